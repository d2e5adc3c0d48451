//! The shipped bank: every question in it is proved, every fact is asked, and the same seed gives
//! the same quiz for ever.

use knowshore::knowledge::{EntityId, Knowledge, Polarity, Proposition, Truth, load};
use knowshore::quiz::{
    Bank, Bloom, Blueprint, Candidate, Flaw, Ground, Model, Quiz, Style, assemble, compile, edition,
    generate, likeness, members,
};
use std::collections::{BTreeMap, BTreeSet};

fn knowledge() -> Knowledge {
    let text = include_str!("../src/knowledge/packs/kpo.json");
    Knowledge::new(load(text).unwrap_or_else(|it| panic!("{it:#?}"))).unwrap_or_else(|it| panic!("{it:#?}"))
}

/// Protects the product's promise: over everything that can be asked, each right choice is True,
/// each other False, none Unknown, and each has its rationale.
#[test]
fn every_choice_is_proved_and_explained() {
    let knowledge = knowledge();
    let models = generate(&knowledge).models;
    assert!(models.len() >= 250, "{} stems with a key", models.len());
    for model in &models {
        let (ask, draft) = (model.ask(), model.draft());
        for (row, given) in draft.given.iter().enumerate() {
            for choice in &draft.pool {
                let right = match draft.style {
                    Style::One | Style::Several => choice.mark > 0,
                    Style::Matching | Style::Ordering => usize::from(choice.mark) == row + 1,
                };
                let expected = if right { Truth::True } else { Truth::False };
                assert_eq!(ask.truth(*given, choice.entity), expected, "{}: {}", draft.id, choice.text);
                assert!(choice.why.rationale.ends_with('.'), "{}: {}", draft.id, choice.text);
            }
        }
    }
}

/// Protects the report on distractors: the ground of each, read from the facts once more.
#[test]
fn every_distractor_has_its_ground() {
    let knowledge = knowledge();
    let mut seen = BTreeSet::new();
    for model in &generate(&knowledge).models {
        let (ask, draft) = (model.ask(), model.draft());
        for choice in draft.pool.iter().filter(|it| it.mark == 0) {
            let all: Vec<_> = knowledge.about(choice.entity).collect();
            let right: Vec<_> = all.iter().filter(|it| it.polarity == Polarity::Affirmed).collect();
            let slot = ask.template.ask;
            let role = |it: &&&&Proposition| it.relation == ask.relation && it.end(slot) == choice.entity;
            let here: Vec<_> = right.iter().filter(role).collect();
            let opposed: Vec<_> = draft.given.iter().filter_map(|it| knowledge.contrast(*it)).collect();
            let expected = match (all.is_empty(), right.is_empty(), here.is_empty()) {
                (true, ..) => Ground::Outside,
                (_, true, _) => Ground::Contradicted,
                (.., true) => Ground::Elsewhere,
                _ if here.iter().any(|it| opposed.contains(&it.end(slot.other()))) => Ground::Contrast,
                _ => Ground::Sibling,
            };
            // Where several things are given, it may be the opposite of one and not of another.
            let one = draft.given.len() == 1 || expected != Ground::Contrast;
            assert!(!one || choice.why.ground == expected, "{}: {}", draft.id, choice.text);
            seen.insert(choice.why.ground);
        }
    }
    assert_eq!(seen.len(), 5, "{seen:?}");
}

/// Protects the constructor: a draft with a false key, a true distractor, an unknown one or no
/// fitting set is refused.
#[test]
fn a_model_can_only_be_made_of_what_is_proved() {
    let knowledge = knowledge();
    let models = generate(&knowledge).models;
    let model = models.iter().find(|it| it.draft().style == Style::One).unwrap_or_else(|| panic!("no model"));
    let remade = |change: &dyn Fn(&mut Vec<Candidate>)| {
        let mut draft = model.draft().clone();
        change(&mut draft.pool);
        Model::new(*model.ask(), draft, model.sets().to_vec()).err()
    };
    assert_eq!(remade(&|_| ()), None);
    assert!(matches!(remade(&|pool| pool[0].mark = 0), Some(Flaw::Truth { .. })));
    assert!(matches!(remade(&|pool| pool[1].mark = 1), Some(Flaw::Truth { .. })));
    assert!(matches!(remade(&|pool| pool[1].entity = pool[0].entity), Some(Flaw::Truth { .. })));
    let draft = model.draft().clone();
    assert!(matches!(Model::new(*model.ask(), draft.clone(), vec![]), Err(Flaw::NoSet(_))));
    assert!(matches!(Model::new(*model.ask(), draft, vec![0b110]), Err(Flaw::NoSet(_))));
}

/// Protects coverage: every fact that may be keyed is keyed.
#[test]
fn every_keyable_fact_is_asked() {
    let knowledge = knowledge();
    let asked: BTreeSet<usize> =
        generate(&knowledge).models.iter().flat_map(|it| it.draft().facts.clone()).collect();
    let missing: Vec<&str> = knowledge
        .pack()
        .facts
        .iter()
        .enumerate()
        .filter(|(at, it)| it.importance >= 2 && !it.feedback_only && !asked.contains(at))
        .map(|(_, it)| it.id.as_str())
        .collect();
    assert!(missing.is_empty(), "never asked: {missing:?}");
}

/// Protects the choice of distractors: likeness is a share, the same both ways, whole for one and the
/// same, and little where the two are not of one sort.
#[test]
fn likeness_is_a_share() {
    let knowledge = knowledge();
    let all: Vec<EntityId> = (0..knowledge.pack().entities.len() as u32).map(EntityId).collect();
    let (mut alike, mut apart) = (0, 0);
    for one in &all {
        assert_eq!(likeness(&knowledge, *one, *one), 1.0);
        for two in all.iter().filter(|two| *two > one) {
            let found = likeness(&knowledge, *one, *two);
            assert_eq!(found, likeness(&knowledge, *two, *one));
            assert!((0.0..=1.0).contains(&found), "{found}");
            let same = knowledge.same_type(*one, *two);
            assert!(same || found < 0.7, "{found}");
            *if same { &mut alike } else { &mut apart } += 1;
        }
    }
    assert!(alike > 100 && apart > 100, "{alike} pairs of one sort, {apart} others");
}

/// Protects links: the edition that the page ships is the one made from the pack.
/// `make edition` makes it anew.
#[test]
fn the_shipped_edition_is_up_to_date() {
    let knowledge = knowledge();
    let models = generate(&knowledge).models;
    let shipped = Bank::current().unwrap_or_else(|it| panic!("{it}"));
    assert!(
        edition(&knowledge, &models) == include_bytes!("../src/quiz/editions/current.bank"),
        "the pack or the generator has changed: run `make edition`"
    );
    assert_eq!(shipped, compile(&knowledge, &models));
}

/// Protects players: ten questions of everything are always ten, each on its own facts, none
/// gives another away, at least three go beyond understanding, topics and kinds are spread.
#[test]
fn quizzes_are_fair_over_many_seeds() {
    let bank = Bank::current().unwrap_or_else(|it| panic!("{it}"));
    for seed in 0..2_000 {
        let quiz = assemble(&bank, Blueprint::default(), seed);
        assert_eq!(quiz.questions.len(), 10, "seed {seed}");
        independent(&quiz, seed);
        let deep = quiz.questions.iter().filter(|it| it.bloom >= Bloom::Apply).count();
        let recall = quiz.questions.iter().filter(|it| it.bloom == Bloom::Remember).count();
        assert!(deep >= 3 && recall <= 4, "seed {seed}: {deep} deep, {recall} recall");
        let topics: BTreeSet<u8> = quiz.questions.iter().map(|it| it.topic).collect();
        assert!(topics.len() >= 5, "seed {seed}: {topics:?}");
    }
}

/// Protects players who ask for one topic or another length: whatever comes is independent, and
/// nothing but what was asked for comes.
#[test]
fn any_blueprint_gives_an_independent_quiz() {
    let bank = Bank::current().unwrap_or_else(|it| panic!("{it}"));
    for seed in 0..300 {
        let topic = seed % bank.topics().len() as u64;
        let one = Blueprint { topics: 1 << topic, length: 5, ..Blueprint::default() };
        let mixed = Blueprint { length: 20, mix: [5, 3, 2], ..Blueprint::default() };
        let quiz = assemble(&bank, one, seed);
        assert!(quiz.questions.len() >= 3, "topic {topic} gives {} questions", quiz.questions.len());
        assert!(quiz.questions.iter().all(|it| u64::from(it.topic) == topic));
        independent(&quiz, seed);
        independent(&assemble(&bank, mixed, seed), seed);
    }
}

#[track_caller]
fn independent(quiz: &Quiz, seed: u64) {
    let mut keyed = BTreeMap::new();
    for (at, question) in quiz.questions.iter().enumerate() {
        for fact in &question.facts {
            assert_eq!(keyed.insert(*fact, at), None, "seed {seed}: fact {fact} is keyed twice");
        }
    }
    for (at, question) in quiz.questions.iter().enumerate() {
        for fact in question.choices.iter().flat_map(|it| &it.facts) {
            let other = keyed.get(fact).filter(|it| **it != at);
            assert_eq!(other, None, "seed {seed}: {} gives away fact {fact}", question.stem);
        }
    }
}

/// Protects every link: the quiz of a seed is pinned, texts, order and all.
#[test]
fn a_quiz_is_pinned_by_its_seed() {
    let knowledge = Knowledge::new(load(include_str!("packs/rocks.json")).or_list())
        .unwrap_or_else(|it| panic!("{it:?}"));
    let bank = compile(&knowledge, &generate(&knowledge).models);
    let blueprint = Blueprint { length: 6, ..Blueprint::default() };
    assert_eq!(assemble(&bank, blueprint, 77), assemble(&bank.clone(), blueprint, 77));
    let lines: Vec<String> = assemble(&bank, blueprint, 77)
        .questions
        .iter()
        .map(|it| {
            let choices: Vec<&str> = it.choices.iter().map(|choice| &*choice.text).collect();
            format!("{} {choices:?}", it.stem)
        })
        .collect();
    insta::assert_debug_snapshot!(lines);
}

/// The pack, or a panic that lists its problems.
trait OrList {
    fn or_list(self) -> knowshore::knowledge::Pack;
}

impl OrList for Result<knowshore::knowledge::Pack, Vec<knowshore::knowledge::Problem>> {
    fn or_list(self) -> knowshore::knowledge::Pack {
        self.unwrap_or_else(|problems| panic!("{problems:?}"))
    }
}

/// Protects the edition file: whatever bytes, reading answers; and every set of a whole one has
/// its choices.
#[test]
fn a_damaged_edition_is_refused() {
    let bytes = include_bytes!("../src/quiz/editions/current.bank");
    for cut in (0..bytes.len()).step_by(4_001) {
        assert!(Bank::decode(&bytes[..cut]).is_err(), "cut at {cut}");
    }
    for at in (0..bytes.len()).step_by(401) {
        let mut changed = bytes.to_vec();
        changed[at] ^= 0x55;
        if let Ok(bank) = Bank::decode(&changed) {
            assemble(&bank, Blueprint::default(), 3);
        }
    }
    let bank = Bank::decode(bytes).unwrap_or_else(|it| panic!("{it}"));
    for entry in bank.entries() {
        assert!(entry.sets.iter().all(|set| members(entry, *set).count() >= 3), "{}", entry.stem);
    }
    let tested = bank.entries().iter().flat_map(|it| &it.pool).filter_map(|it| it.misconception);
    let tested: BTreeSet<&str> = tested.map(|it| &*bank.misconceptions()[usize::from(it)]).collect();
    assert!(tested.len() >= 5, "mistaken beliefs that choices test: {tested:?}");
}

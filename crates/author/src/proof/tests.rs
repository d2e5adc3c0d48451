//! Every rule, lint and judge is seen to fail: each flaw is put into something sound.

use super::*;
use crate::generate::generate;
use quiz::{Blueprint, assemble};

/// A proof with few quizzes.
fn prove(pack: &Pack, questions: &[Question], article: Option<&str>) -> Report {
    proved(pack, questions, article, &[(100, 10), (20, 20)])
}

/// A pack of twelve animals with their kind, asked in every interaction, and of statements with misconceptions.
fn pack() -> String {
    let mut text = String::from(
        r#"title = "Animals"
           subject = [{ id = "a", title = "Animals" }]
           [[table]]
           id = "animals"
           subject = "a"
           column = [{ id = "kind", one = true, of = "kinds" }]
           ask = [
             { id = "thing", frame = "thing", column = "kind", value = "k0", stem = "Who lays eggs?", choice = "{Name}", level = 1 },
             { id = "value", frame = "value", column = "kind", stem = "What is a {name}?", choice = "{name}", not = "{row.name}s are not." },
             { id = "pick", frame = "pick", column = "kind", value = "k1", stem = "Pick the two that give milk.", choice = "{Name}" },
             { id = "match", frame = "match", column = "kind", stem = "Match them.", prompt = "{Name}", choice = "{kind.name}" },
             { id = "order", frame = "order", column = "kind", values = ["k0", "k1", "k2"], stem = "Order them.", choice = "{Name}" },
           ]
           row = ["#,
    );
    for at in 0..12 {
        text += &format!(
            "{{ id = \"r{at}\", name = \"beast{at}\", kind = \"k{}\", why = \"Look at it {at}.\", facts = [\"F{at}\"] }},\n",
            at % 4
        );
    }
    text += "]\n[[table]]\nid = \"kinds\"\nsubject = \"a\"\nrow = [\n";
    for at in 0..4 {
        text += &format!("{{ id = \"k{at}\", name = \"kind{at}\", not = \"No kind {at}.\" }},\n");
    }
    text += "]\n[[table]]\nid = \"points\"\nsubject = \"a\"\nask = [{ id = \"true\", frame = \"true\", topic = \"t\", stem = \"What is so?\" },\
             { id = \"mistake\", frame = \"mistake\", topic = \"t\", stem = \"What is a mistake?\" }]\n";
    for at in 0..5 {
        text += &format!(
            "[[table.row]]\nid = \"p{at}\"\ntopic = \"t\"\nsays = \"Point {at} holds\"\nwhy = \"It does {at}.\"\nfacts = [\"F{at}\"]\n"
        );
        text += &format!("[[table.row.foil]]\nsays = \"Error {at} holds\"\nwhy = \"It does not {at}.\"\n");
    }
    (0..12).for_each(|at| {
        text += &format!("[[fact]]\nid = \"F{at}\"\nsubject = \"a\"\ntext = \"Fact {at}.\"\n")
    });
    text + "[[person]]\nperson = \"Ann\"\n[[person]]\nperson = \"Bob\"\n"
}

fn read(text: &str) -> Pack {
    Pack::read("pack.toml", text.as_bytes()).unwrap_or_else(|problems| panic!("{problems:?}"))
}

/// The rules that a report finds broken, each once.
fn broken(report: &Report) -> Vec<&'static str> {
    let mut rules: Vec<_> = report.flaws.iter().map(|it| it.rule).collect();
    rules.sort_unstable();
    rules.dedup();
    rules
}

#[test]
fn a_sound_pack_is_clean() {
    let pack = read(&pack());
    let index = Index::of(&pack);
    let made = generate(&index);
    assert_eq!(made.problems, []);
    let frames: HashSet<&str> = made.questions.iter().map(|it| it.draft().ask.frame.as_str()).collect();
    assert_eq!(frames.len(), 7, "{frames:?}");
    let report =
        prove(&pack, &made.questions, Some("The source is about something else altogether, of course."));
    assert!(report.is_clean(), "{report}");
    assert_eq!(report.to_json()["clean"], true);
    assert!(
        report.figures().iter().any(|it| *it == ("Disagreements of the two judges".into(), "0".into())),
        "{report}"
    );
    assert!(report.to_string().contains("ok   No two choices read alike"), "{report}");
}

/// A sound question of each interaction.
fn sound(interaction: Interaction) -> Entry {
    let texts = ["It eats grass", "It eats leaves", "It eats meat", "It eats insects"];
    let mark = |at: usize| match interaction {
        Interaction::One => u8::from(at == 0),
        Interaction::Several => u8::from(at < 2),
        Interaction::Matching | Interaction::Ordering => at as u8 + 1,
    };
    let choice = |(at, text): (usize, &&str)| {
        let group = if mark(at) == 0 { at as u8 } else { 0 };
        Choice {
            text: (*text).into(),
            why: format!("Reason {at}.").into(),
            facts: Vec::new(),
            mark: mark(at),
            group,
        }
    };
    Entry {
        template: 0,
        topic: 0,
        difficulty: quiz::Difficulty::Easy,
        scene: 0,
        facts: vec![0],
        stem: if interaction == Interaction::Several {
            "Which two apply?".into()
        } else {
            "Which applies?".into()
        },
        prompts: if interaction == Interaction::Matching {
            texts.map(|it| it.into()).to_vec()
        } else {
            Vec::new()
        },
        pool: texts.iter().enumerate().map(choice).collect(),
        shown: 4,
        others: "".into(),
    }
}

/// The rules and lints that find something in a sound question with a flaw put in.
fn found(interaction: Interaction, seed: fn(&mut Entry)) -> Vec<&'static str> {
    let mut entry = sound(interaction);
    seed(&mut entry);
    let explanation =
        entry.pool.iter().filter(|it| it.mark > 0).map(|it| &*it.why).collect::<Vec<_>>().join(" ");
    let item = Item { id: "x".into(), frame: "thing", interaction, entry: &entry, explanation };
    RULES.iter().chain(lints::LINTS).filter(|it| it.1(&item).is_some()).map(|it| it.0).collect()
}

#[test]
fn each_flaw_of_a_question_is_found() {
    use Interaction::{Matching, One, Ordering, Several};
    for interaction in Interaction::ALL {
        assert_eq!(found(interaction, |_| {}), [""; 0], "{interaction:?}");
    }
    let rule = |at: usize| RULES[at].0;
    let lint = |at: usize| lints::LINTS[at].0;
    let (promised, enough, reasons, facts, apart) = (rule(0), rule(1), rule(2), rule(3), rule(4));
    let (above, grammar, marks, opening) = (rule(5), rule(6), rule(7), rule(8));
    type Seed = fn(&mut Entry);
    let seeds: &[(&str, Interaction, Seed)] = &[
        (promised, One, |it| it.pool[1].mark = 1),
        (promised, One, |it| it.pool[0].mark = 2),
        (promised, Several, |it| it.stem = "Which three apply?".into()),
        (promised, Several, |it| it.pool[1].mark = 0),
        (promised, Matching, |it| it.prompts.truncate(3)),
        (promised, Matching, |it| it.pool[1].mark = 1),
        (promised, Ordering, |it| it.pool[3].mark = 5),
        (enough, One, |it| it.pool[1].group = 2),
        (enough, One, |it| it.pool.truncate(3)),
        (reasons, One, |it| it.pool[2].why = " ".into()),
        (facts, One, |it| it.facts.clear()),
        (apart, One, |it| it.pool[2].text = "it eats “leaves”".into()),
        (above, One, |it| it.pool[3].text = "None of the above".into()),
        (above, One, |it| it.pool[3].text = "All of these".into()),
        (grammar, One, |it| it.stem = "What it eats is a".into()),
        (grammar, One, |it| it.stem = "What it eats is an …".into()),
        (grammar, One, |it| {
            it.stem = "Which animals are white?".into();
            let texts = ["Sheep and goats", "The wolf", "A fox", "The cow"];
            it.pool.iter_mut().zip(texts).for_each(|(choice, text)| choice.text = text.into());
        }),
        (grammar, One, |it| {
            it.stem = "What it eats is:".into();
            let texts = ["Grass", "Leaves", "Seeds", "Roots"];
            it.pool.iter_mut().zip(texts).for_each(|(choice, text)| choice.text = text.into());
        }),
        (marks, One, |it| it.pool[0].text = "“It eats grass”".into()),
        (marks, One, |it| it.pool[2].text = "It eats meat.".into()),
        (opening, One, |it| it.pool[0].text = "Eating grass".into()),
        (opening, One, |it| it.pool[0].text = "To eat grass".into()),
        (opening, One, |it| it.pool[0].text = "Because of grass".into()),
        (opening, One, |it| {
            it.pool[1..].iter_mut().for_each(|it| it.text = format!("Eating {}", it.text).into())
        }),
        (lint(0), One, |it| it.stem = "A cow is in the grass and eats. Which applies?".into()),
        (lint(1), One, |it| it.pool[0].why = "It eats grass, and that applies.".into()),
        (lint(2), One, |it| it.pool[2].text = "It only eats meat".into()),
        (lint(3), One, |it| it.pool[0].why = "The other two are wild.".into()),
        (lint(3), One, |it| {
            it.shown = 3;
            it.pool[0].why = "Others may say: it eats insects.".into();
        }),
        (lint(4), One, |it| it.stem = "How ".repeat(31).into()),
        (lint(5), One, |it| it.pool[0].why = "How ".repeat(76).into()),
        (lint(6), Several, |it| {
            it.shown = 3;
        }),
    ];
    for (at, (name, interaction, seed)) in seeds.iter().enumerate() {
        assert!(found(*interaction, *seed).contains(name), "{at}: {name}: {:?}", found(*interaction, *seed));
    }
    for (name, _) in RULES.iter().chain(lints::LINTS) {
        assert!(seeds.iter().any(|it| it.0 == *name), "no flaw is put in for: {name}");
    }
}

#[test]
fn what_only_looks_like_a_flaw_is_none() {
    type Seed = fn(&mut Entry);
    let seeds: &[Seed] = &[
        |it| it.stem = "In which country are cows holy?".into(),
        |it| it.pool[0].text = "Marketing in Asia".into(),
        |it| it.pool[0].text = "Judging how good it is".into(),
        |it| it.pool.iter_mut().for_each(|it| it.text = format!("{}.", it.text).into()),
        |it| it.pool[0].text = "It lives in the U.S.".into(),
        |it| it.pool[1].text = "It eats leaves, but not all".into(),
        |it| it.pool[1].text = "It eats leaves all day".into(),
    ];
    for (at, seed) in seeds.iter().enumerate() {
        assert_eq!(found(Interaction::One, *seed), [""; 0], "{at}");
    }
}

/// Questions of one pack, proved against another: what the change takes from them.
#[track_caller]
fn against(changed: &str, expected: &[&str]) {
    let (pack, changed) = (read(&pack()), read(changed));
    let index = Index::of(&pack);
    let report = prove(&changed, &generate(&index).questions, None);
    for rule in expected {
        assert!(broken(&report).contains(rule), "{rule}\n{report}");
    }
    assert!(!report.is_clean());
}

#[test]
fn each_judge_finds_what_is_not_so() {
    // A value that is gone leaves claims unknown; another value makes keys false.
    against(&pack().replacen("kind = \"k1\", ", "", 1), &[SECOND_JUDGE]);
    against(&pack().replacen("kind = \"k1\"", "kind = \"k2\"", 1), &[SECOND_JUDGE]);
    against(&pack().replace("one = true, ", ""), &[SECOND_JUDGE]);
    against(&pack().replace("id = \"k3\", name", "id = \"k3\", near = [\"k0\"], name"), &[SECOND_JUDGE]);
    against(
        &pack().replacen("facts = [\"F0\"] }", "facts = [\"F0\"], also = [\"k2\"] }", 1),
        &[SECOND_JUDGE],
    );
    against(&pack().replace("Point 3 holds", "Point three holds"), &[SECOND_JUDGE]);
    against(&pack().replace("It does not 2.", "Changed."), &[SECOND_JUDGE]);
    // The first judge reads the rows that the claims hold, but looks up near ones by name.
    let (sound, changed) =
        (read(&pack()), read(&pack().replace("id = \"k3\", name", "id = \"k3\", near = [\"k0\"], name")));
    let (index, other) = (Index::of(&sound), Index::of(&changed));
    let questions = generate(&index).questions;
    assert!(questions.iter().all(|it| keys::judged_first(&index, it).1.is_empty()));
    let found = questions.iter().flat_map(|it| keys::judged_first(&other, it).1).count();
    assert!(found > 0);
}

#[test]
fn a_text_that_is_right_here_and_wrong_there_is_found() {
    let pack = read(&pack().replace("Error 3 holds", "point 0  HOLDS"));
    let index = Index::of(&pack);
    let report = prove(&pack, &generate(&index).questions, None);
    assert_eq!(broken(&report), [NO_CONTRADICTION], "{report}");
    // And two questions that ask the same with other keys.
    let drafts = generate(&index).questions.into_iter().filter(|it| it.draft().ask.frame == "value");
    let same = drafts
        .map(|it| Question::new(&index, crate::Draft { stem: "What is it?".into(), ..it.draft().clone() }));
    let same: Vec<Question> = same.map(Result::unwrap).collect();
    assert!(broken(&prove(&pack, &same, None)).contains(&NO_CONTRADICTION));
}

#[test]
fn what_an_edition_cannot_hold_and_what_is_taken_over_is_found() {
    let sound = read(&pack());
    let index = Index::of(&sound);
    // The player has room for six choices.
    let wide = generate(&index).questions.into_iter().filter(|it| it.draft().choices.len() > 7);
    let wide = wide.map(|it| Question::new(&index, crate::Draft { shown: 7, ..it.draft().clone() }).unwrap());
    assert_eq!(broken(&prove(&sound, &wide.collect::<Vec<_>>(), None)), [READABLE]);
    let pack = read(&pack().replace("Order them.", "Put them in the order of their kinds."));
    let index = Index::of(&pack);
    let article = "First, put them in the “order” of their kinds, he said.";
    let report = prove(&pack, &generate(&index).questions, Some(article));
    assert_eq!(broken(&report), [NOT_TAKEN_OVER], "{report}");
}

#[test]
fn each_flaw_of_a_quiz_is_found() {
    let pack = read(&pack());
    let index = Index::of(&pack);
    let questions = generate(&index).questions;
    let bank = Bank::decode(&edition(&pack, &questions)).unwrap();
    let quiz = assemble(&bank, Blueprint { length: 4, ..Blueprint::default() }, 1);
    assert!(quizzes::repeats(&bank, &quiz).is_empty());
    let rules = |quiz: &quiz::Quiz| {
        quizzes::repeats(&bank, quiz).into_iter().map(|it| it.rule).collect::<HashSet<_>>()
    };
    let mut twice = quiz.clone();
    twice.questions.push(quiz.questions[0].clone());
    assert!(rules(&twice).contains(NO_FACT_TWICE));
    let mut given = quiz.clone();
    let fact = given.questions[0].facts[0];
    given.questions[1].choices[0].facts = vec![fact];
    assert_eq!(rules(&given), HashSet::from([NOTHING_GIVEN_AWAY]));

    // Every question keys every fact, of which there are enough for long quizzes.
    let mut parts = crate::parts(&pack, &questions);
    let fact = parts.facts[0].clone();
    parts.facts.resize(60, fact);
    parts.entries.iter_mut().for_each(|it| it.facts = (0..60).collect());
    let bank = Bank::decode(&quiz::bank::encode(&parts)).unwrap();
    let mut eye = solvers::Eye::default();
    let looks: Vec<_> = bank.entries().iter().map(|it| eye.looks(it)).collect();
    let found = quizzes::simulate(&bank, &looks, &[(5, 10), (5, 20)]).findings;
    assert_eq!(found.iter().map(|it| it.rule).collect::<Vec<_>>(), [LENGTH_REACHED; 2]);
}

#[test]
fn a_key_that_favors_a_position_is_found() {
    assert_eq!(quizzes::unfair(&[1000, 1010, 990, 1020]), None);
    assert_eq!(quizzes::unfair(&[2, 0, 0, 0]), None, "too few to tell");
    assert!(quizzes::unfair(&[1200, 1000, 900, 900]).is_some());
}

#[test]
fn solvers_go_by_what_they_see() {
    let mut entry = sound(Interaction::One);
    entry.stem = "What do cows eat, leaves or grass?".into();
    let texts = [
        "It eats grass and leaves",
        "It eats leaves",
        "Meat alone, and only at night, when all are asleep",
        "Insects",
    ];
    entry.pool.iter_mut().zip(texts).for_each(|(choice, text)| choice.text = text.into());
    let looks = solvers::Eye::default().looks(&entry);
    let looks: Vec<_> = looks.iter().collect();
    let chances =
        solvers::SOLVERS.map(|it| [0, 1, 2, 3].map(|key| solvers::chance_of_key(it.1, &looks, key)));
    let third = 1.0 / 3.0;
    let expected = [[0., 0., 1., 0.], [0., 0., 0., 1.], [1., 0., 0., 0.], [third, third, 0., third]];
    assert_eq!(chances[..4], expected);
    assert!(chances[4][0] + chances[4][1] > 0.99, "{:?}", chances[4]);
}

#[test]
fn figures_beyond_their_range_are_marked() {
    let simulation = quizzes::Simulation {
        questions: 100,
        single: 100,
        longest: 40,
        shortest_key: 40,
        lone_opening: 10,
        absolute_in_wrong: 10,
        fewer_than_four: 20,
        right: [40.0; 5],
        by_chance: 25.0,
        difficulty: [60, 30, 10],
        ..Default::default()
    };
    let outside: Vec<_> = measures::of_quizzes(&simulation).into_iter().filter(|it| !it.is_within).collect();
    assert_eq!(outside.len(), 11, "{outside:?}");
    let mut entry = sound(Interaction::One);
    entry.stem = "Incomprehensible institutionalization notwithstanding considerations ".repeat(9).into();
    let explanation = entry.stem.repeat(3);
    let item = || Item {
        id: String::new(),
        frame: "thing",
        interaction: Interaction::One,
        entry: &entry,
        explanation: explanation.clone(),
    };
    let outside: Vec<_> =
        measures::of_bank(&[item(), item()]).into_iter().filter(|it| !it.is_within).collect();
    assert_eq!(outside.len(), 7, "all but the length of choices: {outside:?}");
}

#[test]
fn reading_grades_are_those_of_the_formula() {
    // 0.39 × 6 words a sentence + 11.8 × 1 syllable a word - 15.59.
    assert!((text::grade("The cat sat on the mat.") - -1.45).abs() < 0.01);
    assert!(
        text::grade("International organizations outsource complicated administrative responsibilities.")
            > 20.0
    );
    assert_eq!(
        text::content_words("Checking the checks of a country's policies"),
        ["check", "check", "countr", "polic"]
    );
}

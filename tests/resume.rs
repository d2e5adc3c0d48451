//! A quiz that is put away after any action comes back as it was, in every way of taking one.

use knowshore::browser::saved;
use proptest::prelude::*;
use quiz::Entry;
use quiz::session::Draft;
use quiz::{
    Action, Attempt, AttemptId, Bank, Blueprint, Clock, Confidence, FactIndex, Fingerprint, Moment, Question,
    Recipe, Session, Way, assemble, daily, review,
};
use std::collections::BTreeSet;
use std::rc::Rc;

const WAYS: [Way; 5] = [Way::Plain, Way::Learn, Way::Test, Way::Daily(20_781), Way::Review];

thread_local! {
    static BANK: Rc<Bank> = Rc::new(knowshore::edition::current().expect("the edition is whole"));
}

fn bank() -> Rc<Bank> {
    BANK.with(Rc::clone)
}

/// An attempt that has just begun.
fn begun(way: Way, seed: u64, asks_sure: bool, clock: Option<Clock>) -> Session {
    let (bank, id) = (bank(), AttemptId::mint(5, seed));
    let attempt = match way {
        Way::Review => {
            let facts: Vec<(FactIndex, Vec<Rc<str>>)> = (3..9).map(|fact| (fact, Vec::new())).collect();
            review(&bank, (id, seed, 5), &facts).expect("the facts are asked for")
        }
        _ => {
            let blueprint = Blueprint { length: 6, ..Blueprint::default() };
            let recipe = match way {
                Way::Daily(day) => daily(bank.fingerprint(), day),
                _ => Recipe { edition: bank.fingerprint(), blueprint, seed },
            };
            let length = assemble(&bank, recipe.blueprint, recipe.seed).questions.len();
            Attempt { way, ..Attempt::new(id, recipe, length, 5) }
        }
    };
    Session::take_up(&bank, Attempt { asks_sure, clock, ..attempt }).expect("it is the bank's own")
}

fn action() -> impl Strategy<Value = Action> {
    let sure = prop_oneof![Just(Confidence::Guess), Just(Confidence::FairlySure), Just(Confidence::Sure)];
    prop_oneof![
        6 => (0_u8..5).prop_map(Action::Choose),
        4 => (0_usize..4, proptest::option::of(0_u8..5)).prop_map(|(row, choice)| Action::Assign { row, choice }),
        3 => (0_usize..5, 0_usize..5).prop_map(|(from, to)| Action::Move { from, to }),
        3 => sure.prop_map(Action::Sure),
        6 => Just(Action::Check),
        3 => Just(Action::Skip),
        8 => Just(Action::Next),
        2 => (0_u32..8).prop_map(Action::Flag),
        2 => (0_u32..9).prop_map(Action::Go),
        1 => Just(Action::HandIn),
        1 => Just(Action::Finish),
        1 => Just(Action::Pause),
        1 => Just(Action::Extend),
        1 => Just(Action::ClockOff),
        2 => Just(Action::Lapse),
        1 => Just(Action::Tick),
    ]
}

/// Puts the session away and takes it up again, as another start of the page would.
#[track_caller]
fn again(session: &Session) -> Session {
    let kept = saved::parse(&saved::text(session.attempt())).expect("what is kept can be read");
    Session::take_up(&bank(), kept).expect("what is kept can be gone on with")
}

/// What a player can tell a session by, but for the words of a refusal.
fn seen(session: &Session) -> impl PartialEq + std::fmt::Debug {
    let question = (!session.is_overview()).then(|| session.question().clone());
    let is = [
        session.is_overview(),
        session.is_paused(),
        session.is_finished(),
        session.is_extra(),
        session.is_open(),
    ];
    (
        session.attempt().clone(),
        question,
        session.draft().clone(),
        session.position(),
        is,
        session.time_left(),
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3_000, failure_persistence: None, ..ProptestConfig::default() })]

    /// Two players do the same; one of them closes the page after every action. Neither the screen
    /// nor what comes of the next action ever differs.
    #[test]
    fn stopping_after_any_action_changes_nothing(
        way in 0_usize..WAYS.len(),
        seed in 0_u64..50,
        asks_sure: bool,
        clock in proptest::option::of(Just(Clock::of(40_000))),
        actions in proptest::collection::vec((action(), 0_u32..9_000), 1..50),
    ) {
        let mut steady = begun(WAYS[way], seed, asks_sure, clock);
        let mut stopping = again(&steady);
        for (at, (action, open)) in (0..).zip(actions) {
            let moment = Moment { now: 1_000 + at, day: 20_781 + at as u32 / 20, open };
            steady = steady.apply(action.clone(), moment);
            stopping = again(&stopping.apply(action, moment));
            prop_assert_eq!(seen(&steady), seen(&stopping));
        }
    }
}

/// The right response, as actions.
fn right(session: &Session) -> Vec<Action> {
    use quiz::Response;
    let mut actions = match session.question().key() {
        Response::Choices(chosen) => chosen.into_iter().map(Action::Choose).collect(),
        Response::Pairs(pairs) => {
            (0..).zip(pairs).map(|(row, choice)| Action::Assign { row, choice }).collect()
        }
        Response::Order(order) => {
            let mut now: Vec<u8> = (0..order.len() as u8).collect();
            let step = |(to, wanted): (usize, &u8)| {
                let from = now.iter().position(|it| it == wanted)?;
                let moved = now.remove(from);
                now.insert(to, moved);
                Some(Action::Move { from, to })
            };
            order.iter().enumerate().filter_map(step).collect::<Vec<_>>()
        }
        Response::Skipped | Response::Lapsed => Vec::new(),
    };
    actions.extend([Action::Check, Action::Next]);
    actions
}

fn play(session: Session, actions: &[Action]) -> Session {
    let moment = Moment { now: 9, day: 20_781, open: 10 };
    actions.iter().fold(session, |session, action| session.apply(action.clone(), moment))
}

/// What was missed comes back three to five questions later in another kind than before where the
/// bank has one, never with the same choices, gives away nothing that is still to be asked, comes once more at
/// the end, and never counts.
#[test]
fn what_was_missed_comes_back_and_does_not_count() {
    let bank = bank();
    let (mut early, mut came_soon) = (0, 0);
    for seed in 0..300 {
        let mut session = begun(Way::Learn, seed, false, None);
        let (mut missed, mut turn) = (Vec::new(), 0);
        while !session.is_finished() {
            assert!(turn < 30, "it ends");
            let (base, extra) = (session.position(), session.is_extra());
            if !extra && (seed + base as u64).is_multiple_of(3) {
                missed.push((session.at() as u32, base as u32));
                session = play(session, &[Action::Skip, Action::Next]);
            } else {
                let actions = right(&session);
                session = play(session, &actions);
            }
            turn += 1;
        }
        let (quiz, attempt) = (session.quiz(), session.attempt());
        assert_eq!(session.score().right(), quiz.questions.len() - missed.len());
        let end = quiz.questions.len() as u32;
        for (place, of) in missed {
            let back: Vec<usize> =
                (0..attempt.extras.len()).filter(|at| attempt.extras[*at].of == of).collect();
            let beyond = |at: &usize| attempt.base_before(attempt.extras[*at].place) as u32 == end;
            assert_eq!(back.iter().filter(|at| beyond(at)).count(), 1, "once at the end");
            let soon: Vec<u32> =
                back.iter().filter(|at| !beyond(at)).map(|at| attempt.extras[*at].place).collect();
            assert!(
                soon.len() <= 1 && soon.iter().all(|at| (3..=5).contains(&(at - place))),
                "{soon:?} {place}"
            );
            (early, came_soon) =
                (early + usize::from(place == 0), came_soon + usize::from(place == 0 && soon.len() == 1));
            let mut before = &quiz.questions[of as usize];
            for at in back {
                assert_asked_otherwise(&bank, &session, before, at);
                before = &session.extras()[at];
            }
        }
    }
    // The first question comes back among the next five, unless all that asks for its fact gives another away.
    assert!(early == 100 && came_soon >= 90, "{came_soon} of {early}");
}

#[track_caller]
fn assert_asked_otherwise(bank: &Bank, session: &Session, before: &Question, at: usize) {
    let (quiz, extra) = (session.quiz(), &session.attempt().extras[at]);
    let put = &session.extras()[at];
    assert!(put.facts.contains(&extra.fact) && before.facts.contains(&extra.fact));
    let ahead = session.attempt().base_before(extra.place);
    let ahead: Vec<FactIndex> = quiz.questions[ahead..].iter().flat_map(|it| it.facts.clone()).collect();
    let told = put.facts.iter().chain(put.choices.iter().flat_map(|choice| &choice.facts));
    assert!(told.into_iter().all(|fact| !ahead.contains(fact)), "it gives away what is still to be asked");
    let texts = |question: &Question| {
        let mut texts: Vec<_> = question.choices.iter().map(|choice| choice.text.clone()).collect();
        texts.sort();
        texts
    };
    let spares = |facts: &[FactIndex]| !facts.iter().any(|fact| ahead.contains(fact));
    // The wrong choices of an entry that may be shown, by group, beyond those that must be.
    let spare = |entry: &Entry| {
        let right = entry.pool.iter().filter(|it| it.mark > 0);
        let free = entry.pool.iter().filter(|it| it.mark == 0 && spares(&it.facts));
        let groups: BTreeSet<u8> = free.map(|it| it.group).collect();
        let told = !spares(&entry.facts) || right.clone().any(|it| !spares(&it.facts));
        (groups.len() + right.count()).checked_sub(usize::from(entry.shown)).filter(|_| !told)
    };
    let on_fact = || bank.entries().iter().filter(|entry| entry.facts.contains(&extra.fact));
    let frame = |entry: &Entry| bank.template(entry).frame.clone();
    if on_fact().any(|entry| frame(entry) != before.frame && spare(entry).is_some()) {
        let id = &bank.facts()[extra.fact as usize].id;
        assert_ne!(put.frame, before.frame, "another frame of {id} is there");
    } else if put.entry == before.entry {
        let others = spare(&bank.entries()[put.entry as usize]);
        assert!(
            texts(put) != texts(before) || others < Some(2),
            "other choices of {} are there",
            before.stem
        );
    }
}

/// Protects against a tampered or foreign record: nothing is gone on with that does not fit.
#[test]
fn what_does_not_fit_is_not_gone_on_with() {
    let good = play(begun(Way::Learn, 1, false, None), &[Action::Skip, Action::Next, Action::Choose(0)]);
    let review = begun(Way::Review, 1, false, None);
    let spoil = |session: &Session, change: fn(&mut Attempt)| {
        let mut attempt = session.attempt().clone();
        change(&mut attempt);
        Session::take_up(&bank(), attempt)
    };
    assert!(spoil(&good, |_| ()).is_some() && spoil(&review, |_| ()).is_some());
    let broken: [fn(&mut Attempt); 5] = [
        |attempt| attempt.recipe.edition = Fingerprint([0; 5]),
        |attempt| attempt.recipe.seed += 1,
        |attempt| attempt.at = 99,
        |attempt| attempt.open.iter_mut().for_each(|open| open.draft = Some(Draft::Several(vec![9]))),
        |attempt| attempt.replies.truncate(2),
    ];
    for change in broken {
        let resumed = spoil(&good, change);
        assert!(resumed.is_none_or(|session| session.attempt().recipe.seed != good.attempt().recipe.seed));
    }
    let broken: [fn(&mut Attempt); 4] = [
        |attempt| attempt.extras[0].entry = u32::MAX,
        |attempt| attempt.extras[0].set = 0,
        |attempt| attempt.extras[0].place = 4,
        |attempt| attempt.extras.truncate(0),
    ];
    for change in broken {
        assert!(spoil(&review, change).is_none());
    }
}

/// Protects who has enough: what comes back may be left out, a review only after a reply, and the quiz
/// itself never.
#[test]
fn only_what_comes_back_may_be_left_out() {
    let finished = |session: &Session| play(session.clone(), &[Action::Finish]).attempt().finished.is_some();
    let review = begun(Way::Review, 1, false, None);
    let replied = play(review.clone(), &[Action::Skip]);
    let next = play(replied.clone(), &[Action::Next]);
    assert_eq!([&review, &replied, &next].map(finished), [false, true, true]);
    let ended = play(next, &[Action::Finish]);
    let (extras, at) = (&ended.attempt().extras, ended.attempt().at);
    assert_eq!((extras.len(), at), (1, 0), "back at the last that has a reply");
    let mut learn = begun(Way::Learn, 1, false, None);
    while !learn.is_beyond() {
        assert!(!finished(&learn), "question {}", learn.position());
        learn = play(learn, &[Action::Skip, Action::Next]);
    }
    assert!(finished(&learn), "only what was missed is left");
}

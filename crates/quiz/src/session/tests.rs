//! Playing by the rules: every interaction, what is refused, each way to take a quiz.

use super::*;
use crate::bank::Interaction;
use crate::{AttemptId, Blueprint, Choice, Clock, Difficulty, Fingerprint, Mark, Recipe};

fn question(interaction: Interaction, marks: &[u8], rows: usize) -> Question {
    let choice = |mark: &u8| Choice {
        text: "choice".into(),
        why: "why".into(),
        facts: Vec::new(),
        mark: *mark,
        group: 0,
    };
    Question {
        entry: 0,
        frame: "frame".into(),
        interaction,
        topic: 0,
        difficulty: Difficulty::Easy,
        facts: Vec::new(),
        stem: "stem".into(),
        prompts: vec!["row".into(); rows],
        choices: marks.iter().map(choice).collect(),
        others: "".into(),
    }
}

fn session() -> Session {
    let questions = vec![
        question(Interaction::One, &[0, 1, 0], 0),
        question(Interaction::Several, &[1, 0, 1, 0], 0),
        question(Interaction::Matching, &[2, 0, 1], 2),
        question(Interaction::Ordering, &[2, 1, 3], 0),
    ];
    let recipe = Recipe { edition: Fingerprint([0; 5]), blueprint: Blueprint::default(), seed: 1 };
    let attempt = Attempt::new(AttemptId([0; 10]), recipe.clone(), questions.len(), 5);
    Session::resume(Rc::new(Quiz { recipe, questions }), attempt).expect("the attempt is the quiz's own")
}

fn session_of(way: Way, clock: Option<Clock>) -> Session {
    let attempt = Attempt { way, clock, ..session().attempt().clone() };
    Session::resume(session().quiz().clone(), attempt).expect("the attempt is the quiz's own")
}

/// Plays the actions, putting the session away and taking it up again wherever nothing is refused:
/// resuming must make no difference. Each question is open for 7 ms.
#[track_caller]
fn play_from(session: Session, actions: &[Action]) -> Session {
    actions.iter().fold(session, |session, action| {
        let open = if matches!(action, Action::Check | Action::Skip) { 7 } else { 0 };
        let next = session.apply(action.clone(), Moment { now: 99, day: 3, open });
        if next.refusals() > 0 {
            return next;
        }
        let again = Session::resume(next.quiz().clone(), next.attempt().clone()).expect("it fits");
        assert_eq!((&again, again.draft()), (&next, next.draft()));
        again
    })
}

/// Plays the actions from the start.
#[track_caller]
fn play(actions: &[Action]) -> Session {
    play_from(session(), actions)
}

#[test]
fn all_interactions_are_played_to_the_end() {
    use Action::*;
    let put = |row, choice| Assign { row, choice: Some(choice) };
    let played = play(&[
        Choose(0),
        Choose(1),
        Check,
        Next,
        Choose(2),
        Choose(1),
        Choose(1),
        Choose(0),
        Check,
        Next,
        put(0, 0),
        put(1, 0),
        put(0, 2),
        Check,
        Next,
        Move { from: 0, to: 1 },
        Check,
        Next,
    ]);
    assert_eq!(played.attempt().finished, Some(99));
    assert_eq!(played.score().right(), 4);
    assert_eq!(played.attempt().ms(), 28);
}

#[test]
fn what_makes_no_sense_changes_nothing() {
    use Action::*;
    for action in [Next, Choose(3), Assign { row: 0, choice: Some(0) }, Move { from: 0, to: 1 }] {
        assert_eq!(play(std::slice::from_ref(&action)), session(), "{action:?}");
    }
    let replied = play(&[Choose(0), Check]);
    for action in [Check, Skip, Choose(1)] {
        assert_eq!(replied.apply(action, Moment::default()), replied);
    }
}

#[test]
fn an_incomplete_draft_is_refused_and_counted() {
    let refused = play(&[Action::Check, Action::Check]);
    assert_eq!(refused.refusals(), 2);
    assert_eq!(refused.reply(), None);
    let skipped = refused.apply(Action::Skip, Moment::default());
    assert_eq!(skipped.reply().map(|reply| &reply.response), Some(&Response::Skipped));
    assert_eq!(skipped.refusals(), 0);
}

/// Protects the player from a message that talks of what is no longer so.
#[test]
fn a_refusal_stands_until_the_draft_is_complete() {
    use Action::*;
    let several = [Choose(0), Check, Next, Choose(0), Check];
    let told = Some(Trouble::Count { wanted: 2, chosen: 1 });
    let refused = play(&several);
    assert_eq!(refused.trouble(), told);
    let apply = |session: &Session, action| session.apply(action, Moment::default());
    assert_eq!(apply(&refused, Choose(0)).trouble(), told, "as it was said");
    assert_eq!(apply(&refused, Choose(1)).trouble(), None, "complete");
    assert_eq!(apply(&refused, Skip).trouble(), None, "given up");
}

/// Protects what is put to other rows while a list is gone through with the arrow keys.
#[test]
fn a_choice_in_two_rows_is_refused_not_moved() {
    use Action::*;
    let put = |row, choice| Assign { row, choice: Some(choice) };
    let session = play(&[Skip, Next, Skip, Next, put(0, 2), put(1, 2)]);
    assert_eq!(session.draft(), &Draft::Matching(vec![Some(2), Some(2)]));
    let refused = session.apply(Check, Moment::default());
    assert_eq!((refused.trouble(), refused.reply()), (Some(Trouble::Twice(2)), None));
    assert_eq!(refused.apply(put(1, 0), Moment::default()).trouble(), None);
    let empty = play(&[Skip, Next, Skip, Next, put(0, 2), Check]);
    assert_eq!(empty.trouble(), Some(Trouble::RowEmpty));
}

#[test]
fn an_attempt_of_another_quiz_is_not_resumed() {
    let good = session();
    let mut other = good.attempt().clone();
    other.recipe.seed += 1;
    assert_eq!(Session::resume(good.quiz().clone(), other), None);
    let mut beyond = good.attempt().clone();
    beyond.at = 4;
    assert_eq!(Session::resume(good.quiz().clone(), beyond), None);
}

const TEST: [Action; 5] = [
    Action::Choose(1),
    Action::Check,
    Action::Choose(0),
    Action::Go(2),
    Action::Assign { row: 0, choice: Some(2) },
];

#[test]
fn in_a_test_all_may_be_changed_until_it_is_handed_in() {
    use Action::*;
    let played = play_from(session_of(Way::Test, None), &TEST);
    assert_eq!((played.at(), played.reply(), played.attempt().done()), (2, None, 3));
    let back = play_from(played, &[Flag(0), Go(0), Choose(2), Go(1), Choose(2), Go(9)]);
    assert!(back.is_overview());
    assert_eq!((back.attempt().flags, back.question()), (1, &back.quiz().questions[3]));
    let end = play_from(back, &[HandIn]);
    assert_eq!(end.score().marks, [Mark::NONE, Mark::FULL, Mark::NONE, Mark::NONE].map(Some));
    let responses: Vec<_> = end.attempt().replies.iter().flatten().map(|it| it.response.clone()).collect();
    assert_eq!(
        responses,
        [Response::one(2), Response::Choices(vec![0, 2]), Response::Skipped, Response::Skipped],
        "what is half done is not counted as an answer"
    );
    assert_eq!((end.attempt().days.as_slice(), end.attempt().finished), ([(0, 3)].as_slice(), Some(99)));
}

fn timed(way: Way) -> Session {
    session_of(way, Some(Clock::of(1_000)))
}

/// Protects what was chosen: the end of the time hands it in, and takes nothing away.
#[test]
fn the_clock_never_destroys_a_draft() {
    use Action::*;
    let late = |session: Session| session.apply(Lapse, Moment { now: 5, day: 3, open: 1_000 });
    let response = |session: &Session| session.reply().map(|reply| reply.response.clone());
    let chosen = late(play_from(timed(Way::Plain), &[Choose(1)]));
    assert_eq!(response(&chosen), Some(Response::one(1)));
    assert_eq!(response(&late(timed(Way::Plain))), Some(Response::Lapsed));
    let untouched = play_from(timed(Way::Plain), &[Skip, Next, Skip, Next, Skip, Next]);
    assert_eq!(response(&late(untouched)), Some(Response::Lapsed), "the first order is nobody's answer");
    let test = timed(Way::Test);
    let test = play_from(test, &TEST).apply(Tick, Moment { open: 3_000, ..Moment::default() });
    let end = late(test);
    let responses: Vec<_> = end.attempt().replies.iter().flatten().map(|it| it.response.clone()).collect();
    assert_eq!(responses, [Response::one(1), Response::Lapsed, Response::Lapsed, Response::Lapsed]);
    assert!(end.is_finished());
}

#[test]
fn the_clock_can_be_stopped_given_more_and_switched_off() {
    use Action::*;
    let after = |session: &Session, action, open| session.apply(action, Moment { now: 5, day: 3, open });
    let played = after(&timed(Way::Plain), Tick, 400);
    assert_eq!(played.time_left(), Some((600, 1_000)));
    let early = after(&played, Lapse, 0);
    assert_eq!(early.reply(), None, "there is time left");
    let paused = after(&played, Pause, 0);
    assert!(paused.is_paused());
    assert_eq!(after(&paused, Choose(1), 500), paused, "neither time nor anything else passes");
    assert_eq!(after(&after(&paused, Pause, 0), Extend, 0).time_left(), Some((1_600, 2_000)));
    let off = after(&played, ClockOff, 0);
    assert_eq!((off.time_left(), after(&off, Lapse, 9_000).reply()), (None, None));
    let next = play_from(after(&played, Extend, 0), &[Skip, Next]);
    assert_eq!(next.time_left(), Some((1_000, 1_000)), "each question has its own time");
    assert_eq!(timed(Way::Test).time_left(), Some((4_000, 4_000)), "a test has one for all");
}

#[test]
fn who_is_asked_how_sure_they_are_says_so_first() {
    use Action::*;
    let attempt = Attempt { asks_sure: true, ..session().attempt().clone() };
    let asked = Session::resume(session().quiz().clone(), attempt).expect("it fits");
    let refused = play_from(asked, &[Choose(1), Check]);
    assert_eq!((refused.trouble(), refused.reply()), (Some(Trouble::Unsure), None));
    let sure = refused.apply(Sure(Confidence::Sure), Moment::default());
    assert_eq!((sure.trouble(), sure.sure()), (None, Some(Confidence::Sure)));
    let replied = play_from(sure, &[Check]);
    assert_eq!(replied.reply().and_then(|reply| reply.confidence), Some(Confidence::Sure));
    let skipped = play_from(replied, &[Next, Sure(Confidence::Guess), Skip]);
    assert_eq!(skipped.reply().and_then(|reply| reply.confidence), None, "nothing to be sure of");
}

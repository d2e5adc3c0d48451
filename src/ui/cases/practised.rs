//! Quizzes taken in other ways, and what is remembered of them, made by hand for the cases.

use super::sample::{book, fresh, play, questions};
use crate::memory::{Calibration, Card, Memory, Point, Tally};
use crate::ui::practice::Practice;
use quiz::{Action, Attempt, Clock, Confidence, Extra, Quiz, Recipe, Reply, Response, Session, Way};
use std::rc::Rc;

fn taken(change: impl FnOnce(&mut Attempt)) -> Session {
    let mut attempt = fresh().attempt().clone();
    change(&mut attempt);
    Session::resume(fresh().quiz().clone(), attempt).expect("it fits the quiz")
}

/// A test that has just begun, after some actions.
pub fn in_a_test(actions: &[Action]) -> Session {
    play(taken(|attempt| attempt.way = Way::Test), actions)
}

/// A test before it is handed in.
pub fn at_overview() -> Session {
    use Action::*;
    in_a_test(&[Choose(0), Check, Choose(0), Flag(1), Skip, Skip, Check])
}

/// A question whose player is asked how sure they are, and did not say so.
pub fn asked_how_sure() -> Session {
    play(taken(|attempt| attempt.asks_sure = true), &[Action::Choose(2), Action::Check])
}

/// A question whose clock stands still.
pub fn paused() -> Session {
    play(taken(|attempt| attempt.clock = Some(Clock::of(120_000))), &[Action::Pause])
}

fn extra(place: u32, response: Option<Response>) -> Extra {
    let reply = response.map(|response| Reply { response, confidence: None, ms: 9_000 });
    Extra { place, of: 0, fact: 0, entry: 1, set: 1, reply }
}

/// A quiz whose first question came back once and comes back again, after some actions.
pub fn returned(actions: &[Action]) -> Session {
    let end = super::sample::played();
    let attempt = Attempt {
        way: Way::Learn,
        finished: None,
        at: 5,
        extras: vec![extra(3, Some(Response::one(2))), extra(5, None)],
        ..end.attempt().clone()
    };
    let extras = vec![questions().remove(0), questions().remove(0)];
    let session = Session::resume_with(end.quiz().clone(), extras, attempt).expect("it fits the quiz");
    play(session, actions)
}

/// A finished review.
pub fn reviewed() -> Session {
    let recipe: Recipe = fresh().attempt().recipe.clone();
    let chosen = Response::Choices(vec![0, 1]);
    let attempt = Attempt {
        way: Way::Review,
        replies: Vec::new(),
        extras: vec![extra(0, Some(Response::one(0))), extra(1, Some(chosen))],
        finished: Some(1_790_000_090_000),
        ..fresh().attempt().clone()
    };
    let quiz = Rc::new(Quiz { recipe, questions: Vec::new() });
    let extras = questions().into_iter().take(2).collect();
    Session::resume_with(quiz, extras, attempt).expect("it fits the quiz")
}

/// Nothing remembered.
pub fn no_memory() -> Memory {
    let book = book();
    Memory {
        cards: vec![None; book.facts.len()],
        topics: vec![Tally::default(); book.topics.len()],
        calibration: Calibration::default(),
        course: Vec::new(),
    }
}

/// Some of it remembered well, some of it missed.
pub fn memory() -> Memory {
    let mut memory = no_memory();
    let frame = questions()[0].frame.clone();
    let reply = |sure| Reply { response: Response::one(0), confidence: Some(sure), ms: 1 };
    for (day, fact, right, sure) in [
        (20_700, 0, true, Confidence::Sure),
        (20_770, 0, true, Confidence::Sure),
        (20_775, 1, false, Confidence::Sure),
        (20_781, 2, true, Confidence::Guess),
    ] {
        let card = Card::reviewed(memory.cards[fact].take(), day, frame.clone(), &reply(sure), right);
        memory.cards[fact] = Some(card);
    }
    for topic in 0..3 {
        (0..[18, 7, 3][topic]).for_each(|at| memory.topics[topic].note(3, topic == 0 || at % 3 > 0));
    }
    memory.calibration = Calibration { rows: [(12, 5), (14, 10), (9, 6)] };
    let point = |day, tenths: u32| Point { day, sixtieths: tenths * 60, of: 10 };
    memory.course =
        vec![point(20_700, 4), point(20_721, 6), point(20_770, 5), point(20_775, 8), point(20_781, 9)];
    memory
}

/// A start page that knows what is due.
pub fn practice() -> Practice {
    Practice { today: 20_781, memory: Some(Rc::new(memory())), ..Practice::default() }
}

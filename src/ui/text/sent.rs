//! The words that go with a score or a challenge to somebody else, in the sender's language.

use super::{Word, duration, list, score_of};
use crate::share::Challenge;

/// What was played, by whom, how it went, and how many seconds it took.
pub fn sent_score(name: Option<&str>, (points, of): (&str, usize), about: &str, seconds: u64) -> String {
    let words =
        Word("{score} on {about}, in {time}.").fill(&[&score_of(points, of), &about, &duration(seconds)]);
    match name {
        Some(name) => [name, ": ", &words].concat(),
        None => words,
    }
}

/// What a challenge on that subject asks for.
pub fn sent_challenge(challenge: &Challenge, about: &str) -> String {
    let count = challenge.blueprint.length;
    let questions = Word("1 question on {about}.|{count} questions on {about}.");
    let draw = match challenge.seed {
        Some(_) => Word("The same questions for all{pass}."),
        None => Word("A different draw for each{pass}."),
    };
    let pass = challenge.pass.map(|pass| Word("; {pass}% to pass").fill(&[&pass])).unwrap_or_default();
    let words = [&questions.many(usize::from(count), &[&count, &about]), " ", &draw.fill(&[&pass])].concat();
    match challenge.title.as_ref().and_then(|title| title.shown().ok()) {
        Some(title) => [title, ": ", &words].concat(),
        None => words,
    }
}

/// The row of signs as it is read aloud: by sign, the numbers of the questions.
pub fn spoken(kinds: &[Vec<usize>; 4]) -> String {
    const HEADS: [Word; 4] = [
        Word("Right: {numbers}."),
        Word("Partly right: {numbers}."),
        Word("Wrong: {numbers}."),
        Word("Left out: {numbers}."),
    ];
    let mut parts = Vec::new();
    for (numbers, head) in kinds.iter().zip(HEADS).filter(|it| !it.0.is_empty()) {
        let numbers: Vec<String> = numbers.iter().map(ToString::to_string).collect();
        parts.push(head.fill(&[&list(&numbers)]));
    }
    parts.join(" ")
}

//! What a phone computes when a quiz begins and when a score link is opened: `make pace` times it in a
//! browser, slowed four times.

use knowshore::share::Link;
use quiz::{Attempt, AttemptId, Bank, Blueprint, Quiz, Reply, Response, Score, assemble};
use std::cell::RefCell;
use std::hint::black_box;
use std::rc::Rc;
use wasm_bindgen::prelude::wasm_bindgen;

thread_local! {
    static BANK: Rc<Bank> = Rc::new(knowshore::edition::current().expect("the shipped edition can be read"));
    static CODES: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
}

/// The quiz that somebody gets who sets nothing.
fn quiz(bank: &Bank, at: u32) -> Quiz {
    assemble(bank, Blueprint::default(), u64::from(at) * 7_919)
}

/// Reads the edition; how many questions it has.
#[wasm_bindgen]
pub fn read() -> usize {
    BANK.with(|bank| bank.entries().len())
}

/// Makes so many score links to be opened.
#[wasm_bindgen]
pub fn sent(count: u32) -> usize {
    let code = |at: u32| {
        let quiz = BANK.with(|bank| quiz(bank, at));
        let reply = |response| Reply { response, confidence: None, ms: 5_000 };
        let replies = quiz.questions.iter().map(|it| {
            let first = Response::one(0);
            Some(reply(if it.accepts(&first) { first } else { Response::Skipped }))
        });
        let fresh = Attempt::new(AttemptId([0; 10]), quiz.recipe.clone(), quiz.questions.len(), 0);
        Link::of(&Attempt { replies: replies.collect(), ..fresh }).encode()
    };
    let codes: Vec<String> = (0..count).map(code).collect();
    CODES.replace(codes);
    CODES.with_borrow(Vec::len)
}

/// Assembles so many quizzes of ten questions.
#[wasm_bindgen]
pub fn assembled(count: u32) -> usize {
    (0..count).map(|at| BANK.with(|bank| black_box(quiz(bank, at))).questions.len()).sum()
}

/// Opens so many of the links, assembles their quizzes and marks the responses; how many could be.
#[wasm_bindgen]
pub fn opened(count: usize) -> usize {
    let open = |code: &String| {
        let link = Link::decode(code).ok()?;
        let quiz = BANK.with(|bank| link.replay(bank)).ok()?;
        Some(black_box(Score::of(&quiz, &link.replies())).out_of())
    };
    CODES.with_borrow(|codes| codes.iter().cycle().take(count).filter_map(open).count())
}

fn main() {}

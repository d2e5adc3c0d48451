//! What a phone computes when a quiz begins and when a score link is opened: `make pace` times it in a
//! browser, slowed four times.

use knowshore::quiz::{Bank, Blueprint, Score, assemble};
use knowshore::share::Link;
use std::hint::black_box;
use std::rc::Rc;
use std::sync::OnceLock;
use wasm_bindgen::prelude::wasm_bindgen;

const LINKS: &str = include_str!("../../tests/golden/links.txt");

thread_local! {
    static BANK: Rc<Bank> = Rc::new(Bank::current().expect("the shipped edition can be read"));
}

/// Reads the edition; how many questions it has.
#[wasm_bindgen]
pub fn read() -> usize {
    BANK.with(|bank| bank.entries().len())
}

/// Assembles so many quizzes of ten questions.
#[wasm_bindgen]
pub fn assembled(count: u32) -> usize {
    let made = |seed: u32| BANK.with(|bank| assemble(bank, Blueprint::default(), u64::from(seed) * 7_919));
    (0..count).map(|seed| black_box(made(seed)).questions.len()).sum()
}

/// Opens so many of the golden links of the shipped edition and marks their responses; how many could be.
#[wasm_bindgen]
pub fn opened(count: usize) -> usize {
    static CODES: OnceLock<Vec<&str>> = OnceLock::new();
    let codes = CODES.get_or_init(|| {
        let codes = LINKS.lines().filter_map(|line| line.split('\t').next());
        codes.filter(|it| it.starts_with('r')).collect()
    });
    let open = |code: &&str| {
        let link = Link::decode(code).ok()?;
        let quiz = BANK.with(|bank| link.replay(bank)).ok()?;
        Some(black_box(Score::of(&quiz, &link.replies())).out_of())
    };
    codes.iter().cycle().take(count).filter_map(open).count()
}

fn main() {}

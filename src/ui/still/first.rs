//! First questions, painted before the app is there: who presses Start meanwhile reads one at once.

use super::Part;
use crate::ui::book::Book;
use crate::ui::pages::question;
use crate::ui::settings::{Keys, Settings};
use crate::ui::text;
use quiz::{Attempt, AttemptId, Bank, Blueprint, Interaction, Quiz, SEED_BITS, Session, assemble};
use std::collections::BTreeSet;
use std::rc::Rc;
use yew::prelude::*;

/// How many quizzes are ready. One that was begun on a device is not taken there again.
const READY: usize = 12;
/// How many seeds are tried for them.
const TRIED: u64 = 400;
/// The odd number next to 2^64 over the golden ratio: its multiples lie far apart.
const STEP: u64 = 0x9E37_79B9_7F4A_7C15;

/// First questions that differ in nothing but their texts.
#[derive(Clone, Debug, PartialEq)]
pub struct First {
    /// The page without the texts.
    pub page: String,
    /// The name of the tab.
    pub title: String,
    /// By quiz: its seed, then the texts in the order of the page.
    pub quizzes: Vec<(u64, Vec<String>)>,
}

/// The first question of the quiz of that seed, as the app shows it to somebody who has set nothing.
pub(super) fn view(bank: &Bank, book: &Book, seed: u64) -> Html {
    let quiz = Rc::new(assemble(bank, Blueprint::default(), seed));
    let fresh = Attempt::new(AttemptId([0; 10]), quiz.recipe.clone(), quiz.questions.len(), 0);
    let keys = Settings::default().keys != Keys::Off;
    let session = Session::resume_with(quiz, Vec::new(), fresh);
    let page = session.map(|it| question::view(book, &it, Html::default(), keys, &Callback::noop()));
    page.unwrap_or_default()
}

/// First questions of as many quizzes as are to be ready. `render` makes a page of a part.
///
/// # Panics
/// Where the shipped edition cannot be read: nothing can be built then.
pub fn first(render: impl Fn(Part) -> String) -> First {
    let bank = crate::edition::current().expect("the shipped edition can be read");
    let book = Book::of(&bank);
    let (mut page, mut quizzes, mut stems) = (None, Vec::new(), BTreeSet::new());
    for seed in seeds(&bank) {
        let quiz = assemble(&bank, Blueprint::default(), seed);
        let Some(texts) = texts(&book, &quiz) else { continue };
        let Some(cut) = without(&render(Part::First(seed)), &texts) else { continue };
        if *page.get_or_insert_with(|| cut.clone()) == cut && stems.insert(texts[2].clone()) {
            quizzes.push((seed, texts));
        }
        if quizzes.len() == READY {
            break;
        }
    }
    let title = text::title(&text::question_of(0, usize::from(Blueprint::default().length)));
    First { page: page.unwrap_or_default(), title, quizzes }
}

/// Seeds that are others with every edition, as their quizzes are.
fn seeds(bank: &Bank) -> impl Iterator<Item = u64> {
    let start = bank.fingerprint().0.iter().fold(0, |sum: u64, byte| sum << 8 | u64::from(*byte));
    (1..=TRIED).map(move |at| start.wrapping_add(at).wrapping_mul(STEP) >> (64 - SEED_BITS))
}

/// What is to be read of a quiz's first question, in the order of the page; none unless one of its
/// choices is to be chosen.
fn texts(book: &Book, quiz: &Quiz) -> Option<Vec<String>> {
    let question = quiz.questions.first().filter(|it| it.interaction == Interaction::One)?;
    let head = [book.topic(question.topic).to_string(), text::difficulty(question.difficulty).to_string()];
    let choices = question.choices.iter().map(|it| it.text.to_string());
    Some(head.into_iter().chain([question.stem.to_string()]).chain(choices).collect())
}

/// A page without these texts; none where one of them is not there just as it is.
fn without(page: &str, texts: &[String]) -> Option<String> {
    let (mut cut, mut rest) = (String::new(), page);
    for text in texts {
        let at = rest.find(&format!(">{text}<"))? + 1;
        cut.push_str(&rest[..at]);
        rest = &rest[at + text.len()..];
    }
    Some(cut + rest)
}

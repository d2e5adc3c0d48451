//! What the pages need to know of a bank: what it is about, its topics, its facts.

use crate::quiz::Bank;
use crate::quiz::bank::{About, Fact};
use std::rc::Rc;
use yew::AttrValue;

/// What the pages need to know of a bank.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Book {
    /// What it is about and taken from.
    pub about: About,
    /// The titles of the topics, by position.
    pub topics: Vec<Rc<str>>,
    /// The facts, by position.
    pub facts: Vec<Fact>,
    /// How many questions it holds, up to the choice of distractors.
    pub entries: usize,
    /// The kinds of question that there are, as bits by number less one.
    pub kinds: u32,
    /// The mistaken beliefs that choices test, by position.
    pub misconceptions: Vec<Rc<str>>,
    /// What the proof printed of the questions: labels and values.
    pub figures: Vec<(&'static str, &'static str)>,
}

impl Book {
    /// The book of a bank.
    pub fn of(bank: &Bank) -> Book {
        Book {
            about: bank.about().clone(),
            topics: bank.topics().to_vec(),
            facts: bank.facts().to_vec(),
            entries: bank.entries().len(),
            kinds: bank.entries().iter().fold(0, |kinds, it| kinds | 1 << (it.kind.number() - 1)),
            misconceptions: bank.misconceptions().to_vec(),
            figures: Bank::figures().collect(),
        }
    }

    /// The title of a topic.
    pub fn topic(&self, at: u8) -> Rc<str> {
        self.topics.get(usize::from(at)).cloned().unwrap_or_else(|| Rc::from(""))
    }

    /// The language of what the pack says.
    pub fn lang(&self) -> AttrValue {
        self.about.language.clone().into()
    }

    /// The title of the source.
    pub fn work(&self) -> &str {
        &self.about.source[0]
    }
}

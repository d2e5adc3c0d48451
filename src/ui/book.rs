//! What the pages need to know of a bank: what it is about, its topics, its facts.

use crate::quiz::Bank;
use crate::quiz::bank::{About, Fact};
use std::rc::Rc;

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
}

impl Book {
    /// The book of a bank.
    pub fn of(bank: &Bank) -> Book {
        Book {
            about: bank.about().clone(),
            topics: bank.topics().to_vec(),
            facts: bank.facts().to_vec(),
            entries: bank.entries().len(),
        }
    }

    /// The title of a topic.
    pub fn topic(&self, at: u8) -> Rc<str> {
        self.topics.get(usize::from(at)).cloned().unwrap_or_else(|| Rc::from(""))
    }

    /// The title of the source.
    pub fn work(&self) -> &str {
        &self.about.source[0]
    }
}

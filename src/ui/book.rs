//! What the pages need to know of a bank: what it is about, its topics, its facts.

use quiz::Bank;
use quiz::bank::{About, Fact};
use std::rc::Rc;
use yew::AttrValue;

/// The page of facts, which is a file of its own.
pub const FACTS: &str = "./facts.html";

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
    /// The interactions that there are, as bits by position in `Interaction::ALL`.
    pub interactions: u8,
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
            interactions: bank.templates().iter().fold(0, |bits, it| bits | 1 << it.interaction as u8),
            figures: crate::edition::figures().collect(),
        }
    }

    /// The title of a topic.
    pub fn topic(&self, at: u8) -> Rc<str> {
        self.topics.get(usize::from(at)).cloned().unwrap_or_else(|| Rc::from(""))
    }

    /// How many facts there are, notes aside.
    pub fn fact_count(&self) -> usize {
        self.facts.iter().filter(|fact| !fact.id.is_empty()).count()
    }

    /// What a topic's notes are called on the page of facts.
    pub fn topic_anchor(&self, topic: u8) -> String {
        ["topic-", &(topic + 1).to_string()].concat()
    }

    /// Where a fact can be read: at its note, or at its topic where another note says it.
    pub fn address(&self, fact: &Fact) -> String {
        let place = if fact.printed && !fact.id.is_empty() {
            fact.id.to_string()
        } else {
            self.topic_anchor(fact.topic)
        };
        [FACTS, "#", &place].concat()
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

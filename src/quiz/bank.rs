//! The bank: every question there is, up to the choice of distractors, ready to be drawn from.
//!
//! A bank is made once from a pack, checked, and shipped as an *edition*: a compact file named by
//! its fingerprint. The browser needs nothing else, so a link made with an edition replays for as
//! long as its file is kept, however the generator changes.

mod wire;

use crate::knowledge::{Bloom, Kind};
use std::rc::Rc;

pub use wire::Damaged;
#[cfg(not(target_arch = "wasm32"))]
pub(super) use wire::{encode, fingerprint};

/// Every question there is, up to the choice of distractors.
#[derive(Clone, Debug, PartialEq)]
pub struct Bank {
    fingerprint: Fingerprint,
    about: About,
    topics: Vec<Rc<str>>,
    facts: Vec<Fact>,
    misconceptions: Vec<Rc<str>>,
    entries: Vec<Entry>,
    buckets: Vec<Bucket>,
}

/// What the bank is about and what it was taken from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct About {
    /// The pack's short name.
    pub pack: Rc<str>,
    /// What the quiz is about.
    pub title: Rc<str>,
    /// One or two sentences on it.
    pub summary: Rc<str>,
    /// The language of the texts, as a BCP 47 tag.
    pub language: Rc<str>,
    /// The source: its work, author, publisher and date (`YYYY-MM-DD`).
    pub source: [Rc<str>; 4],
}

/// A fact as a player may read it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// Its name in the pack, such as `F16`: the same in every edition.
    pub id: Rc<str>,
    /// The fact in one sentence.
    pub claim: Rc<str>,
    /// The paragraph of the source, from 1; 0 where it is not from the source.
    pub paragraph: u8,
    /// The position of its topic.
    pub topic: u8,
}

/// The position of a fact in its bank.
pub type FactIndex = u32;

/// All questions that share one stem and one key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The kind of question.
    pub kind: Kind,
    /// How it is responded to.
    pub style: Style,
    /// The position of its topic.
    pub topic: u8,
    /// What it asks of the mind.
    pub bloom: Bloom,
    /// How hard it is reckoned to be.
    pub difficulty: Difficulty,
    /// The template it was made from: two entries of one family read alike.
    pub family: u32,
    /// Whether the choices form a scale and keep their order.
    pub scale: bool,
    /// The facts it keys.
    pub facts: Vec<FactIndex>,
    /// The question.
    pub stem: Rc<str>,
    /// What is to be matched, row by row; empty but for matching.
    pub prompts: Vec<Rc<str>>,
    /// Every choice that may be shown.
    pub pool: Vec<Choice>,
    /// The sets of choices that may be shown together, each as bits over the pool.
    pub sets: Vec<u32>,
}

/// A choice of a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// What it says.
    pub text: Rc<str>,
    /// Why it is right or wrong.
    pub rationale: Rc<str>,
    /// The facts that the rationale gives away.
    pub facts: Vec<FactIndex>,
    /// What it is worth. For one or several: 1 is right, 0 wrong. For matching: the row it
    /// belongs to, from 1, or 0 for none. For ordering: its place, from 1.
    pub mark: u8,
    /// The mistaken belief that it tests.
    pub misconception: Option<u8>,
}

/// How a question is responded to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Style {
    /// By choosing one.
    One,
    /// By choosing as many as the stem says.
    Several,
    /// By matching a choice to each row.
    Matching,
    /// By putting the choices in order.
    Ordering,
}

/// How hard a question is reckoned to be, by thirds of the bank.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Difficulty {
    /// The lowest third.
    Easy,
    /// The middle third.
    Medium,
    /// The highest third.
    Hard,
}

/// The first 40 bits of the SHA-256 of an edition's content.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Fingerprint(pub [u8; 5]);

/// The entries that are alike in all that a blueprint can ask for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Bucket {
    pub(super) topic: u8,
    pub(super) kind: Kind,
    pub(super) difficulty: Difficulty,
    pub(super) bloom: Bloom,
    pub(super) entries: Vec<u32>,
}

/// The bytes of the edition that this build ships.
const CURRENT: &[u8] = include_bytes!("editions/current.bank");

/// What the proof printed of that edition: a label, a tab and a value on each line.
const FIGURES: &str = include_str!("editions/current.figures");

impl Bank {
    /// The edition that this build ships.
    ///
    /// # Errors
    /// Where its bytes are damaged, which a test rules out for a release.
    pub fn current() -> Result<Bank, Damaged> {
        Bank::decode(CURRENT)
    }

    /// Puts a bank together and indexes it. Takes time and memory in proportion to the entries.
    pub(super) fn new(parts: Parts) -> Bank {
        let buckets = buckets(&parts.entries);
        let Parts { fingerprint, about, topics, facts, misconceptions, entries } = parts;
        Bank { fingerprint, about, topics, facts, misconceptions, entries, buckets }
    }

    /// Which edition this is.
    pub fn fingerprint(&self) -> Fingerprint {
        self.fingerprint
    }

    /// What it is about.
    pub fn about(&self) -> &About {
        &self.about
    }

    /// The titles of the topics, by position.
    pub fn topics(&self) -> &[Rc<str>] {
        &self.topics
    }

    /// The facts, by [`FactIndex`].
    pub fn facts(&self) -> &[Fact] {
        &self.facts
    }

    /// The mistaken beliefs that choices test.
    pub fn misconceptions(&self) -> &[Rc<str>] {
        &self.misconceptions
    }

    /// What the proof printed of the edition that this build ships: labels and values.
    pub fn figures() -> impl Iterator<Item = (&'static str, &'static str)> {
        FIGURES.lines().filter_map(|line| line.split_once('\t'))
    }

    /// The entries.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    pub(super) fn buckets(&self) -> &[Bucket] {
        &self.buckets
    }
}

/// What a bank is put together from.
pub(super) struct Parts {
    pub(super) fingerprint: Fingerprint,
    pub(super) about: About,
    pub(super) topics: Vec<Rc<str>>,
    pub(super) facts: Vec<Fact>,
    pub(super) misconceptions: Vec<Rc<str>>,
    pub(super) entries: Vec<Entry>,
}

fn buckets(entries: &[Entry]) -> Vec<Bucket> {
    use std::collections::BTreeMap;
    let mut found: BTreeMap<_, Vec<u32>> = BTreeMap::new();
    for (position, entry) in entries.iter().enumerate() {
        let alike = (entry.topic, entry.kind, entry.difficulty, entry.bloom);
        found.entry(alike).or_default().push(position as u32);
    }
    found
        .into_iter()
        .map(|((topic, kind, difficulty, bloom), entries)| Bucket { topic, kind, difficulty, bloom, entries })
        .collect()
}

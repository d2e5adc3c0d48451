//! The bank: every question there is, up to the choice of wrong answers, ready to be drawn from.
//!
//! A bank is made once from a pack, proved, and shipped as an *edition*: a compact file named by
//! its fingerprint. The player needs nothing else, so a link made with an edition replays for as
//! long as its file is kept, however the generator changes.

mod wire;

use std::collections::BTreeMap;
use std::rc::Rc;

pub use wire::Damaged;
#[cfg(feature = "write")]
pub use wire::encode;

/// Every question there is, up to the choice of wrong answers.
#[derive(Clone, Debug, PartialEq)]
pub struct Bank {
    fingerprint: Fingerprint,
    parts: Parts,
    drawers: Vec<Drawer>,
}

/// What a bank is put together from.
#[derive(Clone, Debug, PartialEq)]
pub struct Parts {
    /// What the bank is about and what it was taken from.
    pub about: About,
    /// The titles of the topics; at most 16.
    pub topics: Vec<Rc<str>>,
    /// The facts and notes, in reading order.
    pub facts: Vec<Fact>,
    /// The tables of the pack; at most 255.
    pub tables: Vec<Table>,
    /// The wordings, table by table.
    pub templates: Vec<Template>,
    /// Names that questions share only when they are set in the same scene, such as a client.
    pub scenes: Vec<Rc<str>>,
    /// The questions.
    pub entries: Vec<Entry>,
}

/// What the bank is about and what it was taken from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct About {
    /// The pack's short name.
    pub pack: Rc<str>,
    /// What the quiz is about.
    pub title: Rc<str>,
    /// One or two sentences on it.
    pub summary: Rc<str>,
    /// The language of the texts, as a BCP 47 tag.
    pub language: Rc<str>,
    /// The source: its work, author, publisher and date (`YYYY-MM-DD`); empty where unknown.
    pub source: [Rc<str>; 4],
}

/// A fact or a note as a player may read it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// Its name in the pack, such as `F16`: the same in every edition. Empty for a note.
    pub id: Rc<str>,
    /// The fact in one sentence.
    pub text: Rc<str>,
    /// The paragraph of the source, from 1; 0 where it is not from the source.
    pub paragraph: u8,
    /// The position of its topic.
    pub topic: u8,
    /// Whether the notes print it: not where another sentence says it already.
    pub printed: bool,
}

/// The position of a fact in its bank.
pub type FactIndex = u32;

/// A table of the pack.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// Its name in the pack.
    pub name: Rc<str>,
    /// How often its questions come up beside others, in tenths: 1 to 255.
    pub weight: u8,
}

/// One wording of a table: what its questions have in common.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Template {
    /// The name of its frame: the way in which the table is asked.
    pub frame: Rc<str>,
    /// The position of its table.
    pub table: u8,
    /// How its questions are responded to.
    pub interaction: Interaction,
    /// How often they come up beside those of other wordings of the table, in tenths: 1 to 255.
    pub weight: u8,
}

/// A question up to the choice of wrong answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The position of its wording in [`Bank::templates`].
    pub template: u16,
    /// The position of its topic.
    pub topic: u8,
    /// How hard it is, as its author judges.
    pub difficulty: Difficulty,
    /// The position of the scene that it is set in, from 1; 0 for none.
    pub scene: u16,
    /// The facts that one has to know.
    pub facts: Vec<FactIndex>,
    /// The question.
    pub stem: Rc<str>,
    /// What is to be matched, row by row; empty but for matching.
    pub prompts: Vec<Rc<str>>,
    /// Every choice that may be shown; at most 32.
    pub pool: Vec<Choice>,
    /// How many choices are shown at once: all right ones, and wrong ones of different groups.
    pub shown: u8,
    /// What is said of the whole question, behind the reason of the key; may be empty.
    pub others: Rc<str>,
}

/// A choice of a question.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Choice {
    /// What it says.
    pub text: Rc<str>,
    /// Why it is right or wrong.
    pub why: Rc<str>,
    /// The facts that its reason gives away.
    pub facts: Vec<FactIndex>,
    /// What it is worth. For one or several: 1 is right, 0 wrong. For matching: the row it
    /// belongs to, from 1, or 0 for none. For ordering: its place, from 1.
    pub mark: u8,
    /// Two wrong choices of one group are never shown together.
    pub group: u8,
}

/// How a question is responded to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Interaction {
    /// By choosing one.
    One,
    /// By choosing as many as the stem says.
    Several,
    /// By matching a choice to each row.
    Matching,
    /// By putting the choices in order.
    Ordering,
}

impl Interaction {
    /// All of them. Their positions are bits of [`Blueprint::interactions`](crate::Blueprint) and stand in links.
    pub const ALL: [Interaction; 4] =
        [Interaction::One, Interaction::Several, Interaction::Matching, Interaction::Ordering];

    /// Its name in what the command line prints.
    pub fn name(self) -> &'static str {
        match self {
            Interaction::One => "one",
            Interaction::Several => "several",
            Interaction::Matching => "matching",
            Interaction::Ordering => "order",
        }
    }
}

/// How hard a question is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Difficulty {
    /// For who has read the source once.
    Easy,
    /// In between.
    Medium,
    /// For who has thought about it.
    Hard,
}

/// The first 40 bits of the SHA-256 of an edition's content.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Fingerprint(pub [u8; 5]);

/// The entries that one wording gives, by all that a blueprint can ask for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Drawer {
    pub(crate) template: u16,
    pub(crate) topic: u8,
    pub(crate) difficulty: Difficulty,
    pub(crate) entries: Vec<u32>,
}

impl Bank {
    /// Puts a bank together and indexes it, in time in proportion to the entries.
    pub(crate) fn new(fingerprint: Fingerprint, parts: Parts) -> Bank {
        let mut found: BTreeMap<_, Vec<u32>> = BTreeMap::new();
        for (position, entry) in (0..).zip(&parts.entries) {
            found.entry((entry.template, entry.topic, entry.difficulty)).or_default().push(position);
        }
        let drawer =
            |((template, topic, difficulty), entries)| Drawer { template, topic, difficulty, entries };
        Bank { fingerprint, parts, drawers: found.into_iter().map(drawer).collect() }
    }

    /// Which edition this is.
    pub fn fingerprint(&self) -> Fingerprint {
        self.fingerprint
    }

    /// What it is about.
    pub fn about(&self) -> &About {
        &self.parts.about
    }

    /// The titles of the topics, by position.
    pub fn topics(&self) -> &[Rc<str>] {
        &self.parts.topics
    }

    /// The facts, by [`FactIndex`].
    pub fn facts(&self) -> &[Fact] {
        &self.parts.facts
    }

    /// The tables, by position.
    pub fn tables(&self) -> &[Table] {
        &self.parts.tables
    }

    /// The wordings, by position.
    pub fn templates(&self) -> &[Template] {
        &self.parts.templates
    }

    /// The wording of an entry.
    pub fn template(&self, entry: &Entry) -> &Template {
        &self.parts.templates[usize::from(entry.template)]
    }

    /// The questions, up to the choice of wrong answers.
    pub fn entries(&self) -> &[Entry] {
        &self.parts.entries
    }

    pub(crate) fn drawers(&self) -> &[Drawer] {
        &self.drawers
    }
}

impl Entry {
    /// The choices of a set, which has a bit for each choice of the pool, in the pool's order.
    pub fn members(&self, set: u32) -> impl Iterator<Item = &Choice> {
        self.pool.iter().enumerate().filter(move |(at, _)| set >> at & 1 == 1).map(|(_, choice)| choice)
    }

    /// Whether the choices of a set may be shown together: every right one, as many as are shown,
    /// no two wrong ones of one group.
    pub fn permits(&self, set: u32) -> bool {
        let within = set.checked_shr(self.pool.len() as u32).unwrap_or(0) == 0;
        let right = |choice: &&Choice| choice.mark > 0;
        let wrong: Vec<u8> = self.members(set).filter(|it| it.mark == 0).map(|it| it.group).collect();
        within
            && set.count_ones() == u32::from(self.shown)
            && self.members(set).filter(right).count() == self.pool.iter().filter(right).count()
            && wrong.iter().enumerate().all(|(at, group)| !wrong[..at].contains(group))
    }
}

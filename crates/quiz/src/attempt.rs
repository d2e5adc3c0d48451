//! An attempt: which quiz, how it is taken, and what was replied so far.

mod id;

use super::assemble::Blueprint;
use super::bank::{FactIndex, Fingerprint};
use super::response::{Confidence, Reply};
use super::session::Draft;
use super::way::{Clock, Way};
use std::rc::Rc;

pub use id::AttemptId;

/// All that it takes to make a quiz again: the same on every machine, for ever.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recipe {
    /// The edition of the bank.
    pub edition: Fingerprint,
    /// What was asked for.
    pub blueprint: Blueprint,
    /// The seed, below 2^60.
    pub seed: u64,
}

/// The seed's bound: links carry 60 bits.
pub const SEED_BITS: u32 = 60;

/// Attempts, the latest first. Shared, so that one that changes costs no copy of the others.
pub type Attempts = Rc<Vec<Rc<Attempt>>>;

/// One go at a quiz. The score is not in it: it is recomputed. Nothing else is left out: whoever
/// has an attempt can go on with it as if it had never been put away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attempt {
    /// Minted at the start, unique on this device.
    pub id: AttemptId,
    /// Which quiz.
    pub recipe: Recipe,
    /// When it began, in milliseconds since 1970.
    pub started: u64,
    /// When it was finished, likewise.
    pub finished: Option<u64>,
    /// The place in the run of the question on the screen: how many were put before it, extra ones
    /// included. In a test, one past the last is the overview.
    pub at: u32,
    /// By question of the quiz, none where there was no reply yet. None at all for a review.
    pub replies: Vec<Option<Reply>>,
    /// How it is taken.
    pub way: Way,
    /// Whether it is asked how sure the player is.
    pub asks_sure: bool,
    /// The clock, where one runs.
    pub clock: Option<Clock>,
    /// The questions that are flagged, as bits by position.
    pub flags: u128,
    /// Replies in the making, by place, ascending.
    pub open: Vec<Open>,
    /// Questions beside the quiz, in the order put: they never count.
    pub extras: Vec<Extra>,
    /// On which day replies were given: from that place on, that day, as a number of local days
    /// since 1970-01-01. Empty where it was not noted.
    pub days: Vec<(u32, u32)>,
}

/// A reply in the making.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Open {
    /// The place of its question in the run.
    pub place: u32,
    /// What is chosen, where anything was touched.
    pub draft: Option<Draft>,
    /// How sure the player says they are.
    pub confidence: Option<Confidence>,
    /// How long the question has been open, in milliseconds.
    pub ms: u32,
}

/// A question beside the quiz that asks for one fact, drawn once and then kept as it was drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Extra {
    /// Its place in the run.
    pub place: u32,
    /// The position in the quiz of the question that was missed; 0 in a review.
    pub of: u32,
    /// The fact that it is there for.
    pub fact: FactIndex,
    /// The position of its entry in the bank.
    pub entry: u32,
    /// The set of choices, as bits over the entry's pool.
    pub set: u32,
    /// The reply, if there is one.
    pub reply: Option<Reply>,
}

impl Attempt {
    /// A new attempt at a quiz of `length` questions, with feedback at once.
    pub fn new(id: AttemptId, recipe: Recipe, length: usize, now: u64) -> Attempt {
        Attempt {
            id,
            recipe,
            started: now,
            finished: None,
            at: 0,
            replies: vec![None; length],
            way: Way::Plain,
            asks_sure: false,
            clock: None,
            flags: 0,
            open: Vec::new(),
            extras: Vec::new(),
            days: Vec::new(),
        }
    }

    /// How long the questions were open in all, in milliseconds; extra ones left out.
    pub fn ms(&self) -> u64 {
        self.replies.iter().flatten().map(|reply| u64::from(reply.ms)).sum()
    }

    /// How many questions of the quiz have a reply; in a test, a complete or incomplete draft.
    pub fn done(&self) -> usize {
        let base = self.replies.iter().flatten().count();
        if self.way == Way::Test && self.finished.is_none() {
            return self.open.iter().filter(|open| open.draft.is_some()).count();
        }
        base
    }

    /// The day on which the question at that place was replied to, where it was noted.
    pub fn day_at(&self, place: u32) -> Option<u32> {
        self.days.iter().rev().find(|(from, _)| *from <= place).map(|(_, day)| *day)
    }

    /// The extra question at a place.
    pub fn extra_at(&self, place: u32) -> Option<usize> {
        self.extras.iter().position(|extra| extra.place == place)
    }

    /// How many questions of the quiz stand before a place in the run.
    pub fn base_before(&self, place: u32) -> usize {
        let extras = self.extras.iter().filter(|extra| extra.place < place).count();
        (place as usize).saturating_sub(extras)
    }
}

//! A question model: one stem and key, and every set of choices that may go with them.
//!
//! A model can be made in one way only, [`Model::new`], which asks for the truth of every choice.

use super::ask::{Ask, Explanation, Ground};
use super::bank::{Difficulty, Style};
use crate::knowledge::{EntityId, Truth};
use std::fmt;

/// All questions that share one stem and one key, with what proves them.
#[derive(Clone, Debug)]
pub struct Model<'k> {
    ask: Ask<'k>,
    draft: Draft,
    sets: Vec<u32>,
    /// How hard it is reckoned to be, from 0 to 1; see [`super::difficulty`].
    pub(super) hardness: f64,
    pub(super) difficulty: Difficulty,
}

/// What a kind proposes, before it is checked.
#[derive(Clone, Debug)]
pub struct Draft {
    /// A name, unique in the pack.
    pub id: String,
    /// How it is responded to.
    pub style: Style,
    /// The question.
    pub stem: String,
    /// What is given: one entity, or one for each row or place.
    pub given: Vec<EntityId>,
    /// The texts to match; empty but for matching.
    pub prompts: Vec<String>,
    /// The positions of the facts keyed, the one it is about first.
    pub facts: Vec<usize>,
    /// The choices, the right ones first.
    pub pool: Vec<Candidate>,
}

/// A choice that may be shown.
#[derive(Clone, Debug)]
pub struct Candidate {
    /// What it stands for.
    pub entity: EntityId,
    /// What it says.
    pub text: String,
    /// What it is worth: see [`Choice::mark`](super::bank::Choice::mark).
    pub mark: u8,
    /// Why it is right or wrong.
    pub why: Explanation,
}

impl Candidate {
    /// Whether no fact has it: it can be a distractor and never a key.
    pub fn is_outside(&self) -> bool {
        self.mark == 0 && self.why.ground == Ground::Outside
    }
}

/// Why a draft is not a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// A choice that should be right is not true, or one that should be wrong is not false.
    Truth {
        /// The model.
        id: String,
        /// What the choice says.
        choice: String,
        /// What is known of it.
        truth: Truth,
    },
    /// It has no right choice, or more than it may have.
    Keys(String),
    /// No set of choices may go with it.
    NoSet(String),
}

impl fmt::Display for Flaw {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Flaw::Truth { id, choice, truth } => {
                write!(out, "{id}: the choice «{choice}» is {truth:?} where it may not be")
            }
            Flaw::Keys(id) => write!(out, "{id}: the number of right choices does not fit its style"),
            Flaw::NoSet(id) => write!(out, "{id}: no set of choices may go with this stem"),
        }
    }
}

impl std::error::Error for Flaw {}

impl<'k> Model<'k> {
    /// Makes a model of a draft: every right choice is True, every other False, none Unknown, and
    /// every set holds all right choices and at least two wrong ones (one for matching, none for
    /// ordering).
    ///
    /// # Errors
    /// Says which of that does not hold.
    pub fn new(ask: Ask<'k>, draft: Draft, sets: Vec<u32>) -> Result<Model<'k>, Flaw> {
        for choice in &draft.pool {
            for (row, given) in draft.given.iter().enumerate() {
                let truth = ask.truth(*given, choice.entity);
                if truth != expected(&draft, choice.mark, row) {
                    return Err(Flaw::Truth { id: draft.id.clone(), choice: choice.text.clone(), truth });
                }
            }
        }
        let keys = draft.pool.iter().filter(|it| it.mark > 0).count();
        let (rows, right, wrong) = match draft.style {
            Style::One => (1, 1, 2),
            Style::Several => (1, usize::from(ask.template.right), 2),
            Style::Matching => (draft.prompts.len(), draft.prompts.len(), 1),
            Style::Ordering => (draft.pool.len(), draft.pool.len(), 0),
        };
        if keys != right || keys == 0 || draft.given.len() != rows {
            return Err(Flaw::Keys(draft.id));
        }
        let all_keys = (1_u32 << keys) - 1;
        let whole = |set: &u32| set & all_keys == all_keys && set.count_ones() as usize >= keys + wrong;
        if sets.is_empty() || !sets.iter().all(whole) {
            return Err(Flaw::NoSet(draft.id));
        }
        Ok(Model { ask, draft, sets, hardness: 0.0, difficulty: Difficulty::Easy })
    }

    /// The template at work.
    pub fn ask(&self) -> &Ask<'k> {
        &self.ask
    }

    /// The draft it was made of.
    pub fn draft(&self) -> &Draft {
        &self.draft
    }

    /// The sets of choices that may go with it, as bits over the pool.
    pub fn sets(&self) -> &[u32] {
        &self.sets
    }

    /// How hard it is reckoned to be.
    pub fn difficulty(&self) -> Difficulty {
        self.difficulty
    }

    /// The choices of a set, in the pool's order.
    pub fn members(&self, set: u32) -> impl Iterator<Item = &Candidate> {
        self.draft.pool.iter().enumerate().filter(move |(at, _)| set >> at & 1 == 1).map(|(_, it)| it)
    }

    /// The topic of the fact it is about.
    pub fn topic(&self) -> &'k str {
        &self.ask.fact(self.draft.facts[0]).topic
    }
}

/// What has to be known of a choice with that mark for the given entity of that row.
fn expected(draft: &Draft, mark: u8, row: usize) -> Truth {
    let right = match draft.style {
        Style::One | Style::Several => mark > 0,
        Style::Matching | Style::Ordering => usize::from(mark) == row + 1,
    };
    if right { Truth::True } else { Truth::False }
}

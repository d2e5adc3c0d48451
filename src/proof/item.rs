//! One question as a player may meet it: a stem, one set of choices, and where all of it is from.
//!
//! An item names everything by the ids of the pack, so that each check can start from what is
//! written there and needs nothing of what the generator worked out.

use super::library::Library;
use crate::knowledge::pack::{Fact, Relation, Template};
use crate::knowledge::{Bloom, Kind, Modality, Scope, Slot};
use crate::quiz::{Ground, Style};

/// A question with one set of choices.
#[derive(Clone, Debug)]
pub struct Item<'k> {
    /// What its ids refer to.
    pub library: &'k Library<'k>,
    /// The position of its model: its stem and key.
    pub model: usize,
    /// The name of its model.
    pub id: String,
    /// The template it was made from.
    pub template: &'k Template,
    /// The relation it asks about.
    pub relation: &'k Relation,
    /// How it is responded to.
    pub style: Style,
    /// The question.
    pub stem: String,
    /// What is to be matched, row by row.
    pub prompts: Vec<String>,
    /// The ids of the entities given, one for each row or place.
    pub given: Vec<String>,
    /// The positions of the facts keyed.
    pub facts: Vec<usize>,
    /// The choices: a scale in its order, else the right ones first.
    pub choices: Vec<Shown>,
}

/// A choice of an item.
#[derive(Clone, Debug)]
pub struct Shown {
    /// The id of what it stands for.
    pub entity: String,
    /// What it says.
    pub text: String,
    /// What it is worth: see [`Choice::mark`](crate::quiz::Choice::mark).
    pub mark: u8,
    /// Why it is right or wrong.
    pub rationale: String,
    /// On which ground it was chosen as a distractor.
    pub ground: Ground,
    /// The mistaken belief that it tests.
    pub misconception: Option<String>,
    /// The positions of the facts that it gives away.
    pub facts: Vec<usize>,
}

/// What one decision sees: what is asked, the right choices and the wrong ones.
pub struct View<'a> {
    /// The question; in matching the row's prompt, which is all that parts one row from another.
    pub asked: String,
    /// The texts of the right choices.
    pub keys: Vec<&'a str>,
    /// The texts of the wrong ones.
    pub others: Vec<&'a str>,
}

impl<'k> Item<'k> {
    /// Whether the choice should be right for the given entity of that row.
    pub fn is_key(&self, row: usize, choice: &Shown) -> bool {
        match self.style {
            Style::One | Style::Several => choice.mark > 0,
            Style::Matching | Style::Ordering => usize::from(choice.mark) == row + 1,
        }
    }

    /// The subject and the object of what a choice claims for a row.
    pub fn claim<'a>(&'a self, row: usize, choice: &'a Shown) -> (&'a str, &'a str) {
        match self.template.ask {
            Slot::Subject => (&choice.entity, &self.given[row]),
            Slot::Object => (&self.given[row], &choice.entity),
        }
    }

    /// The right choices.
    pub fn keys(&self) -> impl Iterator<Item = &Shown> {
        self.choices.iter().filter(|it| it.mark > 0)
    }

    /// The wrong choices.
    pub fn distractors(&self) -> impl Iterator<Item = &Shown> {
        self.choices.iter().filter(|it| it.mark == 0)
    }

    /// Each decision it asks for. Putting in order is none: every choice is right somewhere.
    pub fn views(&self) -> Vec<View<'_>> {
        let view = |row: usize, asked: String| {
            let (keys, others): (Vec<_>, Vec<_>) = self.choices.iter().partition(|it| self.is_key(row, it));
            View { asked, keys: texts(&keys), others: texts(&others) }
        };
        match self.style {
            Style::One | Style::Several => vec![view(0, self.stem.clone())],
            Style::Matching => {
                let rows = self.prompts.iter().enumerate();
                rows.map(|(row, prompt)| view(row, prompt.clone())).collect()
            }
            Style::Ordering => Vec::new(),
        }
    }

    /// The stem, the prompts and the choices: all that is read before responding.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        let choices = self.choices.iter().map(|it| it.text.as_str());
        std::iter::once(self.stem.as_str()).chain(self.prompts.iter().map(String::as_str)).chain(choices)
    }

    /// Whether the stem may first tell a case, in a sentence of its own.
    pub fn tells_a_case(&self) -> bool {
        matches!(self.template.kind, Kind::Scenario | Kind::Inference) || self.template.bloom == Bloom::Apply
    }

    /// A fact that it keys, by its place in the list.
    pub fn keyed(&self) -> impl Iterator<Item = &'k Fact> {
        let library = self.library;
        self.facts.iter().filter_map(move |at| library.fact(*at))
    }

    /// Whether what it keys is put less than firmly, or its wording reaches no further than the
    /// source or a holder: then the stem says whose it is.
    pub fn needs_attribution(&self) -> bool {
        let firm =
            [Modality::Asserted, Modality::Presupposed, Modality::Derived, Modality::Meta, Modality::Outside];
        self.template.scope != Scope::World || self.template.modalities.iter().any(|it| !firm.contains(it))
    }

    /// Whether the stem has one of the pack's phrases that say whose it is.
    pub fn is_attributed(&self) -> bool {
        let stem = self.stem.to_lowercase();
        self.library.pack.attributions.iter().any(|phrase| stem.contains(&phrase.to_lowercase()))
    }
}

fn texts<'a>(choices: &[&'a Shown]) -> Vec<&'a str> {
    choices.iter().map(|it| it.text.as_str()).collect()
}

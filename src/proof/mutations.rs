//! Flaws seeded into real questions, to see that each is caught.
//!
//! A rubric that never flags anything proves nothing. So each kind of flaw is put into the first
//! set of every model where it fits, and the criterion that looks for it must find it there. Where
//! the change makes no flaw of that question it is counted as equivalent, with the reason.

mod choices;
mod stems;
mod truth;

use super::item::Item;
use super::report::{Flaw, Section};
use super::rubric::criterion;
use std::collections::BTreeMap;

/// What became of a question.
pub enum Seeded<'k> {
    /// It has the flaw.
    Flawed(Item<'k>),
    /// The change makes no flaw here, for this reason.
    Equivalent(&'static str),
    /// The flaw is none for questions of this kind.
    Unfit,
}

/// A kind of flaw.
pub struct Mutation {
    /// What is done to a question.
    pub name: &'static str,
    /// The criterion that must find it.
    pub criterion: &'static str,
    /// Puts the flaw into a question.
    pub seed: for<'a, 'k> fn(&'a Item<'k>) -> Seeded<'k>,
}

type Seed = for<'a, 'k> fn(&'a Item<'k>) -> Seeded<'k>;

const fn mutation(name: &'static str, criterion: &'static str, seed: Seed) -> Mutation {
    Mutation { name, criterion, seed }
}

/// Every kind of flaw.
pub fn all() -> impl Iterator<Item = &'static Mutation> {
    stems::ALL.iter().chain(choices::ALL).chain(truth::ALL)
}

/// A copy of a question with something changed.
fn changed<'k>(item: &Item<'k>, change: impl FnOnce(&mut Item<'k>)) -> Seeded<'k> {
    let mut item = item.clone();
    change(&mut item);
    Seeded::Flawed(item)
}

/// What one kind of flaw came to.
#[derive(Default)]
pub(super) struct Tally {
    pub seeded: usize,
    pub caught: usize,
    pub missed: Option<String>,
    equivalent: BTreeMap<&'static str, usize>,
}

pub(super) fn tally(mutation: &Mutation, items: &[&Item]) -> Tally {
    let mut tally = Tally::default();
    let Some(criterion) = criterion(mutation.criterion) else { return tally };
    for item in items.iter().filter(|it| (criterion.check)(it).is_none()) {
        match (mutation.seed)(item) {
            Seeded::Unfit => {}
            Seeded::Equivalent(why) => *tally.equivalent.entry(why).or_default() += 1,
            Seeded::Flawed(flawed) => {
                tally.seeded += 1;
                if (criterion.check)(&flawed).is_some() {
                    tally.caught += 1;
                } else {
                    let texts: Vec<&str> = flawed.texts().collect();
                    tally.missed.get_or_insert_with(|| format!("{}: {}", item.id, texts.join(" | ")));
                }
            }
        }
    }
    tally
}

/// Seeds every kind of flaw into the first set of every model.
pub fn run(items: &[Item]) -> (Section, Vec<Flaw>, Vec<String>) {
    let mut section = Section::new("Seeded flaws");
    let (mut flaws, mut notes) = (Vec::new(), Vec::new());
    let first: BTreeMap<usize, &Item> = items.iter().rev().map(|it| (it.model, it)).collect();
    let first: Vec<&Item> = first.into_values().collect();
    let (mut seeded, mut caught, mut kinds) = (0, 0, 0);
    let mut rows = Vec::new();
    for mutation in all() {
        let it = tally(mutation, &first);
        (seeded, caught) = (seeded + it.seeded, caught + it.caught);
        kinds += usize::from(it.seeded > 0);
        rows.push((format!("{} ({})", mutation.name, mutation.criterion), it.seeded - it.caught, it.seeded));
        for (why, count) in &it.equivalent {
            notes.push(format!("seeded «{}»: {count} questions stayed sound: {why}", mutation.name));
        }
        if let Some(missed) = it.missed {
            let message = format!(
                "{} of {} not caught by {}, such as {missed}",
                it.seeded - it.caught,
                it.seeded,
                mutation.criterion
            );
            flaws.push(Flaw::of_bank("mutations", mutation.name, message));
        }
    }
    section.count("kinds of flaw seeded", kinds, "20 or more");
    section.count("flaws seeded", seeded, "");
    section.add("share caught", caught as f64 / seeded.max(1) as f64, "1");
    for (label, missed, of) in rows {
        section.count(format!("missed: {label}"), missed, format!("of {of}"));
    }
    (section, flaws, notes)
}

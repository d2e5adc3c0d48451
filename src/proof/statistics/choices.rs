//! How choices are reused, and which can never be right.

use crate::proof::item::Item;
use crate::proof::report::{Flaw, Section};
use crate::quiz::Ground;
use std::collections::{BTreeMap, BTreeSet};

/// How the choices are reused, and which can never be right.
pub fn run(items: &[Item]) -> (Section, Vec<Flaw>, Vec<String>) {
    let right: BTreeSet<&str> = items.iter().flat_map(|it| it.keys().map(|it| it.entity.as_str())).collect();
    let mut uses: BTreeMap<&str, usize> = BTreeMap::new();
    let (mut slots, mut idle, mut by_belief) = (0_usize, 0_usize, 0_usize);
    let mut never: BTreeMap<&str, bool> = BTreeMap::new();
    for item in items {
        slots += item.choices.len();
        for it in item.distractors() {
            *uses.entry(&it.entity).or_default() += 1;
            by_belief += usize::from(it.misconception.is_some());
            if !right.contains(it.entity.as_str()) {
                idle += 1;
                *never.entry(&it.entity).or_default() |= it.ground != Ground::Outside;
            }
        }
    }
    let wrong: usize = uses.values().sum();
    let share = |part: usize, of: usize| part as f64 / of.max(1) as f64;
    let mut section = Section::new("Choices");
    section.count("different distractors", uses.len(), "");
    section.add("share of the one most used", share(uses.values().max().copied().unwrap_or(0), wrong), "");
    section.add("Gini index of their use", gini(uses.values().copied()), "0: all alike");
    section.add("share of places taken by what is never right", share(idle, slots), "at most 0.15");
    section.add("the same among wrong choices only", share(idle, wrong), "");
    section.add("share of distractors that test a named misconception", share(by_belief, wrong), "");
    section.count(
        "rationales missing",
        items.iter().flat_map(|it| &it.choices).filter(|it| it.rationale.is_empty()).count(),
        "0",
    );
    let mut flaws = Vec::new();
    if share(idle, slots) > 0.15 {
        let message = format!(
            "{:.1}% of places hold choices that are never right: give them facts, or use fewer",
            share(idle, slots) * 100.0
        );
        flaws.push(Flaw::of_bank("never-key", "the bank", message));
    }
    let of = |inside: bool| {
        never.iter().filter(|(_, it)| **it == inside).map(|(id, _)| *id).collect::<Vec<_>>().join(" ")
    };
    let notes = vec![
        format!("of the source, never right: {}", of(true)),
        format!("from outside, never right: {}", of(false)),
    ];
    (section, flaws, notes)
}

/// The Gini index: 0 where all are used alike, near 1 where one is used for all.
fn gini(uses: impl Iterator<Item = usize>) -> f64 {
    let mut sorted: Vec<f64> = uses.map(|it| it as f64).collect();
    sorted.sort_by(f64::total_cmp);
    let count = sorted.len() as f64;
    let total: f64 = sorted.iter().sum();
    let weighted: f64 = sorted.iter().zip(1..).map(|(it, rank)| f64::from(rank) * it).sum();
    if total == 0.0 { 0.0 } else { (2.0 * weighted / (count * total)) - (count + 1.0) / count }
}

#[cfg(test)]
mod tests {
    use super::gini;

    /// Protects a figure that is printed: used alike, used unlike, one used for all, none used.
    #[test]
    fn the_gini_index_is_that_of_the_books() {
        for (uses, expected) in
            [(vec![5, 5, 5], 0.0), (vec![3, 1, 2], 2.0 / 9.0), (vec![0, 4, 0, 0], 0.75), (vec![0, 0], 0.0)]
        {
            assert!((gini(uses.iter().copied()) - expected).abs() < 1e-12, "{uses:?}");
        }
    }
}

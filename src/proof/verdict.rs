//! Every item before the rubric and both judges of truth.

use super::item::Item;
use super::report::{Flaw, Report, Section};
use super::rubric::{ALL, Criterion};
use super::second;
use crate::knowledge::{Knowledge, Truth};
use crate::quiz::Model;
use std::collections::BTreeMap;

/// Looks at every item.
pub fn of_items(knowledge: &Knowledge, models: &[Model], items: &[Item]) -> Report {
    let (keys, mut flaws) = judges(knowledge, models, items);
    let (rubric, more) = rubric(items);
    flaws.extend(more);
    Report { sections: vec![keys, rubric], flaws, ..Report::default() }
}

/// The flaws by criterion, and how many of 1,000 items have each.
fn rubric(items: &[Item]) -> (Section, Vec<Flaw>) {
    let mut section = Section::new("Flaws per 1,000 questions");
    let mut flaws = Vec::new();
    for criterion in ALL {
        let found = by_model(criterion, items);
        let flagged: usize = found.values().map(|it| it.1).sum();
        let share = 1000.0 * flagged as f64 / items.len().max(1) as f64;
        section.add(format!("{} {}", criterion.id, criterion.name), share, "0");
        flaws.extend(found.into_iter().map(|(id, (message, questions))| Flaw {
            criterion: format!("{} {}", criterion.id, criterion.name),
            place: id.to_owned(),
            message,
            questions,
        }));
    }
    (section, flaws)
}

/// For each model with a flaw: what it is, and in how many of its sets.
fn by_model<'i>(criterion: &Criterion, items: &'i [Item]) -> BTreeMap<&'i str, (String, usize)> {
    let mut found: BTreeMap<&str, (String, usize)> = BTreeMap::new();
    for item in items {
        if let Some(message) = (criterion.check)(item) {
            found.entry(&item.id).or_insert((message, 0)).1 += 1;
        }
    }
    found
}

/// Both judges on every choice for every row: they agree, and nothing is unknown.
fn judges(knowledge: &Knowledge, models: &[Model], items: &[Item]) -> (Section, Vec<Flaw>) {
    let (mut choices, mut right, mut unknown, mut apart) = (0, 0, 0, 0);
    let mut flaws: BTreeMap<&str, Flaw> = BTreeMap::new();
    for item in items {
        let ask = models[item.model].ask();
        for row in 0..item.given.len() {
            for (at, shown) in item.choices.iter().enumerate() {
                let second = second::verdict(item, row, at);
                let (subject, object) = item.claim(row, shown);
                let first = match (knowledge.find(subject), knowledge.find(object)) {
                    (Some(subject), Some(object)) => {
                        knowledge.truth(item.template.scope, subject, ask.relation, object)
                    }
                    _ => Truth::Unknown,
                };
                choices += 1;
                right += usize::from(second == Truth::True);
                unknown += usize::from(first == Truth::Unknown || second == Truth::Unknown);
                if first != second {
                    apart += 1;
                    let message = format!(
                        "«{}» is {first:?} to the first judge and {second:?} to the second",
                        shown.text
                    );
                    flaws.entry(&item.id).or_insert(Flaw::of_bank("judges", &item.id, message));
                }
            }
        }
    }
    let mut section = Section::new("Truth");
    section.count("judgements: a choice for what is given", choices, "");
    section.count("true", right, "");
    section.count("unknown", unknown, "0");
    section.count("disagreements of the two judges", apart, "0");
    (section, flaws.into_values().collect())
}

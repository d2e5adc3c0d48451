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

#[cfg(test)]
mod tests {
    use super::super::library::Library;
    use super::super::mutations::{Seeded, all, tally};
    use super::super::{emit, mutations};
    use super::*;
    use crate::knowledge::load;
    use crate::quiz::generate;

    /// Protects whoever mends a pack: what is wrong is named with its criterion and its place, and a flaw
    /// that no criterion sees is told from one that is caught.
    #[test]
    fn a_flaw_is_named_where_it_is() {
        let pack = load(include_str!("../../tests/packs/rocks.json")).expect("the pack can be read");
        let knowledge = Knowledge::new(pack).expect("the pack makes sense");
        let library = Library::new(knowledge.pack(), None);
        let models = generate(&knowledge).models;
        let mut items = emit(&library, &models);
        items.truncate(40);
        assert!(of_items(&knowledge, &models, &items).is_clean());
        let blind = mutations::Mutation {
            name: "nothing",
            criterion: ALL[0].id,
            seed: |it| Seeded::Flawed(it.clone()),
        };
        let seen = tally(&blind, &[&items[0]]);
        assert_eq!((seen.seeded, seen.caught, seen.missed.is_some()), (1, 0, true));
        let (mut kinds, sound) = (0, items[0].clone());
        for mutation in all() {
            let Seeded::Flawed(flawed) = (mutation.seed)(&sound) else { continue };
            items[0] = flawed;
            let criterion = ALL.iter().find(|it| it.id == mutation.criterion).expect("there is such a one");
            let found = by_model(criterion, &items);
            assert_eq!(found.get(&*sound.id).map(|it| it.1), Some(1), "{}", mutation.name);
            kinds += 1;
        }
        assert!(kinds >= 10, "{kinds}");
        let longer = all().find(|it| it.name == "two sentences more").expect("there is such a one");
        if let Seeded::Flawed(flawed) = (longer.seed)(&sound) {
            items[0] = flawed;
        }
        let (section, flaws) = rubric(&items);
        assert!(flaws.iter().any(|it| it.place == *sound.id && it.questions == 1), "{flaws:?}");
        assert!(section.figures.iter().any(|it| it.value == 25.0), "one of forty");
    }
}

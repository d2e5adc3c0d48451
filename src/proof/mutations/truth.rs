//! Flaws of what is right and what is keyed.

use super::{Item, Mutation, Seeded, changed, mutation};
use crate::proof::second::backward;
use crate::quiz::Style;

/// Every flaw of truth.
pub const ALL: &[Mutation] = &[
    mutation("the key on a wrong choice", "18", |it| {
        let other = it.choices.iter().position(|choice| choice.mark != it.choices[0].mark);
        let Some(other) = other else { return Seeded::Unfit };
        changed(it, |it| {
            let mark = it.choices[0].mark;
            it.choices[0].mark = it.choices[other].mark;
            it.choices[other].mark = mark;
        })
    }),
    mutation("no key", "18", |it| changed(it, |it| it.choices.iter_mut().for_each(|choice| choice.mark = 0))),
    mutation("a second right choice, marked wrong", "18", second_right),
    mutation("a right choice more", "18", |it| {
        let place = it.choices.iter().position(|choice| choice.mark == 0);
        let Some(place) = place else { return Seeded::Unfit };
        changed(it, |it| it.choices[place].mark = 1)
    }),
    mutation("a choice of unknown truth", "18", unknown),
    mutation("texts of two choices swapped", "P2", swapped),
    mutation("another stem than the one given", "P2", |it| {
        let says = it.template.stem.contains("{given")
            || !it.prompts.is_empty() && it.template.prompt.contains("{given");
        if !says {
            return Seeded::Equivalent(
                "the template does not say what is given: its one question is about that alone",
            );
        }
        changed(it, |it| {
            it.stem = "Which windmill turns?".to_owned();
            it.prompts.iter_mut().for_each(|prompt| *prompt = "windmills".to_owned());
        })
    }),
    mutation("a second fact keyed", "H1", |it| {
        let stray = (0..it.library.pack.facts.len()).find(|at| !it.facts.contains(at));
        let Some(stray) = stray else { return Seeded::Unfit };
        changed(it, |it| it.facts.push(stray))
    }),
    mutation("a fact keyed and not counted", "H1", |it| changed(it, |it| it.facts.clear())),
    mutation("a key that no fact lets be asked", "H2", |it| {
        let place = it.choices.iter().position(|choice| choice.mark == 0);
        let Some(place) = place else { return Seeded::Unfit };
        changed(it, |it| it.choices[place].mark = 1)
    }),
];

/// A wrong choice becomes another thing that is right.
fn second_right<'k>(item: &Item<'k>) -> Seeded<'k> {
    let place = item.choices.iter().rposition(|choice| choice.mark == 0);
    let Some(place) = place.filter(|_| item.style != Style::Ordering) else { return Seeded::Unfit };
    let found =
        backward(item.library.pack).filter(|it| it.so && it.relation == item.relation.id).find_map(|it| {
            let (asked, given) = match item.template.ask {
                crate::knowledge::Slot::Subject => (it.subject, it.object),
                crate::knowledge::Slot::Object => (it.object, it.subject),
            };
            let fresh = item.choices.iter().all(|choice| choice.entity != asked);
            (item.given.iter().any(|id| id == given) && fresh).then(|| asked.to_owned())
        });
    match found {
        Some(entity) => changed(item, |item| item.choices[place].entity = entity),
        None => Seeded::Equivalent("the facts have no other right choice to add"),
    }
}

/// A wrong choice becomes something too close to the right one, or of a type that the relation
/// says nothing of.
fn unknown<'k>(item: &Item<'k>) -> Seeded<'k> {
    let place = item.choices.iter().rposition(|choice| choice.mark == 0);
    let Some(place) = place else { return Seeded::Unfit };
    let kind = item.library.entity(&item.choices[place].entity).map(|it| &it.kind);
    let other = item.library.pack.entities.iter().find(|it| Some(&it.kind) != kind);
    let Some(other) = other else { return Seeded::Unfit };
    changed(item, |item| item.choices[place].entity.clone_from(&other.id))
}

fn swapped<'k>(item: &Item<'k>) -> Seeded<'k> {
    let (one, two) = (0, item.choices.len() - 1);
    let (first, other) = (item.choices[one].text.clone(), item.choices[two].text.clone());
    changed(item, |item| {
        item.choices[one].text = other;
        item.choices[two].text = first;
    })
}

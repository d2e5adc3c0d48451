//! Flaws of the choices and their feedback.

use super::{Item, Mutation, Seeded, changed, mutation};
use crate::knowledge::Kind;
use crate::proof::text;
use crate::quiz::{Ground, Style};

/// Every flaw of the choices.
pub const ALL: &[Mutation] = &[
    mutation("a choice of another type", "2", another_type),
    mutation("too many from outside", "2", |it| {
        let most = if it.distractors().count() > 2 { 3 } else { 2 };
        let two = [Kind::Definition, Kind::Abbreviation, Kind::Reason, Kind::Inference];
        let allowed = two.contains(&it.template.kind) || it.style == Style::Several;
        if it.distractors().count() < most || most == 2 && allowed {
            return Seeded::Unfit;
        }
        changed(it, |it| it.choices.iter_mut().for_each(|choice| choice.ground = Ground::Outside))
    }),
    mutation("none of the above", "3", |it| last(it, |_| "None of the above".to_owned())),
    mutation("none of the above, outside lint", "3-saquet", |it| {
        last(it, |_| "None of the above".to_owned())
    }),
    mutation("all of the above", "9", |it| last(it, |_| "All of the above".to_owned())),
    mutation("all of the above, outside lint", "9-saquet", |it| last(it, |_| "All of the above".to_owned())),
    mutation("a key with many words more", "4", |it| keys(it, |it| format!("{it}{}", MORE.repeat(3)))),
    mutation("a long key, outside lint", "4-saquet", |it| {
        if it.style == Style::One { keys(it, |it| format!("{it}{}", MORE.repeat(6))) } else { Seeded::Unfit }
    }),
    mutation("a choice that says yes", "6", |it| last(it, |_| "Yes, it does".to_owned())),
    mutation("a choice that is true", "6-saquet", |it| last(it, |_| "True".to_owned())),
    mutation("a key where two choices cross", "7", crossed),
    mutation("a number in one choice", "8", |it| last(it, |it| format!("{it} of 1987"))),
    mutation("a choice of another type, by logic", "8", another_type),
    mutation("an absolute term in a choice", "11", |it| last(it, |it| format!("Only {it}"))),
    mutation("an absolute term, outside lint", "11-saquet", |it| last(it, |it| format!("Always {it}"))),
    mutation("a word of the stem in the key", "12", |it| clang(it, false)),
    mutation("a word of the stem in the key, outside lint", "12-saquet", |it| clang(it, true)),
    mutation("both of two", "14", |it| last(it, |_| "Both of these".to_owned())),
    mutation("a choice that lists another", "14", |it| {
        let first = it.choices[0].text.clone();
        last(it, |it| format!("{it} and {first}"))
    }),
    mutation("a choice in lower case", "15", |it| last(it, str::to_lowercase)),
    mutation("a full stop after a choice", "15", |it| last(it, |it| format!("{it}."))),
    mutation("the key alone an infinitive", "15", |it| {
        if it.style == Style::One { keys(it, |it| format!("To have {it}")) } else { Seeded::Unfit }
    }),
    mutation("numbers out of order", "16", numbers),
    mutation("numbers out of order, outside lint", "16-saquet", numbers),
    mutation("choices that differ by a small word", "H7", |it| {
        let first = it.choices[0].text.clone();
        last(it, |_| format!("The {first}"))
    }),
    mutation("far too much to read", "H13", |it| last(it, |it| format!("{it}{}", MORE.repeat(12)))),
    mutation("too few choices", "H18", |it| changed(it, |it| it.choices.truncate(2))),
    mutation("the same thing twice", "H22", |it| {
        let first = it.choices[0].entity.clone();
        changed(it, |it| it.choices.iter_mut().skip(1).for_each(|choice| choice.entity.clone_from(&first)))
    }),
    mutation("a choice within another", "H22", |it| {
        let first = it.choices[0].text.clone();
        if text::content(&first).is_empty() {
            return Seeded::Equivalent("the key is a name without content words, so nothing can hold it");
        }
        last(it, |_| format!("{first} windmills"))
    }),
    mutation("a negative choice", "H27", |it| last(it, |it| format!("No {it}"))),
    mutation("a word that judges", "P1", |it| {
        if it.template.kind == Kind::Stance { last(it, |it| format!("Greater {it}")) } else { Seeded::Unfit }
    }),
    mutation("no rationale", "P3", |it| {
        changed(it, |it| it.choices.iter_mut().take(1).for_each(|it| it.rationale.clear()))
    }),
    mutation("a rationale that tells a fact uncounted", "P3", |it| {
        changed(it, |it| it.choices.iter_mut().for_each(|choice| choice.facts.clear()))
    }),
];

const MORE: &str = " with more and more of the same and such";

fn last<'k>(item: &Item<'k>, change: impl FnOnce(&str) -> String) -> Seeded<'k> {
    changed(item, |item| {
        if let Some(choice) = item.choices.last_mut() {
            choice.text = change(&choice.text);
        }
    })
}

/// Changes every right choice.
fn keys<'k>(item: &Item<'k>, change: impl Fn(&str) -> String) -> Seeded<'k> {
    if item.distractors().count() == 0 {
        return Seeded::Unfit;
    }
    let alone = [Style::One, Style::Several].contains(&item.style);
    changed(item, |item| {
        let right = item.choices.iter_mut().filter(|it| it.mark > 0);
        right.take(if alone { usize::MAX } else { 1 }).for_each(|it| it.text = change(&it.text));
    })
}

fn another_type<'k>(item: &Item<'k>) -> Seeded<'k> {
    let kind = |id: &str| item.library.entity(id).map(|it| &it.kind);
    let first = item.choices.first().and_then(|it| kind(&it.entity));
    let other = item.library.pack.entities.iter().find(|it| Some(&it.kind) != first);
    let place = item.choices.iter().rposition(|it| it.mark == 0);
    let (Some(other), Some(place)) = (other, place) else { return Seeded::Unfit };
    changed(item, |item| item.choices[place].entity.clone_from(&other.id))
}

fn numbers<'k>(item: &Item<'k>) -> Seeded<'k> {
    changed(item, |item| {
        item.choices
            .iter_mut()
            .zip([30, 10, 20, 5, 40, 15])
            .for_each(|(choice, number)| choice.text = number.to_string());
    })
}

/// The key becomes two words, one of each of two distractors that do not share it.
fn crossed<'k>(item: &Item<'k>) -> Seeded<'k> {
    if item.style != Style::One {
        return Seeded::Unfit;
    }
    let others: Vec<&str> = item.distractors().map(|it| it.text.as_str()).collect();
    let own = |one: &str, two: &str| {
        let theirs = text::content(two);
        let apart =
            |word: &String| text::content(word).iter().next().is_some_and(|stem| !theirs.contains(stem));
        text::words(one).into_iter().find(apart)
    };
    match (own(others[0], others[1]), own(others[1], others[0])) {
        (Some(one), Some(two)) => keys(item, |_| format!("{one} {two}")),
        _ => Seeded::Equivalent("a wrong choice has no content word of its own to share"),
    }
}

/// A word of what is asked is put into every right choice.
fn clang<'k>(item: &Item<'k>, whole: bool) -> Seeded<'k> {
    let views = item.views();
    let Some(view) = views.first() else { return Seeded::Unfit };
    if whole && view.keys.len() != 1 {
        return Seeded::Unfit;
    }
    let others: Vec<_> = view.others.iter().map(|it| text::content(it)).collect();
    let free = |word: &&str| {
        let stem = text::content(word);
        let within = |it: &&str| it.contains(*word);
        !stem.is_empty()
            && !others.iter().any(|it| !it.is_disjoint(&stem))
            && (!whole || !view.others.iter().any(within))
    };
    let mut words = view.asked.split(|each: char| !each.is_alphanumeric()).filter(|it| !it.is_empty());
    let Some(word) = words.find(free) else {
        return Seeded::Equivalent("each content word of the stem is in a wrong choice too, or it has none");
    };
    let first = view.keys[0].to_owned();
    changed(item, |item| {
        let one = item.style == Style::Matching;
        let right = item.choices.iter_mut().filter(|it| it.mark > 0 && (!one || it.text == first));
        right.for_each(|it| it.text = format!("{} {word}", it.text));
    })
}

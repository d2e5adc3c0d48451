//! The second judge of truth: simple, slow, and written apart from the first.
//!
//! It knows no index. For each question it reads the whole table of facts from the last to the
//! first, as the pack has it, and weighs what it finds by the closure rules. It must agree with
//! [`Knowledge::truth`](crate::knowledge::Knowledge::truth) on every choice of every question.

use super::item::Item;
use crate::knowledge::Truth;
use crate::knowledge::pack::{Closure, Pack, Polarity, Relation, Scope};

/// What a fact says by one of its readings.
#[derive(Clone, Copy)]
pub struct Statement<'p> {
    /// The position of the fact.
    pub fact: usize,
    /// Who or what it is said of.
    pub subject: &'p str,
    /// The relation.
    pub relation: &'p str,
    /// What is said of it.
    pub object: &'p str,
    /// Whether it is so.
    pub so: bool,
}

/// All that the pack says, from the last fact to the first.
pub fn backward(pack: &Pack) -> impl Iterator<Item = Statement<'_>> {
    pack.facts.iter().enumerate().rev().flat_map(|(fact, it)| {
        let so = |polarity: Polarity| polarity == Polarity::Affirmed;
        let readings = it.readings.iter().rev().map(move |it| Statement {
            fact,
            subject: &it.subject,
            relation: &it.relation,
            object: &it.object,
            so: so(it.polarity),
        });
        let own = Statement {
            fact,
            subject: &it.subject,
            relation: &it.relation,
            object: &it.object,
            so: so(it.polarity),
        };
        readings.chain([own])
    })
}

/// What is known of `relation(subject, object)` under a scope, by reading everything.
pub fn judge(pack: &Pack, scope: Scope, subject: &str, relation: &str, object: &str) -> Truth {
    let mut said = None;
    let mut too_close = false;
    let mut has_another = false;
    let mut is_recorded = false;
    let mut opposed = false;
    for it in backward(pack).filter(|it| it.relation == relation) {
        if it.subject == subject && it.object == object {
            said = Some(it.so);
        }
        if !it.so {
            continue;
        }
        let here = it.subject == subject;
        let there = it.object == object;
        too_close |= here && close(pack, it.object, object) || there && close(pack, it.subject, subject);
        has_another |= here;
        is_recorded |= there;
        opposed |= here && opposite(pack, it.object, object) || there && opposite(pack, it.subject, subject);
    }
    match said {
        Some(true) => return Truth::True,
        Some(false) => return Truth::False,
        None => {}
    }
    let fits = |name: &Option<String>, id: &str| name.as_ref().is_none_or(|it| it == id);
    let mut denials = pack.negatives.iter().filter(|it| it.relation == relation);
    if denials.any(|it| fits(&it.subject, subject) && fits(&it.object, object)) {
        return Truth::False;
    }
    let Some(rule) = pack.relations.iter().find(|it| it.id == relation) else { return Truth::Unknown };
    if too_close || !typed(pack, rule, subject, object) {
        return Truth::Unknown;
    }
    let closed = rule.closures.iter().any(|closure| match closure {
        Closure::Functional => has_another,
        Closure::Role => has_another && is_recorded,
        Closure::Contrast => opposed,
        Closure::Text => scope == Scope::Text,
    });
    if closed { Truth::False } else { Truth::Unknown }
}

fn typed(pack: &Pack, rule: &Relation, subject: &str, object: &str) -> bool {
    let is = |id: &str, kind: &str| pack.entities.iter().any(|it| it.id == id && it.kind == kind);
    is(subject, &rule.domain) && is(object, &rule.range)
}

/// Whether one of two entities declares the other too close.
fn close(pack: &Pack, one: &str, two: &str) -> bool {
    let declares = |from: &str, to: &str| {
        pack.entities.iter().any(|it| it.id == from && it.conflicts.iter().any(|id| id == to))
    };
    declares(one, two) || declares(two, one)
}

/// Whether one of two entities declares the other its opposite.
fn opposite(pack: &Pack, one: &str, two: &str) -> bool {
    let declares = |from: &str, to: &str| {
        pack.entities.iter().any(|it| it.id == from && it.contrast.as_deref() == Some(to))
    };
    declares(one, two) || declares(two, one)
}

/// What this judge finds of a choice for a row of an item.
pub fn verdict(item: &Item, row: usize, choice: usize) -> Truth {
    let (subject, object) = item.claim(row, &item.choices[choice]);
    judge(item.library.pack, item.template.scope, subject, &item.relation.id, object)
}

/// The first choice that is not what its mark says.
pub fn wrong_choice(item: &Item) -> Option<String> {
    for row in 0..item.given.len() {
        for (at, choice) in item.choices.iter().enumerate() {
            let expected = if item.is_key(row, choice) { Truth::True } else { Truth::False };
            let found = verdict(item, row, at);
            if found != expected {
                let (text, given) = (&choice.text, &item.given[row]);
                return Some(format!(
                    "«{text}» should be {expected:?} of `{given}` and is {found:?}: mend the fact, add a negative, or a conflict"
                ));
            }
        }
    }
    None
}

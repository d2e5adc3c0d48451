//! K10: which one belongs elsewhere.
//!
//! The key belongs with the given entity; all distractors of a draft belong with one other, which
//! the stem names as `{other}`.

use super::{Rule, single};
use crate::knowledge::EntityId;
use crate::quiz::ask::Ask;
use crate::quiz::model::Draft;

/// How the kind makes questions.
pub const RULE: Rule = Rule { drafts, outside: 0 };

fn drafts(ask: &Ask) -> Vec<Draft> {
    let mut found = Vec::new();
    for hit in ask.hits() {
        let falses = ask.falses(hit.given);
        for other in others(ask, hit.given) {
            let there = ask.trues(other);
            let distractors: Vec<EntityId> = falses.iter().filter(|it| there.contains(it)).copied().collect();
            found.extend(single::draft(ask, &hit, &distractors, &[("other", other)], ""));
        }
    }
    found
}

/// Where the rest may belong: with the opposite where there is one, else with any other.
fn others(ask: &Ask, given: EntityId) -> Vec<EntityId> {
    if let Some(opposite) = ask.knowledge.contrast(given) {
        return vec![opposite];
    }
    let mut others: Vec<EntityId> = ask
        .knowledge
        .under(ask.relation)
        .map(|it| it.end(ask.template.ask.other()))
        .filter(|it| *it != given)
        .collect();
    others.sort();
    others.dedup();
    others
}

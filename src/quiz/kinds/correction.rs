//! K16: which edit mends a summary.
//!
//! Where the stem has `{wrong}`, a false answer stands in the summary and each choice puts
//! something else in its place. Otherwise the given entity is the summary and the choices are
//! edits written out in the pack.

use super::{Rule, single};
use crate::knowledge::EntityId;
use crate::quiz::ask::Ask;
use crate::quiz::model::Draft;

/// How the kind makes questions.
pub const RULE: Rule = Rule { drafts, outside: 1 };

/// How many wrong summaries are made for one true answer.
const SUMMARIES: usize = 3;

fn drafts(ask: &Ask) -> Vec<Draft> {
    if !ask.template.stem.contains("{wrong") {
        return single::drafts(ask);
    }
    let mut found = Vec::new();
    for hit in ask.hits() {
        let falses = ask.falses(hit.given);
        let spread = single::hash(&single::id(ask, &[hit.given, hit.key], "")) as usize;
        for step in 0..falses.len().min(SUMMARIES) {
            let wrong = falses[(spread + step) % falses.len()];
            let rest: Vec<EntityId> = falses.iter().filter(|it| **it != wrong).copied().collect();
            let suffix = format!("/{}", ask.knowledge.entity(wrong).id);
            found.extend(single::draft(ask, &hit, &rest, &[("wrong", wrong)], &suffix));
        }
    }
    found
}

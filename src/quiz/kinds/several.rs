//! K13: which ones, their number stated.
//!
//! A draft for each combination of as many true answers as the template says, up to a limit. The
//! other true ones are never among the choices.

use super::{Rule, single};
use crate::knowledge::EntityId;
use crate::quiz::ask::{Ask, Hit};
use crate::quiz::bank::Style;
use crate::quiz::model::Draft;
use crate::quiz::sets::combinations;

/// How the kind makes questions.
pub const RULE: Rule = Rule { drafts, outside: 2 };

/// How many true answers are combined.
const KEYS: usize = 16;
/// How many combinations of true answers are asked for one given entity.
const COMBINATIONS: usize = 10;

fn drafts(ask: &Ask) -> Vec<Draft> {
    let hits = ask.hits();
    let mut givens: Vec<EntityId> = hits.iter().map(|hit| hit.given).collect();
    givens.dedup();
    givens.sort();
    givens.dedup();
    givens.into_iter().flat_map(|given| for_given(ask, given, &hits)).collect()
}

fn for_given(ask: &Ask, given: EntityId, hits: &[Hit]) -> Vec<Draft> {
    let keys: Vec<&Hit> = hits.iter().filter(|hit| hit.given == given).take(KEYS).collect();
    let right = usize::from(ask.template.right);
    let mut chosen: Vec<Vec<usize>> = combinations(keys.len(), right);
    chosen.sort_by_key(|it| single::hash(&format!("{}{it:?}", ask.template.id)));
    chosen.truncate(COMBINATIONS);
    chosen
        .iter()
        .filter_map(|which| draft(ask, given, &which.iter().map(|at| keys[*at]).collect::<Vec<_>>()))
        .collect()
}

fn draft(ask: &Ask, given: EntityId, hits: &[&Hit]) -> Option<Draft> {
    let names = [("given", given)];
    let close = hits.iter().any(|one| hits.iter().any(|two| ask.knowledge.in_conflict(one.key, two.key)));
    if close {
        return None;
    }
    let mut pool: Vec<_> =
        hits.iter().map(|hit| single::right(ask, hit, 1, &names)).collect::<Option<_>>()?;
    pool.extend(ask.falses(given).iter().filter_map(|it| single::wrong(ask, given, *it, &names)));
    let facts = ask.keyed_by_all(hits);
    let keys: Vec<EntityId> = hits.iter().map(|hit| hit.key).collect();
    Some(Draft {
        id: single::id(ask, &[&[given], &keys[..]].concat(), ""),
        style: Style::Several,
        stem: single::stem(ask, &names)?,
        given: vec![given],
        prompts: Vec::new(),
        facts,
        pool,
    })
}

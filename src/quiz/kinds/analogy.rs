//! K18: which is to one as another is to its opposite.
//!
//! The stem names the opposite, `{other}`, and one thing that goes with it, `{like}`, which is no
//! choice then.

use super::{Rule, single};
use crate::knowledge::EntityId;
use crate::quiz::ask::{Ask, Hit};
use crate::quiz::model::Draft;

/// How the kind makes questions.
pub const RULE: Rule = Rule { drafts, outside: 1 };

fn drafts(ask: &Ask) -> Vec<Draft> {
    ask.hits().iter().filter_map(|hit| draft(ask, hit)).collect()
}

fn draft(ask: &Ask, hit: &Hit) -> Option<Draft> {
    let other = opposite(ask, hit)?;
    let candidates: Vec<EntityId> =
        ask.trues(other).into_iter().filter(|it| !ask.trues(hit.given).contains(it)).collect();
    let spread = single::hash(&single::id(ask, &[hit.given, hit.key], "")) as usize;
    let like = *candidates.get(spread % candidates.len().max(1))?;
    let distractors: Vec<EntityId> = ask.falses(hit.given).into_iter().filter(|it| *it != like).collect();
    let mut draft = single::draft(ask, hit, &distractors, &[("other", other), ("like", like)], "")?;
    // The stem tells what goes with the opposite.
    let told = ask.keyed(&Hit { given: other, key: like });
    draft.pool[0].why.facts.extend(told);
    Some(draft)
}

/// The opposite, or where none is declared, another entity that something goes with.
fn opposite(ask: &Ask, hit: &Hit) -> Option<EntityId> {
    ask.knowledge.contrast(hit.given).or_else(|| {
        let ends = ask.knowledge.under(ask.relation).map(|it| it.end(ask.template.ask.other()));
        ends.filter(|it| *it != hit.given).min()
    })
}

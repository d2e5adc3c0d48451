//! K12: in which order.
//!
//! The relation has an order of its objects, first to last. A draft takes one subject for each,
//! and each subject is false of every other place.

use super::{Rule, single};
use crate::knowledge::{EntityId, Truth};
use crate::quiz::ask::{Ask, Hit};
use crate::quiz::bank::Style;
use crate::quiz::model::{Candidate, Draft};

/// How the kind makes questions.
pub const RULE: Rule = Rule { drafts, outside: 0 };

/// How many orderings are asked by one template.
const ORDERINGS: usize = 12;

fn drafts(ask: &Ask) -> Vec<Draft> {
    let order = &ask.knowledge.relation(ask.relation).order;
    let places: Vec<EntityId> = order.iter().filter_map(|id| ask.knowledge.find(id)).collect();
    let hits = ask.hits();
    let at_place =
        |place: &EntityId| -> Vec<&Hit> { hits.iter().filter(|hit| hit.given == *place).collect() };
    let mut chains: Vec<Vec<&Hit>> = vec![Vec::new()];
    for here in places.iter().map(at_place) {
        let longer = chains.iter().flat_map(|chain| {
            here.iter().map(move |hit| chain.iter().copied().chain([*hit]).collect::<Vec<&Hit>>())
        });
        chains = longer.take(ORDERINGS).collect();
    }
    chains.iter().filter(|chain| apart(ask, chain)).filter_map(|chain| draft(ask, chain)).collect()
}

fn apart(ask: &Ask, chain: &[&Hit]) -> bool {
    chain.len() >= 3
        && chain.iter().all(|one| {
            chain.iter().filter(|two| *two != one).all(|two| ask.truth(one.given, two.key) == Truth::False)
        })
}

fn draft(ask: &Ask, chain: &[&Hit]) -> Option<Draft> {
    let item =
        |(place, hit): (usize, &&Hit)| single::right(ask, hit, place as u8 + 1, &[("given", hit.given)]);
    let pool: Vec<Candidate> = chain.iter().enumerate().map(item).collect::<Option<_>>()?;
    let facts = ask.keyed_by_all(chain);
    let keys: Vec<EntityId> = chain.iter().map(|hit| hit.key).collect();
    Some(Draft {
        id: single::id(ask, &keys, ""),
        style: Style::Ordering,
        stem: single::stem(ask, &[])?,
        given: chain.iter().map(|hit| hit.given).collect(),
        prompts: Vec::new(),
        facts,
        pool,
    })
}

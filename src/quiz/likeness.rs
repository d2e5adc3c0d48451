//! How much two choices have in common, which is what makes a distractor tempting.

use crate::knowledge::{EntityId, Knowledge, Polarity};
use std::collections::BTreeSet;

/// The least and the most likeness of a distractor to the key: below, nobody would be tempted;
/// above, the two can hardly be told apart. The range is the project's own rule.
pub const RANGE: std::ops::RangeInclusive<f64> = 0.25..=0.9;

/// What being of one semantic type counts for, beside 1 for each other trait.
const TYPE: f64 = 4.0;

/// How much two entities have in common, from 0 to 1: the weighted Jaccard index of their traits,
/// which are the semantic type, the features that the pack lists, and for each fact of theirs its
/// topic, paragraph and voice and what it says.
pub fn likeness(knowledge: &Knowledge, one: EntityId, two: EntityId) -> f64 {
    let (first, second) = (traits(knowledge, one), traits(knowledge, two));
    let shared = first.intersection(&second).count() as f64;
    let all = first.union(&second).count() as f64;
    if knowledge.same_type(one, two) { (shared + TYPE) / (all + TYPE) } else { shared / (all + 2.0 * TYPE) }
}

/// A trait: its sort, then whatever tells it apart.
type Trait<'k> = (u8, &'k str, u32);

fn traits(knowledge: &Knowledge, entity: EntityId) -> BTreeSet<Trait<'_>> {
    let mut found: BTreeSet<Trait> =
        knowledge.entity(entity).features.iter().map(|feature| (0, feature.as_str(), 0)).collect();
    for it in knowledge.about(entity).filter(|it| it.polarity == Polarity::Affirmed) {
        let fact = &knowledge.pack().facts[it.fact];
        let (side, other) = if it.subject == entity { (4, it.object) } else { (5, it.subject) };
        let relation = knowledge.relation(it.relation).id.as_str();
        found.extend([(1, fact.topic.as_str(), 0), (2, fact.voice.as_str(), 0), (3, "", fact.paragraph)]);
        found.insert((side, relation, other.0));
    }
    found
}

//! How much two entities have in common, reckoned from the pack alone.
//!
//! The same measure as the generator's ([`quiz::likeness`](crate::quiz::likeness)), written apart
//! from it and without an index.

use super::second::backward;
use crate::knowledge::pack::Pack;
use std::collections::BTreeSet;

/// The weighted Jaccard index of what the pack says of two entities: their type counts for four
/// traits; each feature, topic, voice, paragraph and statement of theirs for one.
pub fn likeness(pack: &Pack, one: &str, two: &str) -> f64 {
    let (first, other) = (traits(pack, one), traits(pack, two));
    let shared = first.iter().filter(|it| other.contains(*it)).count() as f64;
    let all = first.len() as f64 + other.len() as f64 - shared;
    let kind = |id: &str| pack.entities.iter().find(|it| it.id == id).map(|it| it.kind.as_str());
    if kind(one) == kind(two) { (shared + 4.0) / (all + 4.0) } else { shared / (all + 8.0) }
}

fn traits(pack: &Pack, id: &str) -> BTreeSet<String> {
    let entity = pack.entities.iter().find(|it| it.id == id);
    let mut found: BTreeSet<String> =
        entity.iter().flat_map(|it| &it.features).map(|feature| format!("feature {feature}")).collect();
    for it in backward(pack).filter(|it| it.so && (it.subject == id || it.object == id)) {
        let fact = &pack.facts[it.fact];
        found.insert(format!("topic {}", fact.topic));
        found.insert(format!("voice {}", fact.voice));
        found.insert(format!("paragraph {}", fact.paragraph));
        if it.subject == id {
            found.insert(format!("{} of {}", it.relation, it.object));
        } else {
            found.insert(format!("of {} {}", it.subject, it.relation));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::knowledge::{EntityId, Knowledge, load};

    /// Protects the choice of distractors: two measures that share no code agree on every two entities.
    #[test]
    fn both_measures_agree() {
        let pack = load(include_str!("../../tests/packs/rocks.json")).expect("the pack can be read");
        let knowledge = Knowledge::new(pack).expect("the pack is whole");
        let entities = &knowledge.pack().entities;
        for (one, first) in (0..).zip(entities) {
            for (two, second) in (0..).zip(entities) {
                let theirs = crate::quiz::likeness(&knowledge, EntityId(one), EntityId(two));
                let ours = likeness(knowledge.pack(), &first.id, &second.id);
                assert!((ours - theirs).abs() < 1e-12, "{} and {}: {ours}, {theirs}", first.id, second.id);
            }
        }
    }
}

//! What most kinds have in common: one entity is given, one is asked for.

use crate::knowledge::{EntityId, capitalized};
use crate::quiz::ask::{Ask, Hit};
use crate::quiz::bank::Style;
use crate::quiz::model::{Candidate, Draft};

/// A draft for each true answer, with every false one as a distractor.
pub fn drafts(ask: &Ask) -> Vec<Draft> {
    ask.hits().iter().filter_map(|hit| draft(ask, hit, &ask.falses(hit.given), &[], "")).collect()
}

/// A draft for one true answer with these distractors. `names` fills placeholders beside
/// `{given}`; `suffix` tells models of one answer apart.
pub fn draft(
    ask: &Ask,
    hit: &Hit,
    distractors: &[EntityId],
    names: &[(&str, EntityId)],
    suffix: &str,
) -> Option<Draft> {
    let mut names = names.to_vec();
    names.push(("given", hit.given));
    let mut pool = vec![right(ask, hit, 1, &names)?];
    pool.extend(distractors.iter().filter_map(|it| wrong(ask, hit.given, *it, &names)));
    Some(Draft {
        id: id(ask, &[hit.given, hit.key], suffix),
        style: Style::One,
        stem: stem(ask, &names)?,
        given: vec![hit.given],
        prompts: Vec::new(),
        facts: ask.keyed(hit),
        pool,
    })
}

/// A name for a model: its template and the entities that tell it apart.
pub fn id(ask: &Ask, entities: &[EntityId], suffix: &str) -> String {
    let mut id = ask.template.id.clone();
    for entity in entities {
        id.push('/');
        id.push_str(&ask.knowledge.entity(*entity).id);
    }
    id + suffix
}

/// The stem, filled in.
pub fn stem(ask: &Ask, names: &[(&str, EntityId)]) -> Option<String> {
    ask.word(&ask.template.stem, names).map(|stem| capitalized(&stem))
}

/// A right choice with that mark.
pub fn right(ask: &Ask, hit: &Hit, mark: u8, names: &[(&str, EntityId)]) -> Option<Candidate> {
    let why = ask.explain_true(hit)?;
    Some(Candidate { entity: hit.key, text: text(ask, hit.key, names)?, mark, why })
}

/// A wrong choice.
pub fn wrong(ask: &Ask, given: EntityId, entity: EntityId, names: &[(&str, EntityId)]) -> Option<Candidate> {
    let why = ask.explain_false(given, entity)?;
    Some(Candidate { entity, text: text(ask, entity, names)?, mark: 0, why })
}

fn text(ask: &Ask, entity: EntityId, names: &[(&str, EntityId)]) -> Option<String> {
    let pattern = if ask.template.choice.is_empty() { "{choice}" } else { &ask.template.choice };
    let mut names = names.to_vec();
    names.push(("choice", entity));
    ask.word(pattern, &names).map(|text| capitalized(&text))
}

/// A number that depends on a text alone: the same on every machine (FNV-1a, 64 bits). It spreads
/// picks over what would be too much to list.
pub fn hash(text: &str) -> u64 {
    text.bytes()
        .fold(0xcbf2_9ce4_8422_2325, |sum, byte| (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

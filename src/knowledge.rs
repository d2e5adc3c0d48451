//! What is known of a subject, and what can be proved false.
//!
//! A [`Pack`] is the file; [`Knowledge`] is the pack checked and indexed, with [`truth`](Knowledge::truth)
//! as the one judge of every choice that is ever shown.

mod check;
mod index;
#[cfg(not(target_arch = "wasm32"))]
mod load;
pub mod pack;
mod truth;
mod wording;

use index::Index;
use std::collections::HashMap;

pub use check::{Problem, check};
#[cfg(not(target_arch = "wasm32"))]
pub use load::{load, schema};
pub use pack::{Bloom, Closure, Kind, Modality, Pack, Polarity, Scope, Slot};
pub use truth::Truth;
pub use wording::{capitalized, fill};

/// The position of an entity in its pack.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntityId(pub u32);

/// The position of a relation in its pack.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RelationId(pub u32);

/// Something that a fact says, by one of its readings.
#[derive(Clone, Debug)]
pub struct Proposition {
    /// The position of the fact.
    pub fact: usize,
    /// Who or what it is said of.
    pub subject: EntityId,
    /// The relation.
    pub relation: RelationId,
    /// What is said of it.
    pub object: EntityId,
    /// Whether it is affirmed.
    pub polarity: Polarity,
    /// How firmly.
    pub modality: Modality,
    /// Why a choice that fits is right.
    pub rationale: String,
}

impl Proposition {
    /// The entity at one end.
    pub fn end(&self, slot: Slot) -> EntityId {
        match slot {
            Slot::Subject => self.subject,
            Slot::Object => self.object,
        }
    }
}

impl Slot {
    /// The other end.
    pub fn other(self) -> Slot {
        match self {
            Slot::Subject => Slot::Object,
            Slot::Object => Slot::Subject,
        }
    }
}

/// A pack, checked and indexed.
#[derive(Clone, Debug)]
pub struct Knowledge {
    pack: Pack,
    propositions: Vec<Proposition>,
    type_at: HashMap<String, u32>,
    types: Vec<Vec<EntityId>>,
    type_of: Vec<u32>,
    by_subject: Index,
    by_object: Index,
    by_entity: Index,
    by_relation: Index,
    negatives: HashMap<RelationId, Vec<Denial>>,
    close: HashMap<EntityId, Vec<EntityId>>,
    contrast: HashMap<EntityId, EntityId>,
    entity_at: HashMap<String, EntityId>,
    fact_at: HashMap<String, usize>,
}

/// A negative of the pack, by positions.
#[derive(Clone, Debug)]
pub struct Denial {
    /// The position of the negative.
    pub negative: usize,
    /// The subject; none: whatever subject.
    pub subject: Option<EntityId>,
    /// The object; none: whatever object.
    pub object: Option<EntityId>,
}

impl Knowledge {
    /// Checks and indexes a pack, in time that grows with its size no faster than sorting does.
    ///
    /// # Errors
    /// Every problem that [`check`] finds.
    pub fn new(pack: Pack) -> Result<Knowledge, Vec<Problem>> {
        let problems = check(&pack);
        if problems.is_empty() { Ok(Knowledge::index(pack)) } else { Err(problems) }
    }

    /// Indexes a pack that was checked. What refers to nothing is left out.
    fn index(pack: Pack) -> Knowledge {
        let entity_at: HashMap<String, EntityId> =
            pack.entities.iter().enumerate().map(|(at, it)| (it.id.clone(), EntityId(at as u32))).collect();
        let relation_at: HashMap<&str, RelationId> = pack
            .relations
            .iter()
            .enumerate()
            .map(|(at, it)| (it.id.as_str(), RelationId(at as u32)))
            .collect();
        let mut type_at: HashMap<String, u32> = HashMap::new();
        let mut types: Vec<Vec<EntityId>> = Vec::new();
        let mut type_of = Vec::with_capacity(pack.entities.len());
        for (entity, at) in pack.entities.iter().zip(0..) {
            let number = type_at.get(&entity.kind).copied().unwrap_or_else(|| {
                types.push(Vec::new());
                type_at.insert(entity.kind.clone(), types.len() as u32 - 1);
                types.len() as u32 - 1
            });
            types[number as usize].push(EntityId(at));
            type_of.push(number);
        }
        let propositions = propositions(&pack, &entity_at, &relation_at);
        let negatives = negatives(&pack, &entity_at, &relation_at);
        let (close, contrast) = bonds(&pack, &entity_at);
        let entities = pack.entities.len();
        let by = |end: fn(&Proposition) -> u32, groups| Index::new(groups, numbered(&propositions, end));
        let ends = numbered(&propositions, |it| it.subject.0).zip(numbered(&propositions, |it| it.object.0));
        Knowledge {
            by_subject: by(|it| it.subject.0, entities),
            by_object: by(|it| it.object.0, entities),
            by_entity: Index::new(entities, ends.flat_map(|(subject, object)| [subject, object])),
            by_relation: by(|it| it.relation.0, pack.relations.len()),
            propositions,
            type_at,
            types,
            type_of,
            negatives,
            close,
            contrast,
            entity_at,
            fact_at: pack.facts.iter().enumerate().map(|(at, it)| (it.id.clone(), at)).collect(),
            pack,
        }
    }

    /// The pack it was made from.
    pub fn pack(&self) -> &Pack {
        &self.pack
    }

    /// All that its facts say, by every reading, in the pack's order.
    pub fn propositions(&self) -> &[Proposition] {
        &self.propositions
    }

    /// An entity.
    pub fn entity(&self, id: EntityId) -> &pack::Entity {
        &self.pack.entities[id.0 as usize]
    }

    /// A relation.
    pub fn relation(&self, id: RelationId) -> &pack::Relation {
        &self.pack.relations[id.0 as usize]
    }

    /// The entity of that name in the pack.
    pub fn find(&self, id: &str) -> Option<EntityId> {
        self.entity_at.get(id).copied()
    }

    /// The position of the fact of that name in the pack.
    pub fn fact_at(&self, id: &str) -> Option<usize> {
        self.fact_at.get(id).copied()
    }

    /// The entities of a semantic type, in the pack's order.
    pub fn of_type(&self, kind: &str) -> &[EntityId] {
        self.type_at.get(kind).map_or(&[], |at| &self.types[*at as usize])
    }

    /// Whether two entities are of one semantic type.
    pub fn same_type(&self, one: EntityId, two: EntityId) -> bool {
        self.type_of[one.0 as usize] == self.type_of[two.0 as usize]
    }

    /// The propositions of a relation with that entity at that end.
    pub fn with(
        &self,
        relation: RelationId,
        slot: Slot,
        entity: EntityId,
    ) -> impl Iterator<Item = &Proposition> {
        let index = match slot {
            Slot::Subject => &self.by_subject,
            Slot::Object => &self.by_object,
        };
        self.all(index.at(entity.0)).filter(move |it| it.relation == relation)
    }

    /// The propositions of a relation.
    pub fn under(&self, relation: RelationId) -> impl Iterator<Item = &Proposition> {
        self.all(self.by_relation.at(relation.0))
    }

    /// The propositions that an entity stands in, at whichever end.
    pub fn about(&self, entity: EntityId) -> impl Iterator<Item = &Proposition> {
        self.all(self.by_entity.at(entity.0))
    }

    fn all<'a>(&'a self, positions: &'a [u32]) -> impl Iterator<Item = &'a Proposition> {
        positions.iter().map(|at| &self.propositions[*at as usize])
    }

    /// The negatives of a relation.
    pub fn denials(&self, relation: RelationId) -> &[Denial] {
        self.negatives.get(&relation).map_or(&[], Vec::as_slice)
    }

    /// The opposed entity, where there is one.
    pub fn contrast(&self, entity: EntityId) -> Option<EntityId> {
        self.contrast.get(&entity).copied()
    }

    /// Whether two entities are too close to be told apart: declared in conflict by one of them.
    pub fn in_conflict(&self, one: EntityId, two: EntityId) -> bool {
        self.close.get(&one).is_some_and(|close| close.contains(&two))
    }
}

/// One end of each proposition with the proposition's position.
fn numbered(
    propositions: &[Proposition],
    end: fn(&Proposition) -> u32,
) -> impl Iterator<Item = (u32, u32)> + Clone {
    propositions.iter().zip(0..).map(move |(it, at)| (end(it), at))
}

fn propositions(
    pack: &Pack,
    entities: &HashMap<String, EntityId>,
    relations: &HashMap<&str, RelationId>,
) -> Vec<Proposition> {
    let mut found = Vec::with_capacity(pack.facts.len());
    for (fact, it) in pack.facts.iter().enumerate() {
        let mut add = |subject: &str, relation: &str, object: &str, polarity, modality, rationale: &str| {
            let ends = (entities.get(subject), relations.get(relation), entities.get(object));
            if let (Some(&subject), Some(&relation), Some(&object)) = ends {
                let rationale = rationale.to_owned();
                found.push(Proposition { fact, subject, relation, object, polarity, modality, rationale });
            }
        };
        add(&it.subject, &it.relation, &it.object, it.polarity, it.modality, &it.rationale);
        for reading in &it.readings {
            let rationale = reading.rationale.as_deref().unwrap_or(&it.rationale);
            let modality = reading.modality.unwrap_or(it.modality);
            add(&reading.subject, &reading.relation, &reading.object, reading.polarity, modality, rationale);
        }
    }
    found
}

fn negatives(
    pack: &Pack,
    entities: &HashMap<String, EntityId>,
    relations: &HashMap<&str, RelationId>,
) -> HashMap<RelationId, Vec<Denial>> {
    let mut found: HashMap<RelationId, Vec<Denial>> = HashMap::new();
    for (negative, it) in pack.negatives.iter().enumerate() {
        let Some(&relation) = relations.get(it.relation.as_str()) else { continue };
        let end = |id: &Option<String>| id.as_ref().and_then(|id| entities.get(id).copied());
        let denial = Denial { negative, subject: end(&it.subject), object: end(&it.object) };
        if denial.subject.is_some() || denial.object.is_some() {
            found.entry(relation).or_default().push(denial);
        }
    }
    found
}

type Bonds = (HashMap<EntityId, Vec<EntityId>>, HashMap<EntityId, EntityId>);

/// Conflicts and contrasts, each made to hold both ways.
fn bonds(pack: &Pack, entities: &HashMap<String, EntityId>) -> Bonds {
    let mut close: HashMap<EntityId, Vec<EntityId>> = HashMap::new();
    let mut contrast = HashMap::new();
    for (at, entity) in pack.entities.iter().enumerate() {
        let this = EntityId(at as u32);
        for other in entity.conflicts.iter().filter_map(|id| entities.get(id)) {
            close.entry(this).or_default().push(*other);
            close.entry(*other).or_default().push(this);
        }
        if let Some(&other) = entity.contrast.as_ref().and_then(|id| entities.get(id)) {
            contrast.insert(this, other);
            contrast.insert(other, this);
        }
    }
    (close, contrast)
}

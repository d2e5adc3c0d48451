//! From models to items: each with every set of choices.

use super::item::{Item, Shown};
use super::library::Library;
use crate::knowledge::EntityId;
use crate::quiz::{Candidate, Model};

/// Every item of the models: each with every set, none left out.
pub fn emit<'k>(library: &'k Library<'k>, models: &[Model<'k>]) -> Vec<Item<'k>> {
    let mut items = Vec::new();
    for (at, model) in models.iter().enumerate() {
        for set in model.sets() {
            items.push(item(library, at, model, *set));
        }
    }
    items
}

fn item<'k>(library: &'k Library<'k>, at: usize, model: &Model<'k>, set: u32) -> Item<'k> {
    let (ask, draft) = (model.ask(), model.draft());
    let name = |entity: &EntityId| ask.knowledge.entity(*entity).id.clone();
    let shown = |it: &Candidate| Shown {
        entity: name(&it.entity),
        text: it.text.clone(),
        mark: it.mark,
        rationale: it.why.rationale.clone(),
        ground: it.why.ground,
        misconception: it.why.misconception.clone(),
        facts: it.why.facts.clone(),
    };
    let relation = ask.knowledge.relation(ask.relation);
    let mut choices: Vec<Shown> = model.members(set).map(shown).collect();
    if ask.template.scale {
        choices.sort_by_key(|it| relation.order.iter().position(|id| *id == it.entity));
    }
    Item {
        library,
        model: at,
        id: draft.id.clone(),
        template: ask.template,
        relation,
        style: draft.style,
        stem: draft.stem.clone(),
        prompts: draft.prompts.clone(),
        given: draft.given.iter().map(name).collect(),
        facts: draft.facts.clone(),
        choices,
    }
}

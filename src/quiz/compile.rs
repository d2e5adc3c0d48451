//! From knowledge to a bank: every template at work, every draft checked, every text in place.

use super::ask::Ask;
use super::bank::{self, About, Bank, Choice, Difficulty, Entry, Fact, Fingerprint, Parts};
use super::cues::Balance;
use super::kinds::rule;
use super::likeness::likeness;
use super::model::{Draft, Flaw, Model};
use super::sets::Options;
use crate::knowledge::{Knowledge, Modality, RelationId, pack::Template};
use std::rc::Rc;

/// All that the generator makes of what is known.
pub struct Generated<'k> {
    /// The models, in the pack's order.
    pub models: Vec<Model<'k>>,
    /// What was proposed and could not be asked, and why.
    pub dropped: Vec<Flaw>,
}

/// Makes every question that the pack's templates ask.
pub fn generate(knowledge: &Knowledge) -> Generated<'_> {
    let mut options = Vec::new();
    for ask in asks(knowledge) {
        let rule = rule(ask.template.kind);
        options.extend((rule.drafts)(&ask).into_iter().map(|draft| (ask, Options::new(&ask, &rule, draft))));
    }
    let mut models = Vec::new();
    let mut dropped = Vec::new();
    for ((ask, _), (draft, sets)) in options.iter().zip(settle(&options)) {
        match Model::new(*ask, draft, sets) {
            Ok(model) => models.push(model),
            Err(flaw) => dropped.push(flaw),
        }
    }
    grade(&mut models);
    Generated { models, dropped }
}

/// Chooses the sets of every draft: first where there is little to choose, then where there is
/// more, so that the latter make up for the former.
fn settle(options: &[(Ask, Options)]) -> Vec<(Draft, Vec<u32>)> {
    let mut order: Vec<usize> = (0..options.len()).collect();
    order.sort_by_key(|at| (options[*at].1.freedom(), *at));
    let mut balance = Balance::default();
    let mut settled: Vec<(usize, (Draft, Vec<u32>))> =
        order.into_iter().map(|at| (at, options[at].1.settle(&mut balance))).collect();
    settled.sort_by_key(|(at, _)| *at);
    settled.into_iter().map(|(_, it)| it).collect()
}

fn asks(knowledge: &Knowledge) -> impl Iterator<Item = Ask<'_>> {
    let templates = knowledge.pack().relations.iter().enumerate().flat_map(|(relation, it)| {
        it.templates.iter().map(move |template| (RelationId(relation as u32), template))
    });
    templates.enumerate().map(|(family, (relation, template))| Ask {
        knowledge,
        relation,
        template,
        family: family as u32,
    })
}

/// Reckons how hard each model is and cuts the bank in thirds.
///
/// 0.45 of the mean likeness of distractors to the key, a quarter for each step of thought beyond
/// the first, 0.15 where how firmly a thing is put must be noticed, and 0.15 for each choice
/// beyond three: the project's own formula, to be set against responses when there are any.
fn grade(models: &mut [Model]) {
    for model in models.iter_mut() {
        model.hardness = hardness(model);
    }
    let mut all: Vec<f64> = models.iter().map(|it| it.hardness).collect();
    all.sort_by(f64::total_cmp);
    let cut = |third: usize| all.get(all.len() * third / 3).copied().unwrap_or(1.0);
    let (low, high) = (cut(1), cut(2));
    for model in models {
        model.difficulty = match model.hardness {
            it if it < low => Difficulty::Easy,
            it if it < high => Difficulty::Medium,
            _ => Difficulty::Hard,
        };
    }
}

fn hardness(model: &Model) -> f64 {
    let draft = model.draft();
    let template: &Template = model.ask().template;
    let keys: Vec<_> = draft.pool.iter().filter(|it| it.mark > 0).collect();
    let wrong = draft.pool.iter().filter(|it| it.mark == 0);
    let others: Vec<_> = if keys.len() < draft.pool.len() { wrong.collect() } else { keys[1..].to_vec() };
    let alike: Vec<f64> =
        others.iter().map(|it| likeness(model.ask().knowledge, keys[0].entity, it.entity)).collect();
    let mean = alike.iter().sum::<f64>() / alike.len().max(1) as f64;
    let steps = f64::from(template.steps.max(1) - 1);
    let firm = [Modality::Asserted, Modality::Presupposed, Modality::Derived];
    let noticed = if template.modalities.iter().all(|it| firm.contains(it)) { 0.0 } else { 1.0 };
    let choices = model.sets().first().map_or(3, |set| set.count_ones());
    0.45 * mean + 0.25 * steps + 0.15 * noticed + 0.15 * f64::from(choices.saturating_sub(3))
}

/// The bank of these models, with its fingerprint.
pub fn compile(knowledge: &Knowledge, models: &[Model]) -> Bank {
    let mut parts = parts(knowledge, models);
    parts.fingerprint = bank::fingerprint(&parts);
    Bank::new(parts)
}

/// The edition file of a bank.
pub fn edition(knowledge: &Knowledge, models: &[Model]) -> Vec<u8> {
    bank::encode(&parts(knowledge, models))
}

fn parts(knowledge: &Knowledge, models: &[Model]) -> Parts {
    let pack = knowledge.pack();
    let text = |text: &str| Rc::<str>::from(text);
    let topic = |id: &str| pack.topics.iter().position(|it| it.id == id).unwrap_or(0) as u8;
    let fact = |it: &crate::knowledge::pack::Fact| Fact {
        id: text(&it.id),
        claim: text(&it.claim),
        paragraph: it.paragraph as u8,
        topic: topic(&it.topic),
    };
    let source = &pack.source;
    Parts {
        fingerprint: Fingerprint([0; 5]),
        about: About {
            pack: text(&pack.id),
            title: text(&pack.title),
            summary: text(&pack.summary),
            language: text(&pack.language),
            source: [&source.work, &source.author, &source.publisher, &source.date].map(|it| text(it)),
        },
        topics: pack.topics.iter().map(|it| text(&it.title)).collect(),
        facts: pack.facts.iter().map(fact).collect(),
        misconceptions: pack.misconceptions.iter().map(|it| text(&it.belief)).collect(),
        entries: models.iter().map(|model| entry(knowledge, model, topic(model.topic()))).collect(),
    }
}

fn entry(knowledge: &Knowledge, model: &Model, topic: u8) -> Entry {
    let draft = model.draft();
    let template = model.ask().template;
    let indexes = |facts: &[usize]| facts.iter().map(|it| *it as u32).collect::<Vec<u32>>();
    let beliefs = &knowledge.pack().misconceptions;
    let choice = |it: &super::model::Candidate| Choice {
        text: Rc::from(it.text.as_str()),
        rationale: Rc::from(it.why.rationale.as_str()),
        facts: indexes(&it.why.facts),
        mark: it.mark,
        misconception: it
            .why
            .misconception
            .as_ref()
            .and_then(|id| beliefs.iter().position(|belief| belief.id == *id))
            .map(|at| at as u8),
    };
    let (pool, sets) = in_order(knowledge, model);
    Entry {
        kind: template.kind,
        style: draft.style,
        topic,
        bloom: template.bloom,
        difficulty: model.difficulty(),
        family: model.ask().family,
        scale: template.scale,
        facts: indexes(&draft.facts),
        stem: Rc::from(draft.stem.as_str()),
        prompts: draft.prompts.iter().map(|it| Rc::from(it.as_str())).collect(),
        pool: pool.into_iter().map(choice).collect(),
        sets,
    }
}

/// The pool and the sets as they are shown: a scale in the order of its relation, all else with
/// the keys first.
fn in_order<'m>(knowledge: &Knowledge, model: &'m Model) -> (Vec<&'m super::model::Candidate>, Vec<u32>) {
    let draft = model.draft();
    let mut places: Vec<usize> = (0..draft.pool.len()).collect();
    if model.ask().template.scale {
        let order = &knowledge.relation(model.ask().relation).order;
        places
            .sort_by_key(|at| order.iter().position(|id| *id == knowledge.entity(draft.pool[*at].entity).id));
    }
    let moved =
        |set: &u32| places.iter().enumerate().fold(0, |moved, (to, from)| moved | (set >> from & 1) << to);
    (places.iter().map(|at| &draft.pool[*at]).collect(), model.sets().iter().map(moved).collect())
}

//! One template at work on what is known: who may be given, what is true, what is false.

use crate::knowledge::pack::{Fact, Template};
use crate::knowledge::{EntityId, Knowledge, Polarity, Proposition, RelationId, Slot, Truth, fill};
use std::collections::BTreeSet;

/// A template, the relation it asks about, and what is known.
#[derive(Clone, Copy, Debug)]
pub struct Ask<'k> {
    /// What is known.
    pub knowledge: &'k Knowledge,
    /// The relation asked about.
    pub relation: RelationId,
    /// How it is asked about.
    pub template: &'k Template,
    /// The template's position among all of the pack.
    pub family: u32,
}

/// A true answer to a template: what is given, what is asked for, and the facts that say so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The entity given.
    pub given: EntityId,
    /// The entity asked for.
    pub key: EntityId,
}

/// On which ground a distractor is chosen, the most instructive first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Ground {
    /// True elsewhere under the same relation.
    Sibling,
    /// True of the opposed entity.
    Contrast,
    /// True under another relation: a real fact in the wrong role.
    Elsewhere,
    /// Denied by the source.
    Contradicted,
    /// In no fact: a curated negative from outside.
    Outside,
}

/// Why a choice is right or wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explanation {
    /// One or two sentences that a player reads.
    pub rationale: String,
    /// The positions of the facts it gives away.
    pub facts: Vec<usize>,
    /// The ground on which it is false; meaningless for what is true.
    pub ground: Ground,
    /// The mistaken belief that it tests.
    pub misconception: Option<String>,
}

/// The most entities of one type that are weighed as distractors for one stem. Larger types are
/// looked at in part, from a place that depends on the stem, so that the work stays bounded.
const WINDOW: usize = 48;

impl<'k> Ask<'k> {
    /// What is known of a choice for a given entity.
    pub fn truth(&self, given: EntityId, choice: EntityId) -> Truth {
        let (subject, object) = match self.template.ask {
            Slot::Subject => (choice, given),
            Slot::Object => (given, choice),
        };
        self.knowledge.truth(self.template.scope, subject, self.relation, object)
    }

    /// The propositions that state a true answer.
    fn stating(&self, given: EntityId, key: EntityId) -> impl Iterator<Item = &'k Proposition> {
        let ask = self.template.ask;
        self.knowledge
            .with(self.relation, ask.other(), given)
            .filter(move |it| it.polarity == Polarity::Affirmed && it.end(ask) == key)
    }

    /// Every true answer that the template may key, in the pack's order.
    pub fn hits(&self) -> Vec<Hit> {
        let ask = self.template.ask;
        let mut seen = BTreeSet::new();
        self.knowledge
            .under(self.relation)
            .filter(|it| it.polarity == Polarity::Affirmed)
            .map(|it| Hit { given: it.end(ask.other()), key: it.end(ask) })
            .filter(|hit| {
                named(self, &self.template.given, hit.given) && named(self, &self.template.keys, hit.key)
            })
            .filter(|hit| self.keyable(hit) && seen.insert((hit.given, hit.key)))
            .collect()
    }

    /// Whether some fact that states the answer may be keyed by this template.
    fn keyable(&self, hit: &Hit) -> bool {
        self.stating(hit.given, hit.key).any(|it| {
            let fact = self.fact(it.fact);
            fact.importance >= 2 && !fact.feedback_only && self.template.modalities.contains(&it.modality)
        })
    }

    /// The facts that a true answer keys, by position: those that state it, the keyable first, and
    /// those they are derived from.
    pub fn keyed(&self, hit: &Hit) -> Vec<usize> {
        let mut stating: Vec<usize> = self.stating(hit.given, hit.key).map(|it| it.fact).collect();
        stating.sort_by_key(|at| (self.fact(*at).feedback_only, *at));
        let bases = stating.iter().flat_map(|at| &self.fact(*at).derived_from);
        let bases: Vec<usize> = bases.filter_map(|id| self.knowledge.fact_at(id)).collect();
        let mut found = Vec::new();
        for at in stating.into_iter().chain(bases) {
            if !found.contains(&at) {
                found.push(at);
            }
        }
        found
    }

    /// The facts that several true answers key together, each once.
    pub fn keyed_by_all(&self, hits: &[&Hit]) -> Vec<usize> {
        let mut found = Vec::new();
        for fact in hits.iter().flat_map(|hit| self.keyed(hit)) {
            if !found.contains(&fact) {
                found.push(fact);
            }
        }
        found
    }

    /// The facts that the template's stem gives away, by position.
    pub fn told(&self) -> Vec<usize> {
        self.template.tells.iter().filter_map(|id| self.knowledge.fact_at(id)).collect()
    }

    /// A fact of the pack.
    pub fn fact(&self, at: usize) -> &'k Fact {
        &self.knowledge.pack().facts[at]
    }

    /// The entities that are true for a given one, in the pack's order.
    pub fn trues(&self, given: EntityId) -> Vec<EntityId> {
        let ask = self.template.ask;
        let stated = self.knowledge.with(self.relation, ask.other(), given);
        let mut found: Vec<EntityId> =
            stated.filter(|it| it.polarity == Polarity::Affirmed).map(|it| it.end(ask)).collect();
        found.dedup();
        found
    }

    /// The entities that are provably false for a given one and can be explained.
    pub fn falses(&self, given: EntityId) -> Vec<EntityId> {
        let rule = self.knowledge.relation(self.relation);
        let domain = if self.template.ask == Slot::Subject { &rule.domain } else { &rule.range };
        let all = self.knowledge.of_type(domain);
        let from = if all.len() > WINDOW { given.0 as usize * 31 % all.len() } else { 0 };
        let mut found: Vec<EntityId> = (0..all.len().min(WINDOW))
            .map(|step| all[(from + step) % all.len()])
            .filter(|it| *it != given && self.truth(given, *it) == Truth::False)
            .filter(|it| self.explain_false(given, *it).is_some())
            .collect();
        found.sort();
        found
    }

    /// Why a true choice is right.
    pub fn explain_true(&self, hit: &Hit) -> Option<Explanation> {
        let stated = self.stating(hit.given, hit.key);
        let best = stated.min_by_key(|it| (self.fact(it.fact).feedback_only, it.fact))?;
        let mut facts = self.keyed(hit);
        facts.extend(self.told());
        Some(Explanation {
            rationale: best.rationale.clone(),
            facts,
            ground: Ground::Sibling,
            misconception: None,
        })
    }

    /// Why a false choice is wrong: the negative that says so, else the fact in which it is right.
    pub fn explain_false(&self, given: EntityId, choice: EntityId) -> Option<Explanation> {
        let ground = self.ground(given, choice);
        let entity = self.knowledge.entity(choice);
        let (subject, object) =
            if self.template.ask == Slot::Subject { (choice, given) } else { (given, choice) };
        if let Some(at) = self.knowledge.denial(subject, self.relation, object) {
            let negative = &self.knowledge.pack().negatives[at];
            let misconception = negative.misconception.clone().or(entity.misconception.clone());
            return Some(Explanation {
                rationale: negative.why.clone(),
                facts: Vec::new(),
                ground,
                misconception,
            });
        }
        let misconception = entity.misconception.clone();
        let denied =
            self.knowledge.with(self.relation, Slot::Subject, subject).find(|it| it.object == object);
        let right = denied.or_else(|| self.where_right(choice));
        match right {
            Some(it) => Some(Explanation {
                rationale: it.rationale.clone(),
                facts: vec![it.fact],
                ground,
                misconception,
            }),
            None => entity.note.clone().map(|rationale| Explanation {
                rationale,
                facts: Vec::new(),
                ground,
                misconception,
            }),
        }
    }

    /// The first fact in which a choice is right: under this relation, else under any.
    fn where_right(&self, choice: EntityId) -> Option<&'k Proposition> {
        let affirmed = |it: &&Proposition| it.polarity == Polarity::Affirmed;
        let here = self.knowledge.with(self.relation, self.template.ask, choice).find(affirmed);
        here.or_else(|| self.knowledge.about(choice).find(affirmed))
    }

    fn ground(&self, given: EntityId, choice: EntityId) -> Ground {
        let affirmed = |it: &&Proposition| it.polarity == Polarity::Affirmed;
        let here: Vec<&Proposition> =
            self.knowledge.with(self.relation, self.template.ask, choice).filter(affirmed).collect();
        let opposite = self.knowledge.contrast(given);
        if opposite.is_some() && here.iter().any(|it| Some(it.end(self.template.ask.other())) == opposite) {
            Ground::Contrast
        } else if !here.is_empty() {
            Ground::Sibling
        } else if self.knowledge.about(choice).any(|it| it.polarity == Polarity::Affirmed) {
            Ground::Elsewhere
        } else if self.knowledge.about(choice).next().is_some() {
            Ground::Contradicted
        } else {
            Ground::Outside
        }
    }

    /// A text of the template with its placeholders filled in.
    pub fn word(&self, text: &str, names: &[(&str, EntityId)]) -> Option<String> {
        let lookup = |name: &str, form: &str| {
            let (_, entity) = names.iter().find(|(it, _)| *it == name)?;
            self.knowledge.entity(*entity).forms.get(form).cloned()
        };
        fill(text, lookup).ok()
    }
}

/// Whether a list of names is empty or holds the entity.
fn named(ask: &Ask, names: &[String], entity: EntityId) -> bool {
    names.is_empty() || names.contains(&ask.knowledge.entity(entity).id)
}

//! True, False or Unknown: the closure rules.

use super::{Closure, EntityId, Knowledge, Polarity, RelationId, Scope, Slot};

/// What is known of a proposition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Truth {
    /// A fact says so.
    True,
    /// A fact, a closure rule or a curated negative rules it out.
    False,
    /// Nothing says either: it may stand in no question.
    Unknown,
}

impl Knowledge {
    /// What is known of `relation(subject, object)` in a wording that reaches as far as `scope`.
    ///
    /// It is true where a fact affirms it. Otherwise it is false where a fact denies it or a
    /// negative rules it out; unknown where it is too close to something true; false where one of
    /// the relation's [`Closure`] rules excludes it; and unknown in every other case. What holds
    /// of the text alone ([`Closure::Text`]) is false under [`Scope::Text`] only.
    pub fn truth(&self, scope: Scope, subject: EntityId, relation: RelationId, object: EntityId) -> Truth {
        let stated = self.with(relation, Slot::Subject, subject).find(|it| it.object == object);
        match stated.map(|it| it.polarity) {
            Some(Polarity::Affirmed) => Truth::True,
            Some(Polarity::Denied) => Truth::False,
            None if self.denial(subject, relation, object).is_some() => Truth::False,
            None if self.near_truth(subject, relation, object) => Truth::Unknown,
            None if self.excluded(scope, subject, relation, object) => Truth::False,
            None => Truth::Unknown,
        }
    }

    /// The position of the negative that rules a proposition out, if one does: the one that says
    /// most.
    pub fn denial(&self, subject: EntityId, relation: RelationId, object: EntityId) -> Option<usize> {
        let fits = |end: Option<EntityId>, entity| end.is_none_or(|it| it == entity);
        self.denials(relation)
            .iter()
            .filter(|it| fits(it.subject, subject) && fits(it.object, object))
            .max_by_key(|it| (it.subject.is_some() && it.object.is_some(), std::cmp::Reverse(it.negative)))
            .map(|it| it.negative)
    }

    /// Whether the proposition is in conflict with a true one that differs at one end.
    fn near_truth(&self, subject: EntityId, relation: RelationId, object: EntityId) -> bool {
        let affirmed = |slot: Slot, entity, other: EntityId| {
            self.with(relation, slot, entity)
                .any(|it| it.polarity == Polarity::Affirmed && self.in_conflict(it.end(slot.other()), other))
        };
        (self.close.contains_key(&object) && affirmed(Slot::Subject, subject, object))
            || (self.close.contains_key(&subject) && affirmed(Slot::Object, object, subject))
    }

    fn excluded(&self, scope: Scope, subject: EntityId, relation: RelationId, object: EntityId) -> bool {
        let rule = self.relation(relation);
        let typed = self.entity(subject).kind == rule.domain && self.entity(object).kind == rule.range;
        typed
            && rule.closures.iter().any(|closure| match closure {
                Closure::Functional => self.holds_another(subject, relation),
                Closure::Role => self.holds_another(subject, relation) && self.is_role(relation, object),
                Closure::Contrast => self.opposed(subject, relation, object),
                Closure::Text => scope == Scope::Text,
            })
    }

    fn affirms(&self, subject: EntityId, relation: RelationId, object: EntityId) -> bool {
        self.with(relation, Slot::Subject, subject)
            .any(|it| it.object == object && it.polarity == Polarity::Affirmed)
    }

    /// Whether the subject has a recorded object. That it is another one is known by then.
    fn holds_another(&self, subject: EntityId, relation: RelationId) -> bool {
        self.with(relation, Slot::Subject, subject).any(|it| it.polarity == Polarity::Affirmed)
    }

    fn is_role(&self, relation: RelationId, object: EntityId) -> bool {
        self.with(relation, Slot::Object, object).any(|it| it.polarity == Polarity::Affirmed)
    }

    /// Whether the subject holds the opposite of the object, or its opposite holds the object.
    fn opposed(&self, subject: EntityId, relation: RelationId, object: EntityId) -> bool {
        self.contrast(object).is_some_and(|opposite| self.affirms(subject, relation, opposite))
            || self.contrast(subject).is_some_and(|sibling| self.affirms(sibling, relation, object))
    }
}

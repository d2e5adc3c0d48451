//! What is wrong with a pack: every problem at once, each with its place and what to do.

use super::pack::{Closure, Entity, FORMAT, Kind, Modality, Pack, Polarity, Relation, Scope, Slot, Template};
use super::wording::fill;
use std::collections::{HashMap, HashSet};
use std::fmt;

/// Something that is wrong with a pack.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// Where it is, as a JSON pointer (RFC 6901); empty: the whole file.
    pub pointer: String,
    /// What is wrong and what to do, as one sentence.
    pub message: String,
}

impl Problem {
    /// A problem at a place.
    pub fn new(pointer: impl Into<String>, message: impl Into<String>) -> Problem {
        Problem { pointer: pointer.into(), message: message.into() }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let place = if self.pointer.is_empty() { "(file)" } else { &self.pointer };
        write!(out, "{place}: {}", self.message)
    }
}

/// Finds every problem of sense in a pack: what refers to nothing, what is said twice or against
/// itself, what a template cannot fill in, what is put more firmly than it is meant.
pub fn check(pack: &Pack) -> Vec<Problem> {
    let mut checker = Checker::new(pack);
    checker.head();
    checker.names();
    pack.entities.iter().enumerate().for_each(|(at, entity)| checker.entity(at, entity));
    pack.relations.iter().enumerate().for_each(|(at, relation)| checker.relation(at, relation));
    checker.facts();
    checker.consistency();
    checker.negatives();
    checker.problems
}

struct Checker<'a> {
    pack: &'a Pack,
    entities: HashMap<&'a str, &'a Entity>,
    relations: HashMap<&'a str, &'a Relation>,
    types: HashMap<&'a str, Vec<&'a Entity>>,
    problems: Vec<Problem>,
}

impl<'a> Checker<'a> {
    fn new(pack: &'a Pack) -> Checker<'a> {
        let mut types: HashMap<&str, Vec<&Entity>> = HashMap::new();
        for entity in &pack.entities {
            types.entry(&entity.kind).or_default().push(entity);
        }
        Checker {
            pack,
            entities: pack.entities.iter().map(|it| (it.id.as_str(), it)).collect(),
            relations: pack.relations.iter().map(|it| (it.id.as_str(), it)).collect(),
            types,
            problems: Vec::new(),
        }
    }

    fn report(&mut self, pointer: impl Into<String>, message: impl Into<String>) {
        self.problems.push(Problem::new(pointer, message));
    }

    fn head(&mut self) {
        if self.pack.format != FORMAT {
            let found = self.pack.format;
            self.report("/format", format!("this is format {found}, and only format {FORMAT} can be read"));
        }
        let source = &self.pack.source;
        let texts = [
            ("/id", &self.pack.id),
            ("/title", &self.pack.title),
            ("/language", &self.pack.language),
            ("/source/work", &source.work),
            ("/source/author", &source.author),
            ("/source/publisher", &source.publisher),
        ];
        for (pointer, text) in texts {
            if text.trim().is_empty() {
                self.report(pointer, "this text is empty; write it");
            }
        }
        self.date("/source/date", &source.date);
        if self.pack.topics.len() > 16 {
            self.report(
                "/topics",
                format!("there are {} topics, and at most 16 fit", self.pack.topics.len()),
            );
        }
    }

    fn date(&mut self, pointer: impl Into<String>, date: &str) {
        let shape: Vec<usize> = date.split('-').map(str::len).collect();
        if shape != [4, 2, 2] || !date.bytes().all(|it| it == b'-' || it.is_ascii_digit()) {
            self.report(pointer, format!("`{date}` is not a date; write it as YYYY-MM-DD"));
        }
    }

    /// Names that are given twice.
    fn names(&mut self) {
        let pack = self.pack;
        self.unique("topics", pack.topics.iter().map(|it| &it.id));
        self.unique("misconceptions", pack.misconceptions.iter().map(|it| &it.id));
        self.unique("entities", pack.entities.iter().map(|it| &it.id));
        self.unique("relations", pack.relations.iter().map(|it| &it.id));
        self.unique("facts", pack.facts.iter().map(|it| &it.id));
        self.unique("negatives", pack.negatives.iter().map(|it| &it.id));
        let mut seen = HashSet::new();
        for (at, relation) in pack.relations.iter().enumerate() {
            for (which, template) in relation.templates.iter().enumerate() {
                if !seen.insert(&template.id) {
                    let pointer = format!("/relations/{at}/templates/{which}/id");
                    self.report(
                        pointer,
                        format!("a template before this one is called `{}` too", template.id),
                    );
                }
            }
        }
    }

    fn unique(&mut self, list: &str, ids: impl Iterator<Item = &'a String>) {
        let mut seen = HashSet::new();
        for (at, id) in ids.enumerate() {
            if id.is_empty() {
                self.report(format!("/{list}/{at}/id"), "the name is empty; give it one");
            } else if !seen.insert(id) {
                self.report(
                    format!("/{list}/{at}/id"),
                    format!("one of the {list} before this is called `{id}` too"),
                );
            }
        }
    }

    /// The entity of that name, or a report that there is none.
    fn known(&mut self, pointer: String, id: &str) -> Option<&'a Entity> {
        let found = self.entities.get(id).copied();
        if found.is_none() {
            self.report(pointer, format!("there is no entity `{id}`; add it or correct the name"));
        }
        found
    }

    fn misconception(&mut self, pointer: String, id: &Option<String>) {
        if let Some(id) = id
            && !self.pack.misconceptions.iter().any(|it| it.id == *id)
        {
            self.report(pointer, format!("there is no misconception `{id}`; add it or correct the name"));
        }
    }

    fn entity(&mut self, at: usize, entity: &'a Entity) {
        let place = format!("/entities/{at}");
        if entity.forms.get("name").is_none_or(|name| name.trim().is_empty()) {
            self.report(format!("{place}/forms"), format!("`{}` has no form `name`; add it", entity.id));
        }
        for (which, id) in entity.conflicts.iter().enumerate() {
            self.known(format!("{place}/conflicts/{which}"), id);
        }
        if let Some(id) = &entity.contrast
            && let Some(other) = self.known(format!("{place}/contrast"), id)
            && other.contrast.as_ref().is_some_and(|back| *back != entity.id)
        {
            self.report(
                format!("{place}/contrast"),
                format!("`{id}` is opposed to something else; let the two agree"),
            );
        }
        self.misconception(format!("{place}/misconception"), &entity.misconception);
    }

    fn relation(&mut self, at: usize, relation: &'a Relation) {
        let place = format!("/relations/{at}");
        for (end, name) in [("domain", &relation.domain), ("range", &relation.range)] {
            if !self.types.contains_key(name.as_str()) {
                self.report(
                    format!("{place}/{end}"),
                    format!("no entity is of type `{name}`; add one or correct the name"),
                );
            }
        }
        for (which, id) in relation.order.iter().enumerate() {
            let pointer = format!("{place}/order/{which}");
            if let Some(entity) = self.known(pointer.clone(), id)
                && entity.kind != relation.range
            {
                self.report(
                    pointer,
                    format!("`{id}` is of type `{}`, not `{}`", entity.kind, relation.range),
                );
            }
        }
        for (which, template) in relation.templates.iter().enumerate() {
            self.template(&format!("{place}/templates/{which}"), relation, template);
        }
    }

    fn template(&mut self, place: &str, relation: &'a Relation, template: &'a Template) {
        let (asked, given) = match template.ask {
            Slot::Subject => (&relation.domain, &relation.range),
            Slot::Object => (&relation.range, &relation.domain),
        };
        for (list, ids, kind) in [("given", &template.given, given), ("keys", &template.keys, asked)] {
            for (which, id) in ids.iter().enumerate() {
                let pointer = format!("{place}/{list}/{which}");
                if let Some(entity) = self.known(pointer.clone(), id)
                    && entity.kind != *kind
                {
                    self.report(
                        pointer,
                        format!("`{id}` is of type `{}`, and this end takes `{kind}`", entity.kind),
                    );
                }
            }
        }
        if relation.closures.is_empty() {
            self.report(
                place,
                "the relation has no closure, so no choice can be proved false; give it one or drop this",
            );
        }
        if relation.closures == [Closure::Text] && template.scope != Scope::Text {
            self.report(
                format!("{place}/scope"),
                "a list that is closed by the text alone is asked with scope `text`",
            );
        }
        if template.modalities.is_empty() {
            self.report(
                format!("{place}/modalities"),
                "no modality is named, so it fits no fact; name those it does justice to",
            );
        }
        for (which, fact) in template.tells.iter().enumerate() {
            if !self.pack.facts.iter().any(|it| it.id == *fact) {
                self.report(format!("{place}/tells/{which}"), format!("there is no fact `{fact}`"));
            }
        }
        self.form(place, relation, template);
        self.attributed(place, relation, template);
        self.placeholders(place, asked, given, template);
    }

    /// What the kind of a template asks of its fields.
    fn form(&mut self, place: &str, relation: &Relation, template: &Template) {
        let marks = template.stem.matches('?').count();
        if marks != 1 || !template.stem.ends_with('?') {
            self.report(format!("{place}/stem"), "a stem is one question: end it with its one question mark");
        }
        if template.choices > 6 || template.choices == 1 || template.choices == 2 {
            self.report(format!("{place}/choices"), "a question has three to six choices");
        }
        match template.kind {
            Kind::Several if template.right < 2 => {
                self.report(
                    format!("{place}/right"),
                    "several-of-many has two or more right choices; state how many",
                );
            }
            Kind::Matching if template.prompt.trim().is_empty() => {
                self.report(
                    format!("{place}/prompt"),
                    "matching needs a prompt for each row; write one with `{given}`",
                );
            }
            Kind::Ordering if relation.order.len() < 3 => {
                self.report(place, "ordering needs a relation with three or more objects in `order`");
            }
            _ => {}
        }
    }

    /// A wording that is not of the world alone says whose it is.
    fn attributed(&mut self, place: &str, relation: &Relation, template: &Template) {
        let plain =
            [Modality::Asserted, Modality::Presupposed, Modality::Derived, Modality::Meta, Modality::Outside];
        let firm = template.modalities.iter().all(|it| plain.contains(it));
        let open = template.scope == Scope::World && !relation.closures.contains(&Closure::Text) && firm;
        let stem = template.stem.to_lowercase();
        if !open && !self.pack.attributions.iter().any(|phrase| stem.contains(&phrase.to_lowercase())) {
            let message = "the stem asks about a claim, an expectation, a hedge or the text: say whose it is, with one of `attributions`";
            self.report(format!("{place}/stem"), message);
        }
    }

    /// Every placeholder has a form in every entity that may fill it.
    fn placeholders(&mut self, place: &str, asked: &str, given: &str, template: &Template) {
        let of = |kind: &str| self.types.get(kind).cloned().unwrap_or_default();
        let only = |list: &[String], all: Vec<&'a Entity>| -> Vec<&'a Entity> {
            all.into_iter().filter(|it| list.is_empty() || list.contains(&it.id)).collect()
        };
        let givens = only(&template.given, of(given));
        let answers = of(asked);
        let opposed = of(given);
        let mut found = Vec::new();
        for (field, text) in
            [("stem", &template.stem), ("choice", &template.choice), ("prompt", &template.prompt)]
        {
            let missing = |name: &str, form: &str| {
                let fillers = match name {
                    "given" => &givens,
                    "other" => &opposed,
                    "choice" if field == "choice" => &answers,
                    "wrong" if template.kind == Kind::Correction => &answers,
                    "like" if template.kind == Kind::Analogy => &answers,
                    _ => return Some(format!("`{{{name}}}` means nothing here")),
                };
                let lacking = fillers.iter().find(|it| !it.forms.contains_key(form))?;
                Some(format!("entity `{}` has no form `{form}`; add it or restrict the template", lacking.id))
            };
            let mut first = None;
            for placeholder in text.split('{').skip(1) {
                let inner = placeholder.split('}').next().unwrap_or_default();
                let (name, form) = inner.split_once('.').unwrap_or((inner, "name"));
                first = first.or_else(|| missing(name, form));
            }
            if fill(text, |_, _| Some(String::new())).is_err() {
                first = Some("a brace is opened and never closed".to_owned());
            }
            found.extend(first.map(|message| (field, message)));
        }
        for (field, message) in found {
            self.report(format!("{place}/{field}"), message);
        }
    }

    fn facts(&mut self) {
        let ids: HashSet<&str> = self.pack.facts.iter().map(|it| it.id.as_str()).collect();
        for (at, fact) in self.pack.facts.iter().enumerate() {
            let place = format!("/facts/{at}");
            self.triple(&place, [&fact.subject, &fact.relation, &fact.object]);
            for (which, it) in fact.readings.iter().enumerate() {
                self.triple(&format!("{place}/readings/{which}"), [&it.subject, &it.relation, &it.object]);
            }
            if !self.pack.topics.iter().any(|it| it.id == fact.topic) {
                self.report(
                    format!("{place}/topic"),
                    format!("there is no topic `{}`; add it or correct the name", fact.topic),
                );
            }
            for (which, base) in fact.derived_from.iter().enumerate() {
                if !ids.contains(base.as_str()) {
                    self.report(
                        format!("{place}/derived_from/{which}"),
                        format!("there is no fact `{base}`"),
                    );
                }
            }
            if fact.importance > 3 {
                self.report(format!("{place}/importance"), "importance goes from 0 to 3");
            }
            if fact.paragraph > 255 {
                self.report(
                    format!("{place}/paragraph"),
                    "a paragraph has a number from 1 to 255, or 0 for none",
                );
            }
            for (field, text) in [("claim", &fact.claim), ("rationale", &fact.rationale)] {
                if text.trim().is_empty() {
                    self.report(format!("{place}/{field}"), "this text is empty; write it");
                }
            }
        }
    }

    fn triple(&mut self, place: &str, [subject, relation, object]: [&str; 3]) {
        let Some(rule) = self.relations.get(relation).copied() else {
            self.report(
                format!("{place}/relation"),
                format!("there is no relation `{relation}`; add it or correct the name"),
            );
            return;
        };
        for (field, id, kind) in [("subject", subject, &rule.domain), ("object", object, &rule.range)] {
            let pointer = format!("{place}/{field}");
            if let Some(entity) = self.known(pointer.clone(), id)
                && entity.kind != *kind
            {
                let message =
                    format!("`{id}` is of type `{}`, and `{relation}` takes `{kind}` here", entity.kind);
                self.report(pointer, message);
            }
        }
    }

    /// What is affirmed and denied at once, and what has two values where it can have one.
    fn consistency(&mut self) {
        let mut stated: HashMap<[&str; 3], Polarity> = HashMap::new();
        let mut single: HashMap<[&str; 2], &str> = HashMap::new();
        for (at, fact) in self.pack.facts.iter().enumerate() {
            let base =
                (format!("/facts/{at}"), [&*fact.subject, &*fact.relation, &*fact.object], fact.polarity);
            let further = fact.readings.iter().enumerate().map(|(which, it)| {
                let triple = [&*it.subject, &*it.relation, &*it.object];
                (format!("/facts/{at}/readings/{which}"), triple, it.polarity)
            });
            for (place, triple, polarity) in std::iter::once(base).chain(further) {
                if *stated.entry(triple).or_insert(polarity) != polarity {
                    self.report(place.clone(), "the pack both affirms and denies this; keep one");
                }
                let [subject, relation, object] = triple;
                let one = |it: &&Relation| {
                    it.closures.iter().any(|it| matches!(it, Closure::Functional | Closure::Role))
                };
                if polarity == Polarity::Affirmed
                    && self.relations.get(relation).is_some_and(one)
                    && *single.entry([subject, relation]).or_insert(object) != object
                {
                    let other = single[&[subject, relation]];
                    self.report(
                        place,
                        format!("`{relation}` gives `{subject}` one value, and it has `{other}` already"),
                    );
                }
            }
        }
    }

    fn negatives(&mut self) {
        for (at, negative) in self.pack.negatives.iter().enumerate() {
            let place = format!("/negatives/{at}");
            if negative.subject.is_none() && negative.object.is_none() {
                self.report(
                    &place,
                    "it names neither a subject nor an object, so it would deny everything; name one",
                );
            }
            let Some(rule) = self.relations.get(negative.relation.as_str()).copied() else {
                self.report(
                    format!("{place}/relation"),
                    format!("there is no relation `{}`", negative.relation),
                );
                continue;
            };
            for (field, id, kind) in
                [("subject", &negative.subject, &rule.domain), ("object", &negative.object, &rule.range)]
            {
                let Some(id) = id else { continue };
                let pointer = format!("{place}/{field}");
                if let Some(entity) = self.known(pointer.clone(), id)
                    && entity.kind != *kind
                {
                    self.report(
                        pointer,
                        format!("`{id}` is of type `{}`, and this end takes `{kind}`", entity.kind),
                    );
                }
            }
            if negative.why.trim().is_empty() {
                self.report(
                    format!("{place}/why"),
                    "say why it is false, in one sentence that a player may read",
                );
            }
            self.date(format!("{place}/reviewed"), &negative.reviewed);
            self.misconception(format!("{place}/misconception"), &negative.misconception);
        }
    }
}

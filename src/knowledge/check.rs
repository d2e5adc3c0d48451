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
    let stated = checker.facts();
    checker.consistency(&stated);
    checker.negatives();
    checker.problems
}

struct Checker<'a> {
    pack: &'a Pack,
    /// The position of each name.
    entities: HashMap<&'a str, u32>,
    relations: HashMap<&'a str, u32>,
    types: HashMap<&'a str, Vec<&'a Entity>>,
    problems: Vec<Problem>,
}

/// Where a triple stands: in a fact, or in one of its readings.
#[derive(Clone, Copy)]
struct Place {
    fact: usize,
    reading: Option<usize>,
}

impl fmt::Display for Place {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "/facts/{}", self.fact)?;
        self.reading.map_or(Ok(()), |which| write!(out, "/readings/{which}"))
    }
}

/// What a fact states: the positions of subject, relation and object.
struct Stated {
    triple: [u32; 3],
    polarity: Polarity,
    place: Place,
}

impl<'a> Checker<'a> {
    fn new(pack: &'a Pack) -> Checker<'a> {
        let mut types: HashMap<&str, Vec<&Entity>> = HashMap::new();
        for entity in &pack.entities {
            types.entry(&entity.kind).or_default().push(entity);
        }
        Checker {
            pack,
            entities: pack.entities.iter().zip(0..).map(|(it, at)| (it.id.as_str(), at)).collect(),
            relations: pack.relations.iter().zip(0..).map(|(it, at)| (it.id.as_str(), at)).collect(),
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

    fn unique(&mut self, list: &str, ids: impl ExactSizeIterator<Item = &'a String>) {
        let mut seen = HashSet::with_capacity(ids.len());
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
        self.position(|| pointer, id).map(|at| &self.pack.entities[at as usize])
    }

    /// The position of the entity of that name, likewise.
    fn position(&mut self, pointer: impl FnOnce() -> String, id: &str) -> Option<u32> {
        let found = self.entities.get(id).copied();
        if found.is_none() {
            self.report(pointer(), format!("there is no entity `{id}`; add it or correct the name"));
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

    /// Checks the facts and returns what they state, as far as its names are known.
    fn facts(&mut self) -> Vec<Stated> {
        let pack = self.pack;
        let ids: HashSet<&str> = pack.facts.iter().map(|it| it.id.as_str()).collect();
        let mut stated = Vec::with_capacity(pack.facts.len());
        for (at, fact) in pack.facts.iter().enumerate() {
            let base = ([&*fact.subject, &*fact.relation, &*fact.object], fact.polarity, None);
            let further =
                fact.readings.iter().enumerate().map(|(which, it)| {
                    ([&*it.subject, &*it.relation, &*it.object], it.polarity, Some(which))
                });
            for (names, polarity, reading) in std::iter::once(base).chain(further) {
                let place = Place { fact: at, reading };
                stated.extend(self.triple(place, names).map(|triple| Stated { triple, polarity, place }));
            }
            if !pack.topics.iter().any(|it| it.id == fact.topic) {
                self.report(
                    format!("/facts/{at}/topic"),
                    format!("there is no topic `{}`; add it or correct the name", fact.topic),
                );
            }
            for (which, base) in fact.derived_from.iter().enumerate() {
                if !ids.contains(base.as_str()) {
                    self.report(
                        format!("/facts/{at}/derived_from/{which}"),
                        format!("there is no fact `{base}`"),
                    );
                }
            }
            self.figures_and_texts(at);
        }
        stated
    }

    fn figures_and_texts(&mut self, at: usize) {
        let fact = &self.pack.facts[at];
        if fact.importance > 3 {
            self.report(format!("/facts/{at}/importance"), "importance goes from 0 to 3");
        }
        if fact.paragraph > 255 {
            self.report(
                format!("/facts/{at}/paragraph"),
                "a paragraph has a number from 1 to 255, or 0 for none",
            );
        }
        for (field, text) in [("claim", &fact.claim), ("rationale", &fact.rationale)] {
            if text.trim().is_empty() {
                self.report(format!("/facts/{at}/{field}"), "this text is empty; write it");
            }
        }
    }

    /// The positions of a subject, a relation and an object, each end of the type it should have.
    fn triple(&mut self, place: Place, [subject, relation, object]: [&str; 3]) -> Option<[u32; 3]> {
        let Some(&rule_at) = self.relations.get(relation) else {
            self.report(
                format!("{place}/relation"),
                format!("there is no relation `{relation}`; add it or correct the name"),
            );
            return None;
        };
        let rule = &self.pack.relations[rule_at as usize];
        let [subject, object] =
            [("subject", subject, &rule.domain), ("object", object, &rule.range)].map(|(field, id, kind)| {
                let at = self.position(|| format!("{place}/{field}"), id)?;
                let found = &self.pack.entities[at as usize].kind;
                if found != kind {
                    let message =
                        format!("`{id}` is of type `{found}`, and `{relation}` takes `{kind}` here");
                    self.report(format!("{place}/{field}"), message);
                }
                Some(at)
            });
        Some([subject?, rule_at, object?])
    }

    /// What is affirmed and denied at once, and what has two values where it can have one.
    fn consistency(&mut self, stated: &[Stated]) {
        let pack = self.pack;
        let single_valued = |it: &Closure| matches!(it, Closure::Functional | Closure::Role);
        let mut polarities: HashMap<[u32; 3], Polarity> = HashMap::with_capacity(stated.len());
        let mut values: HashMap<[u32; 2], u32> = HashMap::with_capacity(stated.len());
        for Stated { triple, polarity, place } in stated {
            if polarities.entry(*triple).or_insert(*polarity) != polarity {
                self.report(place.to_string(), "the pack both affirms and denies this; keep one");
            }
            let [subject, relation, object] = *triple;
            let rule = &pack.relations[relation as usize];
            if *polarity == Polarity::Denied || !rule.closures.iter().any(single_valued) {
                continue;
            }
            let first = *values.entry([subject, relation]).or_insert(object);
            if first != object {
                let [subject, other] = [subject, first].map(|at| &pack.entities[at as usize].id);
                self.report(
                    place.to_string(),
                    format!("`{}` gives `{subject}` one value, and it has `{other}` already", rule.id),
                );
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
            let Some(&rule) = self.relations.get(negative.relation.as_str()) else {
                self.report(
                    format!("{place}/relation"),
                    format!("there is no relation `{}`", negative.relation),
                );
                continue;
            };
            let rule = &self.pack.relations[rule as usize];
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

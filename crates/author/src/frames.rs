//! The frames: the ways in which a table can be asked.
//!
//! A frame turns a wording and the rows of its table into drafts. It decides what is asked and which
//! choices might be wrong; what is true is not for it to say ([`crate::truth`]).

mod cells;
mod many;
mod points;
mod things;
mod verdict;

use crate::pack::{Ask, Foil, Index, Row, Table, Text, Words, fill};
use crate::question::{Candidate, Draft};
use crate::truth::Claim;
use std::collections::HashMap;

/// Every frame by its name.
pub const NAMES: &[&str] = &[
    "thing",
    "odd",
    "value",
    "cell",
    "verdict",
    "pick",
    "match",
    "order",
    "statement",
    "plain",
    "reply",
    "true",
    "mistake",
];

/// Puts the drafts of a wording together, one after the other.
pub(crate) fn drafts<'a>(frame: &Frame<'_, 'a>, put: &mut dyn FnMut(Draft<'a>)) {
    match frame.ask.frame.as_str() {
        "thing" => things::thing(frame, put),
        "odd" => things::odd(frame, put),
        "value" => cells::value(frame, put),
        "cell" => cells::cell(frame, put),
        "statement" => cells::statement(frame, put),
        "verdict" => verdict::verdict(frame, put),
        "pick" => many::pick(frame, put),
        "match" => many::matching(frame, put),
        "order" => many::order(frame, put),
        "plain" => points::plain(frame, put),
        "reply" => points::reply(frame, put),
        "true" => points::true_of(frame, put),
        "mistake" => points::mistake(frame, put),
        _ => {}
    }
}

/// How many rows are looked at in search of wrong choices for one question.
const SCAN: usize = 100;
/// How many wrong choices are collected for one question.
const ENOUGH: usize = 60;
/// How many where there are more rows than are looked at.
const ENOUGH_OF_MANY: usize = 12;
/// How many choices are shown where the wording does not say.
const CHOICES: usize = 4;

/// A wording of a table, with what a frame needs to work on it.
pub(crate) struct Frame<'i, 'a> {
    pub(crate) index: &'i Index<'a>,
    pub(crate) table: &'a Table,
    pub(crate) ask: &'a Ask,
    /// The table's misconceptions that this wording may show.
    foils: Vec<&'a Foil>,
    /// The values of the wording's column that have words, by id.
    values: HashMap<&'a str, &'a Row>,
}

/// The words that a sentence may use: some by name, then those of rows, people and columns.
#[derive(Clone, Default)]
pub(crate) struct Names<'a> {
    own: Vec<(&'static str, String)>,
    layers: Vec<(String, &'a Words)>,
}

impl<'a> Names<'a> {
    /// With the words of a row, a value or a person, read as `{name}` or behind a prefix as `{prefix.name}`.
    pub(crate) fn with(mut self, prefix: &str, words: &'a Words) -> Names<'a> {
        let prefix = if prefix.is_empty() { String::new() } else { format!("{prefix}.") };
        self.layers.push((prefix, words));
        self
    }

    /// With one word of its own, before all others.
    pub(crate) fn and(mut self, name: &'static str, text: impl Into<String>) -> Names<'a> {
        self.own.push((name, text.into()));
        self
    }

    pub(crate) fn find(&self, name: &str) -> Option<&str> {
        let own = self.own.iter().rev().find(|it| it.0 == name).map(|it| it.1.as_str());
        own.or_else(|| {
            self.layers.iter().find_map(|(prefix, words)| words.get(name.strip_prefix(prefix.as_str())?))
        })
    }

    pub(crate) fn fill(&self, text: &str) -> String {
        fill(text, &|name| self.find(name))
    }
}

impl<'i, 'a> Frame<'i, 'a> {
    pub(crate) fn new(index: &'i Index<'a>, table: &'a Table, ask: &'a Ask) -> Frame<'i, 'a> {
        let foils = table.foils.iter().filter(|foil| foil.asks.contains(&ask.id)).take(ENOUGH).collect();
        let mut frame = Frame { index, table, ask, foils, values: HashMap::new() };
        frame.values = cells::values(&frame).into_iter().map(|it| (it.id.as_str(), it)).collect();
        frame
    }

    /// How many wrong choices are collected for one question.
    pub(crate) fn enough(&self) -> usize {
        if self.table.rows.len() > SCAN { ENOUGH_OF_MANY } else { ENOUGH }
    }

    /// The words of a row: its own, those of the rows that it points to, and those of the nth person.
    pub(crate) fn names(&self, row: &'a Row, n: usize) -> Names<'a> {
        let mut names = Names::default().with("", &row.words);
        for (column, other) in self.index.joined(self.table, row) {
            names = names.with(&column.id, &other.words);
        }
        match self.index.pack.person(n) {
            Some(person) => names.with("", person),
            None => names,
        }
    }

    /// A text of the wording, filled; what stands for it where there is none.
    pub(crate) fn text(&self, name: &str, other: &str, n: usize, names: &Names) -> String {
        names.fill(self.ask.words.turn(name, n).map_or(other, |it| it.text.as_str()))
    }

    /// A draft with what is common to all frames; `rows` are those that the question keys.
    pub(crate) fn draft(
        &self,
        rows: &[&'a Row],
        n: usize,
        names: &Names,
        choices: Vec<Candidate<'a>>,
    ) -> Draft<'a> {
        let mut facts: Vec<String> = Vec::new();
        let of_rows = rows.iter().flat_map(|row| self.facts(row));
        for fact in of_rows.chain(self.ask.facts.iter().cloned()) {
            if !facts.contains(&fact) {
                facts.push(fact);
            }
        }
        let level = rows.iter().map(|row| row.level).max().filter(|level| *level > 0);
        let subject = [&self.ask.subject].into_iter().chain(rows.iter().map(|row| &row.subject));
        let subject = subject.chain([&self.table.subject]).find(|it| !it.is_empty());
        Draft {
            table: self.table,
            ask: self.ask,
            stem: self.text("stem", "", n, names),
            prompts: Vec::new(),
            choices,
            shown: if self.ask.size > 0 { self.ask.size } else { CHOICES },
            others: self.text("others", "", n, names),
            facts,
            level: level.unwrap_or(self.ask.level.max(1)),
            scene: self.scene(rows, n, names),
            subject: subject.cloned().unwrap_or_default(),
        }
    }

    /// What the question is set in: a client, a person who speaks, or who the scenario names.
    fn scene(&self, rows: &[&'a Row], n: usize, names: &Names) -> String {
        let named = |name: &str| rows.iter().find_map(|row| row.words.get(name)).map(str::to_owned);
        let person = || {
            let stem = self.ask.words.turn("stem", n).map_or("", |it| it.text.as_str());
            stem.contains("erson}").then(|| names.find("person").unwrap_or_default().to_owned())
        };
        let own = self.ask.words.get("scene").and_then(named);
        own.or_else(|| named("client")).or_else(|| named("who")).or_else(person).unwrap_or_default()
    }

    /// The facts that a row rests on: its own, those of rows it points to, and that of the cell that is asked.
    pub(crate) fn facts(&self, row: &'a Row) -> Vec<String> {
        let mut facts = self.index.facts(self.table, row);
        let cell = format!("fact.{}", self.ask.column);
        facts.extend(row.words.all(&cell).iter().map(|it| it.text.clone()));
        facts
    }

    /// A wrong choice about another row.
    pub(crate) fn of_row(
        &self,
        row: &'a Row,
        claims: Vec<Claim<'a>>,
        text: String,
        why: String,
    ) -> Candidate<'a> {
        Candidate { text, why, claims, mark: 0, group: String::new(), facts: self.facts(row) }
    }

    /// The misconceptions that this wording may show, as wrong choices; `also` adds those of a row.
    pub(crate) fn foils(&self, row: Option<&'a Row>, names: &Names) -> Vec<Candidate<'a>> {
        let of_row = row.into_iter().flat_map(|row| &row.foils);
        let of_row = of_row.filter(|foil| foil.asks.contains(&self.ask.id)).take(ENOUGH);
        let all = self.foils.iter().copied().chain(of_row);
        all.filter_map(|foil| foil_as(foil, "a", names)).collect()
    }

    /// Whether the row is one of those that the wording asks.
    pub(crate) fn is_asked(&self, row: &Row) -> bool {
        matches(row, &self.ask.only)
    }

    /// Whether the cell has one of the values.
    pub(crate) fn is_in(&self, row: &'a Row, values: &[String]) -> bool {
        self.index.cell(self.table, row, &self.ask.column).iter().any(|cell| values.contains(&cell.text))
    }

    /// The claim that a row has a value in the column that is asked.
    pub(crate) fn has(&self, row: &'a Row, value: &str) -> Claim<'a> {
        Claim::Has { table: self.table, row, column: &self.ask.column, value: value.to_owned() }
    }

    /// The claim that a row has one of the values.
    pub(crate) fn has_any(&self, row: &'a Row, values: &[String]) -> Claim<'a> {
        Claim::Any(values.iter().map(|value| self.has(row, value)).collect())
    }

    /// The other rows of the table, in order; where there are very many, some from all over.
    pub(crate) fn others(&self, at: usize) -> impl Iterator<Item = &'a Row> + use<'a> {
        let rows = &self.table.rows;
        spread(rows.len(), at).map(move |other| &rows[other])
    }
}

/// The other positions of a list, in order; where there are very many, some from all over, the same for the
/// same position. Steps of about the golden ratio's part, and coprime to the length, meet every stretch of a
/// sorted list and every turn of a regular one.
pub(crate) fn spread(count: usize, at: usize) -> impl Iterator<Item = usize> {
    let gcd = |mut one: usize, mut other: usize| {
        while other > 0 {
            (one, other) = (other, one % other);
        }
        one
    };
    let (start, step) = if count <= SCAN {
        (0, 1)
    } else {
        (at, (count * 618 / 1_000..).find(|step| gcd(*step, count) == 1).unwrap_or(1))
    };
    (0..count.min(SCAN)).map(move |n| (start + n * step) % count).filter(move |other| *other != at)
}

/// A misconception as a wrong choice, in the words under a name; none where it has none.
pub(crate) fn foil_as<'a>(foil: &'a Foil, name: &str, names: &Names) -> Option<Candidate<'a>> {
    let text = foil.words.get(name)?;
    let own = foil.words.get(&format!("{name}_why"));
    let why = own.or_else(|| foil.words.get("why")).unwrap_or("");
    let group = foil.words.get("group").unwrap_or("").to_owned();
    let claims = vec![Claim::Foil(foil)];
    Some(Candidate {
        text: names.fill(text),
        why: names.fill(why),
        claims,
        mark: 0,
        group,
        facts: Vec::new(),
    })
}

/// A right choice.
pub(crate) fn key<'a>(text: String, why: String, claim: Claim<'a>) -> Candidate<'a> {
    Candidate { text, why, claims: vec![claim], mark: 1, group: String::new(), facts: Vec::new() }
}

/// Whether a row's words have these values.
pub(crate) fn matches(row: &Row, only: &[(String, Vec<String>)]) -> bool {
    only.iter().all(|(name, values)| row.words.get(name).is_some_and(|own| values.iter().any(|it| it == own)))
}

/// A text, for claims that hold values as texts.
pub(crate) fn values_of(texts: &[Text]) -> Vec<String> {
    texts.iter().map(|it| it.text.clone()).collect()
}

//! The fields of one TOML table, taken one after the other; what is of the wrong type or left over
//! is a problem at its place.

use super::words::{Text, Words};
use crate::problem::{At, Lines, Place, Problem};
use std::collections::BTreeMap;
use std::ops::RangeInclusive;
use toml::Spanned;
use toml::de::{DeString, DeTable, DeValue};

/// A value of a TOML file.
pub(super) enum Node {
    Text(String),
    Number(f64),
    Flag(bool),
    List(Vec<(At, Node)>),
    Table(At, Named),
}

/// Values by name, each with its place.
pub(super) type Named = BTreeMap<String, (At, Node)>;

impl Node {
    fn of(value: &DeValue, at: At, lines: &Lines) -> Node {
        match value {
            DeValue::String(text) => Node::Text(text.to_string()),
            DeValue::Integer(number) => Node::Number(number.as_str().parse().unwrap_or(f64::NAN)),
            DeValue::Float(number) => Node::Number(number.as_str().parse().unwrap_or(f64::NAN)),
            DeValue::Boolean(flag) => Node::Flag(*flag),
            DeValue::Datetime(date) => Node::Text(date.to_string()),
            DeValue::Array(items) => {
                let item = |it: &Spanned<DeValue>| {
                    let at = lines.at(it.span().start);
                    (at, Node::of(it.get_ref(), at, lines))
                };
                Node::List(items.iter().map(item).collect())
            }
            DeValue::Table(table) => Node::Table(at, named(table, lines)),
        }
    }
}

pub(super) fn named(table: &DeTable, lines: &Lines) -> Named {
    let field = |(key, value): (&Spanned<DeString>, &Spanned<DeValue>)| {
        let (at, value_at) = (lines.at(key.span().start), lines.at(value.span().start));
        (key.get_ref().to_string(), (at, Node::of(value.get_ref(), value_at, lines)))
    };
    table.iter().map(field).collect()
}

/// The fields of a table that are still to be taken.
pub(super) struct Fields<'a> {
    pub(super) at: At,
    pub(super) place: Place,
    fields: Named,
    problems: &'a mut Vec<Problem>,
}

impl<'a> Fields<'a> {
    pub(super) fn new(at: At, fields: Named, place: Place, problems: &'a mut Vec<Problem>) -> Fields<'a> {
        Fields { at, place, fields, problems }
    }

    pub(super) fn problem(&mut self, at: At, column: &str, message: impl Into<String>) {
        let place = Place { column: column.into(), ..self.place.clone() };
        self.problems.push(Problem::new(at, place, message));
    }

    /// A text, empty where there is none.
    pub(super) fn text(&mut self, name: &str) -> String {
        self.texts(name).into_iter().next().unwrap_or_default().text
    }

    /// A text that must be there.
    pub(super) fn needed(&mut self, name: &str) -> String {
        let text = self.text(name);
        if text.trim().is_empty() {
            self.problem(self.at, name, format!("there is no `{name}`; write one: {name} = \"…\""));
        }
        text
    }

    /// A text or a list of texts.
    pub(super) fn texts(&mut self, name: &str) -> Vec<Text> {
        match self.fields.remove(name) {
            None => Vec::new(),
            Some((at, node)) => self.as_texts(name, at, node),
        }
    }

    fn as_texts(&mut self, name: &str, at: At, node: Node) -> Vec<Text> {
        match node {
            Node::Text(text) => vec![Text { text, at }],
            Node::Number(number) => vec![Text { text: number.to_string(), at }],
            Node::List(items) => {
                items.into_iter().flat_map(|(at, item)| self.as_texts(name, at, item)).collect()
            }
            _ => {
                self.problem(at, name, format!("`{name}` should be a text in quotes, or a list of them"));
                Vec::new()
            }
        }
    }

    pub(super) fn names(&mut self, name: &str) -> Vec<String> {
        self.texts(name).into_iter().map(|text| text.text).collect()
    }

    pub(super) fn flag(&mut self, name: &str, other: bool) -> bool {
        match self.fields.remove(name) {
            None => other,
            Some((_, Node::Flag(flag))) => flag,
            Some((at, _)) => {
                self.problem(at, name, format!("`{name}` should be true or false, without quotes"));
                other
            }
        }
    }

    /// A number within bounds, or what stands for it where there is none.
    pub(super) fn number(&mut self, name: &str, bounds: RangeInclusive<f64>, other: f64) -> f64 {
        match self.fields.remove(name) {
            None => other,
            Some((_, Node::Number(number))) if bounds.contains(&number) => number,
            Some((at, _)) => {
                let (least, most) = (bounds.start(), bounds.end());
                self.problem(at, name, format!("`{name}` should be a number from {least} to {most}"));
                other
            }
        }
    }

    /// Texts by name, such as `{ side = "KPO" }`.
    pub(super) fn map(&mut self, name: &str) -> Vec<(String, Vec<Text>)> {
        match self.fields.remove(name) {
            None => Vec::new(),
            Some((_, Node::Table(_, fields))) => {
                let fields = fields.into_iter();
                fields.map(|(key, (at, node))| (key, self.as_texts(name, at, node))).collect()
            }
            Some((at, _)) => {
                self.problem(at, name, format!("`{name}` should be like {{ column = \"value\" }}"));
                Vec::new()
            }
        }
    }

    /// Pairs of texts, such as `[["wrong answer", "why"], …]`.
    pub(super) fn pairs(&mut self, name: &str) -> Vec<(Text, Text)> {
        let Some((at, node)) = self.fields.remove(name) else { return Vec::new() };
        let Node::List(items) = node else {
            self.problem(at, name, format!("`{name}` should be a list of pairs: [[\"answer\", \"why\"], …]"));
            return Vec::new();
        };
        let mut pairs = Vec::new();
        for (at, item) in items {
            match <[Text; 2]>::try_from(self.as_texts(name, at, item)) {
                Ok([text, why]) => pairs.push((text, why)),
                Err(_) => self.problem(at, name, "a pair is expected here: [\"answer\", \"why\"]"),
            }
        }
        pairs
    }

    /// The tables of a list of tables, such as all `[[table.row]]`; no more than `most`.
    pub(super) fn tables(&mut self, name: &str, most: usize) -> Vec<(At, Named)> {
        let Some((at, node)) = self.fields.remove(name) else { return Vec::new() };
        let Node::List(items) = node else {
            self.problem(at, name, format!("`{name}` should be a list of tables: write [[{name}]]"));
            return Vec::new();
        };
        if items.len() > most {
            let count = items.len();
            self.problem(
                at,
                name,
                format!("there are {count} of [[{name}]]; there may be {most}: split them up"),
            );
        }
        let mut tables = Vec::new();
        for (at, item) in items.into_iter().take(most) {
            match item {
                Node::Table(at, fields) => tables.push((at, fields)),
                _ => self.problem(at, name, format!("a table is expected here: write [[{name}]]")),
            }
        }
        tables
    }

    /// A reader for a table within this one.
    pub(super) fn within(&mut self, (at, fields): (At, Named), row: &str) -> Fields<'_> {
        let place = Place { row: row.into(), ..self.place.clone() };
        Fields { at, place, fields, problems: self.problems }
    }

    /// Takes all that is left as words.
    pub(super) fn words(&mut self) -> Words {
        let mut words = Words::default();
        for (name, (at, node)) in std::mem::take(&mut self.fields) {
            let texts = self.as_texts(&name, at, node);
            words.put(name, texts);
        }
        words
    }

    /// Names whatever is left as unknown.
    pub(super) fn finish(mut self, known: &str) {
        for (name, (at, _)) in std::mem::take(&mut self.fields) {
            self.problem(at, &name, format!("`{name}` is not known here; known are: {known}"));
        }
    }
}

//! The wordings of a column.

use super::columns::{Asked, Asks, Texts, Things};
use super::numbers::Kind;
use super::wording::Said;
use crate::pack::{Ask, Text, Words};
use std::collections::BTreeMap;

/// How many things a matching or ordering question shows.
const SHOWN: usize = 4;
/// How many of these questions there are for each so many rows, and at most.
const ROWS_EACH: usize = 3;
const MOST: usize = 300;
/// How many questions of one kind are asked about one shared value.
const FOR_VALUE: usize = 3;
/// How many values are named where not all can be asked.
const MOST_VALUES: usize = 50;

/// Rows that do not tell their answer by name.
const NOT_TOLD: &[Asks] = &[Asks::Both, Asks::ToValue, Asks::ToThing];

/// Three wrong statements, and two more, since those about the thing that is asked are not shown.
const WRONG_STATEMENTS: usize = 5;

/// All wordings of a column; none where nothing is promised of it.
pub(super) fn of(column: &Asked, things: &Things) -> Vec<Ask> {
    let ticks = column.heading.ticks;
    if !ticks.settles() {
        return Vec::new();
    }
    let maker = Maker { column, things };
    let mut asks = vec![maker.forward(), maker.backward()];
    let holders = maker.holders();
    if holders.iter().any(|(_, count)| *count >= 3) {
        asks.push(maker.odd());
    }
    asks.extend(maker.pick(&holders));
    if ticks.one && !column.wording.long {
        asks.push(maker.matching());
    }
    if ticks.one && column.scale.is_some() {
        asks.push(maker.order());
    }
    asks.extend(maker.statement());
    asks
}

struct Maker<'a> {
    column: &'a Asked<'a>,
    things: &'a Things<'a>,
}

impl Maker<'_> {
    /// A wording with what all have in common. Its reason is the row's.
    fn ask(&self, frame: &str, level: u8, weight: f64, texts: &[(&str, Vec<String>)]) -> Ask {
        let Asked { id, heading, texts: own, .. } = self.column;
        let text = |text: String| Text { text, at: heading.at };
        let mut words = Words::default();
        words.put("why", vec![text(own.why.clone())]);
        for (name, all) in texts {
            words.put(*name, all.iter().cloned().map(text).collect());
        }
        let (column, frame, at) = (id.clone(), frame.to_owned(), heading.at);
        Ask { id: format!("{id}-{frame}"), frame, words, column, level, weight, at, ..Ask::default() }
    }

    /// Leaves out rows that cannot be asked in these directions.
    fn fair(&self, ask: Ask, directions: &[Asks]) -> Ask {
        if self.column.limited.is_empty() {
            return ask;
        }
        let words = directions.iter().map(|it| it.word().to_owned()).collect();
        Ask { only: vec![(format!("asks.{}", self.column.id), words)], ..ask }
    }

    fn thing(&self) -> Said<'static> {
        Said("{name}", self.things.name_at_start())
    }

    fn forward(&self) -> Ask {
        let stems = self.column.wording.forward(self.thing());
        let choice = self.column.word_at_start(&self.column.id);
        let own = &self.column.texts;
        let not = if self.column.lists() { own.says.clone() } else { own.not.clone() };
        let texts = [("stem", stems), ("choice", vec![choice]), ("not", vec![not])];
        self.fair(self.ask("cell", 1, 1.0, &texts), &[Asks::Both, Asks::ToValue])
    }

    fn backward(&self) -> Ask {
        let start = self.column.word_at_start("value");
        let stems = match self.column.lists() {
            false => self.column.wording.backward(Said("{value}", &start), false),
            true => vec![format!("{{back.{}}}", self.column.id)],
        };
        // The thing that has just this number is worth less than what a name says.
        let weight = if self.column.scale.is_some() { 0.4 } else { 1.0 };
        self.fair(self.about_things("thing", 2, weight, stems), &[Asks::Both, Asks::ToThing])
    }

    fn odd(&self) -> Ask {
        let start = self.column.word_at_start("value");
        let stem = self.column.wording.odd(Said("{value}", &start));
        let mut ask = Ask { take: FOR_VALUE, ..self.about_things("odd", 2, 0.7, vec![stem]) };
        if self.column.teaches() {
            // What the author wrote on the cell need not say which value the odd one has.
            let Texts { says, why, .. } = &self.column.texts;
            ask.words.set("why", format!("{says} {why}"));
        }
        ask
    }

    /// About the values that two things share and two others do not have.
    fn pick(&self, holders: &[(&String, usize)]) -> Option<Ask> {
        let all = self.things.all.len();
        let shared = || holders.iter().filter(|it| it.1 >= 2);
        let fair = || shared().filter(|it| it.1 + 2 <= all);
        let value = match (fair().count(), shared().count()) {
            (0, _) => return None,
            (some, all) if some == all => Vec::new(),
            _ => fair().map(|it| it.0.clone()).take(MOST_VALUES).collect(),
        };
        let start = self.column.word_at_start("value");
        let stem = self.column.wording.pick(Said("{value}", &start));
        Some(Ask { take: FOR_VALUE, value, ..self.about_things("pick", 3, 0.7, vec![stem]) })
    }

    /// A wording whose choices are things.
    fn about_things(&self, frame: &str, level: u8, weight: f64, stems: Vec<String>) -> Ask {
        let (choice, not) = (self.things.name_at_start().to_owned(), self.column.texts.says.clone());
        self.ask(frame, level, weight, &[("stem", stems), ("choice", vec![choice]), ("not", vec![not])])
    }

    fn matching(&self) -> Ask {
        let choice = self.column.word_at_start(&self.column.id);
        let texts = [
            ("stem", self.column.wording.matching()),
            ("prompt", vec![self.things.name_at_start().to_owned()]),
            ("choice", vec![choice]),
            ("why", vec![self.column.texts.says.clone()]),
        ];
        Ask { size: SHOWN, take: self.some(), ..self.fair(self.ask("match", 1, 1.0, &texts), NOT_TOLD) }
    }

    fn order(&self) -> Ask {
        let name = self.things.name_at_start();
        let texts = [
            ("stem", vec![self.column.wording.order()]),
            ("choice", vec![name.to_owned()]),
            ("why", vec![format!("{name}: {{{}}}.", self.column.id)]),
        ];
        Ask { size: SHOWN, take: self.some(), ..self.ask("order", 3, 1.0, &texts) }
    }

    /// None where a statement would end in two full stops.
    fn statement(&self) -> Option<Ask> {
        if self.column.ends_in_stop(self.things) || !self.has_wrong_statements() {
            return None;
        }
        let start = self.column.word_at_start("value");
        let (stems, choice) = self.column.wording.statement(self.thing(), Said("{value}", &start));
        let not = self.column.texts.says.clone();
        let weight =
            if self.column.scale.as_ref().is_some_and(|it| it.kind == Kind::Amount) { 0.4 } else { 0.7 };
        let mut texts = vec![("stem", stems), ("choice", vec![choice]), ("not", vec![not])];
        if !self.column.teaches() && self.things.all.iter().all(|it| it.why.is_none()) {
            // The row's own sentence would repeat the choice word for word.
            texts.push(("why", vec![self.column.texts.not.clone()]));
        }
        Some(self.fair(self.ask("statement", 2, weight, &texts), NOT_TOLD))
    }

    fn some(&self) -> usize {
        (self.things.all.len() / ROWS_EACH).clamp(1, MOST)
    }

    /// Whether enough things do not have the value of the thing below them: the frame puts these two together.
    fn has_wrong_statements(&self) -> bool {
        let values = &self.column.values;
        let below = values.iter().skip(1).chain(values.first());
        let wrong =
            values.iter().zip(below).filter(|(own, below)| below.first().is_some_and(|it| !own.contains(it)));
        wrong.count() >= WRONG_STATEMENTS
    }

    /// Each value with the number of things that have it, by value.
    fn holders(&self) -> Vec<(&String, usize)> {
        let mut counts = BTreeMap::new();
        for value in self.column.values.iter().flatten() {
            *counts.entry(value).or_insert(0) += 1;
        }
        counts.into_iter().collect()
    }
}

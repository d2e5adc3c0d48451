//! A column that is asked, with its values and its sentences.

use super::limits::{Asks, limited};
use super::values::{begin_small, listed, without_stop};
use super::{Thing, Things};
use crate::pack::capitalized;
use crate::pack::plain::english;
use crate::pack::plain::heading::Heading;
use crate::pack::plain::numbers::{self, Kind, Scale};
use crate::pack::plain::shape::{Shape, Values};
use crate::pack::plain::wording::{Said, Wording};
use std::collections::HashMap;

/// Values of more letters than this on average stand behind a colon.
const LONG: usize = 30;

/// A column that is asked, if it is ticked.
pub(in crate::pack::plain) struct Asked<'a> {
    /// `c2` for the second column of the spreadsheet.
    pub(in crate::pack::plain) id: String,
    /// Its place among the columns, from 0.
    pub(in crate::pack::plain) index: usize,
    pub(in crate::pack::plain) heading: &'a Heading,
    /// The values of each thing; none where the cell is empty.
    pub(in crate::pack::plain) values: Vec<Vec<String>>,
    pub(in crate::pack::plain) scale: Option<Scale>,
    pub(in crate::pack::plain) wording: Wording<'a>,
    /// Rows that not every wording can ask, with the directions in which they can be asked.
    pub(in crate::pack::plain) limited: HashMap<usize, Asks>,
    /// The sentences that wordings use.
    pub(in crate::pack::plain) texts: Texts,
    /// The column that teaches about this one.
    why: Option<usize>,
    capital: bool,
}

/// Sentences about a cell: wordings that are filled from the row's words, or the names of sentences that the row
/// carries itself, where one wording does not suit all rows.
#[derive(Default)]
pub(in crate::pack::plain) struct Texts {
    /// That the thing has the value.
    pub(in crate::pack::plain) says: String,
    /// That the value is the thing's.
    pub(in crate::pack::plain) not: String,
    /// What an answer teaches.
    pub(in crate::pack::plain) why: String,
    /// Whether rows carry the first two themselves.
    pub(in crate::pack::plain) own_says: bool,
    /// Whether they carry the last.
    pub(in crate::pack::plain) own_why: bool,
}

impl<'a> Asked<'a> {
    pub(super) fn of(index: usize, heading: &'a Heading, teaches: bool, things: &'a Things) -> Asked<'a> {
        let cells: Vec<&str> = things.all.iter().map(|it| it.cell(index)).collect();
        let lists = heading.ticks.complete && !heading.ticks.one;
        let sign = if cells.iter().any(|cell| cell.contains(';')) { ';' } else { ',' };
        let words = heading.text.to_lowercase();
        let dated = ["year", "when", "date", "century"].iter().any(|word| words.contains(word));
        let scale = if lists { None } else { numbers::scale(&cells, dated) };
        let amount = scale.as_ref().is_some_and(|it| it.kind == Kind::Amount && it.bare);
        let unit =
            heading.unit().1.filter(|unit| amount && unit.starts_with(|it: char| !it.is_ascii_digit()));
        let split = |cell: &str| match (lists, unit) {
            (true, _) => listed(cell, sign),
            (_, Some("%")) => vec![format!("{cell}%")],
            (_, Some(unit)) => vec![format!("{cell} {unit}")],
            _ => vec![without_stop(cell)],
        };
        let mut values: Vec<Vec<String>> =
            cells.iter().map(|cell| if cell.is_empty() { Vec::new() } else { split(cell) }).collect();
        let (count, length) =
            values.iter().flatten().fold((0, 0), |sum, it| (sum.0 + 1, sum.1 + it.chars().count()));
        let long = length > LONG * count;
        if long {
            values.iter_mut().flatten().for_each(|value| begin_small(value));
        }
        let all = || values.iter().flatten().map(String::as_str);
        let kind = scale.as_ref().map(|it| it.kind);
        let looks = Values {
            years: kind == Some(Kind::Year),
            dates: kind == Some(Kind::Date),
            placed: all()
                .all(|it| it.split_once(' ').is_some_and(|it| english::PREPOSITIONS.contains(&it.0))),
            singular: all().any(|it| matches!(it, "1" | "one")),
        };
        let articled = |it: &str| matches!(it.split(' ').next(), Some("the" | "a" | "an"));
        // A unit is said with the value.
        let text = if unit.is_some() { heading.unit().0 } else { &heading.text };
        let asked = Heading { text: text.to_owned(), ..heading.clone() };
        let wording = Wording {
            shape: Shape::of(&asked, looks),
            heading: asked,
            noun: &things.noun,
            one: heading.ticks.one || !heading.ticks.complete,
            long,
            articled: all().any(articled),
            kind,
        };
        let limited = limited(things, &values);
        let capital = english::may_be_capitalized(all());
        let (id, why) = (format!("c{}", index + 1), teaches.then_some(index + 1));
        let mut column = Asked {
            id,
            index,
            heading,
            scale,
            wording,
            limited,
            why,
            capital,
            values,
            texts: Texts::default(),
        };
        column.texts = column.texts_of(things);
        column
    }

    fn texts_of(&self, things: &Things) -> Texts {
        let id = &self.id;
        let said = (Said("{name}", things.name_at_start()), self.word_at_start(id));
        let value = format!("{{{id}}}");
        let value = Said(&value, &said.1);
        // A sentence must not end in two stops, and a list may need another verb.
        let own = self.lists() || self.ends_in_stop(things);
        let says = if own { format!("{{says.{id}}}") } else { self.wording.says(said.0, value, false) };
        let not = if own { format!("{{not.{id}}}") } else { self.wording.belongs(said.0, value) };
        let count = |has: &dyn Fn(&Thing) -> bool| things.all.iter().filter(|it| has(it)).count();
        let all = things.all.len();
        let (why, own_why) = match (count(&|it| self.why(it).is_some()), count(&|it| it.why.is_some())) {
            (0, 0) => (says.clone(), false),
            (0, teach) if teach == all => (format!("{says} {{why}}"), false),
            _ => (format!("{{why.{id}}}"), true),
        };
        Texts { says, not, why, own_says: own, own_why }
    }

    /// Whether each cell lists all values rather than holding the one there is.
    pub(in crate::pack::plain) fn lists(&self) -> bool {
        self.heading.ticks.complete && !self.heading.ticks.one
    }

    /// Whether a name or a value ends as a sentence does.
    pub(in crate::pack::plain) fn ends_in_stop(&self, things: &Things) -> bool {
        let ends = |text: &str| text.ends_with(['.', '!', '?', '…', '”', '"', '’', ')']);
        self.values.iter().flatten().any(|it| ends(it)) || things.all.iter().any(|it| ends(it.name))
    }

    /// A value as it stands at the start of a sentence.
    pub(in crate::pack::plain) fn at_start(&self, value: &str) -> String {
        if self.capital { capitalized(value) } else { value.to_owned() }
    }

    /// The word for a value at the start of a sentence, in a wording: `{Value}`, `{C2}`.
    pub(in crate::pack::plain) fn word_at_start(&self, word: &str) -> String {
        if self.capital { format!("{{{}}}", capitalized(word)) } else { format!("{{{word}}}") }
    }

    /// Whether the column on its right teaches about it.
    pub(in crate::pack::plain) fn teaches(&self) -> bool {
        self.why.is_some()
    }

    /// What the column on its right teaches about the cell.
    pub(in crate::pack::plain) fn why<'t>(&self, thing: &Thing<'t>) -> Option<&'t str> {
        self.why.map(|index| thing.cell(index)).filter(|why| !why.is_empty())
    }
}

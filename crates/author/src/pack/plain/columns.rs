//! The columns of a bare table by what they are for, with their values row by row.

mod asked;
mod limits;
mod values;

use super::english;
use super::heading::{Heading, Role};
use crate::pack::capitalized;
use crate::pack::sheet::Record;
use std::collections::HashSet;

pub(super) use asked::{Asked, Texts};
pub(super) use limits::{Asks, holds};

/// A row: a thing and what is said of it.
pub(super) struct Thing<'a> {
    /// The row of the spreadsheet.
    pub(super) number: u32,
    pub(super) name: &'a str,
    /// What teaches about the thing.
    pub(super) why: Option<&'a str>,
    cells: &'a [String],
}

/// All rows.
pub(super) struct Things<'a> {
    pub(super) all: Vec<Thing<'a>>,
    /// What a thing is called: "country".
    pub(super) noun: String,
    /// Where all facts are from; empty where rows differ or nothing is said.
    pub(super) source: String,
    /// Whether names may begin with a capital.
    capital: bool,
}

impl<'a> Thing<'a> {
    pub(super) fn cell(&self, index: usize) -> &'a str {
        self.cells.get(index).map_or("", String::as_str)
    }

    /// How many cells the row has.
    pub(super) fn width(&self) -> usize {
        self.cells.len()
    }
}

impl<'a> Things<'a> {
    pub(super) fn of(headings: &[Heading], rows: &'a [Record]) -> Things<'a> {
        let place = |role| headings.iter().position(|heading| heading.role() == role);
        let whys = headings.iter().filter(|heading| heading.role() == Role::Why).count();
        let of_thing = place(Role::Why).filter(|_| whys == 1);
        let thing = |record: &'a Record| {
            let cell = |at: usize| record.cells.get(at).map_or("", String::as_str);
            let why = of_thing.map(cell).filter(|why| !why.is_empty());
            Thing { number: record.number, name: cell(0), why, cells: &record.cells }
        };
        let all: Vec<Thing> = rows.iter().map(thing).collect();
        let sources: HashSet<&str> = match place(Role::Source) {
            Some(at) => all.iter().map(|it| it.cell(at)).filter(|it| !it.is_empty()).collect(),
            None => HashSet::new(),
        };
        let source = if sources.len() == 1 { sources.into_iter().collect() } else { String::new() };
        let capital = english::may_be_capitalized(all.iter().map(|it| it.name));
        Things { noun: noun(headings), source, capital, all }
    }

    /// A name as it stands at the start of a sentence.
    pub(super) fn at_start(&self, name: &str) -> String {
        if self.capital { capitalized(name) } else { name.to_owned() }
    }

    /// The word for a name at the start of a sentence, in a wording.
    pub(super) fn name_at_start(&self) -> &'static str {
        if self.capital { "{Name}" } else { "{name}" }
    }
}

/// What a thing is called: the first heading in the singular, for which a gap's word may help.
fn noun(headings: &[Heading]) -> String {
    let first = headings.first().map_or("thing", |heading| heading.unit().0);
    let first = english::inside(first);
    let mut gaps = headings.iter().filter_map(|heading| heading.gap()).map(|gap| gap.1);
    let start = |text: &str| text.chars().take(3).flat_map(char::to_lowercase).collect::<String>();
    let gap = gaps.find(|gap| start(gap) == start(&first) && gap.chars().count() > 2);
    match gap {
        Some(gap) if english::is_plural(&first) => gap.to_owned(),
        _ if first.is_empty() => "thing".to_owned(),
        _ => english::singular(&first),
    }
}

/// The columns that are neither names, reasons nor sources.
pub(super) fn asked<'a>(headings: &'a [Heading], things: &'a Things) -> Vec<Asked<'a>> {
    let whys = headings.iter().filter(|heading| heading.role() == Role::Why).count();
    let teaches =
        |index: usize| headings.get(index + 1).is_some_and(|next| next.role() == Role::Why && whys > 1);
    let columns = headings.iter().enumerate().filter(|(_, heading)| heading.role() == Role::Asked);
    columns.map(|(index, heading)| Asked::of(index, heading, teaches(index), things)).collect()
}

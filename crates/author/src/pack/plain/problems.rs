//! All that is wrong with a bare table, each at its row and column, in a sentence that says what to do.

mod columns;
mod texts;

use super::columns::{Asked, Thing, Things, holds};
use super::heading::{Heading, Role};
use crate::normal::normal;
use crate::problem::{At, Place, Problem};
use std::collections::HashMap;
use texts::{key, letter, unreadable};

/// The most columns.
const MOST_COLUMNS: usize = 26;
/// The most problems that are listed.
const MOST: usize = 1000;

const BRACKETS: &str = "curly brackets stand for the gap of a question; use other brackets here";

/// Every problem of a table, by row and column.
pub(super) fn of(table: &str, headings: &[Heading], things: &Things, columns: &[Asked]) -> Vec<Problem> {
    let mut found = Found { table, headings, problems: Vec::new() };
    if found.shape(things) {
        found.headings(things, columns);
        found.names(things);
        for thing in &things.all {
            found.texts(thing);
        }
        for column in columns {
            found.column(things, column);
        }
        found.scripts(things, 0);
    }
    found.in_order()
}

struct Found<'a> {
    table: &'a str,
    headings: &'a [Heading],
    problems: Vec<Problem>,
}

impl Found<'_> {
    /// A problem of a cell; row 0 stands for no thing, so that it is one of the heading.
    fn put(&mut self, at: At, row: &str, message: impl Into<String>) {
        let heading = self.headings.get((at.column as usize).wrapping_sub(1));
        let place = Place {
            table: self.table.to_owned(),
            row: row.chars().take(60).collect(),
            column: heading.map_or("", |it| it.text.as_str()).to_owned(),
        };
        self.problems.push(Problem::new(at, place, message));
    }

    fn cell(&mut self, thing: &Thing, index: usize, message: impl Into<String>) {
        self.put(At { line: thing.number, column: index as u32 + 1 }, thing.name, message);
    }

    fn in_order(mut self) -> Vec<Problem> {
        self.problems.sort();
        let more = self.problems.len().saturating_sub(MOST);
        if more > 0 {
            self.problems.truncate(MOST);
            let message = format!("{more} more problems follow; mend these first");
            self.problems.push(Problem::new(
                At::default(),
                Place { table: self.table.into(), ..Place::default() },
                message,
            ));
        }
        self.problems
    }

    /// Whether the table has rows and columns to speak of.
    fn shape(&mut self, things: &Things) -> bool {
        let start = self.headings.first().map_or(At::default(), |it| it.at);
        let count = self.headings.len();
        let asked = self.headings.iter().filter(|heading| heading.role() == Role::Asked).count();
        if things.all.is_empty() {
            self.put(start, "", "there are no rows below the headings; write one row for each thing");
        }
        if asked == 0 {
            let message = "there is nothing to ask here; add a column beside the first, such as “Capital (one)” beside \
                           “Country” (is the table separated by tabs, commas or semicolons?)";
            self.put(start, "", message);
        }
        if count > MOST_COLUMNS {
            let at = At { column: MOST_COLUMNS as u32 + 1, ..start };
            self.put(
                at,
                "",
                format!(
                    "the table has {count} columns, and up to {MOST_COLUMNS} can be read; delete or split"
                ),
            );
        }
        self.problems.is_empty()
    }

    fn headings(&mut self, things: &Things, columns: &[Asked]) {
        let mut seen: HashMap<String, usize> = HashMap::new();
        for (index, heading) in self.headings.iter().enumerate() {
            if heading.text.is_empty() {
                self.put(heading.at, "", "this column has no heading; write one, or delete the column");
                continue;
            }
            let brackets = heading.role() != Role::Asked && heading.text.contains(['{', '}']);
            if let Some(message) = unreadable(&heading.text).or(brackets.then(|| BRACKETS.to_owned())) {
                self.put(heading.at, "", message);
            }
            let other = seen.insert(normal(&heading.text), index).filter(|_| heading.role() != Role::Why);
            if let Some(other) = other {
                let letter = letter(other);
                self.put(
                    heading.at,
                    "",
                    format!("column {letter} has the same heading; give each column its own"),
                );
            }
        }
        for column in columns.iter().filter(|it| !it.heading.text.is_empty()) {
            for message in column.heading.problems(&things.noun) {
                self.put(column.heading.at, "", message);
            }
            let (_, sign) = column.heading.unit();
            let misspelled = |sign: &str| {
                ["one", "only", "comp", "uniq"].iter().any(|it| sign.to_lowercase().starts_with(it))
            };
            if let Some(sign) = sign.filter(|sign| column.scale.is_none() || misspelled(sign)) {
                let message = format!(
                    "“({sign})” is not a sign that is known here, nor the unit of a column of numbers; \
                     write (one), (complete) or (unique), or take it away"
                );
                self.put(column.heading.at, "", message);
            }
            let words = |it: &&str| it.chars().filter(|it| it.is_alphanumeric()).count() > 1;
            let mut values = column.values.iter().flatten().map(String::as_str).filter(words);
            if let Some(value) = values.find(|value| holds(&column.heading.text, value)) {
                self.put(
                    column.heading.at,
                    "",
                    format!("the question holds the answer “{value}”; word it without"),
                );
            }
        }
        let width = self.headings.len();
        if let Some(thing) = things.all.iter().find(|thing| thing.width() > width) {
            self.cell(
                thing,
                width,
                "there is a cell here but no heading above it; write a heading, or clear the cell",
            );
        }
    }

    fn names(&mut self, things: &Things) {
        let mut seen: HashMap<String, &Thing> = HashMap::with_capacity(things.all.len());
        let mut above = "";
        for thing in &things.all {
            if thing.name.is_empty() {
                let noun = &things.noun;
                let message = match above {
                    "" => format!("this row has no {noun}; write one here, or delete the row"),
                    _ => format!(
                        "this row has no {noun}; if the cell was merged with “{above}” above, put all of it in one row"
                    ),
                };
                self.cell(thing, 0, message);
                continue;
            }
            above = thing.name;
            match seen.get(&key(thing.name)) {
                Some(other) if other.name == thing.name => self.cell(
                    thing,
                    0,
                    format!("“{}” stands in row {} already; join the two rows, or give them different names", thing.name, other.number),
                ),
                Some(other) => self.cell(
                    thing,
                    0,
                    format!(
                        "“{}” reads like “{}” in row {}; join the two rows, or give them names that differ more",
                        thing.name, other.name, other.number
                    ),
                ),
                None => {
                    seen.insert(key(thing.name), thing);
                }
            }
        }
    }

    /// What no cell may hold.
    fn texts(&mut self, thing: &Thing) {
        for index in 0..thing.width().min(self.headings.len()) {
            let cell = thing.cell(index);
            if let Some(message) = unreadable(cell).or(cell.contains(['{', '}']).then(|| BRACKETS.to_owned()))
            {
                self.cell(thing, index, message);
            }
        }
    }
}

//! A bare table, as pasted from a spreadsheet: its questions are made from its headings.
//!
//! The first row holds the headings, and the first of them says what the things are called. Every other heading is a
//! plain noun (`Capital`) or a question with a gap for the thing (`What is the capital of {country}?`; the
//! word in the gap is free). Signs at the end of a heading say what is promised of the column:
//!
//! - `(one)`: each thing has just one value, so that any other is wrong for it;
//! - `(complete)`: each cell lists all values, with `;` or else `,` between them, so that any other is wrong;
//! - `(unique)`, beside one of these: no two things share a value. The table is checked for it.
//!
//! Without `(one)` or `(complete)` nobody knows whether another value would be wrong, so the column is kept
//! for the notes and not asked. A unit may stand in brackets too: `Diameter (km) (one)`.
//!
//! Two headings are not asked. `Why` teaches: where there is one such column, it is about the thing of its row; where
//! there are several, each is about the column on its left. `Source` names where the facts are from. Write things and
//! values as they stand inside a sentence (`gold`, `the euro`, `Paris`).

mod asks;
mod columns;
mod english;
mod heading;
mod numbers;
mod problems;
mod script;
mod shape;
mod wording;

use super::sheet::{self, Sheet};
use super::{Column, Fact, Pack, Row, Subject, Table, Text, Words, capitalized};
use crate::normal::normal;
use crate::problem::{At, Place, Problem};
use columns::{Asked, Asks, Thing, Things};
use wording::Said;

pub use super::sheet::Record;
pub use heading::{Heading, Ticks};

/// The topic of all that a bare table says.
const SUBJECT: &str = "all";

/// Reads a bare table from a file's name and text. The title is made from the name.
///
/// # Errors
/// Every problem of the table, each with its row and column.
pub(super) fn read(name: &str, text: &str) -> Result<Pack, Vec<Problem>> {
    let title = title_of(name);
    let Sheet { mut records, open_quote } = sheet::split(text);
    let problem =
        |at: At, message: &str| Problem::new(at, Place { table: id_of(&title), ..Place::default() }, message);
    if records.is_empty() {
        return Err(vec![problem(At::default(), "the table is empty; write headings in its first row")]);
    }
    let record = records.remove(0);
    let at = |column: usize| At { line: record.number, column: column as u32 + 1 };
    let parsed = |(column, text): (usize, &String)| Heading::parse(text, at(column));
    let headings: Vec<Heading> = record.cells.iter().enumerate().map(parsed).collect();
    let made = table(&title, "en", &headings, &records);
    let mut problems = made.as_ref().err().cloned().unwrap_or_default();
    if let Some(at) = open_quote {
        problems.push(problem(
            at,
            "the quotation mark at the start of this cell is never closed; close it or take it away",
        ));
    }
    if problems.is_empty() && !headings.iter().any(|it| it.ticks.settles()) {
        let message = "no column is ticked, so no answer is known to be wrong; write (one) behind a heading where \
                       each row has just one value, or (complete) where the cells list all values";
        problems.push(problem(at(1), message));
    }
    problems.sort();
    if problems.is_empty() { made } else { Err(problems) }
}

/// A pack from headings and rows; the numbers of the rows are those of the spreadsheet.
///
/// # Errors
/// Every problem of the table, each with its row and column.
pub fn table(
    title: &str,
    language: &str,
    headings: &[Heading],
    rows: &[Record],
) -> Result<Pack, Vec<Problem>> {
    let id = id_of(title);
    let things = Things::of(headings, rows);
    let columns = columns::asked(headings, &things);
    let problems = problems::of(&id, headings, &things, &columns);
    if !problems.is_empty() {
        return Err(problems);
    }
    let mut pack = Pack {
        id: id.clone(),
        title: title.to_owned(),
        language: language.to_owned(),
        source: [things.source.clone(), String::new(), String::new(), String::new()],
        subjects: vec![Subject { id: SUBJECT.into(), title: title.to_owned() }],
        ..Pack::default()
    };
    let mut made = Table { id, subject: SUBJECT.into(), weight: 1.0, at: headings[0].at, ..Table::default() };
    for column in &columns {
        let Ticks { one, complete, .. } = column.heading.ticks;
        let at = column.heading.at;
        made.columns.push(Column { id: column.id.clone(), one, complete, at, ..Column::default() });
        made.asks.extend(asks::of(column, &things));
    }
    for (place, thing) in things.all.iter().enumerate() {
        made.rows.push(row(&things, place, thing, &columns, &mut pack.facts));
    }
    pack.tables.push(made);
    Ok(pack)
}

/// The row of a thing; its facts go to the end of those of the pack.
fn row(things: &Things, place: usize, thing: &Thing, columns: &[Asked], facts: &mut Vec<Fact>) -> Row {
    let at = |index: usize| At { line: thing.number, column: index as u32 + 1 };
    let text = |text: &str, index: usize| vec![Text { text: text.to_owned(), at: at(index) }];
    let mut words = Words::default();
    words.put("name", text(thing.name, 0));
    if let Some(why) = thing.why {
        words.put("why", text(why, 0));
    }
    let at_start = things.at_start(thing.name);
    for column in columns.iter().filter(|column| !column.values[place].is_empty()) {
        let fact = Fact {
            id: format!("r{}{}", thing.number, column.id),
            subject: SUBJECT.into(),
            paragraph: 0,
            holder: String::new(),
            text: put_cell(&mut words, column, place, thing, Said(thing.name, &at_start)),
            printed: true,
            at: at(column.index),
        };
        words.put(["fact.", &column.id].concat(), text(&fact.id, column.index));
        facts.push(fact);
    }
    Row { id: normal(thing.name), words, at: at(0), ..Row::default() }
}

/// Puts down a cell, with what no wording of its column can say. Gives the fact in a sentence.
fn put_cell(words: &mut Words, column: &Asked, place: usize, thing: &Thing, name: Said) -> String {
    let (id, values) = (&column.id, &column.values[place]);
    let at = At { line: thing.number, column: column.index as u32 + 1 };
    let mut put = |name: &str, text: String| words.put([name, id].concat(), vec![Text { text, at }]);
    let (several, listed) = (values.len() > 1, english::listed(values));
    let value = column.at_start(&listed);
    let value = Said(&listed, &value);
    let fact = column.wording.says(name, value, several);
    if column.texts.own_says {
        put("says.", fact.clone());
        put("not.", column.wording.belongs(name, Said(&values[0], &column.at_start(&values[0]))));
    }
    if column.texts.own_why {
        put("why.", why(&fact, column, thing));
    }
    if column.lists() {
        let turns = column.wording.backward(value, several);
        put("back.", turns[place % turns.len()].clone());
    }
    if let Some(scale) = &column.scale {
        put("order.", scale.numbers[place].to_string());
    }
    if !column.limited.is_empty() {
        put("asks.", column.limited.get(&place).unwrap_or(&Asks::Both).word().to_owned());
    }
    words.put(id.as_str(), values.iter().map(|value| Text { text: value.clone(), at }).collect());
    fact
}

/// What an answer on the cell teaches: the author's words on the column, or the fact with those on the thing.
fn why(fact: &str, column: &Asked, thing: &Thing) -> String {
    match (column.why(thing), thing.why) {
        (Some(own), _) => own.to_owned(),
        (None, Some(why)) => format!("{fact} {why}"),
        (None, None) => fact.to_owned(),
    }
}

/// A title from a file's name: "world-capitals.tsv" is "World capitals".
fn title_of(name: &str) -> String {
    let file = name.rsplit(['/', '\\']).next().unwrap_or(name);
    let stem = file.rsplit_once('.').map_or(file, |it| if it.0.is_empty() { it.1 } else { it.0 });
    let words: Vec<&str> = stem
        .split(|it: char| it.is_whitespace() || matches!(it, '-' | '_'))
        .filter(|it| !it.is_empty())
        .collect();
    if words.is_empty() { "Table".to_owned() } else { capitalized(&words.join(" ")) }
}

/// A short name from a title.
fn id_of(title: &str) -> String {
    let words = title.split(|it: char| !it.is_alphanumeric()).filter(|it| !it.is_empty());
    let id = words.map(str::to_lowercase).collect::<Vec<_>>().join("-");
    if id.is_empty() { "table".to_owned() } else { id }
}

//! The pack: tables of facts, with the wording of the questions that they answer.
//!
//! A pack comes in two sizes. *Worded*: a TOML file in which a table carries stems, misconceptions
//! and reasons ([`read`]). *Plain*: a bare table as pasted from a spreadsheet ([`plain`]), for which
//! the wording is made. Both give the same [`Pack`].

mod fields;
pub mod plain;
mod read;
mod sheet;
mod words;

use crate::problem::{At, Problem};
use std::collections::HashMap;

pub use sheet::Delimiter;
pub(crate) use words::fill;
pub use words::{Text, Words, capitalized};

/// The most bytes that a pack may have.
pub const MAX_BYTES: usize = 16_000_000;

/// The most rows that a table may have.
pub const MAX_ROWS: usize = 100_000;

/// Tables of facts, with their wording.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pack {
    /// A short name.
    pub id: String,
    /// What the quiz is about.
    pub title: String,
    /// One or two sentences on it.
    pub intro: String,
    /// The language of the texts, as a BCP 47 tag.
    pub language: String,
    /// The source: its work, author, publisher and date; empty where unknown.
    pub source: [String; 4],
    /// The topics, in the order shown.
    pub subjects: Vec<Subject>,
    /// The facts and notes, in reading order.
    pub facts: Vec<Fact>,
    /// People for scenarios: their words, such as `person`, `he`, `his`.
    pub people: Vec<Words>,
    /// Places for scenarios, where the place is what learners wrongly judge by.
    pub places: Vec<Words>,
    /// The tables.
    pub tables: Vec<Table>,
}

/// A topic of a pack.
#[derive(Clone, Debug, PartialEq)]
pub struct Subject {
    /// Its name in the pack.
    pub id: String,
    /// Its title.
    pub title: String,
}

/// A fact, or a note that teaches without being one.
#[derive(Clone, Debug, PartialEq)]
pub struct Fact {
    /// Its name in the pack; empty for a note.
    pub id: String,
    /// The id of its topic.
    pub subject: String,
    /// The paragraph of the source, from 1; 0 where it is not from the source.
    pub paragraph: u8,
    /// Whose claim or forecast it is, where it is one.
    pub holder: String,
    /// The fact in a sentence.
    pub text: String,
    /// Whether the notes print it.
    pub printed: bool,
    /// Where it stands in the file.
    pub at: At,
}

/// A table: rows are things, columns are what is said of them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// Its name in the pack.
    pub id: String,
    /// The id of its topic.
    pub subject: String,
    /// How often its questions come up beside others.
    pub weight: f64,
    /// The columns whose cells are judged.
    pub columns: Vec<Column>,
    /// The values that a column may have, where they have words of their own.
    pub values: Vec<Row>,
    /// Misconceptions that any row may meet.
    pub foils: Vec<Foil>,
    /// The wordings.
    pub asks: Vec<Ask>,
    /// The things.
    pub rows: Vec<Row>,
    /// Where it stands in the file.
    pub at: At,
}

/// A column of a table, and what is promised of its cells.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Column {
    /// Its name in the pack.
    pub id: String,
    /// Whether each thing has just one value, so that any other is false of it.
    pub one: bool,
    /// Whether each cell lists all values that the thing has, so that any other is false of it.
    pub complete: bool,
    /// The table whose rows are the values; empty where the values are texts.
    pub of: String,
    /// Further words of the column.
    pub words: Words,
    /// Facts that a question on the column keys.
    pub facts: Vec<String>,
    /// Where it stands in the file.
    pub at: At,
}

/// A thing of a table, or a value of a column.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Row {
    /// Its name in the pack.
    pub id: String,
    /// Its words and cells by name.
    pub words: Words,
    /// The facts that it rests on.
    pub facts: Vec<String>,
    /// Things too close to be wrong choices for each other.
    pub near: Vec<String>,
    /// The wrong choices that a learner would fall for; empty where all will do.
    pub tempting: Vec<String>,
    /// Values that fit as well, so that they are neither right nor wrong.
    pub also: Vec<String>,
    /// Misconceptions about this thing.
    pub foils: Vec<Foil>,
    /// How hard questions on it are, 1 to 3; 0 where the wording says.
    pub level: u8,
    /// The id of its topic, where it is not the table's.
    pub subject: String,
    /// Where it stands in the file.
    pub at: At,
}

/// A misconception, with the reason why it is one.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Foil {
    /// Its words: as an answer (`a`), a statement (`says`), a remark (`said`), a reply; and `why`.
    pub words: Words,
    /// The wordings that may show it; empty for rows of points, where the frame decides.
    pub asks: Vec<String>,
    /// Wrong answers of its own, each with its reason.
    pub instead: Vec<(Text, Text)>,
    /// Where it stands in the file.
    pub at: At,
}

/// One wording: a question that the table can ask, in one frame.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ask {
    /// Its name in the table.
    pub id: String,
    /// The name of its frame.
    pub frame: String,
    /// Its texts by name: `stem`, `choice`, `not`, `why`, `others` and what the frame needs.
    pub words: Words,
    /// The column that is asked.
    pub column: String,
    /// The values that are asked for.
    pub value: Vec<String>,
    /// The values that wrong choices have; empty for all others.
    pub against: Vec<String>,
    /// Several values, for frames that need them in order.
    pub values: Vec<String>,
    /// Rows that are asked: those whose words have these values.
    pub only: Vec<(String, Vec<String>)>,
    /// Values that are shown, likewise.
    pub r#where: Vec<(String, Vec<String>)>,
    /// Facts that its questions key beside the row's.
    pub facts: Vec<String>,
    /// How hard it is, 1 to 3.
    pub level: u8,
    /// How often it comes up beside the table's other wordings.
    pub weight: f64,
    /// How many questions the frame takes, where it could go on.
    pub take: usize,
    /// How many choices, rows or qualities the frame shows; 0 for its default.
    pub size: usize,
    /// Whether wrong choices are misconceptions alone.
    pub foils_only: bool,
    /// Whether the question is set in one of the pack's places.
    pub place: bool,
    /// Whether reasons are worded for a person.
    pub person: bool,
    /// The id of its topic, where it is not the table's.
    pub subject: String,
    /// Where it stands in the file.
    pub at: At,
}

impl Pack {
    /// Reads a pack from the bytes of a file: TOML, or a bare table (tabs, commas, semicolons or bars). `name` is
    /// the file's name; one that ends in `.toml` is read as TOML, `.tsv` and `.csv` as a table, another as it looks.
    ///
    /// # Errors
    /// All problems that reading found; [`check`](crate::check()) finds those of the content.
    pub fn read(name: &str, bytes: &[u8]) -> Result<Pack, Vec<Problem>> {
        if bytes.len() > MAX_BYTES {
            let message =
                format!("the file has {} bytes; a pack may have up to {MAX_BYTES}: split it", bytes.len());
            return Err(vec![Problem::new(At::default(), Default::default(), message)]);
        }
        let text = sheet::decoded(bytes);
        let is_table = match name.rsplit('.').next().map(str::to_ascii_lowercase).as_deref() {
            Some("toml") => false,
            Some("tsv" | "csv" | "txt") => true,
            _ => !text.lines().any(|line| line.trim_start().starts_with("[[table]]")),
        };
        if is_table { plain::read(name, &text) } else { read::read(&text) }
    }

    /// The table of that name.
    pub fn table(&self, id: &str) -> Option<&Table> {
        self.tables.iter().find(|table| table.id == id)
    }

    /// The words of the person for the nth scenario.
    pub fn person(&self, n: usize) -> Option<&Words> {
        self.people.get(n % self.people.len().max(1))
    }
}

impl Table {
    /// The column of that name.
    pub fn column(&self, id: &str) -> Option<&Column> {
        self.columns.iter().find(|column| column.id == id)
    }

    /// The row of that name.
    pub fn row(&self, id: &str) -> Option<&Row> {
        self.rows.iter().find(|row| row.id == id)
    }
}

/// Finds tables and rows by name, in a time that does not grow with the pack.
pub struct Index<'a> {
    /// The pack.
    pub pack: &'a Pack,
    tables: HashMap<&'a str, (&'a Table, HashMap<&'a str, &'a Row>)>,
}

impl<'a> Index<'a> {
    /// Indexes a pack, in time in proportion to its rows.
    pub fn of(pack: &'a Pack) -> Index<'a> {
        let rows = |table: &'a Table| table.rows.iter().map(|row| (row.id.as_str(), row)).collect();
        let tables = pack.tables.iter().map(|table| (table.id.as_str(), (table, rows(table)))).collect();
        Index { pack, tables }
    }

    /// The table of that name.
    pub fn table(&self, id: &str) -> Option<&'a Table> {
        self.tables.get(id).map(|it| it.0)
    }

    /// The row of that name in a table.
    pub fn row(&self, table: &str, id: &str) -> Option<&'a Row> {
        self.tables.get(table)?.1.get(id).copied()
    }

    /// The rows of other tables that a row's cells point to, each with its column.
    pub fn joined(&self, table: &'a Table, row: &'a Row) -> impl Iterator<Item = (&'a Column, &'a Row)> {
        let columns = table.columns.iter().filter(|column| !column.of.is_empty());
        columns.filter_map(|column| Some((column, self.row(&column.of, row.words.get(&column.id)?)?)))
    }

    /// The values of a cell: the row's own, or where the column lives in a joined table, its row's.
    pub fn cell(&self, table: &'a Table, row: &'a Row, column: &str) -> &'a [Text] {
        self.promised_cell(table, row, column).0
    }

    /// The values of a cell, with the column of the table that they stand in, which says what is promised of them.
    pub fn promised_cell(
        &self,
        table: &'a Table,
        row: &'a Row,
        column: &str,
    ) -> (&'a [Text], Option<&'a Column>) {
        let own = row.words.all(column);
        if !own.is_empty() {
            return (own, table.column(column));
        }
        // What is promised of the other row's cell holds for this one only where it can point to no other row.
        let promised = |by: &'a Column| self.table(&by.of)?.column(column).filter(|_| by.one);
        let joined = self.joined(table, row).map(|(by, other)| (other.words.all(column), promised(by)));
        joined.into_iter().find(|it| !it.0.is_empty()).unwrap_or((&[], None))
    }

    /// The facts that a row rests on, with those of the rows that its cells point to.
    pub fn facts(&self, table: &'a Table, row: &'a Row) -> Vec<String> {
        let joined = self.joined(table, row).flat_map(|(_, other)| other.facts.iter());
        row.facts.iter().chain(joined).cloned().collect()
    }
}

/// Whether two things are too close for one to be a wrong choice beside the other.
pub fn near(one: &Row, other: &Row) -> bool {
    one.near.contains(&other.id) || other.near.contains(&one.id)
}

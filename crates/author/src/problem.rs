//! Problems of a pack: each at its place, in a sentence that says what to do.

use std::fmt;

/// A place in a file: line and column, both from 1; 0 where there is none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct At {
    /// The line, from 1. In a bare table: the row of the spreadsheet.
    pub line: u32,
    /// The column, from 1, in letters. In a bare table: the column of the spreadsheet.
    pub column: u32,
}

/// A problem of a pack.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// Where it stands in the file.
    pub at: At,
    /// In which table, row and column of the pack, as far as that is known.
    pub place: Place,
    /// What is wrong and what to do, in one sentence.
    pub message: String,
}

/// A table, a row and a column of a pack, by name; each may be empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The table's id.
    pub table: String,
    /// The row, value or wording.
    pub row: String,
    /// The column or key.
    pub column: String,
}

impl Problem {
    /// A problem at a place in the file.
    pub fn new(at: At, place: Place, message: impl Into<String>) -> Problem {
        Problem { at, place, message: message.into() }
    }
}

impl Problem {
    /// The same for a spreadsheet, which counts rows and has letters for columns: `row 6, column B: …`.
    pub fn in_sheet(&self) -> String {
        let mut letters = String::new();
        let mut column = self.at.column;
        while column > 0 {
            letters.insert(0, char::from(b'A' + ((column - 1) % 26) as u8));
            column = (column - 1) / 26;
        }
        let place = match (self.at.line, letters.as_str()) {
            (0, _) => String::new(),
            (row, "") => format!("row {row}: "),
            (row, letters) => format!("row {row}, column {letters}: "),
        };
        let thing =
            if self.place.row.is_empty() { String::new() } else { format!("“{}”: ", self.place.row) };
        format!("{place}{thing}{}", self.message)
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.at.line > 0 {
            write!(out, "line {}, column {}: ", self.at.line, self.at.column)?;
        }
        let Place { table, row, column } = &self.place;
        let parts = [("table", table), ("row", row), ("column", column)];
        let named: Vec<String> = parts
            .iter()
            .filter(|(_, name)| !name.is_empty())
            .map(|(what, name)| format!("{what} “{name}”"))
            .collect();
        if !named.is_empty() {
            write!(out, "{}: ", named.join(", "))?;
        }
        out.write_str(&self.message)
    }
}

/// Finds the line and column of a byte in a text.
pub(crate) struct Lines<'a> {
    text: &'a str,
    starts: Vec<usize>,
}

impl<'a> Lines<'a> {
    pub(crate) fn of(text: &'a str) -> Lines<'a> {
        let breaks = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at + 1);
        Lines { text, starts: std::iter::once(0).chain(breaks).collect() }
    }

    pub(crate) fn at(&self, byte: usize) -> At {
        let line = self.starts.partition_point(|start| *start <= byte).max(1);
        let start = self.starts[line - 1];
        let before = self.text.get(start..byte.min(self.text.len())).unwrap_or("");
        At { line: line as u32, column: before.chars().count() as u32 + 1 }
    }
}

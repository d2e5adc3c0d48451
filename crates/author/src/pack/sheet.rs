//! Bytes to cells: what spreadsheets save and put on the clipboard.

mod bytes;

use crate::problem::At;

pub(crate) use bytes::decoded;

/// What stands between the cells of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Delimiter {
    /// A tab, as on the clipboard.
    Tab,
    /// `,`
    Comma,
    /// `;`, where the comma is the decimal sign.
    Semicolon,
    /// `|`
    Bar,
}

/// A row of a spreadsheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Record {
    /// The number of the row in the spreadsheet, from 1.
    pub number: u32,
    /// Its cells, without spaces around them.
    pub cells: Vec<String>,
}

/// The rows of a text that hold anything.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Sheet {
    pub(crate) records: Vec<Record>,
    /// A quote that opens a cell and is never closed; it is read as an ordinary sign.
    pub(crate) open_quote: Option<At>,
}

impl Delimiter {
    /// From the most to the least telling.
    const ALL: [Delimiter; 4] = [Delimiter::Tab, Delimiter::Semicolon, Delimiter::Comma, Delimiter::Bar];

    /// Its sign.
    pub fn sign(self) -> u8 {
        match self {
            Delimiter::Tab => b'\t',
            Delimiter::Comma => b',',
            Delimiter::Semicolon => b';',
            Delimiter::Bar => b'|',
        }
    }

    /// The delimiter that the headings use: a tab where there is one, else the most frequent sign outside quotes.
    pub fn guessed(text: &str) -> Delimiter {
        let (mut counts, mut quoted, mut seen) = ([0; 4], false, false);
        for byte in text.bytes() {
            match byte {
                b'"' => quoted = !quoted,
                b'\n' | b'\r' if !quoted && seen => break,
                _ => {}
            }
            seen |= !byte.is_ascii_whitespace();
            if let Some(at) = Delimiter::ALL.iter().position(|it| it.sign() == byte && !quoted) {
                counts[at] += 1;
            }
        }
        if counts[0] > 0 {
            return Delimiter::Tab;
        }
        // Of several equally frequent ones the first.
        let most = counts.iter().max().copied().unwrap_or(0);
        let at = counts.iter().position(|count| *count == most && most > 0);
        at.map_or(Delimiter::Tab, |at| Delimiter::ALL[at])
    }
}

/// Splits a text into rows and cells. Empty rows and columns at the end are left out; each row keeps its number.
pub(crate) fn split(text: &str) -> Sheet {
    let (delimiter, text) = match named_delimiter(text) {
        Some(found) => found,
        None => (Delimiter::guessed(text), text),
    };
    let mut sheet = Splitter { text, at: 0, sign: delimiter.sign() }.sheet();
    if delimiter == Delimiter::Bar {
        without_rules(&mut sheet.records);
    }
    sheet.records.retain(|record| record.cells.iter().any(|cell| !cell.is_empty()));
    for record in &mut sheet.records {
        let width = record.cells.iter().rposition(|cell| !cell.is_empty()).map_or(0, |last| last + 1);
        record.cells.truncate(width);
    }
    sheet
}

/// The delimiter of a first line such as `sep=;`, and the text behind that line.
fn named_delimiter(text: &str) -> Option<(Delimiter, &str)> {
    let sign = text
        .get(..4)
        .filter(|start| start.eq_ignore_ascii_case("sep="))
        .and_then(|_| text.as_bytes().get(4))?;
    let delimiter = Delimiter::ALL.into_iter().find(|it| it.sign() == *sign)?;
    let behind = &text[5..];
    let line = behind.split(['\n', '\r']).next().unwrap_or("");
    let rest = &behind[line.len()..];
    let rest = rest.strip_prefix("\r\n").or_else(|| rest.strip_prefix(['\n', '\r'])).unwrap_or(rest);
    line.trim().is_empty().then_some((delimiter, rest))
}

/// Takes the frame of a Markdown table away: the first bar of each line and the line of dashes.
fn without_rules(records: &mut Vec<Record>) {
    let is_rule = |record: &Record| {
        let marks = |cell: &String| cell.bytes().all(|byte| matches!(byte, b'-' | b':'));
        record.cells.iter().all(marks) && record.cells.iter().any(|cell| cell.len() >= 3)
    };
    records.retain(|record| !is_rule(record));
    let framed = |record: &Record| record.cells.iter().all(String::is_empty) || record.cells[0].is_empty();
    if records.iter().all(framed) {
        for record in records.iter_mut().filter(|record| !record.cells.is_empty()) {
            record.cells.remove(0);
        }
    }
}

struct Splitter<'a> {
    text: &'a str,
    at: usize,
    sign: u8,
}

impl Splitter<'_> {
    fn sheet(mut self) -> Sheet {
        let mut sheet = Sheet::default();
        let mut record = Record { number: 1, cells: Vec::new() };
        while self.at < self.text.len() {
            let start = self.at;
            let raw = self.cell();
            if raw.is_none() && sheet.open_quote.is_none() {
                sheet.open_quote = Some(At { line: record.number, column: record.cells.len() as u32 + 1 });
            }
            let raw = raw.unwrap_or_else(|| {
                self.at = start;
                self.unquoted().to_owned()
            });
            record.cells.push(clean(&raw));
            if self.ends_row() {
                let number = record.number + 1;
                sheet.records.push(std::mem::replace(&mut record, Record { number, cells: Vec::new() }));
            }
        }
        sheet.records.push(record);
        sheet
    }

    /// The next cell; none where its quote is never closed.
    fn cell(&mut self) -> Option<String> {
        if self.text.as_bytes()[self.at] != b'"' {
            return Some(self.unquoted().to_owned());
        }
        let mut cell = String::new();
        loop {
            self.at += 1;
            let length = self.text[self.at..].find('"')?;
            cell.push_str(&self.text[self.at..self.at + length]);
            self.at += length + 1;
            if self.text.as_bytes().get(self.at) != Some(&b'"') {
                break;
            }
            cell.push('"');
        }
        cell.push_str(self.unquoted());
        Some(cell)
    }

    /// The text up to the end of the cell.
    fn unquoted(&mut self) -> &str {
        let rest = &self.text[self.at..];
        let ends = |byte: u8| byte == self.sign || byte == b'\n' || byte == b'\r';
        let length = rest.bytes().position(ends).unwrap_or(rest.len());
        self.at += length;
        &rest[..length]
    }

    /// Goes over the sign behind a cell; whether it ends the row.
    fn ends_row(&mut self) -> bool {
        let rest = &self.text.as_bytes()[self.at..];
        self.at += if rest.starts_with(b"\r\n") { 2 } else { rest.len().min(1) };
        rest.first().is_some_and(|byte| *byte != self.sign)
    }
}

/// The text without spaces around it, with any run of spaces and new lines as one space, and without marks
/// that cannot be seen.
fn clean(text: &str) -> String {
    let unseen =
        |letter: &char| matches!(letter, '\u{feff}' | '\u{200b}' | '\u{ad}' | '\u{200e}' | '\u{200f}');
    if text.is_ascii() && !text.contains("  ") && !text.bytes().any(|byte| byte.is_ascii_control()) {
        return text.trim().to_owned();
    }
    let seen: String = text.chars().filter(|letter| !unseen(letter)).collect();
    seen.split_whitespace().collect::<Vec<_>>().join(" ")
}

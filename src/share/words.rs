//! What is sent with a score or a challenge: plain words first, the link alone at the end.

use quiz::{Fingerprint, Mark, Reply};
use std::fmt;

/// What is sent. Its `Display` is the whole text: the words, the row where there is one, and the
/// link alone on the last line with nothing behind it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShareText {
    /// What happened, in a sentence or two.
    pub words: String,
    /// A sign for each question: `✓` right, `½` partly, `✗` wrong, `–` left out.
    pub row: Option<String>,
    /// The row as it is to be read aloud.
    pub spoken: String,
    /// The address.
    pub link: String,
}

/// How many signs stand together.
const TOGETHER: usize = 5;

impl fmt::Display for ShareText {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(out, "{}", self.words)?;
        if let Some(row) = &self.row {
            writeln!(out, "{row}")?;
        }
        out.write_str(&self.link)
    }
}

/// How a question went: 0 right, 1 partly, 2 wrong, 3 left out.
fn how(mark: Option<Mark>, reply: Option<&Option<Reply>>) -> usize {
    use quiz::Response::{Lapsed, Skipped};
    match (mark, reply) {
        (Some(mark), _) if mark.is_full() => 0,
        (Some(mark), _) if mark != Mark::NONE => 1,
        (_, Some(Some(reply))) if !matches!(reply.response, Skipped | Lapsed) => 2,
        _ => 3,
    }
}

/// The row of signs, five together.
pub fn signs(marks: &[Option<Mark>], replies: &[Option<Reply>]) -> String {
    const SIGNS: [char; 4] = ['✓', '½', '✗', '–'];
    let mut row = String::new();
    for (at, mark) in marks.iter().enumerate() {
        if at > 0 && at % TOGETHER == 0 {
            row.push(' ');
        }
        row.push(SIGNS[how(*mark, replies.get(at))]);
    }
    row
}

/// By sign, the numbers of the questions that have it.
pub fn by_sign(marks: &[Option<Mark>], replies: &[Option<Reply>]) -> [Vec<usize>; 4] {
    let mut kinds = [const { Vec::new() }; 4];
    for (at, mark) in marks.iter().enumerate() {
        kinds[how(*mark, replies.get(at))].push(at + 1);
    }
    kinds
}

/// A code with its letter in front, in groups of four, to be read out or copied by hand.
pub fn display_code(purpose: char, code: &str) -> String {
    let letters: Vec<char> = std::iter::once(purpose).chain(code.chars()).collect();
    letters.chunks(4).map(|four| four.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}

/// Where the file of an edition lies, next to the page.
pub fn bank_file(edition: Fingerprint) -> String {
    let digits: String = edition.0.iter().map(|byte| format!("{byte:02x}")).collect();
    format!("banks/{digits}.bank")
}

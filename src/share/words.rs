//! What is said when a score or a challenge is sent: plain words first, the link alone at the end.

use super::challenge::Challenge;
use crate::quiz::{Fingerprint, Mark, Quiz, Reply, Score};
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

/// What the words for a score are made of.
#[derive(Clone, Copy, Debug)]
pub struct ScoreWords<'a> {
    /// The quiz.
    pub quiz: &'a Quiz,
    /// By question.
    pub replies: &'a [Option<Reply>],
    /// What the quiz was on, such as a topic.
    pub about: &'a str,
    /// The time in all, in tenths of a second, if it is to be told.
    pub tenths: Option<u64>,
    /// Who says to have played.
    pub name: Option<&'a str>,
    /// Whether a row of signs is wished for.
    pub row: bool,
    /// The address.
    pub link: &'a str,
}

/// How many signs stand together.
const TOGETHER: usize = 5;

impl ShareText {
    /// The text that goes with a score.
    pub fn score(of: &ScoreWords) -> ShareText {
        let score = Score::of(of.quiz, of.replies);
        let name = of.name.map(|name| format!("{name}: ")).unwrap_or_default();
        let time = of.tenths.map(|tenths| format!(", in {}", time_words(tenths))).unwrap_or_default();
        let words = format!("{name}{} of {} on {}{time}.", score.points(), score.out_of(), of.about);
        let row = of.row.then(|| row(&score.marks, of.replies));
        ShareText { words, row, spoken: spoken(&score.marks, of.replies), link: of.link.to_owned() }
    }

    /// The text that goes with a challenge on that subject.
    pub fn challenge(challenge: &Challenge, about: &str, link: &str) -> ShareText {
        let count = challenge.blueprint.length;
        let title = challenge.title.as_ref().and_then(|title| title.shown().ok());
        let title = title.map(|title| format!("{title}: ")).unwrap_or_default();
        let questions = if count == 1 { "question" } else { "questions" };
        let draw =
            if challenge.seed.is_some() { "The same questions for all" } else { "A different draw for each" };
        let pass = challenge.pass.map(|pass| format!("; {pass}% to pass")).unwrap_or_default();
        let words = format!("{title}{count} {questions} on {about}. {draw}{pass}.");
        ShareText { words, row: None, spoken: String::new(), link: link.to_owned() }
    }
}

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
    use crate::quiz::Response::{Lapsed, Skipped};
    match (mark, reply) {
        (Some(mark), _) if mark.is_full() => 0,
        (Some(mark), _) if mark != Mark::NONE => 1,
        (_, Some(Some(reply))) if !matches!(reply.response, Skipped | Lapsed) => 2,
        _ => 3,
    }
}

fn row(marks: &[Option<Mark>], replies: &[Option<Reply>]) -> String {
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

fn spoken(marks: &[Option<Mark>], replies: &[Option<Reply>]) -> String {
    const HEADS: [&str; 4] = ["Right", "Partly right", "Wrong", "Left out"];
    let mut parts: Vec<String> = Vec::new();
    for (kind, head) in HEADS.iter().enumerate() {
        let of_kind = |at: &usize| how(marks[*at], replies.get(*at)) == kind;
        let numbers: Vec<String> = (0..marks.len()).filter(of_kind).map(|at| (at + 1).to_string()).collect();
        if !numbers.is_empty() {
            parts.push(format!("{head}: {}.", numbers.join(", ")));
        }
    }
    parts.join(" ")
}

/// A time in words, such as `3 min 20 s`; to the second, below a minute likewise.
pub fn time_words(tenths: u64) -> String {
    let seconds = tenths / 10;
    match (seconds / 3_600, seconds / 60 % 60, seconds % 60) {
        (0, 0, s) => format!("{s} s"),
        (0, m, s) => format!("{m} min {s} s"),
        (h, m, _) => format!("{h} h {m} min"),
    }
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

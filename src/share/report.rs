//! What a group made of a quiz: its people, its questions and its facts, the weakest first.

use super::challenge::ChallengeId;
use super::csv::row;
use super::error::LinkError;
use super::name::NameFlaw;
use quiz::{FactIndex, Recipe, points};
use std::fmt;
use std::rc::Rc;

/// What was found in what was pasted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// One for each quiz, the largest first.
    pub groups: Vec<Group>,
    /// What could not be counted, in the order of the text.
    pub troubles: Vec<Trouble>,
}

/// Something that looked like a link and was not counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trouble {
    /// The line it begins in, from 1.
    pub line: u32,
    /// Its first characters, at most 40. Written by anyone: show it as text.
    pub text: String,
    /// Why it was not counted.
    pub what: What,
}

/// Why a link was not counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum What {
    /// It cannot be opened.
    Broken(LinkError),
    /// It is the same as an earlier one.
    Duplicate {
        /// The line of that one.
        of: u32,
    },
    /// It is a challenge, not a score.
    NotAScore,
}

/// All who played one quiz, or drew theirs for one challenge.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// The recipe of its first link.
    pub recipe: Recipe,
    /// The challenge that it was played for.
    pub challenge: Option<ChallengeId>,
    /// Whether all had the same questions.
    pub same_questions: bool,
    /// Each person, the best first; equals in the order of the text.
    pub people: Vec<Person>,
    /// Each question that was asked, the weakest first.
    pub questions: Vec<Asked>,
    /// Each fact that a question keyed, the weakest first.
    pub facts: Vec<Weak>,
}

/// One person's score.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// The line of the link, from 1.
    pub line: u32,
    /// The name in the link, if it has one; hidden where it may not be shown.
    pub name: Result<Option<String>, NameFlaw>,
    /// Sum of the marks, in sixtieths of a question.
    pub sixtieths: u32,
    /// How many questions there were.
    pub of: u32,
    /// How many were right in full.
    pub right: u32,
    /// The time in all, in tenths of a second, as their browser has it.
    pub tenths: u64,
    /// The code, without the `r` in front.
    pub code: String,
}

/// What a group made of a question, whichever choices stood with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The position of its entry in the bank.
    pub entry: u32,
    /// The question.
    pub stem: Rc<str>,
    /// How many were asked.
    pub asked: u32,
    /// How many were right in full.
    pub right: u32,
    /// How many skipped it or ran out of time.
    pub skipped: u32,
    /// The wrong choice that most chose, and how many; for matching and ordering, none.
    pub most_wrong: Option<(Rc<str>, u32)>,
    /// The facts that it keys.
    pub facts: Vec<FactIndex>,
}

/// What a group made of a fact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Weak {
    /// The position of the fact in the bank.
    pub fact: FactIndex,
    /// Its name, such as `F16`.
    pub id: Rc<str>,
    /// The fact in one sentence.
    pub text: Rc<str>,
    /// How many responses there were to questions that key it.
    pub asked: u32,
    /// How many of those were right in full.
    pub right: u32,
}

impl fmt::Display for What {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            What::Broken(error) => error.fmt(out),
            What::Duplicate { of } => write!(out, "this is the link of line {of} again, so it counts once"),
            What::NotAScore => out.write_str("this is a challenge, not a score"),
        }
    }
}

impl Group {
    /// The people as a table: CSV (RFC 4180), cells that begin like a formula made into text.
    pub fn csv(&self) -> String {
        let mut table = String::new();
        row(
            &mut table,
            &["name in link", "points", "out of", "right in full", "seconds (self-reported)", "code"],
        );
        for person in &self.people {
            let name = match &person.name {
                Ok(name) => name.clone().unwrap_or_default(),
                Err(flaw) => format!("name hidden: {}", flaw.word()),
            };
            let (of, right) = (person.of.to_string(), person.right.to_string());
            let seconds = format!("{}.{}", person.tenths / 10, person.tenths % 10);
            let code = format!("r{}", person.code);
            row(&mut table, &[&name, &points(person.sixtieths), &of, &right, &seconds, &code]);
        }
        table
    }

    /// The questions as a table, likewise.
    pub fn questions_csv(&self) -> String {
        let mut table = String::new();
        row(
            &mut table,
            &[
                "question",
                "asked",
                "right in full",
                "skipped",
                "most chosen wrong choice",
                "chosen by",
                "facts",
            ],
        );
        for it in &self.questions {
            let [asked, right, skipped] = [it.asked, it.right, it.skipped].map(|it| it.to_string());
            let (wrong, times) = match &it.most_wrong {
                Some((text, times)) => (&**text, times.to_string()),
                None => ("", String::new()),
            };
            let id = |fact: &FactIndex| self.facts.iter().find(|it| it.fact == *fact).map(|it| &*it.id);
            let facts: Vec<&str> = it.facts.iter().filter_map(id).collect();
            row(&mut table, &[&it.stem, &asked, &right, &skipped, wrong, &times, &facts.join(" ")]);
        }
        table
    }
}

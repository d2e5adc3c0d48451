//! A question, proved: the only way to one goes through [`Question::new`].

use crate::normal::normal;
use crate::pack::{Ask, Index, Table};
use crate::truth::{Claim, Ground, Truth, judge};
use std::collections::HashSet;
use std::fmt;

/// A question as a frame puts it together, not proved yet.
#[derive(Clone, Debug)]
pub struct Draft<'a> {
    /// The table that is asked.
    pub table: &'a Table,
    /// The wording.
    pub ask: &'a Ask,
    /// The question.
    pub stem: String,
    /// What is to be matched, row by row.
    pub prompts: Vec<String>,
    /// The right choices first, then all that might be wrong.
    pub choices: Vec<Candidate<'a>>,
    /// How many choices are to be shown.
    pub shown: usize,
    /// What is said of the whole, behind the reason of the key.
    pub others: String,
    /// The facts that one has to know.
    pub facts: Vec<String>,
    /// How hard it is, 1 to 3.
    pub level: u8,
    /// The scene that it is set in; empty for none.
    pub scene: String,
    /// The id of its topic.
    pub subject: String,
}

/// A choice that a frame proposes.
#[derive(Clone, Debug)]
pub struct Candidate<'a> {
    /// What it says.
    pub text: String,
    /// Why it is right or wrong.
    pub why: String,
    /// What it claims: for matching of each row, for ordering of each place, else once.
    pub claims: Vec<Claim<'a>>,
    /// Its mark if it is right, as in [`quiz::Choice::mark`]; 0 where it should be wrong.
    pub mark: u8,
    /// Wrong choices with the same group are never shown together; empty for a group of its own.
    pub group: String,
    /// The facts that its reason gives away.
    pub facts: Vec<String>,
}

/// A question that is proved.
#[derive(Clone, Debug)]
pub struct Question<'a> {
    draft: Draft<'a>,
    grounds: Vec<Ground>,
    groups: Vec<u8>,
}

/// Why a draft is no question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// There is nothing to read.
    NoStem,
    /// The right choice is not known to be true.
    KeyUnproved(String),
    /// A choice has no reason.
    NoReason(String),
    /// There are too few wrong choices.
    TooFew(usize),
    /// A name in a wording stands for nothing.
    UnknownName(String),
    /// It keys no fact.
    NoFact,
    /// The question holds its own answer.
    GivenAway(String),
}

impl fmt::Display for Flaw {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Flaw::NoStem => write!(out, "the question has no text; write a `stem`"),
            Flaw::KeyUnproved(text) => {
                write!(out, "the right answer “{text}” is not stated in the table; fill in its cell")
            }
            Flaw::NoReason(text) => {
                write!(out, "the choice “{text}” has no reason; write a `why` or `not` for it")
            }
            Flaw::TooFew(count) => write!(
                out,
                "only {count} wrong choices are provably false, and three are needed; tick the column, or add rows or foils"
            ),
            Flaw::UnknownName(name) => {
                write!(
                    out,
                    "“{{{name}}}” stands for nothing here; use the name of a column or word of the row"
                )
            }
            Flaw::NoFact => {
                write!(out, "the question rests on no fact; give the row or the wording its `facts`")
            }
            Flaw::GivenAway(key) => {
                write!(out, "the question holds its answer “{key}”; word it without")
            }
        }
    }
}

/// The most wrong choices that a question lists.
const MOST_WRONG: usize = 6;
/// The fewest wrong choices of a question with one right one.
const FEWEST_WRONG: usize = 2;

impl<'a> Question<'a> {
    /// Proves a draft. What is unknown, or might be right, is left out of the wrong choices.
    ///
    /// # Errors
    /// Where a right choice is not provably true, or too few wrong ones are provably false.
    pub fn new(index: &Index, mut draft: Draft<'a>) -> Result<Question<'a>, Flaw> {
        if draft.stem.trim().is_empty() {
            return Err(Flaw::NoStem);
        }
        let mut seen = HashSet::new();
        let mut grounds = Vec::new();
        let mut kept = Vec::new();
        for choice in std::mem::take(&mut draft.choices) {
            match proved(index, &choice) {
                Some(ground) if seen.insert(normal(&choice.text)) => {
                    grounds.push(ground);
                    kept.push(choice);
                }
                None if choice.mark > 0 => return Err(Flaw::KeyUnproved(choice.text)),
                Some(_) if choice.mark > 0 => return Err(Flaw::KeyUnproved(choice.text)),
                _ => {}
            }
        }
        let right = kept.iter().filter(|it| it.mark > 0).count();
        if right == 0 {
            return Err(Flaw::KeyUnproved(String::new()));
        }
        thin_out(&mut kept, &mut grounds, right);
        let groups = groups(&kept);
        draft.choices = kept;
        let free = groups.iter().zip(&draft.choices).filter(|(_, it)| it.mark == 0).map(|(group, _)| *group);
        let wrong = free.collect::<HashSet<u8>>().len();
        draft.shown = draft.shown.min(right + wrong);
        if draft.prompts.is_empty()
            && right < draft.choices.len().max(2)
            && wrong < FEWEST_WRONG.min(wrong_wanted(&draft))
        {
            return Err(Flaw::TooFew(wrong));
        }
        let question = Question { draft, grounds, groups };
        question.looked_over()?;
        Ok(question)
    }

    /// Looks over what can be read.
    fn looked_over(&self) -> Result<(), Flaw> {
        let draft = &self.draft;
        if draft.facts.is_empty() {
            return Err(Flaw::NoFact);
        }
        if let Some(choice) = draft.choices.iter().find(|it| it.why.trim().is_empty()) {
            return Err(Flaw::NoReason(choice.text.clone()));
        }
        let texts = draft.choices.iter().flat_map(|it| [&it.text, &it.why]);
        let mut texts = texts.chain(&draft.prompts).chain([&draft.stem, &draft.others]);
        match texts.find_map(|text| text.split_once('{')?.1.split_once('}')) {
            Some((name, _)) => Err(Flaw::UnknownName(name.to_owned())),
            None => Ok(()),
        }
    }

    /// The draft that was proved, with the wrong choices that are provably false.
    pub fn draft(&self) -> &Draft<'a> {
        &self.draft
    }

    /// On what ground each choice is right or wrong.
    pub fn grounds(&self) -> &[Ground] {
        &self.grounds
    }

    /// The group of each choice.
    pub fn groups(&self) -> &[u8] {
        &self.groups
    }

    /// The right choices.
    pub fn keys(&self) -> impl Iterator<Item = &Candidate<'a>> {
        self.draft.choices.iter().filter(|it| it.mark > 0)
    }

    /// What teaches, as in [`quiz::Question::explanation`].
    pub fn explanation(&self) -> String {
        if matches!(self.draft.ask.frame.as_str(), "match" | "order") && !self.draft.others.is_empty() {
            return self.draft.others.clone();
        }
        let mut said: Vec<&str> = Vec::new();
        for text in self.keys().map(|it| it.why.as_str()).chain([self.draft.others.as_str()]) {
            if !text.is_empty() && !said.contains(&text) {
                said.push(text);
            }
        }
        said.join(" ")
    }

    /// Its name: table, wording, and a hash of stem and key (FNV-1a).
    pub fn id(&self) -> String {
        let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
        let parts =
            [&self.draft.stem].into_iter().chain(&self.draft.prompts).chain(self.keys().map(|it| &it.text));
        for byte in parts.flat_map(|part| part.bytes().chain([0])) {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
        format!("{}-{}-{:08x}", self.draft.table.id, self.draft.ask.id, hash >> 32 ^ hash & 0xffff_ffff)
    }
}

/// How many wrong choices the draft would show.
fn wrong_wanted(draft: &Draft) -> usize {
    draft.shown.saturating_sub(draft.choices.iter().filter(|it| it.mark > 0).count()).max(FEWEST_WRONG)
}

/// The ground on which a choice is as right or as wrong as its mark says; none where it is not proved.
fn proved(index: &Index, choice: &Candidate) -> Option<Ground> {
    let truths: Vec<Truth> = choice.claims.iter().map(|claim| judge(index, claim)).collect();
    match (choice.mark, truths.as_slice()) {
        (_, []) => None,
        (1, [Truth::True(ground)]) | (0, [Truth::False(ground)]) => Some(*ground),
        (_, [_]) => None,
        // True of its own row or place, and false of every other.
        (mark, truths) => {
            let fits = truths.iter().zip(1..).all(|(truth, place)| match truth {
                Truth::True(_) => place == usize::from(mark),
                Truth::False(_) => place != usize::from(mark),
                Truth::Unknown => false,
            });
            let ground = truths.iter().find_map(|truth| match truth {
                Truth::False(ground) => Some(*ground),
                _ => None,
            });
            ground.filter(|_| fits)
        }
    }
}

/// Keeps an even choice of the wrong ones where there are very many.
fn thin_out(choices: &mut Vec<Candidate>, grounds: &mut Vec<Ground>, right: usize) {
    let wrong = choices.len() - right;
    if wrong <= MOST_WRONG {
        return;
    }
    let keep =
        |at: usize| at < right || (at - right) * MOST_WRONG / wrong != (at - right + 1) * MOST_WRONG / wrong;
    let mut at = 0..;
    choices.retain(|_| keep(at.next().unwrap_or(0)));
    let mut at = 0..;
    grounds.retain(|_| keep(at.next().unwrap_or(0)));
}

/// Numbers for the groups from 1, a new one for each wrong choice that names none; 0 for right ones.
fn groups(choices: &[Candidate]) -> Vec<u8> {
    let mut numbers = Vec::new();
    let mut named: Vec<(&str, u8)> = Vec::new();
    let mut next = 1;
    for choice in choices {
        let known = named.iter().find(|it| !choice.group.is_empty() && it.0 == choice.group);
        numbers.push(match (choice.mark, known) {
            (1.., _) => 0,
            (_, Some((_, number))) => *number,
            (_, None) => {
                named.push((&choice.group, next));
                next += 1;
                next - 1
            }
        });
    }
    numbers
}

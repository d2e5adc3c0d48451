//! The second judge: written apart from [`crate::truth`], and by another method, to check it.
//!
//! It lists once all that the pack states, in sets: which cells hold which values, which columns are
//! promised to be whole, which words are a row's own, which are mistaken. It then judges every claim of every
//! choice by looking it up, in Kleene's logic of true, false and unknown.

use crate::pack::{Foil, Pack, Row, Table, Words};
use crate::question::Question;
use crate::truth::Claim;
use std::collections::{HashMap, HashSet};
use std::fmt;

/// All that a pack states, in sets.
pub struct Second<'a> {
    /// The number of each row by table and name.
    rows: HashMap<(&'a str, &'a str), usize>,
    /// Cells with a value that they hold: (row, column, value).
    holds: HashSet<(usize, &'a str, &'a str)>,
    /// The same with the value folded, so that "U.S.A." is never false of what holds "USA".
    alike: HashSet<(usize, &'a str, String)>,
    /// Cells with a value that fits as well or is too close: neither true nor false.
    open: HashSet<(usize, &'a str, &'a str)>,
    /// Cells that are promised to hold all there is.
    whole: HashSet<(usize, &'a str)>,
    /// The values that a column of a table can have.
    domains: HashMap<(&'a str, &'a str), HashSet<&'a str>>,
    /// Words that a row has of its own: (row, name, text).
    own: HashSet<(&'a str, &'a str, &'a str)>,
    /// Misconceptions, and reasons that never decide, which have a reason why they are mistaken.
    mistaken: HashSet<Vec<&'a str>>,
}

/// What the second judge does not agree with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Disagreement {
    /// The id of the question.
    pub question: String,
    /// The text of the choice.
    pub choice: String,
    /// What the question says of the choice, and what the second judge says.
    pub message: String,
    /// Whether the second judge finds the choice neither true nor false.
    pub is_unknown: bool,
}

impl fmt::Display for Disagreement {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}: “{}” {}", self.question, self.choice, self.message)
    }
}

impl<'a> Second<'a> {
    /// Lists what a pack states, in time in proportion to its cells.
    pub fn of(pack: &'a Pack) -> Second<'a> {
        let mut second = Second {
            rows: HashMap::new(),
            holds: HashSet::new(),
            alike: HashSet::new(),
            open: HashSet::new(),
            whole: HashSet::new(),
            domains: HashMap::new(),
            own: HashSet::new(),
            mistaken: HashSet::new(),
        };
        for table in &pack.tables {
            for row in &table.rows {
                let next = second.rows.len();
                second.rows.insert((&table.id, &row.id), next);
            }
            for row in table.rows.iter().chain(&table.values) {
                for (name, texts) in row.words.iter() {
                    second.own.extend(texts.iter().map(|it| (row.id.as_str(), name, it.text.as_str())));
                }
            }
            let of_rows = table.rows.iter().flat_map(|row| &row.foils);
            second.mistaken.extend(
                table.foils.iter().chain(of_rows).filter(|it| has_reason(it)).map(|it| all_words(&it.words)),
            );
        }
        second.mistaken.extend(pack.places.iter().filter(|it| it.get("why").is_some()).map(all_words));
        let tables: HashMap<&str, (&Table, Neighbours)> =
            pack.tables.iter().map(|it| (it.id.as_str(), (it, neighbours(it.rows.iter())))).collect();
        for table in &pack.tables {
            second.list_own_cells(table, &tables);
        }
        for table in &pack.tables {
            second.list_joined_cells(table, &tables);
        }
        second
    }

    /// What the table itself says of its rows.
    fn list_own_cells(&mut self, table: &'a Table, tables: &HashMap<&'a str, (&'a Table, Neighbours<'a>)>) {
        let no_neighbours = HashMap::new();
        let beside = tables.get(table.id.as_str()).map_or(&no_neighbours, |it| &it.1);
        let beside_values = neighbours(table.values.iter());
        let mut holders: HashMap<(&str, &str), usize> = HashMap::new();
        let mut cells: HashMap<(&str, &str), Vec<&'a str>> = HashMap::new();
        for row in &table.rows {
            for (column, texts) in row.words.iter() {
                for text in texts {
                    self.hold(self.rows[&(&*table.id, &*row.id)], column, &text.text);
                    *holders.entry((column, &text.text)).or_default() += 1;
                    cells.entry((&row.id, column)).or_default().push(&text.text);
                }
            }
        }
        for column in &table.columns {
            let joined = tables.get(column.of.as_str());
            let own_values =
                table.values.iter().filter(|it| it.words.get("column") == Some(column.id.as_str()));
            let values =
                joined.map_or(&[][..], |it| &it.0.rows).iter().chain(own_values).map(|it| it.id.as_str());
            let domain = self.domains.entry((&table.id, &column.id)).or_default();
            domain.extend(values);
            domain
                .extend(table.rows.iter().flat_map(|it| it.words.all(&column.id)).map(|it| it.text.as_str()));
            for row in &table.rows {
                let number = self.rows[&(&*table.id, &*row.id)];
                let cell = row.words.all(&column.id);
                if column.complete && !cell.is_empty() || column.one && cell.len() == 1 {
                    self.whole.insert((number, &column.id));
                }
                let mut open: Vec<&'a str> = row.also.iter().map(String::as_str).collect();
                let beside_value = |value: &str| joined.map_or(&beside_values, |it| &it.1).get(value);
                open.extend(cell.iter().filter_map(|it| beside_value(&it.text)).flatten());
                // What only a thing too close to this one has may be said of this one as well.
                let of_close = beside.get(row.id.as_str()).into_iter().flatten();
                let of_close = of_close.filter_map(|it| cells.get(&(*it, column.id.as_str()))).flatten();
                open.extend(of_close.filter(|it| holders[&(column.id.as_str(), **it)] == 1));
                self.open.extend(open.into_iter().map(|value| (number, column.id.as_str(), value)));
            }
        }
    }

    /// What a table's rows have from the rows of other tables that their cells name.
    fn list_joined_cells(
        &mut self,
        table: &'a Table,
        tables: &HashMap<&'a str, (&'a Table, Neighbours<'a>)>,
    ) {
        for link in &table.columns {
            let Some((other, _)) = tables.get(link.of.as_str()) else { continue };
            let lists: HashMap<&str, &Row> = other.rows.iter().map(|it| (it.id.as_str(), it)).collect();
            for column in &other.columns {
                let values = self.domains.get(&(&*other.id, &*column.id)).cloned().unwrap_or_default();
                self.domains.entry((&table.id, &column.id)).or_default().extend(values);
                for row in table.rows.iter().filter(|it| it.words.all(&column.id).is_empty()) {
                    let number = self.rows[&(&*table.id, &*row.id)];
                    let named = row.words.all(&link.id);
                    let named: Vec<&Row> =
                        named.iter().filter_map(|it| lists.get(it.text.as_str()).copied()).collect();
                    let mut is_whole = self.whole.contains(&(number, &*link.id)) && !named.is_empty();
                    for it in named {
                        let its_number = self.rows[&(&*other.id, &*it.id)];
                        is_whole &= self.whole.contains(&(its_number, &*column.id));
                        for text in it.words.all(&column.id) {
                            self.hold(number, &column.id, &text.text);
                        }
                        let also = it.also.iter().chain(&row.also).map(String::as_str);
                        self.open.extend(also.map(|value| (number, column.id.as_str(), value)));
                    }
                    if is_whole {
                        self.whole.insert((number, &column.id));
                    }
                }
            }
        }
    }

    fn hold(&mut self, row: usize, column: &'a str, value: &'a str) {
        self.holds.insert((row, column, value));
        self.alike.insert((row, column, folded(value)));
    }

    /// Judges every claim of every choice of a question: what the marks say against what the sets say.
    pub fn agrees(&self, question: &Question) -> Vec<Disagreement> {
        let mut found = Vec::new();
        for choice in &question.draft().choices {
            let mut put = |message: String, is_unknown| {
                let (question, choice) = (question.id(), choice.text.clone());
                found.push(Disagreement { question, choice, message, is_unknown });
            };
            if choice.claims.is_empty() {
                put("claims nothing".to_owned(), true);
            }
            // A single claim is right where the mark is 1; of several, the one at the mark's place is.
            for (claim, place) in choice.claims.iter().zip(1..) {
                let wanted = usize::from(choice.mark) == place;
                let truth = self.judge(claim);
                if truth != Some(wanted) {
                    let found = truth.map_or("unknown".to_owned(), |it| it.to_string());
                    put(format!("should be {wanted} (claim {place}), but is {found}"), truth.is_none());
                }
            }
        }
        found
    }

    /// Whether a claim is so; none where the pack does not say.
    fn judge(&self, claim: &Claim) -> Option<bool> {
        match claim {
            Claim::Has { table, row, column, value } => {
                let number = *self.rows.get(&(table.id.as_str(), row.id.as_str()))?;
                self.cell(&table.id, number, column, value)
            }
            Claim::Own { row, name } => {
                let text = row.words.get(name)?;
                self.own.contains(&(row.id.as_str(), *name, text)).then_some(true)
            }
            Claim::Foil(foil) => self.mistaken.contains(&all_words(&foil.words)).then_some(false),
            Claim::Idle(words) => self.mistaken.contains(&all_words(words)).then_some(false),
            Claim::Not(claim) => self.judge(claim).map(|it| !it),
            Claim::All(claims) => self.decided_by(claims, false),
            Claim::Any(claims) => self.decided_by(claims, true),
        }
    }

    /// One claim of this truth decides; else one that is unknown leaves the whole unknown.
    fn decided_by(&self, claims: &[Claim], deciding: bool) -> Option<bool> {
        let truths: Vec<Option<bool>> = claims.iter().map(|it| self.judge(it)).collect();
        if truths.contains(&Some(deciding)) {
            Some(deciding)
        } else if truths.contains(&None) {
            None
        } else {
            Some(!deciding)
        }
    }

    fn cell(&self, table: &str, row: usize, column: &str, value: &str) -> Option<bool> {
        if self.holds.contains(&(row, column, value)) {
            return Some(true);
        }
        let is_open =
            self.open.contains(&(row, column, value)) || self.alike.contains(&(row, column, folded(value)));
        let is_value = self.domains.get(&(table, column)).is_some_and(|it| it.contains(value));
        (self.whole.contains(&(row, column)) && is_value && !is_open).then_some(false)
    }
}

/// For each row, those that are too close to it, whichever of the two says so.
type Neighbours<'a> = HashMap<&'a str, Vec<&'a str>>;

fn neighbours<'a>(rows: impl Iterator<Item = &'a Row>) -> Neighbours<'a> {
    let mut all = Neighbours::new();
    for row in rows {
        for other in &row.near {
            all.entry(&row.id).or_default().push(other);
            all.entry(other).or_default().push(&row.id);
        }
    }
    all
}

fn has_reason(foil: &Foil) -> bool {
    foil.words.iter().any(|(name, texts)| (name == "why" || name.ends_with("_why")) && !texts.is_empty())
}

/// All names and texts: what tells one misconception from another.
fn all_words(words: &Words) -> Vec<&str> {
    words
        .iter()
        .flat_map(|(name, texts)| [name].into_iter().chain(texts.iter().map(|it| it.text.as_str())))
        .collect()
}

/// A text in small letters, without spaces and punctuation; signs and marks within numbers stay.
fn folded(text: &str) -> String {
    let letters: Vec<char> = text.chars().flat_map(char::to_lowercase).collect();
    let is_digit = |at: Option<usize>| at.and_then(|it| letters.get(it)).is_some_and(char::is_ascii_digit);
    let stays = |at: usize, it: char| {
        it.is_alphanumeric()
            || "+-#%".contains(it)
            || ".,".contains(it) && is_digit(at.checked_sub(1)) && is_digit(Some(at + 1))
    };
    let kept: String =
        letters.iter().enumerate().filter(|(at, it)| stays(*at, **it)).map(|it| *it.1).collect();
    if kept.is_empty() { text.to_owned() } else { kept }
}

/// Finds texts that are right in one place and wrong in another: choices of questions that ask the same, and
/// statements wherever they stand.
pub fn contradictions(questions: &[Question]) -> Vec<Disagreement> {
    let mut used: HashMap<Vec<String>, [Option<usize>; 2]> = HashMap::new();
    let mut found = Vec::new();
    for (at, question) in questions.iter().enumerate() {
        for (texts, is_true) in uses(question) {
            let text = texts.last().cloned().unwrap_or_default();
            let places = used.entry(texts.iter().map(|it| folded(it)).collect()).or_default();
            places[usize::from(is_true)].get_or_insert(at);
            let other = places[usize::from(!is_true)];
            if let Some(other) = other {
                let message = format!("is {is_true} here, but {} in {}", !is_true, questions[other].id());
                found.push(Disagreement {
                    question: question.id(),
                    choice: text,
                    message,
                    is_unknown: false,
                });
            }
        }
    }
    found
}

/// Each text that a question uses as true or as false, behind what it depends on.
fn uses(question: &Question) -> Vec<(Vec<String>, bool)> {
    let draft = question.draft();
    // What goes to which row or place depends on the others that are shown.
    let is_placed = draft.choices.iter().any(|it| it.mark > 1 || it.claims.len() > 1);
    let mut all = Vec::new();
    for choice in draft.choices.iter().filter(|_| !is_placed) {
        let mut texts = vec![draft.stem.clone()];
        texts.extend(draft.prompts.iter().chain([&choice.text]).cloned());
        all.push((texts, choice.mark > 0));
        match draft.ask.frame.as_str() {
            "true" | "statement" => all.push((vec![choice.text.clone()], choice.mark > 0)),
            "mistake" => all.push((vec![choice.text.clone()], choice.mark == 0)),
            _ => {}
        }
    }
    all
}

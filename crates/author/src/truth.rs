//! What is true, what is provably false, and what is not known.
//!
//! A choice of a question is a [`Claim`] about the pack. It may be shown as wrong only where the claim is
//! provably false, on one of four grounds: the column gives each thing *one* value, and this
//! thing has another; the column is *complete*, and the value is not in it; it is a written
//! *foil* with its reason; or it contradicts a *fact* of the pack.
//! All else is unknown, however unlikely it may seem.

use crate::normal::normal;
use crate::pack::{Foil, Index, Row, Table, Words, near};

/// What a choice says of the pack.
#[derive(Clone, Debug)]
pub enum Claim<'a> {
    /// The thing has this value in this column.
    Has {
        /// The table.
        table: &'a Table,
        /// The thing.
        row: &'a Row,
        /// The column's name.
        column: &'a str,
        /// The value: the id of a row or value, or a text.
        value: String,
    },
    /// What the pack's author wrote of the thing under that name.
    Own {
        /// The thing.
        row: &'a Row,
        /// The name of the words.
        name: &'a str,
    },
    /// A misconception.
    Foil(&'a Foil),
    /// A reason that never decides: the words of one of the pack's places.
    Idle(&'a Words),
    /// The opposite.
    Not(Box<Claim<'a>>),
    /// All of these.
    All(Vec<Claim<'a>>),
    /// At least one of these.
    Any(Vec<Claim<'a>>),
}

/// Whether a claim is so, and on what ground.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Truth {
    /// It is so.
    True(Ground),
    /// It is provably not so.
    False(Ground),
    /// The pack does not say.
    Unknown,
}

/// What settles a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Ground {
    /// The pack says so.
    Fact,
    /// The column gives each thing one value.
    One,
    /// The column lists all values.
    Complete,
    /// A written misconception.
    Foil,
}

impl Ground {
    /// Its name in what the command line prints.
    pub fn name(self) -> &'static str {
        match self {
            Ground::Fact => "fact",
            Ground::One => "one",
            Ground::Complete => "complete",
            Ground::Foil => "foil",
        }
    }
}

/// Judges a claim by the pack (Kleene's logic of three values).
pub fn judge(index: &Index, claim: &Claim) -> Truth {
    match claim {
        Claim::Has { table, row, column, value } => has(index, table, row, column, value),
        Claim::Own { row, name } if row.words.get(name).is_some_and(|it| !it.trim().is_empty()) => {
            Truth::True(Ground::Fact)
        }
        Claim::Own { .. } => Truth::Unknown,
        Claim::Foil(foil)
            if foil.words.get("why").is_none_or(|why| why.trim().is_empty()) && foil.instead.is_empty() =>
        {
            Truth::Unknown
        }
        Claim::Foil(_) => Truth::False(Ground::Foil),
        Claim::Idle(words) if words.get("why").is_some() => Truth::False(Ground::Foil),
        Claim::Idle(_) => Truth::Unknown,
        Claim::Not(claim) => match judge(index, claim) {
            Truth::True(ground) => Truth::False(ground),
            Truth::False(ground) => Truth::True(ground),
            Truth::Unknown => Truth::Unknown,
        },
        Claim::All(claims) => all(claims.iter().map(|claim| judge(index, claim))),
        Claim::Any(claims) => match all(claims.iter().map(|claim| opposite(judge(index, claim)))) {
            Truth::Unknown => Truth::Unknown,
            settled => opposite(settled),
        },
    }
}

fn opposite(truth: Truth) -> Truth {
    match truth {
        Truth::True(ground) => Truth::False(ground),
        Truth::False(ground) => Truth::True(ground),
        Truth::Unknown => Truth::Unknown,
    }
}

/// False where one is false, true where all are true.
fn all(truths: impl Iterator<Item = Truth>) -> Truth {
    let mut sum = Truth::True(Ground::Fact);
    for truth in truths {
        match truth {
            Truth::False(_) => return truth,
            Truth::Unknown => sum = Truth::Unknown,
            Truth::True(_) if sum != Truth::Unknown => sum = truth,
            Truth::True(_) => {}
        }
    }
    sum
}

fn has(index: &Index, table: &Table, row: &Row, column: &str, value: &str) -> Truth {
    let (Some(table), Some(row)) = (index.table(&table.id), index.row(&table.id, &row.id)) else {
        return Truth::Unknown;
    };
    let (cell, promised) = index.promised_cell(table, row, column);
    if cell.iter().any(|it| it.text == value) {
        return Truth::True(Ground::Fact);
    }
    let Some(promised) = promised else { return Truth::Unknown };
    let too_close = |own: &str| {
        let rows = (index.row(&promised.of, own), index.row(&promised.of, value));
        normal(own) == normal(value) || matches!(rows, (Some(own), Some(other)) if near(own, other))
    };
    if cell.is_empty() || row.also.iter().any(|it| it == value) || cell.iter().any(|it| too_close(&it.text)) {
        return Truth::Unknown;
    }
    match promised {
        it if it.one => Truth::False(Ground::One),
        it if it.complete => Truth::False(Ground::Complete),
        _ => Truth::Unknown,
    }
}

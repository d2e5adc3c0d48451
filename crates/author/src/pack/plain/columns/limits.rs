//! Rows that cannot be asked in every direction.

use super::Things;
use std::collections::{HashMap, HashSet};

/// In which directions a row can be asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::pack::plain) enum Asks {
    /// From the thing to its value, and back.
    Both,
    /// From the thing to its value: so many things have the value that too few others are left.
    ToValue,
    /// From the value to the thing: too few values are wrong.
    ToThing,
    /// Not at all: name and value hold each other, as with Singapore.
    Neither,
}

impl Asks {
    /// Its name among the words of a row.
    pub(in crate::pack::plain) fn word(self) -> &'static str {
        match self {
            Asks::Both => "both",
            Asks::ToValue => "to value",
            Asks::ToThing => "to thing",
            Asks::Neither => "neither",
        }
    }
}

/// How many wrong choices a question should have to choose from.
const WRONG: usize = 3;

/// The rows that cannot be asked in every direction.
pub(super) fn limited(things: &Things, values: &[Vec<String>]) -> HashMap<usize, Asks> {
    let mut holders: HashMap<&str, usize> = HashMap::new();
    for value in values.iter().flatten() {
        *holders.entry(value).or_default() += 1;
    }
    let firsts: HashSet<&str> = values.iter().filter_map(|all| all.first()).map(String::as_str).collect();
    let asks = |(place, own): (usize, &Vec<String>)| {
        let others_with: usize = own.iter().map(|value| holders[value.as_str()] - 1).sum();
        let wrong = firsts.len() - own.iter().filter(|value| firsts.contains(value.as_str())).count();
        let asks = match (values.len().saturating_sub(1 + others_with) >= WRONG, wrong >= WRONG) {
            _ if own.iter().any(|value| holds_other(things.all[place].name, value)) => Asks::Neither,
            (true, true) => Asks::Both,
            (false, true) => Asks::ToValue,
            (true, false) => Asks::ToThing,
            (false, false) => Asks::Neither,
        };
        (place, asks)
    };
    values.iter().enumerate().map(asks).filter(|it| it.1 != Asks::Both).collect()
}

/// Whether one of two texts holds the other as whole words.
fn holds_other(one: &str, other: &str) -> bool {
    holds(one, other) || holds(other, one)
}

/// Whether a text holds another as whole words, whatever the case.
pub(in crate::pack::plain) fn holds(text: &str, part: &str) -> bool {
    if part.is_empty() || part.len() > text.len() {
        return false;
    }
    let (text, part) = (text.to_lowercase(), part.to_lowercase());
    let letter = |it: Option<char>| it.is_some_and(char::is_alphanumeric);
    text.match_indices(&part).any(|(at, _)| {
        !letter(text[..at].chars().next_back()) && !letter(text[at + part.len()..].chars().next())
    })
}

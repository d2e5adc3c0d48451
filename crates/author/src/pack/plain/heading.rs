//! Headings: what a column is called, what is promised of it, and where its gap is.

use super::english::{NOT_NOUNS, PREPOSITIONS};
use crate::problem::At;

/// What the author promises of a column. Without a promise it is unknown whether another value is wrong, and
/// nothing is asked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Ticks {
    /// Each thing has just one value.
    pub one: bool,
    /// Each cell lists all the values that the thing has, separated by `;` or else by `,`.
    pub complete: bool,
    /// No two things share a value. A check on the table; nothing is asked because of it.
    pub unique: bool,
}

impl Ticks {
    /// Whether any value that is not in the cell is false of the thing.
    pub(super) fn settles(self) -> bool {
        self.one || self.complete
    }
}

/// The heading of a column.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Heading {
    /// A noun, or a question with a gap for the thing: `What is the capital of {country}?`.
    pub text: String,
    /// What is promised of the column.
    pub ticks: Ticks,
    /// Where it stands.
    pub at: At,
}

/// What a column is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// It names the things.
    Name,
    /// It is asked.
    Asked,
    /// It teaches.
    Why,
    /// It says where the facts are from.
    Source,
}

impl Heading {
    /// Reads a heading with signs at its end: `Capital (one)`, `Languages (complete)`, `Symbol (one, unique)`.
    pub fn parse(text: &str, at: At) -> Heading {
        let (mut text, mut ticks) = (text.trim(), Ticks::default());
        while let Some((rest, inside)) = bracketed(text) {
            let words =
                || inside.split([',', ';', ' ']).filter(|word| !word.is_empty()).map(str::to_lowercase);
            if words().next().is_none()
                || !words().all(|word| matches!(&*word, "one" | "complete" | "unique"))
            {
                break;
            }
            ticks.one |= words().any(|word| word == "one");
            ticks.complete |= words().any(|word| word == "complete");
            ticks.unique |= words().any(|word| word == "unique");
            text = rest;
        }
        Heading { text: text.to_owned(), ticks, at }
    }

    pub(super) fn role(&self) -> Role {
        match self.text.trim_end_matches([':', '?']).to_lowercase().as_str() {
            _ if self.at.column == 1 => Role::Name,
            "why" => Role::Why,
            "source" | "sources" => Role::Source,
            _ => Role::Asked,
        }
    }

    /// The text without what stands in brackets at its end, and that.
    pub(super) fn unit(&self) -> (&str, Option<&str>) {
        match bracketed(&self.text) {
            Some((rest, unit)) if !rest.is_empty() => (rest, Some(unit)),
            _ => (&self.text, None),
        }
    }

    /// The text before and behind the gap, and the gap's word.
    pub(super) fn gap(&self) -> Option<(&str, &str, &str)> {
        let (before, rest) = self.text.split_once('{')?;
        let (word, after) = rest.split_once('}')?;
        Some((before, word.trim(), after))
    }

    /// What is wrong with the heading of a column that is asked, as sentences that say what to do.
    pub(super) fn problems(&self, noun: &str) -> Vec<String> {
        let text = &self.text;
        let gaps: Vec<&str> =
            text.split('{').skip(1).filter_map(|it| Some(it.split_once('}')?.0.trim())).collect();
        let balanced = text.matches('{').count() == gaps.len() && text.matches('}').count() == gaps.len();
        let example = format!("such as “What is the capital of {{{noun}}}?”");
        if !balanced {
            return vec![format!("a curly bracket is not closed; write a gap with two of them, {example}")];
        }
        if let Some(other) = gaps.iter().find(|gap| **gap != gaps[0]) {
            return vec![format!(
                "the gaps {{{}}} and {{{other}}} have different words, but a question has one gap, for the {noun}; use one word",
                gaps[0]
            )];
        }
        if gaps.len() > 1 {
            return vec![format!("the question has {} gaps; write it with one, {example}", gaps.len())];
        }
        match gaps.is_empty() {
            true if text.contains('?') => {
                vec![format!("this question has no gap for the {noun}; put one in, {example}")]
            }
            true if !self.is_noun() => {
                vec![format!("this is neither a noun nor a question with a gap; write a question, {example}")]
            }
            _ => Vec::new(),
        }
    }

    fn is_noun(&self) -> bool {
        let text = self.unit().0.to_lowercase();
        let mut words = text.split(' ').filter(|word| !word.is_empty());
        let first = words.clone().next().unwrap_or("");
        let last = words.next_back().unwrap_or("");
        let participle = first == last
            && last.len() > 4
            && last.ends_with("ed")
            && !last.ends_with("eed")
            && !matches!(last, "hundred" | "kindred" | "biped" | "naked");
        text.contains(char::is_alphabetic)
            && !NOT_NOUNS.contains(&first)
            && !PREPOSITIONS.contains(&last)
            && !participle
    }
}

/// The text before brackets at its end, and what stands in them.
fn bracketed(text: &str) -> Option<(&str, &str)> {
    let (rest, inside) = text.strip_suffix(')')?.rsplit_once('(')?;
    Some((rest.trim_end(), inside.trim()))
}

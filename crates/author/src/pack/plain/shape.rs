//! What kind of question a heading is, as far as that is needed to turn it round.

use super::english::{self, PREPOSITIONS};
use super::heading::Heading;

/// A heading taken apart.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Shape {
    /// "the capital of {gap}" is the value.
    Phrase {
        /// What stands before the gap: "the capital of ".
        before: String,
        /// What stands behind it.
        after: String,
        /// "capital" and "of", where it is as simple as that.
        label: Option<(String, String)>,
        /// Whether one asks who.
        who: bool,
        /// Whether the value is more than one: "are" rather than "is".
        many: bool,
        /// The form of "to be" for it.
        verb: &'static str,
    },
    /// The thing does something to the value: "orbits Saturn", "was built in 1889".
    Clause {
        /// The verb for one thing: "orbits".
        one: String,
        /// For several: "orbit".
        many: String,
        /// "does not", said of one that is left over.
        denied: &'static str,
        /// What stands between verb and value, with a space before it: " into".
        before: String,
        /// What stands behind the value, likewise: " legs".
        after: String,
        /// What the value is called: "planet".
        object: String,
    },
    /// The value does something to the thing: "wrote {gap}".
    Subject {
        /// What stands before the gap: "wrote ".
        before: String,
        /// What stands behind it.
        after: String,
    },
    /// None of these.
    Other,
}

/// What the values of a column look like, as far as the shape depends on it.
#[derive(Clone, Copy, Default)]
pub(super) struct Values {
    /// They are years.
    pub(super) years: bool,
    /// They are full dates.
    pub(super) dates: bool,
    /// They begin with a preposition: "in Paris".
    pub(super) placed: bool,
    /// One of them is "1" or "one".
    pub(super) singular: bool,
}

impl Shape {
    pub(super) fn of(heading: &Heading, values: Values) -> Shape {
        let Some((before, _, after)) = heading.gap() else { return noun(&heading.text) };
        let asks = after.trim_end().ends_with('?');
        let after = after.trim_end().trim_end_matches(['?', '.']).trim_end();
        let words: Vec<&str> = before.split_whitespace().collect();
        let lower: Vec<String> = words.iter().map(|word| word.to_lowercase()).collect();
        let lower: Vec<&str> = lower.iter().map(String::as_str).collect();
        match (lower.as_slice(), to_be(lower.get(1).copied().unwrap_or(""))) {
            ([], _) if !asks => phrase("", after, false, "is"),
            (["what" | "which" | "who", _, ..], Some(verb)) => {
                phrase(&rest_of(before, 2), after, lower[0] == "who", verb)
            }
            (["when", verb], Some(_)) if values.years => clause(verb, after, "in", "year"),
            (["when", verb], Some(_)) if values.dates => clause(verb, after, "on", "date"),
            (["where", verb], Some(_)) if values.placed => clause(verb, after, "", "place"),
            (["how", "many", things @ .., verb @ ("does" | "do")], _)
                if !things.is_empty() && !values.singular =>
            {
                with_number(verb, after, &format!(" {}", rest(&words[2..words.len() - 1])))
            }
            (
                ["how", measure @ ("tall" | "high" | "long" | "wide" | "deep" | "old" | "thick"), verb],
                Some(_),
            ) => with_number(verb, after, &format!(" {measure}")),
            ([.., verb], _) if asks => clause_or_subject(&words, &lower, verb, before, after),
            _ if asks => Shape::Other,
            _ => {
                let starts = matches!(lower.first(), Some(&("the" | "a" | "an")));
                let first = if starts { String::new() } else { "the ".to_owned() };
                phrase(&format!("{first}{}", english::inside(before.trim_start())), after, false, "is")
            }
        }
    }
}

/// A plain noun: "capital" is read as "the capital of {gap}".
fn noun(text: &str) -> Shape {
    let label = english::inside(text);
    Shape::Phrase {
        before: format!("the {label} of "),
        after: String::new(),
        who: english::is_person(&label),
        many: english::is_plural(&label),
        verb: if english::is_plural(&label) { "are" } else { "is" },
        label: Some((label, "of".into())),
    }
}

fn to_be(word: &str) -> Option<&'static str> {
    ["is", "are", "was", "were"].into_iter().find(|it| *it == word)
}

fn phrase(before: &str, after: &str, who: bool, verb: &'static str) -> Shape {
    // "{country}'s capital" is the capital of the country.
    if before.trim().is_empty() {
        let owned = after.strip_prefix("'s ").or_else(|| after.strip_prefix("’s "));
        return match owned {
            Some(label) => phrase(&format!("the {} of ", label.trim()), "", who, verb),
            None => Shape::Other,
        };
    }
    if after.starts_with(['\'', '’']) {
        return Shape::Other;
    }
    let label = after.is_empty().then(|| before.trim().strip_prefix("the ")?.rsplit_once(' ')).flatten();
    let label = label
        .filter(|(_, last)| PREPOSITIONS.contains(last))
        .map(|(label, last)| (label.into(), last.into()));
    let many = matches!(verb, "are" | "were");
    Shape::Phrase { before: before.to_owned(), after: after.to_owned(), label, who, many, verb }
}

/// `{Which planet} does {gap} {orbit}`, `{In} {which year} was {gap} {built}`, `Who {wrote} {gap}`.
fn clause_or_subject(words: &[&str], lower: &[&str], verb: &str, before: &str, after: &str) -> Shape {
    let asked = lower.iter().take(2).position(|word| matches!(*word, "what" | "which" | "who" | "whom"));
    let Some(asked) = asked.filter(|at| *at == 0 || PREPOSITIONS.contains(&lower[0])) else {
        return Shape::Other;
    };
    let preposition = if asked == 1 { lower[0] } else { "" };
    if matches!(verb, "does" | "do" | "is" | "are" | "was" | "were") && words.len() > asked + 1 {
        return clause(verb, after, preposition, &rest(&words[asked + 1..words.len() - 1]));
    }
    let helps = matches!(
        lower.get(1),
        Some(
            &("do"
                | "does"
                | "did"
                | "has"
                | "have"
                | "had"
                | "can"
                | "could"
                | "will"
                | "would"
                | "should"
                | "may"
                | "might"
                | "must")
        )
    );
    let ends = after.is_empty() || after.starts_with(' ') && !after.contains('{');
    if preposition.is_empty() && matches!(lower[0], "who" | "what") && words.len() > 1 && !helps && ends {
        return Shape::Subject { before: rest_of(before, 1), after: after.to_owned() };
    }
    Shape::Other
}

/// The thing and what it does: `verb` is what stands before the gap, `after` what stands behind it.
fn clause(verb: &str, after: &str, preposition: &str, object: &str) -> Shape {
    let (first, behind) = match verb {
        "does" | "do" => after.trim().split_once(' ').unwrap_or((after.trim(), "")),
        _ => ("", after.trim()),
    };
    if first.is_empty() && matches!(verb, "does" | "do") || after.starts_with(['\'', '’']) {
        return Shape::Other;
    }
    let before: String =
        [behind, preposition].iter().filter(|it| !it.is_empty()).map(|it| format!(" {it}")).collect();
    let (one, many, denied) = match verb {
        "does" => (english::third_person(first), first, "does not"),
        "do" => (first.to_owned(), first, "does not"),
        "is" => ("is".to_owned(), "are", "is not"),
        "are" => ("are".to_owned(), "are", "is not"),
        "was" => ("was".to_owned(), "were", "was not"),
        _ => ("were".to_owned(), "were", "was not"),
    };
    Shape::Clause { one, many: many.into(), denied, before, after: String::new(), object: object.into() }
}

/// The same with a number of something, or a measure: "has 8 legs", "is 330 m tall".
fn with_number(verb: &str, after: &str, counted: &str) -> Shape {
    match clause(verb, after, "", "") {
        Shape::Clause { one, many, denied, before, object, .. }
            if to_be(verb).is_none() || before.is_empty() =>
        {
            // "have in its tail": the number stands right behind the verb.
            Shape::Clause {
                one,
                many,
                denied,
                before: String::new(),
                after: format!("{counted}{before}"),
                object,
            }
        }
        _ => Shape::Other,
    }
}

fn rest(words: &[&str]) -> String {
    words.join(" ")
}

/// The text behind its first words, as it is written.
fn rest_of(text: &str, words: usize) -> String {
    let mut text = text.trim_start();
    for _ in 0..words {
        text = text.split_once(char::is_whitespace).map_or("", |it| it.1).trim_start();
    }
    text.to_owned()
}

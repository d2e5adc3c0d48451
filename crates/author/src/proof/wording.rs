//! Hard rules on wording: nothing in a sentence's form may give the key away, and no sentence is taken over.

use super::{Finding, Item, text};
use quiz::Interaction;
use std::collections::HashSet;

/// Answers that speak of the others.
const OF_THE_ABOVE: &[&str] = &[
    "all of the above",
    "none of the above",
    "all the above",
    "any of the above",
    "all of these",
    "none of these",
    "all of them",
    "none of them",
    "both a and b",
    "both of the above",
];

/// How many words in a row may not be taken over from the source.
const TAKEN_OVER: usize = 6;

/// Whether a choice speaks of the others.
pub(super) fn no_all_of_the_above(item: &Item) -> Option<String> {
    let of_above = |it: &&quiz::Choice| OF_THE_ABOVE.iter().any(|phrase| text::holds(&it.text, phrase));
    item.entry.pool.iter().find(of_above).map(|it| format!("“{}” speaks of the other choices", it.text))
}

/// Whether the stem's grammar leaves the key alone: an article at its end, or a verb that fits one choice.
pub(super) fn no_grammar_cue(item: &Item) -> Option<String> {
    let stem = text::words(&item.entry.stem);
    if item.interaction != Interaction::One {
        return None;
    }
    let last = stem.last().map(String::as_str).unwrap_or("");
    if last == "a" || last == "an" {
        return Some(format!("its stem ends in “{last}”: put the article into the choices"));
    }
    let (verb, wants_plural) = asked_for(&stem)?;
    let fits = |it: &quiz::Choice| is_plural(&it.text).is_none_or(|it| it == wants_plural);
    let lone = item.key().is_some_and(fits) && item.wrong().count() > 0 && !item.wrong().any(fits);
    lone.then(|| format!("the key alone fits “{verb}” in the stem"))
}

/// The verb that has the answer as its subject, and whether it asks for several things: "Which country is …",
/// "Which are …", or a verb at the end.
fn asked_for(stem: &[String]) -> Option<(&str, bool)> {
    let wants_plural = |verb: &str| match verb {
        "is" | "was" | "has" => Some(false),
        "are" | "were" | "have" => Some(true),
        _ => None,
    };
    let asked = stem.iter().rposition(|it| it == "which").map(|at| &stem[at + 1..]).unwrap_or(&[]);
    let at = asked.iter().take(4).position(|it| wants_plural(it).is_some());
    // "In which country are firms …" asks for one country: the verb has another subject.
    let agrees = |at: usize| at == 0 || is_plural(&asked[at - 1]) == wants_plural(&asked[at]);
    let verb = at.filter(|at| agrees(*at)).map(|at| &asked[at]).or(stem.last())?;
    Some((verb, wants_plural(verb)?))
}

/// Whether a short phrase names several things; none where its form does not tell.
fn is_plural(text: &str) -> Option<bool> {
    let words = text::words(text);
    let last = words.last().filter(|_| words.len() <= 3)?;
    Some(last.ends_with('s') && !["ss", "us", "is"].iter().any(|it| last.ends_with(it)))
}

/// Whether quotes and end punctuation are the same on all choices.
pub(super) fn parallel_marks(item: &Item) -> Option<String> {
    let quoted = |it: &quiz::Choice| it.text.starts_with(['“', '"', '‘']);
    let ended = |it: &quiz::Choice| is_ended(&it.text);
    let of =
        |has: &dyn Fn(&quiz::Choice) -> bool| item.entry.pool.iter().partition::<Vec<_>, _>(|it| has(it));
    for (what, (with, without)) in [("quotes", of(&quoted)), ("a full stop or its like", of(&ended))] {
        if let (Some(with), Some(without)) = (with.first(), without.first()) {
            return Some(format!("“{}” has {what}, “{}” has not", with.text, without.text));
        }
    }
    None
}

/// Whether a text ends as a sentence does, and not with an abbreviation such as "U.S.".
fn is_ended(text: &str) -> bool {
    let text = text.trim_end_matches(['”', '"', '’']);
    let last = text.split_whitespace().last().unwrap_or("");
    text.ends_with(['!', '?']) || text.ends_with('.') && !last.trim_end_matches('.').contains('.')
}

/// Whether the key is the only one that begins as it does.
pub(super) fn parallel_openings(item: &Item) -> Option<String> {
    let is_statement = ["true", "mistake", "statement"].contains(&item.frame);
    if item.interaction != Interaction::One || is_statement {
        return None;
    }
    let key = item.key()?;
    let own = opening(&key.text)?;
    let wrong: Vec<_> = item.wrong().map(|it| opening(&it.text)).collect();
    is_alone(Some(own), &wrong).then(|| format!("the key “{}” alone begins with {own}", key.text))
}

/// Whether one opening is unlike all others; an unclear one is like any.
pub(super) fn is_alone(own: Option<&str>, others: &[Option<&str>]) -> bool {
    own.is_some() && !others.is_empty() && others.iter().all(|it| it.is_some() && *it != own)
}

/// Words in -ing that may be a noun: "writing" may be a trade or what somebody does.
const NOUNS: &[&str] = &[
    "accounting",
    "advertising",
    "banking",
    "bookkeeping",
    "building",
    "during",
    "engineering",
    "evening",
    "everything",
    "king",
    "manufacturing",
    "marketing",
    "morning",
    "nothing",
    "outsourcing",
    "processing",
    "programming",
    "publishing",
    "something",
    "spring",
    "training",
    "writing",
];

/// How a text begins, as far as readers would notice; none where that is not clear.
pub(super) fn opening(text: &str) -> Option<&'static str> {
    let words = text::words(text);
    let is_sentence = words
        .iter()
        .any(|it| ["is", "are", "was", "were", "can", "may", "means", "has"].contains(&it.as_str()));
    match words.first().map(String::as_str).unwrap_or("") {
        "to" => Some("“to”"),
        "because" | "by" | "since" => Some("“because” or the like"),
        "yes" | "no" => Some("“yes” or “no”"),
        first if first.ends_with("ing") => {
            (!is_sentence && !NOUNS.contains(&first)).then_some("a word in -ing")
        }
        _ => Some("an ordinary word"),
    }
}

/// Looks for words in a row that a pack's texts share with the source.
pub(super) struct Article(HashSet<Vec<String>>);

impl Article {
    pub(super) fn of(text: &str) -> Article {
        Article(text::words(text).windows(TAKEN_OVER).map(<[String]>::to_vec).collect())
    }

    /// What a text takes over, where it does.
    pub(super) fn taken_over(&self, text: &str, id: &str) -> Option<Finding> {
        let words = text::words(text);
        let taken = words.windows(TAKEN_OVER).find(|it| self.0.contains(*it))?;
        let text = format!("“{}” stands in the source", taken.join(" "));
        Some(Finding { rule: super::NOT_TAKEN_OVER, question: id.to_owned(), text })
    }
}

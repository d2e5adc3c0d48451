//! 5: words that nothing hangs on.

use crate::proof::item::Item;
use crate::proof::text;
use std::collections::BTreeSet;

const OPENERS: &[&str] = &[
    "as we know",
    "as is known",
    "note that",
    "of course",
    "in today's world",
    "it is known",
    "needless to say",
    "in fact",
];

/// No aside in brackets or between dashes, no opener that says nothing, and outside a case no
/// more than two commas. A semicolon starts a second question.
pub fn check(item: &Item) -> Option<String> {
    let aside = item.stem.contains(['(', '[', ';', '\u{2014}'])
        || item.stem.contains(" - ")
        || item.stem.contains(" \u{2013} ");
    if aside {
        return Some("the stem has an aside; drop it or make it part of the question".to_owned());
    }
    if let Some(opener) = text::any_of(&item.stem, OPENERS) {
        return Some(format!("the stem says «{opener}», which nothing hangs on; drop it"));
    }
    let commas = item.stem.matches(',').count();
    (commas > 2 && !item.tells_a_case() && item.prompts.is_empty() && !is_list(&item.stem))
        .then(|| format!("the stem has {commas} commas; leave out a clause"))
}

/// Whether the commas part the members of a list: single words or two before an `and`.
fn is_list(stem: &str) -> bool {
    let parts: Vec<&str> = stem.split(',').collect();
    parts[1..parts.len() - 1].iter().all(|part| text::length(part) <= 3)
}

/// The outside lint: too many different words (the corrected type-token ratio is over 4.5).
pub fn outside(item: &Item) -> Option<String> {
    let words = text::words(&item.stem);
    let kinds: BTreeSet<&String> = words.iter().collect();
    let ratio = kinds.len() as f64 / (2.0 * words.len() as f64).sqrt();
    (ratio > 4.5).then(|| format!("the stem has {} different words; shorten it", kinds.len()))
}

#[cfg(test)]
mod tests {
    use super::{check, outside};
    use crate::proof::rubric::sample::stems;

    #[test]
    fn padding_is_told_from_content() {
        let clean = "Which country leads the trade?";
        stems(check, "Which country (a large one) leads the trade?", clean);
        stems(check, "Which country - a large one - leads the trade?", clean);
        stems(check, "Which country \u{2013} a large one \u{2013} leads the trade?", clean);
        stems(
            check,
            "As we know, which country leads the trade?",
            "By report, which country leads the trade?",
        );
        stems(
            check,
            "In the end, when it rains here, and it does, which country leads?",
            "In the end, which of India, China, Israel and Ireland leads?",
        );
        let long: Vec<String> = (0..42).map(|at| format!("word{at}")).collect();
        stems(outside, &format!("{}?", long.join(" ")), &format!("{}?", long[..40].join(" ")));
    }
}

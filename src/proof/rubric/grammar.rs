//! 15: grammar that fits the right choice alone; and wording that no teacher would let stand.

use crate::proof::item::Item;
use crate::proof::text;
use crate::quiz::Style;

/// All choices start and end alike, the stem ends in no article, and the key is not the one that
/// opens in a form of its own.
pub fn check(item: &Item) -> Option<String> {
    if let Some(it) = item.choices.iter().find(|it| it.text.chars().next().is_none_or(char::is_lowercase)) {
        return Some(format!("«{}» starts in lower case; start every choice alike", it.text));
    }
    if let Some(it) = item.choices.iter().find(|it| it.text.ends_with(['.', ',', ';', ':'])) {
        return Some(format!("«{}» ends in a stop; choices have none", it.text));
    }
    let bare = item.stem.trim_end_matches(['?', '.', ' ', '_', '\u{2026}']);
    if text::words(bare).last().is_some_and(|word| ["a", "an"].contains(&word.as_str()))
        || bare.ends_with("a(n)")
    {
        return Some(
            "the stem ends in a or an, which fits some choices alone; move it into the choices".to_owned(),
        );
    }
    if item.style == Style::Ordering {
        return None;
    }
    item.views().iter().find_map(|view| {
        let single = view.keys.iter().chain(&view.others).all(|it| text::length(it) == 1);
        let forms = |texts: &[&str]| texts.iter().map(|it| form(it, single)).collect::<Vec<_>>();
        let (keys, others) = (forms(&view.keys), forms(&view.others));
        let (key, other) = (keys.first()?, others.first()?);
        let marked = ["an infinitive", "a clause", "a sentence", "a gerund"].contains(key);
        let even = others.iter().all(|it| it == other) || marked;
        let alone = even && keys.iter().all(|it| it == key) && !others.contains(key);
        (alone && others.len() > 1)
            .then(|| format!("«{}» is {key}, the rest are {other}; give all one form", view.keys[0]))
    })
}

/// The form a choice opens in, as far as letters show it; its number only where all are single words.
fn form(text: &str, single: bool) -> &'static str {
    let words: Vec<&str> = text.split_whitespace().collect();
    let Some(first) = words.first().map(|it| it.to_lowercase()) else { return "empty" };
    let plural =
        |it: &str| it.ends_with('s') && !["ss", "us", "is", "ics"].iter().any(|end| it.ends_with(end));
    match first.as_str() {
        "to" => "an infinitive",
        "because" | "since" | "that" | "if" | "when" => "a clause",
        "by" | "in" | "at" | "on" | "from" | "with" | "for" | "as" | "through" => {
            "a phrase with a preposition"
        }
        "it" | "they" | "he" | "she" | "we" => "a sentence",
        _ if single && plural(&first) => "a plural",
        _ if first.ends_with("ing") && words.get(1).is_some_and(|it| AFTER_GERUND.contains(it)) => "a gerund",
        _ => "a noun phrase",
    }
}

/// What follows a gerund, and hardly a noun such as «banking».
const AFTER_GERUND: [&str; 9] = ["the", "a", "an", "to", "its", "their", "with", "for", "at"];

/// No word twice in a row, no stem that says the same thing twice, no brace left from a template,
/// no double blank.
pub fn wording(item: &Item) -> Option<String> {
    for it in item.texts().chain(item.choices.iter().map(|it| it.rationale.as_str())) {
        if it.contains(['{', '}'])
            || it.contains("  ")
            || it.trim() != it
            || it.contains(" ,")
            || it.contains(" ?")
        {
            return Some(format!("«{it}» is set badly; mend the template or the form"));
        }
        let words = text::words(it);
        let raw: Vec<String> = it.split_whitespace().map(str::to_lowercase).collect();
        if let Some(pair) =
            raw.windows(2).find(|pair| pair[1].trim_end_matches(['?', '.', ',', ':']) == pair[0])
        {
            return Some(format!("«{it}» says «{} {}»; mend the template or the form", pair[0], pair[1]));
        }
        let awkward = |word: &String| {
            ["expected", "said", "named", "described", "likely"].contains(&word.as_str())
                && words.iter().filter(|it| *it == word).count() > 1
        };
        if let Some(word) = words.iter().find(|word| awkward(word)) {
            return Some(format!("«{it}» says «{word}» twice; mend the template or the form"));
        }
        let article = words.windows(2).find(|pair| misplaced_article(&pair[0], &pair[1]));
        if let Some(pair) = article {
            return Some(format!("«{it}» says «{} {}»; mend the article", pair[0], pair[1]));
        }
    }
    None
}

/// `a` before a vowel or `an` before a consonant, where letters tell it for sure.
fn misplaced_article(article: &str, next: &str) -> bool {
    let sounds_open =
        next.starts_with(['a', 'e', 'i', 'o']) && !next.starts_with("eu") && !next.starts_with("one");
    let sounds_shut =
        next.starts_with(['b', 'c', 'd', 'g', 'j', 'k', 'p', 'q', 't', 'v', 'w', 'z']) && next.len() > 3;
    article == "a" && sounds_open && next.len() > 1 || article == "an" && sounds_shut
}

#[cfg(test)]
mod tests {
    use super::{check, wording};
    use crate::proof::rubric::sample::{choices, stems};

    #[test]
    fn a_grammatical_cue_is_told_from_even_forms() {
        choices(check, &["india", "China", "Israel"], &["India", "China", "Israel"]);
        choices(check, &["India.", "China", "Israel"], &["India (East)", "China", "Israel"]);
        choices(
            check,
            &["To lead the way", "A new way", "An old way"],
            &["To lead the way", "To go away", "An old way"],
        );
        choices(check, &["Banking the money", "A bank", "A loan"], &["Banking research", "A bank", "A loan"]);
        choices(check, &["Judgment", "Routines", "Standards"], &["Judgment", "Routines", "Routine"]);
        stems(check, "Which country is led by a?", "Which country is led by plan A of India?");
    }

    #[test]
    fn bad_setting_is_told_from_good() {
        let clean = "Which country leads the trade?";
        stems(wording, "Which country leads the the trade?", clean);
        stems(wording, "Which country is expected to be expected?", "Which country is expected?");
        stems(wording, "Which {given} leads?", clean);
        stems(wording, "Which has a open trade?", "Which has an open trade?");
        choices(wording, &["An country", "China", "India"], &["An hour", "China", "India"]);
    }
}

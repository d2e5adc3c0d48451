//! Lints: what raters marked down. Each is listed for the author of the pack; none fails the proof.

use super::{Item, text};
use quiz::Interaction;
use std::collections::HashSet;

/// The most words of a stem.
pub(super) const LONGEST_STEM: usize = 30;
/// The most words of an explanation.
pub(super) const LONGEST_EXPLANATION: usize = 75;
/// The share of the key's words that the stem may hold.
const RESTATED: f64 = 0.6;
/// The share of the explanation's words that stem and key may hold.
const RETOLD: f64 = 0.7;

/// A lint: says what is to be mended, where it is.
pub(super) type Lint = fn(&Item) -> Option<String>;

/// The lints by name.
pub(super) const LINTS: &[(&str, Lint)] = &[
    ("the stem restates the key", restated_key),
    ("the explanation only restates stem and key", retold),
    ("an absolute word stands in wrong choices alone", absolute_alone),
    ("a reason speaks of choices that may not be shown", unseen_choices),
    ("the stem is long", long_stem),
    ("the explanation is long", long_explanation),
    ("fewer than four choices", few_choices),
];

fn restated_key(item: &Item) -> Option<String> {
    let stem: HashSet<String> = text::content_words(&item.entry.stem).into_iter().collect();
    let is_restated = |said: &str| share(said, &stem).is_some_and(|it| it > RESTATED);
    let key = item.key().filter(|it| item.interaction == Interaction::One && is_restated(&it.text))?;
    let (others, wrong) = (item.wrong().filter(|it| is_restated(&it.text)).count(), item.wrong().count());
    (others * 2 < wrong).then(|| format!("{} → {}", item.entry.stem, key.text))
}

fn retold(item: &Item) -> Option<String> {
    let keys = item.entry.pool.iter().filter(|it| it.mark > 0).map(|it| &it.text);
    let said = keys.chain(&item.entry.prompts).chain([&item.entry.stem]);
    let said: HashSet<String> = said.flat_map(|it| text::content_words(it)).collect();
    let is_retold = share(&item.explanation, &said).is_some_and(|it| it > RETOLD);
    is_retold.then(|| format!("{} → {}", item.entry.stem, item.explanation))
}

/// The share of a text's content words that are among others.
fn share(said: &str, others: &HashSet<String>) -> Option<f64> {
    let words: HashSet<String> = text::content_words(said).into_iter().collect();
    let shared = words.iter().filter(|it| others.contains(*it)).count();
    (!words.is_empty()).then(|| shared as f64 / words.len() as f64)
}

fn absolute_alone(item: &Item) -> Option<String> {
    let key = item.entry.pool.iter().filter(|it| it.mark > 0).find_map(|it| text::absolute_word(&it.text));
    if key.is_some() {
        return None;
    }
    let flagged =
        item.wrong().filter_map(|it| Some(format!("“{}” ({})", it.text, text::absolute_word(&it.text)?)));
    let flagged: Vec<String> = flagged.collect();
    (!flagged.is_empty()).then(|| flagged.join("; "))
}

fn unseen_choices(item: &Item) -> Option<String> {
    let (right, shown) = (item.entry.pool.len() - item.wrong().count(), usize::from(item.entry.shown));
    let may_hide = item.wrong().count() > shown.saturating_sub(right);
    let of_key = [(&*item.explanation, &item.entry.stem, shown.saturating_sub(right))];
    let reasons = item.wrong().map(|it| (&*it.why, &it.text, shown.saturating_sub(1)));
    for (why, own, others) in of_key.into_iter().chain(reasons) {
        let miscounted = [("the other two", 2), ("the other three", 3), ("the other four", 4)];
        if let Some((phrase, _)) = miscounted.iter().find(|it| it.1 != others && text::holds(why, it.0)) {
            return Some(format!("“{phrase}” where {others} others are shown: {why}"));
        }
        let seen = |name: &str| {
            let right = item.entry.pool.iter().filter(|it| it.mark > 0).map(|it| &it.text);
            let mut seen = right.chain(&item.entry.prompts).chain([&item.entry.stem, own]);
            seen.any(|it| text::holds(it, name))
        };
        let is_name = |name: &str| name.chars().count() > 3 && text::words(name).len() <= 4;
        let named =
            item.wrong().find(|it| is_name(&it.text) && text::holds(why, &it.text) && !seen(&it.text));
        if let Some(choice) = named.filter(|_| may_hide) {
            return Some(format!("“{}” may not be shown: {why}", choice.text));
        }
    }
    None
}

fn long_stem(item: &Item) -> Option<String> {
    let count = text::words(&item.entry.stem).len();
    (count > LONGEST_STEM).then(|| format!("{count} words: {}", item.entry.stem))
}

fn long_explanation(item: &Item) -> Option<String> {
    let count = text::words(&item.explanation).len();
    (count > LONGEST_EXPLANATION).then(|| format!("{count} words: {}", item.explanation))
}

fn few_choices(item: &Item) -> Option<String> {
    let is_few = matches!(item.interaction, Interaction::One | Interaction::Several) && item.entry.shown < 4;
    is_few.then(|| format!("{} choices: {}", item.entry.shown, item.entry.stem))
}

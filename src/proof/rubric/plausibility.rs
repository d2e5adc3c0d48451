//! 2: a distractor that nobody would choose.

use crate::knowledge::Kind;
use crate::proof::item::{Item, Shown};
use crate::proof::likeness::likeness;
use crate::quiz::{Ground, Style};

/// Every choice is of the key's type and neither too like it nor too unlike it; few are from
/// outside the facts; each has a ground that its feedback uses.
pub fn check(item: &Item) -> Option<String> {
    let kind = |it: &Shown| item.library.entity(&it.entity).map(|it| it.kind.clone()).unwrap_or_default();
    let keys: Vec<&Shown> = item.keys().collect();
    let first = keys.first()?;
    for it in item.distractors() {
        if kind(it) != kind(first) {
            return Some(format!(
                "«{}» is of type `{}`, the key of `{}`; choose one type",
                it.text,
                kind(it),
                kind(first)
            ));
        }
        let alike = |key: &&Shown| likeness(item.library.pack, &key.entity, &it.entity);
        let best = keys.iter().map(alike).fold(0.0, f64::max);
        if !(0.25..=0.9).contains(&best) {
            return Some(format!(
                "«{}» is like the key by {best:.2}, not 0.25 to 0.9; change its `features`",
                it.text
            ));
        }
        if it.ground >= Ground::Contradicted && it.misconception.is_none() && it.rationale.is_empty() {
            return Some(format!("«{}» is in no fact and says nothing of why; give it a negative", it.text));
        }
    }
    let outside = item.distractors().filter(|it| it.ground == Ground::Outside).count();
    let most = if two_allowed(item) { 2 } else { 1 };
    (outside > most)
        .then(|| format!("{outside} choices are in no fact, and {most} may be; add facts or drop some"))
}

/// The kinds that have few things of a type to choose from.
fn two_allowed(item: &Item) -> bool {
    let kinds = [Kind::Definition, Kind::Abbreviation, Kind::Reason, Kind::Inference];
    kinds.contains(&item.template.kind) || item.style == Style::Several
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::proof::rubric::sample::{item, tells_apart};
    use crate::quiz::Ground;

    #[test]
    fn an_implausible_choice_is_told_from_a_plausible_one() {
        let clean = item("Which?", &["India", "China", "Israel"]);
        let mut typed = clean.clone();
        typed.choices[1].entity = "x".to_owned();
        tells_apart(check, &typed, &clean);
        let mut outside = clean.clone();
        outside.choices[1].ground = Ground::Outside;
        let one = outside.clone();
        outside.choices[2].ground = Ground::Outside;
        tells_apart(check, &outside, &one);
        let mut bare = one.clone();
        bare.choices[1].rationale.clear();
        tells_apart(check, &bare, &one);
    }
}

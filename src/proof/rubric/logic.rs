//! 8: a choice that logic alone picks or drops.

use crate::proof::item::Item;
use crate::proof::{lists, second, text};
use crate::quiz::Style;

/// One type of choice; numbers in all or in none; no pair of opposites with the key in it, unless
/// there is a second pair or the choices are a whole scale.
pub fn check(item: &Item) -> Option<String> {
    let kind = |id: &str| item.library.entity(id).map(|it| it.kind.as_str());
    let first = kind(&item.choices.first()?.entity);
    if let Some(other) = item.choices.iter().find(|it| kind(&it.entity) != first) {
        return Some(format!("«{}» is of another type than the rest; choose one type", other.text));
    }
    let numbered = item.choices.iter().filter(|it| it.text.bytes().any(|each| each.is_ascii_digit())).count();
    if numbered > 0 && numbered < item.choices.len() {
        return Some(format!(
            "{numbered} of {} choices have a number; give all one, or none",
            item.choices.len()
        ));
    }
    let pairs = opposed(item);
    let with_key = pairs.iter().find(|(one, two)| item.choices[*one].mark > 0 || item.choices[*two].mark > 0);
    let (one, two) =
        with_key.filter(|_| pairs.len() == 1 && item.style == Style::One && !item.template.scale)?;
    let (one, two) = (&item.choices[*one].text, &item.choices[*two].text);
    Some(format!(
        "«{one}» and «{two}» are opposites, so the rest drop out; add a second pair or make it a scale"
    ))
}

/// The pairs of choices that are opposed by their words. What the pack declares opposed is meant to
/// stand side by side: it is the distractor that tests a contrast.
fn opposed(item: &Item) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    for one in 0..item.choices.len() {
        for two in one + 1..item.choices.len() {
            let (left, right) = (text::words(&item.choices[one].text), text::words(&item.choices[two].text));
            let has = |words: &[String], word: &str| words.iter().any(|it| it == word);
            let parted =
                |(a, b): &(&str, &str)| has(&left, a) && has(&right, b) || has(&left, b) && has(&right, a);
            if lists::OPPOSITES.iter().any(parted) {
                found.push((one, two));
            }
        }
    }
    found
}

/// The outside lint: a number in the stem and in exactly one distractor.
pub fn outside(item: &Item) -> Option<String> {
    let digits = |text: &str| text.chars().any(|each| each.is_ascii_digit());
    let with: Vec<_> = item.distractors().filter(|it| digits(&it.text)).collect();
    (digits(&item.stem) && with.len() == 1)
        .then(|| format!("only «{}» has a number, as the stem has; even them out", with[0].text))
}

/// 18: exactly one choice is right, the number stated for several, and all others are false: the
/// second judge says so.
pub fn one_right(item: &Item) -> Option<String> {
    let keys = item.keys().count();
    let expected = match item.style {
        Style::One => 1,
        Style::Several => usize::from(item.template.right),
        Style::Matching => item.prompts.len(),
        Style::Ordering => item.choices.len(),
    };
    if keys != expected {
        return Some(format!("{keys} choices are marked right where {expected} should be"));
    }
    second::wrong_choice(item)
}

#[cfg(test)]
mod tests {
    use super::{check, one_right, outside};
    use crate::knowledge::Kind;
    use crate::proof::rubric::sample::{choices, item, of, tells_apart};

    #[test]
    fn a_logical_cue_is_told_from_an_even_list() {
        choices(
            check,
            &["About 20 lands", "One land", "A land"],
            &["About 20 lands", "Some 30 lands", "Some 40 lands"],
        );
        let scale = ["Far lower", "About equal", "Far higher"];
        tells_apart(check, &of(Kind::Status, "How?", &scale), &of(Kind::Contrast, "How?", &scale));
        tells_apart(
            outside,
            &item("Which of 3?", &["India", "4", "China"]),
            &item("Which of three?", &["India", "4", "China"]),
        );
        let clean = item("Which?", &["India", "China", "Israel"]);
        let mut typed = clean.clone();
        typed.choices[2].entity = "x".to_owned();
        tells_apart(check, &typed, &clean);
    }

    #[test]
    fn a_second_right_choice_a_wrong_key_and_an_unknown_are_told_apart() {
        let clean = item("Which?", &["India", "China", "Israel"]);
        let change = |at: usize, entity: &str, mark: u8| {
            let mut changed = clean.clone();
            changed.choices[at].entity = entity.to_owned();
            changed.choices[at].mark = mark;
            changed
        };
        for flawed in
            [change(1, "a", 0), change(1, "b", 1), change(0, "a", 0), change(2, "a2", 0), change(0, "c", 1)]
        {
            tells_apart(one_right, &flawed, &clean);
        }
    }
}

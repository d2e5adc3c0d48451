//! 14: a choice made of other choices.

use crate::proof::item::Item;
use crate::proof::text;
use std::collections::BTreeSet;

/// The things that a text lists, parted at commas and at `and` and `or`.
fn parts(text: &str) -> BTreeSet<String> {
    let lower = text.to_lowercase().replace(" and ", ",").replace(" or ", ",");
    lower.split(',').map(|it| text::words(it).join(" ")).filter(|it| !it.is_empty()).collect()
}

/// No choice says both, either or neither, and no two choices list the same thing.
pub fn check(item: &Item) -> Option<String> {
    if let Some(word) =
        item.choices.iter().find_map(|it| text::any_of(&it.text, &["both", "either", "neither"]))
    {
        return Some(format!("a choice says «{word}»; offer single things"));
    }
    let lists: Vec<BTreeSet<String>> = item.choices.iter().map(|it| parts(&it.text)).collect();
    for (at, one) in lists.iter().enumerate() {
        for (before, two) in lists[..at].iter().enumerate() {
            if let Some(part) = one.intersection(two).next().filter(|_| one.len() > 1 || two.len() > 1) {
                let (one, two) = (&item.choices[at].text, &item.choices[before].text);
                return Some(format!("«{one}» and «{two}» both list «{part}»; let choices share nothing"));
            }
        }
    }
    None
}

/// The outside lint: all choices are lists with commas and a distractor shares a word with the
/// key, or three distractors have the same words.
pub fn outside(item: &Item) -> Option<String> {
    let words = |text: &str| text::words(text).into_iter().collect::<BTreeSet<String>>();
    let others: Vec<BTreeSet<String>> = item.distractors().map(|it| words(&it.text)).collect();
    let same = others.iter().any(|one| others.iter().filter(|two| *two == one).count() >= 3);
    let listed = item.choices.iter().all(|it| it.text.contains(','));
    // A possessive is no member of a list.
    let nouns = |text: &str| -> BTreeSet<String> {
        text.split(' ').filter(|it| !it.contains(['\'', '\u{2019}'])).flat_map(text::content).collect()
    };
    let key: BTreeSet<String> = item.keys().flat_map(|it| nouns(&it.text)).collect();
    let shares = item.distractors().any(|it| !nouns(&it.text).is_disjoint(&key));
    (same || listed && shares)
        .then(|| "the choices are lists of each other's parts; offer single things".to_owned())
}

#[cfg(test)]
mod tests {
    use super::{check, outside};
    use crate::proof::rubric::sample::choices;

    #[test]
    fn combined_choices_are_told_from_single_ones() {
        choices(check, &["Both of them", "China", "India"], &["Bothnia", "China", "India"]);
        choices(
            check,
            &["Data and sales", "Data and law", "Books"],
            &["Data and sales", "Health and law", "Books"],
        );
        choices(
            outside,
            &["Sales, data", "Data, books", "Law, health"],
            &["Sales, data", "Forms, books", "Law, health"],
        );
        choices(
            outside,
            &["Sales", "Law book", "Book law", "law book"],
            &["Sales", "Law book", "Book law", "law text"],
        );
    }
}

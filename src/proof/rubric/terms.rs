//! 11, 17 and 19: absolute, vague and negative words.

use crate::proof::item::Item;
use crate::proof::{lists, text};

fn first<'l>(item: &Item, list: &[&'l str]) -> Option<&'l str> {
    item.texts().find_map(|it| text::any_of(it, list))
}

/// 11: no absolute term in the stem or a choice.
pub fn absolute(item: &Item) -> Option<String> {
    first(item, lists::ABSOLUTE).map(|word| format!("it says «{word}», an absolute term; say what is meant"))
}

/// The outside lint: one of ten absolute terms as a word of the stem or of a choice.
pub fn absolute_outside(item: &Item) -> Option<String> {
    first(item, lists::ABSOLUTE_OUTSIDE).map(|word| format!("it says «{word}»; say what is meant"))
}

/// 17: no vague term in the stem or a choice.
pub fn vague(item: &Item) -> Option<String> {
    first(item, lists::VAGUE)
        .map(|word| format!("it says «{word}», which two readers take differently; say how much"))
}

/// The outside lint: one of fourteen vague terms, within a word too.
pub fn vague_outside(item: &Item) -> Option<String> {
    let within =
        |text: &str| lists::VAGUE_OUTSIDE.iter().find(|word| text.to_lowercase().contains(**word)).copied();
    item.texts().find_map(within).map(|word| format!("it holds «{word}»; say how much"))
}

/// 19: no negative word in the stem.
pub fn negative(item: &Item) -> Option<String> {
    let stem = std::iter::once(&item.stem).chain(&item.prompts);
    let found = stem.into_iter().find_map(|it| text::any_of(it, lists::NEGATIVE))?;
    Some(format!("the stem says «{found}»; ask for what is, in positive words"))
}

/// The outside lint: one of eleven negative words, or in a question with which or what the letters
/// of `false`, `not`, `incorrect` or `except`.
pub fn negative_outside(item: &Item) -> Option<String> {
    let words = text::words(&item.stem);
    let stem = item.stem.to_lowercase();
    let asks = ["which", "what"].iter().any(|word| text::holds(&words, word));
    let token = lists::NEGATIVE_OUTSIDE.iter().find(|it| text::holds(&words, it));
    let letters = ["false", "not", "incorrect", "except"].iter().find(|it| asks && stem.contains(**it));
    token.or(letters).map(|it| format!("the stem holds «{it}», if only within a word; use another word"))
}

/// H27: no negative word in a choice.
pub fn positive_choices(item: &Item) -> Option<String> {
    let found = item.choices.iter().find_map(|it| text::any_of(&it.text, lists::NEGATIVE))?;
    Some(format!("a choice says «{found}»; put it in positive words"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proof::rubric::sample::{choices, stems};

    #[test]
    fn listed_words_are_told_from_their_neighbours() {
        let clean = "Which country leads the trade?";
        for check in [absolute, absolute_outside] {
            stems(
                check,
                "Which country never leads the trade?",
                "Which country nevertheless leads the trade?",
            );
            choices(check, &["All lands", "China", "Israel"], &["Small lands", "China", "Israel"]);
        }
        stems(absolute, "Which is the only country here?", clean);
        for check in [vague, vague_outside] {
            stems(check, "Which country usually leads?", clean);
        }
        choices(vague, &["Many lands", "China", "India"], &["Millions", "China", "India"]);
        stems(vague_outside, "Which is the unusually good land?", "Which is the unusual land?");
        for check in [negative, negative_outside] {
            stems(check, "Which country does not lead?", clean);
        }
        stems(negative, "Which country lacks the lead?", "Which country comes second?");
        stems(negative_outside, "Which of the notes leads?", "Which of the pages leads?");
        choices(positive_choices, &["No lands", "China", "India"], &["Northern lands", "China", "India"]);
    }
}

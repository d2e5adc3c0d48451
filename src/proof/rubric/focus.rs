//! 13: a stem that asks nothing by itself.

use crate::knowledge::Kind;
use crate::proof::item::Item;
use crate::proof::{lists, text};

const BANNED: &[&str] = &[
    "which of the following",
    "which statement is true",
    "which is true",
    "which is correct",
    "what is true",
    "which one is true",
    "which of these is true",
];

/// One question mark, at the end; a word that asks, with the kind of thing asked for; and none of
/// the phrases that leave the question to the choices.
pub fn check(item: &Item) -> Option<String> {
    if item.stem.matches('?').count() != 1 || !item.stem.ends_with('?') {
        return Some(
            "the stem has no question mark at its end, or more than one; ask one question".to_owned(),
        );
    }
    if let Some(phrase) = text::any_of(&item.stem, BANNED) {
        return Some(format!("the stem says «{phrase}»; name the thing that is asked for"));
    }
    let words = text::words(&item.stem);
    let Some(at) = words.iter().position(|word| lists::ASKING.contains(&word.as_str())) else {
        return Some(
            "the stem has no word that asks, such as which or what; write it as a question".to_owned(),
        );
    };
    let mut after = words[at + 1..].iter().map(String::as_str).skip_while(|word| {
        ["of", "these", "the"].contains(word) || lists::NUMBERS.iter().any(|(number, _)| number == word)
    });
    let (word, next) = (after.next(), after.next());
    // A noun is not followed by an article: what is, is a verb.
    let verb = word.is_none_or(|it| lists::VERBS.contains(&it))
        || next.is_some_and(|it| ["the", "a", "an", "to"].contains(&it));
    // The odd one out may be asked for as one of these four.
    let odd = item.template.kind == Kind::OddOneOut;
    (words[at] == "which" && verb && !odd)
        .then(|| "the stem asks «which» of no kind of thing; say which what".to_owned())
}

/// The outside lint: no question mark, no colon, and no sentence that starts with a word that asks.
pub fn outside(item: &Item) -> Option<String> {
    let asks = text::words(&item.stem).iter().any(|word| lists::ASKING.contains(&word.as_str()));
    let marked = item.stem.contains('?') || item.stem.contains(':');
    (!marked && !asks).then(|| "the stem is no question; ask one".to_owned())
}

#[cfg(test)]
mod tests {
    use super::{check, outside};
    use crate::proof::rubric::sample::stems;

    #[test]
    fn a_question_is_told_from_a_heading() {
        let clean = "Which country leads the trade?";
        stems(check, "Which country leads the trade", clean);
        stems(check, "Which of these leads the trade?", "Which of these countries leads the trade?");
        stems(check, "Which of the following leads?", clean);
        stems(check, "India leads?", "What does India lead?");
        stems(outside, "India leads the trade", "India leads the trade:");
    }
}

//! 6: true or false.

use crate::proof::item::Item;
use crate::proof::text;

/// No choice is a yes or a no, and no stem asks for one.
pub fn check(item: &Item) -> Option<String> {
    let bare = ["true", "false", "yes", "no", "correct", "incorrect", "right", "wrong"];
    let choice = item.choices.iter().find(|it| {
        let words = text::words(&it.text);
        words.len() == 1 && bare.contains(&words[0].as_str())
            || ["yes", "no"].contains(&words.first().map_or("", String::as_str))
    });
    if let Some(choice) = choice {
        return Some(format!("the choice «{}» only agrees or disagrees; offer things", choice.text));
    }
    text::any_of(&item.stem, &["true or false", "right or wrong", "yes or no"])
        .map(|phrase| format!("the stem asks «{phrase}»; ask for a thing"))
}

/// The outside lint: both words in one sentence of the stem, or a choice that is one of four.
pub fn outside(item: &Item) -> Option<String> {
    let both = |sentence: &&str| {
        let words = text::words(sentence);
        text::holds(&words, "true") && text::holds(&words, "false")
    };
    let bare = item
        .choices
        .iter()
        .any(|it| ["true", "false", "yes", "no"].contains(&it.text.trim().to_lowercase().as_str()));
    (bare || text::sentences(&item.stem).iter().any(both))
        .then(|| "it asks for true or false; ask for a thing".to_owned())
}

#[cfg(test)]
mod tests {
    use super::{check, outside};
    use crate::proof::rubric::sample::{choices, stems};

    #[test]
    fn true_or_false_is_told_from_a_thing() {
        choices(check, &["Yes, it does", "China", "India"], &["Yeast", "China", "India"]);
        choices(outside, &["True", "False", "India"], &["Truth", "Falsehood", "India"]);
        stems(check, "Is this true or false: India leads?", "Is the claim that India leads true?");
        stems(outside, "Which is true and which false?", "Which is true?");
    }
}

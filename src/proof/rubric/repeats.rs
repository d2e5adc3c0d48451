//! 12: a word of the stem comes back in the right choice alone.

use crate::proof::item::Item;
use crate::proof::{lists, text};

/// No content word of the stem is in a right choice and in no wrong one, unless every choice
/// stands in the stem.
pub fn check(item: &Item) -> Option<String> {
    item.views().iter().filter(|it| !it.others.is_empty()).find_map(|view| {
        let asked = view.asked.to_lowercase();
        if view.keys.iter().chain(&view.others).all(|it| asked.contains(&it.to_lowercase())) {
            return None;
        }
        let words = text::content(&view.asked);
        let in_all_keys = |word: &&String| view.keys.iter().all(|it| text::content(it).contains(*word));
        let in_an_other = |word: &&String| view.others.iter().any(|it| text::content(it).contains(*word));
        let word = words.iter().filter(in_all_keys).find(|word| !in_an_other(word))?;
        Some(format!("«{word}…» of the stem is in «{}» and in no wrong choice; reword one", view.keys[0]))
    })
}

/// The outside lint: a word of four letters or more stands letter by letter in the key and in no
/// distractor.
pub fn outside(item: &Item) -> Option<String> {
    item.views().iter().filter(|it| it.keys.len() == 1 && !it.others.is_empty()).find_map(|view| {
        if view.keys.iter().chain(&view.others).all(|it| view.asked.contains(it)) {
            return None;
        }
        let tokens = view.asked.split(|each: char| !each.is_alphanumeric());
        let mut long =
            tokens.filter(|it| it.len() >= 4 && !lists::STOP.contains(&it.to_lowercase().as_str()));
        let word =
            long.find(|it| view.keys[0].contains(it) && !view.others.iter().any(|other| other.contains(it)))?;
        Some(format!("«{word}» of the stem stands in «{}» alone; reword one", view.keys[0]))
    })
}

#[cfg(test)]
mod tests {
    use super::{check, outside};
    use crate::proof::rubric::sample::choices;

    #[test]
    fn a_repeated_word_is_told_from_a_shared_one() {
        // The stem has «country», «leads» and «trade».
        choices(
            check,
            &["Countries at sea", "Towns at sea", "Ports"],
            &["Countries at sea", "A country inland", "Ports"],
        );
        choices(outside, &["A trademark", "A brand", "A name"], &["A trademark", "A trader", "A name"]);
    }
}

//! 4: the right choice is the longest.

use crate::proof::item::Item;
use crate::proof::text;
use crate::quiz::Style;

/// Characters by which lengths may differ without telling anything.
const SLACK: usize = 4;

/// The key is at most a quarter longer than the longest distractor and at most a quarter shorter
/// than the shortest; no choice has twice the words of another and two more.
pub fn check(item: &Item) -> Option<String> {
    let counts: Vec<usize> = item.choices.iter().map(|it| text::length(&it.text)).collect();
    let (least, most) = (counts.iter().min()?, counts.iter().max()?);
    if *most > 2 * least + 2 {
        return Some(format!("one choice has {most} words, another {least}; even them out"));
    }
    // In matching every choice but one is right somewhere.
    let one = [Style::One, Style::Several].contains(&item.style);
    for view in item.views().iter().filter(|_| one) {
        let lengths =
            |texts: &[&str]| -> Vec<usize> { texts.iter().map(|it| text::characters(it)).collect() };
        let (keys, others) = (lengths(&view.keys), lengths(&view.others));
        let (shortest_key, longest_key) = (keys.iter().min()?, keys.iter().max()?);
        let (shortest, longest) = (others.iter().min()?, others.iter().max()?);
        // With several right, the cue is there only if it marks them all.
        if *shortest_key > longest + SLACK && shortest_key * 4 > longest * 5 {
            return Some(format!(
                "«{}» is far longer than every wrong choice; cut it, or lengthen one",
                view.keys[0]
            ));
        }
        if longest_key + SLACK < *shortest && longest_key * 4 < shortest * 3 {
            return Some(format!(
                "«{}» is far shorter than every wrong choice; lengthen it, or cut one",
                view.keys[0]
            ));
        }
    }
    None
}

/// The outside lint: the longest distractor has under three quarters of the key's characters, and
/// the key has four words or more.
pub fn outside(item: &Item) -> Option<String> {
    item.views().iter().filter(|it| it.keys.len() == 1 && item.style == Style::One).find_map(|view| {
        let key = view.keys[0];
        let longest = view.others.iter().map(|it| text::characters(it)).max()?;
        let flagged = longest * 4 < text::characters(key) * 3 && text::length(key) >= 4;
        flagged.then(|| format!("«{key}» is far longer than the others; cut it"))
    })
}

#[cfg(test)]
mod tests {
    use super::{check, outside};
    use crate::proof::rubric::sample::choices;

    #[test]
    fn a_long_key_is_told_from_an_even_one() {
        let long = ["A large land in the south", "A small land", "A cold land"];
        choices(check, &long, &["A large land in the", "A small cold land", "A cold land"]);
        choices(outside, &long, &["A land in the south", "A small cold land", "A cold land"]);
        choices(
            check,
            &["A land", "A small cold land", "A large cold land"],
            &["A cold land", "A cold inland", "A large cold land"],
        );
        choices(
            check,
            &["India", "China", "One of the lands that face the sea"],
            &["India", "China", "A land of sea"],
        );
    }
}

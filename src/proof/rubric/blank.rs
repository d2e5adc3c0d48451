//! 10: a gap to fill.

use crate::proof::item::Item;
use crate::proof::{lists, text};

/// A gap stands at the end of a question that says what fills it, and is written as three dots.
pub fn check(item: &Item) -> Option<String> {
    let flaw = "a gap stands in the stem; put it at the end, as «...?», after «Which word completes»";
    if item.stem.contains("__") || item.stem.to_lowercase().contains("fill in the blank") {
        return Some(flaw.to_owned());
    }
    let stem = item.stem.replace('\u{2026}', "...");
    let gaps = stem.matches("...").count();
    let asks = text::words(&stem).first().is_some_and(|word| lists::ASKING.contains(&word.as_str()));
    (gaps > 1 || gaps == 1 && !(stem.ends_with("...?") && asks)).then(|| flaw.to_owned())
}

/// The outside lint: two underscores, or the phrase.
pub fn outside(item: &Item) -> Option<String> {
    let stem = item.stem.to_lowercase();
    (stem.contains("__") || stem.contains("fill in the blank"))
        .then(|| "the stem has a blank; ask a question".to_owned())
}

#[cfg(test)]
mod tests {
    use super::{check, outside};
    use crate::proof::rubric::sample::stems;

    #[test]
    fn a_gap_is_told_from_a_question() {
        let clean = "Which country completes this: the trade is led by ...?";
        stems(check, "The trade is led by ... in Asia?", clean);
        stems(check, "The trade is led by ____?", clean);
        stems(outside, "Fill in the blank: it is led by?", "Fill the gap: it is led by?");
    }
}

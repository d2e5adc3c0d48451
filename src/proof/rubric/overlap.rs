//! H22 and P2: choices that mean different things, and say what they stand for.

use crate::knowledge::pack::Entity;
use crate::proof::item::Item;
use crate::proof::text::content;

/// H22: no two choices mean the same or overlap: none conflicts, none is the other's alias, none
/// has every content word of another and more.
pub fn check(item: &Item) -> Option<String> {
    for (at, one) in item.choices.iter().enumerate() {
        for two in &item.choices[..at] {
            let (first, other) = (item.library.entity(&one.entity)?, item.library.entity(&two.entity)?);
            let alias = |it: &Entity, text: &str| it.aliases.iter().any(|it| it.eq_ignore_ascii_case(text));
            let close = first.conflicts.contains(&other.id) || other.conflicts.contains(&first.id);
            if one.entity == two.entity || close || alias(first, &two.text) || alias(other, &one.text) {
                return Some(format!("«{}» and «{}» are too close; keep one", one.text, two.text));
            }
            let (left, right) = (content(&one.text), content(&two.text));
            let within = !left.is_empty()
                && !right.is_empty()
                && left != right
                && (left.is_subset(&right) || right.is_subset(&left));
            if within {
                return Some(format!(
                    "«{}» and «{}» may hold one another; reword one or declare a conflict",
                    one.text, two.text
                ));
            }
        }
    }
    None
}

/// The texts are those of what they stand for: each choice has its entity's form, and the stem
/// the given one's.
pub fn said_as_meant(item: &Item) -> Option<String> {
    let pattern = if item.template.choice.is_empty() { "{choice}" } else { &item.template.choice };
    let has = |text: &str, pattern: &str, name: &str, id: &str| {
        let (prefix, lower) = (format!("{{{name}"), text.to_lowercase());
        pattern.match_indices(&prefix).all(|(at, _)| {
            let inner = pattern[at + prefix.len()..].split('}').next().unwrap_or_default();
            let form = inner.strip_prefix('.').unwrap_or("name");
            let said = item.library.entity(id).and_then(|it| it.forms.get(form));
            said.is_some_and(|it| lower.contains(&it.to_lowercase()))
        })
    };
    let foreign = item.choices.iter().find(|it| !has(&it.text, pattern, "choice", &it.entity));
    if let Some(it) = foreign {
        return Some(format!("«{}» does not say `{}`, which it stands for", it.text, it.entity));
    }
    let given = item.given.first()?;
    let rows =
        item.prompts.iter().zip(&item.given).all(|(text, id)| has(text, &item.template.prompt, "given", id));
    let stem = !item.prompts.is_empty() || has(&item.stem, &item.template.stem, "given", given);
    (!rows || !stem).then(|| format!("the stem does not say `{given}`, which is given"))
}

#[cfg(test)]
mod tests {
    use super::{check, said_as_meant};
    use crate::proof::item::Item;
    use crate::proof::rubric::sample::{choices, item, tells_apart};

    fn with(change: impl Fn(&mut Item)) -> Item<'static> {
        let mut item = item("Which is given?", &["A", "B", "C"]);
        change(&mut item);
        item
    }

    #[test]
    fn overlap_is_told_from_difference() {
        tells_apart(check, &with(|it| it.choices[1].entity = "a2".to_owned()), &with(|_| ()));
        choices(
            check,
            &["Legal research", "Research", "Sales"],
            &["Legal research", "Research work", "Sales"],
        );
    }

    #[test]
    fn a_text_is_told_from_that_of_another() {
        tells_apart(said_as_meant, &with(|it| it.choices[1].entity = "c".to_owned()), &with(|_| ()));
    }
}

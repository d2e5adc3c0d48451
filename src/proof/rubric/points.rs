//! H1, H2, H6 and P3: one point, worth asking, whose opinion it is, and feedback that states it.

use crate::knowledge::Modality;
use crate::knowledge::pack::Scope;
use crate::proof::item::Item;
use crate::proof::second;

/// The positions of the facts that state a key of the item.
fn stating(item: &Item) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    for row in 0..item.given.len() {
        for (at, choice) in item.choices.iter().enumerate().filter(|(_, it)| item.is_key(row, it)) {
            let (subject, object) = item.claim(row, choice);
            let said = second::backward(item.library.pack);
            let here = said.filter(|it| {
                it.so && it.relation == item.relation.id && it.subject == subject && it.object == object
            });
            found.extend(here.map(|it| (at, it.fact)));
        }
    }
    found
}

/// H1: what it keys is what its right choices state, and what that is declared to follow from.
pub fn one_point(item: &Item) -> Option<String> {
    let stating = stating(item);
    let id = |at: usize| item.library.fact(at).map_or("", |it| it.id.as_str());
    let bases: Vec<&str> = stating
        .iter()
        .filter_map(|(_, at)| item.library.fact(*at))
        .flat_map(|it| it.derived_from.iter().map(String::as_str))
        .collect();
    let stray =
        item.facts.iter().find(|at| !stating.iter().any(|(_, it)| it == *at) && !bases.contains(&id(**at)));
    if let Some(at) = stray {
        return Some(format!(
            "it keys {}, which its right choice does not state; declare `derived_from`",
            id(*at)
        ));
    }
    let left_out = stating.iter().find(|(_, at)| !item.facts.contains(at));
    left_out.map(|(_, at)| format!("it states {} and does not count it as keyed", id(*at)))
}

/// H2: each key is stated by a fact that matters, may be keyed, and is put as the template says.
pub fn no_trivia(item: &Item) -> Option<String> {
    let stating = stating(item);
    let worth = |at: usize| {
        item.library.fact(at).is_some_and(|fact| {
            let readings =
                fact.readings.iter().map(|it| (&it.relation, it.modality.unwrap_or(fact.modality)));
            let mut said = readings.chain([(&fact.relation, fact.modality)]);
            let fits = said.any(|(relation, it)| {
                *relation == item.relation.id && item.template.modalities.contains(&it)
            });
            fact.importance >= 2 && !fact.feedback_only && fits
        })
    };
    let keys = item.choices.iter().enumerate().filter(|(_, it)| it.mark > 0);
    let mut idle = keys.filter(|(at, _)| !stating.iter().any(|(key, fact)| key == at && worth(*fact)));
    idle.next().map(|(_, it)| {
        format!(
            "no fact of importance 2 or more lets «{}» be keyed so; raise it or drop the template",
            it.text
        )
    })
}

/// H6: a claim or an opinion is asked about with its holder, never as plain fact.
pub fn opinion(item: &Item) -> Option<String> {
    let held = |it: &Modality| matches!(it, Modality::Claimed | Modality::Opinion);
    let keyed = item.facts.first().and_then(|at| item.library.fact(*at))?;
    let asked = item.template.modalities.iter().all(held);
    (asked && held(&keyed.modality) && item.template.scope == Scope::World && !item.is_attributed()).then(
        || format!("{} is somebody's claim, and the stem asks it as plain fact; name the holder", keyed.id),
    )
}

/// The feedback says what is true: a right choice is explained by a fact that states it.
pub fn feedback(item: &Item) -> Option<String> {
    let whole = |text: &str| text.ends_with(['.', '!', '?']) && crate::proof::text::length(text) >= 3;
    let bare = item.choices.iter().find(|it| !whole(&it.rationale));
    if let Some(it) = bare {
        return Some(format!("«{}» has no rationale of a whole sentence; write one", it.text));
    }
    let stated = stating(item);
    let unsaid = item.choices.iter().enumerate().find(|(at, it)| {
        it.mark > 0 && !stated.iter().any(|(key, fact)| key == at && it.facts.contains(fact))
    });
    unsaid.map(|(_, it)| format!("the rationale of «{}» does not count the fact it gives away", it.text))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::knowledge::Kind;
    use crate::proof::rubric::sample::{item, of, tells_apart};

    fn clean() -> Item<'static> {
        item("Which is given?", &["A", "B", "C"])
    }

    fn with(change: impl Fn(&mut Item)) -> Item<'static> {
        let mut item = clean();
        change(&mut item);
        item
    }

    #[test]
    fn a_second_point_and_trivia_are_told_apart() {
        tells_apart(one_point, &with(|it| it.facts.push(1)), &clean());
        tells_apart(one_point, &with(|it| it.facts.clear()), &clean());
        let trivial = with(|it| {
            it.given = vec!["other".to_owned()];
            it.choices[0].entity = "given".to_owned();
        });
        tells_apart(no_trivia, &trivial, &clean());
        let claim = |stem: &str| {
            let mut claim = of(Kind::Attribution, stem, &["A", "B", "C"]);
            claim.facts = vec![3];
            claim
        };
        tells_apart(opinion, &claim("Which is raised?"), &claim("Which does the article raise?"));
    }

    #[test]
    fn feedback_is_told_from_none() {
        tells_apart(feedback, &with(|it| it.choices[2].rationale = "No".to_owned()), &clean());
        tells_apart(feedback, &with(|it| it.choices[0].facts.clear()), &clean());
    }
}

//! Hard rules on each question: the keys it promises, its reasons, both judges.

use super::{Finding, Item};
use crate::pack::Index;
use crate::question::Question;
use crate::second::Disagreement;
use crate::truth::{Truth, judge};
use quiz::Interaction;

/// Numbers as stems write them.
const NUMBERS: &[&str] = &["zero", "one", "two", "three", "four", "five", "six"];

/// Whether it has the keys that its interaction promises.
pub(super) fn keys_promised(item: &Item) -> Option<String> {
    let mut marks: Vec<u8> = item.entry.pool.iter().map(|it| it.mark).filter(|it| *it > 0).collect();
    marks.sort_unstable();
    let (right, shown) = (marks.len(), usize::from(item.entry.shown));
    let stem = super::text::words(&item.entry.stem);
    let is_said = || {
        NUMBERS.get(right).is_some_and(|it| stem.iter().any(|word| word == it || *word == right.to_string()))
    };
    let in_sequence = || marks.iter().map(|it| usize::from(*it)).eq(1..=right);
    match item.interaction {
        Interaction::One if marks != [1] => Some(format!("it has {right} right choices, not one")),
        Interaction::Several if marks.iter().any(|it| *it != 1) || right < 2 || right >= shown => {
            Some(format!("{right} of {shown} choices are right"))
        }
        Interaction::Several if !is_said() => {
            Some(format!("its stem does not say that {right} are to be picked"))
        }
        Interaction::Matching if !in_sequence() || right != item.entry.prompts.len() => {
            Some(format!("{right} choices are for {} rows", item.entry.prompts.len()))
        }
        Interaction::Ordering if !in_sequence() || right != shown => {
            Some("its places are not 1, 2, 3 …".to_owned())
        }
        _ => None,
    }
}

/// Whether enough wrong choices can be shown.
pub(super) fn enough_choices(item: &Item) -> Option<String> {
    let right = item.entry.pool.iter().filter(|it| it.mark > 0).count();
    let mut groups: Vec<u8> = item.wrong().map(|it| it.group).collect();
    groups.sort_unstable();
    groups.dedup();
    let (shown, there) = (usize::from(item.entry.shown), right + groups.len());
    let least = if matches!(item.interaction, Interaction::One | Interaction::Several) { 3 } else { 2 };
    (shown < least || there < shown).then(|| format!("{shown} choices are to be shown, {there} can be"))
}

/// Whether every choice says why, and the whole teaches.
pub(super) fn reasons_given(item: &Item) -> Option<String> {
    let without = item.entry.pool.iter().find(|it| it.why.trim().is_empty());
    let missing = item.explanation.trim().is_empty().then(|| "it has no explanation".to_owned());
    without.map(|it| format!("“{}” has no reason", it.text)).or(missing)
}

/// Whether it rests on a fact, by which quizzes see to it that none is asked twice.
pub(super) fn rests_on_a_fact(item: &Item) -> Option<String> {
    item.entry.facts.is_empty().then(|| "it rests on no fact".to_owned())
}

/// Whether no two of its choices read alike.
pub(super) fn told_apart(item: &Item) -> Option<String> {
    let texts: Vec<String> =
        item.entry.pool.iter().map(|it| super::text::words(&it.text).join(" ")).collect();
    let twice = (0..texts.len()).find(|at| !texts[*at].is_empty() && texts[..*at].contains(&texts[*at]));
    twice.map(|at| format!("two choices read “{}”", item.entry.pool[at].text))
}

/// Judges every claim of a question by the first judge. Counts the claims; finds those that are not as marked.
pub(super) fn judged_first(index: &Index, question: &Question) -> (usize, Vec<Disagreement>) {
    let (mut count, mut found) = (0, Vec::new());
    for choice in &question.draft().choices {
        for (claim, place) in choice.claims.iter().zip(1..) {
            count += 1;
            let wanted = usize::from(choice.mark) == place;
            let truth = judge(index, claim);
            if matches!(truth, Truth::True(_)) != wanted || truth == Truth::Unknown {
                let (question, choice) = (question.id(), choice.text.clone());
                let message =
                    format!("should be {wanted} (claim {place}), but is {truth:?} by the first judge");
                found.push(Disagreement { question, choice, message, is_unknown: truth == Truth::Unknown });
            }
        }
    }
    (count, found)
}

/// A finding for each disagreement of a judge.
pub(super) fn findings(found: &[Disagreement], rule: &'static str) -> Vec<Finding> {
    let finding = |it: &Disagreement| Finding {
        rule,
        question: it.question.clone(),
        text: format!("“{}” {}", it.choice, it.message),
    };
    found.iter().map(finding).collect()
}

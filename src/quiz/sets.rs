//! Which distractors may stand together with a key.
//!
//! All sets of the right size are formed of the best candidates; those that break a rule of the
//! rubric are dropped; of the rest a limited number is kept, so spread that the length of the key
//! tells nothing.

use super::ask::Ask;
use super::bank::Style;
use super::kinds::Rule;
use super::likeness::{RANGE, likeness};
use super::model::{Candidate, Draft};
use super::wordwise;
use crate::knowledge::Kind;
use crate::quiz::kinds::hash;

/// How many candidates sets are formed of.
const CANDIDATES: usize = 12;
/// How many sets of one model are kept.
const KEPT: usize = 18;
/// Sets with a choice from outside the facts are kept only to make up this number.
const WANTED: usize = 6;

/// How often the key was the longest or the shortest choice so far, against chance. Filling it up
/// evenly keeps the length of the key from telling anything.
#[derive(Clone, Debug, Default)]
pub struct Balance {
    /// For longest, shortest and between: models so far less models expected.
    over: [f64; 3],
}

/// Picks the sets of a draft and drops the candidates that none of them needs.
pub fn pick(ask: &Ask, rule: &Rule, mut draft: Draft, balance: &mut Balance) -> (Draft, Vec<u32>) {
    let keys = draft.pool.iter().filter(|it| it.mark > 0).count();
    let best = best(ask, &draft, keys);
    let sizes: &[usize] = match (draft.style, ask.template.choices) {
        (Style::Ordering, _) => &[0],
        (Style::Matching, _) => &[1],
        (Style::Several, 6) => &[3, 4, 2],
        (Style::Several, _) => &[3, 2],
        // The stem says that there are four.
        (Style::One, _) if ask.template.kind == Kind::OddOneOut => &[3],
        (Style::One, 4) => &[3, 2],
        (Style::One, _) => &[2],
    };
    let sizes = sizes.iter().map(|size| match draft.style {
        Style::Several => (usize::from(ask.template.choices).max(5) - keys).min(*size + 1).max(2),
        _ => *size,
    });
    let mut sets: Vec<Vec<usize>> = Vec::new();
    for size in sizes {
        let fits = |which: &Vec<usize>| fits(ask, rule, &draft, keys, which);
        let of_best = |which: Vec<usize>| which.into_iter().map(|at| best[at]).collect::<Vec<usize>>();
        sets = combinations(best.len(), size).into_iter().map(of_best).filter(fits).collect();
        if !sets.is_empty() {
            break;
        }
    }
    let sets = spread(&draft, keys, sets, balance);
    let used: Vec<usize> =
        (0..draft.pool.len()).filter(|at| *at < keys || sets.iter().any(|it| it.contains(at))).collect();
    let all_keys = (1_u32 << keys) - 1;
    let place = |at: &usize| used.iter().position(|it| it == at).unwrap_or(0);
    let masks = sets.iter().map(|it| it.iter().fold(all_keys, |set, at| set | 1 << place(at))).collect();
    let mut at = 0;
    draft.pool.retain(|_| {
        at += 1;
        used.contains(&(at - 1))
    });
    (draft, masks)
}

/// The positions of the best distractors: alike enough to the key, the most instructive first.
fn best(ask: &Ask, draft: &Draft, keys: usize) -> Vec<usize> {
    let key = draft.pool[0].entity;
    let mut found: Vec<usize> = (keys..draft.pool.len())
        .filter(|at| RANGE.contains(&likeness(ask.knowledge, key, draft.pool[*at].entity)))
        .filter(|at| (0..keys).all(|key| !clash(ask, &draft.pool[key], &draft.pool[*at])))
        .collect();
    found.sort_by_key(|at| {
        let it = &draft.pool[*at];
        (it.why.ground, hash(&format!("{}{}", draft.id, it.text)))
    });
    found.truncate(CANDIDATES);
    found.sort_unstable();
    found
}

/// Whether two choices may not stand together: in conflict, opposed by name, or worded alike.
fn clash(ask: &Ask, one: &Candidate, two: &Candidate) -> bool {
    ask.knowledge.in_conflict(one.entity, two.entity) || one.text == two.text
}

/// Whether the keys and these distractors may stand together.
fn fits(ask: &Ask, rule: &Rule, draft: &Draft, keys: usize, which: &[usize]) -> bool {
    let distractors: Vec<&Candidate> = which.iter().map(|at| &draft.pool[*at]).collect();
    let outside = distractors.iter().filter(|it| it.is_outside()).count();
    let apart = distractors
        .iter()
        .enumerate()
        .all(|(at, one)| distractors[..at].iter().all(|two| !clash(ask, one, two)));
    let right: Vec<&str> = draft.pool[..keys].iter().map(|it| it.text.as_str()).collect();
    let wrong: Vec<&str> = distractors.iter().map(|it| it.text.as_str()).collect();
    let of_one = draft.style != Style::One || wordwise::fits(&draft.stem, right[0], &wrong);
    outside <= rule.outside
        && apart
        && of_one
        && wordwise::reads(&draft.stem, &draft.prompts, &[right, wrong].concat())
}

/// Keeps a limited number of sets: those without outside choices first, and so that the key's
/// length is spread as chance would have it.
fn spread(draft: &Draft, keys: usize, mut sets: Vec<Vec<usize>>, balance: &mut Balance) -> Vec<Vec<usize>> {
    let outside = |set: &Vec<usize>| set.iter().filter(|at| draft.pool[**at].is_outside()).count();
    sets.sort_by_key(|set| (outside(set), hash(&format!("{}{set:?}", draft.id))));
    let pure = sets.iter().filter(|set| outside(set) == 0).count();
    sets.truncate(pure.max(WANTED));
    if draft.style != Style::One {
        sets.truncate(KEPT);
        return sets;
    }
    let mut classes: [Vec<Vec<usize>>; 3] = Default::default();
    let count = sets.first().map_or(1, Vec::len) + 1;
    for set in sets.into_iter().rev() {
        let others: Vec<usize> = set.iter().map(|at| draft.pool[*at].text.chars().count()).collect();
        classes[length_class(draft.pool[0].text.chars().count(), &others)].push(set);
    }
    let total = classes.iter().map(Vec::len).sum::<usize>().min(KEPT);
    let share = 1.0 / total.max(1) as f64;
    let chance = [1.0 / count as f64, 1.0 / count as f64, 1.0 - 2.0 / count as f64];
    let mut kept = Vec::new();
    while kept.len() < total {
        let open = (0..3).filter(|class| !classes[*class].is_empty());
        let Some(class) = open.min_by(|one, two| balance.over[*one].total_cmp(&balance.over[*two])) else {
            break;
        };
        kept.extend(classes[class].pop());
        for (it, over) in balance.over.iter_mut().enumerate() {
            *over += if it == class { share } else { 0.0 } - share * chance[it];
        }
    }
    debug_assert!(keys == 1 || draft.style != Style::One);
    kept
}

/// 0 where the key is strictly the longest, 1 where it is strictly the shortest, else 2.
fn length_class(key: usize, others: &[usize]) -> usize {
    if others.iter().all(|it| key > *it) {
        0
    } else if others.iter().all(|it| key < *it) {
        1
    } else {
        2
    }
}

/// Every way to take `size` of the numbers below `count`, ascending, in order.
pub fn combinations(count: usize, size: usize) -> Vec<Vec<usize>> {
    if size > count {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut which: Vec<usize> = (0..size).collect();
    loop {
        found.push(which.clone());
        let Some(at) = (0..size).rev().find(|at| which[*at] < count - size + at) else { return found };
        which[at] += 1;
        for next in at + 1..size {
            which[next] = which[next - 1] + 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Protects the proof: nothing is left out of an enumeration.
    #[test]
    fn combinations_are_complete() {
        assert_eq!(combinations(4, 2).len(), 6);
        assert_eq!(combinations(12, 3).len(), 220);
        assert_eq!(combinations(3, 0), [Vec::<usize>::new()]);
        assert_eq!(combinations(2, 3), Vec::<Vec<usize>>::new());
        assert_eq!(combinations(3, 3), [[0, 1, 2]]);
    }
}

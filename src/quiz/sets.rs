//! Which distractors may stand together with a key.
//!
//! All sets of the right size are formed of the best candidates; those that break a rule of the
//! rubric are dropped; of the rest a limited number is kept, chosen over the whole bank so that
//! nothing but knowledge tells the key (see [`cues`](super::cues)).

use super::ask::Ask;
use super::bank::Style;
use super::cues::{Balance, advantages};
use super::kinds::{Rule, hash};
use super::likeness::{RANGE, likeness};
use super::model::{Candidate, Draft};
use super::wordwise;
use crate::knowledge::Kind;

/// How many choices a draft may have: a set is 32 bits wide.
const POOL: usize = 32;
/// How many distractors sets are formed of.
const CANDIDATES: usize = 12;
/// How many sets of one model are kept.
const KEPT: usize = 12;
/// Sets with a choice from outside the facts, or one that alone echoes the stem, are kept only to make up this number.
const WANTED: usize = 6;
/// How many sets of one model are weighed at the most.
const WEIGHED: usize = 120;

/// A draft with the sets that may go with it.
pub struct Options {
    draft: Draft,
    /// As bits over the pool.
    sets: Vec<u32>,
}

impl Options {
    /// Every set that may go with a draft, formed of its best distractors, as far as they are
    /// weighed: those without a choice from outside the facts or an echo of the stem first.
    pub fn new(ask: &Ask, rule: &Rule, mut draft: Draft) -> Options {
        draft.pool.truncate(POOL);
        let keys = keys(&draft);
        let best = best(ask, &draft, keys);
        let mut sets = Vec::new();
        for size in sizes(ask, draft.style, keys) {
            let of_best = |which: Vec<usize>| which.into_iter().map(|at| best[at]).collect::<Vec<usize>>();
            let all = combinations(best.len(), size).into_iter().map(of_best);
            sets =
                all.filter(|which| fits(ask, rule, &draft, keys, which)).map(|it| mask(keys, &it)).collect();
            if !sets.is_empty() {
                break;
            }
        }
        let blemishes = |set: &u32| {
            let outside = members(&draft, *set).filter(|it| it.is_outside()).count();
            let texts: Vec<&str> = members(&draft, *set).map(|it| it.text.as_str()).collect();
            outside + usize::from(draft.style == Style::One && wordwise::echoes(&draft.stem, &texts))
        };
        sets.sort_by_cached_key(|set| (blemishes(set), hash(&format!("{}{set}", draft.id))));
        let pure = sets.iter().filter(|set| blemishes(set) == 0).count();
        sets.truncate(pure.clamp(WANTED, WEIGHED));
        Options { draft, sets }
    }

    /// How many sets there are to choose from.
    pub fn freedom(&self) -> usize {
        self.sets.len()
    }

    /// Keeps the sets that even out what went before, and drops the choices that none of them
    /// needs.
    pub fn settle(&self, balance: &mut Balance) -> (Draft, Vec<u32>) {
        let kept: Vec<u32> = if self.draft.style == Style::One {
            let advantages: Vec<_> = self.sets.iter().map(|set| self.advantages(*set)).collect();
            balance.choose(&advantages, KEPT).into_iter().map(|at| self.sets[at]).collect()
        } else {
            self.sets.iter().take(KEPT).copied().collect()
        };
        let keys = keys(&self.draft);
        let needed = kept.iter().fold((1_u32 << keys) - 1, |all, set| all | set);
        let places: Vec<usize> = (0..self.draft.pool.len()).filter(|at| needed >> at & 1 == 1).collect();
        let moved = |set: &u32| {
            places.iter().enumerate().fold(0, |moved, (to, from)| moved | (set >> from & 1) << to)
        };
        let pool = places.iter().map(|at| self.draft.pool[*at].clone()).collect();
        (Draft { pool, ..self.draft.clone() }, kept.iter().map(moved).collect())
    }

    fn advantages(&self, set: u32) -> [f64; super::cues::CUES] {
        let texts: Vec<&str> = members(&self.draft, set).map(|it| it.text.as_str()).collect();
        advantages(&self.draft.stem, texts[0], &texts[1..])
    }
}

fn keys(draft: &Draft) -> usize {
    draft.pool.iter().filter(|it| it.mark > 0).count()
}

fn mask(keys: usize, which: &[usize]) -> u32 {
    which.iter().fold((1 << keys) - 1, |set, at| set | 1 << at)
}

fn members(draft: &Draft, set: u32) -> impl Iterator<Item = &Candidate> {
    draft.pool.iter().enumerate().filter(move |(at, _)| set >> at & 1 == 1).map(|(_, it)| it)
}

/// How many distractors a set may have, the wished number first.
fn sizes(ask: &Ask, style: Style, keys: usize) -> Vec<usize> {
    match style {
        Style::Ordering => vec![0],
        Style::Matching => vec![1],
        Style::Several => {
            let wished = usize::from(ask.template.choices.max(5)).saturating_sub(keys).max(2);
            (2..=wished).rev().collect()
        }
        // The stem says that there are four.
        Style::One if ask.template.kind == Kind::OddOneOut => vec![3],
        Style::One if ask.template.choices == 4 => vec![3, 2],
        Style::One => vec![2],
    }
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

/// Whether two choices may not stand together: in conflict, or worded alike.
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
    let chosen = matches!(draft.style, Style::One | Style::Several);
    outside <= rule.outside
        && apart
        && (!chosen || wordwise::fits(&draft.stem, &right, &wrong))
        && wordwise::reads(&draft.stem, &draft.prompts, &[right, wrong].concat())
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

//! Test-wise baseline solvers: they know nothing and go by how choices look.

use super::text;
use quiz::{Choice, Entry};
use std::collections::{HashMap, HashSet};

/// How a choice looks.
#[derive(Clone, Debug)]
pub(super) struct Looks {
    pub(super) length: usize,
    pub(super) is_absolute: bool,
    pub(super) opening: Option<&'static str>,
    /// The numbers of its words, each once.
    words: HashSet<usize>,
    in_stem: usize,
}

/// Looks at choices, and numbers words in the order they are met.
#[derive(Default)]
pub(super) struct Eye {
    numbers: HashMap<String, usize>,
}

impl Eye {
    /// How the choices of an entry look.
    pub(super) fn looks(&mut self, entry: &Entry) -> Vec<Looks> {
        let stem = self.numbered(&entry.stem);
        let looks = |it: &Choice| {
            let words = self.numbered(&it.text);
            Looks {
                length: it.text.chars().count(),
                is_absolute: text::absolute_word(&it.text).is_some(),
                opening: super::wording::opening(&it.text),
                in_stem: words.intersection(&stem).count(),
                words,
            }
        };
        entry.pool.iter().map(looks).collect()
    }

    fn numbered(&mut self, said: &str) -> HashSet<usize> {
        let mut number = |word| {
            let next = self.numbers.len();
            *self.numbers.entry(word).or_insert(next)
        };
        text::content_words(said).into_iter().map(&mut number).collect()
    }
}

/// A way to choose without knowing anything: rates each choice, and the best rated is chosen.
type Solver = fn(&[&Looks], usize) -> f64;

/// The solvers by what they choose.
pub(super) const SOLVERS: [(&str, Solver); 5] = [
    ("the longest answer", |all, at| all[at].length as f64),
    ("the shortest answer", |all, at| -(all[at].length as f64)),
    ("the answer that shares most words with the question", |all, at| all[at].in_stem as f64),
    ("an answer without an absolute word", |all, at| if all[at].is_absolute { 0.0 } else { 1.0 }),
    ("the answer most like the others", |all, at| {
        all.iter().enumerate().filter(|it| it.0 != at).map(|it| likeness(all[at], it.1)).sum()
    }),
];

/// The share of their words that two choices have in common.
fn likeness(one: &Looks, other: &Looks) -> f64 {
    let common = one.words.intersection(&other.words).count();
    let all = one.words.len() + other.words.len() - common;
    if all == 0 { 0.0 } else { common as f64 / all as f64 }
}

/// The chance that a solver chooses the key; where several are rated best, it takes any of them.
pub(super) fn chance_of_key(solver: Solver, all: &[&Looks], key: usize) -> f64 {
    let ratings: Vec<f64> = (0..all.len()).map(|at| solver(all, at)).collect();
    let best = ratings.iter().copied().fold(f64::MIN, f64::max);
    let is_best = |it: f64| best - it < 1e-9;
    if is_best(ratings[key]) { 1.0 / ratings.iter().filter(|it| is_best(**it)).count() as f64 } else { 0.0 }
}

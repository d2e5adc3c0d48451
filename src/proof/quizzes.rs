//! What players will meet: quizzes drawn from the compiled bank by many seeds.

use super::item::Item;
use super::report::{Flaw, Section};
use crate::knowledge::Bloom;
use crate::quiz::{Bank, Blueprint, Question, Quiz, Style, assemble, members};
use std::collections::{BTreeMap, BTreeSet};

/// Whether the compiled bank says what the items say: every entry, every set, in its order.
pub fn compiled(bank: &Bank, items: &[Item]) -> (Section, Vec<Flaw>) {
    let mut flaws = Vec::new();
    let mut emitted = items.iter();
    for entry in bank.entries() {
        for set in &entry.sets {
            let Some(item) = emitted.next() else { break };
            let compiled: Vec<(&str, u8)> = members(entry, *set).map(|it| (&*it.text, it.mark)).collect();
            let shown: Vec<(&str, u8)> = item.choices.iter().map(|it| (it.text.as_str(), it.mark)).collect();
            if *item.stem != *entry.stem || compiled != shown {
                flaws.push(Flaw::of_bank(
                    "compiled",
                    &item.id,
                    "the bank says another thing than the model: mend `compile`",
                ));
            }
        }
    }
    let mut section = Section::new("Compiled bank");
    section.count("sets that differ from their model", flaws.len(), "0");
    (section, flaws)
}

/// How many questions a quiz of this bank is asked for: ten, or a quarter of the facts where
/// there are fewer than forty.
pub fn length(keyable: usize) -> u8 {
    (keyable / 4).clamp(1, 10) as u8
}

/// Draws that many quizzes and looks at each.
pub fn simulate(bank: &Bank, length: u8, quizzes: u64) -> (Vec<Section>, Vec<Flaw>) {
    let blueprint = Blueprint { length, ..Blueprint::default() };
    let mut seen = Seen::default();
    let mut positions = Positions::default();
    for seed in 0..quizzes {
        let quiz = assemble(bank, blueprint, seed);
        seen.look(&quiz, length);
        positions.look(bank, &quiz);
    }
    let (drawn, mut flaws) = seen.report(quizzes, length);
    let (placed, more) = positions.report();
    flaws.extend(more);
    (vec![drawn, placed], flaws)
}

/// What was seen in the quizzes.
#[derive(Default)]
struct Seen {
    short: usize,
    collisions: usize,
    shallow: usize,
    recalling: usize,
    entries: BTreeSet<u32>,
    questions: usize,
}

impl Seen {
    fn look(&mut self, quiz: &Quiz, length: u8) {
        let questions = &quiz.questions;
        self.questions += questions.len();
        self.entries.extend(questions.iter().map(|it| it.entry));
        self.short += usize::from(questions.len() < usize::from(length));
        self.collisions += usize::from(collides(questions));
        let deep = questions.iter().filter(|it| it.bloom >= Bloom::Apply).count();
        let recall = questions.iter().filter(|it| it.bloom == Bloom::Remember).count();
        self.shallow += usize::from(deep < (usize::from(length) * 3).div_ceil(10));
        self.recalling += usize::from(recall > (usize::from(length) * 4).div_ceil(10));
    }

    fn report(&self, quizzes: u64, length: u8) -> (Section, Vec<Flaw>) {
        let mut section = Section::new("Simulated quizzes");
        section.count("quizzes", quizzes as usize, format!("of {length}"));
        section.count("stems met", self.entries.len(), "");
        let mut flaws = Vec::new();
        let table = [
            (
                "quizzes with a fact asked or given away twice",
                self.collisions,
                "keep the facts of questions apart",
            ),
            ("quizzes shorter than asked for", self.short, "ask about more facts"),
            (
                "quizzes with fewer than three in ten beyond recall",
                self.shallow,
                "add scenarios, odd ones out and other deeper kinds",
            ),
            (
                "quizzes with more than four in ten of recall",
                self.recalling,
                "add kinds that ask for more than recall",
            ),
        ];
        for (label, count, mend) in table {
            section.count(label, count, "0");
            if count > 0 {
                flaws.push(Flaw::of_bank("quizzes", label, format!("{count} of {quizzes}: {mend}")));
            }
        }
        (section, flaws)
    }
}

/// Whether one question keys or gives away what another one keys.
fn collides(questions: &[Question]) -> bool {
    questions.iter().enumerate().any(|(at, one)| {
        questions.iter().enumerate().filter(|(other, _)| *other != at).any(|(_, two)| {
            let gives =
                |fact: &u16| two.facts.contains(fact) || two.choices.iter().any(|it| it.facts.contains(fact));
            one.facts.iter().any(gives)
        })
    })
}

/// Where the key of single-choice questions stood, by number of choices.
#[derive(Default)]
struct Positions {
    counts: BTreeMap<usize, Vec<u64>>,
    pairs: BTreeMap<usize, Vec<u64>>,
    scales: BTreeMap<(usize, usize), u64>,
}

impl Positions {
    fn look(&mut self, bank: &Bank, quiz: &Quiz) {
        let mut last: Option<(usize, usize)> = None;
        for question in quiz.questions.iter().filter(|it| it.style == Style::One) {
            let count = question.choices.len();
            let Some(place) = question.choices.iter().position(|it| it.mark > 0) else { continue };
            if bank.entries()[question.entry as usize].scale {
                *self.scales.entry((count, place)).or_default() += 1;
                continue;
            }
            self.counts.entry(count).or_insert_with(|| vec![0; count])[place] += 1;
            if let Some((_, before)) = last.filter(|it| it.0 == count) {
                self.pairs.entry(count).or_insert_with(|| vec![0; count * count])[before * count + place] +=
                    1;
            }
            last = Some((count, place));
        }
    }

    fn report(&self) -> (Section, Vec<Flaw>) {
        let mut section = Section::new("Position of the key");
        let mut flaws = Vec::new();
        let draws: u64 = self.counts.values().flatten().sum();
        section.count("seeded draws", draws as usize, "30,000 or more");
        for (what, tables) in [("positions", &self.counts), ("one after the other", &self.pairs)] {
            for (choices, counts) in tables {
                let (found, freedom) =
                    if counts.len() == *choices { even(counts) } else { independent(counts, *choices) };
                let limit = LIMITS.iter().find(|it| it.0 == freedom).map_or(f64::INFINITY, |it| it.1);
                let label = format!("chi-square, {choices} choices, {what}");
                section.add(
                    label.clone(),
                    found,
                    format!("below {limit}, {} draws", counts.iter().sum::<u64>()),
                );
                if found >= limit {
                    flaws.push(Flaw::of_bank(
                        "positions",
                        label,
                        "the key favours a place: look at the shuffle",
                    ));
                }
            }
        }
        for ((choices, place), count) in &self.scales {
            section.add(
                format!("scales of {choices}: key in place {}", place + 1),
                *count as f64,
                "keeps its order",
            );
        }
        (section, flaws)
    }
}

/// The 1% limits of chi-square by degrees of freedom.
const LIMITS: [(usize, f64); 5] = [(2, 9.21), (3, 11.34), (4, 13.28), (9, 21.67), (16, 32.0)];

/// Chi-square of counts that should be alike, with its degrees of freedom.
fn even(counts: &[u64]) -> (f64, usize) {
    let expected = counts.iter().sum::<u64>() as f64 / counts.len() as f64;
    (counts.iter().map(|it| (*it as f64 - expected).powi(2) / expected).sum(), counts.len() - 1)
}

/// Chi-square of a square table whose rows should tell nothing of its columns, with its degrees of
/// freedom.
fn independent(counts: &[u64], side: usize) -> (f64, usize) {
    let sum = |of: &mut dyn Iterator<Item = usize>| of.map(|at| counts[at]).sum::<u64>() as f64;
    let total = sum(&mut (0..counts.len())).max(1.0);
    let cell = |at: usize| {
        let row = sum(&mut (0..side).map(|it| at / side * side + it));
        let column = sum(&mut (0..side).map(|it| it * side + at % side));
        let expected = (row * column / total).max(f64::MIN_POSITIVE);
        (counts[at] as f64 - expected).powi(2) / expected
    };
    ((0..counts.len()).map(cell).sum(), (side - 1) * (side - 1))
}

#[cfg(test)]
mod tests {
    use super::{even, independent};

    /// Protects the figures: values worked out by hand.
    #[test]
    fn chi_squares_are_right() {
        assert_eq!(even(&[10, 20, 30]), (10.0, 2));
        let (found, freedom) = independent(&[10, 20, 20, 10], 2);
        assert!((found - 6.666).abs() < 0.01 && freedom == 1, "{found}");
        assert!(independent(&[1, 2, 2, 4], 2).0 < 1e-9);
    }
}

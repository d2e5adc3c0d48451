//! Where the key stands: in every place alike, whatever came before.

use super::report::{Flaw, Section};
use crate::quiz::{Bank, Quiz, Style};
use std::collections::BTreeMap;

/// Where the key of single-choice questions stood, by number of choices.
#[derive(Default)]
pub struct Positions {
    counts: BTreeMap<usize, Vec<u64>>,
    pairs: BTreeMap<usize, Vec<u64>>,
    scales: BTreeMap<(usize, usize), u64>,
}

impl Positions {
    /// Looks at the questions of a quiz.
    pub fn look(&mut self, bank: &Bank, quiz: &Quiz) {
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

    /// The figures, and a flaw for each test beyond its 1% limit.
    pub fn report(&self) -> (Section, Vec<Flaw>) {
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

//! Players who know nothing: each chooses by how the choices look.
//!
//! What counts is one stem with its key: how often a solver is right over all its sets, where a
//! tie is a draw among the tied. A bank that gives nothing away leaves each solver at chance.

use super::item::Item;
use super::report::{Flaw, Section};
use super::rubric::shared;
use super::{lists, text};
use crate::quiz::Style;
use std::collections::{BTreeMap, BTreeSet};

/// What a solver makes of each choice: it takes the highest.
type Scores = fn(&str, &[&str]) -> Vec<f64>;

/// A way to choose without knowing.
pub struct Solver {
    /// How it chooses.
    pub name: &'static str,
    scores: Scores,
    votes: bool,
}

const fn solver(name: &'static str, scores: Scores, votes: bool) -> Solver {
    Solver { name, scores, votes }
}

/// Every solver. Those that vote make up the combined one; the others are their mirror images.
pub const ALL: &[Solver] = &[
    solver("the longest", |_, texts| each(texts, |it| text::characters(it) as f64), true),
    solver("the shortest", |_, texts| each(texts, |it| -(text::characters(it) as f64)), false),
    solver("most like the stem", |stem, texts| each(texts, |it| overlap(stem, it)), true),
    solver("least like the stem", |stem, texts| each(texts, |it| -overlap(stem, it)), false),
    solver("most like the others", |_, texts| converging(texts), true),
    solver("least like the others", |_, texts| converging(texts).into_iter().map(|it| -it).collect(), false),
    solver("hedged", |_, texts| each(texts, |it| hits(it, lists::HEDGES)), true),
    solver("without absolutes", |_, texts| each(texts, |it| -hits(it, lists::ABSOLUTE)), true),
    solver("the odd one out", |_, texts| odd(texts), true),
    solver("first by alphabet", |_, texts| by_alphabet(texts, -1.0), false),
    solver("last by alphabet", |_, texts| by_alphabet(texts, 1.0), false),
    solver("most words", |_, texts| each(texts, |it| text::length(it) as f64), false),
    solver("of middle length", |_, texts| middle(texts), false),
    solver(
        "most capitals",
        |_, texts| each(texts, |it| it.chars().filter(|it| it.is_uppercase()).count() as f64),
        false,
    ),
    solver("combined vote", combined, false),
];

fn each(texts: &[&str], score: impl Fn(&str) -> f64) -> Vec<f64> {
    texts.iter().map(|it| score(it)).collect()
}

fn overlap(stem: &str, choice: &str) -> f64 {
    text::content(choice).intersection(&text::content(stem)).count() as f64
}

fn converging(texts: &[&str]) -> Vec<f64> {
    shared(texts).into_iter().map(|it| it as f64).collect()
}

fn hits(choice: &str, list: &[&str]) -> f64 {
    let words = text::words(choice);
    list.iter().filter(|it| text::holds(&words, it)).count() as f64
}

fn middle(texts: &[&str]) -> Vec<f64> {
    let mean = each(texts, |it| text::characters(it) as f64).iter().sum::<f64>() / texts.len() as f64;
    each(texts, |it| -(text::characters(it) as f64 - mean).abs())
}

/// How many of the others differ from a choice in number of words and in how they open.
fn odd(texts: &[&str]) -> Vec<f64> {
    let looks = |it: &str| (text::length(it), text::words(it).first().cloned());
    let apart = |one: &str, two: &str| {
        let (one, two) = (looks(one), looks(two));
        f64::from(u8::from(one.0 != two.0)) + f64::from(u8::from(one.1 != two.1))
    };
    each(texts, |one| texts.iter().map(|two| apart(one, two)).sum())
}

fn by_alphabet(texts: &[&str], sign: f64) -> Vec<f64> {
    let sorted: BTreeSet<String> = texts.iter().map(|it| it.to_lowercase()).collect();
    each(texts, |it| sign * sorted.iter().position(|other| *other == it.to_lowercase()).unwrap_or(0) as f64)
}

fn combined(stem: &str, texts: &[&str]) -> Vec<f64> {
    let mut sum = vec![0.0; texts.len()];
    for voter in ALL.iter().filter(|it| it.votes) {
        let picks = picks(&(voter.scores)(stem, texts));
        sum.iter_mut().zip(picks).for_each(|(sum, pick)| *sum += pick);
    }
    // Votes are sums of thirds and quarters: rounding makes ties of what is equal.
    sum.into_iter().map(|it| (it * 1e6).round()).collect()
}

/// How likely a solver takes each choice: the best, or each of the tied alike.
fn picks(scores: &[f64]) -> Vec<f64> {
    let best = scores.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let ties = scores.iter().filter(|it| **it == best).count() as f64;
    scores.iter().map(|it| if *it == best { 1.0 / ties } else { 0.0 }).collect()
}

/// How a solver fared.
#[derive(Clone, Copy, Debug)]
pub struct Outcome {
    /// The stems it was set to.
    pub stems: usize,
    /// The share that it got right.
    pub accuracy: f64,
    /// The share that chance would get right.
    pub chance: f64,
    /// By how many standard errors the two are apart.
    pub z: f64,
}

/// Sets a solver to every single-choice item.
pub fn fare(solver: &Solver, items: &[Item]) -> Outcome {
    let mut stems: BTreeMap<usize, (f64, f64, f64)> = BTreeMap::new();
    for item in items.iter().filter(|it| it.style == Style::One) {
        let texts: Vec<&str> = item.choices.iter().map(|it| it.text.as_str()).collect();
        let picks = picks(&(solver.scores)(&item.stem, &texts));
        let right: f64 =
            item.choices.iter().zip(picks).filter(|(it, _)| it.mark > 0).map(|(_, pick)| pick).sum();
        let sum = stems.entry(item.model).or_default();
        *sum = (sum.0 + right, sum.1 + 1.0 / texts.len() as f64, sum.2 + 1.0);
    }
    let apart: Vec<f64> = stems.values().map(|(right, chance, sets)| (right - chance) / sets).collect();
    let count = stems.len().max(1) as f64;
    let mean = apart.iter().sum::<f64>() / count;
    let spread = apart.iter().map(|it| (it - mean).powi(2)).sum::<f64>() / (count - 1.0).max(1.0);
    let error = (spread / count).sqrt();
    let z = if error > 1e-9 { mean / error } else { 0.0 };
    let accuracy = stems.values().map(|(right, _, sets)| right / sets).sum::<f64>() / count;
    Outcome { stems: stems.len(), accuracy, chance: accuracy - mean, z }
}

/// From how many stems on the distance from chance is judged in points too: fewer stems stray so
/// far by chance alone.
pub const ENOUGH: usize = 100;

/// Sets every solver to the items.
pub fn run(items: &[Item]) -> (Section, Vec<Flaw>) {
    let mut section = Section::new("Players who know nothing");
    let mut flaws = Vec::new();
    for solver in ALL {
        let it = fare(solver, items);
        let points = (it.accuracy - it.chance) * 100.0;
        let target = format!("z {:+.2}, {points:+.1} points, {} stems", it.z, it.stems);
        section.add(format!("choosing {}", solver.name), it.accuracy, target);
        if it.z.abs() >= 3.0 || points >= 2.0 && it.stems >= ENOUGH {
            let message = format!(
                "it gets {:.1}% right where chance gets {:.1}% (z {:+.2}): even out how keys look",
                it.accuracy * 100.0,
                it.chance * 100.0,
                it.z
            );
            flaws.push(Flaw::of_bank("solvers", format!("choosing {}", solver.name), message));
        }
    }
    (section, flaws)
}

#[cfg(test)]
mod tests {
    use super::{ALL, picks};

    /// Protects the solvers: each takes what its name says, and a tie is shared.
    #[test]
    fn each_takes_what_it_is_named_for() {
        let stem = "Which country leads the trade in data?";
        let texts = ["Data trade at sea", "It may be land", "Trade at night", "Port"];
        let taken = |name: &str| {
            let solver = ALL.iter().find(|it| it.name == name).expect("a solver");
            picks(&(solver.scores)(stem, &texts)).iter().position(|it| *it == 1.0)
        };
        assert_eq!(taken("the longest"), Some(0));
        assert_eq!(taken("the shortest"), Some(3));
        assert_eq!(taken("most like the stem"), Some(0));
        assert_eq!(taken("hedged"), Some(1));
        assert_eq!(taken("first by alphabet"), Some(0));
        assert_eq!(taken("last by alphabet"), Some(2));
        assert_eq!(picks(&[1.0, 1.0, 0.0]), [0.5, 0.5, 0.0]);
    }
}

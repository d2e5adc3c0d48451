//! Figures with their range. One beyond its range is mended by better wrong choices; it fails nothing.

use super::quizzes::Simulation;
use super::solvers::SOLVERS;
use super::{Item, text};
use quiz::{Difficulty, Interaction};
use std::collections::{HashMap, HashSet};

/// A figure, and the range that it should be in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Measure {
    /// What was measured.
    pub label: String,
    /// What it came to.
    pub value: String,
    /// Where it should be; empty where it is for information.
    pub range: String,
    /// Whether it is there.
    pub is_within: bool,
}

impl Measure {
    fn new(label: impl Into<String>, value: impl Into<String>, range: &str, is_within: bool) -> Measure {
        Measure { label: label.into(), value: value.into(), range: range.to_owned(), is_within }
    }

    fn share(label: &str, part: usize, whole: usize, most: f64) -> Measure {
        let share = percent(part as f64, whole as f64);
        let range = format!("at most {most:.0}%");
        Measure::new(label, format!("{share:.1}% ({part} of {whole})"), &range, share <= most)
    }
}

/// A share in percent; 0 of nothing.
pub(super) fn percent(part: f64, whole: f64) -> f64 {
    if whole > 0.0 { part * 100.0 / whole } else { 0.0 }
}

/// The figures of the questions as players meet them.
pub(super) fn of_quizzes(simulation: &Simulation) -> Vec<Measure> {
    let it = simulation;
    let mut all = vec![
        Measure::share("Key is the longest choice", it.longest, it.single, 35.0),
        Measure::share("Key is the shortest choice", it.shortest_key, it.single, 35.0),
    ];
    let chance = percent(it.by_chance, it.single as f64);
    for (right, (name, _)) in it.right.iter().zip(SOLVERS) {
        let share = percent(*right, it.single as f64);
        let value = format!("{share:.1}% (chance: {chance:.1}%)");
        let label = format!("Right by choosing {name}");
        all.push(Measure::new(label, value, "within 6 points of chance", (share - chance).abs() <= 6.0));
    }
    all.push(Measure::share("Absolute words in wrong choices alone", it.absolute_in_wrong, it.single, 5.0));
    all.push(Measure::share("Key alone begins as it does", it.lone_opening, it.single, 5.0));
    all.push(Measure::share(
        "Fewer than four choices",
        it.fewer_than_four,
        it.single + it.interactions[1],
        10.0,
    ));
    let parts = it.difficulty.map(|part| percent(part as f64, it.questions as f64));
    let value = format!("{:.0}% easy, {:.0}% medium, {:.0}% hard", parts[0], parts[1], parts[2]);
    let is_even = parts.iter().all(|part| (20.0..=50.0).contains(part));
    all.push(Measure::new("Difficulty in quizzes", value, "about a third each: 20% to 50%", is_even));
    let named = Interaction::ALL.map(|it| it.name()).into_iter().zip(it.interactions);
    let parts = named.map(|(name, part)| format!("{name} {:.0}%", percent(part as f64, it.questions as f64)));
    all.push(Measure::new("Interactions in quizzes", parts.collect::<Vec<_>>().join(", "), "", true));
    for (label, counts) in [("table", &it.tables), ("frame", &it.frames)] {
        let mut counts: Vec<_> = counts.iter().collect();
        counts.sort_by_key(|it| std::cmp::Reverse(it.1));
        let counts: Vec<String> = counts.iter().map(|(name, count)| format!("{name} {count}")).collect();
        all.push(Measure::new(format!("Questions of 1,000 quizzes by {label}"), counts.join(", "), "", true));
    }
    let shortest = it.shortest.iter().map(|(length, least)| format!("{least} of {length}"));
    all.push(Measure::new("Shortest quizzes", shortest.collect::<Vec<_>>().join(", "), "", true));
    all
}

/// The figures of the bank.
pub(super) fn of_bank(items: &[Item]) -> Vec<Measure> {
    let stems: Vec<&str> = items.iter().map(|it| &*it.entry.stem).collect();
    let explanations: Vec<&str> = items.iter().map(|it| it.explanation.as_str()).collect();
    let mut all = vec![
        grades("questions", stems.iter().copied(), 9.0),
        grades("explanations", explanations.iter().copied(), 10.0),
    ];
    let over =
        |texts: &mut dyn Iterator<Item = &str>, most| texts.filter(|it| text::words(it).len() > most).count();
    let (stem, explanation) = (super::lints::LONGEST_STEM, super::lints::LONGEST_EXPLANATION);
    let long_stems = over(&mut stems.iter().copied(), stem);
    let long_explanations = over(&mut explanations.iter().copied(), explanation);
    all.push(Measure::share(&format!("Questions of more than {stem} words"), long_stems, items.len(), 0.0));
    let label = format!("Explanations of more than {explanation} words");
    all.push(Measure::share(&label, long_explanations, items.len(), 0.0));
    let repeating = items.iter().filter(|it| is_repeating(it)).count();
    all.push(Measure::share("A word that every choice repeats", repeating, items.len(), 33.0));
    all.push(reuse(items));
    let count = |level| items.iter().filter(|it| it.entry.difficulty == level).count();
    let parts = [Difficulty::Easy, Difficulty::Medium, Difficulty::Hard].map(count);
    let value = format!("{} easy, {} medium, {} hard", parts[0], parts[1], parts[2]);
    let is_even = parts.iter().all(|part| (20.0..=50.0).contains(&percent(*part as f64, items.len() as f64)));
    all.push(Measure::new("Difficulty in the bank", value, "about a third each: 20% to 50%", is_even));
    all
}

fn grades<'t>(of: &str, texts: impl Iterator<Item = &'t str>, most: f64) -> Measure {
    let mut grades: Vec<(f64, &str)> = texts.map(|it| (text::grade(it), it)).collect();
    grades.sort_by(|one, other| one.0.total_cmp(&other.0));
    let median = grades.get(grades.len() / 2).map_or(0.0, |it| it.0);
    let (worst, at) = grades.last().copied().unwrap_or((0.0, ""));
    let value = format!("median {median:.1}, worst {worst:.1} (“{at}”)");
    Measure::new(
        format!("Reading grade of {of}"),
        value,
        &format!("median at most {most:.0}"),
        median <= most,
    )
}

/// Whether a word stands in every choice that might stand in the stem once.
fn is_repeating(item: &Item) -> bool {
    let mut sets =
        item.entry.pool.iter().map(|it| text::content_words(&it.text).into_iter().collect::<HashSet<_>>());
    let Some(first) = sets.next() else { return false };
    !sets.fold(first, |common, it| common.intersection(&it).cloned().collect()).is_empty()
}

/// How often wrong choices are used again.
fn reuse(items: &[Item]) -> Measure {
    let mut uses: HashMap<&str, usize> = HashMap::new();
    items.iter().flat_map(Item::wrong).for_each(|it| *uses.entry(&it.text).or_default() += 1);
    let total: usize = uses.values().sum();
    let (text, most) = uses.iter().map(|it| (*it.0, *it.1)).max_by_key(|it| (it.1, it.0)).unwrap_or(("", 0));
    let mean = if uses.is_empty() { 0.0 } else { total as f64 / uses.len() as f64 };
    let value = format!("{} texts, each used {mean:.1} times; “{text}” in {most} questions", uses.len());
    let is_within = percent(most as f64, items.len() as f64) <= 10.0;
    Measure::new("Reuse of wrong choices", value, "none in over 10% of the questions", is_within)
}

//! How hard and how long it is to read, and what the length of a key tells.

use crate::proof::item::Item;
use crate::proof::report::{Flaw, Section};
use crate::proof::{solvers, text};
use crate::quiz::Style;
use std::collections::BTreeMap;

/// How it reads.
pub fn load(items: &[Item]) -> (Section, Vec<Flaw>) {
    let grades = sorted(items.iter().map(|it| text::grade(&it.stem)));
    let loads = sorted(items.iter().map(|it| it.texts().map(text::length).sum::<usize>() as f64));
    let mut section = Section::new("Reading");
    for (name, share) in [("median", 0.5), ("95th percentile", 0.95), ("highest", 1.0)] {
        section.add(
            format!("Flesch-Kincaid grade of stems, {name}"),
            at(&grades, share),
            if share == 1.0 { "at most 11" } else { "" },
        );
    }
    for (name, share) in [("median", 0.5), ("95th percentile", 0.95)] {
        section.add(
            format!("words of a question, {name}"),
            at(&loads, share),
            if share == 0.95 { "at most 60" } else { "" },
        );
    }
    section.add("seconds to read one at 200 words a minute, median", at(&loads, 0.5) * 0.3, "");
    let heavy = at(&loads, 0.95) > 60.0;
    let flaws = heavy.then(|| {
        Flaw::of_bank("reading", "the bank", "one question in twenty has over 60 words: shorten the longest")
    });
    (section, flaws.into_iter().collect())
}

fn sorted(values: impl Iterator<Item = f64>) -> Vec<f64> {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    values
}

/// The value below which that share of the sorted values lies.
fn at(sorted: &[f64], share: f64) -> f64 {
    let place = (sorted.len() as f64 * share).ceil() as usize;
    sorted.get(place.saturating_sub(1)).copied().unwrap_or(0.0)
}

/// Whether the length of the key tells anything, over stems.
pub fn lengths(items: &[Item]) -> (Section, Vec<Flaw>) {
    let mut ratios: BTreeMap<usize, (f64, f64)> = BTreeMap::new();
    let mut extremes = [(0.0, 0.0), (0.0, 0.0)];
    for item in items.iter().filter(|it| it.style == Style::One) {
        let own = item.keys().map(|it| text::characters(&it.text)).next().unwrap_or(0);
        let others: Vec<usize> = item.distractors().map(|it| text::characters(&it.text)).collect();
        let mean = others.iter().sum::<usize>() as f64 / others.len().max(1) as f64;
        let ratio = ratios.entry(item.model).or_default();
        *ratio = (ratio.0 + own as f64 / mean.max(1.0), ratio.1 + 1.0);
        let all: Vec<usize> = others.iter().copied().chain([own]).collect();
        for (which, extreme) in [all.iter().max(), all.iter().min()].into_iter().enumerate() {
            let alone = all.iter().filter(|it| Some(*it) == extreme).count() == 1;
            if alone {
                extremes[which].0 += f64::from(u8::from(Some(&own) == extreme)) - 1.0 / all.len() as f64;
                extremes[which].1 += 1.0;
            }
        }
    }
    let mean = ratios.values().map(|it| it.0 / it.1).sum::<f64>() / ratios.len().max(1) as f64;
    let mut section = Section::new("Length of the key");
    section.add("key over mean distractor, in characters", mean, "0.95 to 1.05");
    let over = |it: (f64, f64)| 100.0 * it.0 / it.1.max(1.0);
    section.add("points over chance that one longest choice is the key", over(extremes[0]), "within 2");
    section.add("points over chance that one shortest choice is the key", over(extremes[1]), "within 2");
    let mut flaws = Vec::new();
    for (name, it) in ["longest", "shortest"].into_iter().zip(extremes) {
        if over(it).abs() > 2.0 && ratios.len() >= solvers::ENOUGH {
            let message = format!(
                "where one choice is the {name} it is the key {:+.1} points off chance: spread the keys' lengths",
                over(it)
            );
            flaws.push(Flaw::of_bank("lengths", name, message));
        }
    }
    let stray = !(0.95..=1.05).contains(&mean) && ratios.len() >= solvers::ENOUGH;
    let message =
        format!("a key has {mean:.3} times the characters of a distractor: even out the longest texts");
    flaws.extend(stray.then(|| Flaw::of_bank("lengths", "the bank", message)));
    (section, flaws)
}

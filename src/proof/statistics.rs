//! Figures of the bank as a whole: how much there is of what, how it reads, what is reused.

use super::item::Item;
use super::report::{Flaw, Section};
use super::text;
use crate::knowledge::Kind;
use crate::knowledge::pack::Pack;
use crate::quiz::{Ground, Model, Style};
use std::collections::{BTreeMap, BTreeSet};

/// How many stems and sets there are, and of what.
pub fn size(models: &[Model], items: &[Item]) -> Section {
    let mut section = Section::new("Size");
    let stems: BTreeSet<(&str, Vec<&str>)> =
        models.iter().map(|it| (it.draft().stem.as_str(), keys(it))).collect();
    let sets: BTreeSet<(&str, &[String], BTreeSet<&str>)> = items
        .iter()
        .map(|it| (it.stem.as_str(), &it.prompts[..], it.choices.iter().map(|it| it.text.as_str()).collect()))
        .collect();
    section.count("questions, each with its set of choices", items.len(), "");
    section.count("distinct stems with their key", stems.len(), "");
    section.count("distinct sets of choices", sets.len(), "");
    section.count(
        "templates used",
        models.iter().map(|it| it.ask().family).collect::<BTreeSet<_>>().len(),
        "",
    );
    section
}

fn keys<'m>(model: &'m Model) -> Vec<&'m str> {
    let draft = model.draft();
    let right = draft.pool.iter().filter(|it| it.mark > 0).map(|it| it.text.as_str());
    draft.prompts.iter().map(String::as_str).chain(right).collect()
}

/// How the stems with their key are spread.
pub fn spread(models: &[Model]) -> Section {
    let mut section = Section::new("Stems with a key, by");
    let mut count = |label: &str, of: &dyn Fn(&Model) -> String| {
        let mut found: BTreeMap<String, usize> = BTreeMap::new();
        models.iter().for_each(|it| *found.entry(of(it)).or_default() += 1);
        found.into_iter().for_each(|(name, count)| section.count(format!("{label} {name}"), count, ""));
    };
    count("kind", &|it| format!("K{:02} {:?}", it.ask().template.kind.number(), it.ask().template.kind));
    count("topic", &|it| it.topic().to_owned());
    count("demand", &|it| format!("{:?}", it.ask().template.bloom).to_lowercase());
    count("difficulty", &|it| format!("{:?}", it.difficulty()).to_lowercase());
    section
}

/// Which facts are asked about, and in how many ways.
pub fn facts(pack: &Pack, models: &[Model]) -> (Section, Vec<Flaw>, Vec<String>) {
    let mut kinds: BTreeMap<usize, BTreeSet<Kind>> = BTreeMap::new();
    for model in models {
        for fact in &model.draft().facts {
            kinds.entry(*fact).or_default().insert(model.ask().template.kind);
        }
    }
    let keyable = |at: &usize| pack.facts[*at].importance >= 2 && !pack.facts[*at].feedback_only;
    let all: Vec<usize> = (0..pack.facts.len()).filter(keyable).collect();
    let ways = |at: &usize| kinds.get(at).map_or(0, BTreeSet::len);
    let ids =
        |of: Vec<&usize>| of.iter().map(|at| pack.facts[**at].id.as_str()).collect::<Vec<_>>().join(" ");
    let mut section = Section::new("Facts");
    section.count("facts", pack.facts.len(), "");
    section.count("facts that may be keyed", all.len(), "");
    section.count("of these, keyed", all.iter().filter(|at| ways(at) > 0).count(), "all");
    section.count("keyed by two kinds or more", all.iter().filter(|at| ways(at) > 1).count(), "");
    let flaw = |at: &usize| {
        let fact = &pack.facts[*at];
        let message = format!(
            "nothing asks about it; give `{}` a template that takes {:?}, or more distractors",
            fact.relation, fact.modality
        );
        Flaw::of_bank("facts", &fact.id, message.to_lowercase())
    };
    let flaws = all.iter().filter(|at| ways(at) == 0).map(flaw).collect();
    let mut notes = Vec::new();
    let once: Vec<&usize> = all.iter().filter(|at| ways(at) == 1).collect();
    if !once.is_empty() {
        notes.push(format!("keyed by one kind alone: {}", ids(once)));
    }
    (section, flaws, notes)
}

/// How the choices are reused, and which can never be right.
pub fn choices(items: &[Item]) -> (Section, Vec<Flaw>, Vec<String>) {
    let right: BTreeSet<&str> = items.iter().flat_map(|it| it.keys().map(|it| it.entity.as_str())).collect();
    let mut uses: BTreeMap<&str, usize> = BTreeMap::new();
    let (mut slots, mut idle, mut by_belief) = (0_usize, 0_usize, 0_usize);
    let mut never: BTreeMap<&str, bool> = BTreeMap::new();
    for item in items {
        slots += item.choices.len();
        for it in item.distractors() {
            *uses.entry(&it.entity).or_default() += 1;
            by_belief += usize::from(it.misconception.is_some());
            if !right.contains(it.entity.as_str()) {
                idle += 1;
                *never.entry(&it.entity).or_default() |= it.ground != Ground::Outside;
            }
        }
    }
    let wrong: usize = uses.values().sum();
    let share = |part: usize, of: usize| part as f64 / of.max(1) as f64;
    let mut section = Section::new("Choices");
    section.count("different distractors", uses.len(), "");
    section.add("share of the one most used", share(uses.values().max().copied().unwrap_or(0), wrong), "");
    section.add("Gini index of their use", gini(uses.values().copied()), "0: all alike");
    section.add("share of places taken by what is never right", share(idle, slots), "at most 0.15");
    section.add("the same among wrong choices only", share(idle, wrong), "");
    section.add("share of distractors that test a named misconception", share(by_belief, wrong), "");
    section.count(
        "rationales missing",
        items.iter().flat_map(|it| &it.choices).filter(|it| it.rationale.is_empty()).count(),
        "0",
    );
    let mut flaws = Vec::new();
    if share(idle, slots) > 0.15 {
        let message = format!(
            "{:.1}% of places hold choices that are never right: give them facts, or use fewer",
            share(idle, slots) * 100.0
        );
        flaws.push(Flaw::of_bank("never-key", "the bank", message));
    }
    let of = |inside: bool| {
        never.iter().filter(|(_, it)| **it == inside).map(|(id, _)| *id).collect::<Vec<_>>().join(" ")
    };
    let notes = vec![
        format!("of the source, never right: {}", of(true)),
        format!("from outside, never right: {}", of(false)),
    ];
    (section, flaws, notes)
}

/// The Gini index: 0 where all are used alike, near 1 where one is used for all.
fn gini(uses: impl Iterator<Item = usize>) -> f64 {
    let mut sorted: Vec<f64> = uses.map(|it| it as f64).collect();
    sorted.sort_by(f64::total_cmp);
    let count = sorted.len() as f64;
    let total: f64 = sorted.iter().sum();
    let weighted: f64 = sorted.iter().zip(1..).map(|(it, rank)| f64::from(rank) * it).sum();
    if total == 0.0 { 0.0 } else { (2.0 * weighted / (count * total)) - (count + 1.0) / count }
}

/// How it reads.
pub fn reading(items: &[Item]) -> (Section, Vec<Flaw>) {
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
        if over(it).abs() > 2.0 && ratios.len() >= super::solvers::ENOUGH {
            let message = format!(
                "where one choice is the {name} it is the key {:+.1} points off chance: spread the keys' lengths",
                over(it)
            );
            flaws.push(Flaw::of_bank("lengths", name, message));
        }
    }
    let stray = !(0.95..=1.05).contains(&mean) && ratios.len() >= super::solvers::ENOUGH;
    let message =
        format!("a key has {mean:.3} times the characters of a distractor: even out the longest texts");
    flaws.extend(stray.then(|| Flaw::of_bank("lengths", "the bank", message)));
    (section, flaws)
}

/// Stems that read alike and key the same fact, and stems that contradict each other.
pub fn families(models: &[Model]) -> (Section, Vec<Flaw>) {
    let words: Vec<Vec<String>> = models
        .iter()
        .map(|it| text::words(&format!("{} {}", it.draft().stem, it.draft().prompts.join(" "))))
        .collect();
    let mut section = Section::new("Likeness of stems");
    let (mut pairs, mut in_family) = (0, BTreeSet::new());
    for (at, one) in models.iter().enumerate() {
        for (before, two) in models[..at].iter().enumerate() {
            if one.draft().facts.first() == two.draft().facts.first()
                && text::likeness(&words[at], &words[before]) >= 0.8
            {
                pairs += 1;
                in_family.extend([at, before]);
            }
        }
    }
    section.count("pairs of stems alike by 0.8 on one fact", pairs, "never two in one quiz");
    section.count("stems in such families", in_family.len(), "");
    let mut said: BTreeMap<(String, &str), BTreeMap<bool, &str>> = BTreeMap::new();
    for model in models.iter().filter(|it| it.draft().style == Style::One) {
        for it in &model.draft().pool {
            let place = said.entry((model.draft().stem.to_lowercase(), it.text.as_str())).or_default();
            place.insert(it.mark > 0, &model.draft().id);
        }
    }
    let both = said.iter().filter(|(_, it)| it.len() == 2);
    let flaw = |((stem, choice), ids): (&(String, &str), &BTreeMap<bool, &str>)| {
        let message =
            format!("«{choice}» is right there and wrong in {} under one stem: {stem}", ids[&false]);
        Flaw::of_bank("contradiction", ids[&true], message)
    };
    let flaws: Vec<Flaw> = both.map(flaw).collect();
    section.count("stems that contradict one another", flaws.len(), "0");
    (section, flaws)
}

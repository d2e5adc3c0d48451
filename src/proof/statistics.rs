//! Figures of the bank as a whole: how much there is of what, how it reads, what is reused.

pub mod choices;
pub mod reading;

use super::item::Item;
use super::report::{Flaw, Section};
use super::text;
use crate::knowledge::Kind;
use crate::knowledge::pack::Pack;
use crate::quiz::{Model, Style};
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

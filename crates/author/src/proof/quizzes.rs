//! Hard rules on quizzes, held against many that are assembled as for a player.

use super::solvers::{Looks, SOLVERS, chance_of_key};
use super::{Finding, Simulated};
use quiz::{Bank, Blueprint, Interaction, Question, Quiz, assemble};
use std::collections::{BTreeMap, HashMap, HashSet};
use std::rc::Rc;

/// The first seed; those behind it follow.
const FIRST_SEED: u64 = 1;
/// How many facts a bank needs for each question of a quiz that must reach its length.
const FACTS_A_QUESTION: usize = 3;
/// How many standard deviations the positions of the key may be from even.
const LIMIT: f64 = 4.0;

/// What simulated quizzes came to.
#[derive(Default)]
pub(super) struct Simulation {
    pub(super) quizzes: usize,
    pub(super) questions: usize,
    /// Quizzes in which a fact is asked twice or given away.
    pub(super) repeating: usize,
    pub(super) findings: Vec<Finding>,
    /// The shortest quiz of each length.
    pub(super) shortest: BTreeMap<u8, usize>,
    /// How often the key stands at each position, by the number of choices.
    pub(super) positions: BTreeMap<usize, Vec<u32>>,
    /// Questions with one key, and how many of them have what is counted below.
    pub(super) single: usize,
    pub(super) longest: usize,
    pub(super) shortest_key: usize,
    pub(super) lone_opening: usize,
    pub(super) absolute_in_wrong: usize,
    pub(super) fewer_than_four: usize,
    /// How many each solver gets right, and how many chance would.
    pub(super) right: [f64; SOLVERS.len()],
    pub(super) by_chance: f64,
    pub(super) difficulty: [usize; 3],
    pub(super) interactions: [usize; 4],
    /// Questions of the first thousand quizzes.
    pub(super) tables: BTreeMap<Rc<str>, usize>,
    pub(super) frames: BTreeMap<Rc<str>, usize>,
}

/// Assembles quizzes and looks at each; `looks` are those of each entry's choices.
pub(super) fn simulate(bank: &Bank, looks: &[Vec<Looks>], simulated: &[Simulated]) -> Simulation {
    let mut simulation = Simulation::default();
    let facts: HashSet<u32> = bank.entries().iter().flat_map(|it| it.facts.iter().copied()).collect();
    for (count, length) in simulated.iter().copied() {
        for seed in (FIRST_SEED..).take(count) {
            let quiz = assemble(bank, Blueprint { length, ..Blueprint::default() }, seed);
            simulation.add(bank, looks, &quiz);
            let shortest = simulation.shortest.entry(length).or_insert(usize::MAX);
            *shortest = quiz.questions.len().min(*shortest);
        }
        let shortest = simulation.shortest[&length];
        if shortest < usize::from(length) && facts.len() >= FACTS_A_QUESTION * usize::from(length) {
            let text = format!("a quiz of {length} came out with {shortest} questions");
            simulation.findings.push(Finding { rule: super::LENGTH_REACHED, question: String::new(), text });
        }
    }
    let found = simulation.positions.values().filter_map(|counts| unfair(counts));
    let finding = |text| Finding { rule: super::FAIR_POSITION, question: String::new(), text };
    simulation.findings.extend(found.map(finding).collect::<Vec<_>>());
    simulation
}

impl Simulation {
    fn add(&mut self, bank: &Bank, looks: &[Vec<Looks>], quiz: &Quiz) {
        self.quizzes += 1;
        let found = repeats(bank, quiz);
        self.repeating += usize::from(!found.is_empty());
        self.findings.extend(found);
        for question in &quiz.questions {
            let entry = &bank.entries()[question.entry as usize];
            let template = bank.template(entry);
            self.questions += 1;
            self.difficulty[question.difficulty as usize] += 1;
            self.interactions[question.interaction as usize] += 1;
            if self.quizzes <= 1_000 {
                *self.tables.entry(bank.tables()[usize::from(template.table)].name.clone()).or_default() += 1;
                *self.frames.entry(template.frame.clone()).or_default() += 1;
            }
            if matches!(question.interaction, Interaction::One | Interaction::Several) {
                self.fewer_than_four += usize::from(question.choices.len() < 4);
                self.see_positions(question);
            }
            if question.interaction == Interaction::One {
                let place =
                    |it: &quiz::Choice| entry.pool.iter().position(|own| Rc::ptr_eq(&own.text, &it.text));
                let shown =
                    question.choices.iter().filter_map(place).map(|at| &looks[question.entry as usize][at]);
                self.see_looks(question, &shown.collect::<Vec<_>>());
            }
        }
    }

    fn see_positions(&mut self, question: &Question) {
        let counts = self.positions.entry(question.choices.len()).or_default();
        counts.resize(question.choices.len(), 0);
        let marks = question.choices.iter().map(|it| u32::from(it.mark > 0));
        counts.iter_mut().zip(marks).for_each(|(count, is_key)| *count += is_key);
    }

    fn see_looks(&mut self, question: &Question, all: &[&Looks]) {
        let key = question.choices.iter().position(|it| it.mark > 0).unwrap_or(0);
        let wrong: Vec<&&Looks> = all.iter().enumerate().filter(|it| it.0 != key).map(|it| it.1).collect();
        let own = all[key];
        self.single += 1;
        self.longest += usize::from(wrong.iter().all(|it| it.length < own.length));
        self.shortest_key += usize::from(wrong.iter().all(|it| it.length > own.length));
        let openings: Vec<_> = wrong.iter().map(|it| it.opening).collect();
        self.lone_opening += usize::from(super::wording::is_alone(own.opening, &openings));
        self.absolute_in_wrong += usize::from(!own.is_absolute && wrong.iter().any(|it| it.is_absolute));
        self.by_chance += 1.0 / all.len() as f64;
        for (right, (_, solver)) in self.right.iter_mut().zip(SOLVERS) {
            *right += chance_of_key(solver, all, key);
        }
    }
}

/// Facts that a quiz asks twice, and facts that it asks in one question and gives away in another.
pub(super) fn repeats(bank: &Bank, quiz: &Quiz) -> Vec<Finding> {
    let mut asked: HashMap<u32, usize> = HashMap::new();
    let mut found = Vec::new();
    let name = |fact: u32| &bank.facts()[fact as usize].id;
    let mut put = |rule, at: usize, text: String| {
        let text = format!("seed {}, question {}: {text}", quiz.recipe.seed, at + 1);
        found.push(Finding { rule, question: quiz.questions[at].stem.to_string(), text });
    };
    for (at, question) in quiz.questions.iter().enumerate() {
        for fact in &question.facts {
            if let Some(before) = asked.insert(*fact, at) {
                put(
                    super::NO_FACT_TWICE,
                    at,
                    format!("fact {} was asked in question {}", name(*fact), before + 1),
                );
            }
        }
    }
    for (at, question) in quiz.questions.iter().enumerate() {
        for fact in question.choices.iter().flat_map(|it| &it.facts) {
            if let Some(other) = asked.get(fact).filter(|it| **it != at) {
                put(
                    super::NOTHING_GIVEN_AWAY,
                    at,
                    format!("gives fact {} away, which question {} asks", name(*fact), other + 1),
                );
            }
        }
    }
    found
}

/// Says how uneven counts are where chance would hardly make them so (Pearson's chi-square, its
/// limit by Wilson and Hilferty).
pub(super) fn unfair(counts: &[u32]) -> Option<String> {
    let free = counts.len().saturating_sub(1) as f64;
    let mean = f64::from(counts.iter().sum::<u32>()) / counts.len() as f64;
    if free < 1.0 || mean < 5.0 {
        return None;
    }
    let chi_square: f64 = counts.iter().map(|it| (f64::from(*it) - mean).powi(2) / mean).sum();
    let part = 2.0 / (9.0 * free);
    let most = free * (1.0 - part + LIMIT * part.sqrt()).powi(3);
    (chi_square > most).then(|| {
        format!("the key stands at each position {counts:?} times; chi-square {chi_square:.1} > {most:.1}")
    })
}

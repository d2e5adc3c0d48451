//! What players will meet: quizzes drawn from the compiled bank by many seeds.

use super::item::Item;
use super::positions::Positions;
use super::report::{Flaw, Section};
use crate::knowledge::Bloom;
use crate::quiz::{Bank, Blueprint, Question, Quiz, assemble, members};
use std::collections::BTreeSet;

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
                |fact: &u32| two.facts.contains(fact) || two.choices.iter().any(|it| it.facts.contains(fact));
            one.facts.iter().any(gives)
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// So many go beyond understanding; the others ask for what is said.
    fn set(questions: &mut [Question], deep: usize, rest: Bloom) {
        (0..).zip(questions).for_each(|(at, it)| it.bloom = if at < deep { Bloom::Apply } else { rest });
    }

    /// Protects the proof from passing over what it saw: each sort of flawed quiz is counted as that, and
    /// each count that is not nought is a flaw.
    #[test]
    fn a_flawed_quiz_is_counted_for_what_it_is() {
        let bank = Bank::current().expect("the edition is whole");
        let good = assemble(&bank, Blueprint::default(), 7);
        let counts = |change: fn(&mut Vec<Question>)| {
            let mut quiz = good.clone();
            change(&mut quiz.questions);
            let mut seen = Seen::default();
            seen.look(&quiz, 10);
            let (_, flaws) = seen.report(1, 10);
            let counted = [seen.collisions, seen.short, seen.shallow, seen.recalling];
            assert_eq!(flaws.len(), counted.iter().sum::<usize>(), "{flaws:?}");
            assert!(flaws.iter().all(|it| it.message.starts_with("1 of 1: ")), "{flaws:?}");
            counted
        };
        assert_eq!(counts(|_| ()), [0, 0, 0, 0]);
        assert_eq!(counts(|it| it[1].facts = it[0].facts.clone()), [1, 0, 0, 0], "keyed twice");
        assert_eq!(counts(|it| it[9].choices[1].facts = it[0].facts.clone()), [1, 0, 0, 0], "given away");
        assert_eq!(counts(|it| drop(it.pop()))[1], 1, "short");
        assert_eq!(counts(|it| set(it, 3, Bloom::Understand)), [0, 0, 0, 0]);
        assert_eq!(counts(|it| set(it, 2, Bloom::Understand)), [0, 0, 1, 0]);
        assert_eq!(counts(|it| set(it, 6, Bloom::Remember)), [0, 0, 0, 0]);
        assert_eq!(counts(|it| set(it, 5, Bloom::Remember)), [0, 0, 0, 1]);
    }

    /// Protects the figures: that many quizzes are drawn, each of the length asked for.
    #[test]
    fn so_many_quizzes_are_drawn() {
        let bank = Bank::current().expect("the edition is whole");
        let (sections, flaws) = simulate(&bank, 4, 5);
        let told = format!("{:?}", sections[0]);
        assert!(
            told.contains("of 4") && flaws.iter().all(|it| it.criterion != "quizzes"),
            "{told} {flaws:?}"
        );
        assert_eq!([3, 4, 39, 40, 400].map(length), [1, 1, 9, 10, 10]);
    }
}

//! The proof: holds every question and many quizzes against the rules of good questions.
//!
//! *Rules* are hard: one flaw fails the proof. *Measures* are figures with a range, and *lints* are lists of what
//! a careful reader would mend; neither fails anything, for a sentence bent to please a number gets worse.
//! All is looked at as a player meets it: in the edition, written and read again.

mod keys;
mod lints;
mod measures;
mod quizzes;
mod solvers;
mod text;
mod wording;

#[cfg(test)]
mod tests;

use crate::edition::edition;
use crate::pack::{Index, Pack};
use crate::question::Question;
use crate::second::{Second, contradictions};
use quiz::{Bank, Choice, Entry, Interaction};
use serde_json::{Value, json};
use std::collections::{BTreeMap, HashSet};
use std::fmt;

pub use measures::Measure;

/// What a proof found.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// The hard rules that were held against the pack.
    pub rules: Vec<&'static str>,
    /// What breaks a hard rule.
    pub flaws: Vec<Finding>,
    /// Figures with their range.
    pub measures: Vec<Measure>,
    /// What a careful reader would mend.
    pub lints: Vec<Finding>,
    figures: Vec<(String, String)>,
}

/// A rule or lint, and where it is not kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The rule or lint.
    pub rule: &'static str,
    /// The id of the question, or its stem within a quiz; empty where there is none.
    pub question: String,
    /// What was found.
    pub text: String,
}

/// How many quizzes are simulated, and of what length.
type Simulated = (usize, u8);
const SIMULATED: [Simulated; 2] = [(10_000, 10), (1_000, 20)];

const FIRST_JUDGE: &str = "Each choice is as true or false as it is marked";
const SECOND_JUDGE: &str = "A second judge, written apart, says the same";
const NO_CONTRADICTION: &str = "No text is right in one place and wrong in another";
const NO_FACT_TWICE: &str = "No quiz asks a fact twice";
const NOTHING_GIVEN_AWAY: &str = "No quiz gives a fact away that it asks";
const LENGTH_REACHED: &str = "Quizzes reach their length";
const FAIR_POSITION: &str = "The key stands at each position equally often";
const NOT_TAKEN_OVER: &str = "No six words in a row are taken over from the source";
const READABLE: &str = "The edition can be read again";

/// A rule on single questions: says what is wrong, where it is.
type Rule = fn(&Item) -> Option<String>;

/// The rules on single questions.
const RULES: &[(&str, Rule)] = &[
    ("Each question has exactly the keys that it promises", keys::keys_promised),
    ("Enough wrong choices can be shown", keys::enough_choices),
    ("Every choice has its reason, every question its explanation", keys::reasons_given),
    ("Every question rests on a fact", keys::rests_on_a_fact),
    ("No two choices read alike", keys::told_apart),
    ("No choice speaks of all or none of the others", wording::no_all_of_the_above),
    ("No grammar gives the key away", wording::no_grammar_cue),
    ("Quotes and full stops are the same on all choices", wording::parallel_marks),
    ("The key is not the only one that begins as it does", wording::parallel_openings),
];

/// A question as the edition holds it.
pub(crate) struct Item<'a> {
    id: String,
    frame: &'a str,
    interaction: Interaction,
    entry: &'a Entry,
    explanation: String,
}

impl<'a> Item<'a> {
    fn of(bank: &'a Bank, question: &Question, entry: &'a Entry) -> Item<'a> {
        let template = bank.template(entry);
        let (id, explanation) = (question.id(), question.explanation());
        Item { id, frame: &template.frame, interaction: template.interaction, entry, explanation }
    }

    fn key(&self) -> Option<&Choice> {
        self.entry.pool.iter().find(|it| it.mark > 0)
    }

    fn wrong(&self) -> impl Iterator<Item = &Choice> {
        self.entry.pool.iter().filter(|it| it.mark == 0)
    }
}

/// Holds a pack's questions against every rule. `article` is the text of the source, to look for words taken over.
pub fn prove(pack: &Pack, questions: &[Question], article: Option<&str>) -> Report {
    proved(pack, questions, article, &SIMULATED)
}

fn proved(pack: &Pack, questions: &[Question], article: Option<&str>, simulated: &[Simulated]) -> Report {
    let mut report = Report::default();
    report.rules.extend(RULES.iter().map(|it| it.0));
    report.rules.extend([FIRST_JUDGE, SECOND_JUDGE, NO_CONTRADICTION, NO_FACT_TWICE, NOTHING_GIVEN_AWAY]);
    report.rules.extend([LENGTH_REACHED, FAIR_POSITION, READABLE]);
    report
        .figures
        .push(("Questions in the bank, each with all its wrong answers".into(), questions.len().to_string()));
    report.judge(pack, questions);
    let bank = match Bank::decode(&edition(pack, questions)) {
        Ok(bank) => bank,
        Err(error) => {
            report.put(READABLE, String::new(), error.to_string());
            return report;
        }
    };
    let items: Vec<Item> =
        questions.iter().zip(bank.entries()).map(|(it, entry)| Item::of(&bank, it, entry)).collect();
    report.look_at(&items);
    if let Some(article) = article {
        report.rules.push(NOT_TAKEN_OVER);
        report.flaws.extend(taken_over(pack, &items, article));
    }
    report.simulate(&bank, simulated);
    report.measures.extend(measures::of_bank(&items));
    report
}

/// Whatever the questions and the pack's notes take over from the source.
fn taken_over(pack: &Pack, items: &[Item], article: &str) -> Vec<Finding> {
    let article = wording::Article::of(article);
    let mut seen = HashSet::new();
    let notes = pack.facts.iter().map(|it| (it.text.as_str(), it.id.as_str()));
    let of_items = items.iter().flat_map(|item| {
        let choices = item.entry.pool.iter().flat_map(|it| [&*it.text, &*it.why]);
        let texts = choices
            .chain(item.entry.prompts.iter().map(|it| &**it))
            .chain([&*item.entry.stem, &*item.entry.others]);
        texts.map(|text| (text, item.id.as_str()))
    });
    let texts = notes.chain([(pack.intro.as_str(), "intro"), (pack.title.as_str(), "title")]).chain(of_items);
    texts.filter(|it| seen.insert(it.0)).filter_map(|(text, id)| article.taken_over(text, id)).collect()
}

impl Report {
    /// Has every claim judged twice.
    fn judge(&mut self, pack: &Pack, questions: &[Question]) {
        let (index, second) = (Index::of(pack), Second::of(pack));
        let (mut judged, mut disagreements, mut unknown) = (0, 0, 0);
        let mut facts: HashSet<&str> = HashSet::new();
        for question in questions {
            let (count, first) = keys::judged_first(&index, question);
            let other = second.agrees(question);
            judged += count;
            disagreements += other.len();
            unknown += first.iter().chain(&other).filter(|it| it.is_unknown).count();
            self.flaws.extend(keys::findings(&first, FIRST_JUDGE));
            self.flaws.extend(keys::findings(&other, SECOND_JUDGE));
            facts.extend(question.draft().facts.iter().map(String::as_str));
        }
        let contradictions = contradictions(questions);
        self.flaws.extend(keys::findings(&contradictions, NO_CONTRADICTION));
        let known = pack.facts.iter().filter(|it| !it.id.is_empty()).count();
        self.figure("Facts in the pack", known.to_string());
        self.figure("Facts asked", facts.len().to_string());
        self.figure("Answers judged twice, by two programs written apart", judged.to_string());
        self.figure("Disagreements of the two judges", disagreements.to_string());
        self.figure("Answers neither provably right nor provably wrong", unknown.to_string());
    }

    /// Holds every rule and lint against every question.
    fn look_at(&mut self, items: &[Item]) {
        for item in items {
            for (name, rule) in RULES {
                self.flaws.extend(rule(item).map(|text| Finding {
                    rule: name,
                    question: item.id.clone(),
                    text,
                }));
            }
            for (name, lint) in lints::LINTS {
                self.lints.extend(lint(item).map(|text| Finding {
                    rule: name,
                    question: item.id.clone(),
                    text,
                }));
            }
        }
    }

    /// Assembles quizzes as for players.
    fn simulate(&mut self, bank: &Bank, simulated: &[Simulated]) {
        let mut eye = solvers::Eye::default();
        let looks: Vec<_> = bank.entries().iter().map(|it| eye.looks(it)).collect();
        let simulation = quizzes::simulate(bank, &looks, simulated);
        self.figure("Simulated quizzes", simulation.quizzes.to_string());
        self.figure("Quizzes that asked a fact twice or gave it away", simulation.repeating.to_string());
        let measures = measures::of_quizzes(&simulation);
        let percent = |part: f64| format!("{:.0}%", measures::percent(part, simulation.single as f64));
        for (right, (name, _)) in simulation.right.iter().zip(solvers::SOLVERS).take(3) {
            self.figure(&format!("Right by always choosing {name}"), percent(*right));
        }
        self.figure("Right by choosing blindly", percent(simulation.by_chance));
        self.flaws.extend(simulation.findings);
        self.measures.extend(measures);
    }

    fn figure(&mut self, label: &str, value: String) {
        self.figures.push((label.to_owned(), value));
    }

    fn put(&mut self, rule: &'static str, question: String, text: String) {
        self.flaws.push(Finding { rule, question, text });
    }

    /// Whether every hard rule is kept.
    pub fn is_clean(&self) -> bool {
        self.flaws.is_empty()
    }

    /// What a player may want to know of how the questions are made: labels and values.
    pub fn figures(&self) -> Vec<(String, String)> {
        let counts = [
            ("Rules that every question is held against", self.rules.len()),
            ("Flaws found", self.flaws.len()),
        ];
        let counts = counts.map(|(label, count)| (label.to_owned(), count.to_string()));
        self.figures.iter().cloned().chain(counts).collect()
    }

    /// All of it as one JSON object.
    pub fn to_json(&self) -> Value {
        let finding = |it: &Finding| json!({ "rule": it.rule, "question": it.question, "text": it.text });
        let findings = |all: &[Finding]| all.iter().map(finding).collect::<Vec<_>>();
        let rules = self.rules.iter().map(|rule| json!({ "rule": rule, "flaws": self.count(rule) }));
        let measures = self.measures.iter();
        let measures = measures.map(
            |it| json!({ "label": it.label, "value": it.value, "range": it.range, "within": it.is_within }),
        );
        json!({
            "clean": self.is_clean(),
            "rules": rules.collect::<Vec<_>>(),
            "flaws": findings(&self.flaws),
            "measures": measures.collect::<Vec<_>>(),
            "lints": findings(&self.lints),
            "figures": self.figures().into_iter().map(|(label, value)| json!({ "label": label, "value": value })).collect::<Vec<_>>(),
        })
    }

    fn count(&self, rule: &str) -> usize {
        self.flaws.iter().filter(|it| it.rule == rule).count()
    }
}

impl Report {
    /// The lints one by one, what is the same in several questions once.
    fn write_lints(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (lint, _) in lints::LINTS {
            let mut places: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
            for it in self.lints.iter().filter(|it| it.rule == *lint) {
                places.entry(&it.text).or_default().push(&it.question);
            }
            writeln!(out, "\nLint: {lint}: {}", places.values().map(Vec::len).sum::<usize>())?;
            for (text, ids) in places {
                let more = if ids.len() > 1 { format!(" and {} more", ids.len() - 1) } else { String::new() };
                writeln!(out, "  {}{more}: {text}", ids[0])?;
            }
        }
        Ok(())
    }
}

/// The most flaws of one rule that are printed.
const PRINTED: usize = 20;

impl fmt::Display for Report {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (label, value) in self.figures() {
            writeln!(out, "{label}: {value}")?;
        }
        writeln!(out, "\nRules")?;
        for rule in &self.rules {
            let count = self.count(rule);
            writeln!(
                out,
                "  {} {rule}{}",
                if count == 0 { "ok  " } else { "FLAW" },
                if count == 0 { String::new() } else { format!(": {count}") }
            )?;
            for it in self.flaws.iter().filter(|it| it.rule == *rule).take(PRINTED) {
                writeln!(out, "       {}: {}", it.question, it.text)?;
            }
        }
        writeln!(out, "\nFigures")?;
        for it in &self.measures {
            let range = if it.range.is_empty() { String::new() } else { format!(" [{}]", it.range) };
            writeln!(
                out,
                "  {} {}: {}{range}",
                if it.is_within { "ok  " } else { "SEE " },
                it.label,
                it.value
            )?;
        }
        self.write_lints(out)
    }
}

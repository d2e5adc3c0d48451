//! What the proof found: figures by section, and flaws in plain words.

use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fmt;

/// What the proof of a pack found.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// The title of the pack.
    pub title: String,
    /// The figures.
    pub sections: Vec<Section>,
    /// Everything that is to be mended.
    pub flaws: Vec<Flaw>,
    /// What a reader should know and nobody has to mend.
    pub notes: Vec<String>,
}

/// The figures of one matter.
#[derive(Clone, Debug, Default)]
pub struct Section {
    /// What they are about.
    pub title: &'static str,
    /// The figures.
    pub figures: Vec<Figure>,
}

/// One figure.
#[derive(Clone, Debug)]
pub struct Figure {
    /// What is counted or measured.
    pub label: String,
    /// How much it is.
    pub value: f64,
    /// What it should be, in words; empty: it is for information.
    pub target: String,
}

/// Something to mend.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Flaw {
    /// The criterion it breaks, or the section it is found in.
    pub criterion: String,
    /// The template, fact or model to mend.
    pub place: String,
    /// What is wrong and what to change.
    pub message: String,
    /// In how many questions it shows; 0: in the bank as a whole.
    pub questions: usize,
}

impl Flaw {
    /// A flaw of the bank as a whole.
    pub fn of_bank(criterion: &str, place: impl Into<String>, message: impl Into<String>) -> Flaw {
        Flaw { criterion: criterion.to_owned(), place: place.into(), message: message.into(), questions: 0 }
    }
}

impl Section {
    /// A section without figures.
    pub fn new(title: &'static str) -> Section {
        Section { title, figures: Vec::new() }
    }

    /// Adds a figure.
    pub fn add(&mut self, label: impl Into<String>, value: f64, target: impl Into<String>) {
        self.figures.push(Figure { label: label.into(), value, target: target.into() });
    }

    /// Adds a count.
    pub fn count(&mut self, label: impl Into<String>, value: usize, target: impl Into<String>) {
        self.add(label, value as f64, target);
    }
}

impl Report {
    /// Whether there is nothing to mend.
    pub fn is_clean(&self) -> bool {
        self.flaws.is_empty()
    }

    /// A figure by its section and label.
    pub fn figure(&self, section: &str, label: &str) -> Option<f64> {
        let section = self.sections.iter().find(|it| it.title == section)?;
        section.figures.iter().find(|it| it.label == label).map(|it| it.value)
    }

    /// The report for programs.
    pub fn to_json(&self) -> Value {
        let figure = |it: &Figure| json!({ "label": it.label, "value": it.value, "target": it.target });
        let section = |it: &Section| json!({ "title": it.title, "figures": it.figures.iter().map(figure).collect::<Vec<_>>() });
        let flaw = |it: &Flaw| json!({ "criterion": it.criterion, "place": it.place, "message": it.message, "questions": it.questions });
        json!({
            "pack": self.title,
            "sections": self.sections.iter().map(section).collect::<Vec<_>>(),
            "flaws": self.flaws.iter().map(flaw).collect::<Vec<_>>(),
            "notes": self.notes,
        })
    }
}

/// How many flaws of one criterion are printed before the rest is only counted.
const SHOWN: usize = 12;

impl fmt::Display for Report {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(out, "The proof of «{}»", self.title)?;
        for section in &self.sections {
            writeln!(out, "\n{}", section.title)?;
            for figure in &section.figures {
                let target =
                    if figure.target.is_empty() { String::new() } else { format!("  ({})", figure.target) };
                writeln!(out, "  {:<62} {:>9}{target}", figure.label, number(figure.value))?;
            }
        }
        self.write_flaws(out)?;
        if !self.notes.is_empty() {
            writeln!(out, "\nNotes")?;
            self.notes.iter().try_for_each(|note| writeln!(out, "  {note}"))?;
        }
        writeln!(
            out,
            "\n{}",
            if self.is_clean() {
                "No flaw found.".to_owned()
            } else {
                format!("{} flaws.", self.flaws.len())
            }
        )
    }
}

impl Report {
    /// The flaws by criterion, the first of each.
    fn write_flaws(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut by_criterion: BTreeMap<&str, Vec<&Flaw>> = BTreeMap::new();
        self.flaws.iter().for_each(|flaw| by_criterion.entry(&flaw.criterion).or_default().push(flaw));
        for (criterion, flaws) in by_criterion {
            writeln!(out, "\nTo mend: {criterion} ({})", flaws.len())?;
            for flaw in flaws.iter().take(SHOWN) {
                let count = if flaw.questions == 0 {
                    String::new()
                } else {
                    format!(" [{} questions]", flaw.questions)
                };
                writeln!(out, "  {}: {}{count}", flaw.place, flaw.message)?;
            }
            if flaws.len() > SHOWN {
                writeln!(out, "  and {} more; --json lists them", flaws.len() - SHOWN)?;
            }
        }
        Ok(())
    }
}

/// A whole number as it is, another with three decimals.
pub fn number(value: f64) -> String {
    if value.fract() == 0.0 { format!("{value:.0}") } else { format!("{value:.3}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Protects whoever reads a proof: each figure with its target, the first flaws of each criterion with their
    /// places, and how many more there are.
    #[test]
    fn a_report_reads_well() {
        let mut size = Section::new("Size");
        size.count("questions", 3, "2 or more");
        size.add("share", 0.25, "");
        let of_item = Flaw { questions: 2, ..Flaw::of_bank("A1 no cue", "stem-1", "say it shorter") };
        let many = (0..14).map(|at| Flaw::of_bank("bank", format!("fact-{at}"), "ask for it"));
        let report = Report {
            title: "Rocks".to_owned(),
            sections: vec![size],
            flaws: many.chain([of_item]).collect(),
            notes: vec!["nothing to mend".to_owned()],
        };
        let text = report.to_string();
        let has = |line: &str| assert!(text.lines().any(|it| it.trim_end() == line), "{line}\n{text}");
        has("The proof of «Rocks»");
        has(&format!("  {:<62} {:>9}  (2 or more)", "questions", 3));
        has(&format!("  {:<62} {:>9}", "share", "0.250"));
        has("To mend: A1 no cue (1)");
        has("  stem-1: say it shorter [2 questions]");
        has("To mend: bank (14)");
        has("  fact-11: ask for it");
        has("  and 2 more; --json lists them");
        has("  nothing to mend");
        has("15 flaws.");
        assert!(!text.contains("fact-12"));
        let json = report.to_json();
        assert_eq!(json["flaws"][14]["questions"], 2);
        assert_eq!(json["sections"][0]["figures"][1]["value"], 0.25);
        assert!(Report::default().to_string().ends_with("\nNo flaw found.\n"));
    }
}

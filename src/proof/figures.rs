//! The few figures that a player may read on the page about how questions are made.

use super::report::{Report, number};

/// A handful of figures in plain words, label and value, to be baked into an edition when it is
/// made. Empty values are left out.
pub fn figures(report: &Report) -> Vec<(String, String)> {
    let table: [(&str, &str, &str); 12] = [
        ("Questions that can come up", "Size", "questions, each with its set of choices"),
        ("Stems with their right choice", "Size", "distinct stems with their key"),
        ("Facts that may be asked", "Facts", "facts that may be keyed"),
        ("Facts that are asked", "Facts", "of these, keyed"),
        ("Judgements of truth made twice", "Truth", "judgements: a choice for what is given"),
        ("Disagreements of the two judges", "Truth", "disagreements of the two judges"),
        ("Choices of unknown truth", "Truth", "unknown"),
        ("Simulated quizzes", "Simulated quizzes", "quizzes"),
        (
            "Quizzes that asked a fact twice or gave it away",
            "Simulated quizzes",
            "quizzes with a fact asked or given away twice",
        ),
        ("Right by choosing the longest", "Players who know nothing", "choosing the longest"),
        ("Right by all cues together", "Players who know nothing", "choosing combined vote"),
        ("Seeded flaws caught", "Seeded flaws", "share caught"),
    ];
    let mut found = vec![
        ("Rules each question was held against".to_owned(), super::CRITERIA.len().to_string()),
        ("Flaws found".to_owned(), report.flaws.len().to_string()),
    ];
    for (label, section, figure) in table {
        let Some(value) = report.figure(section, figure) else { continue };
        let share = section == "Players who know nothing" || section == "Seeded flaws";
        let value = if share { format!("{:.1}%", value * 100.0) } else { number(value) };
        found.push((label.to_owned(), value));
    }
    found
}

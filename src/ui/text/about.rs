//! The words of the page on the making of questions.

use super::{Pack, Word};

/// How the questions are made: headings and paragraphs.
pub fn about(facts: usize, entries: usize, work: &str) -> Vec<(Word, Vec<String>)> {
    vec![
        (
            Word("Facts in tables"),
            vec![Word("We read “{work}” and put what it says into tables. A row is a thing, such as a country or a risk; a column says one thing about each. That makes {facts} facts, each with its paragraph. What is a forecast or somebody’s view stays one, and the question says whose.").fill(&[&Pack(work), &facts])],
        ),
        (
            Word("Questions to the tables"),
            vec![Word("A program puts {entries} questions to the tables, in words that people wrote: what goes with this, which of these fits, what comes first.").fill(&[&entries])],
        ),
        (
            Word("True, false or unknown"),
            vec![
                Word("A wrong choice has to be provably wrong, in one of four ways: its column gives each thing just one value; it is a common mistake, written down with the reason why it is one; it contradicts a stated fact; or the question itself rules it out.").to_string(),
                Word("Whatever the facts leave open is unknown, and what is unknown is never shown.").to_string(),
            ],
        ),
        (
            Word("Checked twice"),
            vec![Word("A second check, written separately, judges every choice of every question again. Both have to agree before you see any of them.").to_string()],
        ),
        (
            Word("How answers are marked"),
            vec![Word("Each question is worth one point. Where you choose several, match or put in order, what you get right counts in part.").to_string()],
        ),
        (
            Word("What is kept"),
            vec![Word("Your answers stay in this browser: no account, no server, no tracking. A score link holds your answers in its last part, which browsers don’t send to any server.").to_string()],
        ),
    ]
}

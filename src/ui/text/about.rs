//! The words of the page on the making of questions.

use super::{Pack, Word};

/// How the questions are made: headings and paragraphs.
pub fn about(facts: usize, entries: usize, work: &str) -> Vec<(Word, Vec<String>)> {
    vec![
        (
            Word("From an article to facts"),
            vec![
                Word("Somebody read “{work}” and wrote down what it says as {facts} facts: who or what, how related, to what, in which paragraph, and how firmly. What the article only reports, expects or calls possible is marked so.").fill(&[&Pack(work), &facts]),
                Word("No sentence of the article is copied. Where a choice goes beyond the article, that is said.").to_string(),
            ],
        ),
        (
            Word("From facts to questions"),
            vec![Word("A program turns the facts into {entries} questions, each with several sets of choices. It shows a question only if exactly the choices it counts as right follow from the facts, and every other one is ruled out by them. What the facts leave open is never a choice.").fill(&[&entries])],
        ),
        (
            Word("What every answer shows"),
            vec![Word("You see which answer is right and why, and why each of the others is wrong. Below stands the fact itself, with the paragraph that says so, so that you can look it up.").to_string()],
        ),
        (
            Word("How answers are marked"),
            vec![Word("A question is worth one point. Where several answers, pairs or an order are asked for, what is right of it counts in part. Beside your score stands what guessing would earn.").to_string()],
        ),
        (
            Word("What it can’t do"),
            vec![Word("The quiz knows what the article says. It doesn’t know whether the article is right, and it says nothing of the subject beyond it.").to_string()],
        ),
        (
            Word("What is kept"),
            vec![Word("Your answers stay in this browser. There is no account, no server and no tracking. A score link holds the questions and your answers in its last part, which browsers don’t send to any server.").to_string()],
        ),
    ]
}

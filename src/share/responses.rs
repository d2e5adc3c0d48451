//! Every response as a row of a table, for who wants to reckon with them.

use super::csv;
use quiz::{Attempt, Question, Quiz, Response, points};

/// The names of the columns.
pub fn responses_head() -> String {
    let mut table = String::new();
    csv::row(&mut table, &["quiz", "started", "finished", "question", "stem", "answer", "points", "seconds"]);
    table
}

/// Adds an attempt's rows. `when` says when it began and when it was finished, as the table is to
/// have it.
pub fn responses(table: &mut String, quiz: &Quiz, attempt: &Attempt, when: [&str; 2]) {
    let id = attempt.id.to_string();
    for (at, (question, reply)) in quiz.questions.iter().zip(&attempt.replies).enumerate() {
        let Some(reply) = reply else { continue };
        let mark = points(u32::from(question.mark(&reply.response).sixtieths()));
        let seconds = (reply.ms / 1_000).to_string();
        let (number, answer) = ((at + 1).to_string(), words(question, &reply.response));
        csv::row(table, &[&id, when[0], when[1], &number, &question.stem, &answer, &mark, &seconds]);
    }
}

/// A response in the words of its question.
fn words(question: &Question, response: &Response) -> String {
    let choice = |at: &u8| question.choices.get(usize::from(*at)).map_or("", |it| &*it.text).to_owned();
    let parts: Vec<String> = match response {
        Response::Skipped | Response::Lapsed => Vec::new(),
        Response::Choices(chosen) | Response::Order(chosen) => chosen.iter().map(choice).collect(),
        Response::Pairs(pairs) => {
            let both = question.prompts.iter().zip(pairs);
            both.map(|(prompt, put)| [prompt, ": ", &put.as_ref().map(choice).unwrap_or_default()].concat())
                .collect()
        }
    };
    parts.join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use quiz::{AttemptId, Blueprint, Interaction, Recipe, Reply, assemble};

    /// Protects who reckons with the table: one row for each response, none of it a formula.
    #[test]
    fn every_response_is_a_row() {
        let bank = crate::edition::current().expect("the edition is whole");
        let recipe = Recipe { edition: bank.fingerprint(), blueprint: Blueprint::default(), seed: 7 };
        let quiz = assemble(&bank, recipe.blueprint, recipe.seed);
        let mut attempt = Attempt::new(AttemptId::mint(1_790_000_000_000, 3), recipe, 10, 5);
        for reply in attempt.replies.iter_mut().take(4) {
            *reply = Some(Reply { response: Response::Skipped, confidence: None, ms: 2_900 });
        }
        let mut table = responses_head();
        responses(&mut table, &quiz, &attempt, ["=1+1", ""]);
        assert_eq!(table.lines().count(), 5);
        let first = table.lines().nth(1).unwrap_or_default();
        assert!(first.starts_with(&format!("{},'=1+1,,1,", attempt.id)), "{first}");
        assert!(first.ends_with(",,0,2"), "{first}");
    }

    /// Protects the same person: whatever the interaction, the answer stands there in the words of its question.
    #[test]
    fn every_interaction_is_put_in_words() {
        let bank = crate::edition::current().expect("the edition is whole");
        let quizzes =
            (0..40).map(|seed| assemble(&bank, Blueprint { length: 20, ..Blueprint::default() }, seed));
        let mut seen = std::collections::HashSet::new();
        for mut question in quizzes.flat_map(|it| it.questions.clone()) {
            // Answers are told apart by semicolons.
            question.choices.iter_mut().for_each(|it| it.text = it.text.replace(';', ",").into());
            question.prompts.iter_mut().for_each(|it| *it = it.replace(';', ",").into());
            let count = question.choices.len() as u8;
            let (response, words) = match question.interaction {
                Interaction::One | Interaction::Several => (Response::Choices(vec![1, 2]), 2),
                Interaction::Ordering => {
                    (Response::Order((0..count).rev().collect()), question.choices.len())
                }
                Interaction::Matching => {
                    let pairs = question.prompts.iter().map(|_| Some(1)).collect();
                    (Response::Pairs(pairs), question.prompts.len())
                }
            };
            let said = super::words(&question, &response);
            let text = &question.choices[1].text;
            assert!(said.contains(&**text), "{said} does not name {text}");
            assert_eq!(said.split("; ").count(), words, "{said}");
            seen.insert(question.interaction);
        }
        assert_eq!(seen.len(), 4, "{seen:?}");
    }
}

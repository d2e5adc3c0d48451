//! What guessing alone would earn: the yardstick beside a score.

use super::Quiz;
use super::bank::Interaction;
use super::question::Question;

/// What a player who guesses earns in the mean, in tenths of a question, rounded.
pub fn by_guessing(quiz: &Quiz) -> u32 {
    let millionths: u64 = quiz.questions.iter().map(expected).sum();
    ((millionths + 50_000) / 100_000) as u32
}

/// How many complete responses a question has: one of them is right in full.
pub fn ways_to_respond(question: &Question) -> u32 {
    let (n, k) = (question.choices.len() as u32, question.right_count() as u32);
    let falling = |n: u32, k: u32| (n.saturating_sub(k) + 1..=n).fold(1, u32::saturating_mul);
    match question.interaction {
        Interaction::One => n / k.max(1),
        Interaction::Several => falling(n, k) / falling(k, k),
        Interaction::Matching => falling(n, question.prompts.len() as u32),
        Interaction::Ordering => falling(n, n),
    }
}

/// The mean mark of a complete response drawn at random, in millionths of a question.
fn expected(question: &Question) -> u64 {
    const ALL: u64 = 1_000_000;
    let choices = question.choices.len().max(1) as u64;
    let right = question.right_count() as u64;
    match question.interaction {
        Interaction::One => ALL * right / choices,
        // Of the choices marked, right²/choices are right; each one marked amiss leaves one
        // right choice out, so it counts twice.
        Interaction::Several => {
            ALL * (choices * choices - 2 * right * (choices - right)) / (choices * choices)
        }
        // Every row is right once in as many draws as there are choices; so is every neighbourhood
        // in an order: (n - 1) · (n - 1)! / n! of n - 1.
        Interaction::Matching | Interaction::Ordering => ALL / choices,
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Blueprint, Choice, Difficulty, Fingerprint, Recipe, Response};
    use super::*;

    fn question(interaction: Interaction, marks: &[u8], rows: usize) -> Question {
        let choice =
            |mark: &u8| Choice { text: "".into(), why: "".into(), facts: Vec::new(), mark: *mark, group: 0 };
        Question {
            entry: 0,
            frame: "".into(),
            interaction,
            topic: 0,
            difficulty: Difficulty::Easy,
            facts: Vec::new(),
            stem: "".into(),
            prompts: vec!["".into(); rows],
            choices: marks.iter().map(choice).collect(),
            others: "".into(),
        }
    }

    /// Every list of `length` numbers below `below`.
    fn lists(length: usize, below: u8) -> Vec<Vec<u8>> {
        (0..length).fold(vec![Vec::new()], |lists, _| {
            let longer = |list: &Vec<u8>, last| list.iter().copied().chain([last]).collect();
            lists.iter().flat_map(|list| (0..below).map(move |last| longer(list, last))).collect()
        })
    }

    /// The mean mark over every response that may be handed in is what the formula says.
    #[track_caller]
    fn agrees(question: &Question) {
        let all = question.choices.len() as u8;
        let lengths = [1, question.right_count(), question.prompts.len(), question.choices.len()];
        let mut responses: Vec<Response> = Vec::new();
        for list in lengths.into_iter().flat_map(|length| lists(length, all)) {
            let pairs = Response::Pairs(list.iter().copied().map(Some).collect());
            for response in [Response::Choices(list.clone()), Response::Order(list), pairs] {
                if question.accepts(&response) && !responses.contains(&response) {
                    responses.push(response);
                }
            }
        }
        let sum: u64 = responses.iter().map(|it| u64::from(question.mark(it).sixtieths())).sum();
        let mean = sum * 1_000_000 / 60 / responses.len() as u64;
        assert!(mean.abs_diff(expected(question)) <= 1, "{mean} is not {}", expected(question));
        assert_eq!(responses.len() as u32, ways_to_respond(question));
    }

    #[test]
    fn the_formula_is_the_mean_over_all_responses() {
        agrees(&question(Interaction::One, &[0, 1, 0], 0));
        agrees(&question(Interaction::Several, &[1, 0, 1, 0], 0));
        agrees(&question(Interaction::Several, &[1, 0, 0, 1, 0], 0));
        agrees(&question(Interaction::Matching, &[2, 0, 1, 3], 3));
        agrees(&question(Interaction::Ordering, &[2, 1, 3], 0));
        agrees(&question(Interaction::Ordering, &[4, 2, 1, 3], 0));
    }

    #[test]
    fn ten_questions_of_three_choices_give_a_third() {
        let recipe = Recipe { edition: Fingerprint([0; 5]), blueprint: Blueprint::default(), seed: 0 };
        let questions = vec![question(Interaction::One, &[0, 1, 0], 0); 10];
        assert_eq!(by_guessing(&Quiz { recipe, questions }), 33);
    }
}

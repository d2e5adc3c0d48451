//! What is to be said of a response: line by line, for every interaction.

use super::text::{self, Word};
use quiz::{Interaction, Mark, Question, Response};
use std::rc::Rc;

/// How a response or a line of it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// All right.
    Right,
    /// Some of it right.
    Partly,
    /// Wrong, or not there.
    Wrong,
    /// Neither chosen nor right.
    Apart,
}

/// What is to be said of a response.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explained {
    /// How it stands.
    pub standing: Standing,
    /// In a word or two: `Right.`
    pub verdict: String,
    /// The key: the right choices, the rows with what belongs to them, or the order.
    pub key: Vec<Line>,
    /// What is said of the whole question; may be empty.
    pub whole: Rc<str>,
    /// What was chosen wrongly.
    pub chosen: Vec<Line>,
    /// The others.
    pub others: Vec<Line>,
}

/// One choice, and why it is right or wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// How it stands.
    pub standing: Standing,
    /// What it belongs to, where that has to be said.
    pub lead: Option<Rc<str>>,
    /// What it says.
    pub text: Rc<str>,
    /// What it was: the key, what was chosen.
    pub tag: String,
    /// Why it is right or wrong; empty where a line above says so already.
    pub why: Rc<str>,
}

/// What is to be said of a response.
pub fn explain(question: &Question, response: &Response) -> Explained {
    let mark = question.mark(response);
    let found = found(question, response);
    let standing = match mark {
        mark if mark.is_full() => Standing::Right,
        Mark::NONE => Standing::Wrong,
        // A mark for wrong choices left alone is no right answer.
        _ if found == Some(0) => Standing::Wrong,
        _ => Standing::Partly,
    };
    let (mut key, rest) = match question.interaction {
        Interaction::One | Interaction::Several => chosen_lines(question, response, standing),
        Interaction::Matching => matched_lines(question, response),
        Interaction::Ordering => (ordered_lines(question, response), Vec::new()),
    };
    for at in 1..key.len() {
        if key[..at].iter().any(|line| line.why == key[at].why) {
            key[at].why = Rc::from("");
        }
    }
    let said = key.iter().any(|line| line.why == question.others);
    let whole = if said { Rc::from("") } else { question.others.clone() };
    let (chosen, others) = rest.into_iter().partition(|line: &Line| line.standing == Standing::Wrong);
    let verdict = match standing {
        Standing::Right => text::RIGHT.to_string(),
        Standing::Partly => match found {
            Some(found) => text::partly(found, question.right_count()),
            None => text::PARTLY.to_string(),
        },
        _ if matches!(response, Response::Skipped | Response::Lapsed) => text::NOT_ANSWERED.to_string(),
        _ => text::WRONG.to_string(),
    };
    Explained { standing, verdict, key, whole, chosen, others }
}

/// How many of the right choices or rows were found; none where that cannot be counted.
fn found(question: &Question, response: &Response) -> Option<usize> {
    let mark = |at: &u8| question.choices.get(usize::from(*at)).map_or(0, |choice| usize::from(choice.mark));
    match (question.interaction, response) {
        (Interaction::Several, Response::Choices(chosen)) => {
            Some(chosen.iter().filter(|at| mark(at) > 0).count())
        }
        (Interaction::Matching, Response::Pairs(pairs)) => {
            Some((1..).zip(pairs).filter(|(row, put)| put.is_some_and(|at| mark(&at) == *row)).count())
        }
        _ => None,
    }
}

/// The right choices, and all others.
fn chosen_lines(question: &Question, response: &Response, whole: Standing) -> (Vec<Line>, Vec<Line>) {
    let chosen: &[u8] = if let Response::Choices(chosen) = response { chosen } else { &[] };
    let line = |at: usize| {
        let choice = &question.choices[at];
        let (right, taken) = (choice.mark > 0, chosen.contains(&(at as u8)));
        let (standing, tag) = match (right, taken) {
            (true, true) if whole == Standing::Right => (Standing::Right, text::YOUR_ANSWER),
            (true, true) => (Standing::Right, text::RIGHT_ANSWER_YOURS),
            (true, false) if question.interaction == Interaction::Several && !chosen.is_empty() => {
                (Standing::Right, text::RIGHT_ANSWER_MISSED)
            }
            (true, false) => (Standing::Right, text::RIGHT_ANSWER),
            (false, true) => (Standing::Wrong, text::YOUR_ANSWER),
            (false, false) => (Standing::Apart, Word("")),
        };
        let (text, why) = (choice.text.clone(), choice.why.clone());
        Line { standing, lead: None, text, tag: tag.to_string(), why }
    };
    (0..question.choices.len()).map(line).partition(|line| line.standing == Standing::Right)
}

/// The rows with what belongs to them, and what is left over.
fn matched_lines(question: &Question, response: &Response) -> (Vec<Line>, Vec<Line>) {
    let pairs: &[Option<u8>] = if let Response::Pairs(pairs) = response { pairs } else { &[] };
    let lines = question.prompts.iter().enumerate().filter_map(|(row, prompt)| {
        let at = question.choices.iter().position(|choice| usize::from(choice.mark) == row + 1)?;
        let (standing, tag) = match pairs.get(row).copied().flatten() {
            Some(put) if usize::from(put) == at => (Standing::Right, text::RIGHT_ANSWER_YOURS.to_string()),
            Some(put) => {
                let other = question.choices.get(usize::from(put)).map_or("", |choice| &choice.text);
                (Standing::Wrong, text::you_put(other))
            }
            None => (Standing::Wrong, text::RIGHT_ANSWER.to_string()),
        };
        let choice = &question.choices[at];
        let (text, why) = (choice.text.clone(), choice.why.clone());
        Some(Line { standing, lead: Some(prompt.clone()), text, tag, why })
    });
    let left = (0..).zip(&question.choices).filter(|(_, choice)| choice.mark == 0).map(|(at, choice)| {
        let (standing, tag) = match pairs.contains(&Some(at)) {
            true => (Standing::Wrong, text::YOUR_ANSWER),
            false => (Standing::Apart, Word("")),
        };
        let (text, why) = (choice.text.clone(), choice.why.clone());
        Line { standing, lead: None, text, tag: tag.to_string(), why }
    });
    (lines.collect(), left.collect())
}

fn ordered_lines(question: &Question, response: &Response) -> Vec<Line> {
    let order: &[u8] = if let Response::Order(order) = response { order } else { &[] };
    let line = |place: usize| {
        let at = question.choices.iter().position(|choice| usize::from(choice.mark) == place + 1)?;
        let put = order.iter().position(|it| usize::from(*it) == at);
        let (standing, tag) = match put {
            Some(put) if put == place => (Standing::Right, text::you_put_at(put)),
            Some(put) => (Standing::Wrong, text::you_put_at(put)),
            None => (Standing::Wrong, String::new()),
        };
        let choice = &question.choices[at];
        let (text, why) = (choice.text.clone(), choice.why.clone());
        Some(Line { standing, lead: None, text, tag, why })
    };
    (0..question.choices.len()).filter_map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::cases::questions;

    type Said<'a> = (Standing, &'a str, &'a str);

    #[track_caller]
    fn says(at: usize, response: Response, verdict: &str, key: &[Said], chosen: &[Said]) {
        let explained = explain(&questions()[at], &response);
        assert_eq!(explained.verdict, verdict);
        let said = |lines: &[Line]| {
            let said = lines.iter().map(|line| (line.standing, line.tag.clone(), line.text.to_string()));
            said.collect::<Vec<_>>()
        };
        let wanted = |said: &[Said]| {
            said.iter().map(|it| (it.0, it.1.to_owned(), it.2.to_owned())).collect::<Vec<_>>()
        };
        assert_eq!((said(&explained.key), said(&explained.chosen)), (wanted(key), wanted(chosen)));
        let others = explained.others.len() + chosen.len();
        let wrong = questions()[at].choices.iter().filter(|choice| choice.mark == 0).count();
        assert_eq!(others, wrong, "every choice has its reason");
    }

    #[test]
    fn the_key_comes_first_then_what_was_chosen() {
        let key = (Standing::Right, &*text::RIGHT_ANSWER, "Trained researchers");
        let chosen = (Standing::Wrong, &*text::YOUR_ANSWER, "Accurate bookkeepers");
        says(0, Response::one(0), &text::WRONG, &[key], &[chosen]);
        says(0, Response::Skipped, &text::NOT_ANSWERED, &[key], &[]);
        let yours = (Standing::Right, &*text::YOUR_ANSWER, "Trained researchers");
        says(0, Response::one(2), &text::RIGHT, &[yours], &[]);
    }

    #[test]
    fn what_is_partly_right_is_told_apart() {
        let key = [
            (Standing::Right, &*text::RIGHT_ANSWER_YOURS, "Analytical skill"),
            (Standing::Right, &*text::RIGHT_ANSWER_MISSED, "Communication skill"),
        ];
        let chosen = (Standing::Wrong, &*text::YOUR_ANSWER, "Manual skill");
        says(1, Response::Choices(vec![0, 2]), "Partly right: 1 of 2.", &key, &[chosen]);
        let key = [
            (Standing::Right, &*text::RIGHT_ANSWER_YOURS, "India"),
            (Standing::Right, &*text::RIGHT_ANSWER_YOURS, "The Philippines"),
            (Standing::Wrong, "You put “Brazil”", "Russia"),
        ];
        let chosen = (Standing::Wrong, &*text::YOUR_ANSWER, "Brazil");
        says(2, Response::Pairs(vec![Some(1), Some(0), Some(2)]), "Partly right: 2 of 3.", &key, &[chosen]);
        let key = [
            (Standing::Wrong, "You put it third", "India"),
            (Standing::Wrong, "You put it first", "The Philippines"),
            (Standing::Wrong, "You put it second", "Russia"),
        ];
        says(3, Response::Order(vec![0, 1, 2]), &text::PARTLY, &key, &[]);
    }

    /// Protects who chose nothing but wrong ones of many: that is not called partly right.
    #[test]
    fn what_was_left_alone_is_no_right_answer() {
        let mut question = questions().remove(1);
        question.choices.push(question.choices[3].clone());
        let explained = explain(&question, &Response::Choices(vec![2, 3]));
        assert!(question.mark(&Response::Choices(vec![2, 3])) > Mark::NONE);
        assert_eq!((explained.standing, &*explained.verdict), (Standing::Wrong, &*text::WRONG));
    }

    #[test]
    fn a_reason_is_said_once() {
        let mut question = questions().remove(1);
        let why = question.choices[0].why.clone();
        (question.choices[1].why, question.others) = (why.clone(), why.clone());
        let explained = explain(&question, &question.key());
        let said: Vec<&str> = explained.key.iter().map(|line| &*line.why).collect();
        assert_eq!((said, &*explained.whole), (vec![&*why, ""], ""));
    }
}

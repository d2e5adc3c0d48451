//! What is to be said of a response: line by line, for every style of question.

use super::text::{self, Word};
use crate::quiz::{Mark, Question, Response, Style, points};
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
    /// In a word: `Right.`
    pub verdict: Word,
    /// In a sentence, where more is to be said.
    pub detail: String,
    /// The key first, then what was chosen wrongly.
    pub lines: Vec<Line>,
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
    /// Why it is right or wrong.
    pub rationale: Rc<str>,
    /// The position of the mistaken belief that it tests, where it was chosen.
    pub misconception: Option<u8>,
}

/// What is to be said of a response.
pub fn explain(question: &Question, response: &Response) -> Explained {
    let mark = question.mark(response);
    let unanswered = matches!(response, Response::Skipped | Response::Lapsed);
    let standing = match mark {
        mark if mark.is_full() => Standing::Right,
        Mark::NONE => Standing::Wrong,
        _ => Standing::Partly,
    };
    let verdict = match standing {
        Standing::Right => text::RIGHT,
        Standing::Partly => text::PARTLY,
        _ if unanswered => text::NOT_ANSWERED,
        _ => text::WRONG,
    };
    let (lines, others) = match question.style {
        Style::One | Style::Several => chosen_lines(question, response),
        Style::Matching => matched_lines(question, response),
        Style::Ordering => (ordered_lines(question, response), Vec::new()),
    };
    Explained { standing, verdict, detail: detail(question, response, mark), lines, others }
}

fn detail(question: &Question, response: &Response, mark: Mark) -> String {
    let key = question.choices.iter().find(|choice| choice.mark > 0).map_or("", |choice| &choice.text);
    match (question.style, response) {
        _ if mark.is_full() => String::new(),
        (Style::One, Response::Choices(chosen)) => {
            let chosen = chosen.first().and_then(|at| question.choices.get(usize::from(*at)));
            text::you_chose(chosen.map_or("", |choice| &choice.text), key)
        }
        (Style::One, _) => text::right_is(key),
        _ if mark > Mark::NONE => text::worth(&points(u32::from(mark.sixtieths()))),
        _ => String::new(),
    }
}

fn chosen_lines(question: &Question, response: &Response) -> (Vec<Line>, Vec<Line>) {
    let chosen: &[u8] = if let Response::Choices(chosen) = response { chosen } else { &[] };
    let line = |at: usize| {
        let choice = &question.choices[at];
        let (right, taken) = (choice.mark > 0, chosen.contains(&(at as u8)));
        let (standing, tag) = match (right, taken) {
            (true, true) => (Standing::Right, text::RIGHT_ANSWER_YOURS),
            (true, false) if question.style == Style::Several && !chosen.is_empty() => {
                (Standing::Right, text::RIGHT_ANSWER_MISSED)
            }
            (true, false) => (Standing::Right, text::RIGHT_ANSWER),
            (false, true) => (Standing::Wrong, text::YOUR_ANSWER),
            (false, false) => (Standing::Apart, Word("")),
        };
        let (text, rationale) = (choice.text.clone(), choice.rationale.clone());
        let misconception = choice.misconception.filter(|_| standing == Standing::Wrong);
        Line { standing, lead: None, text, tag: tag.to_string(), rationale, misconception }
    };
    let all: Vec<Line> = (0..question.choices.len()).map(line).collect();
    let pick = |standing| all.iter().filter(move |line| line.standing == standing).cloned();
    (pick(Standing::Right).chain(pick(Standing::Wrong)).collect(), pick(Standing::Apart).collect())
}

fn matched_lines(question: &Question, response: &Response) -> (Vec<Line>, Vec<Line>) {
    let put = |row: usize| match response {
        Response::Pairs(pairs) => pairs.get(row).copied().flatten(),
        _ => None,
    };
    let lines = question.prompts.iter().enumerate().filter_map(|(row, prompt)| {
        let at = question.choices.iter().position(|choice| usize::from(choice.mark) == row + 1)?;
        let (standing, tag) = match put(row) {
            Some(put) if usize::from(put) == at => (Standing::Right, text::RIGHT_ANSWER_YOURS.to_string()),
            Some(put) => {
                let other = question.choices.get(usize::from(put)).map_or("", |choice| &choice.text);
                (Standing::Wrong, text::you_put(other))
            }
            None => (Standing::Wrong, text::RIGHT_ANSWER.to_string()),
        };
        let choice = &question.choices[at];
        let (text, rationale) = (choice.text.clone(), choice.rationale.clone());
        Some(Line { standing, lead: Some(prompt.clone()), text, tag, rationale, misconception: None })
    });
    let left = question.choices.iter().filter(|choice| choice.mark == 0).map(|choice| Line {
        standing: Standing::Apart,
        lead: None,
        text: choice.text.clone(),
        tag: String::new(),
        rationale: choice.rationale.clone(),
        misconception: None,
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
        let (text, rationale) = (choice.text.clone(), choice.rationale.clone());
        Some(Line { standing, lead: None, text, tag, rationale, misconception: None })
    };
    (0..question.choices.len()).filter_map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::cases::questions;

    #[track_caller]
    fn says(at: usize, response: Response, verdict: &str, detail: &str, lines: &[(Standing, &str, &str)]) {
        let explained = explain(&questions()[at], &response);
        assert_eq!((&*explained.verdict, explained.detail.as_str()), (verdict, detail));
        let said: Vec<(Standing, &str, &str)> =
            explained.lines.iter().map(|line| (line.standing, &*line.tag, &*line.text)).collect();
        assert_eq!(said, lines);
    }

    #[test]
    fn the_key_comes_first_then_what_was_chosen() {
        let key = (Standing::Right, &*text::RIGHT_ANSWER, "Trained researchers");
        let detail = "You chose “Accurate bookkeepers”. Right: “Trained researchers”.";
        let chosen = (Standing::Wrong, &*text::YOUR_ANSWER, "Accurate bookkeepers");
        says(0, Response::one(0), &text::WRONG, detail, &[key, chosen]);
        says(0, Response::Skipped, &text::NOT_ANSWERED, "Right: “Trained researchers”.", &[key]);
        let yours = (Standing::Right, &*text::RIGHT_ANSWER_YOURS, "Trained researchers");
        says(0, Response::one(2), &text::RIGHT, "", &[yours]);
    }

    #[test]
    fn what_is_partly_right_is_told_apart() {
        let lines = [
            (Standing::Right, &*text::RIGHT_ANSWER_YOURS, "Analytical skill"),
            (Standing::Right, &*text::RIGHT_ANSWER_MISSED, "Communication skill"),
            (Standing::Wrong, &*text::YOUR_ANSWER, "Manual skill"),
        ];
        says(1, Response::Choices(vec![0, 2]), &text::PARTLY, "Worth 0.5 of 1.", &lines);
        let lines = [
            (Standing::Right, &*text::RIGHT_ANSWER_YOURS, "India"),
            (Standing::Right, &*text::RIGHT_ANSWER_YOURS, "The Philippines"),
            (Standing::Wrong, "You put “Brazil”", "Russia"),
        ];
        says(2, Response::Pairs(vec![Some(1), Some(0), Some(2)]), &text::PARTLY, "Worth 0.6 of 1.", &lines);
        let lines = [
            (Standing::Wrong, "You put it third", "India"),
            (Standing::Wrong, "You put it first", "The Philippines"),
            (Standing::Wrong, "You put it second", "Russia"),
        ];
        says(3, Response::Order(vec![0, 1, 2]), &text::PARTLY, "Worth 0.5 of 1.", &lines);
    }
}

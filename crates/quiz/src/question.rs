//! A question as it is put to a player: one entry, one set of choices, in one order.

use super::bank::{Choice, Difficulty, FactIndex, Interaction};
use super::order::sort_by_key;
use super::response::Response;
use super::score::Mark;
use std::rc::Rc;

/// A question as it is put to a player.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// The position of its entry in the bank.
    pub entry: u32,
    /// The name of its frame: the way in which its table is asked.
    pub frame: Rc<str>,
    /// How it is responded to.
    pub interaction: Interaction,
    /// The position of its topic.
    pub topic: u8,
    /// How hard it is.
    pub difficulty: Difficulty,
    /// The facts it keys.
    pub facts: Vec<FactIndex>,
    /// The question.
    pub stem: Rc<str>,
    /// What is to be matched, row by row; empty but for matching.
    pub prompts: Vec<Rc<str>>,
    /// The choices in the order shown. For matching, a choice's mark is the row shown, from 1.
    pub choices: Vec<Choice>,
    /// What is said of the whole question, behind the reason of the key; may be empty.
    pub others: Rc<str>,
}

impl Question {
    /// How many choices are right: what the stem of a several-of-many question states.
    pub fn right_count(&self) -> usize {
        self.choices.iter().filter(|choice| choice.mark > 0).count()
    }

    /// What teaches: the reasons of the right choices, each once, and what is said of the whole. Where rows
    /// are matched or put in order, each has its own reason, and this is what is said of the whole, if anything is.
    pub fn explanation(&self) -> String {
        let parts = matches!(self.interaction, Interaction::Matching | Interaction::Ordering);
        if parts && !self.others.is_empty() {
            return self.others.to_string();
        }
        let mut said: Vec<(u8, &str)> = Vec::new();
        let right = self.choices.iter().filter(|choice| choice.mark > 0);
        for (mark, text) in right.map(|choice| (choice.mark, &*choice.why)).chain([(u8::MAX, &*self.others)])
        {
            if !text.is_empty() && said.iter().all(|it| it.1 != text) {
                said.push((mark, text));
            }
        }
        sort_by_key(&mut said, |it| it.0);
        said.iter().map(|it| it.1).collect::<Vec<_>>().join(" ")
    }

    /// The response that earns the full mark.
    pub fn key(&self) -> Response {
        let with_mark = |mark: usize| {
            self.choices.iter().position(|choice| usize::from(choice.mark) == mark).map(|at| at as u8)
        };
        match self.interaction {
            Interaction::One | Interaction::Several => Response::Choices(
                (0..self.choices.len() as u8).filter(|at| self.choices[usize::from(*at)].mark > 0).collect(),
            ),
            Interaction::Matching => Response::Pairs((1..=self.prompts.len()).map(with_mark).collect()),
            Interaction::Ordering => {
                Response::Order((1..=self.choices.len()).filter_map(with_mark).collect())
            }
        }
    }

    /// Whether the response is of this question's interaction, complete and within its choices, so that
    /// it may be handed in. Skipping and running out of time are always fit.
    pub fn accepts(&self, response: &Response) -> bool {
        let within = |at: &u8| usize::from(*at) < self.choices.len();
        match (self.interaction, response) {
            (_, Response::Skipped | Response::Lapsed) => true,
            (Interaction::One, Response::Choices(chosen)) => chosen.len() == 1 && chosen.iter().all(within),
            (Interaction::Several, Response::Choices(chosen)) => {
                chosen.len() == self.right_count()
                    && chosen.iter().all(within)
                    && chosen.windows(2).all(|pair| pair[0] < pair[1])
            }
            (Interaction::Matching, Response::Pairs(pairs)) => {
                let mut put: Vec<u8> = pairs.iter().flatten().copied().collect();
                sort_by_key(&mut put, |it| *it);
                pairs.len() == self.prompts.len()
                    && put.len() == pairs.len()
                    && put.iter().all(within)
                    && put.windows(2).all(|pair| pair[0] < pair[1])
            }
            (Interaction::Ordering, Response::Order(order)) => {
                let mut put = order.clone();
                sort_by_key(&mut put, |it| *it);
                put.iter().map(|at| usize::from(*at)).eq(0..self.choices.len())
            }
            _ => false,
        }
    }

    /// What the response is worth. See [`Mark`].
    pub fn mark(&self, response: &Response) -> Mark {
        if !self.accepts(response) {
            return Mark::NONE;
        }
        let mark_at = |at: &u8| self.choices[usize::from(*at)].mark;
        match response {
            Response::Skipped | Response::Lapsed => Mark::NONE,
            Response::Choices(chosen) => match self.interaction {
                // Each choice is judged by itself: right ones chosen, wrong ones left.
                Interaction::Several => {
                    let agree = (0..self.choices.len() as u8)
                        .filter(|at| (mark_at(at) > 0) == chosen.contains(at))
                        .count();
                    Mark::share(agree, self.choices.len())
                }
                _ => Mark::share(usize::from(chosen.iter().all(|at| mark_at(at) > 0)), 1),
            },
            Response::Pairs(pairs) => {
                let right = pairs
                    .iter()
                    .enumerate()
                    .filter(|(row, put)| put.is_some_and(|at| usize::from(mark_at(&at)) == row + 1))
                    .count();
                Mark::share(right, pairs.len())
            }
            Response::Order(order) => {
                let right =
                    order.windows(2).filter(|pair| mark_at(&pair[0]) + 1 == mark_at(&pair[1])).count();
                Mark::share(right, order.len().saturating_sub(1))
            }
        }
    }
}

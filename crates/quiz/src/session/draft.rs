//! A response in the making, and what keeps it from being handed in.

use super::Action;
use crate::bank::Interaction;
use crate::question::Question;
use crate::response::Response;

/// A response in the making.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Draft {
    /// The choice, if any.
    One(Option<u8>),
    /// The choices, ascending.
    Several(Vec<u8>),
    /// For each row, the choice put there, if any.
    Matching(Vec<Option<u8>>),
    /// The choices in the player's order.
    Ordering(Vec<u8>),
}

/// What kept a draft from being handed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// Nothing is chosen.
    Nothing,
    /// Not as many are chosen as the question asks for.
    Count {
        /// How many it asks for.
        wanted: usize,
        /// How many are chosen.
        chosen: usize,
    },
    /// A row has no choice.
    RowEmpty,
    /// Two rows have this choice.
    Twice(u8),
    /// It is not said how sure the player is.
    Unsure,
}

impl Draft {
    /// Nothing chosen yet; for ordering, the choices as they are shown first.
    pub fn of(question: &Question) -> Draft {
        match question.interaction {
            Interaction::One => Draft::One(None),
            Interaction::Several => Draft::Several(Vec::new()),
            Interaction::Matching => Draft::Matching(vec![None; question.prompts.len()]),
            Interaction::Ordering => Draft::Ordering((0..question.choices.len() as u8).collect()),
        }
    }

    /// The response, where the draft is complete.
    pub fn response(&self, question: &Question) -> Option<Response> {
        let response = match self {
            Draft::One(choice) => Response::one((*choice)?),
            Draft::Several(chosen) => Response::Choices(chosen.clone()),
            Draft::Matching(pairs) => Response::Pairs(pairs.clone()),
            Draft::Ordering(order) => Response::Order(order.clone()),
        };
        question.accepts(&response).then_some(response)
    }

    /// Whether it is a draft for this question, complete or not.
    pub(super) fn fits(&self, question: &Question) -> bool {
        let within = |at: &u8| usize::from(*at) < question.choices.len();
        match (question.interaction, self) {
            (Interaction::One, Draft::One(choice)) => choice.iter().all(within),
            (Interaction::Several, Draft::Several(chosen)) => {
                chosen.iter().all(within) && chosen.windows(2).all(|pair| pair[0] < pair[1])
            }
            (Interaction::Matching, Draft::Matching(pairs)) => {
                pairs.len() == question.prompts.len() && pairs.iter().flatten().all(within)
            }
            (Interaction::Ordering, Draft::Ordering(order)) => {
                question.accepts(&Response::Order(order.clone()))
            }
            _ => false,
        }
    }

    /// What keeps it from being handed in, where something does.
    pub(super) fn trouble(&self, question: &Question) -> Trouble {
        match self {
            Draft::Several(chosen) => Trouble::Count { wanted: question.right_count(), chosen: chosen.len() },
            Draft::Matching(pairs) if pairs.contains(&None) => Trouble::RowEmpty,
            Draft::Matching(pairs) => {
                let twice = |at: &u8| pairs.iter().filter(|put| **put == Some(*at)).count() > 1;
                pairs.iter().flatten().copied().find(twice).map_or(Trouble::RowEmpty, Trouble::Twice)
            }
            Draft::One(_) | Draft::Ordering(_) => Trouble::Nothing,
        }
    }

    pub(super) fn apply(&mut self, action: Action, question: &Question) {
        let within = |at: u8| usize::from(at) < question.choices.len();
        match (self, action) {
            (Draft::One(choice), Action::Choose(at)) if within(at) => *choice = Some(at),
            (Draft::Several(chosen), Action::Choose(at)) if within(at) => match chosen.binary_search(&at) {
                Ok(there) => drop(chosen.remove(there)),
                Err(there) => chosen.insert(there, at),
            },
            (Draft::Matching(pairs), Action::Assign { row, choice })
                if row < pairs.len() && choice.is_none_or(within) =>
            {
                // It may stand in two rows for a while: somebody who goes through a list with the
                // arrow keys must not lose what another row holds.
                pairs[row] = choice;
            }
            (Draft::Ordering(order), Action::Move { from, to }) if from.max(to) < order.len() => {
                let moved = order.remove(from);
                order.insert(to, moved);
            }
            _ => {}
        }
    }
}

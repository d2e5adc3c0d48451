//! A quiz being played: what is on the screen, what is half chosen, what may happen next.

use super::attempt::Attempt;
use super::bank::Style;
use super::question::Question;
use super::response::{Reply, Response};
use super::{Quiz, Score};
use std::rc::Rc;

/// A quiz being played. All that matters in it is in the attempt, so that it can be put away after
/// any step and taken up again.
#[derive(Clone, Debug, PartialEq)]
pub struct Session {
    quiz: Rc<Quiz>,
    attempt: Attempt,
    draft: Draft,
    refusals: u32,
    trouble: Option<Trouble>,
}

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
}

/// What a player may do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Choose a choice; where several are asked for, choose it or take it back.
    Choose(u8),
    /// Put a choice to a row, or take away the one that is there.
    Assign {
        /// The row, from 0.
        row: usize,
        /// The choice, if any.
        choice: Option<u8>,
    },
    /// Move a choice within the player's order.
    Move {
        /// Its place, from 0.
        from: usize,
        /// The place it goes to.
        to: usize,
    },
    /// Hand the draft in.
    Check,
    /// Go without a response, and see the key.
    Skip,
    /// On to the next question, or to the end.
    Next,
}

/// The time of an action, told by the host.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Moment {
    /// In milliseconds since 1970.
    pub now: u64,
    /// For how long the question has been on the screen, in milliseconds.
    pub open: u32,
}

impl Session {
    /// Takes an attempt up where it was left; none where it does not belong to the quiz.
    pub fn resume(quiz: Rc<Quiz>, attempt: Attempt) -> Option<Session> {
        let fits = attempt.recipe == quiz.recipe
            && attempt.replies.len() == quiz.questions.len()
            && (attempt.at as usize) < quiz.questions.len()
            && quiz.questions.iter().zip(&attempt.replies).all(|(question, reply)| {
                reply.as_ref().is_none_or(|reply| question.accepts(&reply.response))
            });
        if !fits {
            return None;
        }
        let draft = Draft::of(&quiz.questions[attempt.at as usize]);
        Some(Session { quiz, attempt, draft, refusals: 0, trouble: None })
    }

    /// The quiz.
    pub fn quiz(&self) -> &Rc<Quiz> {
        &self.quiz
    }

    /// What was replied so far.
    pub fn attempt(&self) -> &Attempt {
        &self.attempt
    }

    /// The response in the making.
    pub fn draft(&self) -> &Draft {
        &self.draft
    }

    /// How often the draft was handed in before it was complete.
    pub fn refusals(&self) -> u32 {
        self.refusals
    }

    /// Why it was refused last. It stays as it was said until the draft is complete or is handed
    /// in again.
    pub fn trouble(&self) -> Option<Trouble> {
        self.trouble
    }

    /// The position of the question on the screen.
    pub fn at(&self) -> usize {
        self.attempt.at as usize
    }

    /// The question on the screen.
    pub fn question(&self) -> &Question {
        &self.quiz.questions[self.at()]
    }

    /// The reply to the question on the screen: where there is one, its feedback is shown.
    pub fn reply(&self) -> Option<&Reply> {
        self.attempt.replies[self.at()].as_ref()
    }

    /// Whether the quiz is over.
    pub fn is_finished(&self) -> bool {
        self.attempt.finished.is_some()
    }

    /// What the replies are worth.
    pub fn score(&self) -> Score {
        Score::of(&self.quiz, &self.attempt.replies)
    }

    /// What follows from an action. One that makes no sense here changes nothing.
    pub fn apply(&self, action: Action, moment: Moment) -> Session {
        let mut next = self.clone();
        match (action, self.reply()) {
            _ if self.is_finished() => {}
            (Action::Next, Some(_)) => next.advance(moment.now),
            (Action::Check, None) => match self.draft.response(self.question()) {
                Some(response) => next.hand_in(response, moment.open),
                None => next.refuse(),
            },
            (Action::Skip, None) => next.hand_in(Response::Skipped, moment.open),
            (edit @ (Action::Choose(_) | Action::Assign { .. } | Action::Move { .. }), None) => {
                next.draft.apply(edit, self.question());
                if next.draft.response(self.question()).is_some() {
                    next.trouble = None;
                }
            }
            _ => {}
        }
        next
    }

    fn refuse(&mut self) {
        self.refusals += 1;
        self.trouble = Some(self.draft.trouble(self.question()));
    }

    fn hand_in(&mut self, response: Response, ms: u32) {
        let at = self.at();
        self.attempt.replies[at] = Some(Reply { response, confidence: None, ms });
        self.refusals = 0;
        self.trouble = None;
    }

    fn advance(&mut self, now: u64) {
        if self.at() + 1 < self.quiz.questions.len() {
            self.attempt.at += 1;
            self.draft = Draft::of(self.question());
        } else {
            self.attempt.finished = Some(now);
        }
    }
}

impl Draft {
    /// Nothing chosen yet; for ordering, the choices as they are shown first.
    pub fn of(question: &Question) -> Draft {
        match question.style {
            Style::One => Draft::One(None),
            Style::Several => Draft::Several(Vec::new()),
            Style::Matching => Draft::Matching(vec![None; question.prompts.len()]),
            Style::Ordering => Draft::Ordering((0..question.choices.len() as u8).collect()),
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

    /// What keeps it from being handed in, where something does.
    fn trouble(&self, question: &Question) -> Trouble {
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

    fn apply(&mut self, action: Action, question: &Question) {
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

#[cfg(test)]
mod tests {
    use super::super::{Attempt, AttemptId, Blueprint, Choice, Difficulty, Fingerprint, Recipe};
    use super::*;
    use crate::knowledge::{Bloom, Kind};

    fn question(style: Style, marks: &[u8], rows: usize) -> Question {
        let choice = |mark: &u8| Choice {
            text: "choice".into(),
            rationale: "why".into(),
            facts: Vec::new(),
            mark: *mark,
            misconception: None,
        };
        Question {
            entry: 0,
            kind: Kind::Definition,
            style,
            topic: 0,
            bloom: Bloom::Remember,
            difficulty: Difficulty::Easy,
            facts: Vec::new(),
            stem: "stem".into(),
            prompts: vec!["row".into(); rows],
            choices: marks.iter().map(choice).collect(),
        }
    }

    fn session() -> Session {
        let questions = vec![
            question(Style::One, &[0, 1, 0], 0),
            question(Style::Several, &[1, 0, 1, 0], 0),
            question(Style::Matching, &[2, 0, 1], 2),
            question(Style::Ordering, &[2, 1, 3], 0),
        ];
        let recipe = Recipe { edition: Fingerprint([0; 5]), blueprint: Blueprint::default(), seed: 1 };
        let attempt = Attempt::new(AttemptId([0; 10]), recipe.clone(), questions.len(), 5);
        Session::resume(Rc::new(Quiz { recipe, questions }), attempt).expect("the attempt is the quiz's own")
    }

    /// Plays the actions, putting the session away and taking it up again wherever nothing is half
    /// done: resuming must make no difference.
    #[track_caller]
    fn play(actions: &[Action]) -> Session {
        let moment = Moment { now: 99, open: 7 };
        actions.iter().fold(session(), |session, action| {
            let next = session.apply(action.clone(), moment);
            if matches!(action, Action::Check | Action::Skip | Action::Next) && next.refusals() == 0 {
                let again = Session::resume(next.quiz().clone(), next.attempt().clone()).expect("it fits");
                assert_eq!(again.attempt(), next.attempt());
                assert_eq!(again.question(), next.question());
                return again;
            }
            next
        })
    }

    #[test]
    fn all_styles_are_played_to_the_end() {
        use Action::*;
        let put = |row, choice| Assign { row, choice: Some(choice) };
        let played = play(&[
            Choose(0),
            Choose(1),
            Check,
            Next,
            Choose(2),
            Choose(1),
            Choose(1),
            Choose(0),
            Check,
            Next,
            put(0, 0),
            put(1, 0),
            put(0, 2),
            Check,
            Next,
            Move { from: 0, to: 1 },
            Check,
            Next,
        ]);
        assert_eq!(played.attempt().finished, Some(99));
        assert_eq!(played.score().right(), 4);
        assert_eq!(played.attempt().ms(), 28);
    }

    #[test]
    fn what_makes_no_sense_changes_nothing() {
        use Action::*;
        for action in [Next, Choose(3), Assign { row: 0, choice: Some(0) }, Move { from: 0, to: 1 }] {
            assert_eq!(play(std::slice::from_ref(&action)), session(), "{action:?}");
        }
        let replied = play(&[Choose(0), Check]);
        for action in [Check, Skip, Choose(1)] {
            assert_eq!(replied.apply(action, Moment::default()), replied);
        }
    }

    #[test]
    fn an_incomplete_draft_is_refused_and_counted() {
        let refused = play(&[Action::Check, Action::Check]);
        assert_eq!(refused.refusals(), 2);
        assert_eq!(refused.reply(), None);
        let skipped = refused.apply(Action::Skip, Moment::default());
        assert_eq!(skipped.reply().map(|reply| &reply.response), Some(&Response::Skipped));
        assert_eq!(skipped.refusals(), 0);
    }

    /// Protects the player from a message that talks of what is no longer so.
    #[test]
    fn a_refusal_stands_until_the_draft_is_complete() {
        use Action::*;
        let several = [Choose(0), Check, Next, Choose(0), Check];
        let told = Some(Trouble::Count { wanted: 2, chosen: 1 });
        let refused = play(&several);
        assert_eq!(refused.trouble(), told);
        let apply = |session: &Session, action| session.apply(action, Moment::default());
        assert_eq!(apply(&refused, Choose(0)).trouble(), told, "as it was said");
        assert_eq!(apply(&refused, Choose(1)).trouble(), None, "complete");
        assert_eq!(apply(&refused, Skip).trouble(), None, "given up");
    }

    /// Protects what is put to other rows while a list is gone through with the arrow keys.
    #[test]
    fn a_choice_in_two_rows_is_refused_not_moved() {
        use Action::*;
        let put = |row, choice| Assign { row, choice: Some(choice) };
        let session = play(&[Skip, Next, Skip, Next, put(0, 2), put(1, 2)]);
        assert_eq!(session.draft(), &Draft::Matching(vec![Some(2), Some(2)]));
        let refused = session.apply(Check, Moment::default());
        assert_eq!((refused.trouble(), refused.reply()), (Some(Trouble::Twice(2)), None));
        assert_eq!(refused.apply(put(1, 0), Moment::default()).trouble(), None);
        let empty = play(&[Skip, Next, Skip, Next, put(0, 2), Check]);
        assert_eq!(empty.trouble(), Some(Trouble::RowEmpty));
    }

    #[test]
    fn an_attempt_of_another_quiz_is_not_resumed() {
        let good = session();
        let mut other = good.attempt().clone();
        other.recipe.seed += 1;
        assert_eq!(Session::resume(good.quiz().clone(), other), None);
        let mut beyond = good.attempt().clone();
        beyond.at = 4;
        assert_eq!(Session::resume(good.quiz().clone(), beyond), None);
    }
}

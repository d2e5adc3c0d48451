//! Takes an attempt up where it was left.

use super::{Draft, Session};
use crate::attempt::Attempt;
use crate::bank::Bank;
use crate::question::Question;
use crate::way::Way;
use crate::{Quiz, assemble, extra};
use std::rc::Rc;

impl Session {
    /// Takes an attempt up where it was left; none where it does not belong to the quiz, or holds
    /// extra questions, which need [`take_up`](Session::take_up).
    pub fn resume(quiz: Rc<Quiz>, attempt: Attempt) -> Option<Session> {
        Session::of(quiz, None, Vec::new(), attempt)
    }

    /// Takes an attempt up where it was left, with its quiz and its extra questions made again;
    /// none where it was made with another edition or does not fit.
    pub fn take_up(bank: &Rc<Bank>, attempt: Attempt) -> Option<Session> {
        let quiz = Rc::new(quiz(bank, &attempt)?);
        let made = attempt.extras.iter().map(|it| extra::question(bank, &attempt.recipe, it));
        Session::of(quiz, Some(bank.clone()), made.collect::<Option<_>>()?, attempt)
    }

    /// The same with extra questions that are at hand.
    pub fn resume_with(quiz: Rc<Quiz>, extras: Vec<Question>, attempt: Attempt) -> Option<Session> {
        Session::of(quiz, None, extras, attempt)
    }

    fn of(
        quiz: Rc<Quiz>,
        bank: Option<Rc<Bank>>,
        extras: Vec<Question>,
        attempt: Attempt,
    ) -> Option<Session> {
        let draft = Draft::One(None);
        let mut session = Session { quiz, bank, extras, attempt, draft, refusals: 0, trouble: None };
        if !session.fits() {
            return None;
        }
        session.draft = session.draft_here();
        Some(session)
    }

    /// Whether the attempt belongs to the quiz and to its extra questions.
    fn fits(&self) -> bool {
        let (quiz, attempt) = (&self.quiz, &self.attempt);
        let replied = quiz.questions.iter().zip(&attempt.replies);
        let extra = self.extras.iter().zip(attempt.extras.iter().map(|extra| &extra.reply));
        attempt.recipe == quiz.recipe
            && attempt.replies.len() == quiz.questions.len()
            && attempt.extras.len() == self.extras.len()
            && attempt.extras.windows(2).all(|pair| pair[0].place < pair[1].place)
            && replied
                .chain(extra)
                .all(|(question, reply)| reply.as_ref().is_none_or(|reply| question.accepts(&reply.response)))
            && self.fits_at(attempt.at)
            && attempt.open.windows(2).all(|pair| pair[0].place < pair[1].place)
            && attempt.open.iter().all(|open| {
                let there = self.question_at(open.place);
                there.is_some_and(|question| open.draft.as_ref().is_none_or(|draft| draft.fits(question)))
            })
    }

    /// Whether that place can be on the screen.
    fn fits_at(&self, at: u32) -> bool {
        let overview = self.is_test() && at as usize == self.quiz.questions.len() && at > 0;
        overview || self.question_at(at).is_some()
    }

    pub(super) fn question_at(&self, place: u32) -> Option<&Question> {
        match self.attempt.extra_at(place) {
            Some(extra) => self.extras.get(extra),
            None => self.quiz.questions.get(self.attempt.base_before(place)),
        }
    }
}

/// Makes an attempt's quiz again, without questions for a review; none where it was made with
/// another edition.
pub fn quiz(bank: &Bank, attempt: &Attempt) -> Option<Quiz> {
    let recipe = &attempt.recipe;
    if recipe.edition != bank.fingerprint() {
        return None;
    }
    if attempt.way == Way::Review {
        return Some(Quiz { recipe: recipe.clone(), questions: Vec::new() });
    }
    Some(assemble(bank, recipe.blueprint, recipe.seed))
}

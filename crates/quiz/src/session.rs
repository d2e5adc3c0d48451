//! A quiz being played: what is on the screen, what is half chosen, what may happen next.

mod clock;
mod draft;
mod resume;
mod run;
#[cfg(test)]
mod tests;

use super::attempt::{Attempt, Open};
use super::bank::Bank;
use super::question::Question;
use super::response::{Confidence, Reply, Response};
use super::way::Way;
use super::{Quiz, Score};
use std::fmt;
use std::rc::Rc;

pub use draft::{Draft, Trouble};
pub use resume::quiz;

/// A quiz being played. All that matters in it is in the attempt, so that it can be put away after
/// any step and taken up again.
#[derive(Clone)]
pub struct Session {
    quiz: Rc<Quiz>,
    /// Where what was missed is drawn from; without it nothing comes back.
    bank: Option<Rc<Bank>>,
    extras: Vec<Question>,
    attempt: Attempt,
    draft: Draft,
    refusals: u32,
    trouble: Option<Trouble>,
}

impl PartialEq for Session {
    fn eq(&self, other: &Session) -> bool {
        // Quiz, extra questions and draft follow from the attempt.
        self.attempt == other.attempt && self.refusals == other.refusals && self.trouble == other.trouble
    }
}

impl fmt::Debug for Session {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:?}, refused {} times: {:?}", self.attempt, self.refusals, self.trouble)
    }
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
    /// Say how sure one is.
    Sure(Confidence),
    /// Hand the draft in; in a test, leave it and go on.
    Check,
    /// Go without a response, and see the key; in a test, go on and leave it as it is.
    Skip,
    /// On to the next question, or to the end.
    Next,
    /// Flag a question of the quiz, or no longer.
    Flag(u32),
    /// In a test: to the question at a place, or to the overview behind the last.
    Go(u32),
    /// In a test: hand everything in.
    HandIn,
    /// Leave out the extra questions that are left.
    Finish,
    /// Let the clock stand still, or run again.
    Pause,
    /// As much time again.
    Extend,
    /// No clock any more.
    ClockOff,
    /// The time may be over.
    Lapse,
    /// Nothing but that time has passed.
    Tick,
}

/// The time of an action, told by the host.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Moment {
    /// In milliseconds since 1970.
    pub now: u64,
    /// The local day, as a number of days since 1970-01-01.
    pub day: u32,
    /// For how long the question has been on the screen since the last action, in milliseconds.
    pub open: u32,
}

impl Session {
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

    /// How sure the player says they are of it.
    pub fn sure(&self) -> Option<Confidence> {
        self.opened().and_then(|open| open.confidence)
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

    /// The place in the run of what is on the screen.
    pub fn at(&self) -> usize {
        self.attempt.at as usize
    }

    /// The position in the quiz of the question on the screen, or of the next one.
    pub fn position(&self) -> usize {
        self.attempt.base_before(self.attempt.at)
    }

    /// The question on the screen; behind the last one, the last.
    pub fn question(&self) -> &Question {
        match self.attempt.extra_at(self.attempt.at) {
            Some(extra) => &self.extras[extra],
            None => &self.quiz.questions[self.position().min(self.quiz.questions.len() - 1)],
        }
    }

    /// The extra questions, in the order put.
    pub fn extras(&self) -> &[Question] {
        &self.extras
    }

    /// Whether the question on the screen is an extra one.
    pub fn is_extra(&self) -> bool {
        self.attempt.extra_at(self.attempt.at).is_some()
    }

    /// The reply to the question on the screen: where there is one, its feedback is shown.
    pub fn reply(&self) -> Option<&Reply> {
        match self.attempt.extra_at(self.attempt.at) {
            Some(extra) => self.attempt.extras[extra].reply.as_ref(),
            None => self.attempt.replies.get(self.position())?.as_ref(),
        }
    }

    /// All replies in the order of the run: the place, the question, the reply, whether it is extra.
    pub fn replied(&self) -> impl Iterator<Item = (u32, &Question, &Reply, bool)> {
        let places = 0..(self.quiz.questions.len() + self.extras.len()) as u32;
        places.filter_map(|place| match self.attempt.extra_at(place) {
            Some(at) => Some((place, self.extras.get(at)?, self.attempt.extras[at].reply.as_ref()?, true)),
            None => {
                let at = self.attempt.base_before(place);
                let reply = self.attempt.replies.get(at)?.as_ref()?;
                Some((place, self.quiz.questions.get(at)?, reply, false))
            }
        })
    }

    /// Whether feedback waits for the end.
    pub fn is_test(&self) -> bool {
        self.attempt.way == Way::Test
    }

    /// Whether the overview of a test is on the screen.
    pub fn is_overview(&self) -> bool {
        self.is_test() && !self.is_finished() && self.at() >= self.quiz.questions.len()
    }

    /// Whether the quiz is over.
    pub fn is_finished(&self) -> bool {
        self.attempt.finished.is_some()
    }

    /// Whether a response may be given now.
    pub fn is_open(&self) -> bool {
        !self.is_finished() && !self.is_overview() && self.reply().is_none()
    }

    /// What the replies are worth; extra questions never count.
    pub fn score(&self) -> Score {
        Score::of(&self.quiz, &self.attempt.replies)
    }

    /// How many extra questions were right in full.
    pub fn remembered(&self) -> usize {
        let extras = self.extras.iter().zip(&self.attempt.extras);
        let right =
            extras.filter_map(|(question, extra)| Some(question.mark(&extra.reply.as_ref()?.response)));
        right.filter(|mark| mark.is_full()).count()
    }

    /// What follows from an action. One that makes no sense here changes nothing but the time.
    pub fn apply(&self, action: Action, moment: Moment) -> Session {
        let mut next = self.clone();
        if self.is_finished() {
            return next;
        }
        next.spend(moment.open);
        match action {
            Action::Pause | Action::Extend | Action::ClockOff => next.turn(&action),
            _ if self.is_paused() => {}
            Action::Lapse => next.lapse(moment),
            Action::Flag(at) if (at as usize) < self.quiz.questions.len() => next.attempt.flags ^= 1 << at,
            Action::Go(place) if self.is_test() => next.go(place),
            Action::HandIn if self.is_test() => next.hand_all_in(moment, &Response::Skipped),
            Action::Finish if self.may_finish() => next.finish(moment),
            Action::Next if self.reply().is_some() => next.advance(moment),
            Action::Check if self.is_open() => next.check(moment),
            Action::Skip if self.is_open() && self.is_test() => next.go(self.attempt.at + 1),
            Action::Skip if self.is_open() => next.hand_in(Response::Skipped, moment),
            Action::Sure(sure) if self.is_open() && self.attempt.asks_sure => {
                next.opened_mut().confidence = Some(sure);
                next.look_again();
            }
            Action::Choose(_) | Action::Assign { .. } | Action::Move { .. } if self.is_open() => {
                next.edit(action);
            }
            _ => {}
        }
        next
    }

    fn opened(&self) -> Option<&Open> {
        self.attempt.open.iter().find(|open| open.place == self.attempt.at)
    }

    fn opened_mut(&mut self) -> &mut Open {
        let place = self.attempt.at;
        let open = &mut self.attempt.open;
        let at = open.partition_point(|it| it.place < place);
        if open.get(at).is_none_or(|it| it.place != place) {
            open.insert(at, Open { place, draft: None, confidence: None, ms: 0 });
        }
        &mut open[at]
    }

    fn edit(&mut self, action: Action) {
        let before = self.draft.clone();
        let mut draft = before.clone();
        draft.apply(action, self.question());
        if draft != before {
            self.opened_mut().draft = Some(draft.clone());
            self.draft = draft;
        }
        self.look_again();
    }

    /// What is wrong with the draft, if anything.
    fn fault(&self) -> Option<Trouble> {
        if self.draft.response(self.question()).is_none() {
            return Some(self.draft.trouble(self.question()));
        }
        (self.attempt.asks_sure && self.sure().is_none()).then_some(Trouble::Unsure)
    }

    /// Takes back what was said of the draft once nothing is wrong with it any more.
    fn look_again(&mut self) {
        if self.fault().is_none() {
            self.trouble = None;
        }
    }

    fn check(&mut self, moment: Moment) {
        match (self.fault(), self.draft.response(self.question())) {
            (None, Some(_)) if self.is_test() => {
                self.opened_mut().draft = Some(self.draft.clone());
                self.go(self.attempt.at + 1);
            }
            (None, Some(response)) => self.hand_in(response, moment),
            (trouble, _) => {
                self.refusals += 1;
                self.trouble = trouble;
            }
        }
    }

    /// Closes the question on the screen with a response.
    fn hand_in(&mut self, response: Response, moment: Moment) {
        let open = self.opened_mut().clone();
        let confidence = if matches!(response, Response::Choices(_) | Response::Pairs(_) | Response::Order(_))
        {
            open.confidence
        } else {
            None
        };
        let reply = Reply { response, confidence, ms: open.ms };
        self.attempt.open.retain(|it| it.place != open.place);
        match self.attempt.extra_at(open.place) {
            Some(extra) => self.attempt.extras[extra].reply = Some(reply),
            None => {
                let at = self.position();
                self.attempt.replies[at] = Some(reply);
            }
        }
        self.draft = self.draft_here();
        self.note_day(moment.day);
        self.settle();
    }

    fn note_day(&mut self, day: u32) {
        if self.attempt.days.last().is_none_or(|(_, last)| *last != day) {
            let place = self.attempt.at;
            self.attempt.days.retain(|(from, _)| *from < place);
            self.attempt.days.push((place, day));
        }
    }

    /// Nothing is refused any more.
    fn settle(&mut self) {
        self.refusals = 0;
        self.trouble = None;
    }
}

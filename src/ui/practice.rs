//! What the page remembers of practice: how the next quiz is to be taken, what day it is, what the
//! person is likely to know. And what is said of a quiz by the way it is taken.

use super::state::State;
use super::text;
use crate::memory::Memory;
use crate::share::{Mode, Shared};
use quiz::{Attempt, Clock, Recipe, Session, Way};
use std::rc::Rc;

/// What the page remembers of practice.
#[derive(Clone, Default, PartialEq)]
pub struct Practice {
    /// Whether the next quiz is a test.
    pub test: bool,
    /// The seconds for each question, where there is to be a clock.
    pub clock: Option<u32>,
    /// The local day, as a number of days since 1970-01-01.
    pub today: u32,
    /// What is remembered, once it is made out.
    pub memory: Option<Rc<Memory>>,
    /// How many attempts the history shows.
    pub shown: usize,
}

/// What may be asked for.
#[derive(Clone, Debug, PartialEq)]
pub enum Asked {
    /// The next quiz should be a test, or not.
    Test(bool),
    /// The next quiz should have a clock of so many seconds for each question, or none.
    Clock(Option<u32>),
    /// More attempts in the history.
    More,
    /// Today it is this day.
    Today(u32),
    /// What is remembered.
    Remembered(Rc<Memory>),
}

/// How many attempts the history shows at first, and more each time.
pub const PAGE: usize = 50;
/// The most questions of one review.
pub const MOST: usize = 12;

impl Practice {
    /// Changes what was asked for.
    pub fn change(&mut self, asked: Asked) {
        match asked {
            Asked::Test(test) => self.test = test,
            Asked::Clock(clock) => self.clock = clock,
            Asked::More => self.shown += PAGE,
            Asked::Today(today) => self.today = today,
            Asked::Remembered(memory) => self.memory = Some(memory),
        }
    }

    /// The attempt as it is to be taken when nothing was opened to play it, or that was.
    pub fn take(&self, attempt: Attempt, from: Option<&Shared>, asks_sure: bool) -> Attempt {
        let (way, clock) = match from {
            Some(Shared::Challenge(challenge)) if challenge.mode == Mode::Exam => (Way::Test, None),
            Some(_) => (Way::Learn, None),
            None if self.test => (Way::Test, self.clock),
            None => (Way::Learn, self.clock),
        };
        Attempt { way, asks_sure, clock: clock.map(|seconds| Clock::of(seconds * 1_000)), ..attempt }
    }
}

/// How the ten of a date stand.
#[derive(Clone, Debug, PartialEq)]
pub struct Daily {
    /// The day.
    pub day: u32,
    /// The latest attempt: points and of how many where it is finished.
    pub played: Option<(quiz::AttemptId, Option<(String, usize)>)>,
}

impl State {
    /// How the ten of a date stand.
    pub fn daily(&self, day: u32) -> Daily {
        let recipe = quiz::daily(self.bank.fingerprint(), day);
        let played = self.attempts.iter().find(|it| it.way == Way::Daily(day) && it.recipe == recipe);
        let stand = |attempt: &Rc<Attempt>| {
            let finished = attempt.finished.and_then(|_| Session::take_up(&self.bank, (**attempt).clone()));
            let score = finished.map(|session| session.score());
            (attempt.id, score.map(|score| (score.points(), score.out_of())))
        };
        Daily { day, played: played.map(stand) }
    }

    /// The recipe of the ten of a date.
    pub fn daily_recipe(&self, day: u32) -> Recipe {
        quiz::daily(self.bank.fingerprint(), day)
    }
}

/// What the question on the screen is called.
pub fn name(session: &Session) -> String {
    if session.is_overview() {
        text::OVERVIEW.to_string()
    } else if session.attempt().way == Way::Review {
        text::review_of(session.at(), session.extras().len())
    } else if session.is_extra() {
        text::ONCE_MORE.to_string()
    } else {
        text::question_of(session.position(), session.quiz().questions.len())
    }
}

/// Where an attempt stands that may be gone on with.
pub fn stand(attempt: &Attempt) -> String {
    let at = attempt.base_before(attempt.at);
    if attempt.way == Way::Review {
        text::stands_at(attempt.at as usize, attempt.extras.len())
    } else if at >= attempt.replies.len() {
        if attempt.way == Way::Test { text::OVERVIEW.to_string() } else { text::ONLY_EXTRA.to_string() }
    } else {
        text::stands_at(at, attempt.replies.len())
    }
}

//! The clock of a session. It never takes away what was chosen: a draft that is complete when the
//! time is over is handed in.

use super::{Action, Moment, Session};
use crate::response::Response;

impl Session {
    /// Whether the clock stands still: until it runs again, nothing else can be done.
    pub fn is_paused(&self) -> bool {
        self.attempt.clock.is_some_and(|clock| clock.paused)
    }

    /// How much time is left and how much there is, in milliseconds, where a clock runs: for the
    /// whole of a test, else for the question on the screen.
    pub fn time_left(&self) -> Option<(u32, u32)> {
        let clock = self.attempt.clock?;
        let (spent, each) = if self.is_test() {
            let spent = self.attempt.open.iter().fold(0_u32, |sum, open| sum.saturating_add(open.ms));
            (spent, clock.each.saturating_mul(self.quiz.questions.len() as u32))
        } else {
            (self.opened().map_or(0, |open| open.ms), clock.each)
        };
        let all = each.saturating_add(clock.added);
        Some((all.saturating_sub(spent), all))
    }

    /// Notes that the question on the screen was open for so long.
    pub(super) fn spend(&mut self, ms: u32) {
        if ms > 0 && self.is_open() && !self.is_paused() {
            let open = self.opened_mut();
            open.ms = open.ms.saturating_add(ms);
        }
    }

    pub(super) fn turn(&mut self, action: &Action) {
        let whole = self.time_left().map_or(0, |(_, all)| all);
        let Some(clock) = &mut self.attempt.clock else { return };
        match action {
            Action::Pause => clock.paused = !clock.paused,
            // As much again as there was at first.
            Action::Extend => clock.added = whole,
            _ => self.attempt.clock = None,
        }
    }

    pub(super) fn lapse(&mut self, moment: Moment) {
        if !self.is_open() || self.time_left().is_none_or(|(left, _)| left > 0) {
            return;
        }
        if self.is_test() {
            return self.hand_all_in(moment, &Response::Lapsed);
        }
        let complete = self.opened().is_some_and(|open| open.draft.is_some());
        let response = self.draft.response(self.question()).filter(|_| complete);
        self.hand_in(response.unwrap_or(Response::Lapsed), moment);
    }
}

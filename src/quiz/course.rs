//! The course of an attempt: which of two states led to the other.

use super::{Attempt, Way};

impl Attempt {
    /// Whether the other may be this one gone on with: the same quiz, no reply taken back, no less
    /// time spent. In a test what is chosen may be changed, so there the time spent decides.
    pub fn led_to(&self, other: &Attempt) -> bool {
        let same = self.id == other.id
            && self.recipe == other.recipe
            && self.started == other.started
            && self.way == other.way
            && self.replies.len() == other.replies.len();
        let finished = self.finished.is_none() || self.finished == other.finished;
        // The end leaves out what was on the screen without a reply, with its time and its place.
        let ends = self.finished.is_none() && other.finished.is_some();
        let goes_on = || self.spent() <= other.spent() && self.place_stays(other);
        same && finished && self.replies_stay(other) && (ends || goes_on())
    }

    /// How long questions were open in all, extra ones and unfinished ones too, in milliseconds.
    /// It grows until the end, which leaves out what has no reply.
    pub fn spent(&self) -> u64 {
        let extras = self.extras.iter().filter_map(|it| it.reply.as_ref());
        let replied = self.replies.iter().flatten().chain(extras).map(|it| u64::from(it.ms));
        replied.chain(self.open.iter().map(|it| u64::from(it.ms))).sum()
    }

    fn replies_stay(&self, other: &Attempt) -> bool {
        let mut replies = self.replies.iter().zip(&other.replies);
        let mut extras = self.extras.iter().filter(|it| it.reply.is_some());
        replies.all(|(earlier, later)| earlier.is_none() || earlier == later)
            && extras.all(|it| other.extras.contains(it))
    }

    /// Whether the other is at least as far: in a test, has chosen wherever this one has.
    fn place_stays(&self, other: &Attempt) -> bool {
        if self.way != Way::Test {
            return self.at <= other.at;
        }
        let mut chosen = self.open.iter().filter(|it| it.draft.is_some()).map(|it| it.place);
        let there = |place| other.open.iter().any(|it| it.place == place && it.draft.is_some());
        self.finished.is_some() || other.finished.is_some() || chosen.all(there)
    }
}

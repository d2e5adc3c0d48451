//! The ways to take a quiz.

use super::rng::Rng;
use super::{Blueprint, Fingerprint, Recipe, SEED_BITS};

/// A way to take a quiz.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Way {
    /// Feedback at once. What attempts before version 2 of the saved form were.
    #[default]
    Plain,
    /// Feedback at once; what was missed comes back, and does not count.
    Learn,
    /// Feedback at the end; until then all may be changed.
    Test,
    /// The ten of a date, with feedback at once: a number of local days since 1970-01-01.
    Daily(u32),
    /// Only extra questions, on what is due or was missed. It does not count.
    Review,
}

/// A clock that runs while a question is open: in a test for the whole of it, else for each
/// question by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clock {
    /// The time for each question, in milliseconds.
    pub each: u32,
    /// What was added to the question on the screen, or to the test, in milliseconds.
    pub added: u32,
    /// Whether it stands still.
    pub paused: bool,
}

impl Clock {
    /// A clock that begins to run.
    pub fn of(each: u32) -> Clock {
        Clock { each, added: 0, paused: false }
    }
}

/// The quiz of a date: ten questions of everything, from a seed that only the date decides, so that
/// everybody with the same edition gets the same. Frozen: `docs/practice.md` states the rule.
pub fn daily(edition: Fingerprint, day: u32) -> Recipe {
    // "daily" in ASCII, above the day.
    let seed = Rng::new(0x64_6169_6c79 << 32 | u64::from(day)).draw() >> (64 - SEED_BITS);
    Recipe { edition, blueprint: Blueprint::default(), seed }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Protects the promise that everybody gets the same on a date, whatever the version.
    #[test]
    fn the_seeds_of_dates_are_pinned() {
        let edition = Fingerprint([1, 2, 3, 4, 5]);
        let seeds = [0, 20_781, 20_782, 20_783].map(|day| daily(edition, day).seed);
        assert_eq!(
            seeds,
            [
                1_000_610_185_761_127_221,
                515_927_471_938_252_280,
                91_702_589_154_312_270,
                1_014_399_549_351_600_049
            ]
        );
        assert!((20_000..60_000).all(|day| daily(edition, day).seed >> SEED_BITS == 0));
        assert_eq!(daily(edition, 1).blueprint, Blueprint::default());
    }
}

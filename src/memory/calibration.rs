//! How far what a person says of themselves can be trusted.

use quiz::Confidence;

/// From how many replies on it says anything.
const ENOUGH: u32 = 30;

/// How often replies were right, by how sure the player said they were.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Calibration {
    /// For a guess, fairly sure and sure: how many replies, and how many of them right in full.
    pub rows: [(u32, u32); 3],
}

impl Calibration {
    /// Notes a reply.
    pub fn note(&mut self, sure: Confidence, right: bool) {
        let (replies, rights) = &mut self.rows[sure as usize];
        *replies += 1;
        *rights += u32::from(right);
    }

    /// How many replies there are.
    pub fn replies(&self) -> u32 {
        self.rows.iter().map(|row| row.0).sum()
    }

    /// Whether there are enough of them to say anything.
    pub fn is_enough(&self) -> bool {
        self.replies() >= ENOUGH
    }
}

/// The certainty-based mark of a reply (Gardner-Medwin 1995): 1, 2 or 3 where it is right, 0, -2 or
/// -6 where it is wrong.
pub fn certainty_mark(sure: Confidence, right: bool) -> i32 {
    let (gain, loss) = [(1, 0), (2, -2), (3, -6)][sure as usize];
    if right { gain } else { loss }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Protects honesty: whoever says how sure they are does best by saying the truth. Below two in
    /// three a guess pays best, above four in five being sure does, and between them the middle.
    #[test]
    fn the_marks_reward_the_truth() {
        use Confidence::{FairlySure, Guess, Sure};
        let mean = |sure, percent: i32| {
            percent * certainty_mark(sure, true) + (100 - percent) * certainty_mark(sure, false)
        };
        for percent in 0..=100 {
            let best = match percent {
                0..=66 => Guess,
                67..=79 => FairlySure,
                _ => Sure,
            };
            let most = [Guess, FairlySure, Sure].map(|sure| mean(sure, percent)).into_iter().max();
            assert_eq!(Some(mean(best, percent)), most, "at {percent} percent");
        }
    }

    #[test]
    fn it_is_silent_below_thirty_replies() {
        let mut calibration = Calibration::default();
        (0..29).for_each(|at| calibration.note(Confidence::Sure, at % 2 == 0));
        assert!(!calibration.is_enough());
        calibration.note(Confidence::Guess, false);
        assert!(calibration.is_enough());
        assert_eq!(calibration.rows, [(1, 0), (0, 0), (29, 15)]);
    }
}

//! One fact, as far as it is remembered.

use super::fsrs::{Grade, Trace};
use super::tally::Tally;
use quiz::{Confidence, Reply};
use std::rc::Rc;

/// One fact, as far as it is remembered.
#[derive(Clone, Debug, PartialEq)]
pub struct Card {
    /// How well.
    pub trace: Trace,
    /// The day of the last review.
    pub last: u32,
    /// How often it was asked and right. What came back in the same quiz is left out.
    pub tally: Tally,
    /// The frames in which it was asked, the latest last; no more than [`LATELY`].
    pub frames: Vec<Rc<str>>,
    /// Whether the last reply was wrong.
    pub missed: bool,
    /// Whether the player was sure of it then.
    pub sure_and_wrong: bool,
}

/// How many frames are remembered.
const LATELY: usize = 3;

impl Card {
    /// What a reply says of a fact: wrong is to be learned again, right by a guess was hard, right
    /// and sure was easy, all else good.
    pub fn grade(reply: &Reply, right: bool) -> Grade {
        match reply.confidence {
            _ if !right => Grade::Again,
            Some(Confidence::Guess) => Grade::Hard,
            Some(Confidence::Sure) => Grade::Easy,
            _ => Grade::Good,
        }
    }

    /// The card after a review, which may be the first.
    pub fn reviewed(card: Option<Card>, day: u32, frame: Rc<str>, reply: &Reply, right: bool) -> Card {
        let grade = Card::grade(reply, right);
        let (trace, mut frames, tally, last) = match card {
            Some(card) => {
                let days = day.saturating_sub(card.last);
                (card.trace.after(days, grade), card.frames, card.tally, card.last.max(day))
            }
            None => (Trace::first(grade), Vec::new(), Tally::default(), day),
        };
        frames.push(frame);
        if frames.len() > LATELY {
            frames.remove(0);
        }
        let sure_and_wrong = !right && reply.confidence == Some(Confidence::Sure);
        Card { trace, last, tally, frames, missed: !right, sure_and_wrong }
    }

    /// The day on which it is due again, so that it is remembered with that likelihood, in percent.
    pub fn due(&self, retention: u8) -> u32 {
        self.last.saturating_add(self.trace.days(f64::from(retention) / 100.0))
    }

    /// How likely it is remembered on a day, in percent.
    pub fn strength(&self, today: u32) -> u32 {
        (self.trace.recall(today.saturating_sub(self.last)) * 100.0) as u32
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use quiz::Response;

    /// Protects what a player is told of a fact: all of it is remembered on the day, nine tenths when it
    /// is due at nine tenths, and less from day to day.
    #[test]
    fn a_fact_fades_until_it_is_due() {
        let reply = Reply { response: Response::one(0), confidence: None, ms: 1 };
        let card = Card::reviewed(None, 100, "of".into(), &reply, true);
        let due = card.due(90);
        assert_eq!((card.strength(100), card.strength(99), due), (100, 100, 102));
        assert!(card.strength(due - 1) > 90 && (89..=91).contains(&card.strength(due)));
        assert!((100..200).map(|day| card.strength(day)).is_sorted_by(|earlier, later| earlier >= later));
        assert!((1..60).contains(&card.strength(1_000)));
    }
}

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

#[cfg(test)]
mod tests {
    use super::super::session::Draft;
    use super::super::{AttemptId, Blueprint, Fingerprint, Open, Recipe, Reply, Response};
    use super::*;

    /// Protects what two tabs merge: each way in which one state cannot have led to another.
    #[test]
    fn each_step_back_is_told_from_a_step_on() {
        let recipe = Recipe { edition: Fingerprint([1; 5]), blueprint: Blueprint::default(), seed: 1 };
        let reply = |ms| Some(Reply { response: Response::one(1), confidence: None, ms });
        let open = |place, choice, ms| Open { place, draft: choice, confidence: None, ms };
        let chosen = || Some(Draft::One(Some(1)));
        let earlier = Attempt { at: 1, ..Attempt::new(AttemptId([1; 10]), recipe, 3, 5) };
        let mut earlier = Attempt { way: Way::Test, open: vec![open(0, chosen(), 10)], ..earlier };
        earlier.replies[2] = reply(5);
        type Change = fn(&mut Attempt);
        let rows: [(&str, bool, Change); 12] = [
            ("nothing", true, |_| {}),
            ("more time", true, |it| it.open[0].ms += 1),
            ("less time", false, |it| it.open[0].ms -= 1),
            ("another choice", true, |it| it.open[0].draft = Some(Draft::One(Some(2)))),
            ("a choice more", true, |it| {
                it.open.push(Open { place: 1, draft: Some(Draft::One(Some(0))), confidence: None, ms: 3 });
            }),
            ("a choice less", false, |it| it.open[0].draft = None),
            ("a choice elsewhere", false, |it| it.open[0].place = 1),
            ("a reply more", true, |it| it.replies[0] = it.replies[2].clone()),
            ("a reply less", false, |it| {
                it.replies[2] = None;
                it.open[0].ms += 100;
            }),
            ("handed in", true, |it| {
                it.finished = Some(9);
                it.open.clear();
            }),
            ("begun at another time", false, |it| it.started += 1),
            ("of fewer questions", false, |it| drop(it.replies.remove(0))),
        ];
        for (what, goes_on, change) in rows {
            let mut later = earlier.clone();
            change(&mut later);
            assert_eq!(earlier.led_to(&later), goes_on, "{what}");
        }
        let plain = Attempt { way: Way::Plain, ..earlier.clone() };
        assert!(!plain.led_to(&Attempt { at: 0, ..plain.clone() }), "a place back");
        assert!(plain.led_to(&Attempt { at: 2, ..plain.clone() }), "a place on");
        let done = Attempt { finished: Some(9), ..earlier.clone() };
        assert!(!done.led_to(&earlier) && !done.led_to(&Attempt { finished: Some(8), ..earlier.clone() }));
        assert_eq!(earlier.spent(), 15);
    }
}

//! The run: in which order questions come, and how it ends.
//!
//! In [`Way::Learn`] a question that was missed comes back twice, asked otherwise: three to five
//! questions later, and once more behind the last question of the quiz. When it comes back is
//! derived from the replies and the seed, so only what was drawn is kept. Two that were missed
//! never claim one place: of three places in a row, the two misses before can hold only two.

use super::{Draft, Moment, Session};
use crate::attempt::Extra;
use crate::bank::FactIndex;
use crate::extra::{self, Want};
use crate::question::Question;
use crate::response::{Reply, Response};
use crate::rng::Rng;
use crate::way::Way;

/// How many questions later a missed one comes back, at the earliest.
const SOONEST: u32 = 3;
/// Among how many places the one is drawn.
const PLACES: u32 = 3;

impl Session {
    /// Whether all questions of the quiz have a reply and only extra ones are left.
    pub fn is_beyond(&self) -> bool {
        self.is_extra() && self.position() >= self.quiz.questions.len()
    }

    pub(super) fn may_finish(&self) -> bool {
        let replied = |extra: &Extra| extra.reply.is_some();
        self.is_beyond() && (self.attempt.way != Way::Review || self.attempt.extras.iter().any(replied))
    }

    /// On from the feedback.
    pub(super) fn advance(&mut self, moment: Moment) {
        let place = self.attempt.at + 1;
        let base = self.attempt.base_before(place);
        if self.attempt.extra_at(place).is_none() {
            match self.returning(place, base) {
                Some((extra, question)) => {
                    self.attempt.extras.push(extra);
                    self.extras.push(question);
                }
                None if base >= self.quiz.questions.len() => return self.finish(moment),
                None => {}
            }
        }
        self.put(place);
    }

    /// In a test: to a place, the overview at the furthest.
    pub(super) fn go(&mut self, place: u32) {
        self.settle();
        self.put(place.min(self.quiz.questions.len() as u32));
    }

    /// Ends the quiz; what is on the screen and has no reply is left out.
    pub(super) fn finish(&mut self, moment: Moment) {
        self.attempt.extras.retain(|extra| extra.reply.is_some());
        self.extras.truncate(self.attempt.extras.len());
        self.attempt.open = Vec::new();
        while self.attempt.at > 0 && self.question_at(self.attempt.at).is_none() {
            self.attempt.at -= 1;
        }
        self.attempt.finished = Some(moment.now);
        self.draft = self.draft_here();
        self.settle();
    }

    /// Hands a test in; what is not complete is `left`.
    pub(super) fn hand_all_in(&mut self, moment: Moment, left: &Response) {
        for (place, question) in (0..).zip(&self.quiz.questions) {
            let open = self.attempt.open.iter().find(|open| open.place == place);
            let draft = open.and_then(|open| open.draft.as_ref());
            let response = draft.and_then(|draft| draft.response(question));
            let confidence = open.and_then(|open| open.confidence).filter(|_| response.is_some());
            let response = response.unwrap_or_else(|| left.clone());
            let ms = open.map_or(0, |open| open.ms);
            self.attempt.replies[place as usize] = Some(Reply { response, confidence, ms });
        }
        self.attempt.days = vec![(0, moment.day)];
        self.finish(moment);
    }

    fn put(&mut self, place: u32) {
        self.attempt.at = place;
        if let Some(clock) = self.attempt.clock.as_mut().filter(|_| self.attempt.way != Way::Test) {
            clock.added = 0;
        }
        self.draft = self.draft_here();
    }

    /// The draft of what is on the screen, as it was left.
    pub(super) fn draft_here(&self) -> Draft {
        let left = self.opened().and_then(|open| open.draft.clone());
        left.unwrap_or_else(|| Draft::of(self.question()))
    }

    /// What comes back at a place, before which so many questions of the quiz were put.
    fn returning(&self, place: u32, base: usize) -> Option<(Extra, Question)> {
        if self.attempt.way != Way::Learn {
            return None;
        }
        if base < self.quiz.questions.len() {
            return self.draw(place, self.claims(place)?, base);
        }
        // Behind the last question of the quiz: whatever has not come back there yet.
        let back = |of: u32| {
            let behind = |extra: &&Extra| self.attempt.base_before(extra.place) >= self.quiz.questions.len();
            self.attempt.extras.iter().filter(behind).any(|extra| extra.of == of)
        };
        self.missed().into_iter().filter(|(_, of)| !back(*of)).find_map(|(_, of)| self.draw(place, of, base))
    }

    /// The places and positions of the questions of the quiz that were missed.
    fn missed(&self) -> Vec<(u32, u32)> {
        let places = (0..).filter(|place| self.attempt.extra_at(*place).is_none());
        let asked = places.zip(0..).zip(self.quiz.questions.iter().zip(&self.attempt.replies));
        let missed = |(at, (question, reply)): ((u32, u32), (&Question, &Option<Reply>))| {
            let full = question.mark(&reply.as_ref()?.response).is_full();
            (!full).then_some(at)
        };
        asked.filter_map(missed).collect()
    }

    /// The position of the missed question that is to come back at a place.
    fn claims(&self, wanted: u32) -> Option<u32> {
        let mut taken = Vec::new();
        for (place, of) in self.missed() {
            let start = Rng::new(self.seed(place)).below(PLACES);
            let mut places = (0..PLACES).map(|step| place + SOONEST + (start + step) % PLACES);
            let slot = places.find(|slot| !taken.contains(slot))?;
            if slot == wanted {
                return Some(of);
            }
            taken.push(slot);
        }
        None
    }

    fn draw(&self, place: u32, of: u32, base: usize) -> Option<(Extra, Question)> {
        let bank = self.bank.as_ref()?;
        let missed = self.quiz.questions.get(of as usize)?;
        let spare: Vec<FactIndex> =
            self.quiz.questions[base..].iter().flat_map(|it| it.facts.clone()).collect();
        missed.facts.iter().find_map(|fact| {
            let back = self.extras.iter().zip(&self.attempt.extras).filter(|(_, extra)| extra.of == of);
            let seen: Vec<&Question> =
                [missed].into_iter().chain(back.map(|(question, _)| question)).collect();
            let want = Want { fact: *fact, frames: &[], seen: &seen, spare: &spare, seed: self.seed(place) };
            let (entry, set) = extra::draw(bank, &want)?;
            let extra = Extra { place, of, fact: *fact, entry, set, reply: None };
            let question = extra::question(bank, &self.attempt.recipe, &extra)?;
            Some((extra, question))
        })
    }

    fn seed(&self, place: u32) -> u64 {
        extra::seed(&self.attempt.recipe, place)
    }
}

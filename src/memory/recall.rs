//! Goes through the attempts in the order of time, a few at a time, and remembers.

use super::calibration::Calibration;
use super::card::Card;
use super::tally::Tally;
use quiz::{Attempt, Attempts, Bank, FactIndex, Mark, Question, Reply, Score, Session, Way, ways_to_respond};
use std::rc::Rc;

/// What the attempts say.
#[derive(Clone, Debug, PartialEq)]
pub struct Memory {
    /// By fact, none where it was never asked.
    pub cards: Vec<Option<Card>>,
    /// By topic. What came back in the same quiz is left out.
    pub topics: Vec<Tally>,
    /// How sure, and how right.
    pub calibration: Calibration,
    /// The finished quizzes that count, the earliest first.
    pub course: Vec<Point>,
}

/// One finished quiz.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point {
    /// The day it was finished, as far as that was noted.
    pub day: u32,
    /// Sum of the marks, in sixtieths of a question.
    pub sixtieths: u32,
    /// How many questions there were.
    pub of: u32,
}

/// Memory in the making.
pub struct Recall {
    attempts: Attempts,
    /// How many of them, from the back, are remembered.
    done: usize,
    memory: Memory,
}

impl Recall {
    /// Begins with attempts, the latest first.
    pub fn new(bank: &Bank, attempts: Attempts) -> Recall {
        let memory = Memory {
            cards: vec![None; bank.facts().len()],
            topics: vec![Tally::default(); bank.topics().len()],
            calibration: Calibration::default(),
            course: Vec::new(),
        };
        Recall { attempts, done: 0, memory }
    }

    /// Goes on with other attempts. What was remembered stands where they end with the same ones;
    /// where they do not, it begins anew.
    pub fn resume(self, bank: &Bank, attempts: Attempts) -> Recall {
        let before = self.attempts.iter().rev().take(self.done);
        let goes_on = attempts.len() >= self.done
            && attempts.iter().rev().zip(before).all(|(now, before)| Rc::ptr_eq(now, before));
        if goes_on { Recall { attempts, ..self } } else { Recall::new(bank, attempts) }
    }

    /// Remembers the next attempts, at most so many; whether all are. `day_of` tells the local day
    /// of a moment in milliseconds since 1970, for attempts that did not note it.
    pub fn step(&mut self, bank: &Rc<Bank>, day_of: impl Fn(u64) -> u32, count: usize) -> bool {
        let left = self.attempts.len() - self.done;
        for at in (left.saturating_sub(count)..left).rev() {
            self.memory.take(bank, &self.attempts[at], &day_of);
        }
        self.done += left.min(count);
        self.done == self.attempts.len()
    }

    /// What is remembered so far.
    pub fn memory(&self) -> &Memory {
        &self.memory
    }
}

impl Memory {
    /// The facts to review: due on that day, or missed when they were last asked. First those of
    /// which the player was sure and wrong, then the others that were missed, then those that are
    /// most likely forgotten.
    pub fn due(&self, today: u32, retention: u8) -> Vec<FactIndex> {
        let due = |card: &Card| card.missed || card.due(retention) <= today;
        let mut found: Vec<(bool, bool, u32, FactIndex)> = (0..)
            .zip(&self.cards)
            .filter_map(|(fact, card)| Some((fact, card.as_ref().filter(|card| due(card))?)))
            .map(|(fact, card)| (!card.sure_and_wrong, !card.missed, card.strength(today), fact))
            .collect();
        found.sort_unstable();
        found.into_iter().map(|it| it.3).collect()
    }

    /// The first day after that one on which something is due.
    pub fn next_due(&self, today: u32, retention: u8) -> Option<u32> {
        self.cards.iter().flatten().map(|card| card.due(retention)).filter(|day| *day > today).min()
    }

    /// The frames in which a fact was asked lately, the latest last.
    pub fn frames(&self, fact: FactIndex) -> Vec<Rc<str>> {
        let card = self.cards.get(fact as usize).and_then(Option::as_ref);
        card.map(|card| card.frames.clone()).unwrap_or_default()
    }

    /// Remembers one attempt; nothing of one that was made with another edition.
    fn take(&mut self, bank: &Rc<Bank>, attempt: &Attempt, day_of: impl Fn(u64) -> u32) {
        let Some(session) = Session::take_up(bank, attempt.clone()) else { return };
        let started = day_of(attempt.started);
        for (place, question, reply, extra) in session.replied() {
            let day = attempt.day_at(place).unwrap_or(started);
            let back = extra && attempt.way != Way::Review;
            self.note(question, reply, day, back);
        }
        if attempt.finished.is_some() && attempt.way != Way::Review {
            let score: Score = session.score();
            let day = attempt.days.last().map_or(started, |it| it.1);
            self.course.push(Point { day, sixtieths: score.sixtieths(), of: score.out_of() as u32 });
        }
    }

    fn note(&mut self, question: &Question, reply: &Reply, day: u32, back: bool) {
        let right = question.mark(&reply.response) == Mark::FULL;
        let ways = ways_to_respond(question);
        for fact in &question.facts {
            let Some(slot) = self.cards.get_mut(*fact as usize) else { continue };
            let mut card = Card::reviewed(slot.take(), day, question.frame.clone(), reply, right);
            if !back {
                card.tally.note(ways, right);
            }
            *slot = Some(card);
        }
        if back {
            return;
        }
        if let Some(topic) = self.topics.get_mut(usize::from(question.topic)) {
            topic.note(ways, right);
        }
        if let Some(sure) = reply.confidence {
            self.calibration.note(sure, right);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use quiz::{Confidence, Response};

    /// Protects the order of a review: sure but wrong, then missed, then the most likely forgotten.
    #[test]
    fn sure_but_wrong_comes_first() {
        let card = |day, sure, right| {
            let reply = Reply { response: Response::one(0), confidence: Some(sure), ms: 1 };
            Some(Card::reviewed(None, day, "of".into(), &reply, right))
        };
        let cards = vec![
            card(99, Confidence::Sure, true),
            card(50, Confidence::FairlySure, true),
            card(10, Confidence::FairlySure, true),
            card(99, Confidence::Guess, false),
            None,
            card(99, Confidence::Sure, false),
        ];
        let calibration = Calibration::default();
        let memory = Memory { cards, topics: Vec::new(), calibration, course: Vec::new() };
        assert_eq!(memory.due(100, 90), [5, 3, 2, 1]);
        assert_eq!(memory.next_due(100, 90), Some(107), "what was easy is due last");
    }
}

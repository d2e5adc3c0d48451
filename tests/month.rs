//! A month with a stepped clock: what is due comes when it should, whatever clocks and calendars do.

use knowshore::memory::{Memory, Recall};
use quiz::{
    Action, Attempt, AttemptId, Bank, FactIndex, Moment, Response, Session, Way, daily, date_of, day_number,
    review,
};
use std::collections::BTreeSet;
use std::rc::Rc;

const DAY: u64 = 86_400_000;

/// Somebody in a place with its own time: the host's part, played by the test.
struct Person {
    bank: Rc<Bank>,
    attempts: Vec<Attempt>,
    /// The local time's lead over UTC, in milliseconds, at a moment.
    lead: fn(u64) -> i64,
}

/// Central Europe from autumn 2026 to spring 2027: two hours ahead in summer, one in winter.
fn berlin(now: u64) -> i64 {
    let change = |month, day| {
        u64::from(day_number(if month == 10 { 2026 } else { 2027 }, month, day)) * DAY + DAY / 24
    };
    if now < change(10, 25) || now >= change(3, 28) { 7_200_000 } else { 3_600_000 }
}

impl Person {
    fn day(&self, now: u64) -> u32 {
        (now.saturating_add_signed((self.lead)(now)) / DAY) as u32
    }

    fn memory(&self) -> Memory {
        let latest_first: Vec<_> = self.attempts.iter().rev().cloned().map(Rc::new).collect();
        self.all_of(Recall::new(&self.bank, Rc::new(latest_first))).memory().clone()
    }

    fn all_of(&self, mut recall: Recall) -> Recall {
        while !recall.step(&self.bank, |ms| self.day(ms), 3) {}
        recall
    }

    /// Plays an attempt to its end; `right` says which positions to get right.
    fn play(&mut self, attempt: Attempt, now: u64, right: impl Fn(usize) -> bool) {
        let moment = Moment { now, day: self.day(now), open: 1 };
        let mut session = Session::take_up(&self.bank, attempt).expect("it is the bank's own");
        for turn in 0..100 {
            if session.is_finished() {
                break;
            }
            let action = if right(turn) { responses(&session) } else { vec![Action::Skip] };
            session =
                action.into_iter().chain([Action::Next]).fold(session, |it, action| it.apply(action, moment));
        }
        assert!(session.is_finished());
        self.attempts.push(session.attempt().clone());
    }

    fn play_daily(&mut self, now: u64) {
        let recipe = daily(self.bank.fingerprint(), self.day(now));
        let id = AttemptId::mint(now, 1);
        let fresh = Attempt { way: Way::Daily(self.day(now)), ..Attempt::new(id, recipe, 10, now) };
        self.play(fresh, now, |turn| turn % 5 != 4);
    }

    fn review(&mut self, facts: &[FactIndex], now: u64) {
        let memory = self.memory();
        let facts: Vec<_> = facts.iter().map(|fact| (*fact, memory.frames(*fact))).collect();
        let fresh =
            review(&self.bank, (AttemptId::mint(now, 2), now, now), &facts).expect("they are asked for");
        self.play(fresh, now, |_| true);
    }
}

fn responses(session: &Session) -> Vec<Action> {
    let mut actions: Vec<Action> = match session.question().key() {
        Response::Choices(chosen) => chosen.into_iter().map(Action::Choose).collect(),
        Response::Pairs(pairs) => {
            (0..).zip(pairs).map(|(row, choice)| Action::Assign { row, choice }).collect()
        }
        Response::Order(order) => {
            let mut now: Vec<u8> = (0..order.len() as u8).collect();
            let mut actions = Vec::new();
            for (to, wanted) in order.iter().enumerate() {
                let from = now.iter().position(|it| it == wanted).expect("it is there");
                let moved = now.remove(from);
                now.insert(to, moved);
                actions.push(Action::Move { from, to });
            }
            actions
        }
        Response::Skipped | Response::Lapsed => Vec::new(),
    };
    actions.push(Action::Check);
    actions
}

fn person(lead: fn(u64) -> i64) -> Person {
    Person {
        bank: Rc::new(knowshore::edition::current().expect("the edition is whole")),
        attempts: Vec::new(),
        lead,
    }
}

/// Every day's ten are played at eight in the evening, then all that is due: through the end of
/// summer time, through the end of the year, and once around a leap day.
#[test]
fn a_month_of_dailies_and_reviews_comes_out_right() {
    for (year, month, first) in [(2026, 10, 12), (2026, 12, 15), (2027, 3, 15), (2028, 2, 15)] {
        let mut person = person(berlin);
        let mut seeds = Vec::new();
        for step in 0..30 {
            let today = day_number(year, month, first) + step;
            let now = (u64::from(today) * DAY + 20 * DAY / 24)
                .saturating_add_signed(-berlin(u64::from(today) * DAY));
            assert_eq!(person.day(now), today, "the dates follow one another: {:?}", date_of(today));
            assert_due_is_what_the_cards_say(&person, today);
            let due = person.memory().due(today, 90);
            if !due.is_empty() {
                person.review(&due, now);
                let left = person.memory().due(today, 90);
                assert!(left.is_empty(), "what was reviewed and right is not due: {left:?}");
            }
            person.play_daily(now + 600_000);
            seeds.push(person.attempts.last().map(|it| it.recipe.seed));
            let missed = person.memory().due(today, 90);
            assert_eq!(missed.len(), facts_missed(&person), "of the day's ten, what was missed");
        }
        let days = seeds.len();
        seeds.sort_unstable();
        seeds.dedup();
        assert_eq!((days, seeds.len()), (30, 30), "each date has its own ten");
        let memory = person.memory();
        assert_eq!(memory.course.len(), 30, "reviews do not count");
        assert!(memory.course.windows(2).all(|pair| pair[1].day == pair[0].day + 1));
    }
}

/// The facts of the latest daily whose last reply was wrong.
fn facts_missed(person: &Person) -> usize {
    let latest = person.attempts.last().expect("one was played").clone();
    let session = Session::take_up(&person.bank, latest).expect("it is the bank's own");
    let mut missed: Vec<FactIndex> = Vec::new();
    for (_, question, reply, _) in session.replied() {
        missed.retain(|fact| !question.facts.contains(fact));
        if !question.mark(&reply.response).is_full() {
            missed.extend(&question.facts);
        }
    }
    missed.sort_unstable();
    missed.dedup();
    missed.len()
}

#[track_caller]
fn assert_due_is_what_the_cards_say(person: &Person, today: u32) {
    let memory = person.memory();
    for retention in [80, 90, 97] {
        let due = memory.due(today, retention);
        for (fact, card) in (0..).zip(&memory.cards) {
            let Some(card) = card else { continue };
            let interval = card.trace.interval(f64::from(retention) / 100.0);
            let since = f64::from(today - card.last);
            let is_due = card.missed || since >= interval.max(1.0).round();
            assert_eq!(due.contains(&fact), is_due, "{since} days of {interval} for {fact}");
        }
        assert!(memory.next_due(today, retention).is_none_or(|day| day > today));
    }
    let counts = [80, 90, 97].map(|retention| memory.due(today, retention).len());
    assert!(counts.is_sorted(), "who wants to remember more reviews more: {counts:?}");
}

/// Protects what is remembered when only what is new is gone through: it is what all attempts say.
#[test]
fn memory_that_goes_on_is_memory_made_anew() {
    let mut person = person(|_| 0);
    let mut shared: Vec<Rc<Attempt>> = Vec::new();
    let mut recall = Recall::new(&person.bank, Rc::default());
    let start = u64::from(day_number(2026, 11, 24)) * DAY;
    for day in 0..6 {
        person.play_daily(start + day * DAY);
        match day {
            2 => shared[0] = Rc::new((*shared[0]).clone()), // read again: the same, but not known to be
            4 => drop(shared.pop()),                        // the earliest was deleted
            _ => {}
        }
        if day == 4 {
            person.attempts.remove(0);
        }
        shared.insert(0, Rc::new(person.attempts.last().expect("one was played").clone()));
        recall = recall.resume(&person.bank, Rc::new(shared.clone()));
        if day == 3 {
            recall.step(&person.bank, |ms| person.day(ms), 1); // broken off
            recall = recall.resume(&person.bank, Rc::new(shared.clone()));
        }
        recall = person.all_of(recall);
        assert_eq!(*recall.memory(), person.memory(), "day {day}");
    }
}

/// Somebody who is right every time: the days between reviews are those that py-fsrs publishes for
/// one who presses Good (`tests/test_basic.py`, `test_review_card`).
#[test]
fn intervals_grow_when_all_is_right() {
    let mut person = person(|_| 0);
    let start = u64::from(day_number(2026, 11, 24)) * DAY + DAY / 2;
    person.review(&[15], start);
    let (mut today, mut intervals) = (person.day(start), Vec::new());
    for _ in 0..5 {
        // A question may key other facts beside the one it is asked for.
        let due = person.memory().cards[15].as_ref().expect("it was asked").due(90);
        assert!(!person.memory().due(due - 1, 90).contains(&15), "not a day too early");
        assert!(person.memory().due(due, 90).contains(&15), "nor too late");
        intervals.push(due - today);
        person.review(&[15], u64::from(due) * DAY + DAY / 2);
        today = due;
    }
    assert_eq!(intervals, [2, 11, 46, 163, 497]);
}

/// A card is asked in another frame than lately, as long as the bank has one.
#[test]
fn a_review_asks_in_another_frame_than_lately() {
    let mut person = person(|_| 0);
    let start = u64::from(day_number(2026, 11, 24)) * DAY;
    let asked = |fact: &FactIndex| person.bank.entries().iter().any(|it| it.facts.contains(fact));
    let facts: Vec<FactIndex> = (0..person.bank.facts().len() as u32).filter(asked).collect();
    for step in 0..3 {
        for chunk in facts.chunks(1) {
            let before = person.memory();
            person.review(chunk, start + step * 40 * DAY);
            let latest = person.attempts.last().expect("one was played").clone();
            let session = Session::take_up(&person.bank, latest).expect("it is the bank's own");
            for (extra, question) in session.attempt().extras.iter().zip(session.extras()) {
                let frames = before.frames(extra.fact);
                let on_fact = person.bank.entries().iter().filter(|it| it.facts.contains(&extra.fact));
                let there: BTreeSet<_> = on_fact.map(|it| &person.bank.template(it).frame).collect();
                if there.len() > 1 && !frames.is_empty() {
                    assert_ne!(frames.last(), Some(&question.frame), "{:?} for fact {}", frames, extra.fact);
                }
            }
        }
    }
}

//! The attempts on this device: one key each, so that two tabs never write over each other.

use super::saved;
use super::store::{Keeping, Kept, Store};
use super::union::{self, ATTEMPT, DELETED, LAST, ORIGIN, OURS, SET_ASIDE};
use quiz::{Attempt, AttemptId};
use std::rc::Rc;

/// Keeps an attempt in the place of its earlier state. Where another tab has gone another way with
/// it, both stay; where it was deleted meanwhile, it is back.
pub fn keep(store: &Store, attempt: &Attempt) {
    let name = attempt.id.to_string();
    revive(store, &name);
    put(store, &[ATTEMPT, &name].concat(), &saved::text(attempt));
    if store.get(LAST).as_deref() != Some(&name) {
        store.set(LAST, &name);
    }
}

fn put(store: &Store, key: &str, text: &str) {
    let there = store.get(key);
    if there.as_deref() == Some(text) {
        return;
    }
    for (key, text) in union::put(key, text, there) {
        store.set(&key, &text);
    }
}

/// Undoes the deletion of an attempt; how often it was deleted and brought back.
pub fn revive(store: &Store, name: &str) -> u32 {
    let key = [DELETED, name].concat();
    let (times, deleted) = store.get(&key).map_or((0, false), |it| union::times(&it));
    if deleted {
        store.set(&key, &(times + 1).to_string());
    }
    times + u32::from(deleted)
}

/// How well an attempt is kept.
pub fn kept(store: &Store, id: AttemptId) -> Kept {
    store.kept(&[ATTEMPT, &id.to_string()].concat())
}

/// All attempts, the latest first. What cannot be read is set aside, not deleted.
pub fn all(store: &Store) -> Vec<Attempt> {
    let mut reading = Reading::of(store);
    while !reading.step(store, usize::MAX) {}
    reading.found()
}

/// One attempt, where it can be read.
pub fn one(store: &Store, id: AttemptId) -> Option<Attempt> {
    let text = store.get(&[ATTEMPT, &id.to_string()].concat())?;
    saved::parse(&text).filter(|it| it.id == id)
}

/// The attempt that was played last.
pub fn last(store: &Store) -> Option<Attempt> {
    one(store, AttemptId::parse(&store.get(LAST)?)?)
}

/// How many attempts are so many that the person is told, long before there is no room.
pub const MANY: usize = 20_000;
/// How many letters are: three fifths of what Chromium gives a site in local storage.
pub const LONG: usize = 5_242_880 / 5 * 3;

/// All attempts, read a few at a time.
pub struct Reading {
    keys: Vec<String>,
    found: Vec<Attempt>,
    letters: usize,
}

impl Reading {
    /// Begins with the latest.
    pub fn of(store: &Store) -> Reading {
        let mut keys = store.keys(ATTEMPT);
        // What went another way stands behind a sign and is not counted.
        keys.retain(|key| !key.contains('~'));
        Reading { keys, found: Vec::new(), letters: 0 }
    }

    /// Reads up to so many; true once all are read.
    pub fn step(&mut self, store: &Store, count: usize) -> bool {
        for _ in 0..count {
            let Some(key) = self.keys.pop() else { break };
            let Some(text) = store.get(&key) else { continue };
            self.letters += key.len() + text.len();
            match saved::parse(&text).filter(|it| key.strip_prefix(ATTEMPT) == Some(&it.id.to_string())) {
                Some(attempt) => self.found.push(attempt),
                None if saved::is_newer(&text) => store.found_newer(),
                None => set_aside(store, &key, &text),
            }
        }
        self.keys.is_empty()
    }

    /// Whether what was read is so much that there may soon be no room.
    pub fn is_crowded(&self) -> bool {
        self.found.len() >= MANY || self.letters >= LONG
    }

    /// What was read.
    pub fn found(self) -> Vec<Attempt> {
        self.found
    }
}

/// The keys of what another tab or device made of an attempt that went another way here.
pub fn forks(store: &Store) -> Vec<String> {
    let mut keys = store.keys(ATTEMPT);
    keys.retain(|key| key.contains('~'));
    keys
}

/// Keeps what was opened to play an attempt: a letter and a code.
pub fn keep_origin(store: &Store, id: AttemptId, from: &str) {
    store.set(&[ORIGIN, &id.to_string()].concat(), from);
}

/// What was opened to play an attempt, if it is known.
pub fn origin(store: &Store, id: AttemptId) -> Option<(AttemptId, Rc<str>)> {
    store.get(&[ORIGIN, &id.to_string()].concat()).map(|from| (id, from.into()))
}

/// What was opened to play the attempts.
pub fn origins(store: &Store) -> Vec<(AttemptId, Rc<str>)> {
    let of = |key: String| Some((AttemptId::parse(key.strip_prefix(ORIGIN)?)?, store.get(&key)?.into()));
    store.keys(ORIGIN).into_iter().filter_map(of).collect()
}

/// The keys of what was set aside because it could not be read.
pub fn unreadable(store: &Store) -> Vec<String> {
    store.keys(SET_ASIDE)
}

/// Moves a text that cannot be read out of the way. The original goes only once its copy is kept.
fn set_aside(store: &Store, key: &str, text: &str) {
    if store.keeping() == Keeping::Newer {
        return;
    }
    let name = key.strip_prefix(OURS).unwrap_or(key);
    let mut aside = format!("{SET_ASIDE}{name}");
    while store.get(&aside).is_some_and(|there| there != text) {
        aside.push('+');
    }
    store.set(&aside, text);
    if store.is_shelved(&aside) {
        store.remove(key);
    }
}

#[cfg(test)]
mod tests {
    use super::super::saved::tests::sample;
    use super::super::store::tests::Board;
    use super::*;

    #[test]
    fn attempts_come_back_latest_first() {
        let store = Board::new(10_000).store();
        let later = Attempt { id: AttemptId::mint(1_790_000_000_001, 0), ..sample() };
        keep(&store, &later);
        keep(&store, &sample());
        keep(&store, &Attempt { at: 5, ..sample() });
        assert_eq!(all(&store), [later, Attempt { at: 5, ..sample() }]);
    }

    #[test]
    fn what_was_opened_to_play_an_attempt_is_kept_with_it() {
        let store = Board::new(10_000).store();
        keep(&store, &sample());
        keep_origin(&store, sample().id, "rqqqq");
        store.set("ks1:o:odd", "rqqqq");
        assert_eq!(origins(&store), [(sample().id, Rc::from("rqqqq"))]);
        assert_eq!(all(&store), [sample()]);
    }

    /// Protects who keeps much: they hear of it long before there is no room.
    #[test]
    fn much_is_told_in_time() {
        for (letters, crowded) in [(10, false), (LONG - 1_000, false), (LONG, true)] {
            let store = Board::new(4 * LONG).store();
            keep(&store, &sample());
            store.set("ks1:a:0000000000000000", &"x".repeat(letters));
            let mut reading = Reading::of(&store);
            assert!(reading.step(&store, 9));
            assert_eq!(reading.is_crowded(), crowded, "{letters}");
            store.shut(crate::browser::store::Trouble::Refused);
            store.is_crowded(crowded);
            assert_eq!(store.keeping() == Keeping::Crowded, crowded);
        }
    }

    #[test]
    fn what_cannot_be_read_is_set_aside_and_named() {
        let board = Board::new(10_000);
        let store = board.store();
        keep(&store, &sample());
        for text in ["1.broken", "1.other"] {
            store.set("ks1:a:0000000000000000", text);
            assert_eq!(all(&store), [sample()]);
        }
        assert_eq!(unreadable(&store), ["ks1:bad:a:0000000000000000", "ks1:bad:a:0000000000000000+"]);
        assert_eq!(board.texts.borrow()["ks1:bad:a:0000000000000000"], "1.broken");
        assert_eq!(store.get("ks1:a:0000000000000000"), None);
    }

    #[test]
    fn the_original_stays_where_there_is_no_room_for_a_copy() {
        let board = Board::new(40);
        let store = board.store();
        store.set("ks1:a:0000000000000000", "1.broken");
        assert_eq!(all(&store), []);
        assert_eq!(board.texts.borrow()["ks1:a:0000000000000000"], "1.broken");
        assert_eq!(unreadable(&store).len(), 1);
    }
}

//! The attempts on this device: one key each, so that two tabs never write over each other.

use super::saved;
use super::store::Store;
use crate::quiz::{Attempt, AttemptId};
use std::rc::Rc;

const ATTEMPT: &str = "ks1:a:";
const ORIGIN: &str = "ks1:o:";
const SET_ASIDE: &str = "ks1:bad:";
const OURS: &str = "ks1:";

/// Keeps an attempt in the place of its earlier state.
pub fn keep(store: &Store, attempt: &Attempt) {
    store.set(&format!("{ATTEMPT}{}", attempt.id), &saved::text(attempt));
}

/// All attempts, the latest first. What cannot be read is set aside, not deleted.
pub fn all(store: &Store) -> Vec<Attempt> {
    let mut found = Vec::new();
    for key in store.keys(ATTEMPT) {
        let Some(text) = store.get(&key) else { continue };
        match saved::parse(&text).filter(|it| key.ends_with(&it.id.to_string())) {
            Some(attempt) => found.push(attempt),
            None => set_aside(store, &key, &text),
        }
    }
    found.reverse();
    found
}

/// Keeps what was opened to play an attempt: a letter and a code.
pub fn keep_origin(store: &Store, id: AttemptId, from: &str) {
    store.set(&[ORIGIN, &id.to_string()].concat(), from);
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
        keep(&store, &Attempt { at: 3, ..sample() });
        assert_eq!(all(&store), [later, Attempt { at: 3, ..sample() }]);
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

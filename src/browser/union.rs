//! Two replicas and one merge: what is kept in two places, put together so that nothing is lost.
//!
//! A replica is texts under keys. The merge takes the union and brings it into one form:
//!
//! - `ks1:a:<id>` an attempt. Of two states of it the one that went on from the other stays. Two
//!   that went different ways both stay, the lesser under `ks1:a:<id>~<end of its text>`.
//! - `ks1:x:<id>` how often that attempt was deleted and brought back, in turn: odd is deleted.
//! - `ks1:bad:<name>` what cannot be read; several under one name have a `+` each behind it.
//! - anything else: the greater text.
//!
//! The form depends on the set of texts alone, so merging is commutative, associative and
//! idempotent: replicas may be merged in any order, any number of times.

use super::map::Map;
use super::saved;
use quiz::{Attempt, AttemptId};

/// Texts under keys.
pub type Texts = Map<String>;
/// One text put under a key, or taken away.
pub type Edit = (String, Option<String>);

/// Before an attempt's name.
pub const ATTEMPT: &str = "ks1:a:";
/// Before the name of an attempt that was played because something was opened.
pub const ORIGIN: &str = "ks1:o:";
/// Before the name of an attempt that was deleted or brought back.
pub const DELETED: &str = "ks1:x:";
/// Before what cannot be read.
pub const SET_ASIDE: &str = "ks1:bad:";
/// Before everything of ours.
pub const OURS: &str = "ks1:";
/// Where the number of the form stands.
pub const SCHEMA_KEY: &str = "ks1:meta";
/// Where the name of the attempt stands that was played last.
pub const LAST: &str = "ks1:last";

/// What is kept twice; the rest stays where it was written.
pub fn is_replicated(key: &str) -> bool {
    [ATTEMPT, ORIGIN, DELETED, SET_ASIDE].iter().any(|prefix| key.starts_with(prefix))
}

/// What two replicas hold together.
pub fn merge(one: &Texts, other: &Texts) -> Texts {
    let mut sorted = Sorted::default();
    let both = [one, other];
    for (key, text) in both.iter().flat_map(|it| it.iter()).filter(|(key, _)| !is_of_attempt(key)) {
        sorted.take(key, text);
    }
    for replica in both {
        for (key, text) in replica.iter().filter(|(key, _)| is_of_attempt(key)) {
            let times = [DELETED, name(key)].concat();
            // What a replica holds of an attempt is as old as its count of deletions.
            let counts = replica.get(&times).map(String::as_str)
                == sorted.rest.get(times.as_str()).map(String::as_str);
            sorted.take_attempt(key, text, counts && !sorted.is_deleted(&times));
        }
    }
    sorted.settled()
}

fn one(key: &str, text: String) -> Texts {
    [(key.to_owned(), text)].into_iter().collect()
}

/// What a text that is to be put under a key comes to, given what is there: nothing is written over
/// that did not lead up to it. Names that tell texts apart are taken as they are.
pub fn put(key: &str, text: &str, there: Option<String>) -> Texts {
    let new = one(key, text.to_owned());
    match there {
        Some(there) if !key.contains('~') && !key.starts_with(SET_ASIDE) => merge(&one(key, there), &new),
        _ => new,
    }
}

/// What turns a replica into the merged one.
pub fn edits(from: &Texts, to: &Texts) -> Vec<Edit> {
    let put = to.iter().filter(|(key, text)| from.get(key) != Some(text));
    let put = put.map(|(key, text)| (key.clone(), Some(text.clone())));
    let gone = from.keys().filter(|key| !to.contains_key(key)).map(|key| (key.clone(), None));
    put.chain(gone).collect()
}

/// How often something was deleted and brought back; whether that leaves it deleted.
pub fn times(text: &str) -> (u32, bool) {
    let times = text.parse().unwrap_or(0);
    (times, times % 2 == 1)
}

/// The name of the attempt that a key is about.
fn name(key: &str) -> &str {
    let name = key.strip_prefix(ATTEMPT).or_else(|| key.strip_prefix(ORIGIN)).unwrap_or_default();
    name.split('~').next().unwrap_or_default()
}

fn is_of_attempt(key: &str) -> bool {
    key.starts_with(ATTEMPT) || key.starts_with(ORIGIN)
}

/// All texts, by what they are.
#[derive(Default)]
struct Sorted<'a> {
    states: Map<Vec<State<'a>>>,
    aside: Map<Vec<&'a str>>,
    rest: Texts,
}

/// A state of an attempt: none where it is of a newer form, and whoever can read it will.
type State<'a> = (Option<Attempt>, &'a str);

impl<'a> Sorted<'a> {
    fn is_deleted(&self, key: &str) -> bool {
        self.rest.get(key).is_some_and(|text| times(text).1)
    }

    fn take(&mut self, key: &'a str, text: &'a str) {
        if let Some(name) = key.strip_prefix(SET_ASIDE) {
            self.set_aside(name.trim_end_matches('+'), text);
        } else if self.rest.get(key).is_none_or(|there| greater(key, there, text)) {
            self.rest.insert(key.to_owned(), text.to_owned());
        }
    }

    fn take_attempt(&mut self, key: &'a str, text: &'a str, counts: bool) {
        if key.starts_with(ORIGIN) {
            return if counts {
                self.take(key, text)
            };
        }
        let attempt = saved::parse(text).filter(|it| AttemptId::parse(name(key)) == Some(it.id));
        if attempt.is_none() && !saved::is_newer(text) {
            self.set_aside(&["a:", name(key)].concat(), text);
        } else if counts {
            let states = self.states.entry(name(key));
            if states.iter().all(|it| it.1 != text) {
                states.push((attempt, text));
            }
        }
    }

    fn set_aside(&mut self, name: &str, text: &'a str) {
        let texts = self.aside.entry(name);
        if let Err(at) = texts.binary_search(&text) {
            texts.insert(at, text);
        }
    }

    fn settled(self) -> Texts {
        let mut out = self.rest;
        for (name, states) in self.states {
            place(&mut out, &name, &states);
        }
        for (name, texts) in self.aside {
            for (at, text) in texts.into_iter().enumerate() {
                out.insert([SET_ASIDE, &name, &"+".repeat(at)].concat(), text.to_owned());
            }
        }
        out
    }
}

fn greater(key: &str, there: &str, text: &str) -> bool {
    if key.starts_with(DELETED) {
        return (times(there).0, there) < (times(text).0, text);
    }
    there < text
}

/// Puts the states that no other went on from under their keys, the one furthest along first.
fn place(out: &mut Texts, name: &str, states: &[State<'_>]) {
    let passed = |one: &&State<'_>| states.iter().any(|other| is_passed(one, other));
    let mut last: Vec<_> = states.iter().filter(|state| !passed(state)).collect();
    last.sort_by_key(|(attempt, text)| (attempt.as_ref().map(how_far), *text));
    for (at, (_, text)) in last.iter().rev().enumerate() {
        let tail = text.len().saturating_sub(12);
        let fork = if at == 0 { String::new() } else { ["~", text.get(tail..).unwrap_or(text)].concat() };
        out.insert([ATTEMPT, name, &fork].concat(), (*text).to_owned());
    }
}

/// Whether another state went on from this one. Between two that say the same the text decides.
fn is_passed(one: &State<'_>, other: &State<'_>) -> bool {
    let (Some(attempt), Some(ahead)) = (&one.0, &other.0) else { return false };
    attempt.led_to(ahead) && (!ahead.led_to(attempt) || one.1 < other.1)
}

/// Of two states that went different ways, the greater is the one that is shown.
fn how_far(attempt: &Attempt) -> (bool, usize, u64, u32) {
    (attempt.finished.is_some(), attempt.done(), attempt.spent(), attempt.at)
}

#[cfg(test)]
mod laws;

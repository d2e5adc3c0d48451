//! The player's half of Knowshore: it reads an edition, deals a quiz from a blueprint and a seed,
//! and marks responses. Plain Rust, without a clock, ambient chance or a page.
//!
//! An *edition* is a [`Bank`] in a file: every question up to the choice of wrong answers. A bank, a
//! [`Blueprint`] and a seed give a [`Quiz`], the same on every machine; a quiz and its replies give
//! a [`Score`]. A [`Session`] is a quiz being played.

pub mod bank;
mod question;
mod response;
mod rng;

mod assemble;
mod chance;
mod score;

mod attempt;
mod course;
mod day;
mod extra;
mod order;
pub mod session;
mod way;

#[cfg(test)]
mod sample;

pub use assemble::{Blueprint, MAX_LENGTH, Quiz, assemble};
pub use attempt::{Attempt, AttemptId, Attempts, Extra, Open, Recipe, SEED_BITS};
pub use bank::{Bank, Choice, Damaged, Difficulty, Entry, FactIndex, Fingerprint, Interaction};
pub use chance::{by_guessing, ways_to_respond};
pub use day::{date_of, day_number};
pub use extra::review;
pub use order::{sort_by, sort_by_key};
pub use question::Question;
pub use response::{Confidence, Reply, Response};
pub use rng::Rng;
pub use score::{Mark, Score, TopicScore, points};
pub use session::{Action, Moment, Session};
pub use way::{Clock, Way, daily};

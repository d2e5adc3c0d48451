//! The story of the domain: facts become a [`Bank`], a bank and a seed become a [`Quiz`], a quiz
//! and its replies become a [`Score`].
//!
//! The author's half runs before a release: [`generate`] sets every template of a pack to work,
//! a [`Model`] is made only where every choice is proved, and [`compile()`] writes them down as an
//! edition. The player's half runs in the browser and knows nothing but the edition.

// The author's half, in the order of the work.
#[cfg(not(target_arch = "wasm32"))]
mod ask;
#[cfg(not(target_arch = "wasm32"))]
mod compile;
#[cfg(not(target_arch = "wasm32"))]
mod cues;
#[cfg(not(target_arch = "wasm32"))]
mod kinds;
#[cfg(not(target_arch = "wasm32"))]
mod likeness;
#[cfg(not(target_arch = "wasm32"))]
mod model;
#[cfg(not(target_arch = "wasm32"))]
mod sets;
#[cfg(not(target_arch = "wasm32"))]
mod wordwise;

// The player's half.
mod assemble;
mod attempt;
pub mod bank;
mod chance;
mod course;
mod day;
mod extra;
mod order;
mod question;
mod response;
mod rng;
mod score;
pub mod session;
mod way;

pub use crate::knowledge::{Bloom, Kind};
#[cfg(not(target_arch = "wasm32"))]
pub use ask::{Ask, Explanation, Ground, Hit};
pub use assemble::{Blueprint, MAX_LENGTH, Quiz, assemble, members};
pub use attempt::{Attempt, AttemptId, Attempts, Extra, Open, Recipe, SEED_BITS};
pub use bank::{Bank, Choice, Damaged, Difficulty, Entry, FactIndex, Fingerprint, Style};
pub use chance::{by_guessing, ways_to_respond};
#[cfg(not(target_arch = "wasm32"))]
pub use compile::{Generated, compile, edition, generate};
pub use day::{date_of, day_number};
pub use extra::review;
#[cfg(not(target_arch = "wasm32"))]
pub use likeness::likeness;
#[cfg(not(target_arch = "wasm32"))]
pub use model::{Candidate, Draft, Flaw, Model};
pub use order::{sort_by, sort_by_key};
pub use question::Question;
pub use response::{Confidence, Reply, Response};
pub use rng::Rng;
pub use score::{Mark, Score, TopicScore, points};
pub use session::{Action, Moment, Session};
pub use way::{Clock, Way, daily};

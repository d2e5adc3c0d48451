//! The author's half of Knowshore: from tables of facts to proved questions, and to their edition.
//!
//! A [`Pack`] holds tables of facts with their wording. [`generate()`] asks every table by every wording
//! and proves what comes of it: a choice is true, provably false, or unknown, and what is unknown
//! is never shown. [`edition()`] writes the questions down for the player.
//!
//! Bytes go in and values come out: there is no file, clock or page here, so the same code runs on the
//! command line and in a browser.

pub mod pack;
mod problem;

mod check;
mod generate;

mod frames;
mod normal;
mod question;
mod truth;

mod edition;

mod proof;
mod second;

pub use check::check;
pub use edition::{edition, interaction, parts};
pub use frames::NAMES as FRAMES;
pub use generate::{Generated, checked, generate};
pub use normal::normal;
pub use pack::{Index, Pack};
pub use problem::{At, Place, Problem};
pub use proof::{Finding, Measure, Report, prove};
pub use question::{Candidate, Draft, Flaw, Question};
pub use second::{Disagreement, Second, contradictions};
pub use truth::{Claim, Ground, Truth, judge};

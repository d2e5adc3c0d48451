//! Score links and challenges: an attempt as a few letters, and back; what is said when one is
//! sent; two attempts side by side; a group's report.
//!
//! A link is a replay, not a claim. It carries what it takes to make the quiz again and what was
//! responded, and whoever opens it marks it anew. `docs/link.md` has the layout bit by bit.

mod base32;
mod bits;
mod challenge;
mod compare;
mod csv;
mod error;
mod golden;
mod group;
mod letters;
mod link;
#[cfg(not(target_arch = "wasm32"))]
mod mint;
mod name;
mod open;
mod parts;
mod paste;
mod qr;
mod report;
mod responses;
mod words;

pub use base32::{checked, with_checksum};
pub use challenge::{Challenge, ChallengeId, Mode};
pub use compare::{Comparison, Difference, Pair, Verdict};
pub use error::{LinkError, Unfit};
pub use golden::{examine, quiz_line};
pub use group::Gathering;
pub use link::{Link, Rival};
#[cfg(not(target_arch = "wasm32"))]
pub use mint::{golden_links, golden_quizzes};
pub use name::{Name, NameFlaw};
pub use open::{MAX_CODE, MAX_INPUT, Shared};
pub use paste::{Found, Paste};
pub use qr::Qr;
pub use report::{Asked, Group, Person, Report, Trouble, Weak, What};
pub use responses::{responses, responses_head};
pub use words::{ShareText, bank_file, by_sign, display_code, signs};

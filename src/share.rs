//! Score links: an attempt as a few letters, and back.
//!
//! A link is a replay, not a claim. It carries what it takes to make the quiz again and what was
//! responded, and whoever opens it marks it anew.

mod base32;
mod bits;
mod link;

pub use base32::{checked, with_checksum};
pub use link::{Link, LinkError, MAX_INPUT};

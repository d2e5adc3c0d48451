//! Knowshore: a quiz that can prove its questions. This is the page.
//!
//! ```text
//! edition -> Bank -> assemble(blueprint, seed) -> Quiz
//!   -> Attempt -> respond ... -> Score -> score link -> opened link -> the same Quiz, replayed
//! ```
//!
//! The crate [`quiz`] reads editions, deals quizzes and marks responses; [`edition`] holds the one that this
//! build ships. [`memory`] says what is due again. [`share`] turns an attempt into a link and back.
//! [`route`] names the pages. [`browser`] is the only door to the host. [`ui`] shows it all. Everything but the
//! last two is plain Rust, without a clock, ambient chance or a DOM.

pub mod browser;
pub mod edition;
pub mod memory;
pub mod route;
pub mod share;
pub mod ui;

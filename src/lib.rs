//! Knowshore: a quiz that can prove its questions.
//!
//! One flow runs through the house, and the modules stand in its order:
//!
//! ```text
//! pack (facts) -> Knowledge -> Bank -> assemble(blueprint, seed) -> Quiz
//!   -> Attempt -> respond ... -> Score -> score link -> opened link -> the same Quiz, replayed
//! ```
//!
//! [`knowledge`] holds what is known and judges what is true. [`quiz`] makes questions of it and
//! marks responses. [`memory`] says what is due again. [`share`] turns an attempt into a link and back. [`route`] names the pages.
//! [`browser`] is the only door to the host. [`ui`] shows it all. Everything but the last two is
//! plain Rust, without a clock, ambient chance or a DOM.

pub mod browser;
pub mod knowledge;
pub mod memory;
#[cfg(not(target_arch = "wasm32"))]
pub mod proof;
pub mod quiz;
pub mod route;
pub mod share;
pub mod ui;

//! The edition that this build ships: its questions, and what the proof found of them.

use quiz::bank::{Bank, Damaged};

const EDITION: &[u8] = include_bytes!("../packs/kpo.edition");

/// A label, a tab and a value on each line.
const FIGURES: &str = include_str!("../packs/kpo.figures");

/// The questions that this build ships.
///
/// # Errors
/// Where its bytes are damaged, which a test rules out for a release.
pub fn current() -> Result<Bank, Damaged> {
    Bank::decode(EDITION)
}

/// What the proof found of the questions: labels and values.
pub fn figures() -> impl Iterator<Item = (&'static str, &'static str)> {
    FIGURES.lines().filter_map(|line| line.split_once('\t'))
}

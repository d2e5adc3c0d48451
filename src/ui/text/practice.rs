//! The words of the ways to take a quiz, of memory and of progress.

/// Refused: it is not said how sure the player is.
pub const UNSURE: &str = "Say how sure you are, then check.";

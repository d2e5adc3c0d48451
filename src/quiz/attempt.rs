//! An attempt: which quiz, and what was replied so far.

use super::assemble::Blueprint;
use super::bank::Fingerprint;
use super::response::Reply;
use std::fmt;

/// All that it takes to make a quiz again: the same on every machine, for ever.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recipe {
    /// The edition of the bank.
    pub edition: Fingerprint,
    /// What was asked for.
    pub blueprint: Blueprint,
    /// The seed, below 2^60.
    pub seed: u64,
}

/// The seed's bound: links carry 60 bits.
pub const SEED_BITS: u32 = 60;

/// One go at a quiz. The score is not in it: it is recomputed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attempt {
    /// Minted at the start, unique on this device.
    pub id: AttemptId,
    /// Which quiz.
    pub recipe: Recipe,
    /// When it began, in milliseconds since 1970.
    pub started: u64,
    /// When it was finished, likewise.
    pub finished: Option<u64>,
    /// The position of the question on the screen.
    pub at: u32,
    /// By question, none where there was no reply yet.
    pub replies: Vec<Option<Reply>>,
}

/// The name of an attempt: 40 bits of time and 40 random bits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AttemptId(pub [u8; 10]);

/// Digits and letters that are in order and hard to misread: names sort by the time they were minted.
const LETTERS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

impl AttemptId {
    /// The name for a moment, in milliseconds since 1970, and some chance.
    pub fn mint(now: u64, chance: u64) -> AttemptId {
        let mut bytes = [0; 10];
        bytes[..5].copy_from_slice(&now.to_be_bytes()[3..]);
        bytes[5..].copy_from_slice(&chance.to_be_bytes()[3..]);
        AttemptId(bytes)
    }

    /// Reads a name of 16 letters, as it is displayed.
    pub fn parse(text: &str) -> Option<AttemptId> {
        if text.len() != 16 {
            return None;
        }
        let value = text.bytes().try_fold(0_u128, |value, letter| {
            let digit = LETTERS.iter().position(|it| *it == letter)?;
            Some(value << 5 | digit as u128)
        })?;
        let mut bytes = [0; 10];
        bytes.copy_from_slice(&value.to_be_bytes()[6..]);
        Some(AttemptId(bytes))
    }
}

impl fmt::Display for AttemptId {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let value = self.0.iter().fold(0_u128, |value, byte| value << 8 | u128::from(*byte));
        (0..16).rev().try_for_each(|at| {
            let digit = (value >> (5 * at) & 31) as usize;
            fmt::Write::write_char(out, char::from(LETTERS[digit]))
        })
    }
}

impl Attempt {
    /// A new attempt at a quiz of `length` questions.
    pub fn new(id: AttemptId, recipe: Recipe, length: usize, now: u64) -> Attempt {
        Attempt { id, recipe, started: now, finished: None, at: 0, replies: vec![None; length] }
    }

    /// How long the questions were open in all, in milliseconds.
    pub fn ms(&self) -> u64 {
        self.replies.iter().flatten().map(|reply| u64::from(reply.ms)).sum()
    }
}

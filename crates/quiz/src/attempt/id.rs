//! The name of an attempt.

use std::fmt;

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

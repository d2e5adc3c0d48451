//! An attempt as a text that is kept, and back: a version, a dot, and letters with a checksum.
//!
//! Within, the attempt in postcard. Every version stays readable for ever; the newest is written.
//! Reading is total.

mod first;
mod parts;
mod second;
#[cfg(test)]
pub(super) mod tests;

use crate::share::{checked, with_checksum};
use quiz::Attempt;

const FIRST: &str = "1.";
const SECOND: &str = "2.";
/// The newest version that is read here.
const NEWEST: u32 = 2;
/// Sets these texts apart from score links, which have the same letters.
const PURPOSE: u8 = b'a';

/// The text of an attempt.
pub fn text(attempt: &Attempt) -> String {
    [SECOND, &with_checksum(PURPOSE, &symbols(&second::bytes(attempt)))].concat()
}

/// The attempt of a text; none where it is not one, or not whole.
pub fn parse(text: &str) -> Option<Attempt> {
    if let Some(letters) = text.strip_prefix(SECOND) {
        return second::attempt(&bytes(&checked(PURPOSE, letters)?));
    }
    first::attempt(&bytes(&checked(PURPOSE, text.strip_prefix(FIRST)?)?))
}

/// Whether a text is of a form that a newer page has written: it is not to be touched.
pub fn is_newer(text: &str) -> bool {
    let number = text.split_once('.').and_then(|(number, _)| number.parse::<u32>().ok());
    number.is_some_and(|number| number > NEWEST)
}

/// Bytes as symbols of five bits, the last filled with zeros.
fn symbols(bytes: &[u8]) -> Vec<u8> {
    regroup(bytes, 8, 5, true)
}

/// Symbols of five bits as bytes; what is left over is dropped.
fn bytes(symbols: &[u8]) -> Vec<u8> {
    regroup(symbols, 5, 8, false)
}

fn regroup(from: &[u8], width: u32, to: u32, fill: bool) -> Vec<u8> {
    let (mut held, mut bits, mut out) = (0_u32, 0, Vec::with_capacity(from.len() * 2));
    for group in from {
        held = (held << width | u32::from(*group)) & 0xffff;
        bits += width;
        while bits >= to {
            bits -= to;
            out.push((held >> bits & ((1 << to) - 1)) as u8);
        }
    }
    if fill && bits > 0 {
        out.push((held << (to - bits) & ((1 << to) - 1)) as u8);
    }
    out
}

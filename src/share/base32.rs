//! Text of 32 letters that survives mail and messengers, with a checksum that notices slips.
//!
//! The letters are those of bech32: no `1`, `b`, `i` or `o` to be misread, nothing that a
//! messenger would cut off or a host encode. The checksum is bech32m's (BIP 350) without its
//! human-readable part; a first letter of our own, which is not in the text, keeps texts of one
//! use from passing for those of another. It detects accidents, not cheating.

const LETTERS: &[u8; 32] = b"qpzry9x8gf2tvdw0s3jn54khce6mua7l";
const CHECKSUM: usize = 6;
/// The constant that ends a bech32m checksum (BIP 350).
const FINAL: u32 = 0x2bc8_30a3;

/// The symbols as letters, their checksum behind them.
pub fn with_checksum(purpose: u8, symbols: &[u8]) -> String {
    let sum = polymod(purpose, symbols.iter().copied().chain([0; CHECKSUM])) ^ FINAL;
    let tail = (0..CHECKSUM).map(|at| (sum >> (5 * (CHECKSUM - 1 - at)) & 31) as u8);
    symbols.iter().copied().chain(tail).map(|symbol| char::from(LETTERS[usize::from(symbol & 31)])).collect()
}

/// The symbols of a text whose checksum holds; none where it does not, or where a character is
/// foreign. Upper case is read like lower case.
pub fn checked(purpose: u8, text: &str) -> Option<Vec<u8>> {
    let mut symbols: Vec<u8> = text.chars().map(symbol).collect::<Option<_>>()?;
    if symbols.len() < CHECKSUM || polymod(purpose, symbols.iter().copied()) != FINAL {
        return None;
    }
    symbols.truncate(symbols.len() - CHECKSUM);
    Some(symbols)
}

/// The value of a letter, if it is one of ours.
pub(super) fn symbol(letter: char) -> Option<u8> {
    let lower = letter.to_ascii_lowercase();
    LETTERS.iter().position(|it| char::from(*it) == lower).map(|at| at as u8)
}

/// The remainder that the checksum is made of (BIP 173's code over 32 symbols).
fn polymod(purpose: u8, symbols: impl Iterator<Item = u8>) -> u32 {
    const TAPS: [u32; 5] = [0x3b6a_57b2, 0x2650_8e6d, 0x1ea1_19fa, 0x3d42_33dd, 0x2a14_62b3];
    // The purpose stands where the human-readable part would: its high bits, a zero, its low bits.
    let lead = [purpose >> 5, 0, purpose & 31];
    lead.into_iter().chain(symbols).fold(1, |sum, symbol| {
        let top = sum >> 25;
        let mut next = (sum & 0x01ff_ffff) << 5 ^ u32::from(symbol);
        for (at, tap) in TAPS.iter().enumerate() {
            if top >> at & 1 == 1 {
                next ^= tap;
            }
        }
        next
    })
}

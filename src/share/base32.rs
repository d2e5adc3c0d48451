//! Text of 32 letters that survives mail and messengers, with a checksum that notices slips.
//!
//! The letters are those of bech32: no `1`, `b`, `i` or `o` to be misread, nothing that a
//! messenger would cut off or a host encode. The checksum is bech32m's (BIP 350) without its
//! human-readable part; a first letter of our own, which is not in the text, keeps texts of one
//! use from passing for those of another. It detects accidents, not cheating.

const LETTERS: &[u8; 32] = b"qpzry9x8gf2tvdw0s3jn54khce6mua7l";
/// How many letters the checksum has.
pub(super) const CHECKSUM: usize = 6;
/// The constant that ends a bech32m checksum (BIP 350).
const FINAL: u32 = 0x2bc8_30a3;

/// The symbols as letters, their checksum behind them.
pub fn with_checksum(purpose: u8, symbols: &[u8]) -> String {
    let mut sum = Sum::new(purpose);
    symbols.iter().chain(&[0; CHECKSUM]).for_each(|symbol| sum.push(*symbol));
    let sum = sum.0 ^ FINAL;
    let tail = (0..CHECKSUM).map(|at| (sum >> (5 * (CHECKSUM - 1 - at)) & 31) as u8);
    symbols.iter().copied().chain(tail).map(|symbol| char::from(LETTERS[usize::from(symbol & 31)])).collect()
}

/// The symbols of a text whose checksum holds; none where it does not, or where a character is
/// foreign. Upper case is read like lower case.
pub fn checked(purpose: u8, text: &str) -> Option<Vec<u8>> {
    let mut symbols: Vec<u8> = text.chars().map(symbol).collect::<Option<_>>()?;
    let mut sum = Sum::new(purpose);
    symbols.iter().for_each(|symbol| sum.push(*symbol));
    let end = symbols.len().checked_sub(CHECKSUM).filter(|_| sum.holds())?;
    symbols.truncate(end);
    Some(symbols)
}

/// The value of a letter, if it is one of ours.
pub(super) fn symbol(letter: char) -> Option<u8> {
    VALUES.get(letter as usize).copied().filter(|value| *value < 32)
}

/// The value of each ASCII character, 255 for what is no letter of ours.
const VALUES: [u8; 128] = {
    let mut values = [255; 128];
    let mut at = 0;
    while at < 32 {
        values[LETTERS[at] as usize] = at as u8;
        values[LETTERS[at].to_ascii_uppercase() as usize] = at as u8;
        at += 1;
    }
    values
};

/// The remainder that the checksum is made of (BIP 173's code over 32 symbols), symbol by symbol.
#[derive(Clone, Copy)]
pub(super) struct Sum(u32);

impl Sum {
    /// The purpose stands where the human-readable part would: its high bits, a zero, its low bits.
    pub(super) fn new(purpose: u8) -> Sum {
        let mut sum = Sum(1);
        [purpose >> 5, 0, purpose & 31].into_iter().for_each(|symbol| sum.push(symbol));
        sum
    }

    pub(super) fn push(&mut self, symbol: u8) {
        const TAPS: [u32; 5] = [0x3b6a_57b2, 0x2650_8e6d, 0x1ea1_19fa, 0x3d42_33dd, 0x2a14_62b3];
        let top = self.0 >> 25;
        self.0 = (self.0 & 0x01ff_ffff) << 5 ^ u32::from(symbol);
        for (at, tap) in TAPS.iter().enumerate() {
            if top >> at & 1 == 1 {
                self.0 ^= tap;
            }
        }
    }

    /// Whether the symbols so far end in their checksum.
    pub(super) fn holds(self) -> bool {
        self.0 == FINAL
    }
}

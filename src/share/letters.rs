//! Which characters are letters, digits and marks: a small table of our own.
//!
//! `letters/classes.bin` and `letters/pairs.bin` are made by `tests/share_letters.rs` from Unicode's data,
//! and compared with it there. Together they take a few kilobytes where the usual crates take over
//! a hundred. Left out on purpose: what is invisible, what encloses, and what form C never has.

/// What a character may do in a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    /// A letter or a digit.
    Letter,
    /// A mark on the letter before, with its canonical combining class.
    Mark(u8),
    /// A space, an apostrophe, a hyphen or a full stop.
    Sign,
}

impl Class {
    /// The canonical combining class: 0 but for most marks.
    pub(super) fn rank(self) -> u8 {
        match self {
            Class::Mark(rank) => rank,
            Class::Letter | Class::Sign => 0,
        }
    }
}

const CLASSES: &[u8] = include_bytes!("letters/classes.bin");
const PAIRS: &[u8] = include_bytes!("letters/pairs.bin");

/// The class of a character; none where it may not stand in a name.
pub(super) fn class(letter: char) -> Option<Class> {
    if matches!(letter, ' ' | '\'' | '\u{2019}' | '-' | '.') {
        return Some(Class::Sign);
    }
    let mut numbers = Numbers(CLASSES);
    let mut next = 0;
    loop {
        let start = next + numbers.next()?;
        next = start + numbers.next()?;
        let value = numbers.next()?;
        if (letter as u32) < start {
            return None;
        }
        if (letter as u32) < next {
            return Some(if value == 0 { Class::Letter } else { Class::Mark((value - 1) as u8) });
        }
    }
}

/// Whether two characters in a row are spelled as one in form C.
pub(super) fn composes(first: char, second: char) -> bool {
    let (one, two) = (first as u32, second as u32);
    if (0x1100..0x1113).contains(&one) && (0x1161..0x1176).contains(&two) {
        return true;
    }
    let syllable = (0xac00..0xd7a4).contains(&one) && (one - 0xac00) % 28 == 0;
    if syllable && (0x11a8..0x11c3).contains(&two) {
        return true;
    }
    pair(one, two).unwrap_or(false)
}

fn pair(first: u32, second: u32) -> Option<bool> {
    let mut numbers = Numbers(PAIRS);
    let mut mark = 0;
    loop {
        mark += numbers.next()?;
        let count = numbers.next()?;
        let mut letter = 0;
        for _ in 0..count {
            letter += numbers.next()?;
            if (mark, letter) == (second, first) {
                return Some(true);
            }
        }
    }
}

/// Numbers of seven bits a byte, the lowest first; the eighth bit says that more follow.
struct Numbers(&'static [u8]);

impl Iterator for Numbers {
    type Item = u32;

    fn next(&mut self) -> Option<u32> {
        let mut number = 0;
        for shift in [0, 7, 14, 21] {
            let (byte, rest) = self.0.split_first()?;
            self.0 = rest;
            number |= u32::from(byte & 127) << shift;
            if *byte < 128 {
                break;
            }
        }
        Some(number)
    }
}

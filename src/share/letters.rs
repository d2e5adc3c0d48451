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

/// No character beyond this one is in the table.
const LAST: char = '\u{3ffff}';

/// How many characters share an entry of the index.
const BLOCK: usize = 4_096;

/// Where to begin in the table for each block of characters: the byte, and the end of the run
/// before.
const INDEX: [(u16, u32); LAST as usize / BLOCK + 1] = {
    let mut index = [(CLASSES.len() as u16, 0); LAST as usize / BLOCK + 1];
    let (mut at, mut end, mut block) = (0, 0, 0);
    while at < CLASSES.len() && block < index.len() {
        let run = at;
        let (gap, after) = number(CLASSES, at);
        let (length, after) = number(CLASSES, after);
        let (_, after) = number(CLASSES, after);
        while block < index.len() && (block * BLOCK) < (end + gap + length) as usize {
            index[block] = (run as u16, end);
            block += 1;
        }
        end += gap + length;
        at = after;
    }
    index
};

/// A number of the table, and where the next one begins.
const fn number(bytes: &[u8], mut at: usize) -> (u32, usize) {
    let (mut number, mut shift) = (0, 0);
    while at < bytes.len() {
        number |= ((bytes[at] & 127) as u32) << shift;
        at += 1;
        if bytes[at - 1] < 128 {
            break;
        }
        shift += 7;
    }
    (number, at)
}

/// The class of a character; none where it may not stand in a name.
pub(super) fn class(letter: char) -> Option<Class> {
    if matches!(letter, ' ' | '\'' | '\u{2019}' | '-' | '.') {
        return Some(Class::Sign);
    }
    if letter.is_ascii_alphanumeric() {
        return Some(Class::Letter);
    }
    if letter > LAST {
        return None;
    }
    let (at, mut next) = INDEX[letter as usize / BLOCK];
    let mut numbers = Numbers(CLASSES.get(usize::from(at)..)?);
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

/// The one character that these two are spelled as in form C.
pub(super) fn composed(first: char, second: char) -> Option<char> {
    let (one, two) = (first as u32, second as u32);
    if (0x1100..0x1113).contains(&one) && (0x1161..0x1176).contains(&two) {
        return char::from_u32(0xac00 + ((one - 0x1100) * 21 + two - 0x1161) * 28);
    }
    let syllable = (0xac00..0xd7a4).contains(&one) && (one - 0xac00) % 28 == 0;
    if syllable && (0x11a8..0x11c3).contains(&two) {
        return char::from_u32(one + two - 0x11a7);
    }
    pair(|a, b, _| (a, b) == (one, two)).and_then(|(_, _, whole)| char::from_u32(whole))
}

/// The letter and the mark that a character is made of, but for Hangul.
pub(super) fn apart(letter: char) -> Option<(char, char)> {
    let (one, two, _) = pair(|_, _, whole| whole == letter as u32)?;
    Some((char::from_u32(one)?, char::from_u32(two)?))
}

/// The first entry of the table that is wanted: first, second, and what they make.
fn pair(wanted: impl Fn(u32, u32, u32) -> bool) -> Option<(u32, u32, u32)> {
    let mut numbers = Numbers(PAIRS);
    let mut second = 0;
    loop {
        second += numbers.next()?;
        let count = numbers.next()?;
        let mut first = 0;
        for _ in 0..count {
            first += numbers.next()?;
            let whole = numbers.next()?;
            if wanted(first, second, whole) {
                return Some((first, second, whole));
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

//! From text to a link: finds the code, undoes what mail programs and messengers do to it, and
//! takes it only where the checksum then holds.

use super::base32::{CHECKSUM, Sum, symbol};
use super::bits::Reader;
use super::challenge::{self, Challenge};
use super::error::LinkError;
use super::link::{self, Link};
use std::borrow::Cow;

/// The most bytes that are looked at.
pub const MAX_INPUT: usize = 512;
/// The most letters that a code has, with its checksum and without the letter in front.
pub const MAX_CODE: usize = 300;

/// What somebody sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shared {
    /// A score.
    Score(Link),
    /// A quiz to play.
    Challenge(Challenge),
}

impl Shared {
    /// Reads whatever was pasted: an address, a fragment, or a code alone. Total, and in time
    /// that is bounded: what is longer than [`MAX_INPUT`] is refused before any work.
    ///
    /// # Errors
    /// Says what is wrong with it.
    pub fn open(text: &str) -> Result<Shared, LinkError> {
        open(text, None)
    }

    /// Likewise, where it is known what a code without a letter in front is.
    pub(super) fn open_as(text: &str, purpose: u8) -> Result<Shared, LinkError> {
        open(text, Some(purpose))
    }
}

fn open(text: &str, wanted: Option<u8>) -> Result<Shared, LinkError> {
    if text.len() > MAX_INPUT {
        return Err(LinkError::TooLong);
    }
    let text = decode(text);
    let mut worst = LinkError::Empty;
    let mut attempt = |start: usize, purpose: u8| {
        if wanted.is_some_and(|it| it != purpose) {
            return None;
        }
        match scan(&text[start..], purpose) {
            Ok(run) => return Some(run.read(purpose)),
            Err(failed) => worst = worse(worst, failed.damage(purpose)),
        }
        None
    };
    let marked: Vec<(usize, u8)> = marks(&text).collect();
    let found = marked.iter().find_map(|(start, purpose)| attempt(*start, *purpose));
    if let Some(found) = found {
        return found;
    }
    if marked.is_empty() && !text.contains("://") {
        for (start, purpose) in bare(&text, wanted.is_some()) {
            if let Some(found) = attempt(start, purpose) {
                return found;
            }
        }
    }
    Err(worst)
}

/// The reason that says most.
fn worse(one: LinkError, two: LinkError) -> LinkError {
    let rank = |it: &LinkError| match it {
        LinkError::Empty => 0,
        LinkError::Cut => 1,
        LinkError::Altered => 2,
        _ => 3,
    };
    if rank(&two) > rank(&one) { two } else { one }
}

/// Where a code may begin behind a number sign, and what it is for.
pub(super) fn marks(text: &str) -> impl Iterator<Item = (usize, u8)> + '_ {
    text.match_indices('#').filter_map(|(at, _)| mark(text, at))
}

/// The code that this number sign introduces.
pub(super) fn mark(text: &str, at: usize) -> Option<(usize, u8)> {
    let rest = text[at + 1..].trim_start_matches(['/', '!']);
    let purpose = purpose(rest.chars().next()?)?;
    Some((text.len() - rest.len() + 1, purpose))
}

/// What a letter in front of a code says it is for.
pub(super) fn purpose(letter: char) -> Option<u8> {
    [link::PURPOSE, challenge::PURPOSE].into_iter().find(|it| char::from(*it) == letter.to_ascii_lowercase())
}

/// Where a code may begin that has no number sign: at its letter, or without it.
fn bare(text: &str, known: bool) -> Vec<(usize, u8)> {
    let whole = text.len() - text.trim_start_matches(|it: char| !it.is_ascii_alphanumeric()).len();
    let mut starts = Vec::new();
    let begins = |at: usize| text[..at].chars().next_back().is_none_or(|it| !it.is_alphanumeric());
    for (at, letter) in text.char_indices().filter(|(at, _)| begins(*at)) {
        let next = text[at + letter.len_utf8()..].chars().next();
        if let Some(purpose) = purpose(letter)
            && (at == whole || next.and_then(symbol) == Some(1))
        {
            starts.push((at + 1, purpose));
        }
    }
    starts.push((whole, link::PURPOSE));
    if !known {
        // Only a score code is handed about without its letter: a challenge always has one.
        return starts;
    }
    starts.push((whole, challenge::PURPOSE));
    starts
}

/// Letters that were read, and how many bytes of the text they took.
pub(super) struct Run {
    symbols: Vec<u8>,
    /// How many letters stood together at first.
    first: usize,
    /// Bytes up to the end of what was read, or of what stood together where nothing held.
    pub(super) end: usize,
}

/// Reads letters up to the first that is foreign, over what messengers put between them. Stops at
/// the first gap, or at the end, where the checksum holds.
pub(super) fn scan(text: &str, purpose: u8) -> Result<Run, Run> {
    let mut run = Run { symbols: Vec::new(), first: 0, end: 0 };
    let mut sum = Sum::new(purpose);
    let holds = |run: &Run, sum: Sum| run.symbols.len() > CHECKSUM && sum.holds();
    let (mut gap, mut quote) = (false, false);
    for (at, letter) in text.char_indices() {
        if let Some(value) = symbol(letter) {
            if run.symbols.len() == MAX_CODE {
                run.symbols.push(value);
                return Err(run);
            }
            run.symbols.push(value);
            sum.push(value);
            gap = false;
            quote = false;
        } else if is_filler(letter, &text[at..]) || (quote && letter == '>') {
            if !gap && holds(&run, sum) {
                run.end = at;
                return Ok(run);
            }
            run.pause(at);
            gap = true;
            quote |= letter == '\n';
        } else {
            run.pause(at);
            run.end = if gap { run.end } else { at };
            return if holds(&run, sum) { Ok(run) } else { Err(run) };
        }
    }
    if holds(&run, sum) {
        run.end = text.len();
        return Ok(run);
    }
    run.pause(text.len());
    Err(run)
}

/// What stands between the letters of a code without being part of it: spaces and line breaks,
/// hyphens and dashes, and what cannot be seen.
fn is_filler(letter: char, rest: &str) -> bool {
    match letter {
        '-' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2010}'..='\u{2015}' | '\u{202a}'..='\u{202e}' => true,
        '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{fe0e}' | '\u{fe0f}' => true,
        // A soft line break of mail (RFC 2045).
        '=' => rest[1..].starts_with(['\r', '\n']),
        _ => letter.is_whitespace(),
    }
}

impl Run {
    fn pause(&mut self, at: usize) {
        if self.first == 0 {
            self.first = self.symbols.len();
            self.end = at;
        }
    }

    /// How many letters there are.
    pub(super) fn len(&self) -> usize {
        self.symbols.len()
    }

    /// Reads what the checksum held for.
    pub(super) fn read(&self, purpose: u8) -> Result<Shared, LinkError> {
        let symbols = &self.symbols[..self.symbols.len() - CHECKSUM];
        match purpose {
            challenge::PURPOSE => Challenge::read(symbols).map(Shared::Challenge),
            _ => Link::read(symbols).map(Shared::Score),
        }
        // Whole, and yet the fields run out: nobody's program wrote that.
        .map_err(|error| if error == LinkError::Cut { LinkError::Altered } else { error })
    }

    /// What happened to a code whose checksum does not hold: cut off where its own fields say that
    /// there was more, else altered.
    pub(super) fn damage(&self, purpose: u8) -> LinkError {
        // Words behind a code that was cut must not make it seem whole; groups of four are whole.
        let symbols = if self.first > 8 { &self.symbols[..self.first] } else { &self.symbols[..] };
        if symbols.is_empty() {
            return LinkError::Empty;
        }
        if symbols.len() > MAX_CODE {
            return LinkError::TooLong;
        }
        let mut bits = Reader::new(symbols);
        let fields = match purpose {
            challenge::PURPOSE => Challenge::take(&mut bits).map(|_| ()),
            _ => Link::take(&mut bits).map(|_| ()),
        };
        match fields {
            Err(LinkError::Cut) => LinkError::Cut,
            // The tail is read as fields where some of the checksum is missing.
            Ok(()) if symbols.len() < bits.used() + CHECKSUM => LinkError::Cut,
            _ => LinkError::Altered,
        }
    }
}

/// Undoes percent-encoding, once, and the two ways to write a number sign in a web page.
pub(super) fn decode(text: &str) -> Cow<'_, str> {
    let mut text = Cow::Borrowed(text);
    if text.contains('%') {
        text = Cow::Owned(percent(&text));
    }
    if text.contains("&#") {
        text = Cow::Owned(text.replace("&#35;", "#").replace("&#x23;", "#"));
    }
    text
}

/// What is no encoding, or of no text, stays as it is.
fn percent(text: &str) -> String {
    let bytes = text.as_bytes();
    let digit = |at: usize| bytes.get(at).and_then(|byte| char::from(*byte).to_digit(16));
    let mut plain = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        match (bytes[at], digit(at + 1), digit(at + 2)) {
            (b'%', Some(high), Some(low)) => {
                plain.push((high * 16 + low) as u8);
                at += 3;
            }
            (byte, ..) => {
                plain.push(byte);
                at += 1;
            }
        }
    }
    String::from_utf8(plain).unwrap_or_else(|_| text.to_owned())
}

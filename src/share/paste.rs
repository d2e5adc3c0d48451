//! Links in free text: a chat export, a mail, a column of a sheet.

use super::error::LinkError;
use super::open::{MAX_INPUT, Shared, decode, mark, purpose, scan};

/// A link that was found, or what is left of one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The line it begins in, from 1.
    pub line: u32,
    /// Its first characters, at most 40.
    pub text: String,
    /// What it holds.
    pub shared: Result<Shared, LinkError>,
}

/// Goes through a text from link to link, in time in proportion to its length.
#[derive(Clone, Debug)]
pub struct Paste {
    text: String,
    at: usize,
    line: u32,
}

/// How many letters make a damaged code out of what might be a word.
const TELLING: usize = 20;
/// The most characters of a link that are shown.
const EXCERPT: usize = 40;

impl Paste {
    /// Nothing is read yet.
    pub fn new(text: String) -> Paste {
        Paste { text, at: 0, line: 1 }
    }

    /// How many bytes are read, and of how many.
    pub fn progress(&self) -> (usize, usize) {
        (self.at, self.text.len())
    }

    /// The next place where a code may begin: a number sign, in whichever way it is written, or a
    /// code's first two letters where a word begins.
    fn seek(&mut self) -> Option<usize> {
        let bytes = self.text.as_bytes();
        while let Some(byte) = bytes.get(self.at) {
            let rest = &bytes[self.at..];
            let found = match byte {
                b'#' => true,
                b'%' => rest.starts_with(b"%23"),
                b'&' => rest.starts_with(b"&#35;") || rest.starts_with(b"&#x23;"),
                b'r' | b'R' | b'c' | b'C' => {
                    rest.get(1).is_some_and(|it| it.eq_ignore_ascii_case(&b'p'))
                        && (self.at == 0 || !is_in_word(bytes[self.at - 1]))
                }
                _ => false,
            };
            self.line += u32::from(*byte == b'\n');
            if found {
                return Some(self.at);
            }
            self.at += 1;
        }
        None
    }

    /// What begins here, if it is a link; goes on behind it.
    fn read(&mut self, start: usize) -> Option<Found> {
        let end = (start..=self.text.len().min(start + MAX_INPUT)).rev();
        let window = &self.text[start..end.into_iter().find(|at| self.text.is_char_boundary(*at))?];
        let plain = decode(window);
        let encoded = plain.len() != window.len();
        let code = match window.as_bytes()[0] {
            b'#' | b'%' | b'&' => mark(&plain, 0),
            letter => purpose(char::from(letter)).map(|purpose| (1, purpose)),
        };
        let Some((skip, purpose)) = code else {
            self.at = start + 1;
            return None;
        };
        let (run, shared) = match scan(&plain[skip..], purpose) {
            Ok(run) => (Some(run.read(purpose)), run),
            Err(run) => (None, run),
        };
        let address = window.starts_with(['#', '%', '&'])
            && self.text[..start].chars().next_back().is_some_and(|it| it == '/' || it.is_alphanumeric());
        let known = run.is_some() || address || shared.len() >= TELLING;
        let result = run.unwrap_or_else(|| Err(shared.damage(purpose)));
        let length = match encoded {
            true => window.find(char::is_whitespace).unwrap_or(window.len()),
            false => (skip + shared.end).max(1),
        };
        let text = window.chars().take_while(|it| !it.is_whitespace()).take(EXCERPT).collect();
        let line = self.line;
        self.line += self.text[start..start + length].matches('\n').count() as u32;
        self.at = start + length;
        known.then_some(Found { line, text, shared: result })
    }
}

/// Bytes beyond ASCII may be quotes or signs: a code may follow them.
fn is_in_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric()
}

impl Iterator for Paste {
    type Item = Found;

    fn next(&mut self) -> Option<Found> {
        loop {
            let start = self.seek()?;
            if let Some(found) = self.read(start) {
                return Some(found);
            }
        }
    }
}

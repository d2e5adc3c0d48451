//! What is looked for in single texts.

use crate::normal::normal;
use std::borrow::Cow;

/// The most letters of a cell.
const LONGEST: usize = 300;

/// What makes a text unfit to be read by anybody.
pub(super) fn unreadable(text: &str) -> Option<String> {
    let control =
        |it: &char| it.is_control() || matches!(it, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    if let Some(sign) = text.chars().find(control) {
        return Some(format!(
            "the cell holds a control character (U+{:04X}); type its text again",
            u32::from(sign)
        ));
    }
    if text.contains(char::REPLACEMENT_CHARACTER) {
        return Some("the cell holds a letter that could not be read; save the table as UTF-8, and type the letter again".into());
    }
    if is_formula(text) {
        return Some(format!("“{}” is a formula or its error; paste the value in its place", short(text)));
    }
    let count = text.chars().count();
    if count > LONGEST {
        return Some(format!("the text has {count} letters, and up to {LONGEST} fit; shorten it"));
    }
    None
}

fn is_formula(text: &str) -> bool {
    let errors =
        ["#REF!", "#N/A", "#NAME?", "#VALUE!", "#DIV/0!", "#NULL!", "#NUM!", "#SPILL!", "#CALC!", "###"];
    let calls = text
        .strip_prefix('=')
        .is_some_and(|rest| rest.starts_with(|it: char| it.is_ascii_alphanumeric() || "(+-$".contains(it)));
    calls || errors.iter().any(|error| text.starts_with(error))
}

/// What two texts that read alike have in common. Dots and commas between digits count: 1.5 is not 15.
pub(super) fn key(text: &str) -> String {
    let bytes = text.as_bytes();
    let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let between = |at: usize| {
        matches!(bytes[at], b'.' | b',' | b':' | b'/') && at > 0 && digit(at - 1) && digit(at + 1)
    };
    if !(0..bytes.len()).any(between) {
        return normal(text);
    }
    let marked = text.char_indices().map(|(at, it)| if between(at) { '#' } else { it });
    normal(&marked.collect::<String>())
}

/// The start of a long text.
pub(super) fn short(text: &str) -> Cow<'_, str> {
    match text.char_indices().nth(40) {
        Some((end, _)) => Cow::Owned(format!("{}…", text[..end].trim_end())),
        None => Cow::Borrowed(text),
    }
}

/// The letter of a column in a spreadsheet.
pub(super) fn letter(index: usize) -> char {
    char::from(b'A' + index.min(25) as u8)
}

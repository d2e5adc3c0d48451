//! Names and titles in links: letters of any alphabet and very little else.
//!
//! Whoever makes a link can put any bytes where a name stands. A name that breaks the rules is
//! not shown; the score is. The rules keep out what could be taken for something else or spoil
//! the page around it: controls, directions, invisible characters, floods of marks, pictures,
//! addresses, code.

use super::letters::{Class, apart, class, composed};
use quiz::sort_by_key;
use std::fmt;

/// A name or a title, as a link carries it. Not checked until it is [shown](Name::shown).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Name {
    bytes: Vec<u8>,
    title: bool,
}

/// What is wrong with a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NameFlaw {
    /// Nothing but spaces.
    Empty,
    /// More letters or bytes than there is room for.
    TooLong,
    /// A character that is not allowed; none where the bytes are no text.
    Character(Option<char>),
    /// More than two marks on one letter.
    Marks,
    /// A mark, a space or a sign where a letter should be, or two spaces together.
    Shape,
    /// Not in the composed form (NFC), in which every text has one spelling.
    Spelling,
}

/// The most letters and bytes, of a name and of a title.
const ROOM: [(usize, usize); 2] = [(24, 32), (40, 60)];
/// The most marks on one letter.
const MARKS: usize = 2;

impl Name {
    /// A name: 1 to 24 letters (a mark counts with its letter) in at most 32 bytes. Spaces around
    /// it are left off. The composed form (NFC) is expected.
    ///
    /// # Errors
    /// What is wrong with it, as a sentence.
    pub fn new(text: &str) -> Result<Name, NameFlaw> {
        Name::checked(text, false)
    }

    /// A title: likewise, 1 to 40 letters in at most 60 bytes.
    ///
    /// # Errors
    /// What is wrong with it, as a sentence.
    pub fn title(text: &str) -> Result<Name, NameFlaw> {
        Name::checked(text, true)
    }

    fn checked(text: &str, title: bool) -> Result<Name, NameFlaw> {
        let text = text.trim_matches(' ');
        // A long text is not copied.
        check(text, title)?;
        Ok(Name { bytes: text.as_bytes().to_vec(), title })
    }

    /// What a link carries in the place of a name, whatever it is.
    pub(super) fn carried(bytes: Vec<u8>, title: bool) -> Name {
        Name { bytes, title }
    }

    pub(super) fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The text, where it may be shown.
    ///
    /// # Errors
    /// What is wrong with it; the name is then hidden, with a [word](NameFlaw::word) why.
    pub fn shown(&self) -> Result<&str, NameFlaw> {
        let text = std::str::from_utf8(&self.bytes).map_err(|_| NameFlaw::Character(None))?;
        check(text, self.title)?;
        Ok(text)
    }

    /// Whether Latin letters stand beside those of another alphabet: worth a note, for some look
    /// alike.
    pub fn mixes_alphabets(&self) -> bool {
        let text = self.shown().unwrap_or_default();
        let letters = || text.chars().filter(|it| it.is_alphabetic());
        letters().any(is_latin) && !letters().all(is_latin)
    }
}

fn is_latin(letter: char) -> bool {
    matches!(letter, '\0'..='\u{36f}' | '\u{1d00}'..='\u{1eff}' | '\u{2c60}'..='\u{2c7f}' | '\u{a720}'..='\u{a7ff}' | '\u{ab30}'..='\u{ab6f}')
}

fn check(text: &str, title: bool) -> Result<(), NameFlaw> {
    let (letters, bytes) = ROOM[usize::from(title)];
    if text.is_empty() {
        return Err(NameFlaw::Empty);
    }
    if text.len() > bytes {
        return Err(NameFlaw::TooLong);
    }
    let (mut before, mut space) = (Class::Sign, false);
    let (mut count, mut marks) = (0, 0);
    for letter in text.chars() {
        let now = class(letter).ok_or(NameFlaw::Character(Some(letter)))?;
        match (now, before) {
            (Class::Mark(_), Class::Sign) => return Err(NameFlaw::Shape),
            (Class::Sign, Class::Sign) if count == 0 || (letter == ' ' && space) => {
                return Err(NameFlaw::Shape);
            }
            _ => {}
        }
        marks = if matches!(now, Class::Mark(_)) { marks + 1 } else { 0 };
        count += usize::from(marks == 0);
        if marks > MARKS {
            return Err(NameFlaw::Marks);
        }
        (before, space) = (now, letter == ' ');
    }
    if count > letters {
        return Err(NameFlaw::TooLong);
    }
    if text.ends_with(' ') {
        return Err(NameFlaw::Shape);
    }
    if is_composed(text) { Ok(()) } else { Err(NameFlaw::Spelling) }
}

/// Whether the text is in form C (Unicode Standard Annex 15), given that each character by itself
/// is: takes it apart, puts the marks in order, puts it together and compares.
fn is_composed(text: &str) -> bool {
    let rank = |letter: char| class(letter).map_or(0, Class::rank);
    let moves =
        |letter| matches!(class(letter), Some(Class::Mark(_))) || ('\u{1100}'..='\u{11ff}').contains(&letter);
    if !text.chars().any(moves) {
        return true;
    }
    let mut parts: Vec<char> = Vec::new();
    for letter in text.chars() {
        let (mut first, mut marks) = (letter, Vec::new());
        while let Some((front, mark)) = apart(first) {
            marks.push(mark);
            first = front;
        }
        parts.push(first);
        parts.extend(marks.into_iter().rev());
    }
    parts
        .chunk_by_mut(|_, next| rank(*next) > 0)
        .for_each(|chunk| sort_by_key(&mut chunk[1..], |it| rank(*it)));
    let mut whole: Vec<char> = Vec::new();
    let (mut starter, mut last) = (None, 0);
    for letter in parts {
        let now = rank(letter);
        let adjacent = starter.is_some_and(|at| at + 1 == whole.len());
        let melted = starter
            .filter(|_| adjacent || (last < now && last > 0))
            .and_then(|at: usize| Some((at, composed(whole[at], letter)?)));
        match melted {
            Some((at, together)) => whole[at] = together,
            None => {
                starter = if now == 0 { Some(whole.len()) } else { starter };
                last = now;
                whole.push(letter);
            }
        }
    }
    whole.iter().copied().eq(text.chars())
}

impl NameFlaw {
    /// Why a name in a link is hidden, in two words.
    pub fn word(self) -> &'static str {
        match self {
            NameFlaw::Empty => "nothing in it",
            NameFlaw::TooLong => "too long",
            NameFlaw::Character(_) => "odd characters",
            NameFlaw::Marks => "too many marks",
            NameFlaw::Shape => "odd spacing",
            NameFlaw::Spelling => "odd spelling",
        }
    }
}

impl fmt::Display for NameFlaw {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            NameFlaw::Empty => out.write_str("type a name, or leave it out"),
            NameFlaw::TooLong => out.write_str("this is too long for a link; shorten it"),
            NameFlaw::Character(Some(letter)) if !letter.is_control() => {
                write!(
                    out,
                    "use letters, digits, spaces, and ' - . alone; U+{:04X} cannot stand in a link",
                    *letter as u32
                )
            }
            NameFlaw::Character(_) => out.write_str("use letters, digits, spaces, and ' - . alone"),
            NameFlaw::Marks => out.write_str("no letter may have more than two marks"),
            NameFlaw::Shape => {
                out.write_str("begin with a letter or a digit, and put single spaces between words")
            }
            NameFlaw::Spelling => out.write_str(
                "a letter and its accent are typed apart; type the letter with its accent at once",
            ),
        }
    }
}

impl std::error::Error for NameFlaw {}

//! One word or sentence of the interface. It is written in English, and that is its key too: in
//! another language it is looked up in a table, which is set once, before the page is there.

use super::grouped;
use std::cell::Cell;
use std::fmt;
use std::ops::Deref;
use yew::AttrValue;
use yew::html::IntoPropValue;
use yew::virtual_dom::{VNode, VText};

thread_local! {
    /// The English and what is said for it; empty where the page is in English. A page has one
    /// thread; of tests, each has its own.
    static TABLE: Cell<&'static [(&'static str, &'static str)]> = const { Cell::new(&[]) };
}

/// From here on the page says what the lines of a table say: English, a tab, what is said for it.
/// Lines without a tab are passed over. Without any, the page is in English.
pub fn speak(table: String) {
    TABLE.set(table.leak().lines().filter_map(|line| line.split_once('\t')).collect::<Vec<_>>().leak());
}

/// Whether the page says anything else than English.
pub fn is_translated() -> bool {
    !TABLE.get().is_empty()
}

/// The key that a text is, or the long one that it begins with, and what is said for it.
pub fn translated(text: &str) -> Option<(&'static str, &'static str)> {
    TABLE.get().iter().find(|it| it.0 == text || it.0.len() > 20 && text.starts_with(it.0)).copied()
}

/// A word or a sentence, in English. It may have places, such as `{count}`, each with a name of its
/// own, and it may have two forms, for one thing and for more, with `|` between them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word(pub &'static str);

impl Word {
    /// It in the language of the page.
    pub fn said(self) -> &'static str {
        TABLE.get().iter().find(|it| it.0 == self.0).map_or(self.0, |it| it.1)
    }

    /// It with something in each of its places, in the order of the English.
    pub fn fill(self, places: &[&dyn Place]) -> String {
        self.form(&self, places)
    }

    /// Its form for so many things, filled likewise: the order is that of the last form.
    pub fn many(self, count: usize, places: &[&dyn Place]) -> String {
        // English and German have the same rule; a language with another one needs a line here.
        let forms = if count == 1 { 1 } else { usize::MAX };
        self.form(self.split('|').take(forms).last().unwrap_or_default(), places)
    }

    fn form(self, form: &str, places: &[&dyn Place]) -> String {
        let english = self.0.rsplit('|').next().unwrap_or_default();
        let mut said = String::new();
        for (at, part) in form.split(['{', '}']).enumerate() {
            if at % 2 == 0 {
                said.push_str(part);
            } else if let Some(place) = english.split(['{', '}']).skip(1).step_by(2).position(|it| it == part)
                && let Some(place) = places.get(place)
            {
                place.put(&mut said);
            }
        }
        said
    }
}

impl Deref for Word {
    type Target = str;

    fn deref(&self) -> &str {
        self.said()
    }
}

impl fmt::Display for Word {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self)
    }
}

impl From<Word> for AttrValue {
    fn from(word: Word) -> AttrValue {
        AttrValue::Static(word.said())
    }
}

impl IntoPropValue<AttrValue> for Word {
    fn into_prop_value(self) -> AttrValue {
        self.into()
    }
}

impl IntoPropValue<Option<AttrValue>> for Word {
    fn into_prop_value(self) -> Option<AttrValue> {
        Some(self.into())
    }
}

impl IntoPropValue<VNode> for Word {
    fn into_prop_value(self) -> VNode {
        VText::new(self).into()
    }
}

/// What stands in a place of a sentence.
pub trait Place {
    /// Puts it at the end of a text.
    fn put(&self, text: &mut String);
}

impl Place for &str {
    fn put(&self, text: &mut String) {
        text.push_str(self);
    }
}

impl Place for String {
    fn put(&self, text: &mut String) {
        text.push_str(self);
    }
}

impl Place for Word {
    fn put(&self, text: &mut String) {
        text.push_str(self);
    }
}

macro_rules! numbers {
    ($($number:ty)*) => { $(
        impl Place for $number {
            fn put(&self, text: &mut String) {
                text.push_str(&grouped(*self as u64));
            }
        }
    )* };
}
numbers!(u8 u32 u64 usize);

/// What the pack says, in its own language, in a sentence of ours. Where that is another language it
/// stands between two signs that are not seen (FSI and PDI of Unicode): a view makes an element of it.
pub struct Pack<'a>(pub &'a str);

/// The signs around what the pack says.
pub const MARKS: [char; 2] = ['\u{2068}', '\u{2069}'];

impl Place for Pack<'_> {
    fn put(&self, text: &mut String) {
        if is_translated() {
            text.push(MARKS[0]);
        }
        text.push_str(self.0);
        if is_translated() {
            text.push(MARKS[1]);
        }
    }
}

//! The table of letters for names: made from Unicode's data, and what it lets through in all of Unicode.

use knowshore::share::{Name, NameFlaw};
use std::collections::BTreeMap;
use unicode_normalization::char::{canonical_combining_class, compose};
use unicode_normalization::{UnicodeNormalization, is_nfc};
use unicode_properties::{GeneralCategory, GeneralCategoryGroup, UnicodeGeneralCategory};

/// Letters and marks that leave nothing to be seen (Default_Ignorable_Code_Point).
const INVISIBLE: &[std::ops::RangeInclusive<u32>] = &[
    0x34f..=0x34f,
    0x115f..=0x1160,
    0x17b4..=0x17b5,
    0x180b..=0x180f,
    0x3164..=0x3164,
    0xfe00..=0xfe0f,
    0xffa0..=0xffa0,
    0xe0100..=0xe01ef,
];

/// 0 for a letter or a digit, one more than the combining class for a mark.
fn class(letter: char) -> Option<u32> {
    let group = match (letter.general_category_group(), letter.general_category()) {
        (GeneralCategoryGroup::Letter, _) | (_, GeneralCategory::DecimalNumber) => 0,
        (_, GeneralCategory::EnclosingMark) => return None,
        (GeneralCategoryGroup::Mark, _) => 1 + u32::from(canonical_combining_class(letter)),
        _ => return None,
    };
    let visible = !INVISIBLE.iter().any(|range| range.contains(&(letter as u32)));
    let composed = || std::iter::once(letter).nfc().eq(std::iter::once(letter));
    (visible && composed()).then_some(group)
}

fn put(bytes: &mut Vec<u8>, mut number: u32) {
    while number > 127 {
        bytes.push(number as u8 & 127 | 128);
        number >>= 7;
    }
    bytes.push(number as u8);
}

/// Runs of one class: how far from the end of the last, how long, which class.
fn classes() -> Vec<u8> {
    let mut runs: Vec<(u32, u32, u32)> = Vec::new();
    for letter in '\0'..=char::MAX {
        let (Some(class), at) = (class(letter), letter as u32) else { continue };
        match runs.last_mut() {
            Some((_, end, same)) if *end == at && *same == class => *end += 1,
            _ => runs.push((at, at + 1, class)),
        }
    }
    let (mut bytes, mut last) = (Vec::new(), 0);
    for (start, end, class) in runs {
        [start - last, end - start, class].into_iter().for_each(|number| put(&mut bytes, number));
        last = end;
    }
    bytes
}

/// For each second character, in steps, the first ones, in steps, with which it melts into one,
/// and that one.
/// Hangul, which follows a rule, is left out.
fn pairs() -> Vec<u8> {
    let mut found: BTreeMap<u32, Vec<(u32, u32)>> = BTreeMap::new();
    for whole in ('\0'..=char::MAX).filter(|it| !('\u{ac00}'..='\u{d7a3}').contains(it)) {
        let apart: Vec<char> = std::iter::once(whole).nfd().collect();
        let [front @ .., second] = apart.as_slice() else { continue };
        let mut front = front.iter().copied().nfc();
        if let (Some(first), None) = (front.next(), front.next())
            && compose(first, *second) == Some(whole)
            && class(first).is_some()
            && class(*second).is_some()
        {
            found.entry(*second as u32).or_default().push((first as u32, whole as u32));
        }
    }
    let (mut bytes, mut last) = (Vec::new(), 0);
    for (second, mut firsts) in found {
        firsts.sort_unstable();
        put(&mut bytes, second - last);
        put(&mut bytes, firsts.len() as u32);
        let mut before = 0;
        for (first, whole) in firsts {
            put(&mut bytes, first - before);
            put(&mut bytes, whole);
            before = first;
        }
        last = second;
    }
    bytes
}

/// Protects names in every alphabet: the table is Unicode's. `UPDATE_LETTERS=1` writes it anew.
#[test]
fn the_table_is_that_of_unicode() {
    for (file, bytes) in [("classes", classes()), ("pairs", pairs())] {
        let path = format!("src/share/letters/{file}.bin");
        if std::env::var_os("UPDATE_LETTERS").is_some() {
            std::fs::write(&path, &bytes).expect("the table can be written");
        }
        assert!(std::fs::read(&path).expect("the table") == bytes, "{path} is not up to date");
    }
}

/// Protects readers: over all of Unicode, a character stands in a name exactly where it is a
/// letter, a digit, a mark or one of five signs, and what is shown is visible and composed. On
/// two threads, for there are many.
#[test]
fn every_character_is_judged() {
    let half = |odd: u32| {
        ('\0'..=char::MAX)
            .filter(|letter| *letter as u32 % 2 == odd)
            .map(|it| usize::from(is_let_in(it)))
            .sum::<usize>()
    };
    let shown = std::thread::scope(|scope| {
        let odd = scope.spawn(|| half(1));
        half(0) + odd.join().unwrap_or(0)
    });
    assert!(shown > 140_000, "{shown} characters");
}

fn is_let_in(letter: char) -> bool {
    let allowed = class(letter).is_some() || " '\u{2019}-.".contains(letter);
    let text = format!("a{letter}a");
    match Name::new(&text) {
        Ok(name) => {
            assert!(allowed && is_nfc(&text), "U+{:04X} was let in", letter as u32);
            assert_eq!(name.shown(), Ok(text.as_str()));
            true
        }
        Err(NameFlaw::Character(Some(which))) => {
            assert!(!allowed && which == letter, "U+{:04X} was kept out", letter as u32);
            false
        }
        Err(flaw) => {
            assert!(flaw == NameFlaw::Spelling && !is_nfc(&text), "U+{:04X}: {flaw:?}", letter as u32);
            false
        }
    }
}

/// Protects readers: marks in a row and melting letters are judged as Unicode judges them.
#[test]
fn every_mark_on_some_letters_is_judged() {
    let marks: Vec<char> = ('\0'..=char::MAX).filter(|it| class(*it).is_some_and(|it| it > 0)).collect();
    let agrees = |text: &str| {
        let verdict = Name::new(text).err();
        let expected = (!is_nfc(text)).then_some(NameFlaw::Spelling);
        assert_eq!(verdict, expected, "{}", text.escape_unicode());
    };
    for base in ['a', '\u{1ebd}', '\u{3b1}', '\u{915}', '\u{995}', '\u{627}', '\u{ac00}'] {
        for mark in &marks {
            agrees(&format!("{base}{mark}"));
            if class(*mark).is_some_and(|it| it > 1) {
                for next in ['\u{301}', '\u{323}', '\u{93c}', '\u{651}'] {
                    agrees(&format!("{base}{mark}{next}"));
                }
            }
        }
    }
    agrees("\u{995}\u{9c7}\u{9be}");
    agrees("\u{ba4}\u{bc6}\u{bbe}");
    for first in ('\u{1100}'..='\u{1112}').chain('\u{ac00}'..='\u{ac20}') {
        for second in ('\u{1161}'..='\u{1175}').chain('\u{11a7}'..='\u{11c2}') {
            agrees(&format!("{first}{second}"));
        }
    }
}

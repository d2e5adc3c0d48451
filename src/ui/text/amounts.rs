//! Numbers, dates, lists and times, as the language of the page writes them.

use super::Word;

/// What stands before the decimals.
pub const DECIMAL: Word = Word(".");
/// What stands between groups of three digits, from five digits on.
const THOUSANDS: Word = Word(",");
/// The name of the language, for the page and who reads it out.
pub const LANGUAGE_TAG: Word = Word("en");
/// Whose way of writing the browser is to follow for a date with its time.
pub const LOCALE: Word = Word("en-GB");

/// A whole number.
pub fn grouped(number: u64) -> String {
    let mut digits = number.to_string();
    let mut at = digits.len();
    if at > 4 {
        while at > 3 {
            at -= 3;
            digits.insert_str(at, &THOUSANDS);
        }
    }
    digits
}

/// A number that was written with a point, such as `7.5`.
pub fn decimal(number: &str) -> String {
    number.replace('.', &DECIMAL)
}

const PERCENT: Word = Word("{percent}%");

/// A share in percent.
pub fn percent(percent: u8) -> String {
    PERCENT.fill(&[&percent])
}

/// A figure as the proof has printed it: a number, or a share in percent.
pub fn figure(figure: &str) -> String {
    match figure.strip_suffix('%') {
        Some(share) => PERCENT.fill(&[&decimal(share)]),
        None => figure.parse().map_or_else(|_| figure.to_owned(), grouped),
    }
}

/// Some things in a row.
pub fn list(things: &[String]) -> String {
    match things {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => Word("{first}, {last}").fill(&[&first.join(", "), last]),
    }
}

/// Some things in a row, with a word before the last.
pub fn and(things: &[String]) -> String {
    match things {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => Word("{first} and {last}").fill(&[&first.join(", "), last]),
    }
}

/// `4 min 10 s`.
pub fn duration(seconds: u64) -> String {
    match (seconds / 3600, seconds / 60 % 60, seconds % 60) {
        (0, 0, seconds) => Word("{seconds} s").fill(&[&seconds]),
        (0, minutes, seconds) => Word("{minutes} min {seconds} s").fill(&[&minutes, &seconds]),
        (hours, minutes, _) => Word("{hours} h {minutes} min").fill(&[&hours, &minutes]),
    }
}

/// How large something is.
pub fn letters(letters: u64) -> String {
    match letters {
        0..1_000 => Word("{size} bytes").fill(&[&letters]),
        1_000..1_000_000 => Word("{size} kB").fill(&[&(letters / 1_000)]),
        1_000_000..1_000_000_000 => {
            let tenths = (letters / 100_000 % 10).to_string();
            Word("{size} MB").fill(&[&[&(letters / 1_000_000).to_string(), &*DECIMAL, &tenths].concat()])
        }
        _ => Word("{size} GB").fill(&[&(letters / 1_000_000_000)]),
    }
}

/// Small numbers in words.
pub fn number(count: usize) -> String {
    const WORDS: [Word; 11] = [
        Word("none"),
        Word("one"),
        Word("two"),
        Word("three"),
        Word("four"),
        Word("five"),
        Word("six"),
        Word("seven"),
        Word("eight"),
        Word("nine"),
        Word("ten"),
    ];
    WORDS.get(count).map_or_else(|| grouped(count as u64), Word::to_string)
}

/// `2024-05-16` as `16 May 2024`; anything else as it is.
pub fn day(date: &str) -> String {
    const MONTHS: [Word; 12] = [
        Word("January"),
        Word("February"),
        Word("March"),
        Word("April"),
        Word("May"),
        Word("June"),
        Word("July"),
        Word("August"),
        Word("September"),
        Word("October"),
        Word("November"),
        Word("December"),
    ];
    let mut parts = date.split('-');
    let (year, month, day) = (parts.next(), parts.next(), parts.next());
    let number = |part: Option<&str>| part.and_then(|it| it.parse::<usize>().ok());
    match (year, number(month).and_then(|at| MONTHS.get(at.wrapping_sub(1))), number(day)) {
        (Some(year), Some(month), Some(day)) => Word("{day} {month} {year}").fill(&[&day, month, &year]),
        _ => date.to_owned(),
    }
}

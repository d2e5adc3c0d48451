//! The words of the page in German: nothing is missing, nothing is left over, every place is filled, and
//! numbers, dates, lists and times are written as the language writes them.

use knowshore::ui::text::{self, Word};
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

const GERMAN: &str = include_str!("../src/ui/text/de.txt");

/// English words that are no German ones, and would show that a line was left as it was.
const ENGLISH: [&str; 24] = [
    "the",
    "and",
    "of",
    "with",
    "your",
    "you",
    "it",
    "is",
    "are",
    "not",
    "this",
    "that",
    "answer",
    "answers",
    "question",
    "questions",
    "score",
    "page",
    "from",
    "what",
    "for",
    "can",
    "saved",
    "quizzes",
];

/// What is to be said in German: each word of `src/ui`, why a link or a name will not do, and what the
/// figures of the proof are called.
fn keys() -> BTreeSet<String> {
    let mut keys: BTreeSet<String> = files("src/ui").iter().flat_map(|it| literals(it, "Word(")).collect();
    let parts = [("error", "for LinkError", "impl std"), ("name", "pub fn word", "impl std")];
    for (file, from, to) in parts {
        let code = fs::read_to_string(format!("src/share/{file}.rs")).expect("it is there");
        let said = code.split(from).nth(1).and_then(|it| it.split(to).next()).expect("it says so");
        // What names a character is told by how it begins.
        keys.extend(literals(said, "").into_iter().filter(|it| !it.contains("U+")));
    }
    keys.extend(knowshore::edition::figures().map(|(label, _)| label.to_owned()));
    keys.insert("the question bank cannot be read".to_owned());
    keys.retain(|key| !key.is_empty());
    keys
}

/// The text literals that come right behind `before`, comments apart.
fn literals(code: &str, before: &str) -> Vec<String> {
    let lines = code.lines().filter(|line| !line.trim_start().starts_with("//"));
    let code = lines.collect::<Vec<_>>().join("\n");
    let mut found = Vec::new();
    let mut rest = &*code;
    while let Some(at) = rest.find(if before.is_empty() { "\"" } else { before }) {
        rest = &rest[at + before.len()..];
        let Some(text) = rest.trim_start().strip_prefix('"') else { continue };
        let end = text.match_indices('"').find(|(at, _)| !text[..*at].ends_with('\\'));
        let (text, after) = text.split_at(end.expect("a literal ends").0);
        found.push(text.replace("\\\"", "\""));
        rest = &after[1..];
    }
    found
}

fn files(folder: impl AsRef<Path>) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("a folder").map(|it| it.expect("an entry").path());
    let mut all = Vec::new();
    for path in entries {
        match path.extension() {
            None => all.extend(files(path)),
            Some(it) if it == "rs" => all.push(fs::read_to_string(path).expect("it is there")),
            _ => {}
        }
    }
    all
}

fn lines() -> Vec<(&'static str, &'static str)> {
    let lines = GERMAN.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines.map(|line| line.split_once('\t').unwrap_or_else(|| panic!("no tab in {line:?}"))).collect()
}

#[test]
fn every_word_has_its_german_and_no_line_is_left_over() {
    let (keys, lines) = (keys(), lines());
    let there: BTreeSet<_> = lines.iter().map(|it| it.0.to_owned()).collect();
    assert!(keys.len() > 500, "{} words are found", keys.len());
    assert_eq!(keys.difference(&there).collect::<Vec<_>>(), Vec::<&String>::new(), "without German");
    assert_eq!(there.difference(&keys).collect::<Vec<_>>(), Vec::<&String>::new(), "of no word any more");
    assert_eq!(there.len(), lines.len(), "a key is there twice");
}

/// The names of the places in a form.
fn places(form: &str) -> BTreeSet<&str> {
    form.split(['{', '}']).skip(1).step_by(2).collect()
}

/// Protects whoever reads a number in the wrong place, or none: each form has the places of the English.
#[test]
fn places_and_forms_are_those_of_the_english() {
    for (english, german) in lines() {
        let last = |said: &'static str| said.split('|').next_back().unwrap_or_default();
        assert_eq!(places(last(english)), places(last(german)), "{english}");
        assert_eq!(english.contains('|'), german.contains('|'), "one has two forms: {english}");
        let named = last(english).matches('{').count();
        assert_eq!(named, places(last(english)).len(), "a place is named twice: {english}");
        for form in english.split('|').chain(german.split('|')) {
            assert!(places(form).is_subset(&places(last(english))), "{form}");
            assert_eq!(form.matches('{').count(), form.matches('}').count(), "{form}");
        }
    }
}

#[test]
fn the_german_is_written_as_german_is() {
    let mut wrong = Vec::new();
    for (english, german) in lines() {
        let said: String = german.split(['{', '}']).step_by(2).collect();
        let words = said.split(|it: char| !it.is_alphabetic()).map(str::to_lowercase);
        let left = words.filter(|it| ENGLISH.contains(&&**it)).collect::<Vec<_>>();
        let quotes = ['"', '\'', '”', '’', '«'].iter().any(|it| german.contains(*it));
        let pairs = german.matches('„').count() == german.matches('“').count();
        let loose = [" %", "}%", "  ", "... ", "{ ", " kB", " MB"].iter().any(|it| german.contains(*it));
        let edges = english.trim() == english && german.trim() != german;
        if !left.is_empty() || quotes || !pairs || loose || edges || german.is_empty() {
            wrong.push(format!("{german}  {left:?}"));
        }
        let ends = |text: &str| text.chars().next_back().filter(|it| ".:?…".contains(*it));
        // A verb that stands alone may become a heading; a sentence stays one.
        if english.len() > 1 && ends(english) != ends(german) {
            wrong.push(format!("ends otherwise: {german}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What is said in English, then in German.
#[track_caller]
fn says(say: impl Fn() -> String, english: &str, german: &str) {
    text::speak(String::new());
    assert_eq!(say(), english);
    text::speak(GERMAN.to_owned());
    assert_eq!(say(), german);
    text::speak(String::new());
}

#[test]
fn numbers_dates_lists_and_times_follow_the_language() {
    let list = |count: usize| move || text::list(&["a", "b", "c"].map(str::to_owned)[..count]);
    says(list(0), "", "");
    says(list(1), "a", "a");
    says(list(2), "a, b", "a und b");
    says(list(3), "a, b, c", "a, b und c");
    says(|| text::grouped(9_999), "9999", "9999");
    says(|| text::grouped(22_959), "22,959", "22.959");
    says(|| text::grouped(1_234_567), "1,234,567", "1.234.567");
    says(|| text::decimal("7.5"), "7.5", "7,5");
    says(|| text::score_of("7.5", 10), "7.5 of 10", "7,5 von 10");
    says(|| text::percent(90), "90%", "90\u{a0}%");
    says(|| text::figure("30.8%"), "30.8%", "30,8\u{a0}%");
    says(|| text::day("2026-11-25"), "25 November 2026", "25. November 2026");
    says(|| text::day("2024-03-01"), "1 March 2024", "1. März 2024");
    says(|| text::calendar(20_781), "24 November 2026", "24. November 2026");
    says(|| text::duration(250), "4 min 10 s", "4 min 10 s");
    says(|| text::duration(7_500), "2 h 5 min", "2 h 5 min");
    says(|| text::letters(1_250_000), "1.2 MB", "1,2\u{a0}MB");
    says(|| text::guessing(33), "Guessing gives about 3.3.", "Raten bringt etwa 3,3.");
}

#[test]
fn one_and_many_follow_the_language() {
    says(|| text::added(0), "0 quizzes were added.", "0 Quiz wurden hinzugefügt.");
    says(|| text::added(1), "1 quiz was added.", "1 Quiz wurde hinzugefügt.");
    says(|| text::added(12_000), "12,000 quizzes were added.", "12.000 Quiz wurden hinzugefügt.");
    says(|| text::in_days(1), "tomorrow", "morgen");
    says(|| text::in_days(2), "in 2 days", "in 2 Tagen");
    says(|| text::in_days(720), "in 1 year", "in 1 Jahr");
    says(|| text::in_days(800), "in 2 years", "in 2 Jahren");
    says(|| text::choose(2), "Choose two.", "Wählen Sie zwei.");
    says(|| text::interactions_picked(1), "1 kind", "1 Art");
    let unanswered = |count| move || text::unanswered(count, 5);
    assert!(unanswered(1)().starts_with("1 of 5 has"));
    assert!(unanswered(2)().starts_with("2 of 5 have"));
}

/// Protects who listens: what the pack says inside a German sentence can be told apart, and only there.
#[test]
fn what_the_pack_says_is_marked_in_a_german_sentence() {
    says(
        || text::cited("KPO", &[3, 6]),
        "“KPO”, paragraphs 3 and 6",
        "„\u{2068}KPO\u{2069}“, Absätze 3 und 6",
    );
    says(|| text::move_up("India"), "Move up: India", "Nach oben: India");
}

#[test]
fn what_is_wrong_with_a_link_or_a_name_is_told_in_german_too() {
    says(
        || text::sentence("this is too long for a link; shorten it"),
        "This is too long for a link; shorten it.",
        "Das ist zu lang für einen Link; kürzen Sie es.",
    );
    let odd = "use letters, digits, spaces, and ' - . alone; U+200B cannot stand in a link";
    let german =
        "Verwenden Sie nur Buchstaben, Ziffern, Leerzeichen, Apostroph, Bindestrich und Punkt (U+200B).";
    says(
        || text::sentence(odd),
        "Use letters, digits, spaces, and ' - . alone; U+200B cannot stand in a link.",
        german,
    );
    says(|| text::name_hidden("too long"), "Name hidden: too long.", "Name verborgen: zu lang.");
    says(|| text::told("never heard of"), "never heard of", "never heard of");
}

proptest! {
    /// Protects a table that was cut or changed on the way: whatever comes, something is said, and what
    /// is to be in a sentence is in it where the line has its place.
    #[test]
    fn any_table_leaves_the_page_speaking(table in "(Question [{}a-z ]{0,9}|[a-z{}|\t\n]){0,40}", at in 0..99_usize) {
        text::speak(format!("{table}\nQuestion {{at}} of {{of}}\t{table}"));
        let _ = text::question_of(at, 100);
        let _ = text::added(at);
        text::speak(String::new());
        prop_assert_eq!(text::question_of(at, 100), format!("Question {} of 100", at + 1));
    }

    /// The digits of a number stay, whatever stands between them.
    #[test]
    fn grouping_keeps_every_digit(number in any::<u64>()) {
        text::speak(GERMAN.to_owned());
        let grouped = text::grouped(number);
        text::speak(String::new());
        prop_assert_eq!(grouped.replace('.', ""), number.to_string());
        prop_assert!(grouped.split('.').skip(1).all(|it| it.len() == 3));
    }
}

#[test]
fn a_word_is_english_where_there_is_no_table() {
    assert_eq!(Word("Start").said(), "Start");
    assert!(!text::is_translated());
    text::speak("Start\tStarten\n# a remark\nno tab".to_owned());
    assert_eq!((Word("Start").said(), Word("Check").said()), ("Starten", "Check"));
    assert!(text::is_translated());
}

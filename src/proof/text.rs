//! Words, sentences and how hard they read, for the checks of the proof alone.
//!
//! The generator has code of its own for what wording gives away. This is written apart from it,
//! so that a mistake in one shows against the other.

use super::lists;
use std::collections::BTreeSet;

/// The words of a text in lower case, without punctuation. An apostrophe stays within a word.
pub fn words(text: &str) -> Vec<String> {
    text.replace('\u{2019}', "'")
        .split(|each: char| !(each.is_alphanumeric() || each == '\''))
        .map(|word| word.trim_matches('\'').to_lowercase())
        .filter(|word| !word.is_empty())
        .collect()
}

/// How many words a reader counts: what stands between blanks.
pub fn length(text: &str) -> usize {
    text.split_whitespace().count()
}

/// How many characters it has.
pub fn characters(text: &str) -> usize {
    text.chars().count()
}

/// Whether the words hold the phrase, word for word.
pub fn holds(words: &[String], phrase: &str) -> bool {
    if phrase.bytes().all(|each| each.is_ascii_lowercase()) {
        return words.iter().any(|word| word == phrase);
    }
    let phrase = self::words(phrase);
    !phrase.is_empty() && words.windows(phrase.len()).any(|window| window == phrase)
}

/// The first word or phrase of a list that a text has.
pub fn any_of<'l>(text: &str, list: &[&'l str]) -> Option<&'l str> {
    let words = words(text);
    list.iter().find(|phrase| holds(&words, phrase)).copied()
}

/// The sentences of a text. A run of full stops is no end: a blank may be written so.
pub fn sentences(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut start = 0;
    for (at, each) in text.char_indices() {
        let after = &text[at + each.len_utf8()..];
        let ends = matches!(each, '.' | '?' | '!') && (after.is_empty() || after.starts_with(' '));
        if ends && !text[..at].ends_with('.') {
            found.push(text[start..at + each.len_utf8()].trim());
            start = at + each.len_utf8();
        }
    }
    found.push(text[start..].trim());
    found.retain(|sentence| sentence.chars().any(char::is_alphanumeric));
    found
}

/// The Flesch-Kincaid grade: the school year that can read the text.
pub fn grade(text: &str) -> f64 {
    let words: Vec<&str> =
        text.split_whitespace().filter(|it| it.chars().any(char::is_alphanumeric)).collect();
    let syllables: usize = words.iter().map(|word| syllables(word)).sum();
    let count = words.len().max(1) as f64;
    0.39 * count / sentences(text).len().max(1) as f64 + 11.8 * syllables as f64 / count - 15.59
}

/// The syllables of a word: its groups of vowels, less an `e` that is silent at the end. An
/// abbreviation counts as one.
pub fn syllables(word: &str) -> usize {
    if is_abbreviation(word.trim_matches(|each: char| !each.is_alphanumeric())) {
        return 1;
    }
    word.split('-').map(|part| syllables_of_part(&part.to_lowercase())).sum::<usize>().max(1)
}

fn syllables_of_part(word: &str) -> usize {
    let letters: Vec<char> = word.chars().filter(|each| each.is_alphabetic()).collect();
    let vowel = |at: usize| matches!(letters[at], 'a' | 'e' | 'i' | 'o' | 'u' | 'y');
    let mut count = (0..letters.len()).filter(|at| vowel(*at) && (*at == 0 || !vowel(at - 1))).count();
    let text: String = letters.iter().collect();
    let silent = (text.ends_with('e') && !text.ends_with("le") && !text.ends_with("ee"))
        || (text.ends_with("ed") && !text.ends_with("ted") && !text.ends_with("ded"))
        || (text.ends_with("es")
            && !["ses", "zes", "xes", "ches", "shes", "ces", "ges", "ies", "les"]
                .iter()
                .any(|it| text.ends_with(it)));
    if silent && count > 1 {
        count -= 1;
    }
    count
}

/// Whether a word is two or more capital letters and nothing else.
pub fn is_abbreviation(word: &str) -> bool {
    word.chars().count() >= 2 && word.chars().all(|each| each.is_ascii_uppercase())
}

/// The stems of the words that carry meaning: lower case, not among the stop words, cut to a stem
/// of four letters or more, words of one meaning made one.
pub fn content(text: &str) -> BTreeSet<String> {
    words(text)
        .iter()
        .filter(|word| !lists::STOP.contains(&word.as_str()))
        .map(|word| stem(word))
        .filter(|stem| stem.chars().count() >= 4)
        .collect()
}

/// Endings, the longest first.
const ENDINGS: [&str; 25] = [
    "ations", "ments", "ation", "iness", "ment", "ings", "ists", "iers", "ities", "ness", "ity", "ing",
    "ist", "ier", "ies", "ied", "ers", "ors", "er", "or", "ed", "es", "s", "y", "e",
];

/// A word without its ending, where four letters are left.
pub fn stem(word: &str) -> String {
    let word = word.trim_end_matches("'s");
    let cut = ENDINGS.iter().find_map(|ending| {
        let shorter = word.strip_suffix(ending)?;
        let double_s = *ending == "s" && shorter.ends_with('s');
        (shorter.chars().count() >= 4 && !double_s).then_some(shorter)
    });
    let stem = cut.unwrap_or(word);
    let group = lists::ALIKE.iter().find(|group| group.iter().any(|it| *it == stem || *it == word));
    group.map_or(stem, |group| group[0]).to_owned()
}

/// The share of words that two texts have in common (the Jaccard index of their sets of words).
pub fn likeness(one: &[String], two: &[String]) -> f64 {
    let (first, second): (BTreeSet<_>, BTreeSet<_>) = (one.iter().collect(), two.iter().collect());
    let all = first.union(&second).count();
    if all == 0 { 1.0 } else { first.intersection(&second).count() as f64 / all as f64 }
}

/// The numbers that a text starts with or holds, in digits or as words; none where it has none.
pub fn number(text: &str) -> Option<f64> {
    let digits = text.split(|each: char| !(each.is_ascii_digit() || each == '.' || each == ','));
    let digits = digits.map(|it| it.replace(',', "").trim_matches('.').to_owned()).find(|it| !it.is_empty());
    let spelled =
        || words(text).iter().find_map(|word| lists::NUMBERS.iter().find(|it| it.0 == word).map(|it| it.1));
    digits.and_then(|it| it.parse().ok()).or_else(spelled)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Protects the readability figures: sentences and syllables as a person counts them.
    #[test]
    fn sentences_and_syllables_are_counted() {
        assert_eq!(sentences("One. Two? Which word ...?").len(), 3);
        assert_eq!(sentences("Ça va? Été. Oui!"), ["Ça va?", "Été.", "Oui!"]);
        assert_eq!(sentences("BPO work is standardized and ...?").len(), 1);
        for (word, expected) in [
            ("stone", 1),
            ("supplies", 2),
            ("people", 2),
            ("named", 1),
            ("expected", 3),
            ("KPO", 1),
            ("low-paid", 2),
        ] {
            assert_eq!(syllables(word), expected, "{word}");
        }
        assert!((grade("The cat sat on the mat.") - -1.45).abs() < 0.01);
    }

    /// Protects the word checks: inflections of a word meet, different words do not.
    #[test]
    fn stems_meet() {
        for (one, two) in [
            ("suppliers", "supply"),
            ("countries", "country"),
            ("trained", "training"),
            ("workers", "employee"),
        ] {
            assert_eq!(stem(one), stem(two));
        }
        assert_ne!(stem("process"), stem("processing").replace("process", "proces"));
        assert_eq!(content("Which of the services is it?").into_iter().collect::<Vec<_>>(), ["servic"]);
        assert_eq!(number("about 1,200 people"), Some(1200.0));
        assert_eq!(number("many millions"), Some(1e6));
        assert_eq!(number("India"), None);
    }
}

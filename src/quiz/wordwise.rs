//! What the words of a stem and its choices may not give away.
//!
//! These are the rules of the rubric that depend on wording alone, as the generator keeps them.
//! The proof checks them again with its own code.

use std::collections::BTreeSet;

/// Characters by which lengths may differ without telling anything.
const SLACK: usize = 4;
/// The most words of a stem and its choices together.
const READING_LOAD: usize = 60;

/// Whether the key gives nothing away beside these distractors: by length, by numerals, by words
/// it shares with the stem, or by words it shares with the other choices.
pub fn fits(stem: &str, key: &str, distractors: &[&str]) -> bool {
    even_length(key, distractors)
        && even_numerals(key, distractors)
        && !clangs(stem, key, distractors)
        && !converges(key, distractors)
}

/// Whether a player gets through it: few words, and no choice far longer than another.
pub fn reads(stem: &str, prompts: &[String], choices: &[&str]) -> bool {
    let words = |text: &str| text.split_whitespace().count();
    let counts: Vec<usize> = choices.iter().map(|it| words(it)).collect();
    let (least, most) =
        (counts.iter().min().copied().unwrap_or(0), counts.iter().max().copied().unwrap_or(0));
    let load = words(stem) + prompts.iter().map(|it| words(it)).sum::<usize>() + counts.iter().sum::<usize>();
    load <= READING_LOAD && most <= 2 * least + 2
}

/// The key is at most a quarter longer than the longest distractor and at most a quarter shorter
/// than the shortest.
fn even_length(key: &str, distractors: &[&str]) -> bool {
    let length = |text: &str| text.chars().count();
    let key = length(key);
    let longest = distractors.iter().map(|it| length(it)).max().unwrap_or(0);
    let shortest = distractors.iter().map(|it| length(it)).min().unwrap_or(0);
    (key <= longest + SLACK || key * 4 <= longest * 5) && (key + SLACK >= shortest || key * 4 >= shortest * 3)
}

fn even_numerals(key: &str, distractors: &[&str]) -> bool {
    let numeral = |text: &str| text.bytes().any(|it| it.is_ascii_digit());
    distractors.iter().all(|it| numeral(it) == numeral(key))
}

/// Whether the key, and no distractor, has a content word of the stem.
fn clangs(stem: &str, key: &str, distractors: &[&str]) -> bool {
    let asked = content(stem);
    let echoes = |text: &str| content(text).intersection(&asked).next().is_some();
    echoes(key) && !distractors.iter().any(|it| echoes(it))
}

/// Whether the key shares more content words with the other choices than any of them does.
fn converges(key: &str, distractors: &[&str]) -> bool {
    let sets: Vec<BTreeSet<String>> =
        std::iter::once(&key).chain(distractors).map(|it| content(it)).collect();
    let everywhere = |word: &String| sets.iter().all(|set| set.contains(word));
    let score = |at: usize| -> usize {
        let others = |word: &String| {
            sets.iter().enumerate().filter(|(it, set)| *it != at && set.contains(word)).count()
        };
        sets[at].iter().filter(|word| !everywhere(word)).map(others).sum()
    };
    let key = score(0);
    key > 0 && (1..sets.len()).all(|at| score(at) < key)
}

/// The content words of a text, cut to their stems: lower case, four letters or more, without the
/// commonest endings, and with words of one meaning made one.
pub fn content(text: &str) -> BTreeSet<String> {
    text.split(|it: char| !it.is_alphanumeric())
        .map(str::to_lowercase)
        .filter(|word| word.chars().count() >= 4 && !COMMON.contains(&word.as_str()))
        .map(|word| stemmed(&word))
        .collect()
}

const COMMON: [&str; 42] = [
    "that",
    "this",
    "these",
    "those",
    "with",
    "from",
    "into",
    "than",
    "then",
    "them",
    "they",
    "their",
    "there",
    "which",
    "what",
    "when",
    "where",
    "whom",
    "whose",
    "does",
    "have",
    "will",
    "would",
    "could",
    "should",
    "might",
    "such",
    "some",
    "more",
    "most",
    "much",
    "about",
    "over",
    "under",
    "between",
    "while",
    "article",
    "according",
    "your",
    "been",
    "were",
    "text",
];

/// Words of one meaning: giving one in the stem and another in the key is a cue all the same.
const ALIKE: [&[&str]; 4] = [
    &["offshor", "abroad", "overseas"],
    &["staff", "employe", "worker", "workforc"],
    &["cost", "money", "saving", "sav"],
    &["client", "customer"],
];

fn stemmed(word: &str) -> String {
    let mut stem = word;
    for ending in ["ations", "ation", "ings", "ing", "ies", "ers", "er", "ed", "es", "s", "e", "y"] {
        if let Some(shorter) = stem.strip_suffix(ending)
            && shorter.chars().count() >= 4
        {
            stem = shorter;
            break;
        }
    }
    let group = ALIKE.iter().find(|group| group.contains(&stem) || group.contains(&word));
    group.map_or(stem, |group| group[0]).to_owned()
}

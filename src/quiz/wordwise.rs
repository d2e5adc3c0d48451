//! What the words of a stem and its choices may not give away.
//!
//! These are the rules of the rubric that depend on wording alone, as the generator keeps them.
//! The proof checks them again with its own code.

use std::collections::BTreeSet;

/// Characters by which lengths may differ without telling anything.
const SLACK: usize = 4;
/// The most words of a stem and its choices together.
const READING_LOAD: usize = 60;

/// Whether the keys give nothing away beside these distractors: by length, by numerals, by words
/// they share with the stem, or by words they share with the other choices.
pub fn fits(stem: &str, keys: &[&str], distractors: &[&str]) -> bool {
    even_numerals(keys, distractors)
        && !converges(keys, distractors)
        && keys.iter().all(|key| even_length(key, distractors) && !clangs(stem, key, distractors))
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

fn even_numerals(keys: &[&str], distractors: &[&str]) -> bool {
    let numeral = |text: &&str| text.bytes().any(|it| it.is_ascii_digit());
    let with = keys.iter().chain(distractors).filter(|it| numeral(it)).count();
    with == 0 || with == keys.len() + distractors.len()
}

/// Whether the key, and no distractor, has some content word of the stem.
fn clangs(stem: &str, key: &str, distractors: &[&str]) -> bool {
    let asked = content(stem);
    let told: BTreeSet<String> = distractors.iter().flat_map(|it| content(it)).collect();
    content(key).intersection(&asked).any(|word| !told.contains(word))
}

/// Whether any choice has a content word of the stem that no other has. Where it is the key, that
/// is a cue; were it always a distractor, the lack of it would be one.
pub fn echoes(stem: &str, choices: &[&str]) -> bool {
    let asked = content(stem);
    let sets: Vec<BTreeSet<String>> = choices.iter().map(|it| content(it)).collect();
    let alone = |word: &String| sets.iter().filter(|set| set.contains(word)).count() == 1;
    asked.iter().any(alone)
}

/// Whether a key shares more content words with the other choices than any distractor does.
fn converges(keys: &[&str], distractors: &[&str]) -> bool {
    let shared = shared(&[keys, distractors].concat());
    let most = |scores: &[usize]| scores.iter().copied().max().unwrap_or(0);
    most(&shared[..keys.len()]) > most(&shared[keys.len()..])
}

/// For each choice, how often its content words stand in other choices. Words that all have do not
/// count.
pub fn shared(choices: &[&str]) -> Vec<usize> {
    let sets: Vec<BTreeSet<String>> = choices.iter().map(|it| content(it)).collect();
    let everywhere = |word: &String| sets.iter().all(|set| set.contains(word));
    let score = |at: usize| -> usize {
        let others = |word: &String| {
            sets.iter().enumerate().filter(|(it, set)| *it != at && set.contains(word)).count()
        };
        sets[at].iter().filter(|word| !everywhere(word)).map(others).sum()
    };
    (0..sets.len()).map(score).collect()
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

#[cfg(test)]
mod tests {
    use super::*;

    /// Protects players who know: each cue that the wording of a key can give, beside its neighbour
    /// that gives none.
    #[test]
    fn each_cue_is_told_from_its_neighbour() {
        let stem = "Which field is it?";
        let rows: [(&str, &[&str], &[&str], bool); 14] = [
            ("nothing", &["law"], &["trade", "art", "war"], true),
            ("numerals in all", &["24 hours"], &["12 hours", "36 hours", "48 hours"], true),
            ("a numeral in the key alone", &["24 h"], &["a day", "a week", "a year"], false),
            ("numerals in all distractors", &["a day"], &["12 h", "36 h", "48 h"], false),
            ("a numeral in one of four", &["a day", "noon"], &["12 h", "a year"], false),
            ("four more characters", &["ninechars"], &["fives", "fives"], true),
            ("five more, over a quarter", &["tencharact"], &["fives", "fives"], false),
            ("a quarter more", &["x".repeat(25).leak()], &["y".repeat(20).leak(), "z"], true),
            ("over a quarter more", &["x".repeat(26).leak()], &["y".repeat(20).leak(), "z"], false),
            ("a quarter less", &["x".repeat(30).leak()], &["y".repeat(40).leak()], true),
            ("over a quarter less", &["x".repeat(29).leak()], &["y".repeat(40).leak()], false),
            ("a word of the stem", &["fields"], &["trades"], false),
            ("a word of the stem in others too", &["a field"], &["fields", "trades"], true),
            ("two words of the others", &["river bank"], &["river oak", "bank tree", "moon"], false),
        ];
        for (what, keys, distractors, fit) in rows {
            assert_eq!(fits(stem, keys, distractors), fit, "{what}");
        }
        let all_share = ["river bank", "river town", "river moon"];
        assert_eq!(shared(&all_share), [0, 0, 0], "what all have tells nothing");
        assert_eq!(shared(&["river bank", "river town", "bank note"]), [2, 1, 1]);
        assert!(echoes(stem, &["a field", "a trade"]) && !echoes(stem, &["a field", "fields"]));
        assert!(!echoes(stem, &["a law", "a trade"]));
    }

    /// Protects who reads slowly: sixty words in all, and no choice far longer than another.
    #[test]
    fn long_questions_are_not_asked() {
        let words = |count: usize| vec!["word"; count].join(" ");
        let reads_of = |stem: usize, prompts: &[usize], choices: &[usize]| {
            let prompts: Vec<String> = prompts.iter().map(|it| words(*it)).collect();
            let choices: Vec<String> = choices.iter().map(|it| words(*it)).collect();
            reads(&words(stem), &prompts, &choices.iter().map(String::as_str).collect::<Vec<_>>())
        };
        assert!(reads_of(30, &[10], &[10, 10]) && !reads_of(31, &[10], &[10, 10]));
        assert!(!reads_of(30, &[10, 1], &[10, 10]) && !reads_of(30, &[10], &[11, 10]));
        assert!(reads_of(5, &[], &[3, 8]) && !reads_of(5, &[], &[3, 9]));
    }

    /// Protects the two above: what counts as one word.
    #[test]
    fn words_meet_in_their_stems() {
        let stems = |text: &str| content(text).into_iter().collect::<Vec<_>>().join(" ");
        assert_eq!(stems("The staff: employees, a worker, abroad or overseas"), "offshor staff");
        assert_eq!(stems("Outsourcing? Outsourced!"), "outsourc");
        assert_eq!(stems("from what they have over there"), "");
        assert_eq!(stems("law art seed"), "seed");
        assert_eq!(stems("a customer’s savings"), "client cost");
    }
}

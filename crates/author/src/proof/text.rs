//! Words of texts: content words, absolute words, syllables, reading grade.

/// Words that say little by themselves.
const STOP: &str = " a about after also an and any are as at be because been before being best both but by can can't \
could did do does doesn't don't down else for from had has have he her here hers him his how i if in into is isn't it \
it's its itself just less like look made make makes may me might more most much my need needs neither no nor not of off \
on one ones only or other others our out over own per she should since so some such take takes than that that's the \
their them then there there's these they this those to too under until up us very was we were what when where which \
while who whom whose why will with without would yes you your ";

/// Words that allow no exception; test-wise readers take them for a sign of a wrong answer.
const ABSOLUTE: &[&str] =
    &["all", "always", "every", "everyone", "everything", "never", "no", "nobody", "none", "nothing", "only"];

/// The words of a text in small letters, with apostrophes and hyphens within.
pub(super) fn words(text: &str) -> Vec<String> {
    let text = text.to_lowercase().replace('’', "'");
    let parts = text.split(|it: char| !it.is_alphanumeric() && it != '\'' && it != '-');
    parts.map(|it| it.trim_matches(['\'', '-'])).filter(|it| !it.is_empty()).map(str::to_owned).collect()
}

/// The stems of the words that say something, in order.
pub(super) fn content_words(text: &str) -> Vec<String> {
    let said = words(text).into_iter().map(|it| it.trim_end_matches("'s").to_owned());
    said.filter(|it| !STOP.contains(&format!(" {it} "))).map(|it| stem(&it)).collect()
}

/// A word without a common ending, so that "checks" and "checking" count as one.
fn stem(word: &str) -> String {
    for (ending, least) in
        [("ings", 4), ("ing", 4), ("ies", 3), ("ed", 4), ("es", 4), ("s", 3), ("ly", 4), ("y", 4)]
    {
        match word.strip_suffix(ending) {
            Some(start) if start.len() >= least && !start.ends_with('s') => {
                return start.trim_end_matches('e').to_owned();
            }
            _ => {}
        }
    }
    word.trim_end_matches('e').to_owned()
}

/// The first absolute word of a text. "At all", "not all", "all day" and an opening "No" are none.
pub(super) fn absolute_word(text: &str) -> Option<&'static str> {
    let words = words(text);
    let is_one_of = |at: usize, some: &[&str]| words.get(at).is_some_and(|it| some.contains(&it.as_str()));
    let softened = |at: usize| {
        at > 0 && is_one_of(at - 1, &["at", "after", "above", "not"])
            || is_one_of(at + 1, &["day", "week", "month", "year", "single"])
    };
    words.iter().enumerate().find_map(|(at, word)| {
        let found = ABSOLUTE.iter().find(|it| *it == word)?;
        (!(softened(at) || at == 0 && word == "no")).then_some(*found)
    })
}

/// The grade of United States schools that reads the text with ease (Flesch and Kincaid, 1975).
pub(super) fn grade(text: &str) -> f64 {
    let words = words(text);
    let ends = text
        .split_whitespace()
        .filter(|it| it.trim_end_matches(['”', '"', '’', ')']).ends_with(['.', '?', '!', ':']));
    let sentences = ends.count().max(1) as f64;
    let count = words.len().max(1) as f64;
    let syllables: usize = words.iter().map(|it| syllables(it)).sum();
    0.39 * count / sentences + 11.8 * syllables as f64 / count - 15.59
}

/// Groups of vowels, without a silent e at the end.
fn syllables(word: &str) -> usize {
    let is_vowel = |it: char| "aeiouyáéíóúäöü".contains(it);
    if !word.chars().any(|it| "aeiouy".contains(it)) {
        // Spelled out, such as KPO without its o, or a number.
        return word.chars().filter(|it| it.is_alphanumeric()).count().clamp(1, 4);
    }
    let (mut groups, mut before) = (0, false);
    for letter in word.chars() {
        groups += usize::from(is_vowel(letter) && !before);
        before = is_vowel(letter);
    }
    let is_silent = word.ends_with('e') && !word.ends_with("le") && !word.ends_with("ee");
    (groups - usize::from(is_silent && groups > 1)).max(1)
}

/// Whether a text holds a phrase as whole words.
pub(super) fn holds(text: &str, phrase: &str) -> bool {
    let (text, phrase) = (words(text), words(phrase));
    !phrase.is_empty() && text.windows(phrase.len()).any(|it| it == phrase)
}

//! Words by name, and how they are put into sentences.

use crate::problem::At;
use std::collections::BTreeMap;

/// A text with its place in the file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    /// What it says.
    pub text: String,
    /// Where it stands.
    pub at: At,
}

/// Texts by name: one or several, which take turns.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words(BTreeMap<String, Vec<Text>>);

impl Words {
    /// The first text of that name.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.all(name).first().map(|text| text.text.as_str())
    }

    /// All texts of that name, in order.
    pub fn all(&self, name: &str) -> &[Text] {
        self.0.get(name).map_or(&[], Vec::as_slice)
    }

    /// Puts texts under a name, in place of those that were there.
    pub fn put(&mut self, name: impl Into<String>, texts: Vec<Text>) {
        self.0.insert(name.into(), texts);
    }

    /// Puts one text under a name.
    pub fn set(&mut self, name: impl Into<String>, text: impl Into<String>) {
        self.put(name, vec![Text { text: text.into(), at: At::default() }]);
    }

    /// The text of that name whose turn it is the nth time.
    pub fn turn(&self, name: &str, n: usize) -> Option<&Text> {
        let all = self.all(name);
        all.get(n % all.len().max(1))
    }

    /// All names with their texts, by name.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &[Text])> {
        self.0.iter().map(|(name, texts)| (name.as_str(), texts.as_slice()))
    }

    /// The same words with `{name}` replaced by words of another.
    pub fn filled_from(&self, other: &Words) -> Words {
        let fill = |text: &Text| Text { text: fill(&text.text, &|name| other.get(name)), at: text.at };
        Words(self.0.iter().map(|(name, texts)| (name.clone(), texts.iter().map(fill).collect())).collect())
    }
}

/// The text with its first letter large, behind an opening quote too.
pub fn capitalized(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut done = false;
    for letter in text.chars() {
        if !done && letter.is_alphanumeric() {
            out.extend(letter.to_uppercase());
            done = true;
        } else {
            out.push(letter);
        }
    }
    out
}

/// How deep words may stand in words.
const DEPTH: usize = 3;
/// The most bytes that a filled sentence may have: words in words can double at each step.
const LONGEST: usize = 20_000;

/// Replaces `{name}` by what stands under that name, and `{Name}` by the same with a capital. What is
/// not found stays as it is.
pub(crate) fn fill<'a>(text: &str, find: &dyn Fn(&str) -> Option<&'a str>) -> String {
    let mut text = text.to_owned();
    for _ in 0..DEPTH {
        let (out, changed) = filled_once(&text, find);
        text = out;
        if !changed || text.len() > LONGEST {
            break;
        }
    }
    text
}

fn filled_once<'a>(text: &str, find: &dyn Fn(&str) -> Option<&'a str>) -> (String, bool) {
    let (mut out, mut rest, mut changed) = (String::with_capacity(text.len()), text, false);
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let Some((name, behind)) = after.split_once('}') else {
            out.push('{');
            rest = after;
            continue;
        };
        match find(name).map(str::to_owned).or_else(|| with_capital(name, find)) {
            Some(found) => {
                out.push_str(&found);
                changed = true;
            }
            None => out.extend(["{", name, "}"]),
        }
        rest = behind;
    }
    out.push_str(rest);
    (out, changed)
}

fn with_capital<'a>(name: &str, find: &dyn Fn(&str) -> Option<&'a str>) -> Option<String> {
    let mut letters = name.chars();
    let first = letters.next().filter(|it| it.is_uppercase())?;
    let small: String = first.to_lowercase().chain(letters).collect();
    find(&small).map(capitalized)
}

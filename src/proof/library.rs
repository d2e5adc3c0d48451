//! What the checks look things up in: the pack as it was written, and the source it is taken from.

use super::text;
use crate::knowledge::pack::{Entity, Fact, Pack};
use std::collections::{BTreeSet, HashMap, HashSet};

/// How many words in a row may not be the source's.
pub const RUN: usize = 6;

/// The pack as it was written, with what the checks need to find in it.
#[derive(Debug)]
pub struct Library<'k> {
    /// The pack.
    pub pack: &'k Pack,
    entities: HashMap<&'k str, &'k Entity>,
    abbreviations: BTreeSet<String>,
    terms: HashSet<String>,
    runs: Option<HashSet<Vec<String>>>,
}

impl<'k> Library<'k> {
    /// A library of a pack and, where it is at hand, the text of its source.
    pub fn new(pack: &'k Pack, article: Option<&str>) -> Library<'k> {
        let names = || pack.entities.iter().flat_map(|it| it.forms.values().chain(&it.aliases));
        let letters = |text: &'k String| text.split(|each: char| !each.is_alphanumeric());
        let titles = pack.topics.iter().map(|it| &it.title).chain([&pack.title, &pack.summary]);
        let runs = |article| text::words(article).windows(RUN).map(<[String]>::to_vec).collect();
        Library {
            pack,
            entities: pack.entities.iter().map(|it| (it.id.as_str(), it)).collect(),
            abbreviations: names()
                .chain(titles)
                .flat_map(letters)
                .filter(|it| text::is_abbreviation(it))
                .map(str::to_owned)
                .collect(),
            terms: names().flat_map(|it| text::words(it)).collect(),
            runs: article.map(runs),
        }
    }

    /// The entity of that name.
    pub fn entity(&self, id: &str) -> Option<&'k Entity> {
        self.entities.get(id).copied()
    }

    /// The fact at that position.
    pub fn fact(&self, at: usize) -> Option<&'k Fact> {
        self.pack.facts.get(at)
    }

    /// Whether the pack explains an abbreviation: it names something by it.
    pub fn explains(&self, abbreviation: &str) -> bool {
        self.abbreviations.contains(abbreviation)
    }

    /// Whether a word belongs to the name of something in the pack: a term of the subject.
    pub fn is_term(&self, word: &str) -> bool {
        self.terms.contains(word)
    }

    /// Whether the source is at hand.
    pub fn has_article(&self) -> bool {
        self.runs.is_some()
    }

    /// Some six words in a row of the source, always the same.
    pub fn a_run(&self) -> Option<String> {
        self.runs.as_ref()?.iter().min().map(|run| run.join(" "))
    }

    /// The first six words in a row that a text shares with the source.
    pub fn copied(&self, text: &str) -> Option<String> {
        let runs = self.runs.as_ref()?;
        let words = text::words(text);
        words.windows(RUN).find(|run| runs.contains(*run)).map(|run| run.join(" "))
    }
}

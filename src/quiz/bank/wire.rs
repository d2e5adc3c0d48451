//! The edition file: one byte of format, five of fingerprint, then the bank in postcard, with
//! every text and every choice stored once.

use super::{About, Bank, Choice, Difficulty, Entry, Fact, Fingerprint, Parts, Style};
use crate::knowledge::{Bloom, Kind};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::rc::Rc;

/// The version of the edition file that this code reads and writes.
const FORMAT: u8 = 1;
/// Bytes before the content.
const HEADER: usize = 6;
/// The most choices an entry may list: its sets are 32 bits wide.
const POOL: usize = 32;

/// Why an edition file cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Damaged(&'static str);

impl fmt::Display for Damaged {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "the question bank cannot be read: {}; reload the page to fetch it again", self.0)
    }
}

impl std::error::Error for Damaged {}

type Text = u32;

#[derive(Serialize, Deserialize)]
struct File {
    texts: Vec<String>,
    about: [Text; 8],
    topics: Vec<Text>,
    misconceptions: Vec<Text>,
    facts: Vec<FactRow>,
    choices: Vec<ChoiceRow>,
    entries: Vec<EntryRow>,
}

#[derive(Serialize, Deserialize)]
struct FactRow {
    id: Text,
    claim: Text,
    paragraph: u8,
    topic: u8,
}

#[derive(Serialize, Deserialize, PartialEq)]
struct ChoiceRow {
    text: Text,
    rationale: Text,
    facts: Vec<u32>,
    misconception: Option<u8>,
}

#[derive(Serialize, Deserialize)]
struct EntryRow {
    kind: u8,
    style: u8,
    topic: u8,
    bloom: u8,
    difficulty: u8,
    family: u32,
    scale: bool,
    facts: Vec<u32>,
    stem: Text,
    prompts: Vec<Text>,
    pool: Vec<(u32, u8)>,
    sets: Vec<u32>,
}

const STYLES: [Style; 4] = [Style::One, Style::Several, Style::Matching, Style::Ordering];
const BLOOMS: [Bloom; 4] = [Bloom::Remember, Bloom::Understand, Bloom::Apply, Bloom::Analyze];
const DIFFICULTIES: [Difficulty; 3] = [Difficulty::Easy, Difficulty::Medium, Difficulty::Hard];

impl Bank {
    /// Reads an edition file. Total: whatever the bytes, it answers and every index is in range.
    ///
    /// # Errors
    /// Where the bytes are of another format or are not whole.
    pub fn decode(bytes: &[u8]) -> Result<Bank, Damaged> {
        let (header, content) = bytes.split_at_checked(HEADER).ok_or(Damaged("it is cut short"))?;
        if header[0] != FORMAT {
            return Err(Damaged("it is of another format"));
        }
        let mut fingerprint = [0; 5];
        fingerprint.copy_from_slice(&header[1..]);
        let file: File = postcard::from_bytes(content).map_err(|_| Damaged("it is not whole"))?;
        Reader::new(&file.texts).bank(Fingerprint(fingerprint), &file)
    }
}

/// Turns rows into the types of the house, with every text shared.
struct Reader {
    texts: Vec<Rc<str>>,
}

impl Reader {
    fn new(texts: &[String]) -> Reader {
        Reader { texts: texts.iter().map(|text| Rc::from(text.as_str())).collect() }
    }

    fn bank(&self, fingerprint: Fingerprint, file: &File) -> Result<Bank, Damaged> {
        let [pack, title, summary, language, source @ ..] = file.about;
        let [work, author, publisher, date] = source;
        let about = About {
            pack: self.text(pack)?,
            title: self.text(title)?,
            summary: self.text(summary)?,
            language: self.text(language)?,
            source: [self.text(work)?, self.text(author)?, self.text(publisher)?, self.text(date)?],
        };
        let topics = self.all(&file.topics)?;
        let misconceptions = self.all(&file.misconceptions)?;
        let facts = file.facts.iter().map(|row| self.fact(row, &topics)).collect::<Result<_, _>>()?;
        let entries = file.entries.iter().map(|row| self.entry(row, file)).collect::<Result<_, _>>()?;
        Ok(Bank::new(Parts { fingerprint, about, topics, facts, misconceptions, entries }))
    }

    fn text(&self, text: Text) -> Result<Rc<str>, Damaged> {
        self.texts.get(text as usize).cloned().ok_or(Damaged("a text is missing"))
    }

    fn all(&self, texts: &[Text]) -> Result<Vec<Rc<str>>, Damaged> {
        texts.iter().map(|text| self.text(*text)).collect()
    }

    fn fact(&self, row: &FactRow, topics: &[Rc<str>]) -> Result<Fact, Damaged> {
        within(usize::from(row.topic), topics.len())?;
        let (id, claim) = (self.text(row.id)?, self.text(row.claim)?);
        Ok(Fact { id, claim, paragraph: row.paragraph, topic: row.topic })
    }

    fn entry(&self, row: &EntryRow, file: &File) -> Result<Entry, Damaged> {
        within(usize::from(row.topic), file.topics.len())?;
        if row.pool.len() > POOL || row.sets.is_empty() {
            return Err(Damaged("a question has too many choices or none"));
        }
        if row.sets.iter().any(|set| set.checked_shr(row.pool.len() as u32).unwrap_or(0) != 0 || *set == 0) {
            return Err(Damaged("a set of choices is out of range"));
        }
        for fact in &row.facts {
            within(*fact as usize, file.facts.len())?;
        }
        let pool = row.pool.iter().map(|(choice, mark)| self.choice(*choice, *mark, file));
        Ok(Entry {
            kind: Kind::from_number(row.kind).ok_or(Damaged("a kind is unknown"))?,
            style: named(&STYLES, row.style)?,
            topic: row.topic,
            bloom: named(&BLOOMS, row.bloom)?,
            difficulty: named(&DIFFICULTIES, row.difficulty)?,
            family: row.family,
            scale: row.scale,
            facts: row.facts.clone(),
            stem: self.text(row.stem)?,
            prompts: self.all(&row.prompts)?,
            pool: pool.collect::<Result<_, _>>()?,
            sets: row.sets.clone(),
        })
    }

    fn choice(&self, choice: u32, mark: u8, file: &File) -> Result<Choice, Damaged> {
        let row = file.choices.get(choice as usize).ok_or(Damaged("a choice is missing"))?;
        for fact in &row.facts {
            within(*fact as usize, file.facts.len())?;
        }
        if let Some(belief) = row.misconception {
            within(usize::from(belief), file.misconceptions.len())?;
        }
        Ok(Choice {
            text: self.text(row.text)?,
            rationale: self.text(row.rationale)?,
            facts: row.facts.clone(),
            mark,
            misconception: row.misconception,
        })
    }
}

fn within(position: usize, length: usize) -> Result<(), Damaged> {
    if position < length { Ok(()) } else { Err(Damaged("a reference is out of range")) }
}

fn named<T: Copy>(names: &[T], position: u8) -> Result<T, Damaged> {
    names.get(usize::from(position)).copied().ok_or(Damaged("a name is unknown"))
}

#[cfg(not(target_arch = "wasm32"))]
pub(in crate::quiz) use write::{encode, fingerprint};

/// Writing, which only the author's tools do.
#[cfg(not(target_arch = "wasm32"))]
mod write {
    use super::*;
    use std::collections::HashMap;

    /// The edition file of a bank. The same bank gives the same bytes.
    pub(in crate::quiz) fn encode(parts: &Parts) -> Vec<u8> {
        let content = content(parts);
        let mut bytes = vec![FORMAT];
        bytes.extend(digest(&content).0);
        bytes.extend(content);
        bytes
    }

    /// The fingerprint that the bank of these parts has, whatever stands in them for it.
    pub(in crate::quiz) fn fingerprint(parts: &Parts) -> Fingerprint {
        digest(&content(parts))
    }

    fn content(parts: &Parts) -> Vec<u8> {
        let mut writer = Writer::default();
        let file = writer.file(parts);
        // Serializing owned rows into memory has no way to fail.
        postcard::to_allocvec(&file).unwrap_or_default()
    }

    fn digest(content: &[u8]) -> Fingerprint {
        use sha2::Digest;
        let hash = sha2::Sha256::new().chain_update([FORMAT]).chain_update(content).finalize();
        let mut first = [0; 5];
        first.copy_from_slice(&hash[..5]);
        Fingerprint(first)
    }

    /// Collects texts and choices, each once, in the order they are first met.
    #[derive(Default)]
    struct Writer {
        texts: Vec<String>,
        text_at: HashMap<String, Text>,
        choices: Vec<ChoiceRow>,
        choice_at: HashMap<(Text, Text, Vec<u32>, Option<u8>), u32>,
    }

    impl Writer {
        fn file(&mut self, parts: &Parts) -> File {
            let about = &parts.about;
            let [work, author, publisher, date] = &about.source;
            let about =
                [&about.pack, &about.title, &about.summary, &about.language, work, author, publisher, date]
                    .map(|text| self.text(text));
            let topics = parts.topics.iter().map(|text| self.text(text)).collect();
            let misconceptions = parts.misconceptions.iter().map(|text| self.text(text)).collect();
            let facts = parts.facts.iter().map(|fact| self.fact(fact)).collect();
            let entries = parts.entries.iter().map(|entry| self.entry(entry)).collect();
            let (texts, choices) = (std::mem::take(&mut self.texts), std::mem::take(&mut self.choices));
            File { texts, about, topics, misconceptions, facts, choices, entries }
        }

        fn text(&mut self, text: &str) -> Text {
            if let Some(at) = self.text_at.get(text) {
                return *at;
            }
            let at = self.texts.len() as Text;
            self.texts.push(text.to_owned());
            self.text_at.insert(text.to_owned(), at);
            at
        }

        fn fact(&mut self, fact: &Fact) -> FactRow {
            let (id, claim) = (self.text(&fact.id), self.text(&fact.claim));
            FactRow { id, claim, paragraph: fact.paragraph, topic: fact.topic }
        }

        fn entry(&mut self, entry: &Entry) -> EntryRow {
            EntryRow {
                kind: entry.kind.number(),
                style: position(&STYLES, &entry.style),
                topic: entry.topic,
                bloom: position(&BLOOMS, &entry.bloom),
                difficulty: position(&DIFFICULTIES, &entry.difficulty),
                family: entry.family,
                scale: entry.scale,
                facts: entry.facts.clone(),
                stem: self.text(&entry.stem),
                prompts: entry.prompts.iter().map(|text| self.text(text)).collect(),
                pool: entry.pool.iter().map(|choice| (self.choice(choice), choice.mark)).collect(),
                sets: entry.sets.clone(),
            }
        }

        fn choice(&mut self, choice: &Choice) -> u32 {
            let (text, rationale) = (self.text(&choice.text), self.text(&choice.rationale));
            let alike = (text, rationale, choice.facts.clone(), choice.misconception);
            let choices = &mut self.choices;
            *self.choice_at.entry(alike).or_insert_with(|| {
                let facts = choice.facts.clone();
                choices.push(ChoiceRow { text, rationale, facts, misconception: choice.misconception });
                choices.len() as u32 - 1
            })
        }
    }

    fn position<T: PartialEq>(names: &[T], name: &T) -> u8 {
        names.iter().position(|it| it == name).unwrap_or(0) as u8
    }
}

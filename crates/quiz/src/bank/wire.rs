//! The edition file: one byte of format, five of fingerprint, then the bank in postcard, with
//! every text and every choice stored once.
//!
//! Texts and choices stand in the order in which they are first met, and whatever refers to one for the first
//! time is 0: the reader counts along. That costs next to nothing when it is compressed.

use super::{
    About, Bank, Choice, Difficulty, Entry, Fact, FactIndex, Fingerprint, Interaction, Parts, Table, Template,
};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::rc::Rc;

/// The version of the edition file that this code reads and writes.
const FORMAT: u8 = 2;
/// Bytes before the content.
const HEADER: usize = 6;
/// The most choices an entry may list: a set of them is 32 bits wide.
const POOL: usize = 32;
/// The most topics: a blueprint has a bit for each.
const TOPICS: usize = 16;

/// Why an edition file cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Damaged(&'static str);

impl fmt::Display for Damaged {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "the question bank cannot be read: {}; reload the page to fetch it again", self.0)
    }
}

impl std::error::Error for Damaged {}

/// A reference to a text, a choice or a set of facts: 0 for the next new one, else its position from 1.
type Ref = u32;
/// A reference to a text.
type Text = Ref;

#[derive(Serialize, Deserialize, Default)]
struct File {
    /// The texts, each on a line: that compresses better than a length before each.
    texts: String,
    about: [Text; 8],
    topics: Vec<Text>,
    scenes: Vec<Text>,
    facts: Vec<FactRow>,
    tables: Vec<(Text, u8)>,
    templates: Vec<TemplateRow>,
    fact_sets: Vec<Vec<u32>>,
    choices: ChoiceColumns,
    /// Lists of wrong choices, each with their groups; no groups where each choice is its own.
    wrong: Vec<(Vec<Ref>, Vec<u8>)>,
    entries: EntryColumns,
}

/// The choices, column by column: what is alike stands together.
#[derive(Serialize, Deserialize, Default)]
struct ChoiceColumns {
    text: Vec<Text>,
    why: Vec<Text>,
    facts: Vec<Ref>,
}

/// The questions, column by column.
#[derive(Serialize, Deserialize, Default)]
struct EntryColumns {
    template: Vec<u16>,
    topic: Vec<u8>,
    difficulty: Vec<u8>,
    scene: Vec<u16>,
    shown: Vec<u8>,
    facts: Vec<Ref>,
    stem: Vec<Text>,
    others: Vec<Text>,
    prompts: Vec<Vec<Text>>,
    right: Vec<Vec<Ref>>,
    wrong: Vec<Ref>,
}

#[derive(Serialize, Deserialize)]
struct FactRow {
    id: Text,
    text: Text,
    paragraph: u8,
    topic: u8,
    printed: bool,
}

#[derive(Serialize, Deserialize)]
struct TemplateRow {
    frame: Text,
    table: u8,
    interaction: u8,
    weight: u8,
}

const DIFFICULTIES: [Difficulty; 3] = [Difficulty::Easy, Difficulty::Medium, Difficulty::Hard];

impl Bank {
    /// Reads an edition file. Total: whatever the bytes, it answers, and every index is in range.
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
        let texts: Vec<Rc<str>> = file.texts.split('\n').map(Rc::from).collect();
        let parts = Reader {
            texts: &texts,
            file: &file,
            met: 0,
            sets: Vec::new(),
            choices: Vec::new(),
            wrong: Vec::new(),
        }
        .parts()?;
        Ok(Bank::new(Fingerprint(fingerprint), parts))
    }
}

/// Turns rows into the types of the bank, with every text shared, in the order in which they were written.
struct Reader<'a> {
    texts: &'a [Rc<str>],
    file: &'a File,
    /// How many texts were met.
    met: usize,
    /// The sets of facts that were met.
    sets: Vec<Vec<FactIndex>>,
    /// The choices that were met.
    choices: Vec<Choice>,
    /// The lists of wrong choices that were met.
    wrong: Vec<Vec<Choice>>,
}

impl Reader<'_> {
    fn parts(mut self) -> Result<Parts, Damaged> {
        let file = self.file;
        if file.topics.len() > TOPICS {
            return Err(Damaged("it has too many topics"));
        }
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
        let scenes = self.all(&file.scenes)?;
        let facts = file.facts.iter().map(|row| self.fact(row)).collect::<Result<_, _>>()?;
        let table = |row: &(Text, u8)| Ok(Table { name: self.text(row.0)?, weight: row.1.max(1) });
        let tables = file.tables.iter().map(table).collect::<Result<_, _>>()?;
        let templates = file.templates.iter().map(|row| self.template(row)).collect::<Result<_, _>>()?;
        let entries = (0..file.entries.stem.len()).map(|at| self.entry(at)).collect::<Result<_, _>>()?;
        Ok(Parts { about, topics, scenes, facts, tables, templates, entries })
    }

    fn text(&mut self, text: Text) -> Result<Rc<str>, Damaged> {
        self.met += usize::from(text == 0);
        let at = if text == 0 { self.met } else { text as usize } - 1;
        self.texts.get(at).cloned().ok_or(Damaged("a text is missing"))
    }

    fn all(&mut self, texts: &[Text]) -> Result<Vec<Rc<str>>, Damaged> {
        texts.iter().map(|text| self.text(*text)).collect()
    }

    fn fact(&mut self, row: &FactRow) -> Result<Fact, Damaged> {
        within(usize::from(row.topic), self.file.topics.len())?;
        let (id, text) = (self.text(row.id)?, self.text(row.text)?);
        Ok(Fact { id, text, paragraph: row.paragraph, topic: row.topic, printed: row.printed })
    }

    fn template(&mut self, row: &TemplateRow) -> Result<Template, Damaged> {
        within(usize::from(row.table), self.file.tables.len())?;
        let interaction = named(&Interaction::ALL, row.interaction)?;
        Ok(Template {
            frame: self.text(row.frame)?,
            table: row.table,
            interaction,
            weight: row.weight.max(1),
        })
    }

    fn entry(&mut self, at: usize) -> Result<Entry, Damaged> {
        let of = &self.file.entries;
        let (template, topic, scene) = (cell(&of.template, at)?, cell(&of.topic, at)?, cell(&of.scene, at)?);
        within(usize::from(topic), self.file.topics.len())?;
        within(usize::from(scene), self.file.scenes.len() + 1)?;
        let wording = self.file.templates.get(usize::from(template));
        let wording = wording.ok_or(Damaged("a reference is out of range"))?;
        let interaction = named(&Interaction::ALL, wording.interaction)?;
        let entry = Entry {
            template,
            topic,
            scene,
            difficulty: named(&DIFFICULTIES, cell(&of.difficulty, at)?)?,
            facts: self.facts(cell(&of.facts, at)?)?,
            stem: self.text(cell(&of.stem, at)?)?,
            prompts: self.all(&cell(&of.prompts, at)?)?,
            pool: self.pool(at, interaction)?,
            shown: cell(&of.shown, at)?,
            others: self.text(cell(&of.others, at)?)?,
        };
        if can_be_asked(&entry, interaction) { Ok(entry) } else { Err(Damaged("a question cannot be asked")) }
    }

    /// The choices of an entry: the right ones first.
    fn pool(&mut self, at: usize, interaction: Interaction) -> Result<Vec<Choice>, Damaged> {
        let of = &self.file.entries;
        let placed = matches!(interaction, Interaction::Matching | Interaction::Ordering);
        let right = cell(&of.right, at)?;
        let right = (1..=u8::MAX).zip(&right).map(|(place, choice)| {
            Ok(Choice { mark: if placed { place } else { 1 }, ..self.choice(*choice)? })
        });
        let mut pool: Vec<Choice> = right.collect::<Result<_, _>>()?;
        pool.extend(self.wrong(cell(&of.wrong, at)?)?);
        if pool.len() <= POOL { Ok(pool) } else { Err(Damaged("a question has too many choices")) }
    }

    fn wrong(&mut self, list: Ref) -> Result<Vec<Choice>, Damaged> {
        if list == 0 {
            let (refs, groups) = cell(&self.file.wrong, self.wrong.len())?;
            let choice = |(at, choice): (usize, &Ref)| {
                let group = groups.get(at).copied().unwrap_or(at as u8 + 1);
                Ok(Choice { group, ..self.choice(*choice)? })
            };
            let choices = refs.iter().take(POOL + 1).enumerate().map(choice).collect::<Result<_, _>>()?;
            self.wrong.push(choices);
        }
        met(&self.wrong, list)
    }

    fn choice(&mut self, choice: Ref) -> Result<Choice, Damaged> {
        if choice == 0 {
            let (of, at) = (&self.file.choices, self.choices.len());
            let (text, why) = (self.text(cell(&of.text, at)?)?, self.text(cell(&of.why, at)?)?);
            let facts = self.facts(cell(&of.facts, at)?)?;
            self.choices.push(Choice { text, why, facts, mark: 0, group: 0 });
        }
        met(&self.choices, choice)
    }

    fn facts(&mut self, set: Ref) -> Result<Vec<FactIndex>, Damaged> {
        if set == 0 {
            let facts =
                self.file.fact_sets.get(self.sets.len()).ok_or(Damaged("a set of facts is missing"))?;
            facts.iter().try_for_each(|fact| within(*fact as usize, self.file.facts.len()))?;
            self.sets.push(facts.clone());
        }
        met(&self.sets, set)
    }
}

/// What was met under a reference; the last for the new one that was just met.
fn met<T: Clone>(met: &[T], to: Ref) -> Result<T, Damaged> {
    let found = if to == 0 { met.last() } else { met.get(to as usize - 1) };
    found.cloned().ok_or(Damaged("a reference is out of range"))
}

/// What stands at a position of a column.
fn cell<T: Clone>(column: &[T], at: usize) -> Result<T, Damaged> {
    column.get(at).cloned().ok_or(Damaged("a column is cut short"))
}

/// Whether a question has the right choices for its interaction, and enough wrong ones.
fn can_be_asked(entry: &Entry, interaction: Interaction) -> bool {
    let mut marks: Vec<u8> = entry.pool.iter().map(|it| it.mark).filter(|mark| *mark > 0).collect();
    marks.sort_unstable();
    let mut groups: Vec<u8> = entry.pool.iter().filter(|it| it.mark == 0).map(|it| it.group).collect();
    groups.sort_unstable();
    groups.dedup();
    let (right, shown) = (marks.len(), usize::from(entry.shown));
    let in_sequence = || marks.iter().copied().eq(1..=right as u8);
    let suits = match interaction {
        Interaction::One => marks == [1] && entry.prompts.is_empty(),
        Interaction::Several => {
            marks.iter().all(|mark| *mark == 1) && entry.prompts.is_empty() && right < shown
        }
        Interaction::Matching => in_sequence() && right == entry.prompts.len(),
        Interaction::Ordering => in_sequence() && right == shown && entry.prompts.is_empty(),
    };
    suits && right > 0 && (2..=SHOWN).contains(&shown) && shown >= right && groups.len() >= shown - right
}

/// The most choices that are shown at once: links have room for the positions of six.
const SHOWN: usize = 6;

fn within(position: usize, length: usize) -> Result<(), Damaged> {
    if position < length { Ok(()) } else { Err(Damaged("a reference is out of range")) }
}

fn named<T: Copy>(names: &[T], position: u8) -> Result<T, Damaged> {
    names.get(usize::from(position)).copied().ok_or(Damaged("a name is unknown"))
}

#[cfg(feature = "write")]
pub use write::encode;

/// Writing, which only the author's tools do.
#[cfg(feature = "write")]
mod write {
    use super::*;
    use std::collections::HashMap;

    /// The edition file of a bank. The same bank gives the same bytes.
    pub fn encode(parts: &Parts) -> Vec<u8> {
        use sha2::Digest;
        // Serializing owned rows into memory has no way to fail.
        let content = postcard::to_allocvec(&Writer::new().file(parts)).unwrap_or_default();
        let hash = sha2::Sha256::new().chain_update([FORMAT]).chain_update(&content).finalize();
        let mut bytes = vec![FORMAT];
        bytes.extend(&hash[..HEADER - 1]);
        bytes.extend(content);
        bytes
    }

    /// Things that are written once: what refers to one for the first time is 0.
    struct Once<T> {
        all: Vec<T>,
        known: HashMap<T, Ref>,
    }

    impl<T: Clone + Eq + std::hash::Hash> Once<T> {
        fn new() -> Once<T> {
            Once { all: Vec::new(), known: HashMap::new() }
        }

        /// Refers to a thing.
        fn refer(&mut self, thing: T) -> Ref {
            if let Some(at) = self.known.get(&thing) {
                return *at;
            }
            self.all.push(thing.clone());
            self.known.insert(thing, self.all.len() as Ref);
            0
        }
    }

    /// Collects texts, sets of facts and choices in the order in which they are first met.
    struct Writer {
        texts: Once<Rc<str>>,
        sets: Once<Vec<FactIndex>>,
        choices: Once<(Rc<str>, Rc<str>, Vec<FactIndex>)>,
        choice_columns: ChoiceColumns,
        wrong: Once<Vec<Choice>>,
        wrong_lists: Vec<(Vec<Ref>, Vec<u8>)>,
    }

    impl Writer {
        fn new() -> Writer {
            Writer {
                texts: Once::new(),
                sets: Once::new(),
                choices: Once::new(),
                choice_columns: ChoiceColumns::default(),
                wrong: Once::new(),
                wrong_lists: Vec::new(),
            }
        }

        fn file(mut self, parts: &Parts) -> File {
            let about = &parts.about;
            let [work, author, publisher, date] = &about.source;
            let about =
                [&about.pack, &about.title, &about.summary, &about.language, work, author, publisher, date]
                    .map(|text| self.text(text));
            let mut file = File {
                about,
                topics: parts.topics.iter().map(|text| self.text(text)).collect(),
                scenes: parts.scenes.iter().map(|text| self.text(text)).collect(),
                facts: parts.facts.iter().map(|fact| self.fact(fact)).collect(),
                tables: parts.tables.iter().map(|table| (self.text(&table.name), table.weight)).collect(),
                templates: parts.templates.iter().map(|it| self.template(it)).collect(),
                ..File::default()
            };
            parts.entries.iter().for_each(|entry| self.entry(entry, &mut file.entries));
            let lines: Vec<String> = self.texts.all.iter().map(|text| text.replace('\n', " ")).collect();
            file.texts = lines.join("\n");
            File { fact_sets: self.sets.all, choices: self.choice_columns, wrong: self.wrong_lists, ..file }
        }

        fn text(&mut self, text: &Rc<str>) -> Text {
            self.texts.refer(text.clone())
        }

        fn fact(&mut self, fact: &Fact) -> FactRow {
            let (id, text) = (self.text(&fact.id), self.text(&fact.text));
            FactRow { id, text, paragraph: fact.paragraph, topic: fact.topic, printed: fact.printed }
        }

        fn template(&mut self, it: &Template) -> TemplateRow {
            let interaction = position(&Interaction::ALL, &it.interaction);
            TemplateRow { frame: self.text(&it.frame), table: it.table, interaction, weight: it.weight }
        }

        /// Writes an entry behind those before it. Its right choices stand first.
        fn entry(&mut self, entry: &Entry, to: &mut EntryColumns) {
            to.template.push(entry.template);
            to.topic.push(entry.topic);
            to.difficulty.push(position(&DIFFICULTIES, &entry.difficulty));
            to.scene.push(entry.scene);
            to.shown.push(entry.shown);
            to.facts.push(self.sets.refer(entry.facts.clone()));
            to.stem.push(self.text(&entry.stem));
            to.prompts.push(entry.prompts.iter().map(|text| self.text(text)).collect());
            let (right, wrong): (Vec<&Choice>, Vec<&Choice>) = entry.pool.iter().partition(|it| it.mark > 0);
            to.right.push(right.into_iter().map(|choice| self.choice(choice)).collect());
            let wrong = self.wrong(wrong.into_iter().cloned().collect());
            to.wrong.push(wrong);
            to.others.push(self.text(&entry.others));
        }

        fn wrong(&mut self, choices: Vec<Choice>) -> Ref {
            let at = self.wrong.refer(choices.clone());
            if at == 0 {
                let groups: Vec<u8> = choices.iter().map(|choice| choice.group).collect();
                let apart = groups.iter().copied().eq(1..=groups.len() as u8);
                let refs = choices.iter().map(|choice| self.choice(choice)).collect();
                self.wrong_lists.push((refs, if apart { Vec::new() } else { groups }));
            }
            at
        }

        fn choice(&mut self, choice: &Choice) -> Ref {
            let at = self.choices.refer((choice.text.clone(), choice.why.clone(), choice.facts.clone()));
            if at == 0 {
                let (text, why) = (self.text(&choice.text), self.text(&choice.why));
                let facts = self.sets.refer(choice.facts.clone());
                self.choice_columns.text.push(text);
                self.choice_columns.why.push(why);
                self.choice_columns.facts.push(facts);
            }
            at
        }
    }

    fn position<T: PartialEq>(names: &[T], name: &T) -> u8 {
        names.iter().position(|it| it == name).unwrap_or(0) as u8
    }
}

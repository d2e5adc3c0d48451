//! Writes the edition of a pack: what a player needs, and nothing else.

use crate::pack::Pack;
use crate::question::Question;
use quiz::bank::{About, Fact, Parts, Table, Template, encode};
use quiz::{Choice, Difficulty, Entry, Interaction};
use std::collections::HashMap;
use std::rc::Rc;

/// The edition file of a pack and its questions. The same pack gives the same bytes.
pub fn edition(pack: &Pack, questions: &[Question]) -> Vec<u8> {
    encode(&parts(pack, questions))
}

/// How a question of this frame is responded to.
pub fn interaction(frame: &str) -> Interaction {
    match frame {
        "pick" => Interaction::Several,
        "match" => Interaction::Matching,
        "order" => Interaction::Ordering,
        _ => Interaction::One,
    }
}

/// The bank of a pack, in parts.
pub fn parts(pack: &Pack, questions: &[Question]) -> Parts {
    let subject: HashMap<&str, u8> = (0..).zip(&pack.subjects).map(|(at, it)| (it.id.as_str(), at)).collect();
    let topic = |id: &str| subject.get(id).copied().unwrap_or(0);
    let facts: HashMap<&str, u32> = (0..)
        .zip(&pack.facts)
        .filter(|it| !it.1.id.is_empty())
        .map(|(at, it)| (it.id.as_str(), at))
        .collect();
    let [work, author, publisher, date] = pack.source.each_ref().map(|it| Rc::from(it.as_str()));
    let about = About {
        pack: pack.id.as_str().into(),
        title: pack.title.as_str().into(),
        summary: pack.intro.as_str().into(),
        language: pack.language.as_str().into(),
        source: [work, author, publisher, date],
    };
    let mut writer = Writer { facts, ..Writer::default() };
    let entries = questions.iter().map(|it| writer.entry(it, topic(&it.draft().subject))).collect();
    let tenths = |weight: f64| (weight * 10.0).round().clamp(1.0, 255.0) as u8;
    let tables: HashMap<&str, u8> = (0..).zip(&pack.tables).map(|(at, it)| (it.id.as_str(), at)).collect();
    let template = |(table, ask): &(&str, &crate::pack::Ask)| Template {
        frame: ask.frame.as_str().into(),
        table: tables[table],
        interaction: interaction(&ask.frame),
        weight: tenths(ask.weight),
    };
    let fact = |fact: &crate::pack::Fact| Fact {
        id: fact.id.as_str().into(),
        text: fact.text.as_str().into(),
        paragraph: fact.paragraph,
        topic: topic(&fact.subject),
        printed: fact.printed,
    };
    Parts {
        about,
        topics: pack.subjects.iter().map(|it| it.title.as_str().into()).collect(),
        facts: pack.facts.iter().map(fact).collect(),
        tables: pack
            .tables
            .iter()
            .map(|it| Table { name: it.id.as_str().into(), weight: tenths(it.weight) })
            .collect(),
        templates: writer.templates.iter().map(template).collect(),
        scenes: writer.scenes.iter().map(|it| Rc::from(*it)).collect(),
        entries,
    }
}

/// Numbers wordings and scenes in the order they are met.
#[derive(Default)]
struct Writer<'q> {
    facts: HashMap<&'q str, u32>,
    templates: Vec<(&'q str, &'q crate::pack::Ask)>,
    scenes: Vec<&'q str>,
    numbers: HashMap<&'q str, u16>,
}

impl<'q> Writer<'q> {
    fn entry(&mut self, question: &'q Question, topic: u8) -> Entry {
        let draft = question.draft();
        if self.templates.last().is_none_or(|last| !std::ptr::eq(last.1, draft.ask)) {
            self.templates.push((&draft.table.id, draft.ask));
        }
        let choice = |(choice, group): (&crate::question::Candidate, &u8)| Choice {
            text: choice.text.as_str().into(),
            why: choice.why.as_str().into(),
            // What a right choice gives away is what the question keys.
            facts: if choice.mark > 0 { Vec::new() } else { self.positions(&choice.facts) },
            mark: choice.mark,
            group: *group,
        };
        Entry {
            template: self.templates.len() as u16 - 1,
            topic,
            difficulty: [Difficulty::Easy, Difficulty::Medium, Difficulty::Hard]
                [usize::from(draft.level.clamp(1, 3)) - 1],
            facts: self.positions(&draft.facts),
            stem: draft.stem.as_str().into(),
            prompts: draft.prompts.iter().map(|it| it.as_str().into()).collect(),
            pool: draft.choices.iter().zip(question.groups()).map(choice).collect(),
            shown: draft.shown as u8,
            others: draft.others.as_str().into(),
            scene: self.scene(&draft.scene),
        }
    }

    fn positions(&self, facts: &[String]) -> Vec<u32> {
        facts.iter().filter_map(|fact| self.facts.get(fact.as_str()).copied()).collect()
    }

    fn scene(&mut self, scene: &'q str) -> u16 {
        if scene.is_empty() || self.scenes.len() + 1 >= usize::from(u16::MAX) {
            return self.numbers.get(scene).copied().unwrap_or(0);
        }
        let next = self.scenes.len() as u16 + 1;
        let number = *self.numbers.entry(scene).or_insert(next);
        if number == next {
            self.scenes.push(scene);
        }
        number
    }
}

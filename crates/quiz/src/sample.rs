//! A small bank made by hand, for tests: tables of eight things that each have a colour.

use crate::bank::{
    About, Bank, Choice, Difficulty, Entry, Fact, Fingerprint, Interaction, Parts, Table, Template,
};
use std::rc::Rc;

/// How many things a table has.
const ROWS: u32 = 8;
/// How many tables there are.
const TABLES: u32 = 8;
/// The ways in which every table is asked.
const FRAMES: [(&str, Interaction); 4] = [
    ("colour", Interaction::One),
    ("thing", Interaction::One),
    ("two", Interaction::Several),
    ("rows", Interaction::Matching),
];

/// A bank of 64 facts in six topics, with every interaction.
pub(crate) fn bank() -> Bank {
    Bank::new(Fingerprint([1, 2, 3, 4, 5]), parts())
}

/// What it is put together from.
pub(crate) fn parts() -> Parts {
    let fact = |at: u32| Fact {
        id: format!("F{:02}", at + 1).into(),
        text: format!("Thing {at} has colour {at}.").into(),
        paragraph: (at / 8) as u8,
        topic: (at % 6) as u8,
        printed: !at.is_multiple_of(5),
    };
    let mut templates: Vec<Template> = Vec::new();
    let mut entries = Vec::new();
    for table in 0..TABLES {
        for (frame, interaction) in FRAMES.into_iter().chain([("order", Interaction::Ordering)]) {
            let template = templates.len() as u16;
            templates.push(Template { frame: frame.into(), table: table as u8, interaction, weight: 10 });
            entries.extend((0..ROWS).map(|row| entry(template, frame, interaction, table * ROWS, row)));
        }
    }
    let source = ["A book of things", "A. Writer", "A press", "2024-05-16"].map(Rc::from);
    Parts {
        about: About {
            pack: "things".into(),
            title: "Things".into(),
            summary: "What colour things have.".into(),
            language: "en".into(),
            source,
        },
        topics: (0..6).map(|at| Rc::from(format!("Topic {at}"))).collect(),
        facts: (0..TABLES * ROWS).map(fact).collect(),
        tables: (0..TABLES).map(|at| Table { name: format!("table {at}").into(), weight: 10 }).collect(),
        templates,
        scenes: Vec::new(),
        entries,
    }
}

/// A question that keys the fact in a row of a table, and the next ones where it asks for several.
fn entry(template: u16, frame: &str, interaction: Interaction, base: u32, row: u32) -> Entry {
    let keyed = match interaction {
        Interaction::One => 1,
        Interaction::Several => 2,
        Interaction::Matching | Interaction::Ordering => 3,
    };
    let facts: Vec<u32> = (0..keyed).map(|step| base + (row + step) % ROWS).collect();
    let mark = |at: usize| match interaction {
        Interaction::One | Interaction::Several => 1,
        Interaction::Matching | Interaction::Ordering => at as u8 + 1,
    };
    let name = |fact: u32| if frame == "thing" { format!("Thing {fact}") } else { format!("Colour {fact}") };
    let right = facts.iter().enumerate().map(|(at, fact)| Choice {
        text: name(*fact).into(),
        why: format!("Thing {fact} has colour {fact}.").into(),
        facts: vec![*fact],
        mark: mark(at),
        group: 0,
    });
    // Some wrong choices give facts away, some are from outside.
    let others = (base..base + ROWS).filter(|fact| !facts.contains(fact));
    let others =
        others.map(|fact| (name(fact), format!("Colour {fact} is that of thing {fact}."), vec![fact]));
    let outside = (0..3).map(|at| (format!("Grey {at}"), "No thing has it.".to_owned(), Vec::new()));
    let wrong = (1..).zip(others.chain(outside)).map(|(group, (text, why, facts))| Choice {
        text: text.into(),
        why: why.into(),
        facts,
        mark: 0,
        group,
    });
    let pool =
        if interaction == Interaction::Ordering { right.collect() } else { right.chain(wrong).collect() };
    Entry {
        template,
        topic: (facts[0] % 6) as u8,
        difficulty: [Difficulty::Easy, Difficulty::Medium, Difficulty::Hard][row as usize % 3],
        scene: 0,
        stem: format!("Which {frame} goes with {}?", facts[0]).into(),
        prompts: match interaction {
            Interaction::Matching => facts.iter().map(|fact| Rc::from(format!("Thing {fact}"))).collect(),
            _ => Vec::new(),
        },
        shown: if interaction == Interaction::Ordering { 3 } else { 4 },
        facts,
        pool,
        others: if row == 0 { "Each thing has one colour.".into() } else { "".into() },
    }
}

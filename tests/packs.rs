//! Packs as an author meets them: every problem at once, the schema up to date, and a second
//! subject that needs no line of code.

use knowshore::knowledge::{Knowledge, load, schema};
use knowshore::quiz::{Blueprint, Flaw, Style, assemble, compile, generate};
use serde_json::{Value, json};
use std::collections::BTreeSet;

const KPO: &str = include_str!("../src/knowledge/packs/kpo.json");
const ROCKS: &str = include_str!("packs/rocks.json");
const SCHEMA: &str = include_str!("../src/knowledge/packs/schema.json");

#[track_caller]
fn pack(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}"))
}

/// The pointers of all problems of a changed pack.
#[track_caller]
fn problems(change: impl FnOnce(&mut Value)) -> Vec<String> {
    let mut value = pack(ROCKS);
    change(&mut value);
    let problems = load(&value.to_string()).err().unwrap_or_default();
    assert!(problems.iter().all(|it| it.message.len() > 10), "{problems:?}");
    problems.into_iter().map(|it| it.pointer).collect()
}

/// Protects authors: the schema that their editors use is the one the code reads by.
/// `cargo run -- schema > src/knowledge/packs/schema.json` makes it anew.
#[test]
fn the_schema_is_up_to_date() {
    assert_eq!(pack(SCHEMA), schema(), "run `cargo run -- schema > src/knowledge/packs/schema.json`");
}

type Change = fn(&mut Value);

fn template(pack: &mut Value) -> &mut Value {
    &mut pack["relations"][0]["templates"][0]
}

const TEXTS_AND_NAMES: [(&str, Change); 10] = [
    ("/title", |it| it["title"] = json!(" ")),
    ("/topics", |it| {
        let topic = it["topics"][0].clone();
        let named = |at: u8| {
            let mut topic = topic.clone();
            topic["id"] = json!(format!("topic-{at}"));
            topic
        };
        it["topics"] = (0..17).map(named).collect();
    }),
    ("/topics/0/id", |it| it["topics"][0]["id"] = json!("")),
    ("/entities/0/misconception", |it| it["entities"][0]["misconception"] = json!("MC99")),
    ("/entities/0/conflicts/0", |it| it["entities"][0]["conflicts"] = json!(["nothing"])),
    ("/entities/0/contrast", |it| {
        it["entities"][0]["contrast"] = json!("sedimentary");
        it["entities"][1]["contrast"] = json!("metamorphic");
    }),
    ("/facts/0/paragraph", |it| it["facts"][0]["paragraph"] = json!(999)),
    ("/facts/0/claim", |it| it["facts"][0]["claim"] = json!("")),
    ("/relations/0/domain", |it| it["relations"][0]["domain"] = json!("weather")),
    ("/relations/0/order/0", |it| it["relations"][0]["order"] = json!(["granite"])),
];

const TEMPLATES: [(&str, Change); 14] = [
    ("/relations/0/templates/1/id", |it| {
        it["relations"][0]["templates"][1]["id"] = template(it)["id"].clone();
    }),
    ("/relations/0/templates/0/given/0", |it| template(it)["given"] = json!(["igneous"])),
    ("/relations/0/templates/0/keys/0", |it| template(it)["keys"] = json!(["granite"])),
    ("/relations/0/templates/0", |it| it["relations"][0]["closures"] = json!([])),
    ("/relations/0/templates/0/scope", |it| it["relations"][0]["closures"] = json!(["text"])),
    ("/relations/0/templates/0/modalities", |it| template(it)["modalities"] = json!([])),
    ("/relations/0/templates/0/tells/0", |it| template(it)["tells"] = json!(["R99"])),
    ("/relations/0/templates/0/choices", |it| template(it)["choices"] = json!(2)),
    ("/relations/0/templates/0/prompt", |it| template(it)["kind"] = json!("matching")),
    ("/relations/0/templates/0", |it| template(it)["kind"] = json!("ordering")),
    ("/relations/0/templates/0/stem", |it| template(it)["stem"] = json!("Is it {given?")),
    ("/relations/0/templates/0/stem", |it| template(it)["stem"] = json!("Is it {weather}?")),
    ("/relations/0/templates/0/stem", |it| template(it)["stem"] = json!("Is it like {like}?")),
    ("/relations/0/templates/0/stem", |it| template(it)["stem"] = json!("Is {wrong} not it?")),
];

const NEGATIVES: [(&str, Change); 6] = [
    ("/negatives/0", |it| it["negatives"] = negative(json!({ "relation": "class" }))),
    ("/negatives/0/relation", |it| {
        it["negatives"] = negative(json!({ "subject": "granite", "relation": "nowhere" }))
    }),
    ("/negatives/0/subject", |it| {
        it["negatives"] = negative(json!({ "subject": "igneous", "relation": "class" }))
    }),
    ("/negatives/0/why", |it| {
        it["negatives"] = negative(json!({ "subject": "granite", "relation": "class", "why": " " }))
    }),
    ("/negatives/0/reviewed", |it| {
        it["negatives"] = negative(json!({ "subject": "granite", "relation": "class", "reviewed": "soon" }))
    }),
    ("/negatives/0/misconception", |it| {
        it["negatives"] =
            negative(json!({ "subject": "granite", "relation": "class", "misconception": "MC99" }))
    }),
];

/// A list of one negative, of these fields and of others that are right.
fn negative(fields: Value) -> Value {
    let mut whole = json!({ "id": "N1", "object": "sedimentary", "why": "Granite cools from a melt.", "reviewed": "2026-11-25" });
    if fields["subject"].is_null() {
        whole.as_object_mut().map(|it| it.remove("object"));
    }
    for (name, value) in fields.as_object().into_iter().flatten() {
        whole[name] = value.clone();
    }
    json!([whole])
}

/// Protects authors: all problems are named at once, each at its place, and none makes it panic.
#[test]
fn every_problem_is_named_at_its_place() {
    let found = problems(|pack| {
        pack["facts"][0]["importance"] = json!("high");
        pack["facts"][3]["modality"] = json!("shouted");
        pack["entities"][1]["kind"] = json!("no such field");
        pack.as_object_mut().map(|it| it.remove("title"));
    });
    for pointer in ["/facts/0/importance", "/facts/3/modality", "/entities/1", ""] {
        assert!(found.iter().any(|it| it == pointer), "{pointer} is not among {found:?}");
    }
    let table: [(&str, Change); 17] = [
        ("/format", |it| it["format"] = json!(9)),
        ("/source/date", |it| it["source"]["date"] = json!("May 2024")),
        ("/facts/2/subject", |it| it["facts"][2]["subject"] = json!("nobody")),
        ("/facts/2/subject", |it| it["facts"][2]["subject"] = json!("granite")),
        ("/facts/2/relation", |it| it["facts"][2]["relation"] = json!("nowhere")),
        ("/facts/2/topic", |it| it["facts"][2]["topic"] = json!("weather")),
        ("/facts/2/importance", |it| it["facts"][2]["importance"] = json!(7)),
        ("/facts/2/derived_from/0", |it| it["facts"][2]["derived_from"] = json!(["R99"])),
        ("/facts/5/id", |it| it["facts"][5]["id"] = it["facts"][4]["id"].clone()),
        ("/facts/4", |it| {
            it["facts"][4]["subject"] = json!("granite");
            it["facts"][4]["object"] = json!("sedimentary");
        }),
        ("/facts/4", |it| {
            it["facts"][4]["subject"] = json!("granite");
            it["facts"][4]["polarity"] = json!("denied");
        }),
        ("/relations/0/templates/0/stem", |it| {
            it["relations"][0]["templates"][0]["stem"] = json!("Name it.")
        }),
        ("/relations/0/templates/0/stem", |it| {
            it["relations"][0]["templates"][0]["stem"] = json!("{given.plural}?")
        }),
        ("/relations/0/templates/0/stem", |it| {
            it["relations"][0]["templates"][0]["modalities"] = json!(["claimed"])
        }),
        ("/relations/0/templates/3/right", |it| it["relations"][0]["templates"][3]["right"] = json!(0)),
        ("/entities/0/forms", |it| it["entities"][0]["forms"] = json!({ "plural": "rocks" })),
        ("/entities/0/contrast", |it| it["entities"][0]["contrast"] = json!("nothing")),
    ];
    for (place, change) in table.into_iter().chain(TEXTS_AND_NAMES).chain(TEMPLATES).chain(NEGATIVES) {
        let found = problems(change);
        assert!(found.iter().any(|it| it.starts_with(place)), "{place} is not among {found:?}");
    }
    let long = " ".repeat(20_000_000);
    let told = load(&long).err().unwrap_or_default();
    assert!(told[0].to_string().starts_with("(file): the file has 20000000 bytes"), "{told:?}");
    for text in ["", "{", "[]", "null", "{\"format\":1}", "\u{feff}{}"] {
        assert!(load(text).is_err(), "{text:?}");
    }
}

/// Protects the promise to authors: another subject gives questions of many kinds and styles
/// through the same path, with nothing but its file.
#[test]
fn a_second_subject_needs_no_code() {
    let knowledge = Knowledge::new(load(ROCKS).unwrap_or_else(|it| panic!("{it:?}")))
        .unwrap_or_else(|it| panic!("{it:?}"));
    let models = generate(&knowledge).models;
    let bank = compile(&knowledge, &models);
    let kinds: BTreeSet<_> = bank.entries().iter().map(|it| it.kind).collect();
    let styles: std::collections::HashSet<Style> = bank.entries().iter().map(|it| it.style).collect();
    assert!(kinds.len() >= 8, "{kinds:?}");
    assert!(styles.len() >= 3, "{styles:?}");
    let quiz = assemble(&bank, Blueprint { length: 5, ..Blueprint::default() }, 1);
    assert_eq!(quiz.questions.len(), 5);
}

/// Protects the shipped pack: it has no problem, all 78 facts and their sources.
#[test]
fn the_shipped_pack_is_whole() {
    let pack = load(KPO).unwrap_or_else(|problems| panic!("{problems:#?}"));
    let ids: BTreeSet<String> = pack.facts.iter().map(|it| it.id.clone()).collect();
    let expected: BTreeSet<String> = (1..=78).map(|at| format!("F{at:02}")).collect();
    assert_eq!(ids, expected);
    assert!(pack.facts.iter().all(|it| it.paragraph <= 6));
    assert_eq!((pack.source.work.as_str(), pack.source.date.as_str()), ("What is KPO?", "2024-05-16"));
}

/// Protects players: what stands in two places of an order is not put in order, and nothing is made that the
/// proof would have to drop.
#[test]
fn what_stands_in_two_places_is_not_put_in_order() {
    let orderings = |change: fn(&mut Value)| {
        let mut pack = pack(KPO);
        change(&mut pack);
        let pack = load(&pack.to_string()).unwrap_or_else(|it| panic!("{it:?}"));
        let knowledge = Knowledge::new(pack).unwrap_or_else(|it| panic!("{it:?}"));
        let made = generate(&knowledge);
        assert!(!made.dropped.iter().any(|it| matches!(it, Flaw::Truth { .. })), "{:?}", made.dropped);
        made.models.iter().filter(|it| it.draft().id.starts_with("status-order")).count()
    };
    assert!(orderings(|_| ()) > 0);
    let twice = orderings(|pack| {
        let facts = pack["facts"].as_array_mut().expect("facts");
        let growing = facts.iter_mut().find(|it| it["id"] == "F18").expect("F18");
        growing["subject"] = json!("india");
        let relations = pack["relations"].as_array_mut().expect("relations");
        let status = relations.iter_mut().find(|it| it["id"] == "status").expect("status");
        status["closures"] = json!(["text"]);
    });
    assert_eq!(twice, 0);
}

//! A tiny pack and items of it, to show each check a flaw and its nearest clean neighbour.

use crate::knowledge::Kind;
use crate::knowledge::pack::{Pack, Template};
use crate::proof::item::{Item, Shown};
use crate::proof::library::Library;
use crate::quiz::{Ground, Style};
use std::sync::LazyLock;

static PACK: LazyLock<Pack> = LazyLock::new(|| serde_json::from_value(pack()).expect("a pack"));
static LIBRARY: LazyLock<Library<'static>> =
    LazyLock::new(|| Library::new(&PACK, Some("It was a bright cold day in April, and the clocks struck.")));

/// `given is a`, `other is b`, and so on; `x` is of another type, `a2` in conflict with `a`.
fn pack() -> serde_json::Value {
    use serde_json::json;
    let entity = |id: &str, kind: &str, conflicts: &[&str]| json!({"id": id, "type": kind, "forms": {"name": id}, "conflicts": conflicts});
    let fact = |id: &str, subject: &str, object: &str, importance: u8| {
        json!({"id": id, "subject": subject, "relation": "is", "object": object, "modality": "asserted",
            "voice": "article", "paragraph": 1, "importance": importance, "topic": "t", "claim": "It is.", "rationale": "It is."})
    };
    let template = |kind: &str, scope: &str, modality: &str, more: serde_json::Value| {
        let mut it = json!({"id": kind, "kind": kind, "ask": "object", "scope": scope, "modalities": [modality],
            "stem": "Which?", "bloom": "remember", "right": 2, "choices": 4});
        more.as_object().into_iter().flatten().for_each(|(key, value)| it[key] = value.clone());
        it
    };
    let mut claim = fact("G4", "other", "e", 3);
    claim["modality"] = json!("claimed");
    json!({
        "format": 1, "id": "sample", "title": "A sample of KPO", "summary": "A sample.", "language": "en",
        "source": {"work": "w", "author": "a", "publisher": "p", "date": "2026-01-01"},
        "attributions": ["the article"], "topics": [{"id": "t", "title": "T"}],
        "entities": [entity("given", "from", &[]), entity("other", "from", &[]), entity("a", "to", &["a2"]),
            entity("b", "to", &[]), entity("c", "to", &[]), entity("d", "to", &[]), entity("e", "to", &[]),
            entity("f", "to", &[]), entity("a2", "to", &[]), entity("x", "odd", &[])],
        "relations": [{"id": "is", "domain": "from", "range": "to", "closures": ["functional"], "templates": [
            template("status", "world", "asserted", json!({})), template("scenario", "world", "asserted", json!({})),
            template("stance", "text", "claimed", json!({})), template("several", "world", "asserted", json!({})),
            template("contrast", "world", "asserted", json!({"scale": true})), template("attribution", "world", "claimed", json!({}))]}],
        "facts": [fact("G1", "given", "a", 3), fact("G2", "other", "b", 3), fact("G3", "other", "given", 1), claim],
    })
}

/// The pack's template of a kind.
pub fn template(kind: Kind) -> &'static Template {
    PACK.relations[0].templates.iter().find(|it| it.kind == kind).expect("a template")
}

/// An item with that stem and those choices, the right one first.
pub fn item(stem: &str, texts: &[&str]) -> Item<'static> {
    let choice = |(at, text): (usize, &&str)| Shown {
        entity: ["a", "b", "c", "d", "e", "f"][at].to_owned(),
        text: (*text).to_owned(),
        mark: u8::from(at == 0),
        rationale: "It is so.".to_owned(),
        ground: Ground::Sibling,
        misconception: None,
        facts: vec![at.min(1)],
    };
    Item {
        library: &LIBRARY,
        model: 0,
        id: "status/given/a".to_owned(),
        template: template(Kind::Status),
        relation: &PACK.relations[0],
        style: Style::One,
        stem: stem.to_owned(),
        prompts: Vec::new(),
        given: vec!["given".to_owned()],
        facts: vec![0],
        choices: texts.iter().enumerate().map(choice).collect(),
    }
}

/// An item of that kind.
pub fn of(kind: Kind, stem: &str, texts: &[&str]) -> Item<'static> {
    let mut item = item(stem, texts);
    item.template = template(kind);
    if kind == Kind::Several {
        item.style = Style::Several;
        item.choices[1].mark = 1;
    }
    item
}

/// Fails unless the check flags the first item and passes the second.
#[track_caller]
pub fn tells_apart(check: fn(&Item) -> Option<String>, flawed: &Item, clean: &Item) {
    assert!(check(flawed).is_some(), "not flagged: {} {:?}", flawed.stem, flawed.choices);
    assert_eq!(check(clean), None, "flagged: {}", clean.stem);
}

/// The same for two stems with plain choices.
#[track_caller]
pub fn stems(check: fn(&Item) -> Option<String>, flawed: &str, clean: &str) {
    let plain = ["India", "China", "Israel"];
    tells_apart(check, &item(flawed, &plain), &item(clean, &plain));
}

/// The same for two lists of choices, the right one first.
#[track_caller]
pub fn choices(check: fn(&Item) -> Option<String>, flawed: &[&str], clean: &[&str]) {
    let stem = "Which country leads the trade?";
    tells_apart(check, &item(stem, flawed), &item(stem, clean));
}

//! What is true, what is provably false and what nobody knows: the closure rules as a table.

use knowshore::knowledge::{Knowledge, Scope, Truth, load};
use serde_json::{Value, json};

/// A pack with one relation for each closure rule.
fn knowledge() -> Knowledge {
    let thing = |id: &str, kind: &str| json!({ "id": id, "type": kind, "forms": { "name": id } });
    let mut entities: Vec<Value> = ["a", "b", "c", "d"]
        .iter()
        .map(|id| thing(id, "thing"))
        .chain(["x", "y", "z"].iter().map(|id| thing(id, "value")))
        .collect();
    entities[0]["contrast"] = json!("b");
    entities[2]["conflicts"] = json!(["d"]);
    let relation = |id: &str, closures: Value| json!({ "id": id, "domain": "thing", "range": "value", "closures": closures });
    let relations = json!([
        relation("one_value", json!(["functional"])),
        relation("opposed", json!(["contrast"])),
        relation("role", json!(["role"])),
        relation("listed", json!(["text"])),
        relation("open", json!([])),
    ]);
    let fact = |id: usize, subject: &str, relation: &str, object: &str| {
        json!({ "id": format!("F{id}"), "subject": subject, "relation": relation, "object": object,
            "modality": "asserted", "voice": "article", "paragraph": 1, "importance": 3, "topic": "t",
            "claim": "c.", "rationale": "r." })
    };
    let mut facts = vec![
        fact(1, "a", "one_value", "x"),
        fact(2, "b", "opposed", "y"),
        fact(3, "a", "opposed", "x"),
        fact(4, "a", "role", "x"),
        fact(5, "b", "role", "y"),
        fact(6, "c", "listed", "x"),
        fact(7, "a", "open", "x"),
        fact(8, "d", "one_value", "y"),
    ];
    facts[7]["polarity"] = json!("denied");
    let pack = json!({
        "format": 1, "id": "p", "title": "t", "summary": "s", "language": "en",
        "source": { "work": "w", "author": "a", "publisher": "p", "date": "2026-01-01" },
        "attributions": [], "topics": [{ "id": "t", "title": "t" }], "entities": entities, "relations": relations,
        "facts": facts,
        "negatives": [{ "id": "N1", "subject": "c", "relation": "one_value", "why": "It has none.", "reviewed": "2026-01-01" }],
    });
    let pack = load(&pack.to_string()).unwrap_or_else(|problems| panic!("{problems:?}"));
    Knowledge::new(pack).unwrap_or_else(|problems| panic!("{problems:?}"))
}

/// Protects the one judge of every choice: each closure, both ways, and what none of them covers.
#[test]
fn every_closure_by_table() {
    use Scope::{Text, World};
    use Truth::{False, True, Unknown};
    let knowledge = knowledge();
    let table = [
        // A fact says so, whatever the closure.
        (World, "a", "one_value", "x", True),
        (World, "a", "open", "x", True),
        // Functional: the subject has another value; a subject without one tells nothing.
        (World, "a", "one_value", "y", False),
        (World, "b", "one_value", "x", Unknown),
        // A denied fact, and a negative that denies whatever object.
        (World, "d", "one_value", "y", False),
        (World, "d", "one_value", "x", Unknown),
        (World, "c", "one_value", "z", False),
        // Contrast: the opposed entity holds the value.
        (World, "a", "opposed", "y", False),
        (World, "b", "opposed", "x", False),
        (World, "a", "opposed", "z", Unknown),
        (World, "c", "opposed", "y", Unknown),
        // Role: the other recorded roles are false, an unrecorded one is not.
        (World, "a", "role", "y", False),
        (World, "a", "role", "z", Unknown),
        (World, "c", "role", "x", Unknown),
        // Text: false of the text, unknown of the world, and unknown where too close to the truth.
        (Text, "a", "listed", "x", False),
        (World, "a", "listed", "x", Unknown),
        (Text, "c", "listed", "y", False),
        (Text, "d", "listed", "x", Unknown),
        // No closure: what no fact says is unknown.
        (Text, "b", "open", "x", Unknown),
    ];
    for (scope, subject, relation, object, expected) in table {
        let entity = |id| knowledge.find(id).unwrap_or_else(|| panic!("no {id}"));
        let at = knowledge.pack().relations.iter().position(|it| it.id == relation).unwrap_or(usize::MAX);
        let found = knowledge.truth(
            scope,
            entity(subject),
            knowshore::knowledge::RelationId(at as u32),
            entity(object),
        );
        assert_eq!(found, expected, "{relation}({subject}, {object}) with scope {scope:?}");
    }
}

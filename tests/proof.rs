//! The proof of the shipped pack and of a second one, as `knowshore proof` prints it: no flaw, and
//! enough of everything. What lies beside the repository is used where it is at hand.

use knowshore::knowledge::{Kind, Knowledge, Modality, Pack, Scope, load};
use knowshore::proof::{CRITERIA, Item, Library, Options, Report, Shown, figures, prove};
use knowshore::quiz::{Ground, Style};
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::LazyLock;

const KPO: &str = include_str!("../src/knowledge/packs/kpo.json");
const ROCKS: &str = include_str!("packs/rocks.json");

/// One proof serves all tests.
static SHIPPED: LazyLock<Report> = LazyLock::new(|| {
    let article = beside("source/what-is-kpo.txt");
    prove(&knowledge(KPO), Options { article: article.as_deref(), ..Options::default() })
});

fn pack(text: &str) -> Pack {
    load(text).unwrap_or_else(|problems| panic!("{problems:#?}"))
}

fn knowledge(text: &str) -> Knowledge {
    Knowledge::new(pack(text)).unwrap_or_else(|problems| panic!("{problems:#?}"))
}

/// A file that may lie beside the repository; says so where it does not.
fn beside(name: &str) -> Option<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared").join(name);
    let text = std::fs::read_to_string(&path).ok();
    if text.is_none() {
        eprintln!("{} is absent: what needs it is left out", path.display());
    }
    text
}

#[track_caller]
fn figure(section: &str, label: &str) -> f64 {
    SHIPPED.figure(section, label).unwrap_or_else(|| panic!("no figure {section}: {label}"))
}

/// Protects the product's promise: nothing that a machine can find is wrong with any question.
#[test]
fn the_shipped_pack_has_no_flaw() {
    assert!(SHIPPED.is_clean(), "{}", *SHIPPED);
}

/// Protects authors of other packs: the same proof serves a small subject.
#[test]
fn a_second_pack_has_no_flaw() {
    let report = prove(&knowledge(ROCKS), Options { quizzes: 6_000, ..Options::default() });
    assert!(report.is_clean(), "{report}");
}

/// Protects the claims on the page: enough questions, every fact, every choice.
#[test]
fn the_shipped_pack_is_large_enough() {
    assert!(figure("Size", "distinct stems with their key") >= 250.0);
    assert!(figure("Size", "distinct sets of choices") >= 3_000.0);
    assert_eq!(figure("Facts", "facts that may be keyed"), figure("Facts", "of these, keyed"));
    assert_eq!(figure("Choices", "rationales missing"), 0.0);
    assert!(figure("Choices", "share of places taken by what is never right") <= 0.15);
    assert_eq!(figure("Truth", "unknown") + figure("Truth", "disagreements of the two judges"), 0.0);
    assert!(figure("Position of the key", "seeded draws") >= 30_000.0);
    assert_eq!(figure("Simulated quizzes", "quizzes"), 10_000.0);
}

/// Protects the proof itself: whatever flaw is seeded is caught in every question.
#[test]
fn every_seeded_flaw_is_caught() {
    assert!(figure("Seeded flaws", "kinds of flaw seeded") >= 20.0);
    assert_eq!(figure("Seeded flaws", "share caught"), 1.0, "{}", *SHIPPED);
}

/// Protects what programs and the page read: the figures are there.
#[test]
fn the_report_can_be_read_by_programs() {
    let json = SHIPPED.to_json();
    assert_eq!(json["sections"].as_array().map(Vec::len), Some(SHIPPED.sections.len()));
    assert_eq!(json["flaws"].as_array().map(Vec::len), Some(SHIPPED.flaws.len()));
    let figures = figures(&SHIPPED);
    assert!(
        figures.len() >= 12 && figures.iter().all(|(label, value)| !label.is_empty() && !value.is_empty())
    );
}

/// Protects variety: a fact that was planned for two kinds or more is keyed by two or more.
#[test]
fn facts_are_keyed_by_two_kinds_where_two_are_named() {
    let Some(plan) = beside("items/facts.json") else { return };
    let plan: serde_json::Value = serde_json::from_str(&plan).unwrap_or_else(|error| panic!("{error}"));
    let rows = plan["facts"].as_array().cloned().unwrap_or_default();
    let planned = |row: &&serde_json::Value| {
        row["kinds"].as_str().unwrap_or_default().split(' ').filter(|it| KINDS.contains(it)).count() > 1
    };
    let planned: BTreeSet<&str> = rows.iter().filter(planned).filter_map(|row| row["id"].as_str()).collect();
    let once = SHIPPED
        .notes
        .iter()
        .find_map(|note| note.strip_prefix("keyed by one kind alone: "))
        .unwrap_or_default();
    let short: Vec<&str> = once.split(' ').filter(|id| planned.contains(id)).collect();
    assert!(short.is_empty(), "keyed by one kind, planned for two: {short:?}");
}

const KINDS: [&str; 19] = [
    "DEF", "ACR", "CLS", "ATT", "STA", "CON", "SCN", "CAU", "RSN", "ODD", "MAT", "ORD", "MSL", "CLZ", "MOD",
    "FIX", "STN", "ANA", "INF",
];

/// Criteria that ask for ids, which the worked examples do not have, and for the words of the
/// source, which they were checked for when they were written.
const BY_ID: [&str; 9] = ["2", "18", "H1", "H2", "H3", "H18", "H22", "P2", "P3"];

/// Protects the rubric from being too strict: it passes the worked examples, which people wrote.
#[test]
fn the_worked_examples_pass_the_rubric() {
    let Some(text) = beside("items/examples.json") else { return };
    let rows: Vec<serde_json::Value> = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{error}"));
    let pack = pack(KPO);
    let library = Library::new(&pack, None);
    let mut flagged = Vec::new();
    for row in &rows {
        let item = example(&library, row);
        let by_text = CRITERIA.iter().filter(|it| !BY_ID.contains(&it.id));
        flagged.extend(
            by_text.filter_map(|it| Some(format!("{} {}: {}", it.id, item.stem, (it.check)(&item)?))),
        );
    }
    assert!(rows.len() >= 30 && flagged.is_empty(), "{flagged:#?}");
}

/// A worked example as an item, its ids left open.
fn example<'k>(library: &'k Library<'k>, row: &serde_json::Value) -> Item<'k> {
    let text = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
    let number = text(&row["kind"])[1..].split(' ').next().and_then(|it| it.parse().ok()).unwrap_or(1);
    let kind = Kind::from_number(number).unwrap_or(Kind::Status);
    let keys: Vec<u64> = match &row["key"] {
        serde_json::Value::Array(all) => all.iter().filter_map(serde_json::Value::as_u64).collect(),
        one => vec![one.as_u64().unwrap_or(0)],
    };
    let relation = &library.pack.relations[0];
    let mut template = relation.templates[0].clone();
    (template.kind, template.scope, template.modalities) = (kind, Scope::World, vec![Modality::Asserted]);
    (template.scale, template.right) = (kind == Kind::Contrast, keys.len() as u8);
    let mut relation = relation.clone();
    relation.order.clear();
    let options = row["options"].as_array().cloned().unwrap_or_default();
    let choices = options.iter().zip(0_u64..).map(|(option, at)| Shown {
        entity: format!("choice {at}"),
        text: if kind == Kind::Cloze { capital(&text(option)) } else { text(option) },
        mark: u8::from(keys.contains(&at)),
        rationale: text(&row["feedback"][at as usize]),
        ground: Ground::Sibling,
        misconception: None,
        facts: Vec::new(),
    });
    Item {
        library,
        model: 0,
        id: text(&row["stem"]),
        template: Box::leak(Box::new(template)),
        relation: Box::leak(Box::new(relation)),
        style: if keys.len() > 1 { Style::Several } else { Style::One },
        stem: text(&row["stem"]),
        prompts: Vec::new(),
        given: vec!["given".to_owned()],
        facts: Vec::new(),
        choices: choices.collect(),
    }
}

/// The page shows every choice with a capital; the examples spare it for single words.
fn capital(text: &str) -> String {
    knowshore::knowledge::capitalized(text)
}

/// Protects readers of the page: the figures it shows are those of this very bank.
/// `make edition` writes them anew.
#[test]
fn the_figures_on_the_page_are_up_to_date() {
    let printed = figures(&SHIPPED);
    let shown: Vec<(String, String)> =
        knowshore::quiz::Bank::figures().map(|(label, value)| (label.to_owned(), value.to_owned())).collect();
    assert_eq!(shown, printed, "run `make edition`");
}

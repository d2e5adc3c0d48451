//! The tree of crates: licences, sources, bans and how many reach the page. What is allowed stands
//! in deny.toml. This is what cargo-deny checks too, without the ten minutes that building it takes.

use serde_json::Value;
use std::collections::BTreeSet;
use std::process::Command;

/// How many crates may be built for the page.
const MOST: usize = 120;

#[test]
fn every_crate_has_a_licence_that_is_allowed() {
    let allowed = list("allow");
    let refused: Vec<String> = packages(&metadata(&[]))
        .filter(|it| !is_allowed(it["license"].as_str().unwrap_or_default(), &allowed))
        .map(|it| format!("{}: {}", it["name"], it["license"]))
        .collect();
    assert!(refused.is_empty(), "licences that deny.toml does not allow:\n{}", refused.join("\n"));
}

#[test]
fn every_crate_comes_from_the_one_registry_and_none_is_banned() {
    let tree = metadata(&[]);
    let banned = list("deny");
    let mut sources = BTreeSet::new();
    for package in packages(&tree) {
        let name = package["name"].as_str().unwrap_or_default();
        assert!(!banned.contains(name), "{name} is banned in deny.toml");
        if let Some(source) = package["source"].as_str() {
            assert!(source.starts_with("registry+"), "{name} comes from {source}");
            sources.insert(source.to_owned());
        } else {
            assert_eq!(name, "knowshore", "a crate of ours that is not the project");
        }
    }
    assert_eq!(sources.len(), 1, "{sources:?}");
}

#[test]
fn few_crates_reach_the_page() {
    let tree = metadata(&["--filter-platform", "wasm32-unknown-unknown"]);
    let reached = reached(&tree);
    assert!(reached.len() <= MOST, "{} crates, of {MOST}", reached.len());
    assert!(reached.iter().any(|id| id.contains("yew")), "this counts something else");
}

/// All that is needed for the page, itself left out: normal and build dependencies.
fn reached(tree: &Value) -> BTreeSet<String> {
    let nodes = tree["resolve"]["nodes"].as_array().expect("a resolved tree");
    let root = tree["resolve"]["root"].as_str().expect("a root").to_owned();
    let (mut found, mut open) = (BTreeSet::new(), vec![root.clone()]);
    while let Some(id) = open.pop() {
        let node = nodes.iter().find(|it| it["id"] == id.as_str()).expect("a node for each id");
        for dep in node["deps"].as_array().into_iter().flatten() {
            let needed = dep["dep_kinds"].as_array().into_iter().flatten().any(|it| it["kind"] != "dev");
            let next = dep["pkg"].as_str().unwrap_or_default().to_owned();
            if needed && next != root && found.insert(next.clone()) {
                open.push(next);
            }
        }
    }
    found
}

/// Whether an SPDX expression can be met with what is allowed. `/` is an old way to write `OR`.
fn is_allowed(expression: &str, allowed: &BTreeSet<String>) -> bool {
    let expression = expression.replace('/', " OR ").replace('(', " ( ").replace(')', " ) ");
    let words: Vec<&str> = expression.split_whitespace().collect();
    let (met, rest) = either(&words, allowed);
    met && rest.is_empty()
}

fn either<'a>(words: &'a [&'a str], allowed: &BTreeSet<String>) -> (bool, &'a [&'a str]) {
    let (mut met, mut rest) = both(words, allowed);
    while let ["OR", next @ ..] = rest {
        let (other, after) = both(next, allowed);
        (met, rest) = (met || other, after);
    }
    (met, rest)
}

fn both<'a>(words: &'a [&'a str], allowed: &BTreeSet<String>) -> (bool, &'a [&'a str]) {
    let (mut met, mut rest) = one(words, allowed);
    while let ["AND", next @ ..] = rest {
        let (other, after) = one(next, allowed);
        (met, rest) = (met && other, after);
    }
    (met, rest)
}

fn one<'a>(words: &'a [&'a str], allowed: &BTreeSet<String>) -> (bool, &'a [&'a str]) {
    match words {
        ["(", inner @ ..] => {
            let (met, rest) = either(inner, allowed);
            (met, rest.strip_prefix(&[")"]).unwrap_or(rest))
        }
        // An exception only gives more.
        [name, "WITH", _, rest @ ..] | [name, rest @ ..] => (allowed.contains(*name), rest),
        [] => (false, &[]),
    }
}

#[test]
fn licences_are_read_as_they_are_meant() {
    let allowed: BTreeSet<String> = ["A", "B"].map(str::to_owned).into();
    for (expression, met) in [
        ("A", true),
        ("C", false),
        ("C OR A", true),
        ("C/A", true),
        ("C AND A", false),
        ("A AND B", true),
        ("(C OR A) AND B", true),
        ("(C OR D) AND B", false),
        ("A OR C AND D", true),
        ("C WITH X OR B", true),
        ("C WITH X", false),
        ("C AND D OR E", false),
        ("", false),
    ] {
        assert_eq!(is_allowed(expression, &allowed), met, "{expression:?}");
    }
}

/// The texts of a list in deny.toml.
fn list(name: &str) -> BTreeSet<String> {
    let text = std::fs::read_to_string("deny.toml").expect("deny.toml is there");
    let start = text.find(&format!("\n{name} = [")).unwrap_or_else(|| panic!("no list `{name}`"));
    let body = text[start..].split(']').next().unwrap_or_default();
    let texts: BTreeSet<String> = body.split('"').skip(1).step_by(2).map(str::to_owned).collect();
    assert!(!texts.is_empty(), "the list `{name}` is empty");
    texts
}

fn packages(tree: &Value) -> impl Iterator<Item = &Value> {
    tree["packages"].as_array().into_iter().flatten()
}

/// What cargo knows of the tree, without a network.
fn metadata(more: &[&str]) -> Value {
    let out = Command::new(env!("CARGO"))
        .args(["metadata", "--locked", "--offline", "--format-version", "1"])
        .args(more)
        .output()
        .expect("cargo runs");
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    serde_json::from_slice(&out.stdout).expect("cargo prints JSON")
}

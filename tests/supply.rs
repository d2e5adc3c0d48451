//! How many crates reach the page. Their licences and where they come from: deny.toml.

use serde_json::Value;
use std::collections::BTreeSet;
use std::process::Command;

/// How many crates may be built for the page.
const MOST: usize = 120;

#[test]
fn few_crates_reach_the_page() {
    let reached = reached(&metadata());
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

/// What cargo knows of the page's tree, without a network.
fn metadata() -> Value {
    let out = Command::new(env!("CARGO"))
        .args(["metadata", "--locked", "--offline", "--format-version", "1"])
        .args(["--filter-platform", "wasm32-unknown-unknown"])
        .output()
        .expect("cargo runs");
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    serde_json::from_slice(&out.stdout).expect("cargo prints JSON")
}

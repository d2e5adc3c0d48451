//! What was once sent replays for ever: golden links, golden quizzes, and the editions they need.
//!
//! `knowshore golden` adds to the files, and never changes what stands in them.

use knowshore::share::{Challenge, Link, bank_file, golden_links, golden_quizzes, quiz_line};
use quiz::{Bank, Score};
use std::fs;
use std::path::Path;

/// The released editions: their bytes by the name of their file.
fn released() -> Vec<(String, Vec<u8>)> {
    let mut files = Vec::new();
    for entry in fs::read_dir("packs/editions").into_iter().flatten().flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.ends_with(".bank") {
            files.push((name, fs::read(entry.path()).unwrap_or_default()));
        }
    }
    files.sort();
    files
}

fn banks() -> Vec<Bank> {
    let read =
        |(name, bytes): (String, Vec<u8>)| Bank::decode(&bytes).unwrap_or_else(|it| panic!("{name}: {it}"));
    let shipped = knowshore::edition::current().expect("the shipped edition can be read");
    std::iter::once(shipped).chain(released().into_iter().map(read)).collect()
}

fn lines(name: &str) -> Vec<String> {
    let text = fs::read_to_string(Path::new("tests/golden").join(name)).unwrap_or_default();
    text.lines().filter(|line| !line.starts_with("//")).map(str::to_owned).collect()
}

/// Protects links of every release: each released edition is whole and lies where links look for it.
#[test]
fn every_released_edition_is_whole() {
    use sha2::Digest;
    for (name, bytes) in released() {
        let bank = Bank::decode(&bytes).unwrap_or_else(|it| panic!("{name}: {it}"));
        assert_eq!(bank_file(bank.fingerprint()), format!("banks/{name}"));
        let hash = sha2::Sha256::new().chain_update(&bytes[..1]).chain_update(&bytes[6..]).finalize();
        assert_eq!(hash[..5], bank.fingerprint().0, "{name} holds something else than it is named for");
    }
}

/// Protects the links of this release: the edition that the page ships is kept. `make release`
/// keeps it. Before the first release there is nothing to keep.
#[test]
fn the_shipped_edition_is_released() {
    let released = released();
    let shipped = fs::read("packs/kpo.edition").unwrap_or_default();
    assert!(
        released.is_empty() || released.iter().any(|(_, bytes)| *bytes == shipped),
        "the bank has changed since the last release: run `make release`"
    );
}

/// Protects everyone who ever sent a link: it has one form and replays with its score.
#[test]
fn golden_links_replay() {
    let banks = banks();
    for line in lines("links.txt") {
        let (code, score) = line.split_once('\t').unwrap_or_else(|| panic!("{line}"));
        if let Some(code) = code.strip_prefix('c') {
            let challenge = Challenge::decode(code).unwrap_or_else(|it| panic!("{line}: {it}"));
            assert_eq!(challenge.encode(), code);
            continue;
        }
        let link = Link::decode(code).unwrap_or_else(|it| panic!("{line}: {it}"));
        assert_eq!(format!("r{}", link.encode()), code);
        let bank = banks.iter().find(|bank| bank.fingerprint() == link.recipe.edition);
        let quiz = link.replay(bank.unwrap_or_else(|| panic!("{line}: its edition is gone")));
        let quiz = quiz.unwrap_or_else(|it| panic!("{line}: {it}"));
        assert_eq!(Score::of(&quiz, &link.replies()).sixtieths().to_string(), score, "{line}");
    }
}

/// Protects replays: the same bank, blueprint and seed give the same quiz, question by question.
/// `src/bin/golden.rs` looks at the same lines in WebAssembly.
#[test]
fn golden_quizzes_are_the_same() {
    let banks = banks();
    for line in lines("quizzes.txt") {
        assert_eq!(quiz_line(&banks, &line).as_deref(), Some(line.as_str()));
    }
}

/// Protects a release of the same edition: the lines are made anew as they stand, so none is ever made twice.
#[test]
fn golden_lines_are_made_as_they_stand() {
    let bank = knowshore::edition::current().expect("the shipped edition can be read");
    let edition: String = bank.fingerprint().0.iter().map(|byte| format!("{byte:02x}")).collect();
    for (name, made) in [("links.txt", golden_links(&bank)), ("quizzes.txt", golden_quizzes(bank))] {
        let text = fs::read_to_string(Path::new("tests/golden").join(name)).unwrap_or_default();
        let own = text.split("// edition ").find_map(|it| it.strip_prefix(&format!("{edition}\n")));
        assert!(own.is_none_or(|own| own.trim_end() == made.join("\n")), "{name}");
    }
}

/// Protects the decoder: what the fuzzer found worth keeping is read without a panic, and what it
/// accepts is canonical.
#[test]
fn the_corpus_is_read() {
    for entry in fs::read_dir("fuzz/corpus/link_decode").into_iter().flatten().flatten() {
        let bytes = fs::read(entry.path()).unwrap_or_default();
        knowshore::share::examine(&bytes);
    }
}

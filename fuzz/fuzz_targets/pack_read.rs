//! Reads any bytes as a pack. Whatever comes: no panic; and what checks clean gives an edition that can be read and dealt.
#![no_main]

use author::{Index, Pack, checked, edition, generate};
use libfuzzer_sys::fuzz_target;
use quiz::{Bank, Blueprint, assemble};

fuzz_target!(|bytes: &[u8]| {
    let name = if bytes.first().is_some_and(|byte| byte % 2 == 0) { "pack.toml" } else { "pack.tsv" };
    let Ok(pack) = Pack::read(name, bytes.get(1..).unwrap_or(&[])) else { return };
    let _ = checked(&pack);
    let questions = generate(&Index::of(&pack)).questions;
    let bank = Bank::decode(&edition(&pack, &questions)).expect("what is written can be read");
    assert_eq!(bank.entries().len(), questions.len());
    assert!(assemble(&bank, Blueprint::default(), 7).questions.len() <= 10);
});

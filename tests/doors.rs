//! What the fuzzer kept, read again at every door: `make fuzz` makes it, `fuzz/corpus` holds it.

#[path = "../fuzz/doors.rs"]
mod doors;

use std::fs;

/// Protects every door: what once led a fuzzer to a new place in the code, or broke it, goes
/// through quietly.
#[test]
fn what_the_fuzzer_found_goes_through_every_door() {
    for (name, open) in doors::DOORS {
        let corpus = fs::read_dir(format!("fuzz/corpus/{name}")).unwrap_or_else(|it| panic!("{name}: {it}"));
        let mut count = 0;
        for file in corpus {
            let bytes = fs::read(file.expect("an entry").path()).expect("a file");
            open(&bytes);
            count += 1;
        }
        assert!(count > 0, "the corpus of {name} is empty");
    }
}

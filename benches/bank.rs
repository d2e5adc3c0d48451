//! What a player waits for: reading the shipped edition, and dealing ten questions from it.

use knowshore::edition;
use quiz::{Blueprint, assemble};

fn main() {
    divan::main();
}

#[divan::bench]
fn decode_the_shipped_edition(bencher: divan::Bencher) {
    bencher.bench_local(edition::current);
}

#[divan::bench]
fn assemble_ten(bencher: divan::Bencher) {
    let bank = edition::current().expect("the shipped edition can be read");
    let mut seed = 0;
    bencher.bench_local(|| {
        seed += 1;
        assemble(&bank, Blueprint::default(), seed)
    });
}

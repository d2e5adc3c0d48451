//! How making and dealing questions grows with the rows of a table: indexing in proportion, dealing ten not at all.

use author::{Index, Pack, edition, generate};
use quiz::{Bank, Blueprint, assemble};

fn main() {
    divan::main();
}

const ROWS: [usize; 3] = [1_000, 10_000, 100_000];

/// A bare table of so many things, each with a color and a number.
fn table(rows: usize) -> String {
    let colors = ["red", "green", "blue", "white", "black", "gray", "brown", "yellow"];
    let mut text = "Stone\tColor (one)\n".to_owned();
    for row in 0..rows {
        text.push_str(&format!("stone {row}\t{}\n", colors[row % colors.len()]));
    }
    text
}

fn edition_of(rows: usize) -> Vec<u8> {
    let pack = Pack::read("stones.tsv", table(rows).as_bytes()).expect("the table can be read");
    let index = Index::of(&pack);
    edition(&pack, &generate(&index).questions)
}

#[divan::bench(args = ROWS, sample_count = 5, sample_size = 1)]
fn read_a_table(bencher: divan::Bencher, rows: usize) {
    let text = table(rows);
    bencher.bench_local(|| Pack::read("stones.tsv", text.as_bytes()));
}

#[divan::bench(args = ROWS, sample_count = 5, sample_size = 1)]
fn ask_every_question(bencher: divan::Bencher, rows: usize) {
    let pack = Pack::read("stones.tsv", table(rows).as_bytes()).expect("the table can be read");
    let index = Index::of(&pack);
    bencher.bench_local(|| generate(&index).questions.len());
}

#[divan::bench(args = ROWS, sample_count = 5, sample_size = 1)]
fn index_an_edition(bencher: divan::Bencher, rows: usize) {
    let bytes = edition_of(rows);
    bencher.bench_local(|| Bank::decode(&bytes));
}

#[divan::bench(args = ROWS)]
fn deal_ten(bencher: divan::Bencher, rows: usize) {
    let bank = Bank::decode(&edition_of(rows)).expect("the edition can be read");
    let mut seed = 0;
    bencher.bench_local(|| {
        seed += 1;
        assemble(&bank, Blueprint::default(), seed)
    });
}

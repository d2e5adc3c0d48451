//! How time and memory grow with the pack: `cargo bench`.
//!
//! Before the measurements of divan a table of our own gives the ratios: each row has ten times
//! the facts of the one before, so a ratio of 10 is linear and a ratio of 1 does not grow. Where a
//! pack outgrows the processor's caches everything slows down, so the first step is a yardstick:
//! a plain copy of the pack, linear by nature. `make steps` counts instructions instead of time.

use divan::AllocProfiler;
use knowshore::knowledge::{Knowledge, Pack, load};
use knowshore::quiz::{Bank, Blueprint, assemble, compile, edition, generate};
use serde_json::{Value, json};
use std::collections::HashSet;
use std::hint::black_box;
use std::rc::Rc;
use std::time::{Duration, Instant};

#[global_allocator]
static ALLOC: AllocProfiler = AllocProfiler::system();

const KPO: &str = include_str!("../src/knowledge/packs/kpo.json");
/// How many facts the synthetic packs have.
const SIZES: [usize; 3] = [1_000, 10_000, 100_000];
/// How many facts share one relation in a wide pack. A deep pack has one relation for all.
const LIST: usize = 20;

fn main() {
    if let Ok(wanted) = std::env::var(STEPS_OF) {
        return steps(&wanted);
    }
    table("many short lists", &SIZES, |facts| synthetic(facts, LIST));
    // A hundred thousand in one list take minutes: the work for a stem is bounded, but high.
    table("one long list", &SIZES[..2], |facts| synthetic(facts, facts));
    divan::main();
}

/// What `make steps` sets to have one step done once: `index`, `write` or `assemble`, then how many
/// facts and the file of the edition, with spaces between.
const STEPS_OF: &str = "KNOWSHORE_STEPS";

fn steps(wanted: &str) {
    let mut words = wanted.split(' ');
    let (step, facts) = (words.next(), words.next().and_then(|it| it.parse().ok()).unwrap_or(SIZES[0]));
    let file = words.next().unwrap_or_default();
    let written = || std::fs::read(file).unwrap_or_else(|error| panic!("{file}: {error}"));
    match step {
        Some("write") => {
            let knowledge = counted_index(synthetic(facts, LIST));
            let bytes = edition(&knowledge, &generate(&knowledge).models);
            std::fs::write(file, bytes).unwrap_or_else(|error| panic!("{file}: {error}"));
        }
        Some("assemble") => counted_assemble(&Bank::decode(&written()).unwrap_or_else(|it| panic!("{it}"))),
        _ => drop(counted_index(synthetic(facts, LIST))),
    }
}

#[inline(never)]
fn counted_index(pack: Pack) -> Knowledge {
    Knowledge::new(pack).unwrap_or_else(|problems| panic!("{problems:?}"))
}

/// A thousand quizzes of ten questions.
#[inline(never)]
fn counted_assemble(bank: &Bank) {
    (0..1_000).for_each(|seed| drop(black_box(assemble(bank, Blueprint::default(), seed))));
}

fn real() -> Pack {
    load(KPO).unwrap_or_else(|problems| panic!("{problems:#?}"))
}

/// A pack of that many facts, that many to a relation: each of its subjects has one of five
/// objects, or one of as many again for each further twenty.
fn synthetic(facts: usize, list: usize) -> Pack {
    let mut pack = json!({
        "format": 1, "id": "synthetic", "title": "Synthetic", "summary": "Made up.", "language": "en",
        "source": { "work": "w", "author": "a", "publisher": "p", "date": "2026-01-01" }, "attributions": ["the source"],
        "topics": (0..8).map(|at| json!({ "id": format!("t{at}"), "title": format!("Topic {at}") })).collect::<Vec<_>>(),
        "entities": [], "relations": [], "facts": [],
    });
    let (mut entities, mut relations, mut rows) = (Vec::new(), Vec::new(), Vec::new());
    for at in 0..facts {
        let (group, place) = (at / list, at % list);
        if place == 0 {
            relations.push(relation(group));
        }
        if place.is_multiple_of(LIST) {
            entities.extend(
                (0..5).map(|it| {
                    entity(&format!("o{group}-{}", place / LIST * 5 + it), &format!("object{group}"))
                }),
            );
        }
        entities.push(entity(&format!("s{group}-{place}"), &format!("subject{group}")));
        let object = place / LIST * 5 + place % 5;
        rows.push(json!({
            "id": format!("F{at}"), "subject": format!("s{group}-{place}"), "relation": format!("r{group}"),
            "object": format!("o{group}-{object}"), "modality": "asserted", "voice": "article", "paragraph": 1,
            "importance": 2, "topic": format!("t{}", at % 8), "claim": "It is so.", "rationale": "It is so, as is said.",
        }));
    }
    pack["entities"] = Value::Array(entities);
    pack["relations"] = Value::Array(relations);
    pack["facts"] = Value::Array(rows);
    serde_json::from_value(pack).unwrap_or_else(|error| panic!("{error}"))
}

fn entity(id: &str, kind: &str) -> Value {
    json!({ "id": id, "type": kind, "forms": { "name": format!("thing {id}") } })
}

fn relation(group: usize) -> Value {
    let template = |id: &str, kind: &str, bloom: &str| {
        json!({ "id": format!("{id}{group}"), "kind": kind, "ask": "object", "scope": "world", "modalities": ["asserted"],
            "stem": "Which object goes with {given}?", "bloom": bloom })
    };
    json!({
        "id": format!("r{group}"), "domain": format!("subject{group}"), "range": format!("object{group}"),
        "closures": ["functional"],
        "templates": [template("a", "classify", "understand"), template("b", "scenario", "apply")],
    })
}

/// The times of one size.
struct Row {
    times: [Duration; 5],
    facts: usize,
    stems: usize,
    edition: usize,
    memory: usize,
}

const STEPS: [&str; 5] = ["copy", "check and index", "generate and compile", "decode", "assemble ten"];

fn row(pack: Pack) -> Row {
    let facts = pack.facts.len();
    let (copying, _) = best(|| (), |()| pack.clone());
    let (indexing, knowledge) = best(|| pack.clone(), counted_index);
    let (compiling, bank) = timed(|| compile(&knowledge, &generate(&knowledge).models));
    drop(bank);
    let bytes = edition(&knowledge, &generate(&knowledge).models);
    let (decoding, bank) = timed(|| Bank::decode(&bytes).unwrap_or_else(|error| panic!("{error}")));
    let (drawing, ()) = best(|| (), |()| counted_assemble(&bank));
    let times = [copying, indexing, compiling, decoding, drawing / 1_000];
    Row { times, facts, stems: bank.entries().len(), edition: bytes.len(), memory: memory(&bank) }
}

fn timed<T>(work: impl FnOnce() -> T) -> (Duration, T) {
    let start = Instant::now();
    let made = work();
    (start.elapsed(), made)
}

/// The best of five, so that what else the machine does counts little.
fn best<I, T>(input: impl Fn() -> I, work: impl Fn(I) -> T) -> (Duration, T) {
    let run = || {
        let input = input();
        timed(|| work(input))
    };
    let mut best = run();
    for _ in 1..5 {
        let next = run();
        if next.0 < best.0 {
            best = next;
        }
    }
    best
}

/// The bytes that a bank takes in memory, each shared text once, without what the allocator adds.
fn memory(bank: &Bank) -> usize {
    let (mut texts, mut bytes) = (HashSet::new(), 0);
    let mut text = |it: &Rc<str>| if texts.insert(it.as_ptr()) { it.len() + 16 } else { 0 };
    for it in bank.facts() {
        bytes += size_of_val(it) + text(&it.id) + text(&it.claim);
    }
    for it in bank.entries() {
        bytes +=
            size_of_val(it) + size_of_val(&*it.facts) + size_of_val(&*it.prompts) + size_of_val(&*it.sets);
        bytes += size_of_val(&*it.pool) + text(&it.stem) + it.prompts.iter().map(&mut text).sum::<usize>();
        for choice in &it.pool {
            bytes += size_of_val(&*choice.facts) + text(&choice.text) + text(&choice.rationale);
        }
    }
    bytes
}

fn table(name: &str, sizes: &[usize], pack: impl Fn(usize) -> Pack) {
    println!("\n{name}: time, and its ratio to the row above");
    let mut last: Option<Row> = None;
    for it in std::iter::once(row(real())).chain(sizes.iter().map(|facts| row(pack(*facts)))) {
        print!("{:>7} facts, {:>6} stems", it.facts, it.stems);
        for (at, (step, time)) in STEPS.iter().zip(it.times).enumerate() {
            let before = last.as_ref().filter(|last| last.facts >= SIZES[0]);
            let ratio = |last: &Row| format!(" (x{:.1})", time.as_secs_f64() / last.times[at].as_secs_f64());
            print!("; {step} {time:.1?}{}", before.map_or(String::new(), ratio));
        }
        println!(
            "; edition {} B a fact; bank {} B a fact in memory",
            it.edition / it.facts,
            it.memory / it.facts
        );
        last = Some(it);
    }
    println!();
}

/// What an author waits for: the pack checked, indexed, asked about and compiled.
#[divan::bench(sample_count = 10)]
fn index_the_real_pack(bencher: divan::Bencher) {
    bencher.with_inputs(real).bench_values(|pack| {
        let knowledge = Knowledge::new(pack).unwrap_or_else(|problems| panic!("{problems:?}"));
        compile(&knowledge, &generate(&knowledge).models)
    });
}

/// What a player waits for when the page opens.
#[divan::bench]
fn decode_the_shipped_edition(bencher: divan::Bencher) {
    let knowledge = Knowledge::new(real()).unwrap_or_else(|problems| panic!("{problems:?}"));
    let bytes = edition(&knowledge, &generate(&knowledge).models);
    bencher.bench_local(|| Bank::decode(&bytes));
}

/// What a player waits for when a quiz starts.
#[divan::bench(args = [0, 1_000, 10_000])]
fn assemble_ten(bencher: divan::Bencher, facts: usize) {
    let pack = if facts == 0 { real() } else { synthetic(facts, LIST) };
    let knowledge = Knowledge::new(pack).unwrap_or_else(|problems| panic!("{problems:?}"));
    let bank = compile(&knowledge, &generate(&knowledge).models);
    let mut seed = 0;
    bencher.bench_local(|| {
        seed += 1;
        assemble(&bank, Blueprint::default(), seed)
    });
}

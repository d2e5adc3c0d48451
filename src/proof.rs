//! The proof: everything the generator can ask, looked at by what has no part in making it.
//!
//! [`prove`] makes every question of a pack with every set of choices, none left out and none
//! drawn by lot, and looks at each: by the [`rubric`], a check for each rule of item writing; by a
//! [`second`] judge of truth; and as players who know nothing would, the [`solvers`]. Then it
//! looks at the bank as a whole and at quizzes drawn from it. What it finds is a [`Report`].
//!
//! It proves that no question has a listed flaw and that each key is unique under the facts. It
//! does not prove that the facts were read rightly, that wrong choices tempt, or how hard it is.

mod emit;
mod figures;
mod item;
mod library;
mod likeness;
mod lists;
mod mutations;
mod positions;
mod quizzes;
mod report;
mod rubric;
mod second;
mod solvers;
mod source;
mod statistics;
mod text;
mod verdict;

use crate::knowledge::Knowledge;
use crate::quiz::{Model, compile, generate};

pub use emit::emit;
pub use figures::figures;
pub use item::{Item, Shown};
pub use library::Library;
pub use report::{Figure, Flaw, Report, Section};
pub use rubric::{ALL as CRITERIA, Criterion};
pub use solvers::{Outcome, Solver};

/// What the proof works with.
#[derive(Clone, Copy, Debug)]
pub struct Options<'a> {
    /// The text of the source, where it is at hand.
    pub article: Option<&'a str>,
    /// How many quizzes are drawn.
    pub quizzes: u64,
    /// Whether flaws are seeded into real questions to see that they are caught.
    pub mutations: bool,
}

impl Default for Options<'_> {
    fn default() -> Self {
        Options { article: None, quizzes: 10_000, mutations: true }
    }
}

/// Proves a pack. Two threads share the work; the same pack gives the same report.
pub fn prove(knowledge: &Knowledge, options: Options) -> Report {
    let pack = knowledge.pack();
    let library = Library::new(pack, options.article);
    let models = generate(knowledge).models;
    let items = emit(&library, &models);
    let mut report = Report { title: pack.title.clone(), ..Report::default() };
    std::thread::scope(|scope| {
        let judged = scope.spawn(|| verdict::of_items(knowledge, &models, &items));
        let rest = of_bank(knowledge, &models, &items, &library, options);
        let judged = judged.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic));
        for part in [judged, rest] {
            report.sections.extend(part.sections);
            report.flaws.extend(part.flaws);
            report.notes.extend(part.notes);
        }
    });
    report.flaws.sort();
    report
}

/// What is found of the bank as a whole.
fn of_bank(
    knowledge: &Knowledge,
    models: &[Model],
    items: &[Item],
    library: &Library,
    options: Options,
) -> Report {
    let mut report = Report::default();
    let bank = compile(knowledge, models);
    report.sections.extend([statistics::size(models, items), statistics::spread(models)]);
    let (facts, mut flaws, notes) = statistics::facts(knowledge.pack(), models);
    let keyable = facts.figures.get(1).map_or(0.0, |it| it.value) as usize;
    report.sections.push(facts);
    report.notes.extend(notes);
    let (choices, more, notes) = statistics::choices::run(items);
    report.sections.push(choices);
    flaws.extend(more);
    report.notes.extend(notes);
    let parts = [
        statistics::reading::lengths(items),
        statistics::reading::load(items),
        statistics::families(models),
        solvers::run(items),
        source::run(library),
        quizzes::compiled(&bank, items),
    ];
    for (section, more) in parts {
        report.sections.push(section);
        flaws.extend(more);
    }
    let (sections, more) = quizzes::simulate(&bank, quizzes::length(keyable), options.quizzes);
    report.sections.extend(sections);
    flaws.extend(more);
    if options.mutations {
        let (section, more, notes) = mutations::run(items);
        report.sections.push(section);
        flaws.extend(more);
        report.notes.extend(notes);
    }
    report.flaws = flaws;
    report
}

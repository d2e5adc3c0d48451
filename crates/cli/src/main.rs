//! The author's command line: check a pack, see its questions, prove them, write their edition.

mod bank;
mod site;

use author::{Index, Pack, Problem, checked, edition, generate};
use clap::{Parser, Subcommand};
use quiz::{Bank, Fingerprint, MAX_LENGTH};
use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

type Outcome = Result<ExitCode, Box<dyn Error>>;

/// The pack that the page ships.
const OWN: &str = include_str!("../../../packs/kpo.toml");

/// A quiz that can prove its questions: the author's tools.
///
/// PACK is a TOML pack or a bare table (.tsv, .csv); the pack that the page ships if none is given.
#[derive(Parser)]
#[command(version, about)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Find every problem of a pack; exits 1 if there is any
    Check {
        /// A TOML pack or a bare table
        pack: Option<PathBuf>,
    },
    /// Print every question that a pack can ask, up to the choice of wrong answers
    Bank {
        /// A TOML pack or a bare table
        pack: Option<PathBuf>,
        /// As JSON Lines, one question a line
        #[arg(long)]
        json: bool,
    },
    /// Assemble a quiz: the same seed gives the same quiz
    Quiz {
        /// The seed, below 2^60
        #[arg(long, value_parser = clap::value_parser!(u64).range(..1 << 60))]
        seed: u64,
        /// How many questions
        #[arg(long, default_value_t = 10, value_parser = clap::value_parser!(u8).range(1..=i64::from(MAX_LENGTH)))]
        length: u8,
        /// A TOML pack or a bare table
        #[arg(long)]
        pack: Option<PathBuf>,
        /// As one JSON object
        #[arg(long)]
        json: bool,
    },
    /// Prove a pack: look at every question it can ask; exits 1 on any flaw
    Proof {
        /// A TOML pack or a bare table
        pack: Option<PathBuf>,
        /// As one JSON object
        #[arg(long)]
        json: bool,
        /// The text of the source, to look for words taken over; else KNOWSHORE_ARTICLE names it
        #[arg(long)]
        article: Option<PathBuf>,
    },
    /// Say what a score link holds
    Link {
        /// The link, or the code alone
        url: String,
    },
    /// Write the edition file of a pack: what the page ships
    Edition {
        /// Where to write it
        file: PathBuf,
        /// A TOML pack or a bare table
        #[arg(long)]
        pack: Option<PathBuf>,
    },
    /// Keep the edition that the page ships, for the links made with it; never changes one that is kept
    Release,
    /// Write golden links and quizzes of the edition that the page ships
    Golden,
    /// Print what the site shows without the app, as one JSON object of HTML: `tools/finish.mjs` asks
    Still,
}

fn main() -> ExitCode {
    match run(Cli::parse().command) {
        Ok(code) => code,
        // Whoever reads what is printed may have seen enough, as `head` has.
        Err(error) if is_broken_pipe(&*error) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("knowshore: {error}");
            ExitCode::FAILURE
        }
    }
}

fn is_broken_pipe(error: &(dyn Error + 'static)) -> bool {
    error.downcast_ref::<std::io::Error>().is_some_and(|it| it.kind() == std::io::ErrorKind::BrokenPipe)
}

fn run(command: Command) -> Outcome {
    match command {
        Command::Check { pack } => check(pack.as_deref()),
        Command::Bank { pack, json } => bank::print(&read(pack.as_deref())?, json),
        Command::Quiz { seed, length, pack, json } => bank::quiz(&read(pack.as_deref())?, seed, length, json),
        Command::Proof { pack, json, article } => proof(pack.as_deref(), json, article),
        Command::Link { url } => site::link(&url),
        Command::Edition { file, pack } => write_edition(pack.as_deref(), &file),
        Command::Release => site::release(),
        Command::Golden => site::golden(),
        Command::Still => site::still(),
    }
}

/// Reads a pack.
fn parse(pack: Option<&Path>) -> Result<Result<Pack, Vec<Problem>>, Box<dyn Error>> {
    Ok(match pack {
        None => Pack::read("kpo.toml", OWN.as_bytes()),
        Some(path) => {
            let bytes =
                std::fs::read(path).map_err(|error| format!("{} cannot be read: {error}", path.display()))?;
            Pack::read(&path.file_name().unwrap_or_default().to_string_lossy(), &bytes)
        }
    })
}

/// Whether a file is a bare table, whose rows and columns people know by number and letter.
fn is_sheet(path: Option<&Path>) -> bool {
    path.is_some_and(|path| path.extension().is_none_or(|it| !it.eq_ignore_ascii_case("toml")))
}

/// A problem with its place.
fn said(path: Option<&Path>, problem: &Problem) -> String {
    if is_sheet(path) { problem.in_sheet() } else { problem.to_string() }
}

/// Reads a pack that has no problems, or says that it has some.
fn read(path: Option<&Path>) -> Result<Pack, Box<dyn Error>> {
    let name = path.map_or("kpo.toml".to_owned(), |path| path.display().to_string());
    let found = |problems: Vec<Problem>| -> Box<dyn Error> {
        let count = problems.len();
        let first: Vec<String> =
            problems.iter().take(5).map(|it| format!("\n  {}", said(path, it))).collect();
        format!("{name} has {count} problem(s); `knowshore check {name}` lists all:{}", first.concat()).into()
    };
    let pack = parse(path)?.map_err(found)?;
    if let Err(problems) = checked(&pack) {
        return Err(found(problems));
    }
    Ok(pack)
}

fn check(path: Option<&Path>) -> Outcome {
    let pack = match parse(path)? {
        Ok(pack) => pack,
        Err(problems) => return Ok(list(path, &problems)),
    };
    match checked(&pack) {
        Err(problems) => Ok(list(path, &problems)),
        Ok(index) => {
            let count = generate(&index).questions.len();
            println!("{}: no problems; {} facts, {count} questions", pack.title, pack.facts.len());
            Ok(ExitCode::SUCCESS)
        }
    }
}

fn list(path: Option<&Path>, problems: &[Problem]) -> ExitCode {
    problems.iter().for_each(|problem| println!("{}", said(path, problem)));
    println!("{} problem(s)", problems.len());
    ExitCode::FAILURE
}

fn proof(path: Option<&Path>, json: bool, article: Option<PathBuf>) -> Outcome {
    let article = article.or_else(|| std::env::var_os("KNOWSHORE_ARTICLE").map(PathBuf::from));
    let article = article.map(std::fs::read_to_string).transpose()?;
    let start = std::time::Instant::now();
    let pack = read(path)?;
    let index = Index::of(&pack);
    let report = author::prove(&pack, &generate(&index).questions, article.as_deref());
    if json {
        println!("{:#}", report.to_json());
    } else {
        print!("{report}");
        println!("\nDone in {:.1} s", start.elapsed().as_secs_f64());
    }
    Ok(if report.is_clean() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn write_edition(path: Option<&Path>, file: &Path) -> Outcome {
    let pack = read(path)?;
    let index = Index::of(&pack);
    let questions = generate(&index).questions;
    let bytes = edition(&pack, &questions);
    std::fs::write(file, &bytes).map_err(|error| format!("{} cannot be written: {error}", file.display()))?;
    let figures = author::prove(&pack, &questions, None).figures().into_iter();
    let lines: String = figures.map(|(label, value)| format!("{label}\t{value}\n")).collect();
    std::fs::write(file.with_extension("figures"), lines)?;
    let bank = Bank::decode(&bytes)?;
    println!(
        "edition {}: {} questions, {} bytes",
        hex(bank.fingerprint()),
        bank.entries().len(),
        bytes.len()
    );
    Ok(ExitCode::SUCCESS)
}

fn hex(fingerprint: Fingerprint) -> String {
    fingerprint.0.iter().map(|byte| format!("{byte:02x}")).collect()
}

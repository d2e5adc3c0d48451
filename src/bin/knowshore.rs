//! The author's command line: check a pack, see its bank, assemble a quiz, read a link, make an
//! edition.

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    native::main()
}

#[cfg(not(target_arch = "wasm32"))]
mod native {
    use clap::{Parser, Subcommand};
    use knowshore::knowledge::{Knowledge, Scope, Truth, load, schema};
    use knowshore::proof::{Options, figures, prove};
    use knowshore::quiz::{
        Bank, Blueprint, Fingerprint, Generated, MAX_LENGTH, Model, Question, Quiz, Response, Score,
        assemble, compile, edition, generate,
    };
    use knowshore::share::{Link, bank_file, golden_links, golden_quizzes};
    use knowshore::ui::still::{Part, Still, Which, facts_title, first};
    use serde_json::{Value, json};
    use std::error::Error;
    use std::path::PathBuf;
    use std::process::ExitCode;

    type Outcome = Result<ExitCode, Box<dyn Error>>;

    /// The pack that this build ships.
    const OWN: &str = include_str!("../knowledge/packs/kpo.json");

    /// A quiz that can prove its questions: the author's tools.
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
            /// A pack file; the shipped pack if none is given
            pack: Option<PathBuf>,
        },
        /// Print every question the bank can emit, up to the choice of distractors
        Bank {
            /// A pack file; the shipped pack if none is given
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
            /// A topic's name in the pack; may be given more than once
            #[arg(long)]
            topic: Vec<String>,
            /// A pack file; the shipped pack if none is given
            #[arg(long)]
            pack: Option<PathBuf>,
            /// As one JSON object
            #[arg(long)]
            json: bool,
        },
        /// Prove a pack: look at every question it can ask; exits 1 on any flaw
        Proof {
            /// A pack file; the shipped pack if none is given
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
        /// Print the JSON Schema of a pack
        Schema,
        /// Keep the edition that the page ships, for the links made with it; never changes one that is kept
        Release,
        /// Add golden links and quizzes of the edition that the page ships; never changes those that stand
        Golden,
        /// Print what the site shows without the app, as one JSON object of HTML: `tools/finish.mjs` asks
        Still,
        /// Write the edition file of a pack: what the page ships
        Edition {
            /// Where to write it
            file: PathBuf,
            /// A pack file; the shipped pack if none is given
            #[arg(long)]
            pack: Option<PathBuf>,
        },
    }

    /// Runs the command line.
    pub fn main() -> ExitCode {
        match run(Cli::parse().command) {
            Ok(code) => code,
            Err(error) => {
                eprintln!("knowshore: {error}");
                ExitCode::FAILURE
            }
        }
    }

    fn run(command: Command) -> Outcome {
        match command {
            Command::Check { pack } => check(pack),
            Command::Bank { pack, json } => bank(pack, json),
            Command::Quiz { seed, length, topic, pack, json } => quiz(pack, seed, length, &topic, json),
            Command::Proof { pack, json, article } => proof(pack, json, article),
            Command::Link { url } => link(&url),
            Command::Release => release(),
            Command::Golden => golden(),
            Command::Schema => {
                println!("{}", serde_json::to_string_pretty(&schema())?);
                Ok(ExitCode::SUCCESS)
            }
            Command::Still => still(),
            Command::Edition { file, pack } => write_edition(pack, file),
        }
    }

    fn read(pack: Option<PathBuf>) -> Result<String, Box<dyn Error>> {
        match pack {
            None => Ok(OWN.to_owned()),
            Some(path) => std::fs::read_to_string(&path)
                .map_err(|error| format!("{} cannot be read: {error}", path.display()).into()),
        }
    }

    fn knowledge(pack: Option<PathBuf>) -> Result<Knowledge, Box<dyn Error>> {
        let text = read(pack)?;
        let problems = |problems: Vec<_>| -> Box<dyn Error> {
            let count = problems.len();
            format!("the pack has {count} problem(s); `knowshore check` lists them").into()
        };
        Knowledge::new(load(&text).map_err(problems)?).map_err(problems)
    }

    fn check(pack: Option<PathBuf>) -> Outcome {
        match load(&read(pack)?) {
            Err(problems) => {
                problems.iter().for_each(|problem| println!("{problem}"));
                println!("{} problem(s)", problems.len());
                Ok(ExitCode::FAILURE)
            }
            Ok(pack) => {
                let name = pack.title.clone();
                let facts = pack.facts.len();
                let knowledge = Knowledge::new(pack).map_err(|_| "the pack has problems")?;
                let Generated { models, dropped } = generate(&knowledge);
                println!("{name}: no problems; {facts} facts, {} stems with a key", models.len());
                dropped.iter().for_each(|flaw| println!("not asked: {flaw}"));
                Ok(ExitCode::SUCCESS)
            }
        }
    }

    fn bank(pack: Option<PathBuf>, json: bool) -> Outcome {
        let knowledge = knowledge(pack)?;
        for model in &generate(&knowledge).models {
            let row = row(&knowledge, model);
            if json {
                println!("{row}");
            } else {
                println!("{}", text_of(&row));
            }
        }
        Ok(ExitCode::SUCCESS)
    }

    fn proof(pack: Option<PathBuf>, json: bool, article: Option<PathBuf>) -> Outcome {
        let article = article.or_else(|| std::env::var_os("KNOWSHORE_ARTICLE").map(PathBuf::from));
        let article = article.map(|path| read(Some(path))).transpose()?;
        let report = prove(&knowledge(pack)?, Options { article: article.as_deref(), ..Options::default() });
        if json {
            println!("{:#}", report.to_json());
        } else {
            print!("{report}");
        }
        Ok(if report.is_clean() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
    }

    /// A model as one JSON object.
    fn row(knowledge: &Knowledge, model: &Model) -> Value {
        let (ask, draft) = (model.ask(), model.draft());
        let facts: Vec<_> = draft.facts.iter().map(|at| ask.fact(*at)).collect();
        let choices: Vec<Value> = draft
            .pool
            .iter()
            .map(|it| {
                let given = match it.mark {
                    0 | 1 => draft.given[0],
                    mark => draft.given[usize::from(mark).min(draft.given.len()) - 1],
                };
                let truth = match ask.truth(given, it.entity) {
                    Truth::True => "true",
                    Truth::False => "false",
                    Truth::Unknown => "unknown",
                };
                json!({
                    "text": it.text, "type": knowledge.entity(it.entity).kind, "truth": truth, "mark": it.mark,
                    "rationale": it.why.rationale,
                    "facts": it.why.facts.iter().map(|at| &ask.fact(*at).id).collect::<Vec<_>>(),
                    "misconception": it.why.misconception,
                })
            })
            .collect();
        let keys: Vec<usize> = (0..draft.pool.len()).filter(|at| draft.pool[*at].mark > 0).collect();
        let mut paragraphs: Vec<u32> = facts.iter().map(|it| it.paragraph).filter(|it| *it > 0).collect();
        paragraphs.sort_unstable();
        paragraphs.dedup();
        json!({
            "id": draft.id,
            "kind": ask.template.kind,
            "facts": facts.iter().map(|it| &it.id).collect::<Vec<_>>(),
            "topic": model.topic(),
            "bloom": ask.template.bloom,
            "difficulty": format!("{:?}", model.difficulty()).to_lowercase(),
            "scope": match ask.template.scope { Scope::World => "world", Scope::Holder => "holder", Scope::Text => "text" },
            "stem": draft.stem,
            "prompts": draft.prompts,
            "choices": choices,
            "key": keys,
            "sets": model.sets().iter().map(|set| (0..32).filter(|at| set >> at & 1 == 1).collect::<Vec<u32>>()).collect::<Vec<_>>(),
            "paragraphs": paragraphs,
        })
    }

    fn text_of(row: &Value) -> String {
        let string = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let mut text = format!("{}\n{}\n", string(&row["id"]), string(&row["stem"]));
        for prompt in row["prompts"].as_array().into_iter().flatten() {
            text.push_str(&format!("  ? {}\n", string(prompt)));
        }
        for choice in row["choices"].as_array().into_iter().flatten() {
            let sign = if choice["mark"] == 0 { "-" } else { "+" };
            text.push_str(&format!(
                "  {sign} {} — {}\n",
                string(&choice["text"]),
                string(&choice["rationale"])
            ));
        }
        text
    }

    fn quiz(pack: Option<PathBuf>, seed: u64, length: u8, topics: &[String], json: bool) -> Outcome {
        let knowledge = knowledge(pack)?;
        let bank = compile(&knowledge, &generate(&knowledge).models);
        let mut mask = 0;
        for topic in topics {
            let known = &knowledge.pack().topics;
            let at = known.iter().position(|it| it.id == *topic).ok_or_else(|| {
                let names: Vec<&str> = known.iter().map(|it| it.id.as_str()).collect();
                format!("there is no topic `{topic}`; there are {}", names.join(", "))
            })?;
            mask |= 1 << at;
        }
        let quiz = assemble(&bank, Blueprint { length, topics: mask, ..Blueprint::default() }, seed);
        if json {
            let questions: Vec<Value> = quiz.questions.iter().map(question).collect();
            println!(
                "{}",
                json!({ "edition": hex(bank.fingerprint()), "seed": seed, "questions": questions })
            );
        } else {
            print(&quiz);
        }
        Ok(ExitCode::SUCCESS)
    }

    fn question(question: &Question) -> Value {
        let choices: Vec<Value> = question
            .choices
            .iter()
            .map(|it| json!({ "text": &*it.text, "mark": it.mark, "rationale": &*it.rationale }))
            .collect();
        let prompts: Vec<&str> = question.prompts.iter().map(|it| &**it).collect();
        json!({ "kind": question.kind, "stem": &*question.stem, "prompts": prompts, "choices": choices })
    }

    fn print(quiz: &Quiz) {
        for (at, question) in quiz.questions.iter().enumerate() {
            println!("{}. {}", at + 1, question.stem);
            question.prompts.iter().for_each(|prompt| println!("   ? {prompt}"));
            for choice in &question.choices {
                let sign = if choice.mark == 0 { ' ' } else { '*' };
                println!("  {sign} {}\n      {}", choice.text, choice.rationale);
            }
        }
    }

    fn link(url: &str) -> Outcome {
        let code = url.split_once('#').map_or(url, |(_, fragment)| fragment);
        let link = Link::decode(code)?;
        println!("edition    {}", hex(link.recipe.edition));
        println!("seed       {}", link.recipe.seed);
        println!(
            "questions  {} (topics {:b}, kinds {:b}, mix {:?})",
            link.recipe.blueprint.length,
            link.recipe.blueprint.topics,
            link.recipe.blueprint.kinds,
            link.recipe.blueprint.mix
        );
        println!("time       {}.{} s, as the sender's browser has it", link.tenths / 10, link.tenths % 10);
        let said: Vec<String> = link.responses.iter().map(spell).collect();
        println!("responses  {}", said.join(" "));
        let bank = Bank::current()?;
        let quiz = link.replay(&bank)?;
        let score = Score::of(&quiz, &link.replies());
        println!("score      {} of {}, marked anew", score.points(), score.out_of());
        Ok(ExitCode::SUCCESS)
    }

    /// A response in short: positions from 1.
    fn spell(response: &Response) -> String {
        let list =
            |positions: &[u8]| positions.iter().map(|at| (at + 1).to_string()).collect::<Vec<_>>().join("+");
        match response {
            Response::Skipped => "skipped".to_owned(),
            Response::Lapsed => "late".to_owned(),
            Response::Choices(chosen) => list(chosen),
            Response::Pairs(pairs) => pairs
                .iter()
                .map(|put| put.map_or("-".to_owned(), |at| (at + 1).to_string()))
                .collect::<Vec<_>>()
                .join("/"),
            Response::Order(order) => list(order).replace('+', ">"),
        }
    }

    fn hex(fingerprint: Fingerprint) -> String {
        fingerprint.0.iter().map(|byte| format!("{byte:02x}")).collect()
    }

    /// Where the editions are kept, from the project's folder.
    const EDITIONS: &str = "src/quiz/editions";

    fn release() -> Outcome {
        let bytes = std::fs::read(format!("{EDITIONS}/current.bank"))?;
        let name = bank_file(Bank::decode(&bytes)?.fingerprint()).replace("banks", EDITIONS);
        match std::fs::read(&name) {
            Ok(kept) if kept == bytes => println!("{name} is kept already"),
            Ok(_) => return Err(format!("{name} holds something else; nothing was changed").into()),
            Err(_) => {
                std::fs::write(&name, &bytes)?;
                println!("{name}: kept from now on, {} bytes", bytes.len());
            }
        }
        Ok(ExitCode::SUCCESS)
    }

    fn still() -> Outcome {
        let runtime = tokio::runtime::Builder::new_current_thread().build()?;
        let html = |part| {
            let renderer = yew::ServerRenderer::<Still>::with_props(move || Which { part }).hydratable(false);
            runtime.block_on(renderer.render())
        };
        let first = first(html);
        // A seed has more digits than a number in JavaScript.
        let quizzes = first.quizzes.iter().map(|(seed, texts)| (seed.to_string(), texts));
        println!(
            "{}",
            json!({
                "start": html(Part::Start), "trouble": html(Part::Trouble),
                "first": first.page, "asked": first.title, "quizzes": quizzes.collect::<Vec<_>>(),
                "facts": html(Part::Facts), "title": facts_title(),
            })
        );
        Ok(ExitCode::SUCCESS)
    }

    fn golden() -> Outcome {
        let bank = Bank::decode(&std::fs::read(format!("{EDITIONS}/current.bank"))?)?;
        let edition = hex(bank.fingerprint());
        std::fs::create_dir_all("tests/golden")?;
        for (file, lines) in [("links", golden_links(&bank)), ("quizzes", golden_quizzes(bank))] {
            let path = format!("tests/golden/{file}.txt");
            let mut text = std::fs::read_to_string(&path).unwrap_or_default();
            if text.contains(&format!("edition {edition}\n")) {
                println!("{path} has this edition already");
                continue;
            }
            text.push_str(&format!("// edition {edition}\n{}\n", lines.join("\n")));
            std::fs::write(&path, text)?;
            println!("{path}: {} lines of edition {edition}", lines.len());
        }
        Ok(ExitCode::SUCCESS)
    }

    fn write_edition(pack: Option<PathBuf>, file: PathBuf) -> Outcome {
        let knowledge = knowledge(pack)?;
        let models = generate(&knowledge).models;
        let bytes = edition(&knowledge, &models);
        std::fs::write(&file, &bytes)
            .map_err(|error| format!("{} cannot be written: {error}", file.display()))?;
        let options = Options { article: None, ..Options::default() };
        let lines: Vec<String> = figures(&prove(&knowledge, options))
            .into_iter()
            .map(|(label, value)| format!("{label}\t{value}\n"))
            .collect();
        std::fs::write(file.with_extension("figures"), lines.concat())?;
        let bank = Bank::decode(&bytes)?;
        println!(
            "edition {}: {} stems, {} bytes",
            hex(bank.fingerprint()),
            bank.entries().len(),
            bytes.len()
        );
        Ok(ExitCode::SUCCESS)
    }
}

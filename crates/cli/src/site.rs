//! What the site is built from, and what its links hold.

use super::{Outcome, hex};
use page::share::{Link, bank_file, golden_links, golden_quizzes};
use page::ui::still::{Part, Still, Which, facts_title, first};
use quiz::{Bank, Response, Score};
use serde_json::json;
use std::process::ExitCode;

/// Where editions are kept, from the project's folder.
const EDITIONS: &str = "packs/editions";
/// The edition that the page ships.
const CURRENT: &str = "packs/kpo.edition";

/// Says what a score link holds.
pub fn link(url: &str) -> Outcome {
    let code = url.split_once('#').map_or(url, |(_, fragment)| fragment);
    let link = Link::decode(code)?;
    let blueprint = link.recipe.blueprint;
    println!("edition    {}", hex(link.recipe.edition));
    println!("seed       {}", link.recipe.seed);
    println!(
        "questions  {} (topics {:b}, interactions {:b}, mix {:?})",
        blueprint.length, blueprint.topics, blueprint.interactions, blueprint.mix
    );
    println!("time       {}.{} s, as the sender's browser has it", link.tenths / 10, link.tenths % 10);
    let said: Vec<String> = link.responses.iter().map(spell).collect();
    println!("responses  {}", said.join(" "));
    let quiz = link.replay(&page::edition::current()?)?;
    let score = Score::of(&quiz, &link.replies());
    println!("score      {} of {}, marked anew", score.points(), score.out_of());
    Ok(ExitCode::SUCCESS)
}

/// A response in short: positions from 1.
fn spell(response: &Response) -> String {
    let list = |positions: &[u8], sign: &str| {
        positions.iter().map(|at| (at + 1).to_string()).collect::<Vec<_>>().join(sign)
    };
    match response {
        Response::Skipped => "skipped".to_owned(),
        Response::Lapsed => "late".to_owned(),
        Response::Choices(chosen) => list(chosen, "+"),
        Response::Order(order) => list(order, ">"),
        Response::Pairs(pairs) => {
            let put = pairs.iter().map(|put| put.map_or("-".to_owned(), |at| (at + 1).to_string()));
            put.collect::<Vec<_>>().join("/")
        }
    }
}

/// Keeps the edition that the page ships.
pub fn release() -> Outcome {
    let bytes = std::fs::read(CURRENT)?;
    let name = bank_file(Bank::decode(&bytes)?.fingerprint()).replace("banks", EDITIONS);
    match std::fs::read(&name) {
        Ok(kept) if kept == bytes => println!("{name} is kept already"),
        Ok(_) => return Err(format!("{name} holds something else; nothing was changed").into()),
        Err(_) => {
            std::fs::create_dir_all(EDITIONS)?;
            std::fs::write(&name, &bytes)?;
            println!("{name}: kept from now on, {} bytes", bytes.len());
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// Prints what the site shows without the app.
pub fn still() -> Outcome {
    let runtime = tokio::runtime::Builder::new_current_thread().build()?;
    let render = |part| {
        let renderer = yew::ServerRenderer::<Still>::with_props(move || Which { part }).hydratable(false);
        runtime.block_on(renderer.render())
    };
    let first = first(render);
    // A seed has more digits than a number in JavaScript.
    let quizzes = first.quizzes.iter().map(|(seed, texts)| (seed.to_string(), texts));
    println!(
        "{}",
        json!({
            "start": render(Part::Start), "trouble": render(Part::Trouble),
            "first": first.page, "asked": first.title, "quizzes": quizzes.collect::<Vec<_>>(),
            "facts": render(Part::Facts), "title": facts_title(),
        })
    );
    Ok(ExitCode::SUCCESS)
}

/// Writes golden lines of the edition that the page ships, in place of those of editions that are not kept.
pub fn golden() -> Outcome {
    let bank = Bank::decode(&std::fs::read(CURRENT)?)?;
    let edition = hex(bank.fingerprint());
    std::fs::create_dir_all("tests/golden")?;
    for (file, lines) in [("links", golden_links(&bank)), ("quizzes", golden_quizzes(bank))] {
        let path = format!("tests/golden/{file}.txt");
        std::fs::write(&path, format!("// edition {edition}\n{}\n", lines.join("\n")))?;
        println!("{path}: {} lines of edition {edition}", lines.len());
    }
    Ok(ExitCode::SUCCESS)
}

//! Prints questions: every one of a pack, and those of a quiz.

use super::{Outcome, hex};
use author::{Index, Pack, Question, edition, generate, interaction};
use quiz::{Bank, Blueprint, Difficulty, assemble};
use serde_json::{Value, json};
use std::io::Write;
use std::process::ExitCode;

/// Prints every question of a pack, up to the choice of wrong answers.
pub fn print(pack: &Pack, as_json: bool) -> Outcome {
    let index = Index::of(pack);
    let mut out = std::io::stdout().lock();
    for question in &generate(&index).questions {
        if as_json {
            writeln!(out, "{}", row(pack, question))?;
        } else {
            write!(out, "{}", text_of(question))?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn row(pack: &Pack, question: &Question) -> Value {
    let draft = question.draft();
    let choices = draft.choices.iter().zip(question.grounds()).map(|(choice, ground)| {
        let truth = if choice.mark > 0 { "true" } else { "false" };
        json!({ "text": choice.text, "truth": truth, "mark": choice.mark, "why": choice.why, "ground": ground.name(), "facts": choice.facts })
    });
    let key: Vec<usize> = (0..draft.choices.len()).filter(|at| draft.choices[*at].mark > 0).collect();
    json!({
        "id": question.id(),
        "frame": draft.ask.frame,
        "table": draft.table.id,
        "topic": draft.subject,
        "difficulty": draft.level,
        "interaction": interaction(&draft.ask.frame).name(),
        "facts": draft.facts,
        "paragraphs": paragraphs(pack, &draft.facts),
        "stem": draft.stem,
        "prompts": draft.prompts,
        "choices": choices.collect::<Vec<_>>(),
        "key": key,
        "shown": draft.shown,
        "explanation": question.explanation(),
    })
}

/// The paragraphs of the source that facts stand in.
fn paragraphs(pack: &Pack, facts: &[String]) -> Vec<u8> {
    let of = |fact: &String| pack.facts.iter().find(|it| it.id == *fact).map(|it| it.paragraph);
    let mut paragraphs: Vec<u8> = facts.iter().filter_map(of).filter(|it| *it > 0).collect();
    paragraphs.sort_unstable();
    paragraphs.dedup();
    paragraphs
}

/// A question to be read: its right choices first.
fn text_of(question: &Question) -> String {
    let draft = question.draft();
    let mut text = format!("{}\n", draft.stem);
    draft.prompts.iter().for_each(|prompt| text.push_str(&format!("  ? {prompt}\n")));
    for choice in &draft.choices {
        let sign = if choice.mark > 0 { '+' } else { '-' };
        text.push_str(&format!("  {sign} {} — {}\n", choice.text, choice.why));
    }
    if !draft.others.is_empty() {
        text.push_str(&format!("  {}\n", draft.others));
    }
    text + "\n"
}

/// Prints the quiz that a pack gives for a seed.
pub fn quiz(pack: &Pack, seed: u64, length: u8, as_json: bool) -> Outcome {
    let index = Index::of(pack);
    let bank = Bank::decode(&edition(pack, &generate(&index).questions))?;
    let quiz = assemble(&bank, Blueprint { length, ..Blueprint::default() }, seed);
    let mut out = std::io::stdout().lock();
    if as_json {
        let questions: Vec<Value> = quiz.questions.iter().map(|it| asked(&bank, it)).collect();
        writeln!(
            out,
            "{}",
            json!({ "edition": hex(bank.fingerprint()), "seed": seed, "questions": questions })
        )?;
    } else {
        for (number, question) in (1..).zip(&quiz.questions) {
            writeln!(out, "{number}. {}", question.stem)?;
            for prompt in &question.prompts {
                writeln!(out, "   ? {prompt}")?;
            }
            for choice in &question.choices {
                writeln!(out, "  {} {}", if choice.mark > 0 { '*' } else { ' ' }, choice.text)?;
            }
            writeln!(out, "   {}\n", question.explanation())?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn asked(bank: &Bank, question: &quiz::Question) -> Value {
    let entry = &bank.entries()[question.entry as usize];
    let table = &bank.tables()[usize::from(bank.template(entry).table)];
    let choices: Vec<Value> = question
        .choices
        .iter()
        .map(|it| json!({ "text": &*it.text, "mark": it.mark, "why": &*it.why }))
        .collect();
    let difficulty = match question.difficulty {
        Difficulty::Easy => 1,
        Difficulty::Medium => 2,
        Difficulty::Hard => 3,
    };
    let facts: Vec<&str> = question.facts.iter().map(|at| &*bank.facts()[*at as usize].id).collect();
    json!({
        "stem": &*question.stem,
        "prompts": question.prompts.iter().map(|it| &**it).collect::<Vec<_>>(),
        "choices": choices,
        "explanation": question.explanation(),
        "frame": &*question.frame,
        "table": &*table.name,
        "topic": &*bank.topics()[usize::from(question.topic)],
        "difficulty": difficulty,
        "facts": facts,
        "interaction": question.interaction.name(),
    })
}

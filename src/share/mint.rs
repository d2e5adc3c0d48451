//! Makes golden lines for an edition: the author's half of `golden.rs`, native only.

use super::challenge::{Challenge, ChallengeId, Mode};
use super::golden::quiz_line;
use super::link::{Link, Rival};
use super::name::Name;
use quiz::{
    Attempt, AttemptId, Bank, Blueprint, Confidence, Interaction, Question, Quiz, Reply, Response, Rng,
    Score, assemble, sort_by_key,
};

/// How many golden quizzes an edition has.
const QUIZZES: u32 = 1_000;
/// How many golden links; each fifth with all that a link can carry, each tenth a challenge.
const LINKS: u32 = 200;

/// Blueprint and seed of the golden lines: the default and odd ones, small and large seeds.
fn recipe(bank: &Bank, at: u32, rng: &mut Rng) -> (Blueprint, u64) {
    let mut blueprint = Blueprint::default();
    if !at.is_multiple_of(4) {
        blueprint.length = 1 + rng.below(if at % 16 == 1 { 100 } else { 20 }) as u8;
    }
    if at % 4 == 2 {
        blueprint.topics = 1 << rng.below(bank.topics().len().clamp(1, 16) as u32) | rng.below(64) as u16;
    }
    if at % 4 == 3 {
        blueprint.interactions = rng.below(16) as u8;
        blueprint.mix = [rng.below(5), rng.below(5), rng.below(5)].map(|it| it as u8);
    }
    (blueprint, if at < 100 { u64::from(at) } else { rng.draw() >> 4 })
}

/// A thousand lines of blueprint, seed and hash.
pub fn golden_quizzes(bank: Bank) -> Vec<String> {
    let mut rng = Rng::new(20_261_124);
    let edition: String = bank.fingerprint().0.iter().map(|byte| format!("{byte:02x}")).collect();
    let wanted: Vec<String> = (0..QUIZZES)
        .map(|at| {
            let (Blueprint { length, topics, interactions, mix: [easy, medium, hard] }, seed) =
                recipe(&bank, at, &mut rng);
            format!("{edition} {length} {topics} {interactions} {easy} {medium} {hard} {seed}")
        })
        .collect();
    let banks = [bank];
    wanted.iter().filter_map(|line| quiz_line(&banks, line)).collect()
}

/// Links of every shape, each with its score in sixtieths; challenges with a dash.
pub fn golden_links(bank: &Bank) -> Vec<String> {
    let mut rng = Rng::new(20_261_125);
    let line = |at: u32| {
        let (blueprint, seed) = recipe(bank, at, &mut rng);
        if at % 10 == 9 {
            return format!("c{}\t-", challenge(bank, blueprint, seed, at).encode());
        }
        let quiz = assemble(bank, blueprint, seed);
        let link = link(&quiz, at, &mut rng);
        let score = Score::of(&quiz, &link.replies()).sixtieths();
        format!("r{}\t{score}", link.encode())
    };
    // A blueprint that asks for what the bank does not have gives no quiz, and so no link.
    (0..LINKS).map(line).filter(|line| line.len() > 20).collect()
}

fn challenge(bank: &Bank, blueprint: Blueprint, seed: u64, at: u32) -> Challenge {
    Challenge {
        id: ChallengeId::mint(seed),
        edition: bank.fingerprint(),
        blueprint,
        seed: (at % 20 == 9).then_some(seed),
        mode: if at % 40 < 20 { Mode::Practice } else { Mode::Exam },
        pass: (at % 30 == 9).then_some(70),
        title: Name::title(&format!("Group {at}")).ok().filter(|_| at % 50 == 9),
    }
}

fn link(quiz: &Quiz, at: u32, rng: &mut Rng) -> Link {
    let mut attempt = Attempt::new(AttemptId([0; 10]), quiz.recipe.clone(), quiz.questions.len(), 0);
    let full = at % 5 == 4;
    for (reply, question) in attempt.replies.iter_mut().zip(&quiz.questions) {
        let confidence = full.then_some(Confidence::FairlySure);
        *reply = Some(Reply { response: response(question, rng), confidence, ms: rng.below(90_000) });
    }
    let mut link = Link::of(&attempt);
    if full {
        let responses = quiz.questions.iter().map(|question| response(question, rng)).collect();
        link.name = Name::new("Ana-Mar\u{ed}a").ok();
        link.challenge = Some(ChallengeId::mint(u64::from(at)));
        link.rival = Some(Rival { responses, tenths: 512, name: Name::new("Bo").ok() });
    }
    link
}

/// A response of every sort by chance, fit to be handed in.
fn response(question: &Question, rng: &mut Rng) -> Response {
    let mut positions: Vec<u8> = (0..question.choices.len() as u8).collect();
    rng.shuffle(&mut positions);
    match (rng.below(8), question.interaction) {
        (0, _) => Response::Skipped,
        (1, _) => Response::Lapsed,
        (2, _) => question.key(),
        (_, Interaction::One) => Response::one(positions[0]),
        (_, Interaction::Several) => {
            positions.truncate(question.right_count());
            sort_by_key(&mut positions, |it| *it);
            Response::Choices(positions)
        }
        (_, Interaction::Matching) => {
            Response::Pairs(positions.into_iter().take(question.prompts.len()).map(Some).collect())
        }
        (_, Interaction::Ordering) => Response::Order(positions),
    }
}

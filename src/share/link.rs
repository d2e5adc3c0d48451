//! The payload of a score link, version 1.
//!
//! Bits in this order, five to a letter, the last letter filled with zeros, then the checksum:
//!
//! | field | bits |
//! |---|---|
//! | version: 1 | 5 |
//! | flags: blueprint given, confidences given, three reserved (zero) | 5 |
//! | fingerprint of the edition | 40 |
//! | seed | 60 |
//! | number of responses, 1 to 100 | 7 |
//! | blueprint, if given: for length (7), topics (16), kinds (19) and mix (3 × 4) in turn, 1 and | |
//! | the value, or 0 where it is the default: as many as there are responses, or 0 | 4 or more |
//! | each response (below) | 3 or more |
//! | each confidence, if given: 0 none, 1 guess, 2 fairly sure, 3 sure | 2 |
//! | time in all, in tenths of a second on a log scale: exponent 5, mantissa 10 | 15 |
//!
//! A response is 0 to 5 for the choice at that position alone, 6 for skipped, or 7 followed by
//! what it is: 0 time ran out; 1 several: 6 bits, one for each position; 2 pairs: how many (3),
//! then each (3, 7 for none); 3 order: how many (3), then each (3). What it is takes 2 bits.
//!
//! A blueprint is given exactly where it is not the default of that many questions, so that a
//! record has one form only.

use super::base32::{checked, symbol, with_checksum};
use super::bits::{Reader, Writer};
use crate::quiz::{
    Attempt, Bank, Blueprint, Confidence, Fingerprint, MAX_LENGTH, Quiz, Recipe, Reply, Response, SEED_BITS,
    assemble,
};
use std::fmt;

/// What a score link carries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// Which quiz.
    pub recipe: Recipe,
    /// By question.
    pub responses: Vec<Response>,
    /// By question; all none where confidence was not asked for.
    pub confidences: Vec<Option<Confidence>>,
    /// The time in all, in tenths of a second, to three figures; as the sender's browser has it.
    pub tenths: u64,
}

/// Why a link cannot be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LinkError {
    /// There is no code in it.
    Empty,
    /// Longer than any link of ours.
    TooLong,
    /// The end is missing.
    Cut,
    /// A character was changed, lost or added.
    Altered,
    /// Made by a later version of the page.
    Newer,
    /// Made with a bank that this page does not have.
    UnknownEdition,
}

/// The most characters that are looked at.
pub const MAX_INPUT: usize = 512;

const VERSION: u64 = 1;
const PURPOSE: u8 = b'r';
const WITH_BLUEPRINT: u64 = 0b10000;
const WITH_CONFIDENCE: u64 = 0b01000;

impl fmt::Display for LinkError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            LinkError::Empty => "there is no score code in this link; ask for the whole link",
            LinkError::TooLong => "this is too long to be a score link; copy the link alone",
            LinkError::Cut => "this link is cut off; copy it whole, or ask for the code",
            LinkError::Altered => "a character in this link was changed or lost; ask for it again",
            LinkError::Newer => "this link was made with a newer version of the quiz; reload the page, then open it again",
            LinkError::UnknownEdition => {
                "this link was made with another edition of the questions, which this page does not have, so there is no score to show"
            }
        })
    }
}

impl std::error::Error for LinkError {}

impl Link {
    /// The link of an attempt. Questions without a reply count as skipped.
    pub fn of(attempt: &Attempt) -> Link {
        let reply = |reply: &Option<Reply>| reply.clone();
        let replies: Vec<Option<Reply>> = attempt.replies.iter().map(reply).collect();
        Link {
            recipe: attempt.recipe.clone(),
            responses: replies
                .iter()
                .map(|it| it.as_ref().map_or(Response::Skipped, |reply| reply.response.clone()))
                .collect(),
            confidences: replies.iter().map(|it| it.as_ref().and_then(|reply| reply.confidence)).collect(),
            tenths: from_scale(to_scale(attempt.ms() / 100)),
        }
    }

    /// The replies as an attempt holds them, the time shared out evenly.
    pub fn replies(&self) -> Vec<Option<Reply>> {
        let each = self.tenths * 100 / self.responses.len().max(1) as u64;
        let ms = u32::try_from(each).unwrap_or(u32::MAX);
        let confidence = |at: usize| self.confidences.get(at).copied().flatten();
        self.responses
            .iter()
            .enumerate()
            .map(|(at, response)| Some(Reply { response: response.clone(), confidence: confidence(at), ms }))
            .collect()
    }

    /// Makes the quiz again.
    ///
    /// # Errors
    /// Where the bank is not the one the link was made with, or the responses do not fit the quiz.
    pub fn replay(&self, bank: &Bank) -> Result<Quiz, LinkError> {
        if bank.fingerprint() != self.recipe.edition {
            return Err(LinkError::UnknownEdition);
        }
        let quiz = assemble(bank, self.recipe.blueprint, self.recipe.seed);
        let fit = quiz.questions.len() == self.responses.len()
            && quiz.questions.iter().zip(&self.responses).all(|(question, it)| question.accepts(it));
        if fit { Ok(quiz) } else { Err(LinkError::Altered) }
    }

    /// The code: lower-case letters and digits.
    pub fn encode(&self) -> String {
        let mut bits = Writer::default();
        let blueprint = self.recipe.blueprint;
        let count = self.responses.len();
        let plain = blueprint == Blueprint { length: count as u8, ..Blueprint::default() };
        let sure = self.confidences.iter().any(Option::is_some);
        bits.put(VERSION, 5);
        bits.put(if plain { 0 } else { WITH_BLUEPRINT } | if sure { WITH_CONFIDENCE } else { 0 }, 5);
        self.recipe.edition.0.iter().for_each(|byte| bits.put(u64::from(*byte), 8));
        bits.put(self.recipe.seed, SEED_BITS);
        bits.put(count as u64, 7);
        if !plain {
            put_blueprint(&mut bits, blueprint, count as u8);
        }
        self.responses.iter().for_each(|response| put_response(&mut bits, response));
        if sure {
            self.confidences.iter().for_each(|it| bits.put(it.map_or(0, |it| it as u64 + 1), 2));
        }
        bits.put(to_scale(self.tenths), 15);
        with_checksum(PURPOSE, &bits.symbols())
    }

    /// Reads a code, or what is left of an address with one. Total: whatever the text, it answers.
    ///
    /// # Errors
    /// Says what is wrong with it. Never falls back to some other quiz.
    pub fn decode(text: &str) -> Result<Link, LinkError> {
        if text.len() > MAX_INPUT {
            return Err(LinkError::TooLong);
        }
        let text = text.trim().trim_start_matches('#');
        let text = text.strip_prefix(['r', 'R']).unwrap_or(text);
        let code: String = text.chars().take_while(|letter| symbol(*letter).is_some()).collect();
        if code.is_empty() {
            return Err(LinkError::Empty);
        }
        let Some(symbols) = checked(PURPOSE, &code) else { return Err(damage(&code)) };
        let link = read(&symbols)?;
        if link.encode() == code.to_ascii_lowercase() { Ok(link) } else { Err(LinkError::Altered) }
    }
}

/// What to say of a code whose checksum does not hold: cut where it ends before it says it does.
fn damage(code: &str) -> LinkError {
    let symbols: Vec<u8> = code.chars().filter_map(symbol).collect();
    match read(&symbols) {
        Err(LinkError::Cut) => LinkError::Cut,
        // The tail is read as fields where some of the checksum is missing.
        _ if symbols.len() < expected_length(&symbols).unwrap_or(0) => LinkError::Cut,
        _ => LinkError::Altered,
    }
}

/// How many letters a code with these fields has.
fn expected_length(symbols: &[u8]) -> Option<usize> {
    let mut bits = Reader::new(symbols);
    fields(&mut bits).ok()?;
    Some(bits.used() + 6)
}

fn read(symbols: &[u8]) -> Result<Link, LinkError> {
    let mut bits = Reader::new(symbols);
    let link = fields(&mut bits)?;
    if bits.ends() { Ok(link) } else { Err(LinkError::Altered) }
}

fn fields(bits: &mut Reader) -> Result<Link, LinkError> {
    let version = bits.take(5).ok_or(LinkError::Cut)?;
    if version != VERSION {
        return Err(if version > VERSION { LinkError::Newer } else { LinkError::Altered });
    }
    let flags = bits.take(5).ok_or(LinkError::Cut)?;
    if flags & !(WITH_BLUEPRINT | WITH_CONFIDENCE) != 0 {
        return Err(LinkError::Newer);
    }
    let mut edition = [0; 5];
    for byte in &mut edition {
        *byte = bits.take(8).ok_or(LinkError::Cut)? as u8;
    }
    let seed = bits.take(SEED_BITS).ok_or(LinkError::Cut)?;
    let count = bits.take(7).ok_or(LinkError::Cut)?;
    if count == 0 || count > u64::from(MAX_LENGTH) {
        return Err(LinkError::Altered);
    }
    let blueprint = if flags & WITH_BLUEPRINT == 0 {
        Blueprint { length: count as u8, ..Blueprint::default() }
    } else {
        take_blueprint(bits, count as u8).ok_or(LinkError::Cut)?
    };
    let responses = (0..count).map(|_| take_response(bits)).collect::<Result<Vec<_>, _>>()?;
    let mut confidences = vec![None; responses.len()];
    if flags & WITH_CONFIDENCE != 0 {
        for it in &mut confidences {
            let sure = bits.take(2).ok_or(LinkError::Cut)?;
            *it = [None, Some(Confidence::Guess), Some(Confidence::FairlySure), Some(Confidence::Sure)]
                [sure as usize];
        }
    }
    let tenths = from_scale(bits.take(15).ok_or(LinkError::Cut)?);
    let recipe = Recipe { edition: Fingerprint(edition), blueprint, seed };
    Ok(Link { recipe, responses, confidences, tenths })
}

/// The parts of a blueprint as numbers with their widths; 0 stands for the default.
fn parts(blueprint: Blueprint, count: u8) -> [(u64, u32); 4] {
    let [easy, medium, hard] = blueprint.mix.map(u64::from);
    let length = if blueprint.length == count { 0 } else { blueprint.length };
    [
        (u64::from(length), 7),
        (u64::from(blueprint.topics), 16),
        (u64::from(blueprint.kinds), 19),
        (easy << 8 | medium << 4 | hard, 12),
    ]
}

fn put_blueprint(bits: &mut Writer, blueprint: Blueprint, count: u8) {
    for (value, width) in parts(blueprint, count) {
        bits.put(u64::from(value != 0), 1);
        if value != 0 {
            bits.put(value, width);
        }
    }
}

fn take_blueprint(bits: &mut Reader, count: u8) -> Option<Blueprint> {
    let mut part = |width| if bits.take(1)? == 1 { bits.take(width) } else { Some(0) };
    let (length, topics, kinds, mix) = (part(7)? as u8, part(16)? as u16, part(19)? as u32, part(12)?);
    let length = if length == 0 { count } else { length };
    Some(Blueprint {
        length,
        topics,
        kinds,
        mix: [mix >> 8 & 15, mix >> 4 & 15, mix & 15].map(|it| it as u8),
    })
}

fn put_response(bits: &mut Writer, response: &Response) {
    match response {
        Response::Choices(chosen) if chosen.len() == 1 && chosen[0] < 6 => bits.put(u64::from(chosen[0]), 3),
        Response::Skipped => bits.put(6, 3),
        Response::Lapsed => bits.put(0b1_1100, 5),
        Response::Choices(chosen) => {
            bits.put(0b1_1101, 5);
            (0..6).for_each(|at| bits.put(u64::from(chosen.contains(&at)), 1));
        }
        Response::Pairs(pairs) => {
            bits.put(0b1_1110, 5);
            bits.put(pairs.len() as u64, 3);
            pairs.iter().for_each(|put| bits.put(put.map_or(7, u64::from), 3));
        }
        Response::Order(order) => {
            bits.put(0b1_1111, 5);
            bits.put(order.len() as u64, 3);
            order.iter().for_each(|at| bits.put(u64::from(*at), 3));
        }
    }
}

fn take_response(bits: &mut Reader) -> Result<Response, LinkError> {
    let mut take = |width| bits.take(width).ok_or(LinkError::Cut);
    Ok(match take(3)? {
        6 => Response::Skipped,
        7 => match take(2)? {
            0 => Response::Lapsed,
            1 => {
                let set = take(6)?;
                Response::Choices((0..6).filter(|at| set >> (5 - at) & 1 == 1).collect())
            }
            2 => {
                let count = take(3)?;
                let put = |at| if at == 7 { None } else { Some(at as u8) };
                Response::Pairs((0..count).map(|_| take(3).map(put)).collect::<Result<_, _>>()?)
            }
            _ => {
                let count = take(3)?;
                Response::Order((0..count).map(|_| take(3).map(|at| at as u8)).collect::<Result<_, _>>()?)
            }
        },
        position => Response::one(position as u8),
    })
}

/// Tenths of a second as exponent and mantissa, cut to what fits: exact below 1,024, then to
/// about one part in a thousand.
fn to_scale(tenths: u64) -> u64 {
    let exponent = (64 - tenths.leading_zeros()).saturating_sub(10).min(31);
    let mantissa = (tenths >> exponent).min(1023);
    u64::from(exponent) << 10 | mantissa
}

fn from_scale(scale: u64) -> u64 {
    (scale & 1023) << (scale >> 10)
}

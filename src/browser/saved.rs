//! An attempt as a text that is kept, and back: `1.` and then letters with a checksum.
//!
//! The first sign is the version of the form. Within, the attempt in postcard. Reading is total.

use crate::quiz::{
    Attempt, AttemptId, Blueprint, Confidence, Fingerprint, Recipe, Reply, Response, SEED_BITS,
};
use crate::share::{checked, with_checksum};
use serde::{Deserialize, Serialize};

const VERSION: &str = "1.";
/// Sets these texts apart from score links, which have the same letters.
const PURPOSE: u8 = b'a';

/// The saved form of an attempt. Its fields and their order may never change: a change is a new
/// version beside this one.
#[derive(Serialize, Deserialize)]
struct Form {
    id: [u8; 10],
    edition: [u8; 5],
    length: u8,
    topics: u16,
    kinds: u32,
    mix: [u8; 3],
    seed: u64,
    started: u64,
    finished: Option<u64>,
    at: u32,
    replies: Vec<Option<ReplyForm>>,
}

#[derive(Serialize, Deserialize)]
struct ReplyForm {
    response: ResponseForm,
    confidence: u8,
    ms: u32,
}

#[derive(Serialize, Deserialize)]
enum ResponseForm {
    Skipped,
    Lapsed,
    Choices(Vec<u8>),
    Pairs(Vec<Option<u8>>),
    Order(Vec<u8>),
}

const SURE: [Option<Confidence>; 4] =
    [None, Some(Confidence::Guess), Some(Confidence::FairlySure), Some(Confidence::Sure)];

/// The text of an attempt.
pub fn text(attempt: &Attempt) -> String {
    let bytes = postcard::to_allocvec(&form(attempt)).unwrap_or_default();
    format!("{VERSION}{}", with_checksum(PURPOSE, &symbols(&bytes)))
}

/// The attempt of a text; none where it is not one, or not whole.
pub fn parse(text: &str) -> Option<Attempt> {
    let bytes = bytes(&checked(PURPOSE, text.strip_prefix(VERSION)?)?);
    attempt(postcard::from_bytes(&bytes).ok()?)
}

fn form(attempt: &Attempt) -> Form {
    let Recipe { edition, blueprint, seed } = &attempt.recipe;
    Form {
        id: attempt.id.0,
        edition: edition.0,
        length: blueprint.length,
        topics: blueprint.topics,
        kinds: blueprint.kinds,
        mix: blueprint.mix,
        seed: *seed,
        started: attempt.started,
        finished: attempt.finished,
        at: attempt.at,
        replies: attempt.replies.iter().map(|it| it.as_ref().map(reply_form)).collect(),
    }
}

fn reply_form(reply: &Reply) -> ReplyForm {
    let response = match reply.response.clone() {
        Response::Skipped => ResponseForm::Skipped,
        Response::Lapsed => ResponseForm::Lapsed,
        Response::Choices(chosen) => ResponseForm::Choices(chosen),
        Response::Pairs(pairs) => ResponseForm::Pairs(pairs),
        Response::Order(order) => ResponseForm::Order(order),
    };
    let confidence = SURE.iter().position(|it| *it == reply.confidence).unwrap_or(0) as u8;
    ReplyForm { response, confidence, ms: reply.ms }
}

fn attempt(form: Form) -> Option<Attempt> {
    let blueprint = Blueprint { length: form.length, topics: form.topics, kinds: form.kinds, mix: form.mix };
    if form.seed >> SEED_BITS != 0 {
        return None;
    }
    let replies = form.replies.into_iter().map(|it| it.map_or(Some(None), |it| reply(it).map(Some)));
    Some(Attempt {
        id: AttemptId(form.id),
        recipe: Recipe { edition: Fingerprint(form.edition), blueprint, seed: form.seed },
        started: form.started,
        finished: form.finished,
        at: form.at,
        replies: replies.collect::<Option<_>>()?,
    })
}

fn reply(form: ReplyForm) -> Option<Reply> {
    let response = match form.response {
        ResponseForm::Skipped => Response::Skipped,
        ResponseForm::Lapsed => Response::Lapsed,
        ResponseForm::Choices(chosen) => Response::Choices(chosen),
        ResponseForm::Pairs(pairs) => Response::Pairs(pairs),
        ResponseForm::Order(order) => Response::Order(order),
    };
    Some(Reply { response, confidence: *SURE.get(usize::from(form.confidence))?, ms: form.ms })
}

/// Bytes as symbols of five bits, the last filled with zeros.
fn symbols(bytes: &[u8]) -> Vec<u8> {
    regroup(bytes, 8, 5, true)
}

/// Symbols of five bits as bytes; what is left over is dropped.
fn bytes(symbols: &[u8]) -> Vec<u8> {
    regroup(symbols, 5, 8, false)
}

fn regroup(from: &[u8], width: u32, to: u32, fill: bool) -> Vec<u8> {
    let (mut held, mut bits, mut out) = (0_u32, 0, Vec::with_capacity(from.len() * 2));
    for group in from {
        held = (held << width | u32::from(*group)) & 0xffff;
        bits += width;
        while bits >= to {
            bits -= to;
            out.push((held >> bits & ((1 << to) - 1)) as u8);
        }
    }
    if fill && bits > 0 {
        out.push((held << (to - bits) & ((1 << to) - 1)) as u8);
    }
    out
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    pub fn sample() -> Attempt {
        let blueprint = Blueprint { length: 5, topics: 0b101, ..Blueprint::default() };
        let recipe =
            Recipe { edition: Fingerprint([1, 2, 3, 4, 255]), blueprint, seed: (1 << SEED_BITS) - 1 };
        let reply = |response, confidence| Some(Reply { response, confidence, ms: 4_321 });
        Attempt {
            id: AttemptId::mint(1_790_000_000_000, 3),
            recipe,
            started: 1_790_000_000_000,
            finished: None,
            at: 4,
            replies: vec![
                reply(Response::one(2), None),
                reply(Response::Skipped, Some(Confidence::Sure)),
                reply(Response::Pairs(vec![Some(1), None]), None),
                reply(Response::Order(vec![2, 0, 1]), Some(Confidence::Guess)),
                None,
            ],
        }
    }

    #[test]
    fn a_saved_attempt_comes_back_whole() {
        assert_eq!(parse(&text(&sample())), Some(sample()));
        let fresh = Attempt::new(sample().id, sample().recipe, 10, 7);
        assert_eq!(parse(&text(&fresh)), Some(fresh));
    }

    /// Protects what players have kept: this text must be readable for ever.
    #[test]
    fn the_first_form_is_pinned() {
        insta::assert_snapshot!(text(&sample()));
    }

    #[test]
    fn any_slip_is_noticed() {
        let whole = text(&sample());
        for at in 0..whole.len() {
            assert_eq!(parse(&whole[..at]), None, "cut at {at}");
            let mut slip = whole.clone().into_bytes();
            slip[at] = if slip[at] == b'q' { b'p' } else { b'q' };
            assert_eq!(parse(&String::from_utf8_lossy(&slip)), None, "changed at {at}");
        }
        for text in ["", "1.", "1.qqqqqqqq", "2.abc", "not ours", "1.é"] {
            assert_eq!(parse(text), None, "{text:?}");
        }
    }
}

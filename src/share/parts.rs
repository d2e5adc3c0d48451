//! The parts that links are made of: blueprint, responses, time and short texts, in bits.
//!
//! Every reader answers `Cut` where the bits run out. Whether a number was written in its one
//! form is left to the caller, who writes what was read anew and compares.

use super::bits::{Reader, Writer};
use super::error::LinkError;
use super::name::Name;
use quiz::{Blueprint, Confidence, Fingerprint, Response};

/// The version of both layouts.
pub(super) const VERSION: u64 = 1;
/// The width of a time.
pub(super) const TIME: u32 = 15;
/// The width of the number of bytes, less one, of a name.
pub(super) const NAME: u32 = 5;
/// Likewise of a title.
pub(super) const TITLE: u32 = 6;

/// How many positions a set of choices has bits for.
const CHOICES: u8 = 6;
/// The positions below this one are written in three bits.
const NEAR: u8 = 4;
const SEVERAL: u64 = 4;
const PAIRS: u64 = 5;
const SKIPPED: u64 = 6;
const OTHER: u64 = 7;
// What stands behind `OTHER`, in two bits; 3 is free.
const LAPSED: u64 = 0;
const FAR: u64 = 1;
const ORDER: u64 = 2;
/// The parts of a blueprint: how wide the length, the topics, the interactions and the mix are.
const BLUEPRINT: [u32; 4] = [7, 16, 4, 12];

/// The next `width` bits.
pub(super) fn take(bits: &mut Reader, width: u32) -> Result<u64, LinkError> {
    bits.take(width).ok_or(LinkError::Cut)
}

/// Reads the version and the flags; `known` are the flags that this version has.
pub(super) fn take_head(bits: &mut Reader, known: u64) -> Result<u64, LinkError> {
    match take(bits, 5)? {
        VERSION => {}
        version if version > VERSION => return Err(LinkError::Newer),
        _ => return Err(LinkError::Altered),
    }
    let flags = take(bits, 5)?;
    if flags & !known == 0 { Ok(flags) } else { Err(LinkError::Newer) }
}

pub(super) fn put_bytes(bits: &mut Writer, bytes: &[u8]) {
    bytes.iter().for_each(|byte| bits.put(u64::from(*byte), 8));
}

pub(super) fn take_bytes<const N: usize>(bits: &mut Reader) -> Result<[u8; N], LinkError> {
    let mut bytes = [0; N];
    for byte in &mut bytes {
        *byte = take(bits, 8)? as u8;
    }
    Ok(bytes)
}

pub(super) fn take_edition(bits: &mut Reader) -> Result<Fingerprint, LinkError> {
    take_bytes(bits).map(Fingerprint)
}

/// A text: the number of its bytes less one, then the bytes.
pub(super) fn put_text(bits: &mut Writer, text: &Name, width: u32) {
    bits.put(text.bytes().len().saturating_sub(1) as u64, width);
    put_bytes(bits, text.bytes());
}

pub(super) fn take_text(bits: &mut Reader, width: u32) -> Result<Name, LinkError> {
    let length = take(bits, width)? + 1;
    let bytes = (0..length).map(|_| take(bits, 8).map(|it| it as u8));
    Ok(Name::carried(bytes.collect::<Result<_, _>>()?, width == TITLE))
}

/// The parts of a blueprint as numbers; 0 stands for the default.
fn numbers(blueprint: Blueprint, count: u8) -> [u64; 4] {
    let [easy, medium, hard] = blueprint.mix.map(u64::from);
    let length = if blueprint.length == count { 0 } else { blueprint.length };
    [
        u64::from(length),
        u64::from(blueprint.topics),
        u64::from(blueprint.interactions),
        easy << 8 | medium << 4 | hard,
    ]
}

/// Whether a blueprint is the default of `count` questions, which is left out.
pub(super) fn is_plain(blueprint: Blueprint, count: u8) -> bool {
    numbers(blueprint, count) == [0; 4]
}

pub(super) fn put_blueprint(bits: &mut Writer, blueprint: Blueprint, count: u8) {
    for (value, width) in numbers(blueprint, count).into_iter().zip(BLUEPRINT) {
        bits.put(u64::from(value != 0), 1);
        if value != 0 {
            bits.put(value, width);
        }
    }
}

pub(super) fn take_blueprint(bits: &mut Reader, count: u8) -> Result<Blueprint, LinkError> {
    let mut part = |width| if take(bits, 1)? == 1 { take(bits, width) } else { Ok(0) };
    let [length, topics, interactions, mix] = BLUEPRINT;
    let (length, topics, interactions, mix) =
        (part(length)? as u8, part(topics)?, part(interactions)?, part(mix)?);
    Ok(Blueprint {
        length: if length == 0 { count } else { length },
        topics: topics as u16,
        interactions: interactions as u8,
        mix: [mix >> 8 & 15, mix >> 4 & 15, mix & 15].map(|it| it as u8),
    })
}

pub(super) fn put_response(bits: &mut Writer, response: &Response) {
    match response {
        Response::Choices(chosen) => match chosen.as_slice() {
            [only] if *only < NEAR => bits.put(u64::from(*only), 3),
            [only] => {
                bits.put(OTHER << 2 | FAR, 5);
                bits.put(u64::from(*only), 3);
            }
            _ => {
                bits.put(SEVERAL, 3);
                (0..CHOICES).for_each(|at| bits.put(u64::from(chosen.contains(&at)), 1));
            }
        },
        Response::Pairs(pairs) => {
            bits.put(PAIRS, 3);
            bits.put(pairs.len() as u64, 3);
            pairs.iter().for_each(|put| bits.put(put.map_or(7, u64::from), 3));
        }
        Response::Skipped => bits.put(SKIPPED, 3),
        Response::Lapsed => bits.put(OTHER << 2 | LAPSED, 5),
        Response::Order(order) => {
            bits.put(OTHER << 2 | ORDER, 5);
            bits.put(order.len() as u64, 3);
            order.iter().rev().skip(1).rev().for_each(|at| bits.put(u64::from(*at), 3));
        }
    }
}

pub(super) fn take_response(bits: &mut Reader) -> Result<Response, LinkError> {
    Ok(match take(bits, 3)? {
        SEVERAL => {
            let set = take(bits, u32::from(CHOICES))?;
            Response::Choices((0..CHOICES).filter(|at| set >> (CHOICES - 1 - at) & 1 == 1).collect())
        }
        PAIRS => {
            let count = take(bits, 3)?;
            let put = |at| if at == 7 { None } else { Some(at as u8) };
            Response::Pairs((0..count).map(|_| take(bits, 3).map(put)).collect::<Result<_, _>>()?)
        }
        SKIPPED => Response::Skipped,
        OTHER => match take(bits, 2)? {
            LAPSED => Response::Lapsed,
            FAR => Response::one(take(bits, 3)? as u8),
            ORDER => take_order(bits)?,
            _ => return Err(LinkError::Newer),
        },
        position => Response::one(position as u8),
    })
}

/// The order of so many choices, all but the last of them written down.
fn take_order(bits: &mut Reader) -> Result<Response, LinkError> {
    let count = take(bits, 3)? as u8;
    let mut left: Vec<u8> = (0..count).collect();
    let mut order = Vec::with_capacity(usize::from(count));
    for _ in 1..count {
        let put = take(bits, 3)? as u8;
        order.push(put);
        left.retain(|at| *at != put);
    }
    // One is left over unless one came twice or from outside, which writing it anew would show.
    order.extend(left.first());
    Ok(Response::Order(order))
}

pub(super) fn put_confidence(bits: &mut Writer, confidence: Option<Confidence>) {
    bits.put(confidence.map_or(0, |it| it as u64 + 1), 2);
}

pub(super) fn take_confidence(bits: &mut Reader) -> Result<Option<Confidence>, LinkError> {
    const LEVELS: [Option<Confidence>; 4] =
        [None, Some(Confidence::Guess), Some(Confidence::FairlySure), Some(Confidence::Sure)];
    Ok(LEVELS[take(bits, 2)? as usize])
}

/// Tenths of a second as exponent and mantissa, cut to what fits: exact below 1,024, then to
/// about one part in five hundred.
pub(super) fn to_scale(tenths: u64) -> u64 {
    let exponent = (64 - tenths.leading_zeros()).saturating_sub(10).min(31);
    let mantissa = (tenths >> exponent).min(1023);
    u64::from(exponent) << 10 | mantissa
}

pub(super) fn from_scale(scale: u64) -> u64 {
    (scale & 1023) << (scale >> 10)
}

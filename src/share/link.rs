//! What a score link carries, and its layout, version 1. `docs/link.md` describes it field by field.

use super::base32::with_checksum;
use super::bits::{Reader, Writer};
use super::challenge::ChallengeId;
use super::error::{LinkError, Unfit};
use super::name::Name;
use super::open::{MAX_CODE, Shared};
use super::parts::*;
use quiz::{Attempt, Bank, Confidence, MAX_LENGTH, Quiz, Recipe, Reply, Response, SEED_BITS, assemble};

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
    /// The challenge that it was played for.
    pub challenge: Option<ChallengeId>,
    /// Who says to have played. Anyone can type any name.
    pub name: Option<Name>,
    /// What somebody else made of the same quiz, sent back beside it.
    pub rival: Option<Rival>,
}

/// Another player's responses to the same quiz.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rival {
    /// By question, as many as the link has.
    pub responses: Vec<Response>,
    /// The time in all, in tenths of a second.
    pub tenths: u64,
    /// Who says to have played.
    pub name: Option<Name>,
}

/// The letter in front of a score code, and what its checksum is bound to.
pub(super) const PURPOSE: u8 = b'r';

const BLUEPRINT: u64 = 16;
const CONFIDENCE: u64 = 8;
const CHALLENGE: u64 = 4;
const NAMED: u64 = 2;
const RIVAL: u64 = 1;

impl Link {
    /// The link of an attempt. Questions without a reply count as skipped.
    pub fn of(attempt: &Attempt) -> Link {
        let response =
            |reply: &Option<Reply>| reply.as_ref().map_or(Response::Skipped, |reply| reply.response.clone());
        let confidence = |reply: &Option<Reply>| reply.as_ref().and_then(|reply| reply.confidence);
        Link {
            recipe: attempt.recipe.clone(),
            responses: attempt.replies.iter().map(response).collect(),
            confidences: attempt.replies.iter().map(confidence).collect(),
            tenths: from_scale(to_scale(attempt.ms() / 100)),
            challenge: None,
            name: None,
            rival: None,
        }
    }

    /// The link that answers one that was received: my attempt, and theirs beside it. None where
    /// the two are not of the same quiz.
    pub fn send_back(theirs: &Link, mine: &Attempt, name: Option<Name>) -> Option<Link> {
        let link = Link::of(mine);
        let same = link.recipe == theirs.recipe && link.responses.len() == theirs.responses.len();
        let rival =
            Rival { responses: theirs.responses.clone(), tenths: theirs.tenths, name: theirs.name.clone() };
        same.then_some(Link { challenge: theirs.challenge, name, rival: Some(rival), ..link })
    }

    /// The replies as an attempt holds them, the time shared out evenly.
    pub fn replies(&self) -> Vec<Option<Reply>> {
        let confidence = |at: usize| self.confidences.get(at).copied().flatten();
        replies(&self.responses, confidence, self.tenths)
    }

    /// The replies of the other player, likewise, where the link holds them.
    pub fn rival_replies(&self) -> Option<Vec<Option<Reply>>> {
        self.rival.as_ref().map(|rival| replies(&rival.responses, |_| None, rival.tenths))
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
        if self.fits(&quiz) { Ok(quiz) } else { Err(LinkError::Altered) }
    }

    /// Whether the quiz could be responded to like that.
    pub(super) fn fits(&self, quiz: &Quiz) -> bool {
        let fit = |responses: &[Response]| {
            quiz.questions.len() == responses.len()
                && quiz.questions.iter().zip(responses).all(|(question, it)| question.accepts(it))
        };
        fit(&self.responses) && self.rival.as_ref().is_none_or(|rival| fit(&rival.responses))
    }

    /// The code, lower-case letters and digits, without the `r` in front.
    ///
    /// # Errors
    /// Where it would be longer than [`MAX_CODE`], or holds what the layout has no place for.
    pub fn try_encode(&self) -> Result<String, Unfit> {
        let symbols = self.symbols();
        let code = with_checksum(PURPOSE, &symbols);
        if code.len() > MAX_CODE {
            return Err(Unfit::TooLong);
        }
        if Link::read(&symbols).as_ref() == Ok(self) { Ok(code) } else { Err(Unfit::OutOfRange) }
    }

    /// The code as [`try_encode`](Link::try_encode) has it; nothing where it has none.
    pub fn encode(&self) -> String {
        self.try_encode().unwrap_or_default()
    }

    /// Reads a code, a fragment or an address with one, however it was mangled on the way. Total:
    /// whatever the text, it answers.
    ///
    /// # Errors
    /// Says what is wrong with it. Never falls back to some other quiz.
    pub fn decode(text: &str) -> Result<Link, LinkError> {
        match Shared::open_as(text, PURPOSE)? {
            Shared::Score(link) => Ok(link),
            Shared::Challenge(_) => Err(LinkError::Empty),
        }
    }

    fn symbols(&self) -> Vec<u8> {
        let mut bits = Writer::default();
        let (blueprint, count) = (self.recipe.blueprint, self.responses.len());
        let sure = self.confidences.iter().any(Option::is_some);
        let flags = [
            (BLUEPRINT, !is_plain(blueprint, count as u8)),
            (CONFIDENCE, sure),
            (CHALLENGE, self.challenge.is_some()),
            (NAMED, self.name.is_some()),
            (RIVAL, self.rival.is_some()),
        ];
        bits.put(VERSION, 5);
        bits.put(flags.iter().filter(|(_, set)| *set).map(|(flag, _)| flag).sum(), 5);
        put_bytes(&mut bits, &self.recipe.edition.0);
        bits.put(self.recipe.seed, SEED_BITS);
        bits.put(count as u64, 7);
        if !is_plain(blueprint, count as u8) {
            put_blueprint(&mut bits, blueprint, count as u8);
        }
        self.responses.iter().for_each(|it| put_response(&mut bits, it));
        if sure {
            self.confidences.iter().for_each(|it| put_confidence(&mut bits, *it));
        }
        bits.put(to_scale(self.tenths), TIME);
        self.challenge.iter().for_each(|id| put_bytes(&mut bits, &id.0));
        self.name.iter().for_each(|name| put_text(&mut bits, name, NAME));
        if let Some(rival) = &self.rival {
            rival.put(&mut bits);
        }
        bits.symbols()
    }

    /// Reads the symbols before the checksum.
    pub(super) fn read(symbols: &[u8]) -> Result<Link, LinkError> {
        let link = Link::take(&mut Reader::new(symbols))?;
        // One record, one form: what is not as we would write it, to the end, is not ours.
        if link.symbols() == symbols { Ok(link) } else { Err(LinkError::Altered) }
    }

    /// Reads the fields, and leaves what is behind them.
    pub(super) fn take(bits: &mut Reader) -> Result<Link, LinkError> {
        let flags = take_head(bits, BLUEPRINT | CONFIDENCE | CHALLENGE | NAMED | RIVAL)?;
        let edition = take_edition(bits)?;
        let seed = take(bits, SEED_BITS)?;
        let count = take(bits, 7)? as u8;
        if count == 0 || count > MAX_LENGTH {
            return Err(LinkError::Altered);
        }
        let blueprint = match flags & BLUEPRINT {
            0 => quiz::Blueprint { length: count, ..Default::default() },
            _ => take_blueprint(bits, count)?,
        };
        if blueprint.length > MAX_LENGTH {
            return Err(LinkError::Altered);
        }
        let responses = (0..count).map(|_| take_response(bits)).collect::<Result<_, _>>()?;
        let confidences = match flags & CONFIDENCE {
            0 => vec![None; usize::from(count)],
            _ => (0..count).map(|_| take_confidence(bits)).collect::<Result<_, _>>()?,
        };
        let tenths = from_scale(take(bits, TIME)?);
        let challenge = (flags & CHALLENGE != 0).then(|| take_bytes(bits).map(ChallengeId)).transpose()?;
        let name = (flags & NAMED != 0).then(|| take_text(bits, NAME)).transpose()?;
        let rival = (flags & RIVAL != 0).then(|| Rival::take(bits, count)).transpose()?;
        let recipe = Recipe { edition, blueprint, seed };
        Ok(Link { recipe, responses, confidences, tenths, challenge, name, rival })
    }
}

impl Rival {
    fn put(&self, bits: &mut Writer) {
        self.responses.iter().for_each(|it| put_response(bits, it));
        bits.put(to_scale(self.tenths), TIME);
        bits.put(u64::from(self.name.is_some()), 1);
        self.name.iter().for_each(|name| put_text(bits, name, NAME));
    }

    fn take(bits: &mut Reader, count: u8) -> Result<Rival, LinkError> {
        let responses = (0..count).map(|_| take_response(bits)).collect::<Result<_, _>>()?;
        let tenths = from_scale(take(bits, TIME)?);
        let name = (take(bits, 1)? == 1).then(|| take_text(bits, NAME)).transpose()?;
        Ok(Rival { responses, tenths, name })
    }
}

fn replies(
    responses: &[Response],
    confidence: impl Fn(usize) -> Option<Confidence>,
    tenths: u64,
) -> Vec<Option<Reply>> {
    let each = tenths.saturating_mul(100) / responses.len().max(1) as u64;
    let ms = u32::try_from(each).unwrap_or(u32::MAX);
    let reply = |(at, response): (usize, &Response)| {
        Some(Reply { response: response.clone(), confidence: confidence(at), ms })
    };
    responses.iter().enumerate().map(reply).collect()
}

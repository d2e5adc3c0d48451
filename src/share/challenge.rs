//! What a challenge link carries, and its layout, version 1: a quiz to be played, not a score.

use super::base32::with_checksum;
use super::bits::{Reader, Writer};
use super::error::{LinkError, Unfit};
use super::name::Name;
use super::open::Shared;
use super::parts::*;
use quiz::{Blueprint, Fingerprint, MAX_LENGTH, Recipe, SEED_BITS};

/// A quiz that somebody is asked to play.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Challenge {
    /// Its name in the score links that answer it.
    pub id: ChallengeId,
    /// The edition of the bank.
    pub edition: Fingerprint,
    /// Topics, length, interactions and mix of difficulties.
    pub blueprint: Blueprint,
    /// The seed, where everyone gets the same questions; none: a different draw for each.
    pub seed: Option<u64>,
    /// When feedback is given.
    pub mode: Mode,
    /// The share of the points that it takes to pass, in percent, 1 to 100.
    pub pass: Option<u8>,
    /// What it is called. Anyone can type anything within the rules of [`Name::title`].
    pub title: Option<Name>,
}

/// When feedback is given.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Mode {
    /// After each question.
    #[default]
    Practice,
    /// At the end.
    Exam,
}

/// The name of a challenge: 40 random bits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ChallengeId(pub [u8; 5]);

/// The letter in front of a challenge code, and what its checksum is bound to.
pub(super) const PURPOSE: u8 = b'c';

const BLUEPRINT: u64 = 16;
const SEEDED: u64 = 8;
const PASS: u64 = 4;
const TITLED: u64 = 2;

impl ChallengeId {
    /// The name made of 40 bits of chance.
    pub fn mint(chance: u64) -> ChallengeId {
        let [.., a, b, c, d, e] = chance.to_be_bytes();
        ChallengeId([a, b, c, d, e])
    }
}

impl Challenge {
    /// The quiz to play: of the challenge's own seed, or of a fresh one where each gets their own.
    pub fn recipe(&self, fresh: u64) -> Recipe {
        let seed = self.seed.unwrap_or(fresh & ((1 << SEED_BITS) - 1));
        Recipe { edition: self.edition, blueprint: self.blueprint, seed }
    }

    /// The code, lower-case letters and digits, without the `c` in front. None is too long to be read.
    ///
    /// # Errors
    /// Where it holds what the layout has no place for.
    pub fn try_encode(&self) -> Result<String, Unfit> {
        let symbols = self.symbols();
        let same = Challenge::read(&symbols).as_ref() == Ok(self);
        if same { Ok(with_checksum(PURPOSE, &symbols)) } else { Err(Unfit::OutOfRange) }
    }

    /// The code as [`try_encode`](Challenge::try_encode) has it; nothing where it has none.
    pub fn encode(&self) -> String {
        self.try_encode().unwrap_or_default()
    }

    /// Reads a code, a fragment or an address with one, as [`Link::decode`](super::Link::decode) does.
    ///
    /// # Errors
    /// Says what is wrong with it.
    pub fn decode(text: &str) -> Result<Challenge, LinkError> {
        match Shared::open_as(text, PURPOSE)? {
            Shared::Challenge(challenge) => Ok(challenge),
            Shared::Score(_) => Err(LinkError::Empty),
        }
    }

    fn symbols(&self) -> Vec<u8> {
        let mut bits = Writer::default();
        let (blueprint, length) = (self.blueprint, self.blueprint.length);
        let flags = [
            (BLUEPRINT, !is_plain(blueprint, length)),
            (SEEDED, self.seed.is_some()),
            (PASS, self.pass.is_some()),
            (TITLED, self.title.is_some()),
        ];
        bits.put(VERSION, 5);
        bits.put(flags.iter().filter(|(_, set)| *set).map(|(flag, _)| flag).sum(), 5);
        put_bytes(&mut bits, &self.edition.0);
        put_bytes(&mut bits, &self.id.0);
        bits.put(u64::from(length), 7);
        bits.put(self.mode as u64, 3);
        if !is_plain(blueprint, length) {
            put_blueprint(&mut bits, blueprint, length);
        }
        self.seed.iter().for_each(|seed| bits.put(*seed, SEED_BITS));
        self.pass.iter().for_each(|pass| bits.put(u64::from(*pass), 7));
        self.title.iter().for_each(|title| put_text(&mut bits, title, TITLE));
        bits.symbols()
    }

    /// Reads the symbols before the checksum.
    pub(super) fn read(symbols: &[u8]) -> Result<Challenge, LinkError> {
        let challenge = Challenge::take(&mut Reader::new(symbols))?;
        if challenge.symbols() == symbols { Ok(challenge) } else { Err(LinkError::Altered) }
    }

    /// Reads the fields, and leaves what is behind them.
    pub(super) fn take(bits: &mut Reader) -> Result<Challenge, LinkError> {
        let flags = take_head(bits, BLUEPRINT | SEEDED | PASS | TITLED)?;
        let edition = take_edition(bits)?;
        let id = ChallengeId(take_bytes(bits)?);
        let length = take(bits, 7)? as u8;
        let mode = match take(bits, 3)? {
            0 => Mode::Practice,
            1 => Mode::Exam,
            _ => return Err(LinkError::Newer),
        };
        let blueprint = match flags & BLUEPRINT {
            0 => Blueprint { length, ..Blueprint::default() },
            _ => take_blueprint(bits, length)?,
        };
        if length == 0 || length > MAX_LENGTH {
            return Err(LinkError::Altered);
        }
        let seed = (flags & SEEDED != 0).then(|| take(bits, SEED_BITS)).transpose()?;
        let pass = (flags & PASS != 0).then(|| take(bits, 7).map(|it| it as u8)).transpose()?;
        if pass.is_some_and(|pass| pass == 0 || pass > 100) {
            return Err(LinkError::Altered);
        }
        let title = (flags & TITLED != 0).then(|| take_text(bits, TITLE)).transpose()?;
        Ok(Challenge { id, edition, blueprint, seed, mode, pass, title })
    }
}

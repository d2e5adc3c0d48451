//! What somebody is about to send: a score or a challenge, in words and as a link.

use super::book::Book;
use super::text;
use crate::share::{Challenge, ChallengeId, Link, Mode, Name, ShareText, Shared, by_sign, signs};
use quiz::{Attempt, AttemptId, Blueprint, Fingerprint, Quiz, SEED_BITS, Score};
use std::rc::Rc;
use yew::AttrValue;

/// What of an attempt is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sent {
    /// The score.
    Score,
    /// The quiz, to be played.
    Challenge,
}

/// What is sent, whole.
#[derive(Clone, Debug, PartialEq)]
pub struct Parcel {
    /// The words.
    pub words: AttrValue,
    /// The row of symbols, and how it is spoken.
    pub row: Option<(AttrValue, AttrValue)>,
    /// The link.
    pub link: AttrValue,
    /// All of it as one text, the link alone on the last line.
    pub whole: AttrValue,
    /// The letter in front of the code: a score or a challenge.
    pub purpose: char,
    /// The code.
    pub code: Rc<str>,
}

impl Parcel {
    fn of(text: ShareText, purpose: char, code: String) -> Parcel {
        Parcel {
            whole: text.to_string().into(),
            words: text.words.into(),
            row: text.row.map(|row| (row.into(), text.spoken.into())),
            link: text.link.into(),
            purpose,
            code: code.into(),
        }
    }
}

/// What the sender has typed and ticked.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Wording {
    /// The page's address, without what stands behind `#`.
    pub base: Rc<str>,
    /// The name as typed.
    pub name: AttrValue,
    /// Whether the row of symbols is wanted.
    pub row: bool,
}

impl Wording {
    /// The name, where there is one.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn named(&self) -> Result<Option<Name>, AttrValue> {
        if self.name.trim().is_empty() {
            return Ok(None);
        }
        Name::new(&self.name).map(Some).map_err(|flaw| text::sentence(&flaw.to_string()).into())
    }
}

/// A challenge in the making: what is not in the blueprint.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Making {
    /// Its title as typed.
    pub title: AttrValue,
    /// Whether each gets questions of their own.
    pub each: bool,
    /// When answers are shown.
    pub mode: Mode,
    /// The pass mark, in percent.
    pub pass: Option<u8>,
    /// 60 bits of chance, drawn anew with every change, so that no two challenges share a name.
    pub chance: u64,
}

impl Making {
    /// The title, where there is one.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn titled(&self) -> Result<Option<Name>, AttrValue> {
        if self.title.trim().is_empty() {
            return Ok(None);
        }
        Name::title(&self.title).map(Some).map_err(|flaw| text::sentence(&flaw.to_string()).into())
    }

    /// The challenge that comes of it.
    pub fn challenge(&self, edition: Fingerprint, blueprint: Blueprint) -> Challenge {
        Challenge {
            id: ChallengeId::mint(self.chance.rotate_left(29)),
            edition,
            blueprint,
            seed: (!self.each).then_some(self.chance & ((1 << SEED_BITS) - 1)),
            mode: self.mode,
            pass: self.pass,
            title: self.titled().ok().flatten(),
        }
    }
}

/// What was opened to play an attempt: a score to compare with, or a challenge.
pub fn origin(code: &str) -> Option<Shared> {
    match code.split_at_checked(1)? {
        ("r", code) => Link::decode(code).ok().map(Shared::Score),
        ("c", code) => Challenge::decode(code).ok().map(Shared::Challenge),
        _ => None,
    }
}

/// The link of an attempt, with its code. Where it answers somebody's score it holds that too.
pub fn score_link(attempt: &Attempt, from: Option<&Shared>, name: Option<Name>) -> (Link, String) {
    let plain = Link { name: name.clone(), challenge: challenge_id(from), ..Link::of(attempt) };
    if let Some(Shared::Score(theirs)) = from
        && let Some(both) = Link::send_back(theirs, attempt, name)
        && let Ok(code) = both.try_encode()
    {
        return (both, code);
    }
    let code = plain.encode();
    (plain, code)
}

fn challenge_id(from: Option<&Shared>) -> Option<ChallengeId> {
    match from? {
        Shared::Score(link) => link.challenge,
        Shared::Challenge(challenge) => Some(challenge.id),
    }
}

/// What a quiz is about: its topic where it has one only.
pub fn about(book: &Book, blueprint: Blueprint) -> Rc<str> {
    match blueprint.topics.count_ones() {
        1 => book.topic(blueprint.topics.trailing_zeros() as u8),
        _ => book.about.title.clone(),
    }
}

/// A score, ready to be sent.
pub fn score(book: &Book, quiz: &Quiz, attempt: &Attempt, from: Option<&Shared>, by: &Wording) -> Parcel {
    let (link, code) = score_link(attempt, from, by.named().ok().flatten());
    let address = format!("{}#r{code}", by.base);
    let about = about(book, attempt.recipe.blueprint);
    let score = Score::of(quiz, &attempt.replies);
    let (marks, name) = (&score.marks, link.name.as_ref().and_then(|it| it.shown().ok()));
    let sent = ShareText {
        words: text::sent_score(name, (&score.points(), score.out_of()), &about, link.tenths / 10),
        row: by.row.then(|| signs(marks, &attempt.replies)),
        spoken: text::spoken(&by_sign(marks, &attempt.replies)),
        link: address,
    };
    Parcel::of(sent, 'r', code)
}

/// A challenge to play the questions of an attempt: the one it was played for, or a new one.
pub fn rematch(attempt: &Attempt, from: Option<&Shared>) -> Challenge {
    match from {
        Some(Shared::Challenge(challenge)) if challenge.seed.is_some() => challenge.clone(),
        _ => Challenge {
            id: challenge_id(from).unwrap_or_else(|| mint(attempt.id)),
            edition: attempt.recipe.edition,
            blueprint: attempt.recipe.blueprint,
            seed: Some(attempt.recipe.seed),
            mode: Mode::Practice,
            pass: None,
            title: None,
        },
    }
}

/// The random half of an attempt's name serves its challenge too.
fn mint(id: AttemptId) -> ChallengeId {
    ChallengeId::mint(id.0[2..].iter().fold(0, |sum, byte| sum << 8 | u64::from(*byte)))
}

/// A challenge, ready to be sent.
pub fn challenge(book: &Book, challenge: &Challenge, base: &str) -> Parcel {
    let code = challenge.encode();
    let address = format!("{base}#c{code}");
    let words = text::sent_challenge(challenge, &about(book, challenge.blueprint));
    Parcel::of(ShareText { words, row: None, spoken: String::new(), link: address }, 'c', code)
}

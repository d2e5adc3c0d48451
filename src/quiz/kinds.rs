//! The kinds of questions, a file each, all the same shape: a [`Rule`] that says how the kind
//! turns a template into drafts and how its choices are picked. The words are in the pack.

mod abbreviation;
mod analogy;
mod attribution;
mod cause;
mod classify;
mod cloze;
mod contrast;
mod correction;
mod definition;
mod inference;
mod matching;
mod odd_one_out;
mod ordering;
mod reason;
mod scenario;
mod several;
mod stance;
mod status;
mod strength;

mod single;

pub use single::hash;

use super::ask::Ask;
use super::model::Draft;
use crate::knowledge::Kind;

/// How a kind makes questions.
pub struct Rule {
    /// Everything that a template of the kind asks, before its choices are picked and checked.
    pub drafts: fn(&Ask) -> Vec<Draft>,
    /// How many choices of a set may be in no fact at all. The rubric allows one; two where the
    /// subject has few things of the type.
    pub outside: usize,
}

/// The rule of a kind.
pub fn rule(kind: Kind) -> Rule {
    match kind {
        Kind::Definition => definition::RULE,
        Kind::Abbreviation => abbreviation::RULE,
        Kind::Classify => classify::RULE,
        Kind::Attribution => attribution::RULE,
        Kind::Status => status::RULE,
        Kind::Contrast => contrast::RULE,
        Kind::Scenario => scenario::RULE,
        Kind::Cause => cause::RULE,
        Kind::Reason => reason::RULE,
        Kind::OddOneOut => odd_one_out::RULE,
        Kind::Matching => matching::RULE,
        Kind::Ordering => ordering::RULE,
        Kind::Several => several::RULE,
        Kind::Cloze => cloze::RULE,
        Kind::Strength => strength::RULE,
        Kind::Correction => correction::RULE,
        Kind::Stance => stance::RULE,
        Kind::Analogy => analogy::RULE,
        Kind::Inference => inference::RULE,
    }
}

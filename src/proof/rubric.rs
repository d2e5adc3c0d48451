//! The rubric: what is wrong with a question by the rules of item writing, a check each.
//!
//! Numbers 1 to 19 are the criteria of the Item-Writing Flaws rubric as SAQUET lists them (Moore
//! et al. 2024); `n-saquet` is that tool's own rule where it is a plain rule and not a language
//! model, written anew from its description. `H` numbers are guidelines of Haladyna, Downing &
//! Rodriguez (2002) that add something. `P` are promises of this house.

mod all_of;
mod ambiguity;
mod blank;
mod convergence;
mod focus;
mod grammar;
mod guidelines;
mod k_type;
mod length;
mod logic;
mod none_of;
mod overlap;
mod padding;
mod plausibility;
mod points;
mod repeats;
#[cfg(test)]
pub mod sample;
mod sequence;
mod terms;
mod true_false;

use super::item::Item;

pub use convergence::shared;

/// A rule that a question keeps or breaks.
pub struct Criterion {
    /// Its number.
    pub id: &'static str,
    /// The flaw it looks for.
    pub name: &'static str,
    /// What is wrong and how to mend it; none where the question keeps the rule.
    pub check: fn(&Item) -> Option<String>,
}

const fn rule(id: &'static str, name: &'static str, check: fn(&Item) -> Option<String>) -> Criterion {
    Criterion { id, name, check }
}

/// Every criterion, in order.
pub const ALL: &[Criterion] = &[
    rule("1", "ambiguous or unclear", ambiguity::check),
    rule("2", "implausible distractor", plausibility::check),
    rule("3", "none of the above", none_of::check),
    rule("3-saquet", "none of the above, outside lint", none_of::outside),
    rule("4", "longest choice is right", length::check),
    rule("4-saquet", "longest choice is right, outside lint", length::outside),
    rule("5", "gratuitous information", padding::check),
    rule("5-saquet", "gratuitous information, outside lint", padding::outside),
    rule("6", "true or false", true_false::check),
    rule("6-saquet", "true or false, outside lint", true_false::outside),
    rule("7", "convergence cue", convergence::check),
    rule("8", "logical cue", logic::check),
    rule("8-saquet", "logical cue, outside lint", logic::outside),
    rule("9", "all of the above", all_of::check),
    rule("9-saquet", "all of the above, outside lint", all_of::outside),
    rule("10", "fill in the blank", blank::check),
    rule("10-saquet", "fill in the blank, outside lint", blank::outside),
    rule("11", "absolute term", terms::absolute),
    rule("11-saquet", "absolute term, outside lint", terms::absolute_outside),
    rule("12", "word repeated in the key", repeats::check),
    rule("12-saquet", "word repeated in the key, outside lint", repeats::outside),
    rule("13", "unfocused stem", focus::check),
    rule("13-saquet", "unfocused stem, outside lint", focus::outside),
    rule("14", "choice made of choices", k_type::check),
    rule("14-saquet", "choice made of choices, outside lint", k_type::outside),
    rule("15", "grammatical cue", grammar::check),
    rule("16", "lost sequence", sequence::check),
    rule("16-saquet", "lost sequence, outside lint", sequence::outside),
    rule("17", "vague term", terms::vague),
    rule("17-saquet", "vague term, outside lint", terms::vague_outside),
    rule("18", "more or fewer than one right", logic::one_right),
    rule("19", "negative stem", terms::negative),
    rule("19-saquet", "negative stem, outside lint", terms::negative_outside),
    rule("H1", "more than one point", points::one_point),
    rule("H2", "trivia", points::no_trivia),
    rule("H3", "six words of the source in a row", guidelines::own_words),
    rule("H5", "could be asked of anything", guidelines::specific),
    rule("H6", "opinion without a holder", points::opinion),
    rule("H7", "trick", guidelines::no_tricks),
    rule("H8", "hard word", guidelines::simple_words),
    rule("H13", "too much to read", guidelines::load),
    rule("H18", "number of choices", guidelines::number_of_choices),
    rule("H22", "choices overlap", overlap::check),
    rule("H27", "negative choice", terms::positive_choices),
    rule("H31", "humour", guidelines::sober),
    rule("P1", "for or against told by a word", guidelines::neutral_matters),
    rule("P2", "text of another entity", overlap::said_as_meant),
    rule("P3", "feedback missing or unfounded", points::feedback),
    rule("P4", "badly set", grammar::wording),
];

/// The criterion of that number.
pub fn criterion(id: &str) -> Option<&'static Criterion> {
    ALL.iter().find(|it| it.id == id)
}

//! The pages. Each arranges components and hands on what was done.

pub mod about;
pub mod card;
pub mod history;
pub mod lost;
pub mod question;
pub mod result;
pub mod start;

use crate::quiz::{Action, AttemptId, Recipe};

/// What a player asks for on a page.
#[derive(Clone, Debug, PartialEq)]
pub enum Wish {
    /// The next quiz should be this long.
    Length(u8),
    /// The next quiz should have this topic, or no longer have it.
    Topic(u8),
    /// A new quiz as chosen on the start page.
    Start,
    /// On with an attempt.
    GoOn(AttemptId),
    /// A new quiz of the same kind.
    Again(Recipe),
    /// A quiz of the same questions.
    Same(Recipe),
    /// Something in the quiz.
    Play(Action),
    /// The score link in the clipboard.
    Copy,
}

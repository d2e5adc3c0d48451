//! K2: what an abbreviation stands for.
//!
//! Distractors: expansions with the same letters that no fact has.

use super::{Rule, single};

/// How the kind makes questions.
pub const RULE: Rule = Rule { drafts: single::drafts, outside: 2 };

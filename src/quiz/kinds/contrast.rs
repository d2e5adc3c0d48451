//! K6: how two opposed things compare.
//!
//! Distractors: the other steps of the scale, or the words for the opposite.

use super::{Rule, single};

/// How the kind makes questions.
pub const RULE: Rule = Rule { drafts: single::drafts, outside: 1 };

//! K5: where something stands.
//!
//! Distractors: those that stand elsewhere, or the other standings.

use super::{Rule, single};

/// How the kind makes questions.
pub const RULE: Rule = Rule { drafts: single::drafts, outside: 1 };

//! K19: what follows in two steps.
//!
//! Distractors: what follows for the opposite, and what the source does not forecast.

use super::{Rule, single};

/// How the kind makes questions.
pub const RULE: Rule = Rule { drafts: single::drafts, outside: 2 };

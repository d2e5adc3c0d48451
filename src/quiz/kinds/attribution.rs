//! K4: who says what.
//!
//! Distractors: what the other side says, or the other side itself.

use super::{Rule, single};

/// How the kind makes questions.
pub const RULE: Rule = Rule { drafts: single::drafts, outside: 1 };

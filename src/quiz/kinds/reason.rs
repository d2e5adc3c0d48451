//! K9: which reason is given.
//!
//! Distractors: reasons given for something else.

use super::{Rule, single};

/// How the kind makes questions.
pub const RULE: Rule = Rule { drafts: single::drafts, outside: 2 };

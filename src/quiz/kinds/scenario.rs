//! K7: which fits a case that the source does not tell.
//!
//! Distractors: siblings that the case does not call for.

use super::{Rule, single};

/// How the kind makes questions.
pub const RULE: Rule = Rule { drafts: single::drafts, outside: 1 };

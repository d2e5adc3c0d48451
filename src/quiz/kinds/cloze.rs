//! K14: which word completes a summary.
//!
//! Distractors: words that fit the grammar and another fact.

use super::{Rule, single};

/// How the kind makes questions.
pub const RULE: Rule = Rule { drafts: single::drafts, outside: 1 };

//! K3: what belongs where.
//!
//! Distractors: what belongs with the opposite.

use super::{Rule, single};

/// How the kind makes questions.
pub const RULE: Rule = Rule { drafts: single::drafts, outside: 1 };

//! K17: which side raises what.
//!
//! Distractors: neutral nouns that the other side raises.

use super::{Rule, single};

/// How the kind makes questions.
pub const RULE: Rule = Rule { drafts: single::drafts, outside: 1 };

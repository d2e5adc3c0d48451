//! K8: what follows from what, and what is at risk.
//!
//! Distractors: real facts in the wrong role, and what the source contradicts.

use super::{Rule, single};

/// How the kind makes questions.
pub const RULE: Rule = Rule { drafts: single::drafts, outside: 1 };

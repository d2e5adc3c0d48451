//! K1: what something is, holds or needs.
//!
//! Distractors: what its opposite is or needs, and what the source leaves out.

use super::{Rule, single};

/// How the kind makes questions.
pub const RULE: Rule = Rule { drafts: single::drafts, outside: 2 };

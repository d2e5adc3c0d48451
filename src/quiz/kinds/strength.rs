//! K15: how firmly something is put.
//!
//! Distractors: points put more or less firmly, or the other degrees.

use super::{Rule, single};

/// How the kind makes questions.
pub const RULE: Rule = Rule { drafts: single::drafts, outside: 1 };

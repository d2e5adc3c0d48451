//! The parts that pages are made of: what is to be shown goes in, what was done comes out of one
//! callback. None holds a rule.

pub mod choices;
pub mod feedback;
pub mod matching;
pub mod notice;
pub mod ordering;
pub mod progress;
pub mod score_bar;
pub mod sign;
pub mod source;
pub mod topic_table;

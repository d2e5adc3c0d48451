//! The parts that pages are made of: what is to be shown goes in, what was done comes out of one
//! callback. None holds a rule.

pub mod button;
pub mod choices;
pub mod clock;
pub mod comparison;
pub mod feedback;
pub mod matching;
pub mod mixed;
pub mod notice;
pub mod options;
pub mod ordering;
pub mod paste;
pub mod person;
pub mod plot;
pub mod progress;
pub mod read_up;
pub mod release;
pub mod returned;
pub mod score_bar;
pub mod send;
pub mod sign;
pub mod source;
pub mod standing;
pub mod today;
pub mod topic_table;

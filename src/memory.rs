//! What a person is likely to know, recomputed from their attempts: when a fact is due again, how
//! strong it is, how far what they say of themselves can be trusted. Nothing here is ever kept as
//! truth; the attempts are.
//!
//! One card per fact, not per question: a review asks for the fact in some other way.

mod calibration;
mod card;
pub mod fsrs;
mod recall;
mod tally;

pub use calibration::{Calibration, certainty_mark};
pub use card::Card;
pub use recall::{Memory, Point, Recall};
pub use tally::{Tally, wilson};

//! The only door to the host: where we are, what is kept, what may be copied, chance and time.
//!
//! What can be thought without a browser stands apart from it: [`saved`] writes and reads an
//! attempt, [`store`] keeps texts on some shelf. Both are tested natively.

pub mod banks;
pub mod clipboard;
pub mod focus;
pub mod host;
pub mod keyboard;
pub mod location;
pub mod picture;
pub mod prefs;
pub mod records;
pub mod release;
pub mod saved;
pub mod sheet;
pub mod shelf;
pub mod store;

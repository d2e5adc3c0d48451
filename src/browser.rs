//! The only door to the host: where we are, what is kept, what may be copied, chance and time.
//!
//! What can be thought without a browser stands apart from it: [`saved`] writes and reads an
//! attempt, [`store`] keeps texts in two replicas, [`union`] merges them and [`keeper`] pays one what
//! the other has. All are tested natively, against a host that fails at every call in turn.

pub mod backup;
pub mod banks;
pub mod change;
pub mod clipboard;
pub mod focus;
pub mod host;
pub mod keeper;
pub mod keyboard;
pub mod location;
pub mod map;
pub mod painted;
pub mod picture;
pub mod prefs;
pub mod presence;
pub mod records;
pub mod release;
pub mod room;
pub mod saved;
pub mod sheet;
pub mod shelf;
pub mod store;
pub mod union;
pub mod vault;

#[cfg(test)]
mod faults;

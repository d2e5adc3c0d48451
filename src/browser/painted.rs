//! What was begun before the app was there: boot.js paints the first question of a quiz at once, and
//! leaves the quiz's seed on the element that the page is mounted in.

use super::store::Store;
use quiz::SEED_BITS;
use web_sys::Element;

/// Where it stands which of these quizzes were begun on this device: boot.js begins none twice.
const BEGUN: &str = "ks1:first";

/// A quiz that was begun so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Painted {
    /// Its seed.
    pub seed: u64,
    /// When its first question came up, in milliseconds on the clock of [`super::host::ticks`].
    pub since: u32,
}

/// The quiz that was begun, once.
pub fn take(root: &Element) -> Option<Painted> {
    let said = |name| {
        let word = root.get_attribute(name);
        drop(root.remove_attribute(name));
        word
    };
    let (seed, since) = (said("data-seed")?.parse().ok()?, said("data-since")?.parse().ok()?);
    (seed >> SEED_BITS == 0).then_some(Painted { seed, since })
}

/// Notes that the quiz was begun.
pub fn note(store: &Store, painted: Painted) {
    let begun = store.get(BEGUN).unwrap_or_default();
    store.set(BEGUN, [&begun, " ", &painted.seed.to_string()].concat().trim_start());
}

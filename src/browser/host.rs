//! Chance and time, and how a date reads here.

use js_sys::{Date, Math, Object, Reflect};
use quiz::{AttemptId, SEED_BITS, day_number};
use wasm_bindgen::JsValue;

/// Milliseconds since 1970.
pub fn now() -> u64 {
    Date::now() as u64
}

/// Milliseconds on a clock that only goes forward.
pub fn ticks() -> f64 {
    gloo::utils::window().performance().map_or_else(Date::now, |it| it.now())
}

/// The day by this device's clock and calendar, as a number of days since 1970-01-01.
pub fn today() -> u32 {
    day_of(Date::now())
}

/// The local day of a moment, in milliseconds since 1970. It counts dates, not stretches of 24
/// hours: a day on which the clocks change is one day.
pub fn day_of(ms: f64) -> u32 {
    let local = Date::new(&JsValue::from_f64(ms));
    day_number(local.get_full_year(), local.get_month() + 1, local.get_date())
}

/// A seed for a quiz.
pub fn seed() -> u64 {
    chance() & ((1 << SEED_BITS) - 1)
}

/// A name for an attempt that starts now.
pub fn mint() -> AttemptId {
    AttemptId::mint(now(), chance())
}

fn chance() -> u64 {
    let mut bytes = [0_u8; 8];
    let crypto = gloo::utils::window().crypto();
    let filled = crypto.is_ok_and(|it| it.get_random_values_with_u8_array(&mut bytes).is_ok());
    if !filled {
        // Good enough for a quiz, and it has to go on.
        bytes.iter_mut().for_each(|byte| *byte = (Math::random() * 256.0) as u8);
    }
    u64::from_be_bytes(bytes)
}

/// A moment as a person reads it who writes like that, by this device's clock.
pub fn date(ms: u64, locale: &str) -> String {
    let options = Object::new();
    let fields = [
        ("day", "numeric"),
        ("month", "long"),
        ("year", "numeric"),
        ("hour", "2-digit"),
        ("minute", "2-digit"),
    ];
    for (name, form) in fields {
        drop(Reflect::set(&options, &name.into(), &form.into()));
    }
    Date::new(&JsValue::from_f64(ms as f64)).to_locale_string(locale, &options).into()
}

/// A typed text with its accents in one piece (NFC).
pub fn composed(text: &str) -> String {
    js_sys::JsString::from(text).normalize("NFC").into()
}

/// Does something after some milliseconds, unless what is returned is dropped before.
pub fn later(ms: u32, act: impl FnOnce() + 'static) -> gloo::timers::callback::Timeout {
    gloo::timers::callback::Timeout::new(ms, act)
}

/// Does something every so many milliseconds, until what is returned is dropped.
pub fn every(ms: u32, act: impl Fn() + 'static) -> gloo::timers::callback::Interval {
    gloo::timers::callback::Interval::new(ms, act)
}

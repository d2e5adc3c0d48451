//! Whatever is pasted, reading it answers, and what it accepts has one form.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| knowshore::share::examine(bytes));

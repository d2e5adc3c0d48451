//! Single keys that choose an answer.

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};

/// Where a key was pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Among the answers.
    Among,
    /// Anywhere else.
    Elsewhere,
}

/// Tells which position 1 to 6 or A to F means, from 0, for as long as the listener is kept. What is
/// typed into a field, with a modifier or through an input method is not for us.
pub fn listen(heard: impl Fn(u8, Place) + 'static) -> EventListener {
    EventListener::new(&gloo::utils::document(), "keydown", move |event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
        let modified = event.ctrl_key() || event.alt_key() || event.meta_key() || event.shift_key();
        if modified || event.is_composing() || event.repeat() || event.default_prevented() {
            return;
        }
        let on = event.target().and_then(|it| it.dyn_into::<Element>().ok());
        let within = |what: &str| on.as_ref().is_some_and(|it| matches!(it.closest(what), Ok(Some(_))));
        if let Some(at) = position(&event.key())
            && !within(FIELDS)
        {
            heard(at, if within(".choices") { Place::Among } else { Place::Elsewhere });
        }
    })
}

/// Where letters and figures have a meaning of their own.
const FIELDS: &str = "textarea, select, [contenteditable], input:not([type=radio], [type=checkbox])";

fn position(key: &str) -> Option<u8> {
    match *key.as_bytes() {
        [figure @ b'1'..=b'6'] => Some(figure - b'1'),
        [letter @ b'a'..=b'f'] => Some(letter - b'a'),
        _ => None,
    }
}

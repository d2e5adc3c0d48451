//! Whether the page is looked at, and what another tab has kept meanwhile.
//!
//! No `unload` and no `beforeunload`: phones do not send them, and they keep a page from being
//! brought back as it was.

use super::union::OURS;
use gloo::events::EventListener;
use gloo::utils::{document, window};
use js_sys::Reflect;
use wasm_bindgen::JsValue;

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum News {
    /// Another tab has kept something.
    Elsewhere,
    /// The page is looked at again.
    Back,
    /// The page is left, perhaps for good.
    Leaving,
}

/// Tells when the page is no longer looked at, and when it is again, for as long as the listener is kept.
pub fn looked_at(heard: impl Fn(News) + 'static) -> EventListener {
    EventListener::new(&document(), "visibilitychange", move |_| {
        heard(if document().hidden() { News::Leaving } else { News::Back });
    })
}

/// Tells of these for as long as the listeners are kept.
pub fn listen(heard: impl Fn(News) + Clone + 'static) -> [EventListener; 4] {
    let field = |it: &JsValue, name: &str| Reflect::get(it, &name.into()).unwrap_or_default();
    let (kept, shown, seen, left) = (heard.clone(), heard.clone(), heard.clone(), heard);
    [
        EventListener::new(&window(), "storage", move |event| {
            // No key is all of them.
            if field(event, "key").as_string().is_none_or(|key| key.starts_with(OURS)) {
                kept(News::Elsewhere);
            }
        }),
        EventListener::new(&window(), "pageshow", move |event| {
            if field(event, "persisted").is_truthy() {
                shown(News::Back);
            }
        }),
        looked_at(seen),
        EventListener::new(&window(), "pagehide", move |_| left(News::Leaving)),
    ]
}

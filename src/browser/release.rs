//! A new release of the page: whether one is waiting, and bringing it in. static/offline.js does it.

use gloo::events::EventListener;
use web_sys::Event;

const WAITING: &str = "data-release";

/// Whether a new release is waiting.
pub fn is_waiting() -> bool {
    gloo::utils::document().document_element().is_some_and(|root| root.has_attribute(WAITING))
}

/// Tells when a new release is waiting, for as long as the listener is kept.
pub fn listen(heard: impl Fn() + 'static) -> EventListener {
    EventListener::new(&gloo::utils::window(), "ks-release", move |_| heard())
}

/// Brings the new release in: the page is loaded again.
pub fn take() {
    if let Ok(event) = Event::new("ks-update") {
        drop(gloo::utils::window().dispatch_event(&event));
    }
}

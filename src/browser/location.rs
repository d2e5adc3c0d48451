//! Where we are: the address and its fragment.

use gloo::events::EventListener;
use wasm_bindgen::JsValue;

/// What stands behind the `#`, with it; empty where nothing does.
pub fn fragment() -> String {
    gloo::utils::window().location().hash().unwrap_or_default()
}

/// The page's own address without a fragment.
pub fn address() -> String {
    let full = gloo::utils::window().location().href().unwrap_or_default();
    full.split('#').next().unwrap_or_default().to_owned()
}

/// Goes to a fragment, so that Back returns from it. Listeners hear of it later.
pub fn go(fragment: &str) {
    // Only a detached window refuses, and then there is nothing to show it in.
    drop(gloo::utils::window().location().set_hash(fragment));
}

/// Goes to a fragment in the place of the present one. Listeners do not hear of it.
pub fn replace(fragment: &str) {
    let history = gloo::utils::window().history();
    drop(history.map(|it| it.replace_state_with_url(&JsValue::NULL, "", Some(fragment))));
}

/// Loads the page again, at the same address.
pub fn reload() {
    drop(gloo::utils::window().location().reload());
}

/// Tells whenever the fragment has changed, for as long as the listener is kept.
pub fn listen(heard: impl Fn() + 'static) -> EventListener {
    EventListener::new(&gloo::utils::window(), "hashchange", move |_| heard())
}

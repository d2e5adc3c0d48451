//! What may be copied.

use js_sys::Reflect;
use wasm_bindgen_futures::JsFuture;

/// Copies a text; false where the browser has no clipboard for us or the player said no.
pub async fn copy(text: &str) -> bool {
    let navigator = gloo::utils::window().navigator();
    // Outside of https there is none, though the binding says that there always is.
    let there = Reflect::get(&navigator, &"clipboard".into()).is_ok_and(|it| it.is_object());
    there && JsFuture::from(navigator.clipboard().write_text(text)).await.is_ok()
}

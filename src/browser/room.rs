//! How much room the browser gives, and whether it has promised not to take it back.

use gloo::utils::window;
use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// How many bytes are used and how many there are; none where the browser does not say.
pub async fn estimate() -> Option<(f64, f64)> {
    let told = call("estimate").await?;
    let number = |name: &str| Reflect::get(&told, &name.into()).ok()?.as_f64();
    Some((number("usage")?, number("quota").filter(|it| *it > 0.0)?))
}

/// Whether the browser has promised to delete nothing by itself.
pub async fn is_promised() -> Option<bool> {
    call("persisted").await?.as_bool()
}

/// Asks it to promise. Some browsers ask the person in turn.
pub async fn ask() -> Option<bool> {
    call("persist").await?.as_bool()
}

/// Calls what the browser may not have, and what refuses outside of https.
async fn call(name: &str) -> Option<JsValue> {
    let storage = Reflect::get(&window().navigator(), &"storage".into()).ok()?;
    let method: Function = Reflect::get(&storage, &name.into()).ok()?.dyn_into().ok()?;
    let promise: Promise = method.call0(&storage).ok()?.dyn_into().ok()?;
    JsFuture::from(promise).await.ok()
}

//! The shelf: the browser's local storage, or nothing.

use super::store::{Shelf, Trouble};
use js_sys::Reflect;
use wasm_bindgen::JsValue;
use web_sys::Storage;

/// The browser's storage for this site.
struct Local(Storage);

/// The browser's storage, if it may be used. A full one may: it can be read.
pub fn local() -> Option<Box<dyn Shelf>> {
    let shelf = Local(gloo::utils::window().local_storage().ok()??);
    let probe = "ks1:probe";
    match shelf.set(probe, "1").and_then(|()| shelf.remove(probe)) {
        Ok(()) | Err(Trouble::Full) => Some(Box::new(shelf)),
        Err(_) => None,
    }
}

/// What a browser means by what it threw. Firefox has a name of its own for a full storage, and
/// old Safari and Firefox only a number.
pub fn trouble(thrown: &JsValue) -> Trouble {
    let field = |name: &str| Reflect::get(thrown, &name.into()).unwrap_or_default();
    let name = field("name").as_string().unwrap_or_default();
    match (name.as_str(), field("code").as_f64().unwrap_or(0.0) as u32) {
        ("QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED", _) | (_, 22 | 1014) => Trouble::Full,
        ("VersionError", _) => Trouble::Newer,
        _ => Trouble::Refused,
    }
}

impl Shelf for Local {
    fn get(&self, key: &str) -> Result<Option<String>, Trouble> {
        self.0.get_item(key).map_err(|why| trouble(&why))
    }

    fn set(&self, key: &str, text: &str) -> Result<(), Trouble> {
        self.0.set_item(key, text).map_err(|why| trouble(&why))
    }

    fn remove(&self, key: &str) -> Result<(), Trouble> {
        self.0.remove_item(key).map_err(|why| trouble(&why))
    }

    fn keys(&self) -> Result<Vec<String>, Trouble> {
        let count = self.0.length().map_err(|why| trouble(&why))?;
        Ok((0..count).filter_map(|at| self.0.key(at).ok().flatten()).collect())
    }
}

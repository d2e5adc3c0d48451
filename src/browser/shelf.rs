//! Where texts are kept: the browser's storage, or nothing.

use super::store::{Shelf, Trouble};
use web_sys::Storage;

/// The browser's storage for this site.
struct Local(Storage);

/// The browser's storage, if it may be used: writing and taking away has been tried.
pub fn local() -> Option<Box<dyn Shelf>> {
    let storage = gloo::utils::window().local_storage().ok()??;
    let probe = "ks1:probe";
    storage.set_item(probe, "1").ok()?;
    storage.remove_item(probe).ok()?;
    Some(Box::new(Local(storage)))
}

impl Shelf for Local {
    fn get(&self, key: &str) -> Result<Option<String>, Trouble> {
        self.0.get_item(key).map_err(|_| Trouble)
    }

    fn set(&self, key: &str, text: &str) -> Result<(), Trouble> {
        self.0.set_item(key, text).map_err(|_| Trouble)
    }

    fn remove(&self, key: &str) -> Result<(), Trouble> {
        self.0.remove_item(key).map_err(|_| Trouble)
    }

    fn keys(&self) -> Result<Vec<String>, Trouble> {
        let count = self.0.length().map_err(|_| Trouble)?;
        Ok((0..count).filter_map(|at| self.0.key(at).ok().flatten()).collect())
    }
}

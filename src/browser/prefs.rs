//! What a person has set: a word under a name, and as an attribute of the root for the style sheets.

use super::store::Store;

const PREFERENCE: &str = "ks1:pref:";

/// The word that is kept under a name.
pub fn get(store: &Store, name: &str) -> Option<String> {
    store.get(&[PREFERENCE, name].concat())
}

/// Keeps a word under a name.
pub fn keep(store: &Store, name: &str, word: &str) {
    store.set(&[PREFERENCE, name].concat(), word);
}

/// Shows a word to the style sheets. early.js does the same before the page is painted.
pub fn show(name: &str, word: &str) {
    if let Some(root) = gloo::utils::document().document_element() {
        // Names are ours and letters only: none is refused.
        drop(root.set_attribute(&["data-", name].concat(), word));
    }
}

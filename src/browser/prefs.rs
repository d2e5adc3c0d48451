//! What a person has set: a word under a name, and as an attribute of the root for the style sheets.

use super::store::Store;
use web_sys::Element;

const PREFERENCE: &str = "ks1:pref:";

/// The word that is kept under a name.
pub fn get(store: &Store, name: &str) -> Option<String> {
    store.get(&[PREFERENCE, name].concat())
}

/// Keeps a word under a name.
pub fn keep(store: &Store, name: &str, word: &str) {
    store.set(&[PREFERENCE, name].concat(), word);
}

/// What the page is to say in another language: boot.js has fetched it and left it on the element that
/// the page is mounted in. None where the page is in English, and where it did not come.
pub fn words(root: &Element) -> Option<String> {
    let words = root.get_attribute("data-words");
    drop(root.remove_attribute("data-words"));
    words
}

/// The language that was set when the page was loaded, as early.js found it. It may have been set anew since.
pub fn language() -> Option<String> {
    gloo::utils::document().document_element()?.get_attribute("data-language")
}

/// Tells the browser the language of the page.
pub fn speak(language: &str) {
    if let Some(root) = gloo::utils::document().document_element() {
        drop(root.set_attribute("lang", language));
    }
}

/// Shows a word to the style sheets. early.js does the same before the page is painted.
pub fn show(name: &str, word: &str) {
    if let Some(root) = gloo::utils::document().document_element() {
        // Names are ours and letters only: none is refused.
        drop(root.set_attribute(&["data-", name].concat(), word));
    }
}

//! The browser's entry: reads the world once and mounts the page.

use knowshore::browser::{focus, prefs, shelf, store::Store};
use knowshore::ui::app::{App, World};
use knowshore::ui::text;
use std::rc::Rc;
use yew::Renderer;

fn main() {
    // The message goes with the exception, so that the page's own script can show it.
    yew::set_custom_panic_hook(Box::new(|info| wasm_bindgen::throw_str(&info.to_string())));
    // Where the element is missing there is nothing to mount in; the page's own script says so.
    let Some(root) = focus::root("app") else { return };
    if let Some(words) = prefs::words(&root) {
        text::speak(words);
        prefs::speak(&text::LANGUAGE_TAG);
    }
    let store = Rc::new(Store::new(shelf::local()));
    Renderer::<App>::with_root_and_props(root, World { store }).render();
}

//! The browser's entry: reads the world once and mounts the page.

use knowshore::browser::{focus, host, painted, prefs, shelf, store::Store};
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
    let bank = knowshore::edition::current().map(Rc::new);
    // A press that came while the questions were read is heard before the page is made.
    host::later(0, move || {
        let (store, painted) = (Rc::new(Store::new(shelf::local())), painted::take(&root));
        Renderer::<App>::with_root_and_props(root, World { bank, store, painted }).render();
    })
    .forget();
}

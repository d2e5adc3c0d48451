//! Where the keyboard is, and what the tab is called.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement};

/// Moves the focus to the element of that id, if there is one. The text of a field is selected.
pub fn to(id: &str) -> bool {
    let Some(there) = element(id) else { return false };
    let focused = there.focus().is_ok();
    if let Ok(field) = there.dyn_into::<HtmlInputElement>() {
        field.select();
    }
    focused
}

/// Shows the top of the page.
pub fn top() {
    gloo::utils::window().scroll_to_with_x_and_y(0.0, 0.0);
}

/// The element of that id, to mount a page in.
pub fn root(id: &str) -> Option<Element> {
    gloo::utils::document().get_element_by_id(id)
}

/// Calls the tab by a name.
pub fn title(name: &str) {
    gloo::utils::document().set_title(name);
}

fn element(id: &str) -> Option<HtmlElement> {
    gloo::utils::document().get_element_by_id(id)?.dyn_into().ok()
}

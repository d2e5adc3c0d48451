//! Something that lasts and that the player should know.

use yew::prelude::*;

/// A notice.
pub fn view(text: impl Into<AttrValue>) -> Html {
    html! { <p class="notice">{ text.into() }</p> }
}

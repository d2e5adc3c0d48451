//! Who a link says it is from: a name that anyone can type.

use crate::share::Name;
use crate::ui::text::{self, Word};
use yew::prelude::*;

/// The name with what it is worth, or that there is none, or why it is hidden.
pub fn line(name: Option<&Name>) -> Html {
    let said = match name.map(|name| (name.shown(), name)) {
        None => html! { { text::NO_NAME } },
        Some((Err(flaw), _)) => html! { { text::name_hidden(flaw.word()) } },
        Some((Ok(shown), name)) => html! {
            <>
                { text::NAME_IN_LINK }{ " " }<bdi class="name" dir="auto" translate="no">{ shown.to_owned() }</bdi>
                if name.mixes_alphabets() { { " " }{ text::MIXED } }
            </>
        },
    };
    html! { <p class="soft">{ said }</p> }
}

/// The name alone, or what stands for it.
pub fn label(name: Option<&Name>, nobody: Word) -> Html {
    match name.and_then(|name| name.shown().ok()) {
        Some(shown) => html! { <bdi class="name" dir="auto" translate="no">{ shown.to_owned() }</bdi> },
        None => html! { { nobody } },
    }
}

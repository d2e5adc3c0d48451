//! A box that takes a link, a code, or a text with one in it.

use crate::ui::pages::{Wish, typed_in};
use crate::ui::text;
use yew::prelude::*;

/// The id of its field.
pub const FIELD: &str = "pasted";

/// The box; `flaw` is what is wrong with what was pasted last.
pub fn view(flaw: &AttrValue, wish: &Callback<Wish>) -> Html {
    let open = wish.reform(|event: SubmitEvent| {
        event.prevent_default();
        Wish::Open(typed_in(&event))
    });
    let flawed = !flaw.is_empty();
    html! {
        <form class="field" onsubmit={open} novalidate=true>
            <label for={FIELD}>{ text::PASTE }</label>
            <div class="beside">
                <input
                    id={FIELD}
                    type="text"
                    autocomplete="off"
                    autocapitalize="none"
                    spellcheck="false"
                    aria-invalid={flawed.then_some("true")}
                    aria-describedby={flawed.then_some("pasted-flaw")}
                />
                <button class="button" type="submit">{ text::OPEN }</button>
            </div>
            if flawed {
                <p id="pasted-flaw" class="flaw">{ flaw.clone() }</p>
            }
        </form>
    }
}

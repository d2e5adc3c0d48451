//! Where a page cannot be shown: which and why, and a way on.

use super::Wish;
use crate::ui::components::button::{self, MAIN};
use crate::ui::components::paste;
use crate::ui::text::{self, Word};
use quiz::Fingerprint;
use yew::prelude::*;

/// A heading, the reason, and a fresh quiz where there can be one.
pub fn view(heading: Word, reason: impl Into<AttrValue>, wish: Option<&Callback<Wish>>) -> Html {
    with_box(heading, reason.into(), None, wish)
}

/// Where an earlier edition could not be fetched: a way to try again.
#[inline(never)]
pub fn unreachable(edition: Fingerprint, wish: &Callback<Wish>) -> Html {
    html! {
        <div class="flow column">
            <h1 id="heading" tabindex="-1">{ text::UNREACHABLE }</h1>
            <p class="lead">{ text::UNREACHABLE_WHY }</p>
            <p class="actions">{ button::view(text::TRY_AGAIN, MAIN, Wish::Retry(edition), wish) }</p>
        </div>
    }
}

/// The same with a box to paste a link into; `flaw` is what is wrong with what was pasted last.
#[inline(never)]
pub fn with_box(
    heading: Word,
    reason: AttrValue,
    flaw: Option<&AttrValue>,
    wish: Option<&Callback<Wish>>,
) -> Html {
    html! {
        <div class="flow column">
            <h1 id="heading" tabindex="-1">{ heading }</h1>
            <p class="lead">{ reason }</p>
            { for wish.map(|wish| html! {
                <p class="actions">{ button::view(text::START, MAIN, Wish::Start, wish) }</p>
            }) }
            { for flaw.zip(wish).map(|(flaw, wish)| paste::view(flaw, wish)) }
        </div>
    }
}

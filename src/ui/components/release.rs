//! Says that a new release is waiting, and leaves it to the person.

use super::button::{self, PLAIN, QUIET};
use crate::ui::pages::Wish;
use crate::ui::text;
use yew::prelude::*;

/// The panel.
#[inline(never)]
pub fn view(wish: &Callback<Wish>) -> Html {
    html! {
        <section class="panel release" aria-labelledby="release">
            <div>
                <h2 id="release">{ text::NEW_RELEASE }</h2>
                <p>{ text::NEW_RELEASE_WHY }</p>
            </div>
            <p class="actions">
                { button::view(text::UPDATE, PLAIN, Wish::Update(true), wish) }
                { button::view(text::LATER, QUIET, Wish::Update(false), wish) }
            </p>
        </section>
    }
}

//! A challenge that somebody sent: what it asks for, and a way to play it.

use super::Wish;
use crate::share::{Challenge, Mode};
use crate::ui::book::Book;
use crate::ui::components::button::{self, MAIN};
use crate::ui::components::mixed;
use crate::ui::text::Word;
use crate::ui::{sending, text};
use yew::prelude::*;

/// The challenge.
#[inline(never)]
pub fn view(book: &Book, challenge: &Challenge, wish: &Callback<Wish>) -> Html {
    let title = match challenge.title.as_ref().map(|title| title.shown()) {
        Some(Ok(title)) => html! { <bdi class="name" dir="auto">{ title.to_owned() }</bdi> },
        _ => html! { { text::INVITED } },
    };
    let about = sending::about(book, challenge.blueprint);
    let each = if challenge.seed.is_some() { text::DRAW_SAME } else { text::DRAW_EACH };
    let mode = if challenge.mode == Mode::Exam { text::MODE_END } else { text::MODE_EACH };
    let told = |label: Word, value: Word| html! { <p class="soft">{ label }{ " " }{ value }{ "." }</p> };
    html! {
        <div class="spread">
            <div class="margin"><p class="kicker">{ text::INVITED }</p></div>
            <div class="flow">
                <h1 id="heading" tabindex="-1">{ title }</h1>
                <p class="lead">{ mixed::view(book, &text::asks(&about, challenge.blueprint.length)) }</p>
                <div>
                    { told(text::DRAW, each) }
                    { told(text::MODE, mode) }
                    if let Some(pass) = challenge.pass {
                        <p class="soft">{ text::pass_mark(pass) }</p>
                    }
                </div>
                <p class="actions">{ button::view(text::ACCEPT, MAIN, Wish::Accept(challenge.clone()), wish) }</p>
                <p class="soft">{ text::ACCEPT_NOTE }</p>
            </div>
        </div>
    }
}

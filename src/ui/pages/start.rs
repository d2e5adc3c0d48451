//! The start page: what this is, how long, how hard, which topics, one main button.

use super::Wish;
use crate::quiz::{Attempt, Blueprint};
use crate::ui::book::Book;
use crate::ui::components::button::{self, PLAIN};
use crate::ui::components::options;
use crate::ui::text;
use yew::prelude::*;

/// The start page; `unfinished` is the quiz that may be gone on with.
pub fn view(book: &Book, wanted: Blueprint, unfinished: Option<&Attempt>, wish: &Callback<Wish>) -> Html {
    let start = wish.reform(|event: SubmitEvent| {
        event.prevent_default();
        Wish::Start
    });
    html! {
        <div class="start flow">
            <div class="hero flow">
                <h1 id="heading" tabindex="-1" lang={book.lang()}>{ AttrValue::from(book.about.title.clone()) }</h1>
                <p class="lead">{ text::lead(book.facts.len(), book.work()) }</p>
            </div>
            { for unfinished.map(|attempt| go_on(attempt, wish)) }
            <form class="flow" onsubmit={start}>
                { options::lengths(wanted, wish) }
                { options::hardnesses(wanted, wish) }
                { options::topics(book, wanted, wish) }
                <p class="actions">
                    <button class="button" data-rank="main" type="submit">{ text::START }</button>
                </p>
            </form>
        </div>
    }
}

fn go_on(attempt: &Attempt, wish: &Callback<Wish>) -> Html {
    html! {
        <section class="panel" aria-labelledby="unfinished">
            <div>
                <h2 id="unfinished">{ text::UNFINISHED }</h2>
                <p>{ text::stands_at(attempt.at as usize, attempt.replies.len()) }</p>
            </div>
            { button::view(text::GO_ON, PLAIN, Wish::GoOn(attempt.id), wish) }
        </section>
    }
}

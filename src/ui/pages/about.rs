//! How the questions are made.

use crate::ui::book::Book;
use crate::ui::components::mixed;
use crate::ui::text::{self, Word};
use yew::prelude::*;

/// The page on the making of questions.
#[inline(never)]
pub fn view(book: &Book) -> Html {
    let sections =
        text::about(book.fact_count(), book.entries, book.work()).into_iter().map(|(heading, body)| {
            html! {
                <section>
                    <h2>{ heading }</h2>
                    { for body.into_iter().map(|paragraph| html! { <p>{ mixed::view(book, &paragraph) }</p> }) }
                </section>
            }
        });
    html! {
        <div class="flow column prose">
            <h1 id="heading" tabindex="-1">{ text::ABOUT }</h1>
            { for sections }
            if !book.figures.is_empty() {
                { figures(book) }
            }
        </div>
    }
}

/// What the proof printed of these questions, and what it does not show.
fn figures(book: &Book) -> Html {
    html! {
        <section>
            <h2>{ text::FIGURES }</h2>
            <p>{ text::FIGURES_NOTE }</p>
            <table class="table">
                <tbody>{ for book.figures.iter().map(|(label, value)| html! {
                    <tr><th scope="row">{ Word(label) }</th><td data-align="end">{ text::figure(value) }</td></tr>
                }) }</tbody>
            </table>
            <p>{ text::FIGURES_LIMITS }</p>
        </section>
    }
}

//! How the questions are made.

use crate::ui::book::Book;
use crate::ui::text;
use yew::prelude::*;

/// The page on the making of questions.
pub fn view(book: &Book) -> Html {
    let sections =
        text::about(book.facts.len(), book.entries, book.work()).into_iter().map(|(heading, body)| {
            html! {
                <section>
                    <h2>{ heading }</h2>
                    { for body.into_iter().map(|paragraph| html! { <p>{ paragraph }</p> }) }
                </section>
            }
        });
    html! {
        <div class="flow column prose">
            <h1 id="heading" tabindex="-1">{ text::ABOUT }</h1>
            { for sections }
        </div>
    }
}

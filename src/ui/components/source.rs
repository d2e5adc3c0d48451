//! What is cited: the facts that a question keys, each with its place in the source.

use super::mixed;
use crate::quiz::FactIndex;
use crate::quiz::bank::Fact;
use crate::ui::book::Book;
use crate::ui::text;
use yew::prelude::*;

/// The facts, each with its place.
pub fn view(book: &Book, facts: &[FactIndex]) -> Html {
    let cited = facts.iter().filter_map(|at| book.facts.get(*at as usize));
    html! {
        <div class="source" role="group" aria-label={text::SOURCE}>
            { for cited.map(|fact| one(book, fact)) }
        </div>
    }
}

fn one(book: &Book, fact: &Fact) -> Html {
    let place = match fact.paragraph {
        0 => text::OUTSIDE.to_string(),
        number => text::paragraph(number, book.work()),
    };
    html! {
        <figure>
            <blockquote lang={book.lang()}>{ AttrValue::from(fact.claim.clone()) }</blockquote>
            <figcaption>{ mixed::view(book, &place) }</figcaption>
        </figure>
    }
}

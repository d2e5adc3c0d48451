//! A sentence of ours in which the pack has a word: what it says is marked with its language, where
//! that is not the language of the page.

use crate::ui::book::Book;
use crate::ui::text::{MARKS, is_translated};
use yew::prelude::*;

/// The language of what the pack says, where that is not the language of the page.
pub fn lang(book: &Book) -> Option<AttrValue> {
    is_translated().then(|| book.lang())
}

/// The sentence.
pub fn view(book: &Book, said: &str) -> Html {
    let part = |(at, part): (usize, &str)| {
        let part = AttrValue::from(part.to_owned());
        if at % 2 == 0 {
            html! { { part } }
        } else {
            html! { <span lang={book.lang()}>{ part }</span> }
        }
    };
    let parts = said.split(MARKS).enumerate().map(part).collect::<Html>();
    // One thing, wherever it stands: a sentence is never laid out by its parts.
    if said.contains(MARKS) {
        html! { <span>{ parts }</span> }
    } else {
        parts
    }
}

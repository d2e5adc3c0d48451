//! Links to what was missed, on the page of facts.

use crate::ui::book::Book;
use crate::ui::text;
use quiz::Question;
use yew::prelude::*;

/// One link for each topic, to the first fact of it that was missed; nothing where none was.
pub fn view<'a>(book: &Book, missed: impl Iterator<Item = &'a Question>) -> Html {
    let mut places: Vec<(u8, AttrValue)> = Vec::new();
    for fact in missed.flat_map(|question| &question.facts) {
        let Some(fact) = book.facts.get(*fact as usize) else { continue };
        if places.iter().all(|it| it.0 != fact.topic) {
            places.push((fact.topic, book.address(fact).into()));
        }
    }
    if places.is_empty() {
        return Html::default();
    }
    html! {
        <p class="ways">
            <span>{ text::READ_UP }</span>
            { for places.into_iter().map(|(topic, href)| html! {
                <a {href} lang={book.lang()}>{ AttrValue::from(book.topic(topic)) }</a>
            }) }
        </p>
    }
}

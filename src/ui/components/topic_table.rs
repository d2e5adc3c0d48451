//! What was earned by topic.

use crate::ui::book::Book;
use crate::ui::text;
use quiz::{Score, TopicScore, points};
use yew::prelude::*;

/// The table of topics.
pub fn view(book: &Book, score: &Score) -> Html {
    html! {
        <table class="table">
            <caption>{ text::BY_TOPIC }</caption>
            <thead><tr>
                <th scope="col">{ text::TOPIC }</th>
                <th scope="col" data-align="end">{ text::POINTS }</th>
            </tr></thead>
            <tbody>{ for score.topics.iter().map(|topic| row(book, topic)) }</tbody>
        </table>
    }
}

fn row(book: &Book, topic: &TopicScore) -> Html {
    html! {
        <tr>
            <th scope="row" lang={book.lang()}>{ AttrValue::from(book.topic(topic.topic)) }</th>
            <td data-align="end" translate="no">
                { text::score_of(&points(topic.sixtieths), topic.of as usize) }
                <progress
                    aria-hidden="true"
                    value={topic.sixtieths.to_string()}
                    max={(topic.of * 60).to_string()}
                />
            </td>
        </tr>
    }
}

//! What the attempts add up to: by topic and by fact, over time, and how far one's own judgment can be
//! trusted. No grades, and no comparison with anybody.

use super::Wish;
use crate::memory::{Memory, Tally};
use crate::ui::book::Book;
use crate::ui::components::button::{self, MAIN};
use crate::ui::components::{plot, standing};
use crate::ui::text;
use quiz::FactIndex;
use yew::prelude::*;

/// The page on a day; `memory` is none as long as it is not made out.
#[inline(never)]
pub fn view(
    book: &Book,
    memory: Option<&Memory>,
    (today, retention): (u32, u8),
    wish: &Callback<Wish>,
) -> Html {
    let body = match memory {
        None => html! { <p class="lead">{ text::REMEMBERING }</p> },
        Some(memory) if memory.cards.iter().all(Option::is_none) => html! {
            <>
                <p class="lead">{ text::NO_PROGRESS }</p>
                <p class="actions">{ button::view(text::START, MAIN, Wish::Start, wish) }</p>
            </>
        },
        Some(memory) => sections(book, memory, today, retention),
    };
    html! {
        <div class="flow column">
            <h1 id="heading" tabindex="-1">{ text::PROGRESS }</h1>
            { body }
        </div>
    }
}

fn sections(book: &Book, memory: &Memory, today: u32, retention: u8) -> Html {
    let due = memory.due(today, retention);
    html! {
        <>
            <p class="soft">{ text::PROGRESS_NOTE }</p>
            { topics(book, memory, &due) }
            { plot::strengths(book, memory, today) }
            { plot::course(&memory.course) }
            { plot::calibration(&memory.calibration) }
            { standing::facts(book, memory, &due, (today, retention)) }
        </>
    }
}

fn topics(book: &Book, memory: &Memory, due: &[FactIndex]) -> Html {
    let row = |(at, tally): (u8, &Tally)| {
        let of_topic = |fact: &&FactIndex| book.facts.get(**fact as usize).is_some_and(|it| it.topic == at);
        let due = due.iter().filter(of_topic).count();
        html! {
            <tr key={at}>
                <th scope="row">
                    <span lang={book.lang()}>{ AttrValue::from(book.topic(at)) }</span>
                    { standing::words(tally) }
                </th>
                { standing::cells(tally, due.to_string()) }
            </tr>
        }
    };
    html! {
        <table class="table" data-figures="three">
            <caption>{ text::BY_TOPIC }</caption>
            { standing::head(text::TOPIC) }
            <tbody>{ for (0..).zip(&memory.topics).map(row) }</tbody>
        </table>
    }
}

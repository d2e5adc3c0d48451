//! How a topic or a fact stands: how often it was asked and right, when it is due, what may be said.

use crate::memory::{Card, Memory, Tally};
use crate::ui::book::Book;
use crate::ui::components::{mixed, sign};
use crate::ui::explain::Standing;
use crate::ui::text::{self, Word};
use quiz::FactIndex;
use yew::prelude::*;

/// The head of a table of standings.
pub fn head(first: Word) -> Html {
    html! {
        <thead><tr>
            <th scope="col">{ first }</th>
            <th scope="col" data-align="end">{ text::SEEN }</th>
            <th scope="col" data-align="end">{ text::RIGHT_COUNT }</th>
            <th scope="col" data-align="end">{ text::DUE_COUNT }</th>
        </tr></thead>
    }
}

/// The figures of a row.
pub fn cells(tally: &Tally, due: String) -> Html {
    html! {
        <>
            <td data-align="end" translate="no">{ tally.seen().to_string() }</td>
            <td data-align="end" translate="no">{ tally.right().to_string() }</td>
            <td data-align="end">{ due }</td>
        </>
    }
}

/// What may be said from a tally.
pub fn words(tally: &Tally) -> Html {
    if tally.is_secure() {
        let secure = text::secure(tally.known());
        html! { <p class="standing" data-secure="true">{ sign::standing(Standing::Right) }{ secure }</p> }
    } else {
        let words = if tally.seen() == 0 { text::NOT_SEEN.to_string() } else { text::known(tally.known()) };
        html! { <p class="standing soft">{ words }</p> }
    }
}

/// Every fact that was asked, topic by topic, folded away.
pub fn facts(book: &Book, memory: &Memory, due: &[FactIndex], when: (u32, u8)) -> Html {
    let topic = |at: usize| {
        let here = (0..)
            .zip(&memory.cards)
            .filter(|(fact, _)| book.facts.get(*fact).is_some_and(|it| usize::from(it.topic) == at));
        let asked = here.clone().filter(|(_, card)| card.is_some()).count();
        let rows = here.filter_map(|(fact, card)| {
            Some(row(book, fact, card.as_ref()?, due.contains(&(fact as FactIndex)), when))
        });
        html! {
            <details key={at} class="fold">
                <summary>
                    <span lang={book.lang()}>{ AttrValue::from(book.topics[at].clone()) }</span>
                    { " " }<span class="soft">{ text::facts_asked(asked) }</span>
                </summary>
                <table class="table" data-figures="three">
                    <caption class="unseen" lang={mixed::lang(book)}>{ AttrValue::from(book.topics[at].clone()) }</caption>
                    { head(text::FACT) }
                    <tbody>{ for rows }</tbody>
                </table>
            </details>
        }
    };
    html! {
        <section class="flow" aria-labelledby="facts">
            <h2 id="facts">{ text::FACTS }</h2>
            <p class="soft">{ text::FACTS_NOTE }</p>
            <div>{ for (0..book.topics.len()).map(topic) }</div>
        </section>
    }
}

fn row(book: &Book, fact: usize, card: &Card, due: bool, (today, retention): (u32, u8)) -> Html {
    let when =
        if due { text::TODAY.to_string() } else { text::in_days(card.due(retention).saturating_sub(today)) };
    html! {
        <tr key={fact}>
            <th scope="row">
                <span lang={book.lang()}>{ AttrValue::from(book.facts[fact].text.clone()) }</span>
                if card.tally.is_secure() {
                    { words(&card.tally) }
                } else {
                    <p class="standing soft">
                        { if card.missed { text::MISSED_LAST.to_string() } else { text::strength(card.strength(today)) } }
                    </p>
                }
            </th>
            { cells(&card.tally, when) }
        </tr>
    }
}

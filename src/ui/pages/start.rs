//! The start page: what this is, how long, which topics, one main button.

use super::Wish;
use crate::quiz::{Attempt, Blueprint};
use crate::ui::book::Book;
use crate::ui::text;
use yew::prelude::*;

/// The lengths to choose from.
const LENGTHS: [u8; 3] = [5, 10, 20];

/// The start page; `unfinished` is the quiz that may be gone on with.
pub fn view(book: &Book, wanted: Blueprint, unfinished: Option<&Attempt>, wish: &Callback<Wish>) -> Html {
    let start = wish.reform(|event: SubmitEvent| {
        event.prevent_default();
        Wish::Start
    });
    html! {
        <div class="start flow">
            <div class="hero flow">
                <h1 id="heading" tabindex="-1">{ AttrValue::from(book.about.title.clone()) }</h1>
                <p class="lead">{ text::lead(book.facts.len(), book.work()) }</p>
            </div>
            { for unfinished.map(|attempt| go_on(attempt, wish)) }
            <form class="flow" onsubmit={start}>
                { lengths(wanted.length, wish) }
                { topics(book, wanted.topics, wish) }
                <p class="actions">
                    <button class="button" data-rank="main" type="submit">{ text::START }</button>
                </p>
            </form>
        </div>
    }
}

fn go_on(attempt: &Attempt, wish: &Callback<Wish>) -> Html {
    let id = attempt.id;
    let go = wish.reform(move |_: MouseEvent| Wish::GoOn(id));
    html! {
        <section class="panel" aria-labelledby="unfinished">
            <div>
                <h2 id="unfinished">{ text::UNFINISHED }</h2>
                <p>{ text::stands_at(attempt.at as usize, attempt.replies.len()) }</p>
            </div>
            <button class="button" type="button" onclick={go}>{ text::GO_ON }</button>
        </section>
    }
}

fn lengths(wanted: u8, wish: &Callback<Wish>) -> Html {
    html! {
        <fieldset class="plain">
            <legend>{ text::LENGTH }</legend>
            <div class="segments">
                { for LENGTHS.into_iter().map(|length| html! {
                    <label class="segment">
                        <input
                            type="radio"
                            name="length"
                            value={length.to_string()}
                            checked={length == wanted}
                            onchange={wish.reform(move |_: Event| Wish::Length(length))}
                        />
                        <span>{ length }</span>
                    </label>
                }) }
            </div>
        </fieldset>
    }
}

fn topics(book: &Book, wanted: u16, wish: &Callback<Wish>) -> Html {
    let picked = |at: u8| wanted >> (at % 16) & 1 == 1;
    html! {
        <details class="fold">
            <summary>
                { text::TOPICS }{ " " }
                <span class="soft">{ text::topics_picked(wanted.count_ones() as usize) }</span>
            </summary>
            <fieldset class="plain" aria-describedby="topics-hint">
                <legend class="unseen">{ text::TOPICS }</legend>
                <p id="topics-hint" class="soft">{ text::TOPICS_HINT }</p>
                <ul class="chips" role="list">
                    { for (0..).zip(&book.topics).map(|(at, topic)| html! {
                        <li key={at}><label class="segment">
                            <input
                                type="checkbox"
                                name="topic"
                                value={at.to_string()}
                                checked={picked(at)}
                                onchange={wish.reform(move |_: Event| Wish::Topic(at))}
                            />
                            <span>{ AttrValue::from(topic.clone()) }</span>
                        </label></li>
                    }) }
                </ul>
            </fieldset>
        </details>
    }
}

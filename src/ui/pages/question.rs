//! A question: put, or explained once it was replied to.

use super::Wish;
use crate::quiz::session::Draft;
use crate::quiz::{Action, Question, Response, Session, Style};
use crate::ui::book::Book;
use crate::ui::components::{choices, feedback, matching, ordering, progress};
use crate::ui::text;
use yew::prelude::*;

/// The question on the screen.
pub fn view(book: &Book, session: &Session, wish: &Callback<Wish>) -> Html {
    let act = wish.reform(Wish::Play);
    let question = session.question();
    let (at, of) = (session.at(), session.quiz().questions.len());
    let done = session.attempt().replies.iter().flatten().count();
    // No part of one question may ever be reused for another: a chosen radio button would stay.
    let key = format!("{at}-{}-{}", question.entry, session.reply().is_some());
    html! {
        <div class="spread" {key}>
            <div class="margin">
                { progress::view(at, done, of, book.topic(question.topic).into()) }
            </div>
            { match session.reply() {
                None => put(question, session, &act),
                Some(reply) => explained(book, question, &reply.response, &act),
            } }
        </div>
    }
}

fn stem(question: &Question) -> Html {
    html! { <h1 id="heading" class="stem" tabindex="-1">{ AttrValue::from(question.stem.clone()) }</h1> }
}

fn put(question: &Question, session: &Session, act: &Callback<Action>) -> Html {
    let check = act.reform(|event: SubmitEvent| {
        event.prevent_default();
        Action::Check
    });
    let refused = session.refusals() > 0;
    html! {
        <form class="question" onsubmit={check} novalidate=true>
            <fieldset class="plain" aria-describedby={if refused { "hint trouble" } else { "hint" }}>
                <legend>{ stem(question) }</legend>
                <p id="hint" class="soft">{ hint(question) }</p>
                if refused {
                    <p id="trouble" class="trouble" tabindex="-1">{ trouble(question, session.draft()) }</p>
                }
                { match session.draft() {
                    Draft::Matching(pairs) => matching::view(question, pairs, act),
                    Draft::Ordering(order) => ordering::view(question, order, act),
                    draft => choices::view(question, draft, act),
                } }
            </fieldset>
            <p class="actions">
                <button class="button" data-rank="main" type="submit">{ text::CHECK }</button>
                <button class="button" data-rank="quiet" type="button" onclick={act.reform(|_| Action::Skip)}>
                    { text::SKIP_QUESTION }
                </button>
            </p>
        </form>
    }
}

fn hint(question: &Question) -> AttrValue {
    match question.style {
        Style::One => text::CHOOSE_ONE.into(),
        Style::Several => text::choose(question.right_count()).into(),
        Style::Matching => text::MATCH.into(),
        Style::Ordering => text::PUT_IN_ORDER.into(),
    }
}

fn trouble(question: &Question, draft: &Draft) -> AttrValue {
    match draft {
        Draft::Several(chosen) => text::choose_exactly(question.right_count(), chosen.len()).into(),
        Draft::Matching(_) => text::ROW_EMPTY.into(),
        Draft::One(_) | Draft::Ordering(_) => text::NOTHING_CHOSEN.into(),
    }
}

fn explained(book: &Book, question: &Question, response: &Response, act: &Callback<Action>) -> Html {
    html! {
        <div class="question">
            { stem(question) }
            { feedback::view(book, question, response) }
            <p class="actions">
                <button
                    class="button"
                    data-rank="main"
                    type="button"
                    onclick={act.reform(|_: MouseEvent| Action::Next)}
                >{ text::NEXT }</button>
            </p>
        </div>
    }
}

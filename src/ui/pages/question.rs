//! A question: put, or explained once it was replied to.

use super::Wish;
use crate::quiz::session::{Draft, Trouble};
use crate::quiz::{Action, Question, Quiz, Response, Session, Style};
use crate::ui::book::Book;
use crate::ui::components::button::{self, MAIN, QUIET};
use crate::ui::components::{choices, feedback, matching, ordering, progress};
use crate::ui::text;
use yew::prelude::*;

/// The question on the screen; in an `exam` no answer is shown before the end.
pub fn view(book: &Book, session: &Session, exam: bool, wish: &Callback<Wish>) -> Html {
    let question = session.question();
    let (at, of) = (session.at(), session.quiz().questions.len());
    let done = session.attempt().replies.iter().flatten().count();
    // No part of one question may ever be reused for another: a chosen radio button would stay.
    let key = format!("{at}-{}-{}", question.entry, session.reply().is_some());
    html! {
        <div class="spread" {key}>
            <div class="margin">
                { progress::view(book, question, at, done, of) }
                if at == 0 {
                    { shortage(session.quiz()) }
                }
            </div>
            { match session.reply() {
                None => put(book, question, session, exam, wish),
                Some(reply) => explained(book, question, &reply.response, wish),
            } }
        </div>
    }
}

/// Where the quiz is shorter than was asked for: so, and why.
pub fn shortage(quiz: &Quiz) -> Html {
    let (got, wanted) = (quiz.questions.len(), usize::from(quiz.recipe.blueprint.length));
    if got < wanted {
        html! { <p class="soft">{ text::fewer(got, wanted) }</p> }
    } else {
        Html::default()
    }
}

fn stem(book: &Book, question: &Question) -> Html {
    html! {
        <h1 id="heading" class="stem" tabindex="-1" lang={book.lang()}>
            { AttrValue::from(question.stem.clone()) }
        </h1>
    }
}

fn put(book: &Book, question: &Question, session: &Session, exam: bool, wish: &Callback<Wish>) -> Html {
    let act = &wish.reform(Wish::Play);
    let check = act.reform(|event: SubmitEvent| {
        event.prevent_default();
        Action::Check
    });
    let trouble = session.trouble();
    html! {
        <form class="question" onsubmit={check} novalidate=true>
            <fieldset class="plain" aria-describedby={if trouble.is_some() { "hint trouble" } else { "hint" }}>
                <legend>{ stem(book, question) }</legend>
                <p id="hint" class="soft">{ hint(question) }</p>
                if let Some(trouble) = trouble {
                    <p key={session.refusals()} id="trouble" class="trouble" tabindex="-1">{ told(question, trouble) }</p>
                }
                { match session.draft() {
                    Draft::Matching(pairs) => matching::view(book, question, pairs, act),
                    Draft::Ordering(order) => ordering::view(book, question, order, act),
                    draft => choices::view(book, question, draft, act),
                } }
            </fieldset>
            <p class="actions">
                <button class="button" data-rank="main" type="submit">
                    { if exam { text::HAND_IN } else { text::CHECK } }
                </button>
                { button::view(text::SKIP_QUESTION, QUIET, Wish::Play(Action::Skip), wish) }
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

fn told(question: &Question, trouble: Trouble) -> AttrValue {
    match trouble {
        Trouble::Count { wanted, chosen } => text::choose_exactly(wanted, chosen).into(),
        Trouble::RowEmpty => text::ROW_EMPTY.into(),
        Trouble::Twice(at) => {
            text::twice(question.choices.get(usize::from(at)).map_or("", |choice| &choice.text)).into()
        }
        Trouble::Nothing => text::NOTHING_CHOSEN.into(),
        Trouble::Unsure => text::UNSURE.into(),
    }
}

fn explained(book: &Book, question: &Question, response: &Response, wish: &Callback<Wish>) -> Html {
    html! {
        <div class="question">
            { stem(book, question) }
            { feedback::view(book, question, response) }
            <p class="actions">
                { button::view(text::NEXT, MAIN, Wish::Play(Action::Next), wish) }
            </p>
        </div>
    }
}

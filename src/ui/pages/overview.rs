//! Where all questions of a test stand, before it is handed in.

use super::Wish;
use crate::ui::book::Book;
use crate::ui::components::button::{self, MAIN};
use crate::ui::text;
use quiz::{Action, Session};
use yew::prelude::*;

/// The overview.
#[inline(never)]
pub fn view(book: &Book, session: &Session, wish: &Callback<Wish>) -> Html {
    let questions = &session.quiz().questions;
    let stands: Vec<Option<bool>> = (0..questions.len()).map(|at| stand(session, at)).collect();
    let open = stands.iter().filter(|it| **it != Some(true)).count();
    html! {
        <div class="flow column">
            <h1 id="heading" tabindex="-1">{ text::OVERVIEW }</h1>
            <p class="lead">
                { if open == 0 { text::ALL_ANSWERED.to_string() } else { text::unanswered(open, questions.len()) } }
            </p>
            <ol class="stands">
                { for stands.iter().enumerate().map(|(at, stand)| row(book, session, at, *stand, wish)) }
            </ol>
            <p class="actions">{ button::view(text::HAND_IN, MAIN, Wish::Play(Action::HandIn), wish) }</p>
        </div>
    }
}

/// Whether a draft is complete; none where there is no draft.
fn stand(session: &Session, at: usize) -> Option<bool> {
    let open = session.attempt().open.iter().find(|open| open.place as usize == at)?;
    let draft = open.draft.as_ref()?;
    Some(draft.response(&session.quiz().questions[at]).is_some())
}

fn row(book: &Book, session: &Session, at: usize, stand: Option<bool>, wish: &Callback<Wish>) -> Html {
    let go = wish.reform(move |_: MouseEvent| Wish::Play(Action::Go(at as u32)));
    let (word, state) = match stand {
        Some(true) => (text::ANSWERED, "answered"),
        Some(false) => (text::BEGUN, "begun"),
        None => (text::BLANK, "blank"),
    };
    html! {
        <li key={at} class="stand" data-state={state}>
            <button class="stand-way" type="button" onclick={go}>
                <span lang={book.lang()}>{ AttrValue::from(session.quiz().questions[at].stem.clone()) }</span>
                <span class="stand-word">
                    { word }
                    if session.attempt().flags >> at & 1 == 1 {
                        { ". " }<strong>{ text::FLAGGED }</strong>
                    }
                </span>
            </button>
        </li>
    }
}

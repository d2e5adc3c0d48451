//! The attempts of this device.

use super::Wish;
use crate::route::Route;
use crate::ui::components::button::{self, MAIN, PLAIN, QUIET};
use crate::ui::components::paste;
use crate::ui::practice::Asked;
use crate::ui::sending::Sent;
use crate::ui::text::{self, Word};
use quiz::{AttemptId, Way};
use yew::prelude::*;

/// One attempt in the list.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Which attempt.
    pub id: AttemptId,
    /// Its date as a person reads it.
    pub when: AttrValue,
    /// How it is taken.
    pub way: Way,
    /// How it stands.
    pub stand: Stand,
    /// What sends it, where that is open.
    pub panel: Html,
}

/// How an attempt stands.
#[derive(Clone, Debug, PartialEq)]
pub enum Stand {
    /// Finished: points, and of how many questions.
    Finished(String, usize),
    /// Being played: what is on the screen.
    Unfinished(String),
    /// A finished review: how many were remembered, and of how many.
    Reviewed(usize, usize),
    /// Made with another edition.
    Other,
}

/// The latest of all attempts; `flaw` is what is wrong with what was pasted last.
#[inline(never)]
pub fn view(rows: &[Row], all: usize, flaw: &AttrValue, wish: &Callback<Wish>) -> Html {
    html! {
        <div class="flow column">
            <h1 id="heading" tabindex="-1">{ text::HISTORY }</h1>
            if rows.is_empty() {
                <p class="lead">{ text::NO_HISTORY }</p>
                <p class="actions">
                    { button::view(text::START, MAIN, Wish::Start, wish) }
                </p>
            } else {
                <p class="soft">{ text::HISTORY_NOTE }</p>
                <p class="ways">
                    <a href={Route::Progress.to_string()}>{ text::TO_PROGRESS }</a>
                    <a href={Route::Data.to_string()}>{ text::TO_DATA }</a>
                </p>
                <ul class="attempts" role="list">{ for rows.iter().map(|it| row(it, wish)) }</ul>
                if rows.len() < all {
                    <p class="soft">{ text::shown_of(rows.len(), all) }</p>
                    <p class="actions">
                        { button::view(text::MORE_HISTORY, PLAIN, Wish::Practice(Asked::More), wish) }
                    </p>
                }
            }
            <section class="flow">
                <h2>{ text::GOT_LINK }</h2>
                { paste::view(flaw, wish) }
            </section>
        </div>
    }
}

fn row(row: &Row, wish: &Callback<Wish>) -> Html {
    let when = row.when.clone();
    let to = Route::Attempt(row.id).to_string();
    let (score, way) = match &row.stand {
        Stand::Finished(points, of) => (text::score_of(points, *of), Some(text::LOOK)),
        Stand::Unfinished(name) => (name.clone(), Some(text::GO_ON)),
        Stand::Reviewed(right, of) => (text::reviewed(*right, *of), Some(text::LOOK)),
        Stand::Other => (text::OTHER_EDITION.to_string(), Some(text::LOOK)),
    };
    html! {
        <li key={row.id.to_string()} class="attempt">
            <p class="attempt-score" translate="no">{ score }</p>
            <p class="soft">{ when.clone() }{ " · " }{ text::way(row.way) }</p>
            if let Some(way) = way {
                <a class="button" href={to} aria-label={named(&way, &when)}>{ way }</a>
            }
            if let Stand::Finished(..) = row.stand {
                <p class="attempt-send">
                    { send(row, Sent::Score, text::SHARE, wish) }
                    { send(row, Sent::Challenge, text::CHALLENGE_FRIEND, wish) }
                </p>
            }
            { row.panel.clone() }
        </li>
    }
}

fn named(what: &str, when: &str) -> String {
    [what, ": ", when].concat()
}

fn send(row: &Row, what: Sent, name: Word, wish: &Callback<Wish>) -> Html {
    let label = Some(named(&name, &row.when).into());
    button::labelled(name, label, QUIET, Wish::Share(row.id, what), wish)
}

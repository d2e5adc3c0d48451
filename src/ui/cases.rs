//! Every state of every page that is worth a look, by name, made by hand. Snapshots and the
//! gallery are rendered from these. Native only.

mod sample;

use super::pages::history::{Row, Stand};
use super::pages::{about, card, history, lost, question, result, start};
use super::{frame, text};
use crate::quiz::{Action, AttemptId, Blueprint, Quiz, Session};
use crate::route::Route;
use crate::share::{Link, LinkError};
use sample::{book, fresh, play, played};
use yew::prelude::*;

#[cfg(test)]
pub(super) use sample::questions;

/// A state with its name.
pub struct Case {
    /// What it is called: the page first.
    pub name: &'static str,
    /// What it looks like.
    pub view: fn() -> Html,
}

/// Shows one case: what a renderer can mount.
#[function_component]
pub fn Show(which: &Which) -> Html {
    all().into_iter().find(|case| case.name == which.name).map(|case| (case.view)()).unwrap_or_default()
}

/// Which case to show.
#[derive(Properties, PartialEq)]
pub struct Which {
    /// Its name.
    pub name: AttrValue,
}

/// Every case.
pub fn all() -> Vec<Case> {
    let case = |name, view| Case { name, view };
    vec![
        case("start", || {
            framed(Route::Start, start::view(&book(), Blueprint::default(), None, &Callback::noop()))
        }),
        case("start, a quiz unfinished", start_unfinished),
        case("start, scores not kept", start_blocked),
        case("question, one", || asked(0, &[])),
        case("question, one chosen", || asked(0, &[Action::Choose(1)])),
        case("question, one refused", || asked(0, &[Action::Check])),
        case("question, one right", || asked(0, &[Action::Choose(2), Action::Check])),
        case("question, one wrong", || asked(0, &[Action::Choose(0), Action::Check])),
        case("question, one skipped", || asked(0, &[Action::Skip])),
        case("question, several", || asked(1, &[Action::Choose(0)])),
        case("question, several refused", || asked(1, &[Action::Choose(0), Action::Check])),
        case("question, several partly right", several_partly),
        case("question, matching", || asked(2, &[put(0, 1)])),
        case("question, matching partly right", matching_partly),
        case("question, ordering", || asked(3, &[])),
        case("question, ordering partly right", || {
            asked(3, &[Action::Move { from: 0, to: 2 }, Action::Check])
        }),
        case("question, ordering right", ordering_right),
        case("result", || finished(&played())),
        case("result, all right", || finished(&sample::perfect())),
        case("result, none right", || finished(&sample::hopeless())),
        case("result, link copied", result_copied),
        case("card", || sent(&played())),
        case("link broken", || broken(LinkError::Altered)),
        case("link from another edition", || broken(LinkError::UnknownEdition)),
        case("history", history_full),
        case("history, empty", || framed(Route::History, history::view(&[], &Callback::noop()))),
        case("about", || framed(Route::About, about::view(&book()))),
        case("attempt unknown", || {
            framed(
                Route::Unknown,
                lost::view(text::NO_ATTEMPT, text::NO_ATTEMPT_WHY, Some(&Callback::noop())),
            )
        }),
        case("page unknown", || {
            framed(Route::Unknown, lost::view(text::UNKNOWN, text::UNKNOWN_OFFER, Some(&Callback::noop())))
        }),
        case("bank damaged", || {
            let why = "The question bank cannot be read: its content does not match its fingerprint.";
            frame::view(
                None,
                &Route::Unknown,
                &[],
                &"".into(),
                &Callback::noop(),
                lost::view(text::NO_BANK, why, None),
            )
        }),
    ]
}

fn framed(route: Route, page: Html) -> Html {
    noticed(route, &[], "", page)
}

fn noticed(route: Route, notices: &[AttrValue], said: &'static str, page: Html) -> Html {
    frame::view(Some(&book()), &route, notices, &said.into(), &Callback::noop(), page)
}

fn here() -> Route {
    Route::Attempt(AttemptId([0; 10]))
}

fn start_unfinished() -> Html {
    let session = play(fresh(), &[Action::Skip, Action::Next, Action::Skip, Action::Next]);
    let wanted = Blueprint { length: 20, topics: 0b101, ..Blueprint::default() };
    framed(Route::Start, start::view(&book(), wanted, Some(session.attempt()), &Callback::noop()))
}

fn start_blocked() -> Html {
    let notices = [text::BLOCKED.into(), text::unreadable(&["ks1:bad:a:06c9x2m4".to_owned()]).into()];
    noticed(Route::Start, &notices, "", start::view(&book(), Blueprint::default(), None, &Callback::noop()))
}

/// The question at that position, after some actions.
fn asked(at: usize, actions: &[Action]) -> Html {
    let there = (0..at).fold(fresh(), |session, _| play(session, &[Action::Skip, Action::Next]));
    framed(here(), question::view(&book(), &play(there, actions), &Callback::noop()))
}

fn put(row: usize, choice: u8) -> Action {
    Action::Assign { row, choice: Some(choice) }
}

fn several_partly() -> Html {
    asked(1, &[Action::Choose(0), Action::Choose(2), Action::Check])
}

fn matching_partly() -> Html {
    asked(2, &[put(0, 1), put(1, 0), put(2, 2), Action::Check])
}

fn ordering_right() -> Html {
    asked(3, &[Action::Move { from: 2, to: 0 }, Action::Check])
}

fn result_of(session: &Session) -> Html {
    let link = "https://quiz.example/#rpqqy8xw2t5vdw0s3jn54khce6mua7lqpzry9x8gf2".into();
    result::view(&book(), session, "23 November 2026 at 18:05".into(), link, &Callback::noop())
}

fn finished(session: &Session) -> Html {
    framed(here(), result_of(session))
}

fn result_copied() -> Html {
    noticed(here(), &[], text::COPIED, result_of(&played()))
}

fn sent(session: &Session) -> Html {
    let quiz: &Quiz = session.quiz();
    let link = Link::of(session.attempt());
    framed(Route::Card("q".into()), card::view(&book(), quiz, &link, &Callback::noop()))
}

fn broken(error: LinkError) -> Html {
    let why = format!("{} {}", text::sentence(&error.to_string()), text::BROKEN_LINK_OFFER);
    framed(Route::Card("q".into()), lost::view(text::BROKEN_LINK, why, Some(&Callback::noop())))
}

fn history_full() -> Html {
    let row = |at: u8, when: &'static str, stand| Row { id: AttemptId([at; 10]), when: when.into(), stand };
    let rows = [
        row(4, "23 November 2026 at 18:05", Stand::Unfinished(3, 10)),
        row(3, "22 November 2026 at 07:40", Stand::Finished("7.5".to_owned(), 10)),
        row(2, "3 November 2026 at 21:12", Stand::Finished("19".to_owned(), 20)),
        row(1, "31 October 2026 at 12:00", Stand::Other),
    ];
    framed(Route::History, history::view(&rows, &Callback::noop()))
}

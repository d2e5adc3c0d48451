//! What the state looks like: each screen's page with what it needs.

use super::practice;
use crate::browser::host;
use crate::share::{Comparison, Link, Shared};
use crate::ui::components::comparison::{self, Sides};
use crate::ui::components::{person, release, send};
use crate::ui::pages::history::{Row, Stand};
use crate::ui::pages::{
    Wish, about, card, challenge, data, group, help, history, invite, lost, overview, progress, question,
    result, reviewed, settings, start,
};
use crate::ui::practice::{PAGE, name};
use crate::ui::screen::Screen;
use crate::ui::sending::{self, Parcel, Sent};
use crate::ui::settings::Keys;
use crate::ui::state::State;
use crate::ui::text::{self, Word};
use quiz::{Attempt, Quiz, Session, Way, assemble};
use std::rc::Rc;
use yew::prelude::*;

/// The page on the screen. That a new release is waiting is said above it, but never in a quiz.
pub fn page(state: &State, wish: &Callback<Wish>) -> Html {
    let playing = state.session().is_some_and(|session| !session.is_finished());
    let release = (state.release && !playing).then(|| release::view(wish));
    html! { <>{ for release }{ screen(state, wish) }</> }
}

fn screen(state: &State, wish: &Callback<Wish>) -> Html {
    let book = &state.book;
    match &state.screen {
        Screen::Start => begin(state, wish),
        Screen::Quiz(session) if session.is_finished() => finished(state, session, wish),
        Screen::Quiz(session) => {
            let book = state.editions.book(session.attempt().recipe.edition);
            if session.is_overview() {
                return overview::view(book, session, wish);
            }
            question::view(
                book,
                session,
                practice::clock(session, wish),
                state.settings.keys != Keys::Off,
                wish,
            )
        }
        Screen::NoAttempt => lost::view(text::NO_ATTEMPT, text::NO_ATTEMPT_WHY, Some(wish)),
        Screen::History => history::view(&rows(state, wish), state.attempts.len(), &state.flaw, wish),
        Screen::Progress => {
            let when = (state.practice.today, state.settings.retention);
            progress::view(book, state.practice.memory.as_deref(), when, wish)
        }
        Screen::About => about::view(book),
        Screen::Card(quiz, link) => opened(state, quiz, link, wish),
        Screen::Invite(challenge) => invite::view(state.editions.book(challenge.edition), challenge, wish),
        Screen::Challenge => make(state, wish),
        Screen::Settings => settings::view(state.settings, wish),
        Screen::Help => help::view(),
        Screen::Access => help::access(),
        Screen::Group => group::view(book, &state.gathered, wish),
        Screen::Fetching(_) => lost::view(text::FETCHING, text::FETCHING_WHY, None),
        Screen::Unreachable(edition) => lost::unreachable(*edition, wish),
        Screen::Broken(error) => {
            let why = [&text::sentence(&error.to_string()), " ", &*text::BROKEN_LINK_OFFER].concat();
            lost::with_box(text::BROKEN_LINK, why.into(), Some(&state.flaw), Some(wish))
        }
        Screen::Data => data::view(&state.data, &state.wording.base, wish),
        Screen::Unknown => {
            lost::with_box(text::UNKNOWN, text::UNKNOWN_OFFER.into(), Some(&state.flaw), Some(wish))
        }
    }
}

/// A moment as a person reads it in the language of the page.
pub fn date(ms: u64) -> String {
    host::date(ms, &text::LOCALE)
}

fn begin(state: &State, wish: &Callback<Wish>) -> Html {
    let today = state.practice.today;
    let start = start::Start {
        book: &state.book,
        wanted: state.wanted,
        practice: &state.practice,
        retention: state.settings.retention,
        unfinished: state.unfinished(),
        dailies: Some([state.daily(today), state.daily(today.saturating_sub(1))]),
    };
    start::view(&start, wish)
}

#[inline(never)]
fn finished(state: &State, session: &Session, wish: &Callback<Wish>) -> Html {
    if session.attempt().way == Way::Review {
        return reviewed::view(
            state.editions.book(session.attempt().recipe.edition),
            session,
            date(session.attempt().started).into(),
        );
    }
    let (quiz, attempt) = (session.quiz(), session.attempt());
    let book = state.editions.book(attempt.recipe.edition);
    let from = state.origin(attempt.id);
    let compared = match &from {
        Some(Shared::Score(link)) if link.recipe == attempt.recipe => {
            let sides = Sides {
                mine: html! { { text::YOU } },
                theirs: person::label(link.name.as_ref(), text::SENDER),
                you: true,
            };
            let both = Comparison::of(quiz, &attempt.replies, &link.replies());
            comparison::view(book, quiz, &both, &sides)
        }
        _ => Html::default(),
    };
    let beside = result::Beside {
        when: date(attempt.started).into(),
        earlier: state.editions.changed(attempt.recipe.edition),
        link: sending::score(book, quiz, attempt, from.as_ref(), &state.wording).link,
        pass: if let Some(Shared::Challenge(it)) = &from { it.pass } else { None },
        answers: from.is_some(),
        panel: panel(state, quiz, attempt, None, wish),
        comparison: compared,
    };
    result::view(book, session, beside, wish)
}

/// What sends an attempt, where it is open; `from` is what it answers, where that is on the screen.
#[inline(never)]
fn panel(state: &State, quiz: &Quiz, attempt: &Attempt, from: Option<Shared>, wish: &Callback<Wish>) -> Html {
    let Some((_, what)) = state.sending.filter(|it| it.0 == attempt.id) else { return Html::default() };
    let result = from.is_none() && state.session().is_some();
    let from = from.or_else(|| state.origin(attempt.id));
    let (parcel, heading, copy) = parcel(state, quiz, attempt, from.as_ref(), what);
    // The page of a result has a button of its own that copies the score link.
    let copy = (what == Sent::Challenge || !result).then_some(copy);
    send::view(
        &send::Panel { heading, parcel: &parcel, what, by: &state.wording, sheet: state.sheet, copy },
        wish,
    )
}

fn parcel(
    state: &State,
    quiz: &Quiz,
    attempt: &Attempt,
    from: Option<&Shared>,
    what: Sent,
) -> (Parcel, Word, Word) {
    let book = state.editions.book(attempt.recipe.edition);
    match what {
        Sent::Score => {
            let heading = if from.is_some() { text::SEND_BACK } else { text::SHARE };
            (sending::score(book, quiz, attempt, from, &state.wording), heading, text::COPY)
        }
        Sent::Challenge => {
            let rematch = sending::rematch(attempt, from);
            let parcel = sending::challenge(book, &rematch, &state.wording.base);
            (parcel, text::CHALLENGE_FRIEND, text::COPY_CHALLENGE)
        }
    }
}

#[inline(never)]
fn opened(state: &State, quiz: &Quiz, link: &Link, wish: &Callback<Wish>) -> Html {
    let own = state.played(&link.recipe);
    let from = || Some(Shared::Score(link.clone()));
    let panel = own.map(|own| panel(state, quiz, own, from(), wish)).unwrap_or_default();
    let opened = card::Opened {
        quiz,
        link,
        own,
        revealed: state.revealed,
        panel,
        earlier: state.editions.changed(link.recipe.edition),
    };
    card::view(state.editions.book(link.recipe.edition), &opened, wish)
}

#[inline(never)]
fn make(state: &State, wish: &Callback<Wish>) -> Html {
    let made = state.making.challenge(state.bank.fingerprint(), state.wanted);
    let length = assemble(&state.bank, made.blueprint, state.making.chance).questions.len();
    let parcel = sending::challenge(&state.book, &made, &state.wording.base);
    let panel = send::Panel {
        heading: text::SEND_CHALLENGE,
        parcel: &parcel,
        what: Sent::Challenge,
        by: &state.wording,
        sheet: state.sheet,
        copy: Some(text::COPY_CHALLENGE),
    };
    let panel = send::view(&panel, wish);
    challenge::view(&state.book, state.wanted, &state.making, (&made, length, panel), wish)
}

#[inline(never)]
fn rows(state: &State, wish: &Callback<Wish>) -> Vec<Row> {
    let row = |attempt: &Rc<Attempt>| {
        let edition = state.editions.find(attempt.recipe.edition).ok();
        let session = edition.and_then(|edition| Session::take_up(&edition.bank, (**attempt).clone()));
        let panel = session.as_ref().map(|it| panel(state, it.quiz(), attempt, None, wish));
        Row {
            id: attempt.id,
            when: date(attempt.started).into(),
            way: attempt.way,
            panel: panel.unwrap_or_default(),
            stand: session.map_or(Stand::Other, |session| stand(&session)),
        }
    };
    state.attempts.iter().take(PAGE + state.practice.shown).map(row).collect()
}

fn stand(session: &Session) -> Stand {
    if !session.is_finished() {
        return Stand::Unfinished(name(session));
    }
    if session.attempt().way == Way::Review {
        return Stand::Reviewed(session.remembered(), session.extras().len());
    }
    let score = session.score();
    Stand::Finished(score.points(), score.out_of())
}

//! Sending: the share sheet, else the clipboard, else a field that is selected.

use super::Handle;
use super::show::date;
use crate::browser::picture::{self, Card};
use crate::browser::{clipboard, sheet};
use crate::share::Link;
use crate::ui::sending::{Parcel, about};
use crate::ui::state::Change;
use crate::ui::text::{self, Word};
use quiz::{Attempt, Quiz, Score};
use std::rc::Rc;
use yew::platform::spawn_local;
use yew::prelude::*;

/// Copies a link alone.
pub fn copy(state: &Handle, link: AttrValue) {
    let said = if link.contains("#c") { text::COPIED_CHALLENGE } else { text::COPIED };
    put(state, link, said);
}

/// Hands all of it to the share sheet; where there is none, copies it.
#[inline(never)]
pub fn send(state: &Handle, parcel: Parcel) {
    if !state.sheet {
        return put(state, parcel.whole, text::COPIED_ALL);
    }
    let state = state.clone();
    spawn_local(async move {
        let mut words = parcel.words.to_string();
        if let Some((row, _)) = &parcel.row {
            words = [&words, "\n", row].concat();
        }
        if sheet::send(text::NAME, &words, &parcel.link).await == sheet::Shared::Refused {
            put(&state, parcel.whole, text::COPIED_ALL);
        }
    });
}

#[inline(never)]
fn put(state: &Handle, what: AttrValue, said: Word) {
    let dispatcher = state.dispatcher();
    spawn_local(async move {
        let copied = clipboard::copy(&what).await;
        dispatcher.dispatch(if copied { Change::Said(said.into()) } else { Change::Stuck });
    });
}

/// A picture of the score that is open to be sent: to the share sheet, or else saved.
#[inline(never)]
pub fn picture(state: &Handle, sent: bool) {
    let Some((quiz, attempt)) = open(state) else { return };
    let card = card(state, &quiz, &attempt);
    let dispatcher = state.dispatcher();
    spawn_local(async move {
        let Some(drawn) = picture::draw(&card).await else { return };
        let refused = !sent || sheet::send_picture("score.png", &drawn).await == sheet::Shared::Refused;
        if refused && sheet::save("score.png", &drawn) {
            dispatcher.dispatch(Change::Said(text::PICTURE_SAVED.into()));
        }
    });
}

fn open(state: &Handle) -> Option<(Rc<Quiz>, Attempt)> {
    let (id, _) = state.sending?;
    let attempt = state.attempts.iter().find(|it| it.id == id)?;
    Some((state.editions.quiz_of(attempt)?, (**attempt).clone()))
}

fn card(state: &Handle, quiz: &Quiz, attempt: &Attempt) -> Card {
    let score = Score::of(quiz, &attempt.replies);
    let of = score.out_of();
    let time = [&date(attempt.started), ", ", &text::duration(Link::of(attempt).tenths / 10)].concat();
    let named = state.wording.named().ok().flatten();
    let name = named.as_ref().and_then(|it| it.shown().ok()).unwrap_or_default();
    Card {
        about: about(state.editions.book(attempt.recipe.edition), attempt.recipe.blueprint).to_string(),
        score: text::score_of(&score.points(), of),
        part: f64::from(score.sixtieths()) / (of.max(1) as f64 * 60.0),
        lines: vec![name.to_owned(), time, state.wording.base.to_string()],
    }
}

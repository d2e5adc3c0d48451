//! What the page listens for: a new release, single keys, and being left.

use super::Handle;
use crate::browser::keyboard::Place;
use crate::browser::{focus, keyboard, presence, release};
use crate::ui::components::choices::choice_id;
use crate::ui::pages::Wish;
use crate::ui::settings::Keys;
use crate::ui::state::Change;
use quiz::session::Draft;
use quiz::{Action, Session};
use yew::prelude::*;

/// Hears of a new release.
#[hook]
pub fn use_release(state: &Handle) {
    let dispatcher = state.dispatcher();
    use_effect_with((), move |()| {
        let listener = release::listen(move || dispatcher.dispatch(Change::Release(true)));
        move || drop(listener)
    });
}

/// Lets a single key choose an answer, where the person has it so. The focus goes with it.
#[hook]
pub fn use_keys(state: &Handle, wish: &Callback<Wish>) {
    let wish = wish.clone();
    let open = state.session().map_or(0, open_choices);
    use_effect_with((state.settings.keys, open), move |(keys, open)| {
        let (keys, open) = (*keys, *open);
        let choose = move |at, place| {
            if at < open && (keys == Keys::Anywhere || place == Place::Among) {
                wish.emit(Wish::Play(Action::Choose(at)));
                focus::to(&choice_id(at));
            }
        };
        let listener = (open > 0 && keys != Keys::Off).then(|| keyboard::listen(choose));
        move || drop(listener)
    });
}

/// Counts the time until the page is left, which may be for good: it is kept with the attempt.
#[hook]
pub fn use_leaving(state: &Handle, wish: &Callback<Wish>) {
    let wish = wish.clone();
    let playing = state.session().filter(|it| !it.is_finished()).map(|it| it.attempt().id);
    use_effect_with(playing, move |playing| {
        let left = move |news| {
            if news == presence::News::Leaving {
                wish.emit(Wish::Play(Action::Tick));
            }
        };
        let listener = playing.map(|_| presence::looked_at(left));
        move || drop(listener)
    });
}

/// How many choices there are to choose from now.
fn open_choices(session: &Session) -> u8 {
    let choosing = matches!(session.draft(), Draft::One(_) | Draft::Several(_));
    if session.is_finished() || session.reply().is_some() || !choosing {
        return 0;
    }
    session.question().choices.len() as u8
}

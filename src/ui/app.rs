//! The one component that holds the state and talks to the browser.

use super::pages::history::{Row, Stand};
use super::pages::{Wish, about, card, history, lost, question, result, start};
use super::screen::{Screen, quiz_of};
use super::state::{Change, HEADING, State};
use super::{frame, text};
use crate::browser::store::{Keeping, Store};
use crate::browser::{clipboard, focus, host, location, records};
use crate::quiz::{Attempt, Bank, Moment, Recipe, Score};
use crate::route::Route;
use crate::share::Link;
use std::rc::Rc;
use yew::platform::spawn_local;
use yew::prelude::*;

type Handle = UseReducerHandle<State>;

/// The world as `main` found it.
#[derive(Properties, Clone)]
pub struct World {
    /// Where attempts are kept.
    pub store: Rc<Store>,
}

impl PartialEq for World {
    fn eq(&self, other: &World) -> bool {
        Rc::ptr_eq(&self.store, &other.store)
    }
}

/// The page: a quiz where the questions can be read, else what is wrong with them.
#[function_component]
pub fn App(world: &World) -> Html {
    let bank = use_memo((), |()| Bank::current().map(Rc::new));
    match &*bank {
        Ok(bank) => html! { <Game bank={bank.clone()} store={world.store.clone()} /> },
        Err(why) => {
            let page = lost::view(text::NO_BANK, text::sentence(&why.to_string()), None);
            frame::view(None, &Route::Unknown, &[], &AttrValue::default(), &Callback::noop(), page)
        }
    }
}

#[derive(Properties, Clone)]
struct Questions {
    bank: Rc<Bank>,
    store: Rc<Store>,
}

impl PartialEq for Questions {
    fn eq(&self, other: &Questions) -> bool {
        Rc::ptr_eq(&self.bank, &other.bank) && Rc::ptr_eq(&self.store, &other.store)
    }
}

/// The page, where there are questions.
#[function_component]
fn Game(world: &Questions) -> Html {
    let state = use_reducer(|| {
        let route = Route::parse(&location::fragment());
        let state = State::new(world.bank.clone(), records::all(&world.store), route);
        State { notices: notices(&world.store), ..state }
    });
    // When the question came up on the screen.
    let opened = use_mut_ref(host::ticks);
    use_address(&state, &world.store);
    use_keeping(&state, &world.store);
    use_focus(&state);
    use_effect_with(state.session().map(|it| (it.attempt().id, it.at())), {
        let opened = opened.clone();
        move |_| *opened.borrow_mut() = host::ticks()
    });

    let wish = {
        let state = state.clone();
        let opened = *opened.borrow();
        Callback::from(move |wish| heed(wish, &state, opened))
    };
    let skip = Callback::from(|event: MouseEvent| {
        event.prevent_default();
        focus::to("main");
    });
    frame::view(Some(&state.book), &state.route, &state.notices, &state.said, &skip, page(&state, &wish))
}

fn page(state: &State, wish: &Callback<Wish>) -> Html {
    let book = &state.book;
    match &state.screen {
        Screen::Start => start::view(book, state.wanted, state.unfinished(), wish),
        Screen::Quiz(session) if session.is_finished() => {
            let attempt = session.attempt();
            let when = host::date(attempt.started).into();
            result::view(book, session, when, score_link(attempt).into(), wish)
        }
        Screen::Quiz(session) => question::view(book, session, wish),
        Screen::NoAttempt => lost::view(text::NO_ATTEMPT, text::NO_ATTEMPT_WHY, Some(wish)),
        Screen::History => history::view(&rows(state), wish),
        Screen::About => about::view(book),
        Screen::Card(quiz, link) => card::view(book, quiz, link, wish),
        Screen::Broken(error) => {
            let why = format!("{} {}", text::sentence(&error.to_string()), text::BROKEN_LINK_OFFER);
            lost::view(text::BROKEN_LINK, why, Some(wish))
        }
        Screen::Unknown => lost::view(text::UNKNOWN, text::UNKNOWN_OFFER, Some(wish)),
    }
}

fn heed(wish: Wish, state: &Handle, opened: f64) {
    match wish {
        Wish::Length(length) => state.dispatch(Change::Length(length)),
        Wish::Topic(topic) => state.dispatch(Change::Topic(topic)),
        Wish::Start => begin(state, state.recipe(state.wanted, host::seed())),
        Wish::Again(recipe) => begin(state, state.recipe(recipe.blueprint, host::seed())),
        Wish::Same(recipe) => begin(state, recipe),
        Wish::GoOn(id) => location::go(&Route::Attempt(id).to_string()),
        Wish::Play(action) => {
            let open = (host::ticks() - opened).max(0.0) as u32;
            state.dispatch(Change::Played(action, Moment { now: host::now(), open }));
        }
        Wish::Copy => copy(state),
    }
}

fn begin(state: &Handle, recipe: Recipe) {
    let id = host::mint();
    state.dispatch(Change::Began(id, recipe, host::now()));
    location::go(&Route::Attempt(id).to_string());
}

fn copy(state: &Handle) {
    let Some(session) = state.session() else { return };
    let (link, dispatcher) = (score_link(session.attempt()), state.dispatcher());
    spawn_local(async move {
        let said = if clipboard::copy(&link).await {
            text::COPIED
        } else {
            focus::select(result::LINK_FIELD);
            text::COPY_BY_HAND
        };
        dispatcher.dispatch(Change::Said(said.into()));
    });
}

fn score_link(attempt: &Attempt) -> String {
    format!("{}{}", location::address(), Route::Card(Link::of(attempt).encode().into()))
}

fn rows(state: &State) -> Vec<Row> {
    let row = |attempt: &Attempt| Row {
        id: attempt.id,
        when: host::date(attempt.started).into(),
        stand: match quiz_of(attempt, &state.bank) {
            None => Stand::Other,
            Some(_) if attempt.finished.is_none() => {
                Stand::Unfinished(attempt.at as usize, attempt.replies.len())
            }
            Some(quiz) => Stand::Finished(Score::of(&quiz, &attempt.replies).points(), attempt.replies.len()),
        },
    };
    state.attempts.iter().map(row).collect()
}

fn notices(store: &Store) -> Vec<AttrValue> {
    let unreadable = records::unreadable(store);
    let kept = match store.keeping() {
        Keeping::Kept => None,
        Keeping::Blocked => Some(text::BLOCKED.into()),
        Keeping::Full => Some(text::FULL.into()),
    };
    let aside = (!unreadable.is_empty()).then(|| text::unreadable(&unreadable).into());
    kept.into_iter().chain(aside).collect()
}

/// Follows the address. What another tab has kept since is read again on the way.
#[hook]
fn use_address(state: &Handle, store: &Rc<Store>) {
    let (dispatcher, store) = (state.dispatcher(), store.clone());
    use_effect_with((), move |()| {
        let listener = location::listen(move || {
            dispatcher.dispatch(Change::Read(records::all(&store)));
            dispatcher.dispatch(Change::Went(Route::parse(&location::fragment())));
        });
        move || drop(listener)
    });
}

/// Keeps the attempt after every change to it.
#[hook]
fn use_keeping(state: &Handle, store: &Rc<Store>) {
    let (handle, store) = (state.clone(), store.clone());
    use_effect_with(state.changes, move |changes| {
        if let (1.., Some(session)) = (*changes, handle.session()) {
            records::keep(&store, session.attempt());
            handle.dispatch(Change::Notices(notices(&store)));
        }
    });
}

/// Sends the focus where it belongs, names the tab, and takes back what was said after a while.
#[hook]
fn use_focus(state: &Handle) {
    use_effect_with(state.screen.title(), |title| focus::title(title));
    use_effect_with(state.focus.clone(), |(to, sent)| {
        if *sent > 0 {
            if to == HEADING {
                focus::top();
            }
            focus::to(to);
        }
    });
    let dispatcher = state.dispatcher();
    use_effect_with(state.said.clone(), move |said| {
        let silence = move || dispatcher.dispatch(Change::Said(AttrValue::default()));
        let pending = (!said.is_empty()).then(|| host::later(8_000, silence));
        move || drop(pending)
    });
}

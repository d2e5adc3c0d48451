//! The one component that holds the state and talks to the browser.

mod data;
mod fetching;
mod gather;
mod hears;
mod keeping;
mod practice;
mod sending;
mod show;

use super::pages::group::Gathered;
use super::pages::{Wish, lost};
use super::settings::{LANGUAGE, SHOWN, Setting, Settings};
use super::state::{Change, HEADING, State};
use super::{frame, text};
use crate::browser::painted::{self, Painted};
use crate::browser::store::{Keeping, Store};
use crate::browser::{focus, host, location, prefs, records, release, sheet};
use crate::route::Route;
use crate::share::{Group, Shared};
use quiz::{Bank, Damaged, Moment, Recipe};
use std::rc::Rc;
use yew::prelude::*;

type Handle = UseReducerHandle<State>;

/// The world as `main` found it.
#[derive(Properties, Clone)]
pub struct World {
    /// The questions, or why they cannot be read.
    pub bank: Result<Rc<Bank>, Damaged>,
    /// Where attempts are kept.
    pub store: Rc<Store>,
    /// The quiz that was begun before the app was there.
    pub painted: Option<Painted>,
}

impl PartialEq for World {
    fn eq(&self, other: &World) -> bool {
        Rc::ptr_eq(&self.store, &other.store)
    }
}

/// The page: a quiz where the questions can be read, else what is wrong with them.
#[function_component]
pub fn App(world: &World) -> Html {
    match &world.bank {
        Ok(bank) => {
            html! { <Game bank={bank.clone()} store={world.store.clone()} painted={world.painted} /> }
        }
        Err(why) => {
            let page = lost::view(text::NO_BANK, text::sentence(&why.to_string()), None);
            frame::view(
                None,
                &Route::Unknown,
                &[],
                Html::default(),
                &AttrValue::default(),
                &Callback::noop(),
                page,
            )
        }
    }
}

#[derive(Properties, Clone)]
struct Questions {
    bank: Rc<Bank>,
    store: Rc<Store>,
    painted: Option<Painted>,
}

impl PartialEq for Questions {
    fn eq(&self, other: &Questions) -> bool {
        Rc::ptr_eq(&self.bank, &other.bank) && Rc::ptr_eq(&self.store, &other.store)
    }
}

/// The page, where there are questions.
#[function_component]
fn Game(world: &Questions) -> Html {
    let state = use_reducer(|| initial(world));
    // When the question came up on the screen, or something was last done to it.
    let opened = use_mut_ref(host::ticks);
    let painted = use_mut_ref(|| world.painted);
    // The number of the report that is being made: an earlier one stops.
    let report = use_mut_ref(|| 0_u32);
    use_address(&state, &world.store);
    let saving = keeping::use_keeping(&state, &world.store);
    data::use_data(&state, &world.store);
    use_focus(&state);
    fetching::use_editions(&state);
    practice::use_memory(&state);
    practice::use_today(&state);
    hears::use_release(&state);
    use_effect_with(state.session().map(|it| (it.attempt().id, it.at())), {
        let opened = opened.clone();
        move |_| *opened.borrow_mut() = painted.take().map_or_else(host::ticks, |it| it.since.into())
    });

    let wish = {
        let (state, store) = (state.clone(), world.store.clone());
        Callback::from(move |wish| match wish {
            Wish::Gather(text) => gather::start(&state, text, &report),
            Wish::Play(action) => {
                let open = (host::ticks() - opened.replace(host::ticks())).max(0.0) as u32;
                let moment = Moment { now: host::now(), day: host::today(), open };
                state.dispatch(Change::Played(action, moment));
            }
            Wish::Data(what) => data::heed(what, &state, &store),
            wish => heed(wish, &state, &store),
        })
    };
    hears::use_keys(&state, &wish);
    hears::use_leaving(&state, &wish);
    let skip = Callback::from(|event: MouseEvent| {
        event.prevent_default();
        focus::to("main");
    });
    let page = show::page(&state, &wish);
    let mark = saving.mark(&state);
    frame::view(Some(&state.book), &state.route, &state.notices, mark, &state.said, &skip, page)
}

fn initial(world: &Questions) -> State {
    let route = Route::parse(&location::fragment());
    let found = keeping::first(&world.store, &route);
    let notices = keeping::notices(&world.store, found.aside);
    let mut state = State::new(world.bank.clone(), found, route);
    state.notices = notices;
    state.wording.base = location::address().into();
    state.sheet = sheet::is_there();
    state.making.chance = host::seed();
    state.practice.today = host::today();
    state.release = release::is_waiting();
    state.settings = Settings::read(|name| prefs::get(&world.store, name));
    // A link that was followed meanwhile counts for more.
    let Some(painted) = world.painted.filter(|_| state.route == Route::Start) else { return state };
    painted::note(&world.store, painted);
    let (id, recipe) = (host::mint(), state.new_recipe(painted.seed));
    location::go(&Route::Attempt(id).to_string());
    let began = Rc::new(state).reduce(Change::Began(id, recipe, host::now(), None));
    Rc::unwrap_or_clone(began)
}

fn heed(wish: Wish, state: &Handle, store: &Store) {
    let change = match wish {
        Wish::Start => {
            return begin(state, store, state.new_recipe(host::seed()), None);
        }
        Wish::Again(recipe) => {
            return begin(state, store, state.like(&recipe, host::seed()), None);
        }
        Wish::Same(recipe) => {
            let here = state.session().map(|it| it.attempt().id);
            let from = state.origins.iter().find(|it| Some(it.0) == here).map(|it| it.1.clone());
            return begin(state, store, recipe, from);
        }
        Wish::Against(recipe, code) => return begin(state, store, recipe, Some(code)),
        Wish::Accept(challenge) => {
            let from = ["c", &challenge.encode()].concat().into();
            return begin(state, store, challenge.recipe(host::seed()), Some(from));
        }
        Wish::Daily(day) => return practice::daily(state, day),
        Wish::Review => return practice::review(state),
        Wish::Say(words) => Change::Said(words.into()),
        Wish::Practice(asked) => Change::Practice(asked),
        Wish::GoOn(id) => return location::go(&Route::Attempt(id).to_string()),
        Wish::Copy(link) => return sending::copy(state, link),
        Wish::Send(parcel) => return sending::send(state, parcel),
        Wish::Picture(sent) => return sending::picture(state, sent),
        Wish::SavePeople(at) => return save(state, at, "people.csv", Group::csv),
        Wish::SaveQuestions(at) => return save(state, at, "questions.csv", Group::questions_csv),
        Wish::Gather(_) | Wish::Play(_) | Wish::Data(_) => return,
        Wish::Retry(edition) => Change::Retry(edition),
        Wish::Open(text) => match Shared::open(&text) {
            Ok(Shared::Score(link)) => return location::go(&Route::Card(link.encode().into()).to_string()),
            Ok(Shared::Challenge(it)) => {
                return location::go(&Route::Invite(it.encode().into()).to_string());
            }
            Err(why) => Change::Refused(text::sentence(&why.to_string()).into()),
        },
        Wish::Update(true) => return release::take(),
        Wish::Update(false) => Change::Release(false),
        Wish::Set(setting) => return set(state, store, setting),
        Wish::Length(length) => Change::Length(length),
        Wish::Mix(mix) => Change::Mix(mix),
        Wish::Topic(topic) => Change::Topic(topic),
        Wish::Interaction(at) => Change::Interaction(at),
        Wish::Make(make) => Change::Make(make),
        Wish::Share(id, what) => Change::Sending(id, what),
        Wish::Name(name) => Change::Name(host::composed(&name).into()),
        Wish::Row => Change::Row,
        Wish::Reveal => Change::Reveal,
    };
    let makes = matches!(
        change,
        Change::Length(_) | Change::Mix(_) | Change::Topic(_) | Change::Interaction(_) | Change::Make(_)
    );
    state.dispatch(change);
    if makes {
        state.dispatch(Change::Chance(host::seed()));
    }
}

#[inline(never)]
fn set(state: &Handle, store: &Store, setting: Setting) {
    let (name, word) = setting.print();
    if name == LANGUAGE {
        prefs::keep(store, name, &word);
        // What is not kept would be gone with the page that is loaded again.
        if store.has_shelf() && matches!(store.keeping(), Keeping::Kept | Keeping::Crowded) {
            return location::reload();
        }
        return state.dispatch(Change::Said(text::LANGUAGE_BLOCKED.into()));
    }
    prefs::keep(store, name, &word);
    if SHOWN.contains(&name) {
        prefs::show(name, &word);
    }
    state.dispatch(Change::Set(setting));
}

#[inline(never)]
fn save(state: &Handle, at: usize, name: &str, csv: fn(&Group) -> String) {
    if let Gathered::Done(report) = &state.gathered
        && let Some(group) = report.groups.get(at)
    {
        sheet::save_text(name, &csv(group), "text/csv");
    }
}

fn begin(state: &Handle, store: &Store, recipe: Recipe, from: Option<Rc<str>>) {
    let id = host::mint();
    if let Some(from) = &from {
        records::keep_origin(store, id, from);
    }
    state.dispatch(Change::Began(id, recipe, host::now(), from));
    location::go(&Route::Attempt(id).to_string());
}

/// Follows the address. Where a page is to show all that is kept, it is read on the way.
#[hook]
fn use_address(state: &Handle, store: &Rc<Store>) {
    let (dispatcher, store) = (state.dispatcher(), store.clone());
    use_effect_with((), move |()| {
        let listener = location::listen(move || {
            let route = Route::parse(&location::fragment());
            let found = keeping::first(&store, &route);
            if found.whole {
                dispatcher.dispatch(Change::Read(found));
            }
            dispatcher.dispatch(Change::Went(route));
        });
        move || drop(listener)
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

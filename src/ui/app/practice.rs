//! Practice, where it needs the host: what day it is, memory made out a few attempts at a time, a
//! clock that runs.

use super::Handle;
use crate::browser::{host, location};
use crate::memory::Recall;
use crate::route::Route;
use crate::ui::components::clock as shown;
use crate::ui::pages::Wish;
use crate::ui::practice::{Asked, MOST};
use crate::ui::state::{Change, State};
use crate::ui::text;
use quiz::{Action, Attempt, Bank, Session, Way, assemble, review as reviewed};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use yew::UseReducerDispatcher;
use yew::prelude::*;

/// How many milliseconds of remembering go between two frames.
const SLICE: f64 = 8.0;
/// How many attempts are remembered before the clock is looked at.
const BATCH: usize = 4;
/// How often it is asked whether a new day has begun, in milliseconds.
const MINUTE: u32 = 60_000;

/// Begins the ten of a date.
#[inline(never)]
pub fn daily(state: &Handle, day: u32) {
    let recipe = state.daily_recipe(day);
    let length = assemble(&state.bank, recipe.blueprint, recipe.seed).questions.len();
    let asks_sure = state.settings.confidence;
    let fresh = Attempt::new(host::mint(), recipe, length, host::now());
    begin(state, Attempt { way: Way::Daily(day), asks_sure, ..fresh });
}

/// Begins a review of what is due.
#[inline(never)]
pub fn review(state: &Handle) {
    let Some(memory) = &state.practice.memory else { return };
    let due = memory.due(host::today(), state.settings.retention);
    let facts: Vec<_> = due.into_iter().take(MOST).map(|fact| (fact, memory.frames(fact))).collect();
    if let Some(attempt) = reviewed(&state.bank, (host::mint(), host::seed(), host::now()), &facts) {
        begin(state, Attempt { asks_sure: state.settings.confidence, ..attempt });
    }
}

fn begin(state: &Handle, attempt: Attempt) {
    let to = Route::Attempt(attempt.id).to_string();
    state.dispatch(Change::Took(Box::new(attempt)));
    location::go(&to);
}

/// Looks every minute, and whenever another page is opened, whether a new day has begun.
#[hook]
pub fn use_today(state: &Handle) {
    let today = state.practice.today;
    let dispatcher = state.dispatcher();
    use_effect_with((today, state.route.clone()), move |_| {
        let look = move || {
            if host::today() != today {
                dispatcher.dispatch(Change::Practice(Asked::Today(host::today())));
            }
        };
        look();
        let every = host::every(MINUTE, look);
        move || drop(every)
    });
}

/// Makes out what is remembered once a page is painted that says so, and anew when there is more to
/// remember. Never while a question is on the screen.
#[hook]
pub fn use_memory(state: &Handle) {
    let at_rest = state.session().is_none_or(Session::is_finished);
    let before = use_mut_ref(|| None::<Recall>);
    let (handle, wanted) = (state.clone(), (at_rest, state.changes, state.attempts.len()));
    use_effect_with(wanted, move |(at_rest, ..)| {
        let stopped = Rc::new(Cell::new(false));
        if *at_rest {
            let (bank, attempts) = (handle.bank.clone(), handle.attempts.clone());
            let recall = match before.take() {
                Some(recall) => recall.resume(&bank, attempts),
                None => Recall::new(&bank, attempts),
            };
            let making = Making { bank, to: handle.dispatcher(), before, stopped: stopped.clone() };
            host::later(0, move || making.go_on(recall)).forget();
        }
        move || stopped.set(true)
    });
}

struct Making {
    bank: Rc<Bank>,
    to: UseReducerDispatcher<State>,
    /// What was remembered last.
    before: Rc<RefCell<Option<Recall>>>,
    stopped: Rc<Cell<bool>>,
}

impl Making {
    fn go_on(self, mut recall: Recall) {
        if self.stopped.get() {
            self.before.replace(Some(recall));
            return;
        }
        let until = host::ticks() + SLICE;
        let mut done = false;
        while !done && host::ticks() < until {
            done = recall.step(&self.bank, |ms| host::day_of(ms as f64), BATCH);
        }
        if done {
            let memory = Rc::new(recall.memory().clone());
            self.before.replace(Some(recall));
            return self.to.dispatch(Change::Practice(Asked::Remembered(memory)));
        }
        host::later(0, move || self.go_on(recall)).forget();
    }
}

/// The clock beside the question on the screen, where one runs.
pub fn clock(session: &Session, wish: &Callback<Wish>) -> Html {
    match session.time_left() {
        Some((left, all)) if session.is_open() && !session.is_paused() => {
            html! { <Running {left} {all} place={session.at()} wish={wish.clone()} /> }
        }
        _ => Html::default(),
    }
}

#[derive(Properties, PartialEq)]
struct Time {
    /// Milliseconds that were left when something was last done.
    left: u32,
    /// All there are.
    all: u32,
    place: usize,
    wish: Callback<Wish>,
}

/// Counts down by itself, so that the page around it stands still.
#[component]
fn Running(time: &Time) -> Html {
    let left = use_state(|| time.left);
    let (shown, wish) = (left.setter(), time.wish.clone());
    use_effect_with((time.left, time.all, time.place), move |(whole, all, _)| {
        let (whole, all, since) = (*whole, *all, host::ticks());
        let before = Cell::new(whole);
        shown.set(whole);
        let every = host::every(250, move || {
            let now = whole.saturating_sub((host::ticks() - since) as u32);
            let passed = |mark: u32| before.get() > mark && now <= mark;
            if passed(all / 2) {
                wish.emit(Wish::Say(text::HALF_TIME));
            } else if passed(20_000) {
                wish.emit(Wish::Say(text::LAST_TIME));
            }
            if now == 0 {
                wish.emit(Wish::Play(Action::Lapse));
            }
            before.set(now);
            shown.set(now);
        });
        move || drop(every)
    });
    shown::view(left.div_ceil(1_000), &time.wish)
}

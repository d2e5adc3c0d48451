//! Makes a group's report a few links at a time, so that the page never stands still.

use super::Handle;
use super::fetching::fetch;
use crate::browser::host;
use crate::share::Gathering;
use crate::ui::editions::Editions;
use crate::ui::pages::group::Gathered;
use crate::ui::state::Change;
use quiz::{Bank, Fingerprint};
use std::cell::RefCell;
use std::rc::Rc;
use yew::UseReducerDispatcher;
use yew::platform::spawn_local;

/// How many milliseconds of reading go between two frames.
const SLICE: f64 = 12.0;
/// How many links are read before the clock is looked at.
const BATCH: usize = 8;

type Dispatcher = UseReducerDispatcher<crate::ui::state::State>;

/// Begins a report; one that is still being made stops.
#[inline(never)]
pub fn start(state: &Handle, text: String, current: &Rc<RefCell<u32>>) {
    *current.borrow_mut() += 1;
    let mine = *current.borrow();
    let editions = state.editions.clone();
    let to = state.dispatcher();
    Report { mine, current: current.clone(), editions, fetched: false, text, to }.begin();
}

struct Report {
    mine: u32,
    current: Rc<RefCell<u32>>,
    editions: Editions,
    fetched: bool,
    text: String,
    to: Dispatcher,
}

impl Report {
    fn begin(self) {
        let gathering = Gathering::new(self.text.clone());
        self.go_on(gathering);
    }

    fn go_on(self, mut gathering: Gathering) {
        if *self.current.borrow() != self.mine {
            return;
        }
        let banks: Vec<&Bank> = self.editions.all().map(|it| &*it.bank).collect();
        let until = host::ticks() + SLICE;
        let mut done = false;
        while !done && host::ticks() < until {
            done = gathering.step(&banks, BATCH);
        }
        if done {
            return self.end(gathering);
        }
        let (at, of) = gathering.progress();
        self.to.dispatch(Change::Gathered(Gathered::Reading(at, of)));
        host::later(0, move || self.go_on(gathering)).forget();
    }

    /// Shows the report. Where links are of editions that were not asked for yet, these are fetched
    /// first, and the text is read once more.
    fn end(self, gathering: Gathering) {
        let new = |it: &Fingerprint| !self.fetched && matches!(self.editions.find(*it), Err(None));
        let wanted: Vec<Fingerprint> = gathering.missing().iter().copied().filter(new).take(MOST).collect();
        if wanted.is_empty() {
            return self.to.dispatch(Change::Gathered(Gathered::Done(Rc::new(gathering.report()))));
        }
        spawn_local(self.fetch(wanted));
    }

    async fn fetch(mut self, wanted: Vec<Fingerprint>) {
        for edition in wanted {
            let came = fetch(edition).await;
            self.editions.take(edition, came.0.clone());
            self.to.dispatch(Change::Edition(edition, came));
        }
        self.fetched = true;
        self.begin();
    }
}

/// How many editions are fetched for one report at the most: a text can name any number of them.
const MOST: usize = 8;

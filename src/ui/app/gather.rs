//! Makes a group's report a few links at a time, so that the page never stands still.

use super::Handle;
use crate::browser::host;
use crate::quiz::Bank;
use crate::share::Gathering;
use crate::ui::pages::group::Gathered;
use crate::ui::state::Change;
use std::cell::RefCell;
use std::rc::Rc;
use yew::UseReducerDispatcher;

/// How many milliseconds of reading go between two frames.
const SLICE: f64 = 12.0;
/// How many links are read before the clock is looked at.
const BATCH: usize = 8;

type Dispatcher = UseReducerDispatcher<crate::ui::state::State>;

/// Begins a report; one that is still being made stops.
pub fn start(state: &Handle, text: String, current: &Rc<RefCell<u32>>) {
    *current.borrow_mut() += 1;
    let mine = *current.borrow();
    let at = Report { mine, current: current.clone(), bank: state.bank.clone(), to: state.dispatcher() };
    at.go_on(Gathering::new(text));
}

struct Report {
    mine: u32,
    current: Rc<RefCell<u32>>,
    bank: Rc<Bank>,
    to: Dispatcher,
}

impl Report {
    fn go_on(self, mut gathering: Gathering) {
        if *self.current.borrow() != self.mine {
            return;
        }
        let until = host::ticks() + SLICE;
        let mut done = false;
        while !done && host::ticks() < until {
            done = gathering.step(&[&self.bank], BATCH);
        }
        if done {
            return self.to.dispatch(Change::Gathered(Gathered::Done(Rc::new(gathering.report()))));
        }
        let (at, of) = gathering.progress();
        self.to.dispatch(Change::Gathered(Gathered::Reading(at, of)));
        host::later(0, move || self.go_on(gathering)).forget();
    }
}

//! Keeping: what was played goes to both replicas, and what they hold comes to the page.

use super::Handle;
use crate::browser::keeper::Keeper;
use crate::browser::records::{self, Reading};
use crate::browser::store::{Door, Keeping, Kept, Store, Trouble};
use crate::browser::vault::Indexed;
use crate::browser::{host, prefs, presence, room};
use crate::quiz::Session;
use crate::route::Route;
use crate::ui::components::notice::{self, Notice};
use crate::ui::state::{Change, Found, State};
use crate::ui::text;
use std::cell::Cell;
use std::rc::Rc;
use yew::platform::spawn_local;
use yew::prelude::*;

/// How many milliseconds of reading go between two frames.
const SLICE: f64 = 8.0;
/// How many attempts are read before the clock is looked at.
const BATCH: usize = 16;
/// How long the first page has to itself before the rest is read, in milliseconds.
const GRACE: u32 = 300;
/// How long the vault may take to open before the page goes on without it, in milliseconds.
const PATIENCE: u32 = 5_000;

/// What the first page needs: all attempts where it shows them, else the one that it is about and
/// the last one. The others are read once it is on the screen.
pub fn first(store: &Store, route: &Route) -> Found {
    match route {
        Route::History | Route::Card(_) | Route::Data | Route::Move(_) => everything(store),
        route => {
            let asked = if let Route::Attempt(id) = route { records::one(store, *id) } else { None };
            let mut attempts: Vec<_> = records::last(store).into_iter().chain(asked).collect();
            attempts.sort_by_key(|it| std::cmp::Reverse(it.id));
            attempts.dedup_by_key(|it| it.id);
            let origins = attempts.iter().filter_map(|it| records::origin(store, it.id)).collect();
            Found { attempts, origins, aside: 0, whole: false }
        }
    }
}

/// All that is kept.
pub fn everything(store: &Store) -> Found {
    let mut reading = Reading::of(store);
    while !reading.step(store, usize::MAX) {}
    whole(store, reading)
}

fn whole(store: &Store, reading: Reading) -> Found {
    store.is_crowded(reading.is_crowded());
    let attempts = reading.found();
    Found { attempts, origins: records::origins(store), aside: records::unreadable(store).len(), whole: true }
}

/// What lasts and should be known.
pub fn notices(store: &Store, aside: usize) -> Vec<Notice> {
    let data = |name| Some((Route::Data.to_string().into(), name));
    let kept = match store.keeping() {
        Keeping::Kept => None,
        Keeping::Blocked => Some((text::BLOCKED, None)),
        Keeping::Tight => Some((text::TIGHT, data(text::YOUR_DATA))),
        Keeping::Crowded => Some((text::CROWDED, data(text::YOUR_DATA))),
        Keeping::Full => Some((text::FULL, data(text::YOUR_DATA))),
        Keeping::Newer => Some((text::NEWER, Some(("./".into(), text::RELOAD_NEWER)))),
    };
    let kept = kept.map(|(text, way)| Notice { text: text.into(), way });
    let missing = prefs::language().is_some_and(|it| it != *text::LANGUAGE_TAG);
    let missing = missing.then(|| Notice { text: text::UNTRANSLATED.into(), way: None });
    let aside =
        (aside > 0).then(|| Notice { text: text::unreadable(aside).into(), way: data(text::LOOK_AT_IT) });
    kept.into_iter().chain(aside).chain(missing).collect()
}

/// How well the quiz on the screen is kept, in a word; `written` is the last change that was kept.
pub fn mark(state: &State, store: &Store, written: u32) -> Html {
    let Some(session) = state.session() else { return Html::default() };
    if written != state.changes {
        return notice::mark(text::SAVING, "none");
    }
    match records::kept(store, session.attempt().id) {
        Kept::Vault => notice::mark(text::SAVED, "vault"),
        Kept::Shelf => notice::mark(text::SAVED_SOFTLY, "shelf"),
        Kept::Memory => notice::mark(text::NOT_SAVED, "memory"),
    }
}

/// Keeps the attempt after every change to it, reads the rest once the page is there, merges the
/// replicas then and whenever the page comes back. Returns the last change that was kept.
#[hook]
pub fn use_keeping(state: &Handle, store: &Rc<Store>) -> u32 {
    let again = use_force_update();
    let written = use_mut_ref(|| state.changes);
    let last = *written.borrow();
    let changes = use_mut_ref(|| state.changes);
    *changes.borrow_mut() = state.changes;
    let (handle, kept) = (state.clone(), store.clone());
    let shown = again.clone();
    use_effect_with(state.changes, move |changes| {
        *written.borrow_mut() = *changes;
        if let (1.., Some(session)) = (*changes, handle.session()) {
            records::keep(&kept, session.attempt());
            promise(&handle, session);
            // The vault tells when it has it; where it does not answer, this is all there is to tell.
            if kept.door() != Door::Open {
                shown.force_update();
            }
            handle.dispatch(Change::Notices(notices(&kept, handle.aside)));
        }
    });
    let (dispatcher, store) = (state.dispatcher(), store.clone());
    use_effect_with((), move |()| {
        let reader = Rc::new(Reader { store: store.clone(), to: dispatcher, changes, run: Cell::new(0) });
        reader.start(GRACE);
        let (told, seen) = (reader.clone(), Cell::new(store.keeping()));
        let keeper = Keeper::new(store.clone(), Box::<Indexed>::default(), move |found| {
            let (kept, now) = (&told.store, told.store.keeping());
            if seen.replace(now) != now {
                told.to.dispatch(Change::Notices(notices(kept, records::unreadable(kept).len())));
            }
            if found { told.start(0) } else { again.force_update() }
        });
        host::later(GRACE, {
            let keeper = keeper.clone();
            move || keeper.unite()
        })
        .forget();
        let overdue = host::later(PATIENCE, move || store.is_overdue(Trouble::Refused));
        let heard = presence::listen(move |news| match news {
            presence::News::Elsewhere => reader.start(0),
            presence::News::Back => keeper.unite(),
            presence::News::Leaving => keeper.pay(),
        });
        move || drop((heard, overdue))
    });
    last
}

/// Asks the browser once, after the first quiz that is finished, to delete nothing by itself. What
/// it answers stands on the page on what is kept.
fn promise(state: &State, session: &Session) {
    let finished = state.attempts.iter().filter(|it| it.finished.is_some()).count();
    if state.whole && session.is_finished() && finished == 1 {
        spawn_local(async {
            _ = room::ask().await;
        });
    }
}

/// Reads all that is kept, a few at a time, so that the page never stands still.
struct Reader {
    store: Rc<Store>,
    to: UseReducerDispatcher<State>,
    changes: Rc<std::cell::RefCell<u32>>,
    run: Cell<u32>,
}

impl Reader {
    /// Begins; what was being read is dropped.
    fn start(self: &Rc<Self>, wait: u32) {
        self.run.set(self.run.get() + 1);
        let (reader, run) = (self.clone(), self.run.get());
        host::later(wait, move || {
            let (reading, changes) = (Reading::of(&reader.store), *reader.changes.borrow());
            reader.go_on(reading, run, changes);
        })
        .forget();
    }

    fn go_on(self: Rc<Self>, mut reading: Reading, run: u32, changes: u32) {
        if self.run.get() != run {
            return;
        }
        if *self.changes.borrow() != changes {
            return self.start(0);
        }
        let until = host::ticks() + SLICE;
        let mut done = false;
        while !done && host::ticks() < until {
            done = reading.step(&self.store, BATCH);
        }
        if !done {
            host::later(0, move || self.go_on(reading, run, changes)).forget();
            return;
        }
        let found = whole(&self.store, reading);
        self.to.dispatch(Change::Notices(notices(&self.store, found.aside)));
        self.to.dispatch(Change::Read(found));
    }
}

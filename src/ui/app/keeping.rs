//! Keeping: what was played goes to both replicas, and what they hold comes to the page.

use super::Handle;
use crate::browser::keeper::Keeper;
use crate::browser::records::{self, Reading};
use crate::browser::store::{Door, Keeping, Kept, Store, Trouble};
use crate::browser::vault::Indexed;
use crate::browser::{host, prefs, presence, room};
use crate::route::Route;
use crate::ui::components::notice::{self, Notice};
use crate::ui::state::{Change, Found, State};
use crate::ui::text;
use quiz::{AttemptId, Session};
use std::cell::{Cell, RefCell};
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
            let mut attempts: Vec<_> = records::last(store).into_iter().chain(asked).map(Rc::new).collect();
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
    let attempts = reading.found().into_iter().map(Rc::new).collect();
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

/// What the mark beside a quiz is shown from. It changes after the page does, and by itself.
#[derive(Clone)]
pub struct Saving {
    store: Rc<Store>,
    /// The last change that was kept.
    written: Rc<Cell<u32>>,
    /// Shows the mark anew.
    again: Rc<RefCell<Option<UseForceUpdateHandle>>>,
}

impl Saving {
    /// How well the quiz on the screen is kept, in a word.
    pub fn mark(&self, state: &State) -> Html {
        let mark = |session: &Session| {
            html! { <Mark id={session.attempt().id} changes={state.changes} saving={self.clone()} /> }
        };
        state.session().map(mark).unwrap_or_default()
    }

    fn tell(&self) {
        if let Some(again) = &*self.again.borrow() {
            again.force_update();
        }
    }
}

#[derive(Properties, Clone)]
struct Marked {
    id: AttemptId,
    changes: u32,
    saving: Saving,
}

impl PartialEq for Marked {
    fn eq(&self, other: &Marked) -> bool {
        (self.id, self.changes) == (other.id, other.changes)
    }
}

#[component]
fn Mark(shown: &Marked) -> Html {
    let saving = &shown.saving;
    saving.again.replace(Some(use_force_update()));
    if saving.written.get() != shown.changes {
        return notice::mark(text::SAVING, "none");
    }
    match records::kept(&saving.store, shown.id) {
        Kept::Vault => notice::mark(text::SAVED, "vault"),
        Kept::Shelf => notice::mark(text::SAVED_SOFTLY, "shelf"),
        Kept::Memory => notice::mark(text::NOT_SAVED, "memory"),
    }
}

/// Keeps the attempt after every change to it, reads the rest once the page is there, merges the
/// replicas then and whenever the page comes back. Returns what tells how well it is kept.
#[hook]
pub fn use_keeping(state: &Handle, store: &Rc<Store>) -> Saving {
    let saving = use_memo((), |()| {
        let (written, again) = (Rc::default(), Rc::default());
        Saving { store: store.clone(), written, again }
    });
    let changes = use_mut_ref(|| state.changes);
    *changes.borrow_mut() = state.changes;
    let (handle, kept) = (state.clone(), store.clone());
    let shown = saving.clone();
    use_effect_with(state.changes, move |changes| {
        shown.written.set(*changes);
        if let (1.., Some(session)) = (*changes, handle.session()) {
            records::keep(&kept, session.attempt());
            promise(&handle, session);
            // The vault tells when it has it; where it does not answer, this is all there is to tell.
            if kept.door() != Door::Open {
                shown.tell();
            }
            handle.dispatch(Change::Notices(notices(&kept, handle.aside)));
        }
    });
    let (dispatcher, store, marked) = (state.dispatcher(), store.clone(), saving.clone());
    use_effect_with((), move |()| {
        let reader = Rc::new(Reader { store: store.clone(), to: dispatcher, changes, run: Cell::new(0) });
        reader.start(GRACE);
        let (told, seen) = (reader.clone(), Cell::new(store.keeping()));
        let keeper = Keeper::new(store.clone(), Box::<Indexed>::default(), move |found| {
            let (kept, now) = (&told.store, told.store.keeping());
            if seen.replace(now) != now {
                told.to.dispatch(Change::Notices(notices(kept, records::unreadable(kept).len())));
            }
            marked.tell();
            if found {
                told.start(0);
            }
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
    (*saving).clone()
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

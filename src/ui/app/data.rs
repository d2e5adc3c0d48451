//! What is asked for on the page "Your data".

use super::show::date;
use super::{Handle, keeping};
use crate::browser::backup::{self, Backup, Refusal};
use crate::browser::store::{Door, Store};
use crate::browser::union::Edit;
use crate::browser::{change, host, records, room, sheet};
use crate::route::Route;
use crate::share::{responses, responses_head};
use crate::ui::data::{Ask, Data, Incoming, Undo};
use crate::ui::pages::data::{FILE, PREVIEW};
use crate::ui::screen::Screen;
use crate::ui::state::Change;
use crate::ui::text::{self, Word};
use std::rc::Rc;
use wasm_bindgen_futures::JsFuture;
use yew::platform::spawn_local;
use yew::prelude::*;

/// A link of more letters is cut by some messengers, and by ours.
const MAX_LINK: usize = 1_900;

/// Looks at what is kept whenever the page is open and something has changed.
#[hook]
pub fn use_data(state: &Handle, store: &Rc<Store>) {
    let open = (state.screen == Screen::Data)
        .then(|| (state.route.clone(), state.attempts.clone(), state.aside, store.door()));
    let (state, store) = (state.clone(), store.clone());
    use_effect_with(open, move |open| {
        let Some((route, ..)) = open else { return };
        let mut data = looked(&state, &store);
        if let Route::Move(code) = route
            && !state.data.seen
        {
            data.incoming = Some(incoming(&store, backup::from_code(code)));
            state.dispatch(Change::Focus(PREVIEW.into()));
        }
        state.dispatch(Change::Data(data));
        spawn_local(async move {
            let (room, promised) = (room::estimate().await, room::is_promised().await);
            state.dispatch(Change::Room(room, promised));
        });
    });
}

/// What the page shows of what is kept; what is about to be done stays.
#[inline(never)]
fn looked(state: &Handle, store: &Store) -> Data {
    let texts = store.replica();
    let letters = |it: &(String, String)| (it.0.len() + it.1.len()) as u64;
    let finished = state.attempts.iter().filter(|it| it.finished.is_some()).count();
    let code = backup::to_code(&texts);
    let aside = records::unreadable(store).into_iter();
    Data {
        seen: true,
        finished,
        unfinished: state.attempts.len() - finished,
        letters: texts.iter().map(letters).sum(),
        places: [store.has_shelf(), store.door() != Door::Shut],
        aside: aside
            .map(|key| (key.clone().into(), store.get(&key).unwrap_or_default().len() as u64))
            .collect(),
        forks: records::forks(store).len(),
        copy: store.copy().is_some(),
        code: (!code.is_empty() && code.len() <= MAX_LINK).then(|| code.into()),
        ..state.data.clone()
    }
}

/// Does what is asked.
#[inline(never)]
pub fn heed(what: Ask, state: &Handle, store: &Rc<Store>) {
    match what {
        Ask::Backup => save("knowshore-backup.jsonl", &backup::write(&store.replica())),
        Ask::SaveCopy => save("knowshore-copy.jsonl", &store.copy().unwrap_or_default()),
        Ask::SaveAside(key) => save("unreadable.txt", &store.get(&key).unwrap_or_default()),
        Ask::Table => table(state),
        Ask::Pick(file) => pick(state, store, file),
        Ask::Leave => state.dispatch(Change::Data(Data { incoming: None, ..state.data.clone() })),
        Ask::Add => add(state, store),
        Ask::Undo => undo(state, store),
        Ask::DeleteAll => {
            let (count, edits) = change::delete_all(store);
            done(state, store, text::deleted(count), edits);
        }
        Ask::DeleteAside(key) => {
            let edit = (key.to_string(), store.get(&key));
            store.remove(&key);
            done(state, store, text::DELETED_ONE.to_string(), vec![edit]);
        }
        Ask::Promise => promise(state),
    }
}

fn save(name: &str, content: &str) {
    sheet::save_text(name, content, "application/jsonl");
}

fn promise(state: &Handle) {
    let state = state.clone();
    spawn_local(async move {
        let promised = room::ask().await;
        state.dispatch(Change::Room(state.data.room, promised));
    });
}

/// Shows what was done, and how to undo it.
fn done(state: &Handle, store: &Store, words: String, edits: Vec<Edit>) {
    let done: AttrValue = words.into();
    let undo = Some(Undo { done: done.clone(), edits: Rc::new(edits) });
    state.dispatch(Change::Data(Data { incoming: None, undo, ..state.data.clone() }));
    show(state, store, done);
}

fn show(state: &Handle, store: &Store, words: AttrValue) {
    let found = keeping::everything(store);
    state.dispatch(Change::Notices(keeping::notices(store, found.aside)));
    state.dispatch(Change::Read(found));
    state.dispatch(Change::Said(words));
    state.dispatch(Change::Focus("heading".into()));
}

fn undo(state: &Handle, store: &Store) {
    let Some(undo) = &state.data.undo else { return };
    change::apply(store, &undo.edits);
    state.dispatch(Change::Data(Data { undo: None, ..state.data.clone() }));
    show(state, store, text::UNDONE.into());
}

fn add(state: &Handle, store: &Store) {
    let Some(Incoming { texts, adds, further, .. }) = &state.data.incoming else { return };
    store.keep_copy(backup::write(&store.replica()));
    let edits = change::add(store, texts);
    done(state, store, text::added(adds + further), edits);
}

fn incoming(store: &Store, found: Backup) -> Incoming {
    let change::Sum { adds, further, here } = change::sum(store, found.texts.iter());
    let Backup { texts, unread, damaged } = found;
    Incoming { texts: Rc::new(texts.pairs()), adds, further, here, unread, damaged }
}

/// Looks into a file, its size first.
fn pick(state: &Handle, store: &Rc<Store>, file: web_sys::File) {
    let (state, store) = (state.clone(), store.clone());
    spawn_local(async move {
        let content = if file.size() > f64::from(backup::MAX_FILE) {
            Err(text::LONG_FILE)
        } else {
            let read = JsFuture::from(file.text()).await.ok().and_then(|it| it.as_string());
            read.ok_or(text::NO_FILE)
        };
        let found = content.and_then(|it| backup::read(&it).map_err(refused));
        let (data, focus) = match found {
            Ok(found) => {
                let incoming = Some(incoming(&store, found));
                (Data { incoming, flaw: AttrValue::default(), ..state.data.clone() }, PREVIEW)
            }
            Err(flaw) => (Data { incoming: None, flaw: flaw.into(), ..state.data.clone() }, FILE),
        };
        state.dispatch(Change::Data(data));
        state.dispatch(Change::Focus(focus.into()));
    });
}

fn refused(why: Refusal) -> Word {
    match why {
        Refusal::Foreign => text::FOREIGN_FILE,
        Refusal::Long => text::LONG_FILE,
        Refusal::Newer => text::NEWER_FILE,
    }
}

/// Writes the table a few quizzes at a time, then saves it.
fn table(state: &Handle) {
    fn go_on(state: Handle, at: usize, mut left: usize, mut table: String) {
        let until = host::ticks() + 12.0;
        let mut at = at;
        while let Some(attempt) = state.attempts.get(at).filter(|_| host::ticks() < until) {
            if let Some(quiz) = state.editions.quiz_of(attempt) {
                let finished = attempt.finished.map(date).unwrap_or_default();
                responses(&mut table, &quiz, attempt, [&date(attempt.started), &finished]);
            } else {
                left += 1;
            }
            at += 1;
        }
        if at < state.attempts.len() {
            host::later(0, move || go_on(state, at, left, table)).forget();
        } else {
            sheet::save_text("knowshore-answers.csv", &table, "text/csv");
            if left > 0 {
                state.dispatch(Change::Said(text::left_out(left).into()));
            }
        }
    }
    go_on(state.clone(), 0, 0, responses_head());
}

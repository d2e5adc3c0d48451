//! The vault: the browser's IndexedDB, one store of texts under the same keys as on the shelf.
//!
//! Each job is one transaction of strict durability: what it confirms is on the disk. All requests
//! of a transaction are made at once or from the answer to another of them, as it ends by itself
//! as soon as nothing is left to do. A connection may be gone without notice (Safari loses its
//! server, another tab may close it): then it is opened anew and the job is done again, once.

use super::keeper::{Read, Vault, Written};
use super::shelf::trouble;
use super::store::Trouble;
use super::union::{self, Edit, Texts};
use js_sys::{Array, Function, Object, Reflect};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Event, IdbDatabase, IdbObjectStore, IdbRequest, IdbTransaction};

const NAME: &str = "knowshore";
const TEXTS: &str = "texts";
const VERSION: u32 = 1;

/// The browser's IndexedDB.
#[derive(Clone, Default)]
pub struct Indexed(Rc<RefCell<Option<IdbDatabase>>>);

#[derive(Clone)]
enum Job {
    Read,
    Write(Rc<[Edit]>),
}

impl Vault for Indexed {
    fn read(&self, done: Read) {
        self.run(Job::Read, true, done);
    }

    fn write(&self, edits: &[Edit], done: Written) {
        self.run(Job::Write(edits.into()), true, Box::new(|written| done(written.map(drop))));
    }
}

impl Indexed {
    fn run(&self, job: Job, again: bool, done: Read) {
        let here = self.clone();
        self.open(move |opened| {
            let next = here.clone();
            let (task, done) = (job.clone(), Rc::new(RefCell::new(Some(done))));
            let ended = {
                let done = done.clone();
                move |result: Result<Texts, Trouble>| {
                    let Some(done) = done.borrow_mut().take() else { return };
                    match result {
                        Err(Trouble::Refused) if again => {
                            next.forget();
                            next.run(task, false, done);
                        }
                        result => done(result),
                    }
                }
            };
            match opened {
                Err(why) => ended(Err(why)),
                Ok(database) => begin(&database, job, ended),
            }
        });
    }

    fn open(&self, done: impl FnOnce(Result<IdbDatabase, Trouble>) + 'static) {
        if let Some(database) = self.0.borrow().clone() {
            return done(Ok(database));
        }
        let factory = gloo::utils::window().indexed_db().ok().flatten();
        let asked = factory.ok_or(Trouble::Refused);
        let asked = asked.and_then(|it| it.open_with_u32(NAME, VERSION).map_err(|why| trouble(&why)));
        let request = match asked {
            Ok(request) => request,
            Err(why) => return done(Err(why)),
        };
        let here = self.clone();
        request.set_onupgradeneeded(Some(&once(|event| {
            // Where it cannot be made, the first transaction says so.
            let database = result(&event).map(|it| it.unchecked_into::<IdbDatabase>());
            drop(database.map(|it| it.create_object_store(TEXTS)));
        })));
        let answered = once(move |event| {
            let database = result(&event).map(|it| it.unchecked_into::<IdbDatabase>());
            done(match database {
                Some(database) => {
                    here.hold(&database);
                    Ok(database)
                }
                None => Err(failure(&event)),
            });
        });
        request.set_onsuccess(Some(&answered));
        request.set_onerror(Some(&answered));
    }

    /// Keeps the connection until the browser or another tab wants it closed.
    fn hold(&self, database: &IdbDatabase) {
        *self.0.borrow_mut() = Some(database.clone());
        let here = self.clone();
        let gone = once(move |_| here.forget());
        database.set_onversionchange(Some(&gone));
        database.set_onclose(Some(&gone));
    }

    fn forget(&self) {
        if let Some(database) = self.0.borrow_mut().take() {
            database.set_onversionchange(None);
            database.set_onclose(None);
            database.close();
        }
    }
}

/// Begins a transaction, and tells how it ended.
fn begin(database: &IdbDatabase, job: Job, ended: impl FnOnce(Result<Texts, Trouble>) + 'static) {
    let mode = if matches!(job, Job::Read) { "readonly" } else { "readwrite" };
    let begun = transaction(database, mode).and_then(|it| Ok((it.object_store(TEXTS)?, it)));
    let (store, transaction) = match begun {
        Ok(begun) => begun,
        Err(why) => return ended(Err(trouble(&why))),
    };
    let asked = match &job {
        Job::Read => store.get_all_keys().and_then(|keys| Ok(Some((keys, store.get_all()?)))),
        Job::Write(edits) => edits.iter().try_for_each(|edit| write(&store, edit)).map(|()| None),
    };
    if asked.is_err() {
        drop(transaction.abort());
    }
    let over = once(move |event| {
        ended(match (event.type_().as_str(), asked) {
            ("complete", Ok(Some((keys, texts)))) => Ok(pairs(&keys, &texts)),
            ("complete", Ok(None)) => Ok(Texts::new()),
            (_, Err(why)) => Err(trouble(&why)),
            _ => Err(failure(&event)),
        });
    });
    transaction.set_oncomplete(Some(&over));
    transaction.set_onabort(Some(&over));
}

/// A transaction that says it is complete when the disk says so. Browsers that do not know the
/// third argument leave it.
fn transaction(database: &IdbDatabase, mode: &str) -> Result<IdbTransaction, JsValue> {
    let options = Object::new();
    Reflect::set(&options, &"durability".into(), &"strict".into())?;
    let begin: Function = Reflect::get(database, &"transaction".into())?.unchecked_into();
    Ok(begin.call3(database, &TEXTS.into(), &mode.into(), &options)?.unchecked_into())
}

/// Puts or takes away, within a transaction.
fn write(store: &IdbObjectStore, (key, text): &Edit) -> Result<(), JsValue> {
    let Some(text) = text.clone() else { return store.delete(&key.into()).map(drop) };
    let (key, place) = (key.clone(), store.clone());
    let there = store.get(&(&key).into())?;
    there.set_onsuccess(Some(&once(move |event| {
        let there = result(&event).and_then(|it| it.as_string());
        let mut texts = union::put(&key, &text, there).into_iter();
        let put = texts.try_for_each(|(key, text)| place.put_with_key(&text.into(), &key.into()).map(drop));
        if put.is_err() {
            drop(place.transaction().abort());
        }
    })));
    Ok(())
}

fn pairs(keys: &IdbRequest, texts: &IdbRequest) -> Texts {
    let list = |request: &IdbRequest| Array::from(&request.result().unwrap_or_default());
    let both = list(keys).into_iter().zip(list(texts));
    both.filter_map(|(key, text)| Some((key.as_string()?, text.as_string()?))).collect()
}

/// What a request came to, if it came to anything.
fn result(event: &Event) -> Option<JsValue> {
    event.target()?.unchecked_into::<IdbRequest>().result().ok()
}

/// Why a request or a transaction failed.
fn failure(event: &Event) -> Trouble {
    // The failure is dealt with: it need not go up to the window.
    event.prevent_default();
    let error = event.target().and_then(|it| Reflect::get(&it, &"error".into()).ok());
    error.map_or(Trouble::Refused, |error| trouble(&error))
}

fn once(act: impl FnOnce(Event) + 'static) -> Function {
    Closure::once_into_js(act).unchecked_into()
}

//! Texts under keys, kept in two replicas: a shelf that answers at once and a vault that outlives
//! a crash. Where there is neither, memory serves.
//!
//! Nothing here panics, and nothing is lost while the page is open: what the shelf refuses stays
//! in memory and is offered to it again with the next write; what the vault has not confirmed is
//! owed to it. [`super::keeper`] pays.

use super::map::Map;
use super::union::{self, Edit, SCHEMA_KEY, Texts};
use std::cell::{Cell, RefCell};

/// The form of all that is kept. A page that finds a higher number writes nothing.
pub const SCHEMA: u32 = 1;
/// Where the copy stands from before the last addition.
const COPY: &str = "ks1:copy";
/// How many refusals of the shelf are enough to stop offering.
const PATIENCE: usize = 8;

/// Why a replica refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// It is blocked or gone.
    Refused,
    /// It is full.
    Full,
    /// A newer page has written it.
    Newer,
}

/// A replica that answers at once.
pub trait Shelf {
    /// The text under a key.
    ///
    /// # Errors
    /// Where the shelf refuses.
    fn get(&self, key: &str) -> Result<Option<String>, Trouble>;
    /// Puts a text under a key.
    ///
    /// # Errors
    /// Where the shelf refuses.
    fn set(&self, key: &str, text: &str) -> Result<(), Trouble>;
    /// Takes a text away.
    ///
    /// # Errors
    /// Where the shelf refuses.
    fn remove(&self, key: &str) -> Result<(), Trouble>;
    /// All keys, in any order.
    ///
    /// # Errors
    /// Where the shelf refuses.
    fn keys(&self) -> Result<Vec<String>, Trouble>;
}

/// How well things are kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Keeping {
    /// All is in a replica.
    #[default]
    Kept,
    /// All is in a replica, and it is much.
    Crowded,
    /// The shelf is full; the vault still has all.
    Tight,
    /// Some of it is in memory alone: no replica took it.
    Full,
    /// There is no replica: all is in memory.
    Blocked,
    /// A newer page has written here: nothing is changed.
    Newer,
}

/// How well one thing is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kept {
    /// Until the page is closed.
    Memory,
    /// On the shelf, which a crash of the browser may set back by a minute.
    Shelf,
    /// In the vault: a crash does not touch it.
    Vault,
}

/// How the vault is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Door {
    /// Not read yet: nothing is written to it before the merge.
    Waiting,
    /// It takes what it is given.
    Open,
    /// It refused last.
    Shut,
}

/// Texts under keys.
pub struct Store {
    shelf: Option<Box<dyn Shelf>>,
    memory: RefCell<Texts>,
    owed: RefCell<Map<Option<String>>>,
    door: Cell<Door>,
    newer: Cell<bool>,
    crowded: Cell<bool>,
    copy: RefCell<Option<String>>,
    wake: RefCell<Option<Box<dyn Fn()>>>,
}

impl Store {
    /// A store on a shelf, or in memory.
    pub fn new(shelf: Option<Box<dyn Shelf>>) -> Store {
        let schema = shelf.as_ref().and_then(|shelf| shelf.get(SCHEMA_KEY).ok().flatten());
        let newer = schema.and_then(|it| it.parse::<u32>().ok()).is_some_and(|it| it > SCHEMA);
        Store {
            shelf,
            memory: RefCell::default(),
            owed: RefCell::default(),
            door: Cell::new(Door::Waiting),
            newer: Cell::new(newer),
            crowded: Cell::new(false),
            copy: RefCell::default(),
            wake: RefCell::default(),
        }
    }

    /// How well things are kept.
    pub fn keeping(&self) -> Keeping {
        let (held, door) = (!self.memory.borrow().is_empty(), self.door.get());
        match (&self.shelf, door) {
            _ if self.newer.get() => Keeping::Newer,
            (None, Door::Shut) => Keeping::Blocked,
            (Some(_), Door::Open) if held => Keeping::Tight,
            (Some(_), Door::Shut) if held => Keeping::Full,
            _ if self.crowded.get() => Keeping::Crowded,
            _ => Keeping::Kept,
        }
    }

    /// How well the text under a key is kept.
    pub fn kept(&self, key: &str) -> Kept {
        if self.door.get() == Door::Open && !self.owed.borrow().contains_key(key) {
            Kept::Vault
        } else if self.is_shelved(key) {
            Kept::Shelf
        } else {
            Kept::Memory
        }
    }

    /// Whether so much is kept that there may soon be no room.
    pub fn is_crowded(&self, crowded: bool) {
        self.crowded.set(crowded);
    }

    /// Whether there is a shelf.
    pub fn has_shelf(&self) -> bool {
        self.shelf.is_some()
    }

    /// The copy of all from before the last addition or migration.
    pub fn copy(&self) -> Option<String> {
        self.copy.borrow().clone()
    }

    /// Keeps such a copy: in the vault, as the shelf has no room for two.
    pub fn keep_copy(&self, copy: String) {
        *self.copy.borrow_mut() = Some(copy.clone());
        self.owe((COPY.to_owned(), Some(copy)));
    }

    /// Deletes it.
    pub fn drop_copy(&self) {
        if self.copy.borrow_mut().take().is_some() {
            self.owe((COPY.to_owned(), None));
        }
    }

    /// How the vault is.
    pub fn door(&self) -> Door {
        self.door.get()
    }

    /// The text under a key.
    pub fn get(&self, key: &str) -> Option<String> {
        let held = self.memory.borrow().get(key).cloned();
        held.or_else(|| self.shelf.as_ref()?.get(key).ok().flatten())
    }

    /// Puts a text under a key.
    pub fn set(&self, key: &str, text: &str) {
        self.put(key, text);
        if union::is_replicated(key) && !self.newer.get() {
            self.owe((key.to_owned(), Some(text.to_owned())));
        }
    }

    /// Takes away what stands under a key; false where the shelf refuses.
    pub fn remove(&self, key: &str) -> bool {
        if self.newer.get() {
            return false;
        }
        if union::is_replicated(key) {
            self.owe((key.to_owned(), None));
        }
        self.take(key)
    }

    /// The keys that begin so, ascending.
    pub fn keys(&self, prefix: &str) -> Vec<String> {
        let shelved = self.shelf.as_ref().and_then(|shelf| shelf.keys().ok()).unwrap_or_default();
        let mut keys: Vec<String> = shelved.into_iter().chain(self.memory.borrow().keys().cloned()).collect();
        keys.retain(|key| key.starts_with(prefix));
        keys.sort_unstable();
        keys.dedup();
        keys
    }

    /// Whether a key's text is on the shelf.
    pub fn is_shelved(&self, key: &str) -> bool {
        self.shelf.is_some() && !self.memory.borrow().contains_key(key)
    }

    /// From now on nothing is written: a newer page has been here.
    pub fn found_newer(&self) {
        self.newer.set(true);
        self.owed.borrow_mut().retain(|_, _| false);
    }

    /// Whether a newer page has been here.
    pub fn is_newer(&self) -> bool {
        self.newer.get()
    }

    /// Calls this whenever something is owed to the vault.
    pub fn on_owing(&self, wake: impl Fn() + 'static) {
        *self.wake.borrow_mut() = Some(Box::new(wake));
    }

    /// All that is kept twice, as it stands here.
    pub fn replica(&self) -> Texts {
        let keys = self.keys(union::OURS).into_iter().filter(|key| union::is_replicated(key));
        keys.filter_map(|key| self.get(&key).map(|text| (key, text))).collect()
    }

    /// Merges with what the vault holds; true where something new came from there. What the vault
    /// lacks is owed to it.
    pub fn unite(&self, mut vault: Texts) -> bool {
        self.door.set(Door::Open);
        if self.newer.get() {
            let merged = union::merge(&self.replica(), &vault);
            self.memory.borrow_mut().extend(merged);
            return true;
        }
        self.owed
            .borrow_mut()
            .retain(|key, text| key == COPY || text.is_none() && vault.remove(key).is_some());
        if let Some(copy) = vault.remove(COPY) {
            self.copy.borrow_mut().get_or_insert(copy);
        }
        let here = self.replica();
        if here == vault {
            return false;
        }
        let merged = union::merge(&here, &vault);
        for (key, text) in union::edits(&here, &merged) {
            match text {
                Some(text) => self.put(&key, &text),
                None => drop(self.take(&key)),
            }
        }
        union::edits(&vault, &merged).into_iter().for_each(|edit| self.note(edit));
        here != merged
    }

    /// What the vault is to be given, if anything and if it is open.
    pub fn debt(&self) -> Vec<Edit> {
        let ready = self.door.get() != Door::Waiting && !self.newer.get();
        let owed = self.owed.borrow();
        owed.iter().filter(|_| ready).map(|(key, text)| (key.clone(), text.clone())).collect()
    }

    /// The vault took this, or refused.
    pub fn paid(&self, edits: &[Edit], taken: Result<(), Trouble>) {
        self.door.set(if taken.is_ok() { Door::Open } else { Door::Shut });
        if taken.is_ok() {
            let paid = |(key, text): &Edit| self.owed.borrow().get(key) == Some(text);
            for edit in edits.iter().filter(|edit| paid(edit)) {
                self.owed.borrow_mut().remove(&edit.0);
            }
        }
    }

    /// The vault cannot be read.
    pub fn shut(&self, why: Trouble) {
        self.door.set(Door::Shut);
        if why == Trouble::Newer {
            self.found_newer();
        }
    }

    /// Goes on without the vault where it has not answered yet.
    pub fn is_overdue(&self, why: Trouble) {
        if self.door.get() == Door::Waiting {
            self.shut(why);
        }
    }

    fn owe(&self, edit: Edit) {
        self.note(edit);
        if let Some(wake) = &*self.wake.borrow() {
            wake();
        }
    }

    fn note(&self, (key, text): Edit) {
        self.owed.borrow_mut().insert(key, text);
    }

    /// Puts a text here alone.
    fn put(&self, key: &str, text: &str) {
        self.memory.borrow_mut().insert(key.to_owned(), text.to_owned());
        self.flush(key);
    }

    /// Takes a text away from here alone.
    fn take(&self, key: &str) -> bool {
        self.memory.borrow_mut().remove(key);
        self.shelf.as_ref().is_none_or(|shelf| shelf.remove(key).is_ok())
    }

    /// Offers the shelf what is in memory, this key first; what it takes is memory's no more.
    fn flush(&self, first: &str) {
        let Some(shelf) = self.shelf.as_ref().filter(|_| !self.newer.get()) else { return };
        let mut memory = self.memory.borrow_mut();
        if memory.get(first).is_some_and(|text| shelf.set(first, text).is_ok()) {
            memory.remove(first);
        }
        let mut refusals = 0;
        memory.retain(|key, text| {
            let taken = refusals < PATIENCE && shelf.set(key, text).is_ok();
            refusals += usize::from(!taken);
            !taken
        });
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use std::collections::BTreeMap;
    use std::rc::Rc;

    /// A shelf with room for some letters.
    #[derive(Clone)]
    pub struct Board {
        pub texts: Rc<RefCell<BTreeMap<String, String>>>,
        pub room: Rc<Cell<usize>>,
    }

    impl Board {
        pub fn new(room: usize) -> Board {
            Board { texts: Rc::default(), room: Rc::new(Cell::new(room)) }
        }

        pub fn store(&self) -> Store {
            Store::new(Some(Box::new(self.clone())))
        }
    }

    impl Shelf for Board {
        fn get(&self, key: &str) -> Result<Option<String>, Trouble> {
            Ok(self.texts.borrow().get(key).cloned())
        }

        fn set(&self, key: &str, text: &str) -> Result<(), Trouble> {
            let others = self.texts.borrow();
            let used: usize = others.iter().filter(|it| it.0 != key).map(|it| it.0.len() + it.1.len()).sum();
            drop(others);
            if used + key.len() + text.len() > self.room.get() {
                return Err(Trouble::Full);
            }
            self.texts.borrow_mut().insert(key.to_owned(), text.to_owned());
            Ok(())
        }

        fn remove(&self, key: &str) -> Result<(), Trouble> {
            self.texts.borrow_mut().remove(key);
            Ok(())
        }

        fn keys(&self) -> Result<Vec<String>, Trouble> {
            Ok(self.texts.borrow().keys().cloned().collect())
        }
    }

    #[test]
    fn without_a_shelf_memory_serves() {
        let store = Store::new(None);
        store.shut(Trouble::Refused);
        store.set("a:1", "one");
        assert_eq!(store.get("a:1").as_deref(), Some("one"));
        assert_eq!(store.keys("a:"), ["a:1"]);
        assert_eq!(store.keeping(), Keeping::Blocked);
    }

    #[test]
    fn what_a_full_shelf_refuses_is_held_and_offered_again() {
        let board = Board::new(10);
        let store = board.store();
        store.shut(Trouble::Refused);
        store.set("a", "1234");
        store.set("b", "123456");
        assert_eq!(store.keeping(), Keeping::Full);
        assert_eq!(store.get("b").as_deref(), Some("123456"));
        assert!(!store.is_shelved("b"));
        board.room.set(100);
        store.set("a", "5678");
        assert_eq!(store.keeping(), Keeping::Kept);
        assert!(store.is_shelved("b"));
        assert_eq!(board.texts.borrow().len(), 2);
    }
}

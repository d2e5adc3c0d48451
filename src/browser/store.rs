//! Texts under keys, kept on a shelf where there is one and in memory where there is none.
//!
//! Nothing here panics, and nothing is lost while the page is open: what the shelf refuses stays
//! in memory and is offered to it again with the next write.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

/// The shelf refused: it is blocked, full or gone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Trouble;

/// Something that keeps texts.
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
    /// All is on the shelf.
    #[default]
    Kept,
    /// There is no shelf: all is in memory.
    Blocked,
    /// The shelf refused some of it, which is in memory.
    Full,
}

/// Texts under keys.
pub struct Store {
    shelf: Option<Box<dyn Shelf>>,
    memory: RefCell<BTreeMap<String, String>>,
    refused: Cell<bool>,
}

impl Store {
    /// A store on a shelf, or in memory.
    pub fn new(shelf: Option<Box<dyn Shelf>>) -> Store {
        Store { shelf, memory: RefCell::default(), refused: Cell::new(false) }
    }

    /// How well things are kept.
    pub fn keeping(&self) -> Keeping {
        match (&self.shelf, self.refused.get() || !self.memory.borrow().is_empty()) {
            (None, _) => Keeping::Blocked,
            (Some(_), true) => Keeping::Full,
            (Some(_), false) => Keeping::Kept,
        }
    }

    /// The text under a key.
    pub fn get(&self, key: &str) -> Option<String> {
        let held = self.memory.borrow().get(key).cloned();
        held.or_else(|| self.shelf.as_ref()?.get(key).ok().flatten())
    }

    /// Puts a text under a key.
    pub fn set(&self, key: &str, text: &str) {
        self.memory.borrow_mut().insert(key.to_owned(), text.to_owned());
        self.flush();
    }

    /// Takes away what stands under a key; false where the shelf refuses.
    pub fn remove(&self, key: &str) -> bool {
        self.memory.borrow_mut().remove(key);
        self.shelf.as_ref().is_none_or(|shelf| shelf.remove(key).is_ok())
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

    /// Offers the shelf all that is in memory; what it takes is memory's no more.
    fn flush(&self) {
        let Some(shelf) = &self.shelf else { return };
        self.memory.borrow_mut().retain(|key, text| shelf.set(key, text).is_err());
        self.refused.set(!self.memory.borrow().is_empty());
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
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
                return Err(Trouble);
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
        store.set("a:1", "one");
        assert_eq!(store.get("a:1").as_deref(), Some("one"));
        assert_eq!(store.keys("a:"), ["a:1"]);
        assert_eq!(store.keeping(), Keeping::Blocked);
    }

    #[test]
    fn what_a_full_shelf_refuses_is_held_and_offered_again() {
        let board = Board::new(10);
        let store = board.store();
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

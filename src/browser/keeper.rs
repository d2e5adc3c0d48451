//! Pays the vault what the store owes it: reads it, merges, writes, one step after the other.

use super::store::{Store, Trouble};
use super::union::{Edit, Texts};
use std::cell::Cell;
use std::rc::Rc;

/// What is done once the vault has been read.
pub type Read = Box<dyn FnOnce(Result<Texts, Trouble>)>;
/// What is done once the vault has written.
pub type Written = Box<dyn FnOnce(Result<(), Trouble>)>;

/// A replica that takes its time, and keeps through a crash what it has confirmed.
pub trait Vault {
    /// Reads all of it.
    fn read(&self, done: Read);
    /// Puts and takes away. A text that is put is merged with the one that is there, in one step
    /// that no other tab can come between.
    fn write(&self, edits: &[Edit], done: Written);
}

/// Keeps a store and a vault the same.
pub struct Keeper {
    store: Rc<Store>,
    vault: Box<dyn Vault>,
    busy: Cell<bool>,
    told: Box<dyn Fn(bool)>,
}

impl Keeper {
    /// A keeper. It tells whenever something may be kept better than before, and whether something
    /// was found that was not known.
    pub fn new(store: Rc<Store>, vault: Box<dyn Vault>, told: impl Fn(bool) + 'static) -> Rc<Keeper> {
        let keeper = Rc::new(Keeper { store, vault, busy: Cell::new(false), told: Box::new(told) });
        let again = Rc::downgrade(&keeper);
        keeper.store.on_owing(move || {
            if let Some(keeper) = again.upgrade() {
                keeper.pay();
            }
        });
        keeper
    }

    /// Reads the vault and merges: at the start, and whenever the page comes back.
    pub fn unite(self: &Rc<Self>) {
        if self.busy.replace(true) {
            return;
        }
        let keeper = self.clone();
        self.vault.read(Box::new(move |texts| {
            keeper.busy.set(false);
            let found = match texts {
                Ok(texts) => keeper.store.unite(texts),
                Err(why) => {
                    keeper.store.shut(why);
                    false
                }
            };
            (keeper.told)(found);
            keeper.pay();
        }));
    }

    /// Gives the vault all that is owed. Where it refuses, it is asked again with the next write.
    pub fn pay(self: &Rc<Self>) {
        let edits = self.store.debt();
        if edits.is_empty() || self.busy.replace(true) {
            return;
        }
        let keeper = self.clone();
        let paid = edits.clone();
        self.vault.write(
            &edits,
            Box::new(move |taken| {
                keeper.busy.set(false);
                keeper.store.paid(&paid, taken);
                (keeper.told)(false);
                if taken.is_ok() {
                    keeper.pay();
                }
            }),
        );
    }
}

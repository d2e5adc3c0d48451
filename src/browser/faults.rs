//! A host that fails at call k, or is killed after it, for every k of a quiz of ten questions.
//!
//! A kill throws away what was written to the shelf since the last flush to disk (any moment
//! since the start may have been the last), and what the vault has not committed. Afterwards a new
//! page opens on what is left, and must find every response that was shown as saved.

use super::keeper::{Keeper, Read, Vault, Written};
use super::records;
use super::store::{Kept, Shelf, Store, Trouble};
use super::union::{self, Edit, Texts};
use quiz::{Attempt, AttemptId, Blueprint, Fingerprint, Recipe, Reply, Response};
use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;

/// What goes wrong, by the number of the call.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Fault {
    None,
    Once(u32),
    From(u32),
    KilledAfter(u32),
}

/// Which replica the fault is in.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Where {
    Shelf,
    Vault,
    Both,
}

/// The machine: what is in the browser's memory, what is on its disk, what is under way.
struct Machine {
    fault: Fault,
    place: Where,
    calls: Cell<u32>,
    dead: Cell<bool>,
    shelf: RefCell<Texts>,
    /// The shelf as it was after each write: any of them may be what the disk holds.
    flushed: RefCell<Vec<Texts>>,
    vault: RefCell<Texts>,
    under_way: RefCell<VecDeque<Task>>,
}

enum Task {
    Read(Read),
    Commit(Vec<Edit>, Written),
    Confirm(Result<(), Trouble>, Written),
}

#[derive(Clone)]
struct Host(Rc<Machine>);

impl Host {
    fn new(fault: Fault, place: Where, shelf: Texts, vault: Texts) -> Host {
        Host(Rc::new(Machine {
            fault,
            place,
            calls: Cell::new(0),
            dead: Cell::new(false),
            flushed: RefCell::new(vec![shelf.clone()]),
            shelf: RefCell::new(shelf),
            vault: RefCell::new(vault),
            under_way: RefCell::default(),
        }))
    }

    /// Counts a call; whether it may go on.
    fn call(&self, place: Where) -> Result<(), Trouble> {
        let machine = &self.0;
        if machine.dead.get() {
            return Err(Trouble::Refused);
        }
        let at = machine.calls.get();
        machine.calls.set(at + 1);
        let here = machine.place == Where::Both || machine.place == place;
        match machine.fault {
            Fault::Once(k) if here && at == k => Err(Trouble::Refused),
            Fault::From(k) if here && at >= k => Err(Trouble::Full),
            Fault::KilledAfter(k) if at == k => {
                machine.dead.set(true);
                Ok(())
            }
            _ => Ok(()),
        }
    }

    /// Lets the vault take one step. A commit and the news of it are two.
    fn step(&self) -> bool {
        let Some(task) = self.0.under_way.borrow_mut().pop_front() else { return false };
        let was_dead = self.0.dead.get();
        let allowed = self.call(Where::Vault);
        match task {
            _ if was_dead => {}
            Task::Read(done) if !self.0.dead.get() => {
                let texts = self.0.vault.borrow().clone();
                done(allowed.map(|()| texts));
            }
            Task::Commit(edits, done) => {
                if allowed.is_ok() {
                    commit(&mut self.0.vault.borrow_mut(), &edits);
                }
                self.0.under_way.borrow_mut().push_front(Task::Confirm(allowed, done));
            }
            Task::Confirm(taken, done) if !self.0.dead.get() => done(taken.and(allowed)),
            _ => {}
        }
        true
    }

    fn store(&self) -> (Rc<Store>, Rc<Keeper>) {
        let store = Rc::new(Store::new(Some(Box::new(self.clone()))));
        let keeper = Keeper::new(store.clone(), Box::new(self.clone()), |_| {});
        keeper.unite();
        (store, keeper)
    }

    /// The machines that may come up after this one: one for each state that the disk may hold.
    fn restarted(&self) -> Vec<Host> {
        let again =
            |shelf: &Texts| Host::new(Fault::None, Where::Both, shelf.clone(), self.0.vault.borrow().clone());
        if self.0.dead.get() {
            self.0.flushed.borrow().iter().map(again).collect()
        } else {
            vec![again(&self.0.shelf.borrow())]
        }
    }
}

/// A transaction, as the real vault has it.
fn commit(vault: &mut Texts, edits: &[Edit]) {
    for (key, text) in edits {
        let Some(text) = text else {
            vault.remove(key);
            continue;
        };
        vault.extend(union::put(key, text, vault.get(key).cloned()));
    }
}

impl Vault for Host {
    fn read(&self, done: Read) {
        if !self.0.dead.get() {
            self.0.under_way.borrow_mut().push_back(Task::Read(done));
        }
    }

    fn write(&self, edits: &[Edit], done: Written) {
        if !self.0.dead.get() {
            self.0.under_way.borrow_mut().push_back(Task::Commit(edits.to_vec(), done));
        }
    }
}

impl Shelf for Host {
    fn get(&self, key: &str) -> Result<Option<String>, Trouble> {
        self.call(Where::Shelf)?;
        Ok(self.0.shelf.borrow().get(key).cloned())
    }

    fn set(&self, key: &str, text: &str) -> Result<(), Trouble> {
        self.call(Where::Shelf)?;
        self.0.shelf.borrow_mut().insert(key.to_owned(), text.to_owned());
        self.0.flushed.borrow_mut().push(self.0.shelf.borrow().clone());
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), Trouble> {
        self.call(Where::Shelf)?;
        self.0.shelf.borrow_mut().remove(key);
        self.0.flushed.borrow_mut().push(self.0.shelf.borrow().clone());
        Ok(())
    }

    fn keys(&self) -> Result<Vec<String>, Trouble> {
        self.call(Where::Shelf)?;
        Ok(self.0.shelf.borrow().keys().cloned().collect())
    }
}

fn attempt() -> Attempt {
    let recipe = Recipe { edition: Fingerprint([1; 5]), blueprint: Blueprint::default(), seed: 5 };
    Attempt::new(AttemptId::mint(1_790_000_000_000, 1), recipe, 10, 5)
}

/// How the quiz went: the last state, the one that was last shown as saved in the vault, the one
/// that was last shown as saved in this tab.
struct Played {
    end: Attempt,
    vault: Option<Attempt>,
    tab: Option<Attempt>,
}

/// Plays ten questions; the vault takes its steps after every so many actions.
fn play(host: &Host, pace: usize) -> Played {
    let (store, _keeper) = host.store();
    let mut played = Played { end: attempt(), vault: None, tab: None };
    for turn in 0..=20 {
        match turn {
            0 => {}
            20 => played.end.finished = Some(99),
            turn if turn % 2 == 1 => {
                let response = Response::one((turn / 2 % 3) as u8);
                played.end.replies[turn / 2] = Some(Reply { response, confidence: None, ms: 10 });
            }
            turn => played.end.at = (turn / 2) as u32,
        }
        records::keep(&store, &played.end);
        if turn % pace == 0 {
            while host.step() {}
        }
        look(host, &store, &mut played);
    }
    while host.step() {}
    look(host, &store, &mut played);
    played
}

/// What the player sees of the keeping; nothing once the machine is dead.
fn look(host: &Host, store: &Store, played: &mut Played) {
    if host.0.dead.get() {
        return;
    }
    let kept = records::kept(store, played.end.id);
    if kept == Kept::Vault {
        played.vault = Some(played.end.clone());
    }
    if kept >= Kept::Shelf {
        played.tab = Some(played.end.clone());
    }
}

/// All that a page finds which opens on what is left.
fn found(host: &Host) -> Vec<Attempt> {
    let (store, _keeper) = host.store();
    while host.step() {}
    records::all(&store)
}

fn has(found: &[Attempt], shown: &Option<Attempt>) -> bool {
    shown.as_ref().is_none_or(|shown| found.iter().any(|there| shown.led_to(there)))
}

/// How many calls the flow makes where nothing fails.
fn calls(pace: usize) -> u32 {
    let host = Host::new(Fault::None, Where::Both, Texts::new(), Texts::new());
    let played = play(&host, pace);
    assert_eq!(played.vault, Some(played.end), "all of it is in the vault at the end");
    host.0.calls.get()
}

/// Protects what was shown as saved from a browser that is killed at any moment.
#[test]
fn killed_after_any_call_no_response_shown_as_saved_is_lost() {
    let (mut kills, mut worlds) = (0, 0);
    for pace in [1, 2, 3, 7, 30] {
        for k in 0..calls(pace) {
            let host = Host::new(Fault::KilledAfter(k), Where::Both, Texts::new(), Texts::new());
            let played = play(&host, pace);
            assert!(host.0.dead.get(), "call {k} of pace {pace} is made");
            kills += 1;
            for again in host.restarted() {
                worlds += 1;
                assert!(has(&found(&again), &played.vault), "killed after call {k}, pace {pace}");
            }
        }
    }
    println!("{kills} kills, {worlds} states of the disk, 0 responses lost");
    assert!(kills > 500);
}

/// Protects a finished quiz from any one call that fails, in either replica.
#[test]
fn with_any_call_failing_once_the_finished_quiz_is_found_again() {
    for (pace, place) in [1, 3, 30].into_iter().flat_map(|pace| [(pace, Where::Shelf), (pace, Where::Vault)])
    {
        for k in 0..calls(pace) {
            let host = Host::new(Fault::Once(k), place, Texts::new(), Texts::new());
            let played = play(&host, pace);
            for again in host.restarted() {
                assert!(
                    has(&found(&again), &Some(played.end.clone())),
                    "call {k} fails in {place:?}, pace {pace}"
                );
            }
        }
    }
}

/// Protects the words on the screen: from call k on one replica or both fail, and what was said to
/// be saved is.
#[test]
fn with_all_calls_failing_from_any_on_nothing_shown_as_saved_is_lost() {
    for (pace, place) in
        [1, 3].into_iter().flat_map(|pace| [Where::Shelf, Where::Vault, Where::Both].map(|it| (pace, it)))
    {
        for k in 0..calls(pace) {
            let host = Host::new(Fault::From(k), place, Texts::new(), Texts::new());
            let played = play(&host, pace);
            for again in host.restarted() {
                let found = found(&again);
                assert!(
                    has(&found, &played.vault) && has(&found, &played.tab),
                    "from {k} in {place:?}, pace {pace}"
                );
                let finished = place == Where::Both || has(&found, &Some(played.end.clone()));
                assert!(finished, "one replica is enough, from {k} in {place:?}, pace {pace}");
            }
        }
    }
}

/// Protects a response that only the vault still has: what the player does before the vault was
/// read does not write over it.
#[test]
fn a_page_that_opens_behind_the_vault_catches_up() {
    let ahead = Attempt {
        at: 1,
        replies: vec![Some(Reply { response: Response::one(0), confidence: None, ms: 1 }); 1],
        ..attempt()
    };
    let ahead = Attempt { replies: [ahead.replies, vec![None; 9]].concat(), ..ahead };
    let shelf =
        Texts::from_iter([(format!("{}{}", union::ATTEMPT, ahead.id), super::saved::text(&attempt()))]);
    let vault = Texts::from_iter([(format!("{}{}", union::ATTEMPT, ahead.id), super::saved::text(&ahead))]);
    let host = Host::new(Fault::None, Where::Both, shelf, vault);
    let (store, _keeper) = host.store();
    let other = Reply { response: Response::one(2), confidence: None, ms: 1 };
    let mine = Attempt { replies: [vec![Some(other)], vec![None; 9]].concat(), ..attempt() };
    records::keep(&store, &mine);
    while host.step() {}
    assert_eq!(records::all(&store), [ahead], "the one that is further along is shown");
    let fork = records::forks(&store);
    assert_eq!(fork.len(), 1);
    assert_eq!(
        super::saved::parse(&store.get(&fork[0]).unwrap_or_default()),
        Some(mine),
        "the other is kept"
    );
    assert_eq!(*host.0.vault.borrow(), store.replica(), "both replicas hold both");
}

//! The editions at hand: the one that the page ships, and earlier ones that were fetched because a
//! link or an attempt was made with them.

use super::book::Book;
use quiz::{Attempt, Bank, Fingerprint, Quiz, Recipe, assemble, session};
use std::rc::Rc;

/// The editions at hand.
#[derive(Clone, PartialEq)]
pub struct Editions {
    current: Edition,
    earlier: Vec<Edition>,
    absent: Vec<(Fingerprint, Absence)>,
}

/// One edition: its questions, and what the pages need to know of them.
#[derive(Clone)]
pub struct Edition {
    /// The questions.
    pub bank: Rc<Bank>,
    /// What the pages need to know of them.
    pub book: Rc<Book>,
}

impl PartialEq for Edition {
    fn eq(&self, other: &Edition) -> bool {
        Rc::ptr_eq(&self.bank, &other.bank)
    }
}

/// Why an edition is not at hand, though it was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Absence {
    /// This site does not keep it, or what it keeps is something else.
    Unknown,
    /// It could not be fetched just now.
    Unreachable,
}

impl Editions {
    /// The edition that the page ships, alone.
    pub fn new(bank: Rc<Bank>) -> Editions {
        Editions { current: Edition::of(bank), earlier: Vec::new(), absent: Vec::new() }
    }

    /// The edition that the page ships.
    pub fn current(&self) -> &Edition {
        &self.current
    }

    /// The edition of that fingerprint.
    ///
    /// # Errors
    /// Why it is not at hand; none where it was not asked for yet.
    pub fn find(&self, wanted: Fingerprint) -> Result<&Edition, Option<Absence>> {
        let found = self.all().find(|it| it.bank.fingerprint() == wanted);
        found.ok_or_else(|| self.absent.iter().find(|it| it.0 == wanted).map(|it| it.1))
    }

    /// All of them, the current one first.
    pub fn all(&self) -> impl Iterator<Item = &Edition> {
        std::iter::once(&self.current).chain(&self.earlier)
    }

    /// Makes a quiz again; none where its edition is not at hand.
    pub fn quiz(&self, recipe: &Recipe) -> Option<Rc<Quiz>> {
        let edition = self.find(recipe.edition).ok()?;
        Some(Rc::new(assemble(&edition.bank, recipe.blueprint, recipe.seed)))
    }

    /// Makes the quiz of an attempt again; none where its edition is not at hand.
    pub fn quiz_of(&self, attempt: &Attempt) -> Option<Rc<Quiz>> {
        let edition = self.find(attempt.recipe.edition).ok()?;
        session::quiz(&edition.bank, attempt).map(Rc::new)
    }

    /// The book of an edition, or of the current one where that edition is not at hand.
    pub fn book(&self, edition: Fingerprint) -> &Rc<Book> {
        &self.find(edition).unwrap_or(&self.current).book
    }

    /// How many facts read otherwise in the current edition, or are gone; none for the current one.
    pub fn changed(&self, edition: Fingerprint) -> Option<usize> {
        let earlier = self.find(edition).ok().filter(|it| **it != self.current)?;
        let now = &self.current.book.facts;
        let stands = |id: &str, text: &str| now.iter().any(|it| *it.id == *id && *it.text == *text);
        Some(earlier.book.facts.iter().filter(|it| !stands(&it.id, &it.text)).count())
    }

    /// Takes in what came of asking for an edition. What is of another edition than was asked for
    /// counts as unknown.
    pub fn take(&mut self, wanted: Fingerprint, came: Result<Rc<Bank>, Absence>) {
        self.forget(wanted);
        match came {
            Ok(bank) if bank.fingerprint() == wanted => self.earlier.push(Edition::of(bank)),
            Ok(_) => self.absent.push((wanted, Absence::Unknown)),
            Err(why) => self.absent.push((wanted, why)),
        }
    }

    /// Forgets an edition that was asked for, so that it may be asked for again.
    pub fn forget(&mut self, wanted: Fingerprint) {
        self.absent.retain(|it| it.0 != wanted);
        self.earlier.retain(|it| it.bank.fingerprint() != wanted);
    }
}

impl Edition {
    fn of(bank: Rc<Bank>) -> Edition {
        let book = Rc::new(Book::of(&bank));
        Edition { bank, book }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use quiz::Blueprint;

    /// Another edition: the shipped one under another fingerprint, with one letter of a fact changed.
    fn other() -> Rc<Bank> {
        let mut bytes = std::fs::read("packs/kpo.edition").expect("it is there");
        bytes[1] ^= 0xff;
        let bank = Bank::decode(&bytes).expect("the edition is whole");
        let fact = bank.facts()[0].text.as_bytes();
        let at = bytes.windows(fact.len()).position(|it| it == fact).expect("the fact is in it");
        bytes[at] = b'#';
        Rc::new(Bank::decode(&bytes).expect("it is whole still"))
    }

    fn current() -> Editions {
        Editions::new(Rc::new(crate::edition::current().expect("the edition is whole")))
    }

    /// Protects links of every edition: each replays with its own, never with another.
    #[test]
    fn a_quiz_is_made_with_its_own_edition_or_not_at_all() {
        let (mut editions, other) = (current(), other());
        let edition = other.fingerprint();
        let recipe = Recipe { edition, blueprint: Blueprint::default(), seed: 5 };
        assert!(editions.find(edition).is_err_and(|why| why.is_none()));
        assert_eq!(editions.quiz(&recipe), None);
        editions.take(edition, Err(Absence::Unreachable));
        assert!(editions.find(edition).is_err_and(|why| why == Some(Absence::Unreachable)));
        editions.take(edition, Ok(other.clone()));
        let made = editions.quiz(&recipe).map(|quiz| (*quiz).clone());
        assert_eq!(made, Some(assemble(&other, recipe.blueprint, recipe.seed)));
        assert_eq!(editions.book(edition).facts.len(), other.facts().len());
        assert_eq!(editions.changed(edition), Some(1), "one fact reads otherwise");
        assert_eq!(editions.changed(editions.current().bank.fingerprint()), None);
    }

    #[test]
    fn a_file_of_another_edition_counts_as_unknown() {
        let mut editions = current();
        let (wanted, came) = (Fingerprint([9; 5]), editions.current().bank.clone());
        editions.take(wanted, Ok(came));
        assert!(editions.find(wanted).is_err_and(|why| why == Some(Absence::Unknown)));
        editions.forget(wanted);
        assert!(editions.find(wanted).is_err_and(|why| why.is_none()));
    }
}

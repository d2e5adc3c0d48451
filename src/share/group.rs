//! Gathers a group's report from many pasted links, a batch at a time.

use super::challenge::ChallengeId;
use super::error::LinkError;
use super::link::Link;
use super::open::Shared;
use super::paste::{Found, Paste};
use super::report::{Asked, Group, Person, Report, Trouble, Weak, What};
use quiz::{Bank, FactIndex, Fingerprint, Question, Quiz, Recipe, Response, assemble, sort_by_key};
use std::collections::BTreeMap;
use std::rc::Rc;

/// A group's report in the making.
#[derive(Clone, Debug)]
pub struct Gathering {
    paste: Paste,
    /// The line of each code that was counted.
    seen: BTreeMap<String, u32>,
    heaps: Vec<Heap>,
    /// The position of the heap for each quiz.
    at: BTreeMap<Key, usize>,
    troubles: Vec<Trouble>,
    missing: Vec<Fingerprint>,
}

/// What keeps groups apart: edition, blueprint, and the challenge or else the seed.
type Key = (Fingerprint, [u64; 3], Option<ChallengeId>, u64);

/// A group in the making. The quiz made last is kept, for most links are of the same one.
#[derive(Clone, Debug)]
struct Heap {
    group: Group,
    quiz: Quiz,
    questions: BTreeMap<u32, Tally>,
    facts: BTreeMap<FactIndex, Weak>,
}

#[derive(Clone, Debug)]
struct Tally {
    asked: Asked,
    wrong: BTreeMap<Rc<str>, u32>,
}

impl Gathering {
    /// For a chat export, a sheet's column, or any text with links in it. Nothing is read yet.
    pub fn new(text: String) -> Gathering {
        Gathering {
            paste: Paste::new(text),
            seen: BTreeMap::new(),
            heaps: Vec::new(),
            at: BTreeMap::new(),
            troubles: Vec::new(),
            missing: Vec::new(),
        }
    }

    /// Reads and marks at most that many links. Says whether that was the end.
    pub fn step(&mut self, banks: &[&Bank], most: usize) -> bool {
        for _ in 0..most {
            let Some(found) = self.paste.next() else { return true };
            let (line, text) = (found.line, found.text.clone());
            if let Err(what) = self.add(found, banks) {
                self.troubles.push(Trouble { line, text, what });
            }
        }
        false
    }

    /// How many bytes are read, and of how many.
    pub fn progress(&self) -> (usize, usize) {
        self.paste.progress()
    }

    /// The editions that links named and no bank had.
    pub fn missing(&self) -> &[Fingerprint] {
        &self.missing
    }

    fn add(&mut self, found: Found, banks: &[&Bank]) -> Result<(), What> {
        let link = match found.shared.map_err(What::Broken)? {
            Shared::Score(link) => link,
            Shared::Challenge(_) => return Err(What::NotAScore),
        };
        let code = link.encode();
        if let Some(of) = self.seen.get(&code) {
            return Err(What::Duplicate { of: *of });
        }
        let edition = link.recipe.edition;
        let Some(bank) = banks.iter().find(|bank| bank.fingerprint() == edition) else {
            if !self.missing.contains(&edition) {
                self.missing.push(edition);
            }
            return Err(What::Broken(LinkError::UnknownEdition));
        };
        self.seen.insert(code.clone(), found.line);
        let at = self.at.get(&key(&link)).copied();
        let kept = at.map(|at| &self.heaps[at].quiz).filter(|quiz| quiz.recipe == link.recipe);
        let made = match kept {
            Some(quiz) if link.fits(quiz) => None,
            Some(_) => return Err(What::Broken(LinkError::Altered)),
            None => {
                let quiz = assemble(bank, link.recipe.blueprint, link.recipe.seed);
                Some(quiz).filter(|quiz| link.fits(quiz)).ok_or(What::Broken(LinkError::Altered)).map(Some)?
            }
        };
        let at = at.unwrap_or(self.heaps.len());
        if at == self.heaps.len() {
            self.at.insert(key(&link), at);
            self.heaps.extend(made.clone().map(|quiz| Heap::new(&link, quiz)));
        }
        let heap = &mut self.heaps[at];
        if let Some(quiz) = made {
            heap.quiz = quiz;
        }
        heap.add(&link, bank, found.line, code);
        Ok(())
    }

    /// What was read so far.
    pub fn report(&self) -> Report {
        let mut groups: Vec<Group> = self.heaps.iter().map(Heap::group).collect();
        sort_by_key(&mut groups, |group| std::cmp::Reverse(group.people.len()));
        Report { groups, troubles: self.troubles.clone() }
    }
}

fn key(link: &Link) -> Key {
    let Recipe { edition, blueprint, seed } = link.recipe;
    let [easy, medium, hard] = blueprint.mix.map(u64::from);
    let mix = easy << 16 | medium << 8 | hard;
    let shape = [
        u64::from(blueprint.length) << 32 | mix,
        u64::from(blueprint.topics),
        u64::from(blueprint.interactions),
    ];
    (edition, shape, link.challenge, if link.challenge.is_some() { 0 } else { seed })
}

impl Heap {
    fn new(link: &Link, quiz: Quiz) -> Heap {
        let group = Group {
            recipe: link.recipe.clone(),
            challenge: link.challenge,
            same_questions: true,
            people: Vec::new(),
            questions: Vec::new(),
            facts: Vec::new(),
        };
        Heap { group, quiz, questions: BTreeMap::new(), facts: BTreeMap::new() }
    }

    fn add(&mut self, link: &Link, bank: &Bank, line: u32, code: String) {
        self.group.same_questions &= link.recipe == self.group.recipe;
        let (mut sixtieths, mut right) = (0, 0);
        for (question, response) in self.quiz.questions.iter().zip(&link.responses) {
            let mark = question.mark(response);
            sixtieths += u32::from(mark.sixtieths());
            right += u32::from(mark.is_full());
            let tally = self.questions.entry(question.entry).or_insert_with(|| Tally::new(question));
            tally.add(question, response, mark.is_full());
            for fact in &question.facts {
                weigh(&mut self.facts, bank, *fact, mark.is_full());
            }
        }
        let name = link.name.as_ref().map(|name| name.shown().map(str::to_owned)).transpose();
        let of = self.quiz.questions.len() as u32;
        self.group.people.push(Person { line, name, sixtieths, of, right, tenths: link.tenths, code });
    }

    fn group(&self) -> Group {
        let mut group = self.group.clone();
        sort_by_key(&mut group.people, |it| std::cmp::Reverse(it.sixtieths));
        group.questions = self.questions.values().map(Tally::asked).collect();
        sort_by_key(&mut group.questions, |it| strength(it.right, it.asked));
        group.facts = self.facts.values().cloned().collect();
        sort_by_key(&mut group.facts, |it| strength(it.right, it.asked));
        group
    }
}

fn weigh(facts: &mut BTreeMap<FactIndex, Weak>, bank: &Bank, fact: FactIndex, right: bool) {
    let weak = facts.entry(fact).or_insert_with(|| {
        let known = &bank.facts()[fact as usize];
        Weak { fact, id: known.id.clone(), text: known.text.clone(), asked: 0, right: 0 }
    });
    weak.asked += 1;
    weak.right += u32::from(right);
}

/// The share of right ones in millionths, and then the number of responses, most first: the
/// weakest sorts first.
fn strength(right: u32, asked: u32) -> (u64, std::cmp::Reverse<u32>) {
    (u64::from(right) * 1_000_000 / u64::from(asked.max(1)), std::cmp::Reverse(asked))
}

impl Tally {
    fn new(question: &Question) -> Tally {
        let asked = Asked {
            entry: question.entry,
            stem: question.stem.clone(),
            asked: 0,
            right: 0,
            skipped: 0,
            most_wrong: None,
            facts: question.facts.clone(),
        };
        Tally { asked, wrong: BTreeMap::new() }
    }

    fn add(&mut self, question: &Question, response: &Response, right: bool) {
        self.asked.asked += 1;
        self.asked.right += u32::from(right);
        match response {
            Response::Skipped | Response::Lapsed => self.asked.skipped += 1,
            Response::Choices(chosen) => {
                let chosen = chosen.iter().filter_map(|at| question.choices.get(usize::from(*at)));
                for choice in chosen.filter(|choice| choice.mark == 0) {
                    *self.wrong.entry(choice.text.clone()).or_default() += 1;
                }
            }
            Response::Pairs(_) | Response::Order(_) => {}
        }
    }

    fn asked(&self) -> Asked {
        let most = self.wrong.iter().rev().max_by_key(|(_, times)| **times);
        Asked { most_wrong: most.map(|(text, times)| (text.clone(), *times)), ..self.asked.clone() }
    }
}

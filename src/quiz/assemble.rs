//! From a bank, a blueprint and a seed to a quiz: the same one on every machine, for ever.
//!
//! These are the *assembly rules, version 1*. A score link is replayed by them, so they may never
//! change: a change is a new version beside this one. In short:
//!
//! 1. The topics asked for are put in a random order; each question comes from the next topic in
//!    turn, so that topics are spread.
//! 2. The first three tenths of the questions (rounded up) go beyond recall and understanding;
//!    of the rest, recall may fill four tenths. A mix of difficulties is met likewise.
//! 3. Within a topic the kinds are tried in a random order, one not used lately first, and the
//!    entries of a kind from a random one on. The first that fits is taken.
//! 4. An entry fits where none of its facts is keyed or given away by a question taken before,
//!    and one of its sets of choices gives away no fact keyed before. Sets are tried from a
//!    random one on.
//! 5. Where nothing fits, the wishes of rules 2 and 3 are given up one after the other; rule 4
//!    never. Where nothing fits even so, the quiz is drawn again from the same stream, up to
//!    eight times, *thriftily*: of all entries looked at for a question, the one with the set that
//!    keys and gives away the fewest facts is taken, the first of equals. The longest stands.
//! 6. The questions are shuffled, then the choices of each. Scales keep their order; what is to be
//!    put in order never starts out so.

use super::attempt::Recipe;
use super::bank::{Bank, Bucket, Choice, Difficulty, Entry, FactIndex, Style};
use super::question::Question;
use super::rng::Rng;
use crate::knowledge::{Bloom, Kind};
use std::collections::BTreeSet;

/// The most questions a quiz may have.
pub const MAX_LENGTH: u8 = 100;

/// What a quiz should be like. The default asks for ten questions of everything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Blueprint {
    /// How many questions: 1 to [`MAX_LENGTH`].
    pub length: u8,
    /// The topics, as bits by position; 0: all.
    pub topics: u16,
    /// The kinds, as bits by number less one; 0: all.
    pub kinds: u32,
    /// How many of ten should be easy, medium and hard; all 0: as it comes.
    pub mix: [u8; 3],
}

impl Default for Blueprint {
    fn default() -> Blueprint {
        Blueprint { length: 10, topics: 0, kinds: 0, mix: [0; 3] }
    }
}

/// The questions of one quiz.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quiz {
    /// What it was made from.
    pub recipe: Recipe,
    /// The questions in the order asked. Fewer than asked for where no more fit.
    pub questions: Vec<Question>,
}

/// Makes the quiz. Takes time in proportion to its length and to the number of topics and kinds,
/// whatever the size of the bank.
pub fn assemble(bank: &Bank, blueprint: Blueprint, seed: u64) -> Quiz {
    let wishes = wishes(&blueprint);
    let mut rng = Rng::new(seed);
    let mut questions = Draw::new(bank, blueprint, &mut rng, false).all(&wishes);
    for _ in 0..THRIFTY_DRAWS {
        if questions.len() == wishes.len() {
            break;
        }
        let thrifty = Draw::new(bank, blueprint, &mut rng, true).all(&wishes);
        if thrifty.len() > questions.len() {
            questions = thrifty;
        }
    }
    rng.shuffle(&mut questions);
    let questions = questions.into_iter().map(|(entry, set)| arrange(bank, entry, set, &mut rng)).collect();
    Quiz { recipe: Recipe { edition: bank.fingerprint(), blueprint, seed }, questions }
}

/// What a question should be like, where that can be had.
#[derive(Clone, Copy)]
struct Wish {
    beyond_recall: bool,
    recall_allowed: bool,
    difficulty: Option<Difficulty>,
}

fn wishes(blueprint: &Blueprint) -> Vec<Wish> {
    let length = usize::from(blueprint.length.clamp(1, MAX_LENGTH));
    let beyond = (length * 3).div_ceil(10);
    let recall = length * 4 / 10;
    let total: usize = blueprint.mix.iter().map(|part| usize::from(*part)).sum();
    let upto = |parts: usize| (length * parts).checked_div(total).unwrap_or(0);
    let easy = upto(usize::from(blueprint.mix[0]));
    let medium = upto(usize::from(blueprint.mix[0]) + usize::from(blueprint.mix[1]));
    (0..length)
        .map(|at| Wish {
            beyond_recall: at < beyond,
            recall_allowed: at >= length - recall,
            // The hardest first, where going beyond recall is wished for too.
            difficulty: (total > 0).then(|| match length - 1 - at {
                rank if rank < easy => Difficulty::Easy,
                rank if rank < medium => Difficulty::Medium,
                _ => Difficulty::Hard,
            }),
        })
        .collect()
}

/// A quiz being drawn.
struct Draw<'a> {
    bank: &'a Bank,
    rng: &'a mut Rng,
    thrifty: bool,
    /// The topics in turn, each with its buckets.
    topics: Vec<Vec<&'a Bucket>>,
    turn: usize,
    keyed: BTreeSet<FactIndex>,
    told: BTreeSet<FactIndex>,
    families: BTreeSet<u32>,
    kinds: Vec<Kind>,
}

/// How often a quiz that came out short is drawn again.
const THRIFTY_DRAWS: usize = 8;
/// How many entries of a bucket are tried before the next bucket.
const TRIES: usize = 64;
/// For how many questions a kind rests after it was asked.
const REST: usize = 3;

impl<'a> Draw<'a> {
    fn new(bank: &'a Bank, blueprint: Blueprint, rng: &'a mut Rng, thrifty: bool) -> Draw<'a> {
        let wanted = |bits: u32, at: usize| bits == 0 || bits >> at & 1 == 1;
        let of_topic = |topic: usize| -> Vec<&Bucket> {
            let here = bank.buckets().iter().filter(|it| usize::from(it.topic) == topic);
            here.filter(|it| wanted(blueprint.kinds, usize::from(it.kind.number()) - 1)).collect()
        };
        let mut topics: Vec<Vec<&Bucket>> = (0..bank.topics().len().min(16))
            .filter(|topic| wanted(u32::from(blueprint.topics), *topic))
            .map(of_topic)
            .filter(|buckets| !buckets.is_empty())
            .collect();
        rng.shuffle(&mut topics);
        Draw {
            bank,
            rng,
            thrifty,
            topics,
            turn: 0,
            keyed: BTreeSet::new(),
            told: BTreeSet::new(),
            families: BTreeSet::new(),
            kinds: Vec::new(),
        }
    }

    /// An entry and a set for each wish, as far as any fit.
    fn all(mut self, wishes: &[Wish]) -> Vec<(u32, u32)> {
        wishes.iter().map_while(|wish| self.next(*wish)).collect()
    }

    /// The next entry that fits, with its set, wishes given up one after the other.
    fn next(&mut self, wish: Wish) -> Option<(u32, u32)> {
        for strictness in (0..=4_u8).rev() {
            for step in 0..self.topics.len() {
                let topic = (self.turn + step) % self.topics.len();
                if let Some((entry, set)) = self.pick_from_topic(topic, wish, strictness) {
                    self.turn = topic + 1;
                    self.take(entry, set);
                    return Some((entry, set));
                }
            }
        }
        None
    }

    fn pick_from_topic(&mut self, topic: usize, wish: Wish, strictness: u8) -> Option<(u32, u32)> {
        let lately = &self.kinds[self.kinds.len().saturating_sub(REST)..];
        let mut buckets: Vec<&Bucket> = self.topics[topic]
            .iter()
            .filter(|bucket| suits(bucket, wish, strictness))
            .filter(|bucket| strictness < 4 || !lately.contains(&bucket.kind))
            .copied()
            .collect();
        self.rng.shuffle(&mut buckets);
        let mut found: Option<(usize, (u32, u32))> = None;
        for bucket in buckets {
            for (cost, taken) in self.pick_from_bucket(bucket, strictness) {
                if found.as_ref().is_none_or(|(least, _)| cost < *least) {
                    found = Some((cost, taken));
                }
            }
            if found.is_some() && !self.thrifty {
                break;
            }
        }
        found.map(|(_, taken)| taken)
    }

    /// The first entry of a bucket that fits, or where the draw is thrifty all that do, each with
    /// a set and the number of facts it costs.
    fn pick_from_bucket(&mut self, bucket: &Bucket, strictness: u8) -> Vec<(usize, (u32, u32))> {
        let count = bucket.entries.len();
        let start = self.rng.below(count as u32) as usize;
        let mut found = Vec::new();
        for step in 0..count.min(TRIES) {
            let position = bucket.entries[(start + step) % count];
            let entry = &self.bank.entries()[position as usize];
            if strictness >= 3 && self.families.contains(&entry.family) {
                continue;
            }
            if let Some((cost, set)) = self.fitting_set(entry) {
                found.push((cost, (position, set)));
                if !self.thrifty {
                    break;
                }
            }
        }
        found
    }

    /// A set of the entry that fits, with the number of facts it keys or gives away: the first, or
    /// where the draw is thrifty the one that costs least.
    fn fitting_set(&mut self, entry: &Entry) -> Option<(usize, u32)> {
        let clashes = entry.facts.iter().any(|fact| self.keyed.contains(fact) || self.told.contains(fact));
        if clashes {
            return None;
        }
        let start = self.rng.below(entry.sets.len() as u32) as usize;
        let mut fitting = (0..entry.sets.len())
            .map(|step| entry.sets[(start + step) % entry.sets.len()])
            .filter(|set| told(entry, *set).all(|fact| !self.keyed.contains(&fact)))
            .map(|set| (told(entry, set).collect::<BTreeSet<_>>().len(), set));
        if self.thrifty { fitting.min_by_key(|(cost, _)| *cost) } else { fitting.next() }
    }

    fn take(&mut self, position: u32, set: u32) {
        let entry = &self.bank.entries()[position as usize];
        self.keyed.extend(&entry.facts);
        self.told.extend(told(entry, set));
        self.families.insert(entry.family);
        self.kinds.push(entry.kind);
    }
}

/// Whether a bucket meets the wish, as far as the strictness insists on it.
fn suits(bucket: &Bucket, wish: Wish, strictness: u8) -> bool {
    let depth = match (wish.beyond_recall, wish.recall_allowed) {
        (true, _) => bucket.bloom >= Bloom::Apply,
        (false, true) => true,
        (false, false) => bucket.bloom >= Bloom::Understand,
    };
    let hardness = wish.difficulty.is_none_or(|wished| wished == bucket.difficulty);
    (strictness < 1 || depth) && (strictness < 2 || hardness)
}

/// The choices of a set, in the pool's order.
pub fn members(entry: &Entry, set: u32) -> impl Iterator<Item = &Choice> {
    entry.pool.iter().enumerate().filter(move |(at, _)| set >> at & 1 == 1).map(|(_, choice)| choice)
}

/// The facts that a set of choices gives away.
fn told(entry: &Entry, set: u32) -> impl Iterator<Item = FactIndex> + '_ {
    members(entry, set).flat_map(|choice| choice.facts.iter().copied())
}

pub(super) fn arrange(bank: &Bank, position: u32, set: u32, rng: &mut Rng) -> Question {
    let entry = &bank.entries()[position as usize];
    let mut choices: Vec<Choice> = members(entry, set).cloned().collect();
    if !entry.scale {
        rng.shuffle(&mut choices);
    }
    if entry.style == Style::Ordering && choices.iter().zip(1..).all(|(choice, place)| choice.mark == place) {
        choices.rotate_left(1);
    }
    let mut rows: Vec<usize> = (0..entry.prompts.len()).collect();
    if entry.style == Style::Matching {
        rng.shuffle(&mut rows);
        for choice in choices.iter_mut().filter(|choice| choice.mark > 0) {
            let row = rows.iter().position(|row| row + 1 == usize::from(choice.mark));
            choice.mark = row.map_or(0, |row| row as u8 + 1);
        }
    }
    Question {
        entry: position,
        kind: entry.kind,
        style: entry.style,
        topic: entry.topic,
        bloom: entry.bloom,
        difficulty: entry.difficulty,
        facts: entry.facts.clone(),
        stem: entry.stem.clone(),
        prompts: rows.into_iter().map(|row| entry.prompts[row].clone()).collect(),
        choices,
    }
}

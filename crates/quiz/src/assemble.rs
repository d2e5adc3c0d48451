//! From a bank, a blueprint and a seed to a quiz: the same one on every machine, for ever.
//!
//! These are the *assembly rules, version 2*. A score link is replayed by them, so from release
//! 1.0 on a change is a new version beside this one. In short:
//!
//! 1. Tables are drawn by their weight, less for each time that they were asked; one rests for two
//!    questions after it was asked. Within a table, wordings are drawn likewise.
//! 2. Within a wording the questions are tried from a random one on. The first that fits is taken.
//! 3. A question fits where none of its facts is keyed or given away by one taken before, and
//!    enough of its wrong choices give away no fact keyed before. Nor, if it can be helped, is it set in
//!    a scene or keyed by words that were used before.
//! 4. Wrong choices are drawn from different groups, so that the right one is by turns among
//!    the shorter, the middle and the longer ones.
//! 5. Where nothing fits, the wishes are given up one after the other: difficulty, rest, scenes. The
//!    rule on facts never. A quiz that comes out short is drawn again, up to eight times. The
//!    longest stands.
//! 6. Easy questions are put first. Two of one table or frame do not follow each other where that can be
//!    avoided. What is to be put in order never starts out so.

use crate::attempt::Recipe;
use crate::bank::{Bank, Choice, Difficulty, Drawer, Entry, FactIndex, Interaction};
use crate::order::sort_by_key;
use crate::question::Question;
use crate::rng::Rng;
use std::collections::BTreeSet;
use std::rc::Rc;

/// The most questions a quiz may have.
pub const MAX_LENGTH: u8 = 100;

/// What a quiz should be like. The default asks for ten questions of everything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Blueprint {
    /// How many questions: 1 to [`MAX_LENGTH`].
    pub length: u8,
    /// The topics, as bits by position; 0: all.
    pub topics: u16,
    /// The interactions, as bits by position in [`Interaction::ALL`]; 0: all.
    pub interactions: u8,
    /// How many of ten should be easy, medium and hard; all 0: as it comes.
    pub mix: [u8; 3],
}

impl Default for Blueprint {
    fn default() -> Blueprint {
        Blueprint { length: 10, topics: 0, interactions: 0, mix: [0; 3] }
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

/// How often a quiz that comes out short is drawn.
const DRAWS: usize = 8;
/// How many entries of a wording are tried before the next wording.
const TRIES: usize = 64;
/// For how many questions a table rests after it was asked.
const REST: usize = 2;
/// How many sets of wrong choices are drawn in search of one that suits.
const SETS: usize = 8;

/// Makes the quiz, in time in proportion to its length and to the number of wordings, whatever
/// the number of questions in the bank.
pub fn assemble(bank: &Bank, blueprint: Blueprint, seed: u64) -> Quiz {
    let mut rng = Rng::new(seed);
    let wishes = wishes(&blueprint);
    let mut taken = Vec::new();
    for _ in 0..DRAWS {
        let drawn = Draw::new(bank, &blueprint, &mut rng).all(&wishes);
        if drawn.len() > taken.len() {
            taken = drawn;
        }
        if taken.len() == wishes.len() {
            break;
        }
    }
    let questions = in_playing_order(bank, taken).into_iter();
    let questions = questions.map(|(entry, set)| arrange(bank, entry, set, &mut rng)).collect();
    Quiz { recipe: Recipe { edition: bank.fingerprint(), blueprint, seed }, questions }
}

/// The difficulty wished for, question by question, the hardest first; none where all will do.
fn wishes(blueprint: &Blueprint) -> Vec<Option<Difficulty>> {
    let length = usize::from(blueprint.length.clamp(1, MAX_LENGTH));
    let total: usize = blueprint.mix.iter().map(|part| usize::from(*part)).sum();
    let upto = |parts: usize| (length * parts).checked_div(total).unwrap_or(0);
    let easy = upto(usize::from(blueprint.mix[0]));
    let medium = upto(usize::from(blueprint.mix[0]) + usize::from(blueprint.mix[1]));
    let wish = |rank| match rank {
        _ if total == 0 => None,
        rank if rank < easy => Some(Difficulty::Easy),
        rank if rank < medium => Some(Difficulty::Medium),
        _ => Some(Difficulty::Hard),
    };
    (0..length).rev().map(wish).collect()
}

/// A quiz being drawn.
struct Draw<'a> {
    bank: &'a Bank,
    rng: &'a mut Rng,
    tables: Vec<Turn<'a>>,
    /// The tables asked, the latest last.
    asked: Vec<u8>,
    keyed: BTreeSet<FactIndex>,
    told: BTreeSet<FactIndex>,
    scenes: BTreeSet<u16>,
    keys: Vec<Rc<str>>,
}

/// A table that waits for its turn.
struct Turn<'a> {
    table: u8,
    weight: u32,
    used: u32,
    wordings: Vec<Wording<'a>>,
}

/// A wording of a table, with the questions that the blueprint allows.
struct Wording<'a> {
    weight: u32,
    used: u32,
    drawers: Vec<&'a Drawer>,
}

/// How much of what is wished for is insisted on.
#[derive(Clone, Copy, PartialEq, PartialOrd)]
enum Strictness {
    Facts,
    Fresh,
    Rested,
    Difficulty,
}

impl<'a> Draw<'a> {
    fn new(bank: &'a Bank, blueprint: &Blueprint, rng: &'a mut Rng) -> Draw<'a> {
        let wanted = |bits: u32, at: usize| bits == 0 || bits >> at & 1 == 1;
        let mut tables: Vec<Turn> = Vec::new();
        let mut last = None;
        for drawer in bank.drawers() {
            let template = &bank.templates()[usize::from(drawer.template)];
            if !wanted(blueprint.topics.into(), drawer.topic.into())
                || !wanted(blueprint.interactions.into(), template.interaction as usize)
            {
                continue;
            }
            if tables.last().is_none_or(|it| it.table != template.table) {
                let weight = bank.tables()[usize::from(template.table)].weight.into();
                tables.push(Turn { table: template.table, weight, used: 0, wordings: Vec::new() });
            }
            let Some(turn) = tables.last_mut() else { continue };
            if last != Some(drawer.template) {
                turn.wordings.push(Wording { weight: template.weight.into(), used: 0, drawers: Vec::new() });
                last = Some(drawer.template);
            }
            if let Some(wording) = turn.wordings.last_mut() {
                wording.drawers.push(drawer);
            }
        }
        let (keyed, told) = (BTreeSet::new(), BTreeSet::new());
        Draw { bank, rng, tables, asked: Vec::new(), keyed, told, scenes: BTreeSet::new(), keys: Vec::new() }
    }

    /// An entry and a set of its choices for each wish, as far as any fit.
    fn all(mut self, wishes: &[Option<Difficulty>]) -> Vec<(u32, u32)> {
        wishes.iter().map_while(|wish| self.next(*wish)).collect()
    }

    /// The next entry that fits, with its set.
    fn next(&mut self, wish: Option<Difficulty>) -> Option<(u32, u32)> {
        let weights: Vec<u32> = self.tables.iter().map(|it| worn(it.weight, it.used)).collect();
        let order = self.rng.weighted_order(&weights);
        for strictness in [Strictness::Difficulty, Strictness::Rested, Strictness::Fresh, Strictness::Facts] {
            let wish = wish.filter(|_| strictness >= Strictness::Difficulty);
            for table in &order {
                let rests = self.asked.iter().rev().take(REST).any(|it| *it == self.tables[*table].table);
                if rests && strictness >= Strictness::Rested {
                    continue;
                }
                if let Some((wording, entry, set)) = self.draw_from(*table, wish, strictness) {
                    self.take(*table, wording, entry, set);
                    return Some((entry, set));
                }
            }
        }
        None
    }

    fn draw_from(
        &mut self,
        table: usize,
        wish: Option<Difficulty>,
        strictness: Strictness,
    ) -> Option<(usize, u32, u32)> {
        let wordings = self.tables[table].wordings.iter();
        let weights: Vec<u32> = wordings.map(|it| worn(it.weight, it.used)).collect();
        for at in self.rng.weighted_order(&weights) {
            let drawers = self.tables[table].wordings[at].drawers.clone();
            let drawers = drawers.into_iter().filter(|it| wish.is_none_or(|wish| it.difficulty == wish));
            let drawers: Vec<&Drawer> = drawers.collect();
            let count = drawers.iter().map(|it| it.entries.len()).sum::<usize>();
            let start = self.rng.below(count as u32) as usize;
            for step in 0..count.min(TRIES) {
                let entry = nth(&drawers, (start + step) % count);
                if let Some(set) = self.fitting_set(entry, strictness) {
                    return Some((at, entry, set));
                }
            }
        }
        None
    }

    /// A set of the entry's choices that fits what was taken before; none where none does.
    fn fitting_set(&mut self, position: u32, strictness: Strictness) -> Option<u32> {
        let entry = &self.bank.entries()[position as usize];
        let clashes = entry.facts.iter().any(|fact| self.keyed.contains(fact) || self.told.contains(fact));
        let key = |choice: &&Choice| choice.mark == 1;
        let stale = self.scenes.contains(&entry.scene)
            || entry.pool.iter().filter(key).any(|choice| self.keys.contains(&choice.text));
        if clashes || stale && strictness >= Strictness::Fresh {
            return None;
        }
        draw_set(entry, |fact| !self.keyed.contains(&fact), self.rng)
    }

    fn take(&mut self, table: usize, wording: usize, position: u32, set: u32) {
        let entry = &self.bank.entries()[position as usize];
        self.keyed.extend(&entry.facts);
        self.told.extend(entry.members(set).flat_map(|choice| &choice.facts));
        self.keys.extend(entry.pool.iter().filter(|it| it.mark == 1).map(|it| it.text.clone()));
        if entry.scene > 0 {
            self.scenes.insert(entry.scene);
        }
        let turn = &mut self.tables[table];
        turn.used += 1;
        turn.wordings[wording].used += 1;
        self.asked.push(turn.table);
    }
}

/// The weight of what was used so often.
fn worn(weight: u32, used: u32) -> u32 {
    (weight * 12 / (1 + 2 * used)).max(1)
}

/// The entry at a position in several drawers, one behind the other.
fn nth(drawers: &[&Drawer], mut at: usize) -> u32 {
    for drawer in drawers {
        if let Some(entry) = drawer.entries.get(at) {
            return *entry;
        }
        at -= drawer.entries.len();
    }
    0
}

/// Draws a set of choices that may be shown together, none of which gives away a fact
/// that it may not; none where there are too few. The length of the key is by turns low, middle and high.
pub(crate) fn draw_set(entry: &Entry, may_tell: impl Fn(FactIndex) -> bool, rng: &mut Rng) -> Option<u32> {
    let mut right = 0;
    let mut groups: Vec<(u8, Vec<usize>)> = Vec::new();
    for (at, choice) in entry.pool.iter().enumerate() {
        let may_stand = choice.facts.iter().all(|fact| may_tell(*fact));
        if choice.mark > 0 && !may_stand {
            return None;
        } else if choice.mark > 0 {
            right |= 1 << at;
        } else if may_stand {
            match groups.iter_mut().find(|it| it.0 == choice.group) {
                Some((_, members)) => members.push(at),
                None => groups.push((choice.group, vec![at])),
            }
        }
    }
    let wanted = usize::from(entry.shown).checked_sub(u32::count_ones(right) as usize)?;
    if groups.len() < wanted {
        return None;
    }
    let aim = rng.below(3);
    let mut best: Option<((bool, usize), u32)> = None;
    for _ in 0..SETS {
        rng.shuffle(&mut groups);
        let mut set = right;
        for (_, members) in &groups[..wanted] {
            set |= 1 << members[rng.below(members.len() as u32) as usize];
        }
        let (rank, spread) = lengths(entry, set);
        if best.is_none_or(|(least, _)| (rank != aim, spread) < least) {
            best = Some(((rank != aim, spread), set));
        }
        if rank == aim || wanted == 0 || groups.len() == wanted && groups.iter().all(|it| it.1.len() == 1) {
            break;
        }
    }
    best.map(|(_, set)| set)
}

/// Whether the first right choice is the shortest (0), in between (1) or the longest (2), and by how many letters
/// the choices differ.
fn lengths(entry: &Entry, set: u32) -> (u32, usize) {
    let length = |choice: &Choice| choice.text.chars().count();
    let key = entry.members(set).find(|it| it.mark > 0).map_or(0, length);
    let wrong = || entry.members(set).filter(|it| it.mark == 0).map(length);
    let (least, most) = (wrong().min().unwrap_or(key), wrong().max().unwrap_or(key));
    let rank = if key < least {
        0
    } else if key > most {
        2
    } else {
        1
    };
    (rank, most.max(key) - least.min(key))
}

/// Easy questions first, and no two of one table or frame in a row where that can be avoided.
fn in_playing_order(bank: &Bank, mut taken: Vec<(u32, u32)>) -> Vec<(u32, u32)> {
    let entry = |at: u32| &bank.entries()[at as usize];
    let template = |at: u32| bank.template(entry(at));
    sort_by_key(&mut taken, |(at, _)| entry(*at).difficulty);
    let mut order: Vec<(u32, u32)> = Vec::new();
    while !taken.is_empty() {
        let next = order.last().and_then(|(last, _)| {
            let last = template(*last);
            let other_table = |it: &(u32, u32)| template(it.0).table != last.table;
            let unlike = |it: &(u32, u32)| other_table(it) && template(it.0).frame != last.frame;
            taken.iter().position(unlike).or_else(|| taken.iter().position(other_table))
        });
        order.push(taken.remove(next.unwrap_or(0)));
    }
    order
}

/// An entry with a set of its choices, as it is put: choices and rows in a random order.
pub(crate) fn arrange(bank: &Bank, position: u32, set: u32, rng: &mut Rng) -> Question {
    let entry = &bank.entries()[position as usize];
    let template = bank.template(entry);
    let mut choices: Vec<Choice> = entry.members(set).cloned().collect();
    rng.shuffle(&mut choices);
    if template.interaction == Interaction::Ordering
        && choices.iter().zip(1..).all(|(choice, place)| choice.mark == place)
    {
        choices.rotate_left(1);
    }
    let mut rows: Vec<usize> = (0..entry.prompts.len()).collect();
    if template.interaction == Interaction::Matching {
        rng.shuffle(&mut rows);
        for choice in choices.iter_mut().filter(|choice| choice.mark > 0) {
            let row = rows.iter().position(|row| row + 1 == usize::from(choice.mark));
            choice.mark = row.map_or(0, |row| row as u8 + 1);
        }
    }
    Question {
        entry: position,
        frame: template.frame.clone(),
        interaction: template.interaction,
        topic: entry.topic,
        difficulty: entry.difficulty,
        facts: entry.facts.clone(),
        stem: entry.stem.clone(),
        prompts: rows.into_iter().map(|row| entry.prompts[row].clone()).collect(),
        choices,
        others: entry.others.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::bank;
    use proptest::prelude::*;

    proptest! {
        /// Protects every quiz, whatever is asked for: no fact is keyed twice or given away, every set of choices is a
        /// permitted one, what the blueprint leaves out stays out, and the same seed gives the same quiz.
        #[test]
        fn every_quiz_keeps_the_rules(
            length in 1_u8..40, topics in 0_u16..64, interactions in 0_u8..16, mix in prop::array::uniform3(0_u8..4), seed: u64,
        ) {
            let bank = bank();
            let blueprint = Blueprint { length, topics, interactions, mix };
            let quiz = assemble(&bank, blueprint, seed);
            prop_assert!(quiz.questions.len() <= usize::from(length));
            prop_assert!(interactions > 0 || topics > 0 || length > 10 || quiz.questions.len() == usize::from(length));
            let mut keyed = BTreeSet::new();
            for question in &quiz.questions {
                prop_assert!(question.facts.iter().all(|fact| keyed.insert(*fact)), "a fact is keyed twice");
                prop_assert!(topics == 0 || topics >> question.topic & 1 == 1);
                prop_assert!(interactions == 0 || interactions >> question.interaction as u8 & 1 == 1);
                let entry = &bank.entries()[question.entry as usize];
                let shown = |choice: &Choice| question.choices.iter().any(|it| it.text == choice.text);
                let set = (0..).zip(&entry.pool).filter(|it| shown(it.1)).fold(0, |set, (at, _)| set | 1_u32 << at);
                prop_assert!(entry.permits(set));
                let started_right = question.choices.iter().zip(1..).all(|(choice, place)| choice.mark == place);
                prop_assert!(question.interaction != Interaction::Ordering || !started_right);
            }
            for question in &quiz.questions {
                let told = question.choices.iter().filter(|it| it.mark == 0).flat_map(|it| &it.facts);
                let others = |fact: &&FactIndex| !question.facts.contains(fact);
                prop_assert!(told.filter(others).all(|fact| !keyed.contains(fact)), "a fact is given away");
            }
            prop_assert_eq!(assemble(&bank, blueprint, seed), quiz);
        }
    }

    /// Protects how a quiz reads: it begins easy, and two of one table do not follow each other while others are left.
    #[test]
    fn a_quiz_begins_easy_and_varies() {
        let bank = bank();
        let table = |question: &Question| bank.template(&bank.entries()[question.entry as usize]).table;
        let (mut early, mut late) = (0, 0);
        for seed in 0..200 {
            let quiz = assemble(&bank, Blueprint::default(), seed);
            let hard = |questions: &[Question]| questions.iter().map(|it| it.difficulty as u32).sum::<u32>();
            early += hard(&quiz.questions[..5]);
            late += hard(&quiz.questions[5..]);
            let alike = quiz.questions.windows(2).filter(|pair| table(&pair[0]) == table(&pair[1])).count();
            assert!(alike <= 1, "{alike} neighbours of one table with seed {seed}");
        }
        assert!(early * 2 < late, "{early} early, {late} late");
    }

    /// Protects fairness: the key stands at each place about as often.
    #[test]
    fn the_key_stands_at_each_place_as_often() {
        let bank = bank();
        let mut places = [0_u32; 4];
        for seed in 0..500 {
            for question in
                assemble(&bank, Blueprint { interactions: 1, ..Blueprint::default() }, seed).questions
            {
                let key = question.choices.iter().position(|it| it.mark > 0).expect("there is a key");
                places[key] += 1;
            }
        }
        let mean = places.iter().sum::<u32>() / 4;
        assert!(places.iter().all(|count| count.abs_diff(mean) * 10 < mean), "{places:?}");
    }
}

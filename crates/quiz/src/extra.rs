//! Extra questions: one fact asked otherwise than before. They are drawn once and kept as drawn,
//! so that no later rule of drawing changes what was put.

use super::Blueprint;
use super::assemble::{arrange, draw_set};
use super::attempt::{Attempt, AttemptId, Extra, Recipe};
use super::bank::{Bank, Entry, FactIndex};
use super::question::Question;
use super::rng::Rng;
use super::way::Way;
use std::rc::Rc;

/// What an extra question should be like.
pub struct Want<'a> {
    /// The fact that it keys.
    pub fact: FactIndex,
    /// The frames in which the fact was asked lately, the latest last.
    pub frames: &'a [Rc<str>],
    /// The questions on it that were put already, the latest last.
    pub seen: &'a [&'a Question],
    /// The facts that it must not give away, because they are still to be asked.
    pub spare: &'a [FactIndex],
    /// The chance.
    pub seed: u64,
}

/// How many sets of an entry's choices are drawn in search of the freshest.
const SETS: usize = 4;

/// Draws an entry and a set of its choices: of another frame than lately where there is one, else
/// another entry, else with other choices. None where nothing on the fact spares what is to be
/// spared. Looks at every entry of the bank.
pub fn draw(bank: &Bank, want: &Want) -> Option<(u32, u32)> {
    let spares = |facts: &[FactIndex]| !facts.iter().any(|it| want.spare.contains(it));
    let on_fact = |entry: &Entry| entry.facts.contains(&want.fact) && spares(&entry.facts);
    let mut found: Vec<(u32, &Entry)> = (0..).zip(bank.entries()).filter(|(_, it)| on_fact(it)).collect();
    let mut rng = Rng::new(want.seed);
    rng.shuffle(&mut found);
    let mut best: Option<(Staleness, (u32, u32))> = None;
    for (position, entry) in found {
        for _ in 0..SETS {
            let Some(set) = draw_set(entry, |fact| !want.spare.contains(&fact), &mut rng) else { break };
            let staleness = staleness(bank, want, position, set);
            if best.is_none_or(|(least, _)| staleness < least) {
                best = Some((staleness, (position, set)));
            }
        }
    }
    best.map(|(_, drawn)| drawn)
}

/// How much an entry with a set is like what was put: by frame, by entry, by choices.
type Staleness = (usize, bool, usize);

fn staleness(bank: &Bank, want: &Want, position: u32, set: u32) -> Staleness {
    let entry = &bank.entries()[position as usize];
    // The longer ago a frame was asked, the better; what was put just now is the latest.
    let mut asked = want.frames.iter().chain(want.seen.iter().map(|question| &question.frame));
    let frame = &bank.template(entry).frame;
    let frame = asked.by_ref().collect::<Vec<_>>().iter().rposition(|it| *it == frame).map_or(0, |at| at + 1);
    let known = |text: &str| want.seen.iter().any(|it| it.choices.iter().any(|choice| &*choice.text == text));
    let entry_put = want.seen.iter().any(|question| question.entry == position);
    (frame, entry_put, entry.members(set).filter(|choice| known(&choice.text)).count())
}

/// The chance of a place in the run of a quiz.
pub fn seed(recipe: &Recipe, place: u32) -> u64 {
    recipe.seed ^ u64::from(place + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

/// An extra question as it is put; none where the bank has no such entry or set.
pub fn question(bank: &Bank, recipe: &Recipe, extra: &Extra) -> Option<Question> {
    let entry = bank.entries().get(extra.entry as usize)?;
    let known = entry.permits(extra.set) && entry.facts.contains(&extra.fact);
    known.then(|| arrange(bank, extra.entry, extra.set, &mut Rng::new(!seed(recipe, extra.place))))
}

/// A review of facts, each with the frames in which it was asked lately, in that order; none where
/// the bank asks for none of them.
pub fn review(
    bank: &Bank,
    (id, seed_of_all, now): (AttemptId, u64, u64),
    facts: &[(FactIndex, Vec<Rc<str>>)],
) -> Option<Attempt> {
    let length = facts.len().min(100) as u8;
    let blueprint = Blueprint { length, ..Blueprint::default() };
    let recipe = Recipe { edition: bank.fingerprint(), blueprint, seed: seed_of_all };
    let mut extras: Vec<Extra> = Vec::new();
    for (fact, frames) in &facts[..usize::from(length)] {
        let place = extras.len() as u32;
        let others: Vec<FactIndex> = facts.iter().map(|it| it.0).filter(|it| it != fact).collect();
        let want = |spare| Want { fact: *fact, frames, seen: &[], spare, seed: seed(&recipe, place) };
        // Nothing here counts, so a fact that cannot be asked without a hint is asked all the same.
        let drawn = draw(bank, &want(&others)).or_else(|| draw(bank, &want(&[])));
        if let Some((entry, set)) = drawn {
            extras.push(Extra { place, of: 0, fact: *fact, entry, set, reply: None });
        }
    }
    let attempt = Attempt { way: Way::Review, extras, ..Attempt::new(id, recipe, 0, now) };
    (!attempt.extras.is_empty()).then_some(attempt)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::bank;

    /// Protects who sees a question again: no entry and no set of choices of the bank is more unlike what
    /// was put than the one that is drawn, whatever the chance.
    #[test]
    fn what_is_drawn_is_what_was_put_least() {
        let bank = bank();
        for fact in 0..bank.facts().len() as FactIndex {
            let on_fact = || (0..).zip(bank.entries()).filter(|(_, it)| it.facts.contains(&fact));
            let Some((position, entry)) = on_fact().next() else { continue };
            let put = {
                let set = draw_set(entry, |_| true, &mut Rng::new(1)).expect("there are enough choices");
                arrange(&bank, position, set, &mut Rng::new(1))
            };
            for seed in 0..4 {
                let want = Want { fact, frames: &["two".into()], seen: &[&put], spare: &[], seed };
                let (entry, set) = draw(&bank, &want).expect("there is an entry");
                let drawn = staleness(&bank, &want, entry, set);
                // How many choices of the freshest set were seen depends on the chance.
                let all = on_fact().map(|(at, it)| {
                    let set = draw_set(it, |_| true, &mut Rng::new(seed)).expect("there are enough choices");
                    staleness(&bank, &want, at, set)
                });
                assert_eq!(Some((drawn.0, drawn.1)), all.map(|it| (it.0, it.1)).min());
            }
        }
    }

    /// Protects a review: no question says what another is to ask, where one can be drawn that does not;
    /// and what is due is asked in its order, each from chance of its own.
    #[test]
    fn a_review_gives_nothing_away() {
        let bank = bank();
        let facts: Vec<(FactIndex, Vec<Rc<str>>)> = (0..60).map(|fact| (fact, Vec::new())).collect();
        let mut spared = 0;
        for group in facts.chunks(6) {
            let attempt = review(&bank, (AttemptId([1; 10]), 9, 5), group).expect("they are asked for");
            assert!(attempt.extras.iter().map(|it| it.fact).is_sorted());
            assert_eq!(usize::from(attempt.recipe.blueprint.length), group.len());
            for extra in &attempt.extras {
                let others: Vec<FactIndex> =
                    group.iter().map(|it| it.0).filter(|it| *it != extra.fact).collect();
                let entry = &bank.entries()[extra.entry as usize];
                let told = |facts: &[FactIndex]| facts.iter().any(|it| others.contains(it));
                let tells = told(&entry.facts) || entry.members(extra.set).any(|it| told(&it.facts));
                let chance = Want { fact: extra.fact, frames: &[], seen: &[], spare: &others, seed: 0 };
                assert!(!tells || draw(&bank, &chance).is_none(), "{extra:?}");
                spared += u32::from(!tells);
            }
        }
        assert!(spared > 30, "{spared}");
        let recipe = Recipe { edition: bank.fingerprint(), blueprint: Blueprint::default(), seed: 7 };
        let chances: std::collections::HashSet<u64> = (0..100).map(|place| seed(&recipe, place)).collect();
        assert_eq!(chances.len(), 100);
    }

    /// Protects attempts that are kept: an extra question comes back as it was put, its choices in their places.
    #[test]
    fn an_extra_question_is_put_the_same_for_ever() {
        let bank = bank();
        let recipe =
            Recipe { edition: bank.fingerprint(), blueprint: Blueprint::default(), seed: 20_261_126 };
        let put = |place: u32| {
            let entry = place * 13;
            let first = &bank.entries()[entry as usize];
            let set = (0..first.pool.len()).map(|at| 1 << at).take(usize::from(first.shown)).sum();
            let extra = Extra { place, of: 0, fact: first.facts[0], entry, set, reply: None };
            let question = question(&bank, &recipe, &extra).expect("it is the bank's own");
            let end = |text: &str| text.rsplit(' ').next().unwrap_or_default().to_owned();
            question.choices.iter().map(|it| end(&it.text)).collect::<Vec<_>>().join(",")
        };
        let places: Vec<String> = (0..24).map(put).collect();
        assert_eq!(
            places.join(" "),
            "3,0,1,2 5,0,1,2 3,2,0,4 0,7,1 12,9,10,8 9,11,8,10 14,8,15 18,16,17,19 19,18,16,17 23,22,21 25,27,24,26 26,31,25,24 28,30,29 35,32,34,33 33,38,32,39 37,36,35 41,43,42,40 46,41,45,40 42,44,43 48,55,50,49 52,53,48,49 49,51,50 58,57,62,56 57,60,59,56"
        );
    }
}

//! Extra questions: one fact asked otherwise than before. They are drawn once and kept as drawn,
//! so that no later rule of drawing changes what was put.

use super::assemble::{arrange, members};
use super::attempt::{Attempt, AttemptId, Extra, Recipe};
use super::bank::{Bank, Entry, FactIndex};
use super::question::Question;
use super::rng::Rng;
use super::way::Way;
use super::{Blueprint, Kind};

/// What an extra question should be like.
pub struct Want<'a> {
    /// The fact that it keys.
    pub fact: FactIndex,
    /// The kinds in which the fact was asked lately, the latest last.
    pub kinds: &'a [Kind],
    /// The questions on it that were put already, the latest last.
    pub seen: &'a [&'a Question],
    /// The facts that it must not give away, because they are still to be asked.
    pub spare: &'a [FactIndex],
    /// The chance.
    pub seed: u64,
}

/// Draws an entry and a set of its choices: of another kind than lately where there is one, else
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
        let start = rng.below(entry.sets.len() as u32) as usize;
        for step in 0..entry.sets.len() {
            let set = entry.sets[(start + step) % entry.sets.len()];
            if !members(entry, set).all(|choice| spares(&choice.facts)) {
                continue;
            }
            let staleness = staleness(want, position, entry, set);
            if best.is_none_or(|(least, _)| staleness < least) {
                best = Some((staleness, (position, set)));
            }
        }
    }
    best.map(|(_, drawn)| drawn)
}

/// How much an entry with a set is like what was put: by kind, by entry, by choices.
type Staleness = (usize, bool, usize);

fn staleness(want: &Want, position: u32, entry: &Entry, set: u32) -> Staleness {
    // The longer ago a kind was asked, the better; what was put just now is the latest.
    let put = want.seen.iter().map(|question| question.kind);
    let asked: Vec<Kind> = want.kinds.iter().copied().chain(put).collect();
    let kind = asked.iter().rposition(|kind| *kind == entry.kind).map_or(0, |at| at + 1);
    let known = |text: &str| want.seen.iter().any(|it| it.choices.iter().any(|choice| &*choice.text == text));
    let entry_put = want.seen.iter().any(|question| question.entry == position);
    (kind, entry_put, members(entry, set).filter(|choice| known(&choice.text)).count())
}

/// The chance of a place in the run of a quiz.
pub fn seed(recipe: &Recipe, place: u32) -> u64 {
    recipe.seed ^ u64::from(place + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

/// An extra question as it is put; none where the bank has no such entry or set.
pub fn question(bank: &Bank, recipe: &Recipe, extra: &Extra) -> Option<Question> {
    let entry = bank.entries().get(extra.entry as usize)?;
    let known = entry.sets.contains(&extra.set) && entry.facts.contains(&extra.fact);
    known.then(|| arrange(bank, extra.entry, extra.set, &mut Rng::new(!seed(recipe, extra.place))))
}

/// A review of facts, each with the kinds in which it was asked lately, in that order; none where
/// the bank asks for none of them.
pub fn review(
    bank: &Bank,
    (id, seed_of_all, now): (AttemptId, u64, u64),
    facts: &[(FactIndex, Vec<Kind>)],
) -> Option<Attempt> {
    let length = facts.len().min(100) as u8;
    let blueprint = Blueprint { length, ..Blueprint::default() };
    let recipe = Recipe { edition: bank.fingerprint(), blueprint, seed: seed_of_all };
    let mut extras: Vec<Extra> = Vec::new();
    for (fact, kinds) in &facts[..usize::from(length)] {
        let place = extras.len() as u32;
        let others: Vec<FactIndex> = facts.iter().map(|it| it.0).filter(|it| it != fact).collect();
        let want = |spare| Want { fact: *fact, kinds, seen: &[], spare, seed: seed(&recipe, place) };
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

    fn bank() -> Bank {
        Bank::current().expect("the edition is whole")
    }

    /// Protects who sees a question again: no entry and no set of choices of the bank is more unlike what
    /// was put than the one that is drawn, whatever the chance.
    #[test]
    fn what_is_drawn_is_what_was_put_least() {
        let bank = bank();
        for fact in 0..bank.facts().len() as FactIndex {
            let on_fact = || (0..).zip(bank.entries()).filter(|(_, it)| it.facts.contains(&fact));
            let Some((position, entry)) = on_fact().next() else { continue };
            let put = arrange(&bank, position, entry.sets[0], &mut Rng::new(1));
            for seed in 0..4 {
                let want = Want { fact, kinds: &[Kind::Definition], seen: &[&put], spare: &[], seed };
                let (entry, set) = draw(&bank, &want).expect("there is an entry");
                let drawn = staleness(&want, entry, &bank.entries()[entry as usize], set);
                let all = on_fact().flat_map(|(at, it)| it.sets.iter().map(move |set| (at, it, *set)));
                assert_eq!(Some(drawn), all.map(|(at, it, set)| staleness(&want, at, it, set)).min());
            }
        }
    }

    /// Protects a review: no question says what another is to ask, where one can be drawn that does not;
    /// and what is due is asked in its order, each from chance of its own.
    #[test]
    fn a_review_gives_nothing_away() {
        let bank = bank();
        let facts: Vec<(FactIndex, Vec<Kind>)> = (0..60).map(|fact| (fact, Vec::new())).collect();
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
                let tells = told(&entry.facts) || members(entry, extra.set).any(|it| told(&it.facts));
                let chance = Want { fact: extra.fact, kinds: &[], seen: &[], spare: &others, seed: 0 };
                assert!(!tells || draw(&bank, &chance).is_none(), "{extra:?}");
                spared += u32::from(!tells);
            }
        }
        assert!(spared > 30, "{spared}");
        let recipe = Recipe { edition: bank.fingerprint(), blueprint: Blueprint::default(), seed: 7 };
        let chances: std::collections::HashSet<u64> = (0..100).map(|place| seed(&recipe, place)).collect();
        assert_eq!(chances.len(), 100);
    }
}

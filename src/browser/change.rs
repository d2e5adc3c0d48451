//! Changes to all that is kept, each with what undoes it: an addition, a deletion.

use super::records;
use super::saved;
use super::store::Store;
use super::union::{self, ATTEMPT, DELETED, Edit, OURS};

/// What would be added, in numbers of quizzes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sum {
    /// New here.
    pub adds: usize,
    /// Further along there, or another way.
    pub further: usize,
    /// Here already.
    pub here: usize,
}

/// What texts would add to what is here.
pub fn sum<'a>(store: &Store, texts: impl Iterator<Item = &'a (String, String)>) -> Sum {
    let mut sum = Sum::default();
    for (key, text) in texts.filter(|(key, _)| key.starts_with(ATTEMPT) && !key.contains('~')) {
        let there = store.get(key);
        let both = [there.as_ref(), Some(text)].map(|text| text.and_then(|it| saved::parse(it)));
        match both {
            _ if there.is_none() => sum.adds += 1,
            [Some(here), Some(new)] if new.led_to(&here) => sum.here += 1,
            _ => sum.further += 1,
        }
    }
    sum
}

/// Adds texts to what is here. Nothing is written over that did not lead up to them; what was
/// deleted here is back. What undoes it takes away what is new.
pub fn add(store: &Store, texts: &[(String, String)]) -> Vec<Edit> {
    let mut undo = Vec::new();
    for (key, text) in texts {
        let there = store.get(key);
        if there.is_none() {
            undo.push((key.clone(), None));
        }
        if let Some(name) = key.strip_prefix(ATTEMPT).filter(|name| !name.contains('~')) {
            let times = records::revive(store, name);
            if there.is_none() {
                undo.insert(0, ([DELETED, name].concat(), Some((times + 1).to_string())));
            }
        }
        for (key, text) in union::put(key, text, there) {
            if store.get(&key).as_ref() != Some(&text) {
                store.set(&key, &text);
            }
        }
    }
    undo
}

/// Deletes everything of ours; how many attempts that were, and what undoes it.
pub fn delete_all(store: &Store) -> (usize, Vec<Edit>) {
    let keys = store.keys(OURS);
    let texts: Vec<Edit> = keys.iter().map(|key| (key.clone(), store.get(key))).collect();
    let kept = texts.into_iter().filter(|(key, _)| !key.starts_with(DELETED) && key != union::SCHEMA_KEY);
    let (mut undo, mut gone): (Vec<Edit>, Vec<Edit>) = (kept.collect(), Vec::new());
    let named = |key: &String| Some(key.strip_prefix(ATTEMPT)?.to_owned()).filter(|name| !name.contains('~'));
    let names: Vec<String> = keys.iter().filter_map(named).collect();
    for name in &names {
        let key = [DELETED, name].concat();
        let (times, deleted) = store.get(&key).map_or((0, false), |it| union::times(&it));
        let times = if deleted { times } else { times + 1 };
        gone.push((key.clone(), Some(times.to_string())));
        undo.push((key, Some((times + 1).to_string())));
    }
    gone.extend(undo.iter().filter(|(key, _)| !key.starts_with(DELETED)).map(|(key, _)| (key.clone(), None)));
    apply(store, &gone);
    store.drop_copy();
    (names.len(), undo)
}

/// Makes changes in their order.
pub fn apply(store: &Store, edits: &[Edit]) {
    for (key, text) in edits {
        match text {
            Some(text) => store.set(key, text),
            None => drop(store.remove(key)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::saved::tests::sample;
    use super::super::store::tests::Board;
    use super::super::union::LAST;
    use super::*;
    use quiz::{Attempt, AttemptId};

    fn texts(attempts: &[Attempt]) -> Vec<(String, String)> {
        attempts.iter().map(|it| ([ATTEMPT, &it.id.to_string()].concat(), saved::text(it))).collect()
    }

    fn other(at: u64) -> Attempt {
        Attempt { id: AttemptId::mint(1_790_000_000_000 + at, 0), ..sample() }
    }

    /// Protects what is here from what is added, and who changes their mind.
    #[test]
    fn an_addition_writes_nothing_over_and_is_undone() {
        let store = Board::new(100_000).store();
        records::keep(&store, &sample());
        let before = records::all(&store);
        let hostile = Attempt { replies: vec![None; 5], at: 0, finished: Some(1), ..sample() };
        let new = texts(&[other(1), hostile]);
        assert_eq!(sum(&store, new.iter()), Sum { adds: 1, further: 1, here: 0 });
        let undo = add(&store, &new);
        assert!(records::all(&store).contains(&other(1)));
        let kept: Vec<String> = store.keys(ATTEMPT).iter().filter_map(|key| store.get(key)).collect();
        assert!(kept.contains(&saved::text(&sample())), "what was here still is");
        assert_eq!(
            sum(&store, texts(&[other(1)]).iter()),
            Sum { here: 1, ..Sum::default() },
            "twice adds nothing"
        );
        apply(&store, &undo);
        assert_eq!(records::all(&store).len(), before.len());
        add(&store, &texts(&[other(1)]));
        assert!(records::all(&store).contains(&other(1)), "added again after it was undone");
    }

    #[test]
    fn all_is_deleted_and_is_back() {
        let board = Board::new(100_000);
        let store = board.store();
        [sample(), other(1)].iter().for_each(|it| records::keep(&store, it));
        records::keep_origin(&store, sample().id, "rqqqq");
        store.set("ks1:bad:a:x", "spoilt");
        store.set("ks1:pref:theme", "dark");
        let before = board.texts.borrow().clone();
        let (count, undo) = delete_all(&store);
        assert_eq!((count, records::all(&store).len()), (2, 0));
        assert!(board.texts.borrow().keys().all(|key| key.starts_with(DELETED)), "{:?}", board.texts);
        let vault = before.clone().into_iter().filter(|it| union::is_replicated(&it.0)).collect();
        store.unite(vault);
        assert_eq!(records::all(&store).len(), 0, "the other replica does not bring it back");
        apply(&store, &undo);
        let after = board.texts.borrow().clone();
        assert!(before.iter().all(|(key, text)| after.get(key) == Some(text)), "{after:?}");
        assert_eq!(records::all(&store), [other(1), sample()]);
        assert_eq!(store.get(LAST), before.get(LAST).cloned());
    }
}

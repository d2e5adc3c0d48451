//! The laws of the merge, on thousands of replicas made at random.

use super::*;
use proptest::prelude::*;
use quiz::session::Draft;
use quiz::{Blueprint, Fingerprint, Open, Recipe, Reply, Response, Way};

fn id(at: u8) -> AttemptId {
    AttemptId::mint(1_790_000_000_000 + u64::from(at), 0)
}

/// Few enough states that two replicas often hold the same, one that went on, or two that parted.
fn attempts() -> impl Strategy<Value = Attempt> {
    let reply = proptest::option::of(0..2_u8);
    let parts = (0..2_u8, 0..2_u64, prop::collection::vec(reply, 3), 0..3_u32, any::<bool>(), 0..5_u32);
    parts.prop_map(|(at, seed, replies, place, finished, test)| {
        let recipe = Recipe { edition: Fingerprint([1; 5]), blueprint: Blueprint::default(), seed };
        let reply = |it: u8| Reply { response: Response::one(it), confidence: None, ms: 7 };
        let replies = replies.into_iter().map(|it| it.map(reply)).collect();
        let finished = finished.then_some(9);
        let draft = (test == 1).then_some(Draft::One(Some(place as u8)));
        let open = (0..test)
            .map(|it| Open { place: it, draft: draft.clone(), confidence: None, ms: test })
            .collect();
        let way = if test > 2 { Way::Test } else { Way::Plain };
        Attempt { at: place, finished, replies, open, way, ..Attempt::new(id(at), recipe, 3, 5) }
    })
}

fn texts() -> impl Strategy<Value = (String, String)> {
    let state = (attempts(), any::<bool>()).prop_map(|(attempt, fork)| {
        let fork = if fork { "~fork" } else { "" };
        (format!("{ATTEMPT}{}{fork}", attempt.id), saved::text(&attempt))
    });
    let spoilt = ("[ab]{1,2}", 0..2_u8).prop_map(|(text, at)| (format!("{ATTEMPT}{}", id(at)), text));
    let newer = ("99\\.[ab]", 0..2_u8).prop_map(|(text, at)| (format!("{ATTEMPT}{}", id(at)), text));
    let aside = ("[ab]{1,2}", "\\+{0,2}").prop_map(|(text, more)| (format!("{SET_ASIDE}k{more}"), text));
    let origin = ("r[qp]", 0..2_u8).prop_map(|(code, at)| (format!("{ORIGIN}{}", id(at)), code));
    let deleted =
        (0..4_u32, 0..2_u8).prop_map(|(times, at)| (format!("{DELETED}{}", id(at)), times.to_string()));
    prop_oneof![6 => state, 1 => spoilt, 1 => newer, 1 => aside, 1 => origin, 1 => deleted]
}

fn replicas() -> impl Strategy<Value = Texts> {
    prop::collection::vec(texts(), 0..7).prop_map(|texts| texts.into_iter().collect())
}

/// Every text in `from` is still in the merge, or something that went on from it is, or a click
/// deleted it.
fn nothing_is_lost(from: &Texts, merged: &Texts) -> Result<(), TestCaseError> {
    for (key, text) in from.iter().filter(|(key, _)| key.starts_with(ATTEMPT)) {
        let times_key = format!("{DELETED}{}", name(key));
        if merged.get(&times_key) != from.get(&times_key)
            || merged.get(&times_key).is_some_and(|it| times(it).1)
        {
            continue;
        }
        let earlier = saved::parse(text);
        let went_on = |there: &String| match (&earlier, saved::parse(there)) {
            (Some(earlier), Some(later)) => earlier.led_to(&later),
            _ => false,
        };
        prop_assert!(merged.iter().any(|(_, there)| there == text || went_on(there)), "{key} {text}");
    }
    for (key, text) in from.iter().filter(|(key, _)| key.starts_with(SET_ASIDE)) {
        prop_assert!(merged.iter().any(|(_, there)| there == text), "{key} {text}");
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3_000, failure_persistence: None, ..ProptestConfig::default() })]

    /// Protects what two tabs, two replicas or two devices hold: in whatever order and however
    /// often they are put together, the same comes out and nothing is gone.
    #[test]
    fn merging_is_commutative_associative_idempotent_and_loses_nothing(
        one in replicas(), two in replicas(), three in replicas(),
    ) {
        let both = merge(&one, &two);
        prop_assert_eq!(&both, &merge(&two, &one));
        prop_assert_eq!(merge(&both, &three), merge(&one, &merge(&two, &three)));
        prop_assert_eq!(merge(&both, &both), both.clone());
        prop_assert_eq!(merge(&both, &one), both.clone());
        nothing_is_lost(&one, &both)?;
        nothing_is_lost(&two, &both)?;
    }

    #[test]
    fn edits_turn_one_replica_into_the_other(from in replicas(), to in replicas()) {
        let mut texts = from.clone();
        for (key, text) in edits(&from, &to) {
            match text {
                Some(text) => texts.insert(key, text),
                None => drop(texts.remove(&key)),
            }
        }
        prop_assert_eq!(texts, to);
    }
}

#[test]
fn what_was_played_is_kept_twice_and_nothing_else() {
    for key in ["ks1:a:x", "ks1:o:x", "ks1:x:x", "ks1:bad:a:x"] {
        assert!(is_replicated(key), "{key}");
    }
    for key in ["ks1:pref:theme", SCHEMA_KEY, LAST, "ks1:first", "ks1:copy", "other"] {
        assert!(!is_replicated(key), "{key}");
    }
}

/// An attempt with so many replies to first questions.
fn state(replies: &[u8], finished: Option<u64>) -> String {
    let recipe = Recipe { edition: Fingerprint([1; 5]), blueprint: Blueprint::default(), seed: 1 };
    let mut attempt = Attempt { finished, at: replies.len() as u32, ..Attempt::new(id(1), recipe, 3, 5) };
    for (place, reply) in replies.iter().enumerate() {
        attempt.replies[place] = Some(Reply { response: Response::one(*reply), confidence: None, ms: 7 });
    }
    saved::text(&attempt)
}

/// Protects what a person sees after a merge: which of two states is shown, which stands beside it, what a
/// deletion takes away, and what is set aside.
#[test]
fn a_merge_comes_out_so() {
    let name = id(1).to_string();
    let key = |prefix: &str| [prefix, &name].concat();
    let fork = |text: &str| {
        let tail = text.len().saturating_sub(12);
        format!("{ATTEMPT}{name}~{}", text.get(tail..).unwrap_or(text))
    };
    let texts = |pairs: &[(String, &String)]| -> Texts {
        pairs.iter().map(|(key, text)| (key.clone(), (*text).clone())).collect()
    };
    let (one, two, other, done) =
        (state(&[0], None), state(&[0, 1], None), state(&[1, 1], None), state(&[1], Some(9)));
    let (first, long) = (state(&[1], None), state(&[1, 0, 0], None));
    let (spoilt, newer, second) = ("spoilt".to_owned(), "99.newer".to_owned(), "sp".to_owned());
    let [nine, ten, eleven] = ["9", "10", "11"].map(str::to_owned);
    let (origin, greater) = ("rq".to_owned(), "rz".to_owned());
    let (attempt, from, gone, aside) =
        (key(ATTEMPT), key(ORIGIN), key(DELETED), [SET_ASIDE, "a:", &name].concat());
    type Row<'a> = (&'a str, Vec<(String, &'a String)>, Vec<(String, &'a String)>, Vec<(String, &'a String)>);
    let rows: Vec<Row> = vec![
        (
            "what went on counts",
            vec![(attempt.clone(), &one)],
            vec![(attempt.clone(), &two)],
            vec![(attempt.clone(), &two)],
        ),
        (
            "more replies are shown, the others beside them",
            vec![(attempt.clone(), &long)],
            vec![(attempt.clone(), &two)],
            vec![(attempt.clone(), &long), (fork(&two), &two)],
        ),
        (
            "what is finished is shown before more replies",
            vec![(attempt.clone(), &two)],
            vec![(attempt.clone(), &done)],
            vec![(attempt.clone(), &done), (fork(&two), &two)],
        ),
        (
            "a fork that was gone on with is no fork",
            vec![(attempt.clone(), &two), (fork(&first), &first)],
            vec![(attempt.clone(), &other)],
            {
                let (shown, beside) = if two > other { (&two, &other) } else { (&other, &two) };
                vec![(attempt.clone(), shown), (fork(beside), beside)]
            },
        ),
        (
            "what cannot be read is set aside",
            vec![(attempt.clone(), &spoilt)],
            vec![(attempt.clone(), &one)],
            vec![(attempt.clone(), &one), (aside.clone(), &spoilt)],
        ),
        (
            "and what is another text beside it, too",
            vec![(aside.clone(), &spoilt)],
            vec![(aside.clone(), &second)],
            vec![(aside.clone(), &second), (format!("{aside}+"), &spoilt)],
        ),
        (
            "what is of a newer form stays beside",
            vec![(attempt.clone(), &newer)],
            vec![(attempt.clone(), &one)],
            vec![(attempt.clone(), &one), (fork(&newer), &newer)],
        ),
        (
            "a deletion takes away, with where it came from",
            vec![(attempt.clone(), &one), (from.clone(), &origin)],
            vec![(gone.clone(), &eleven)],
            vec![(gone.clone(), &eleven)],
        ),
        (
            "what is deleted goes, even where it is still there",
            vec![(attempt.clone(), &one), (from.clone(), &origin), (gone.clone(), &eleven)],
            vec![(gone.clone(), &nine)],
            vec![(gone.clone(), &eleven)],
        ),
        (
            "what was brought back stays, and what was deleted before that does not come back with it",
            vec![(attempt.clone(), &one), (gone.clone(), &ten)],
            vec![(attempt.clone(), &two), (gone.clone(), &nine)],
            vec![(attempt.clone(), &one), (gone.clone(), &ten)],
        ),
        (
            "the later of two deletions counts, by number",
            vec![(gone.clone(), &nine)],
            vec![(gone.clone(), &ten)],
            vec![(gone.clone(), &ten)],
        ),
        (
            "of two that differ otherwise, the greater",
            vec![(from.clone(), &origin)],
            vec![(from.clone(), &greater)],
            vec![(from.clone(), &greater)],
        ),
    ];
    for (what, one, two, both) in rows {
        assert_eq!(merge(&texts(&one), &texts(&two)), texts(&both), "{what}");
    }
}

/// Protects names that tell texts apart: what is put under one is taken as it is; under any other, what is
/// there is kept beside it.
#[test]
fn nothing_is_written_over_but_under_names_of_its_own() {
    let (plain, fork) = ([ATTEMPT, &id(1).to_string()].concat(), format!("{ATTEMPT}{}~fork", id(1)));
    let (one, other) = (state(&[0, 1], None), state(&[1, 1], None));
    for (key, alone) in [(fork.as_str(), true), ("ks1:bad:a:x", true), (plain.as_str(), false)] {
        let put = put(key, &one, Some(other.clone()));
        assert_eq!(put == super::one(key, one.clone()), alone, "{key}");
        assert_eq!(put.keys().count(), if alone { 1 } else { 2 }, "{key}");
    }
    assert_eq!(put(&plain, &one, None), super::one(&plain, one));
}

/// Protects the history from forks that are none: what went on from a state stands alone, whichever of the two
/// texts comes first.
#[test]
fn what_went_on_stands_alone() {
    let key = [ATTEMPT, &id(1).to_string()].concat();
    let mut orders = [0, 0];
    for bits in 0..8_u8 {
        let replies = [bits & 1, bits >> 1 & 1, bits >> 2 & 1];
        for (early, late) in [(1, 2), (1, 3), (2, 3)] {
            let (early, late) = (state(&replies[..early], None), state(&replies[..late], None));
            orders[usize::from(early < late)] += 1;
            assert_eq!(merge(&one(&key, early), &one(&key, late.clone())), one(&key, late));
        }
    }
    assert!(orders.iter().all(|it| *it > 0), "{orders:?}");
}

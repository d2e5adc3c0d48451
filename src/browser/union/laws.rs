//! The laws of the merge, on thousands of replicas made at random.

use super::*;
use crate::quiz::session::Draft;
use crate::quiz::{Blueprint, Fingerprint, Open, Recipe, Reply, Response, Way};
use proptest::prelude::*;

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

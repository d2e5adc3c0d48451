//! What players have kept must come back, whichever version wrote it.

use super::{parse, text};
use quiz::session::Draft;
use quiz::{
    Attempt, AttemptId, Blueprint, Clock, Confidence, Extra, Fingerprint, Open, Recipe, Reply, Response,
    SEED_BITS, Way,
};

fn reply(response: Response, confidence: Option<Confidence>) -> Option<Reply> {
    Some(Reply { response, confidence, ms: 4_321 })
}

/// An attempt that the first form can hold.
pub fn sample() -> Attempt {
    let blueprint = Blueprint { length: 5, topics: 0b101, ..Blueprint::default() };
    let recipe = Recipe { edition: Fingerprint([1, 2, 3, 4, 255]), blueprint, seed: (1 << SEED_BITS) - 1 };
    let fresh = Attempt::new(AttemptId::mint(1_790_000_000_000, 3), recipe, 5, 1_790_000_000_000);
    Attempt {
        at: 4,
        replies: vec![
            reply(Response::one(2), None),
            reply(Response::Skipped, Some(Confidence::Sure)),
            reply(Response::Pairs(vec![Some(1), None]), None),
            reply(Response::Order(vec![2, 0, 1]), Some(Confidence::Guess)),
            None,
        ],
        ..fresh
    }
}

/// An attempt with all that the second form can hold.
fn full(way: Way) -> Attempt {
    let open =
        |place, draft| Open { place, draft: Some(draft), confidence: Some(Confidence::Guess), ms: 70_000 };
    let extra = |place, reply| Extra { place, of: 1, fact: 77, entry: 900, set: 1 << 31 | 5, reply };
    Attempt {
        way,
        asks_sure: true,
        clock: Some(Clock { each: 120_000, added: 60_000, paused: true }),
        flags: 1 << 99 | 0b101,
        open: vec![
            open(0, Draft::One(None)),
            open(2, Draft::Several(vec![0, 3])),
            open(3, Draft::Matching(vec![None, Some(1)])),
            open(4, Draft::Ordering(vec![1, 0])),
            Open { place: 5, draft: None, confidence: None, ms: 1 },
        ],
        extras: vec![extra(6, reply(Response::Lapsed, None)), extra(u32::MAX, None)],
        days: vec![(0, 20_781), (4, 20_782)],
        ..sample()
    }
}

#[test]
fn a_saved_attempt_comes_back_whole() {
    assert_eq!(parse(&text(&sample())), Some(sample()));
    for way in [Way::Plain, Way::Learn, Way::Test, Way::Daily(20_781), Way::Review] {
        assert_eq!(parse(&text(&full(way))), Some(full(way)));
    }
    let fresh = Attempt::new(sample().id, sample().recipe, 10, 7);
    assert_eq!(parse(&text(&fresh)), Some(fresh));
}

/// Protects what players have kept: the first form must be readable for ever. This text was written
/// by the version that knew no other.
#[test]
fn the_first_form_is_read_as_it_was_played() {
    let kept = include_str!("fixtures/first.txt").trim_end();
    assert_eq!(parse(kept), Some(sample()));
    assert_eq!(sample().way, Way::Plain, "feedback at once, nothing comes back");
}

/// Protects what players keep now: the second form must be readable for ever.
#[test]
fn the_second_form_is_pinned() {
    let kept = include_str!("fixtures/second.txt").trim_end();
    assert_eq!(text(&full(Way::Learn)), kept);
    assert_eq!(parse(kept), Some(full(Way::Learn)));
}

#[test]
fn any_slip_is_noticed() {
    for whole in [text(&full(Way::Test)), include_str!("fixtures/first.txt").trim_end().to_owned()] {
        for at in 0..whole.len() {
            assert_eq!(parse(&whole[..at]), None, "cut at {at}");
            let mut slip = whole.clone().into_bytes();
            slip[at] = if slip[at] == b'q' { b'p' } else { b'q' };
            assert_eq!(parse(&String::from_utf8_lossy(&slip)), None, "changed at {at}");
        }
    }
    for text in ["", "1.", "2.", "1.qqqqqqqq", "2.abc", "3.qqqq", "not ours", "1.é"] {
        assert_eq!(parse(text), None, "{text:?}");
    }
}

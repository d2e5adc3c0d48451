//! Score links: what goes in comes out, and nothing else does.

use knowshore::quiz::{
    Attempt, AttemptId, Bank, Blueprint, Confidence, Fingerprint, Recipe, Reply, Response, Score, assemble,
};
use knowshore::share::{Link, LinkError};
use proptest::prelude::*;

fn response() -> impl Strategy<Value = Response> {
    prop_oneof![
        Just(Response::Skipped),
        Just(Response::Lapsed),
        (0..6_u8).prop_map(Response::one),
        proptest::sample::subsequence(vec![0, 1, 2, 3, 4, 5], 2..=6).prop_map(Response::Choices),
        proptest::collection::vec(proptest::option::of(0..7_u8), 1..=7).prop_map(Response::Pairs),
        Just(vec![0, 1, 2, 3]).prop_shuffle().prop_map(Response::Order),
    ]
}

fn blueprint(length: u8) -> impl Strategy<Value = Blueprint> {
    let odd = (1..=100_u8, any::<u16>(), 0..1_u32 << 19, [0..16_u8, 0..16, 0..16])
        .prop_map(|(length, topics, kinds, mix)| Blueprint { length, topics, kinds, mix });
    prop_oneof![Just(Blueprint { length, ..Blueprint::default() }), odd]
}

fn link() -> impl Strategy<Value = Link> {
    proptest::collection::vec((response(), proptest::option::of(0..3_u8)), 1..=100).prop_flat_map(|rows| {
        let (responses, sure): (Vec<Response>, Vec<Option<u8>>) = rows.into_iter().unzip();
        let level = |it: u8| [Confidence::Guess, Confidence::FairlySure, Confidence::Sure][usize::from(it)];
        let confidences: Vec<Option<Confidence>> = sure.into_iter().map(|it| it.map(level)).collect();
        (blueprint(responses.len() as u8), any::<[u8; 5]>(), 0..1_u64 << 60, 0..1024_u64, 0..21_u32).prop_map(
            move |(blueprint, edition, seed, mantissa, exponent)| Link {
                recipe: Recipe { edition: Fingerprint(edition), blueprint, seed },
                responses: responses.clone(),
                confidences: confidences.clone(),
                tenths: if exponent > 0 { (mantissa | 512) << exponent } else { mantissa },
            },
        )
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    /// Protects every link: encoding loses nothing and has one form.
    #[test]
    fn what_goes_in_comes_out(link in link()) {
        let code = link.encode();
        let read = Link::decode(&code);
        prop_assert_eq!(read.as_ref(), Ok(&link));
        prop_assert_eq!(Link::decode(&code.to_uppercase()), read.clone());
        prop_assert_eq!(Link::decode(&format!("#r{code}.")), read);
    }

    /// Protects openers: whatever the text, reading answers, and what it accepts is canonical.
    #[test]
    fn reading_is_total(text in "\\PC{0,600}") {
        if let Ok(link) = Link::decode(&text) {
            prop_assert!(text.to_lowercase().contains(&link.encode()));
        }
    }
}

fn sample() -> (Bank, Attempt) {
    let bank = Bank::current().unwrap_or_else(|it| panic!("{it}"));
    let quiz = assemble(&bank, Blueprint::default(), 2_026);
    let mut attempt = Attempt::new(AttemptId([7; 10]), quiz.recipe.clone(), quiz.questions.len(), 1_000);
    for (at, question) in quiz.questions.iter().enumerate() {
        let response = if at % 3 == 0 { Response::Skipped } else { question.key() };
        attempt.replies[at] = Some(Reply { response, confidence: None, ms: 4_321 });
    }
    (bank, attempt)
}

/// Protects a score that is sent: whoever opens the link finds the same quiz and the same score,
/// and the link is short.
#[test]
fn a_link_replays_the_score() {
    let (bank, attempt) = sample();
    let code = Link::of(&attempt).encode();
    assert!(code.len() <= 48, "{} letters", code.len());
    let link = Link::decode(&code).unwrap_or_else(|it| panic!("{it}"));
    let quiz = link.replay(&bank).unwrap_or_else(|it| panic!("{it}"));
    assert_eq!(quiz, assemble(&bank, Blueprint::default(), 2_026));
    let (mine, theirs) = (Score::of(&quiz, &attempt.replies), Score::of(&quiz, &link.replies()));
    assert_eq!(mine.marks, theirs.marks);
    assert_eq!(theirs.points(), "6");
    assert!(link.tenths.abs_diff(attempt.ms() / 100) <= attempt.ms() / 100 / 500);
}

/// Protects openers: no damage of one letter is ever taken for another score, and the reason
/// given is the right one.
#[test]
fn damage_is_noticed_and_named() {
    let (bank, attempt) = sample();
    let code = Link::of(&attempt).encode();
    let letters = "qpzry9x8gf2tvdw0s3jn54khce6mua7l1bio-_. ";
    for at in 0..code.len() {
        for letter in letters.chars() {
            let mut changed: Vec<char> = code.chars().collect();
            changed[at] = letter;
            let changed: String = changed.into_iter().collect();
            assert!(changed == code || Link::decode(&changed).is_err(), "{changed}");
        }
        let cut = Link::decode(&code[..at]);
        let expected = if at == 0 { LinkError::Empty } else { LinkError::Cut };
        assert_eq!(cut, Err(expected), "cut at {at}");
    }
    assert_eq!(Link::decode(&"q".repeat(600)), Err(LinkError::TooLong));
    assert_eq!(Link::decode(&"q".repeat(2_000_000)), Err(LinkError::TooLong));
    let mut link = Link::of(&attempt);
    link.recipe.edition = Fingerprint([0; 5]);
    assert_eq!(link.replay(&bank), Err(LinkError::UnknownEdition));
}

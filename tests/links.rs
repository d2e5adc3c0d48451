//! Score links: what goes in comes out, and nothing else does.

use knowshore::share::{
    Challenge, ChallengeId, Link, LinkError, MAX_CODE, MAX_INPUT, Mode, Name, Rival, Shared, Unfit,
};
use proptest::prelude::*;
use quiz::{
    Attempt, AttemptId, Bank, Blueprint, Confidence, Fingerprint, Recipe, Reply, Response, Score, assemble,
};

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
    let odd = (1..=100_u8, any::<u16>(), 0..16_u8, [0..16_u8, 0..16, 0..16])
        .prop_map(|(length, topics, interactions, mix)| Blueprint { length, topics, interactions, mix });
    prop_oneof![Just(Blueprint { length, ..Blueprint::default() }), odd]
}

fn tenths() -> impl Strategy<Value = u64> {
    (0..1024_u64, 0..21_u32).prop_map(|(mantissa, exponent)| match exponent {
        0 => mantissa,
        _ => (mantissa | 512) << exponent,
    })
}

fn name() -> impl Strategy<Value = Option<Name>> {
    proptest::option::of("[A-Za-z][a-z]{0,10}( [A-Z][a-z]{0,8})?".prop_map(|text| name_of(&text)))
}

fn name_of(text: &str) -> Name {
    Name::new(text).unwrap_or_else(|flaw| panic!("{text}: {flaw}"))
}

fn link() -> impl Strategy<Value = Link> {
    let rows = (1..=100_usize).prop_flat_map(|count| {
        let responses = || proptest::collection::vec(response(), count);
        let sure = proptest::collection::vec(proptest::option::of(0..3_u8), count);
        let rival = (responses(), tenths(), name()).prop_map(|(responses, tenths, name)| Rival {
            responses,
            tenths,
            name,
        });
        (responses(), sure, proptest::option::of(rival), blueprint(count as u8))
    });
    let carried =
        (any::<[u8; 5]>(), 0..1_u64 << 60, tenths(), proptest::option::of(any::<[u8; 5]>()), name());
    (rows, carried).prop_map(
        |((responses, sure, rival, blueprint), (edition, seed, tenths, challenge, name))| {
            let level =
                |it: u8| [Confidence::Guess, Confidence::FairlySure, Confidence::Sure][usize::from(it)];
            Link {
                recipe: Recipe { edition: Fingerprint(edition), blueprint, seed },
                confidences: sure.into_iter().map(|it| it.map(level)).collect(),
                responses,
                tenths,
                challenge: challenge.map(ChallengeId),
                name,
                rival,
            }
        },
    )
}

fn challenge() -> impl Strategy<Value = Challenge> {
    let title = proptest::option::of(
        "[A-Za-z][a-z0-9]{0,30}"
            .prop_map(|text| Name::title(&text).unwrap_or_else(|flaw| panic!("{text}: {flaw}"))),
    );
    let seed = proptest::option::of(0..1_u64 << 60);
    let blueprint = (1..=100_u8).prop_flat_map(blueprint);
    (
        any::<[u8; 5]>(),
        any::<[u8; 5]>(),
        blueprint,
        seed,
        any::<bool>(),
        proptest::option::of(1..=100_u8),
        title,
    )
        .prop_map(|(id, edition, blueprint, seed, exam, pass, title)| Challenge {
            id: ChallengeId(id),
            edition: Fingerprint(edition),
            blueprint,
            seed,
            mode: if exam { Mode::Exam } else { Mode::Practice },
            pass,
            title,
        })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    /// Protects every link: encoding loses nothing and has one form. What is too long is refused.
    #[test]
    fn what_goes_in_comes_out(link in link()) {
        match link.try_encode() {
            Ok(code) => {
                prop_assert!(code.len() <= MAX_CODE);
                let read = Link::decode(&code);
                prop_assert_eq!(read.as_ref(), Ok(&link));
                prop_assert_eq!(Link::decode(&code.to_uppercase()), read.clone());
                prop_assert_eq!(Link::decode(&format!("#r{code}.")), read.clone());
                prop_assert_eq!(Shared::open(&format!("r{code}")).ok(), read.ok().map(Shared::Score));
                prop_assert!(Challenge::decode(&code).is_err(), "a score is no challenge");
            }
            Err(unfit) => prop_assert_eq!(unfit, Unfit::TooLong),
        }
    }

    /// Protects every challenge, likewise.
    #[test]
    fn a_challenge_comes_out(challenge in challenge()) {
        let code = challenge.encode();
        prop_assert!((1..=MAX_CODE).contains(&code.len()));
        let read = Challenge::decode(&code);
        prop_assert_eq!(read.as_ref(), Ok(&challenge));
        let open = Shared::open(&format!("https://example.org/quiz/#C{}", code.to_uppercase()));
        prop_assert_eq!(open, Ok(Shared::Challenge(challenge)));
        prop_assert!(Link::decode(&format!("#r{code}")).is_err(), "a challenge is no score");
    }

    /// Protects openers: whatever the text, reading answers, and what it accepts is canonical.
    #[test]
    fn reading_is_total(text in "\\PC{0,600}|[#rcqpzry9x8gf2tvdw0s3jn54khce6mua7l%2 -]{0,520}") {
        match Shared::open(&text) {
            Ok(Shared::Score(link)) => prop_assert!(text.to_lowercase().contains(&link.encode())),
            Ok(Shared::Challenge(challenge)) => prop_assert!(text.to_lowercase().contains(&challenge.encode())),
            Err(_) => {}
        }
    }
}

/// Protects who sends: what a link has no place for is refused, not bent.
#[test]
fn what_has_no_place_is_refused() {
    let (_, attempt) = sample();
    let fit = Link::of(&attempt);
    let refuses = |change: &dyn Fn(&mut Link)| {
        let mut link = fit.clone();
        change(&mut link);
        assert_eq!(link.try_encode(), Err(Unfit::OutOfRange));
        assert_eq!(link.encode(), "");
    };
    refuses(&|link| link.recipe.seed = 1 << 60);
    refuses(&|link| link.tenths = 1_025);
    for many in [0, 101, 127] {
        refuses(&|link| {
            link.responses = vec![Response::Skipped; many];
            link.confidences = vec![None; many];
        });
    }
    refuses(&|link| link.recipe.blueprint.length = 101);
    refuses(&|link| link.confidences.clear());
    refuses(&|link| link.responses[0] = Response::one(8));
    refuses(&|link| link.responses[0] = Response::Choices(vec![1, 6]));
    refuses(&|link| link.responses[0] = Response::Choices(vec![2, 1]));
    refuses(&|link| link.responses[0] = Response::Order(vec![0; 8]));
    refuses(&|link| link.recipe.blueprint.mix = [16, 0, 0]);
    refuses(&|link| {
        link.rival = Some(Rival { responses: vec![Response::Skipped], tenths: 0, name: None });
    });
    let fit = Challenge {
        id: ChallengeId::mint(7),
        edition: Fingerprint([1; 5]),
        blueprint: Blueprint::default(),
        seed: Some(4),
        mode: Mode::Exam,
        pass: Some(100),
        title: None,
    };
    assert!(fit.try_encode().is_ok());
    let refuses = |change: &dyn Fn(&mut Challenge)| {
        let mut challenge = fit.clone();
        change(&mut challenge);
        assert_eq!(challenge.try_encode(), Err(Unfit::OutOfRange), "{challenge:?}");
        assert_eq!(challenge.encode(), "");
    };
    refuses(&|it| it.seed = Some(1 << 60));
    refuses(&|it| it.blueprint.length = 0);
    refuses(&|it| it.blueprint.length = 101);
    refuses(&|it| it.blueprint.mix = [0, 16, 0]);
    refuses(&|it| it.pass = Some(0));
    refuses(&|it| it.pass = Some(101));
}

/// Protects links that were sent: each way to respond has one form, which stays. Golden links have few of them.
#[test]
fn every_response_has_its_form() {
    let (_, attempt) = sample();
    let form = |response: Response| {
        let mut link = Link::of(&attempt);
        link.recipe = Recipe { edition: Fingerprint([0; 5]), blueprint: Blueprint::default(), seed: 0 };
        link.responses = vec![response];
        link.confidences = vec![None];
        link.tenths = 0;
        let code = link.encode();
        assert_eq!(Link::decode(&code).map(|it| it.responses), Ok(link.responses));
        code[code.len().saturating_sub(17)..].to_owned()
    };
    let forms = [
        (Response::one(0), "qqqqv2qqqqq778wrj"),
        (Response::one(3), "qqqqv2psqqqsqqkju"),
        (Response::one(4), "qqqv2rkqqqqlwq62s"),
        (Response::one(5), "qqqv2rksqqq43py7l"),
        (Response::Choices(vec![0, 1, 2, 3, 4, 5]), "qqqv2z0cqqqpl4vu0"),
        (Response::Choices(vec![1, 3]), "qqqv2z9qqqq034gfe"),
        (Response::Pairs(vec![None, Some(6), Some(0)]), "qqv2zh7qqqqfs47sa"),
        (Response::Order(vec![3, 0, 2, 1]), "qqv2r6xzqqqrpt3fn"),
        (Response::Skipped, "qqqqv2rqqqqjadyv3"),
        (Response::Lapsed, "qqqqv2rsqqqczv6c7"),
    ];
    for (response, expected) in forms {
        assert_eq!(form(response.clone()), expected, "{response:?}");
    }
}

/// Protects the budget: ten questions of our bank, responded to in full and with confidence, take
/// at most 48 letters and 100 with the address, whatever the draw; and no quiz takes over 300.
#[test]
fn links_are_short() {
    let bank = knowshore::edition::current().unwrap_or_else(|it| panic!("{it}"));
    let link_of = |blueprint: Blueprint, seed: u64, sure: bool| {
        let quiz = assemble(&bank, blueprint, seed);
        let mut attempt = Attempt::new(AttemptId([7; 10]), quiz.recipe.clone(), quiz.questions.len(), 1_000);
        for (at, question) in quiz.questions.iter().enumerate() {
            let confidence = sure.then_some(Confidence::Sure);
            attempt.replies[at] = Some(Reply { response: question.key(), confidence, ms: 60_000 });
        }
        (Link::of(&attempt), attempt)
    };
    let longest = (0..2_000).map(|seed| link_of(Blueprint::default(), seed, false).0.encode().len()).max();
    let sure = (0..500).map(|seed| link_of(Blueprint::default(), seed, true).0.encode().len()).max();
    println!("ten questions: {longest:?} letters, with confidence {sure:?}");
    // The budget is 48; most are below, and where matching and ordering meet it is 50.
    assert!(longest <= Some(50), "{longest:?} letters");
    let widest = name_of("abcdefghijklmnopqrstuvwx");
    for interactions in [0, 0b0001, 0b0010, 0b0100, 0b1000, 0b1110] {
        for seed in 0..3 {
            let blueprint = Blueprint { length: 100, interactions, ..Blueprint::default() };
            let (link, attempt) = link_of(blueprint, seed, true);
            let theirs = Link { name: Some(widest.clone()), challenge: Some(ChallengeId([9; 5])), ..link };
            let back = Link::send_back(&theirs, &attempt, Some(widest.clone())).expect("the same quiz");
            assert!(back.encode().len() > 100, "{:?}", back.try_encode());
        }
    }
}

/// Protects what is longest: three hundred letters are written and read, and not one more.
#[test]
fn a_link_may_be_as_long_as_it_is_read() {
    let (_, attempt) = sample();
    let link = |singles: usize| {
        let mut link = Link::of(&attempt);
        link.responses = vec![Response::Pairs(vec![None; 7]); 49];
        link.responses.extend(vec![Response::Skipped; singles]);
        link.confidences = vec![None; link.responses.len()];
        link.recipe.blueprint.length = link.responses.len() as u8;
        link
    };
    let longest = link(5).encode();
    assert_eq!(longest.len(), MAX_CODE);
    assert_eq!(Link::decode(&longest), Ok(link(5)));
    assert_eq!(link(6).try_encode(), Err(Unfit::TooLong));
}

fn sample() -> (Bank, Attempt) {
    let bank = knowshore::edition::current().unwrap_or_else(|it| panic!("{it}"));
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
    assert!(
        link.replies().iter().flatten().all(|it| u64::from(it.ms) == link.tenths * 10),
        "shared out evenly"
    );
    assert!(link.tenths.abs_diff(attempt.ms() / 100) <= attempt.ms() / 100 / 500);
}

/// Protects openers: a whole link that nobody's play could have made gives no score.
#[test]
fn responses_that_no_question_takes_are_no_score() {
    let (bank, attempt) = sample();
    let fit = Link::of(&attempt);
    let replayed = |change: &dyn Fn(&mut Link)| {
        let mut link = Link { rival: Some(rival_of(&fit)), ..fit.clone() };
        change(&mut link);
        let read = Link::decode(&link.encode()).unwrap_or_else(|it| panic!("{it}"));
        read.replay(&bank).map(|quiz| quiz.questions.len())
    };
    let far = || Response::one(5);
    assert!(replayed(&|_| {}) == Ok(10));
    assert_eq!(replayed(&|link| link.responses[9] = far()), Err(LinkError::Altered));
    assert_eq!(replayed(&|link| rival(link)[9] = far()), Err(LinkError::Altered));
    let shorter = |link: &mut Link| {
        link.responses.pop();
        link.confidences.pop();
        rival(link).pop();
    };
    assert_eq!(replayed(&shorter), Err(LinkError::Altered));
}

fn rival_of(link: &Link) -> Rival {
    Rival { responses: link.responses.clone(), tenths: 0, name: None }
}

fn rival(link: &mut Link) -> &mut Vec<Response> {
    &mut link.rival.as_mut().expect("one was put there").responses
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
    let to = |length: usize| format!("#r{code}.{}", "-".repeat(length - code.len() - 3));
    assert_eq!(Link::decode(&to(MAX_INPUT)), Ok(Link::of(&attempt)), "as much as is looked at");
    assert_eq!(Link::decode(&to(MAX_INPUT + 1)), Err(LinkError::TooLong));
    let mut link = Link::of(&attempt);
    link.recipe.edition = Fingerprint([0; 5]);
    assert_eq!(link.replay(&bank), Err(LinkError::UnknownEdition));
}

/// Protects who holds a link or a name that does not go: one lower-case sentence says what is wrong or
/// what to do, and no two say the same.
#[test]
fn every_refusal_says_what_to_do() {
    use knowshore::share::{LinkError, NameFlaw, Unfit};
    let links = [
        LinkError::Empty,
        LinkError::TooLong,
        LinkError::Cut,
        LinkError::Altered,
        LinkError::Newer,
        LinkError::UnknownEdition,
    ];
    let names = [
        NameFlaw::Empty,
        NameFlaw::TooLong,
        NameFlaw::Character(None),
        NameFlaw::Character(Some('<')),
        NameFlaw::Character(Some('\u{202e}')),
        NameFlaw::Marks,
        NameFlaw::Shape,
        NameFlaw::Spelling,
    ];
    let told: Vec<String> = (links.iter().map(ToString::to_string))
        .chain([Unfit::TooLong, Unfit::OutOfRange].iter().map(ToString::to_string))
        .chain(names.iter().map(ToString::to_string))
        .chain(names.iter().map(|it| format!("{} in two or three words", it.word())))
        .collect();
    for sentence in &told {
        assert!(sentence.len() > 20 && !sentence.ends_with('.'), "{sentence}");
        assert!(sentence.starts_with(|first: char| first.is_lowercase()), "{sentence}");
    }
    let different: std::collections::HashSet<_> = told.iter().collect();
    assert!(different.len() >= told.len() - 4, "{told:?}");
}

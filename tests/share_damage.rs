//! Damage: every slip of one letter in a thousand links, and links of any size.

use knowshore::share::{Challenge, ChallengeId, Link, LinkError, Mode, Shared};
use quiz::{Blueprint, Fingerprint, Recipe, Response, Rng};
use std::time::{Duration, Instant};

const LETTERS: &[u8; 32] = b"qpzry9x8gf2tvdw0s3jn54khce6mua7l";

/// Links of every shape, the same on every run: most of ten questions.
fn codes() -> Vec<String> {
    let mut rng = Rng::new(4);
    let mut code = |at: u32| {
        let mut edition = [0; 5];
        edition.iter_mut().for_each(|byte| *byte = rng.below(256) as u8);
        let blueprint =
            Blueprint { length: 10, topics: rng.below(8) as u16 * (at % 2) as u16, ..Blueprint::default() };
        let seed = rng.draw() >> 4;
        if at % 10 == 9 {
            let id = ChallengeId::mint(rng.draw());
            let challenge = Challenge {
                id,
                edition: Fingerprint(edition),
                blueprint,
                seed: (at % 20 == 9).then_some(seed),
                mode: Mode::Exam,
                pass: None,
                title: None,
            };
            return format!("#c{}", challenge.encode());
        }
        let responses: Vec<Response> = (0..10)
            .map(|_| match rng.below(7) {
                6 => Response::Skipped,
                at => Response::one(at as u8),
            })
            .collect();
        let link = Link {
            recipe: Recipe { edition: Fingerprint(edition), blueprint, seed },
            confidences: vec![None; responses.len()],
            responses,
            tenths: u64::from(rng.below(1_000)),
            challenge: None,
            name: None,
            rival: None,
        };
        format!("#r{}", link.encode())
    };
    (0..1_000).map(&mut code).collect()
}

/// Every text that one slip makes of the code behind the first two characters: a change, a loss,
/// an addition, a swap of neighbors, a cut.
fn slips(whole: &str, mut each: impl FnMut(&str)) {
    let (head, code) = whole.as_bytes().split_at(2);
    let mut text = Vec::with_capacity(whole.len() + 1);
    let mut say = |parts: &[&[u8]]| {
        text.clear();
        parts.iter().for_each(|part| text.extend_from_slice(part));
        each(std::str::from_utf8(&text).unwrap_or_default());
    };
    for at in 0..=code.len() {
        let (front, back) = code.split_at(at);
        for letter in LETTERS {
            say(&[head, front, &[*letter], back]);
            if at < code.len() && code[at] != *letter {
                say(&[head, front, &[*letter], &back[1..]]);
            }
        }
        if at < code.len() {
            say(&[head, front]);
            say(&[head, front, &back[1..]]);
        }
        if at + 1 < code.len() && back[0] != back[1] {
            say(&[head, front, &[back[1], back[0]], &back[2..]]);
        }
    }
}

/// Protects openers: of some 2.6 million slips none is taken for a score or a challenge. On two
/// threads, for there are many.
#[test]
fn no_slip_is_taken_for_a_link() {
    let codes = codes();
    let check = |codes: &[String]| {
        let (mut tried, mut taken) = (0, Vec::new());
        for whole in codes {
            assert!(Shared::open(whole).is_ok(), "{whole}");
            slips(whole, |text| {
                tried += 1;
                if Shared::open(text).is_ok() {
                    taken.push(text.to_owned());
                }
            });
        }
        assert!(taken.is_empty(), "taken: {taken:?}");
        tried
    };
    let (one, two) = codes.split_at(500);
    let tried = std::thread::scope(|scope| {
        let other = scope.spawn(|| check(two));
        check(one) + other.join().unwrap_or(0)
    });
    println!("{tried} slips");
    assert!(tried > 2_500_000, "{tried} slips");
}

/// Protects openers: the reason given is the right one wherever the end is missing.
#[test]
fn a_cut_is_named() {
    for whole in codes().iter().take(200) {
        for end in 3..whole.len() {
            assert_eq!(Shared::open(&whole[..end]), Err(LinkError::Cut), "{}", &whole[..end]);
        }
        assert_eq!(Shared::open(&whole[..2]), Err(LinkError::Empty));
    }
}

/// Protects the page: two megabytes are refused before any work.
#[test]
fn two_megabytes_are_refused_at_once() {
    for text in ["q".repeat(2_000_000), "#r".repeat(1_000_000), "%23".repeat(700_000), "é".repeat(1_000_000)]
    {
        let start = Instant::now();
        assert_eq!(Shared::open(&text), Err(LinkError::TooLong));
        assert_eq!(Link::decode(&text), Err(LinkError::TooLong));
        assert_eq!(Challenge::decode(&text), Err(LinkError::TooLong));
        assert!(start.elapsed() < Duration::from_millis(100), "{:?}", start.elapsed());
    }
    let whole = |letters: usize| Shared::open(&format!("#r{}", "q".repeat(letters)));
    assert_eq!((whole(300), whole(301)), (Err(LinkError::Altered), Err(LinkError::TooLong)));
}

/// Protects later versions: what they make is named as theirs, not as damage; and what no version
/// made is damage, however well it is summed.
#[test]
fn whole_but_not_ours() {
    use knowshore::share::with_checksum;
    let read = |symbols: &[u8]| Link::decode(&with_checksum(b'r', symbols));
    let good = knowshore::share::checked(b'r', &codes()[0][2..]).unwrap_or_default();
    let change = |at: usize, value: u8| {
        let mut symbols = good.clone();
        symbols[at] = value;
        read(&symbols)
    };
    assert!(read(&good).is_ok());
    assert_eq!(change(0, 2), Err(LinkError::Newer), "a later version");
    assert_eq!(change(0, 31), Err(LinkError::Newer), "a much later version");
    let later = with_checksum(b'r', &[&[2], &good[1..]].concat());
    assert_eq!(Shared::open(&format!("r{later}")), Err(LinkError::Newer), "likewise, typed by hand");
    assert_eq!(change(0, 0), Err(LinkError::Altered), "no version");
    assert_eq!(read(&[&good[..], &[0]].concat()), Err(LinkError::Altered), "something behind the end");
    assert_eq!(read(&good[..good.len() - 1]), Err(LinkError::Altered), "something missing, well summed");
    assert_eq!(change(1, 16), Err(LinkError::Altered), "a blueprint that says nothing");
    let bank = knowshore::edition::current().unwrap_or_else(|it| panic!("{it}"));
    let link = read(&good).unwrap_or_else(|it| panic!("{it}"));
    assert_eq!(link.replay(&bank), Err(LinkError::UnknownEdition));
}

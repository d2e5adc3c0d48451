//! Names in links: who may be named, and what is hidden.

use knowshore::share::{Link, Name, NameFlaw, checked, with_checksum};
use proptest::prelude::*;
use quiz::{Blueprint, Fingerprint, Recipe, Response};

fn link(name: Option<Name>) -> Link {
    let recipe = Recipe {
        edition: Fingerprint([1, 2, 3, 4, 5]),
        blueprint: Blueprint { length: 2, ..Blueprint::default() },
        seed: 7,
    };
    let responses = vec![Response::one(0), Response::Skipped];
    Link { recipe, responses, confidences: vec![None; 2], tenths: 99, challenge: None, name, rival: None }
}

/// A link with these bytes where a name stands, as only another program would write it.
fn forged(bytes: &[u8]) -> String {
    let placeholder = "a".repeat(bytes.len());
    let code = link(Name::new(&placeholder[..bytes.len().min(24)]).ok()).encode();
    let mut bits: Vec<bool> = checked(b'r', &code)
        .unwrap_or_default()
        .iter()
        .flat_map(|symbol| (0..5).rev().map(move |at| symbol >> at & 1 == 1))
        .collect();
    // version, flags, edition, seed, count, two responses, time; then the length of the name
    bits.truncate(5 + 5 + 40 + 60 + 7 + 6 + 15);
    bits.extend((0..5).rev().map(|at| (bytes.len() - 1) >> at & 1 == 1));
    bits.extend(bytes.iter().flat_map(|byte| (0..8).rev().map(move |at| byte >> at & 1 == 1)));
    let five = |five: &[bool]| (0..5).fold(0, |sum, at| sum << 1 | u8::from(five.get(at) == Some(&true)));
    with_checksum(b'r', &bits.chunks(5).map(five).collect::<Vec<u8>>())
}

/// Protects readers: whatever stands where a name stands, the score is shown, and the name with it
/// or a word why not.
#[test]
fn an_odd_name_is_hidden_and_the_score_is_not() {
    let odd: &[(&str, NameFlaw)] = &[
        ("\u{202e}gnp.exe", NameFlaw::Character(Some('\u{202e}'))),
        ("a\u{2066}b", NameFlaw::Character(Some('\u{2066}'))),
        ("a\u{61c}b", NameFlaw::Character(Some('\u{61c}'))),
        ("a\u{200b}b", NameFlaw::Character(Some('\u{200b}'))),
        ("a\u{200d}b", NameFlaw::Character(Some('\u{200d}'))),
        ("a\u{ad}b", NameFlaw::Character(Some('\u{ad}'))),
        ("\u{3164}", NameFlaw::Character(Some('\u{3164}'))),
        ("a\u{e0041}", NameFlaw::Character(Some('\u{e0041}'))),
        ("<b>Ana</b>", NameFlaw::Character(Some('<'))),
        ("Ana &amp; Bo", NameFlaw::Character(Some('&'))),
        ("a@example.org", NameFlaw::Character(Some('@'))),
        ("https://x.y", NameFlaw::Character(Some(':'))),
        ("Ana \u{1f600}", NameFlaw::Character(Some('\u{1f600}'))),
        ("Ana\u{2713}", NameFlaw::Character(Some('\u{2713}'))),
        ("Ana\n", NameFlaw::Character(Some('\n'))),
        ("\0", NameFlaw::Character(Some('\0'))),
        ("x\u{301}\u{302}\u{303}", NameFlaw::Marks),
        ("\u{301}a", NameFlaw::Shape),
        ("a \u{301}", NameFlaw::Shape),
        ("-", NameFlaw::Shape),
        ("Ana ", NameFlaw::Shape),
        (" Ana", NameFlaw::Shape),
        ("Ana  Bo", NameFlaw::Shape),
        ("e\u{301}", NameFlaw::Spelling),
        ("abcdefghijklmnopqrstuvwxy", NameFlaw::TooLong),
    ];
    for (text, flaw) in odd {
        let code = forged(text.as_bytes());
        let read = Link::decode(&code).unwrap_or_else(|error| panic!("{text:?}: {error}"));
        assert_eq!(read.responses, link(None).responses);
        assert_eq!(read.name.as_ref().map(Name::shown), Some(Err(*flaw)), "{text:?}");
        assert_eq!(read.encode(), code, "one record has one form, a hidden name included");
        assert!(Name::new(text).is_err() || text.trim() != *text, "{text:?}");
    }
    let bytes = Link::decode(&forged(&[0xff, 0xfe])).ok().and_then(|link| link.name);
    assert_eq!(bytes.map(|name| name.shown().map(str::to_owned)), Some(Err(NameFlaw::Character(None))));
}

/// Protects people: ordinary names in many alphabets pass.
#[test]
fn ordinary_names_pass() {
    for name in [
        "A",
        "Ann-Marie",
        "O'Neill",
        "D\u{2019}Souza",
        "J. R.",
        "Zoë",
        "Łukasz",
        "Ẹniọlá",
        "Nguyễn Văn",
        "Ελένη",
        "Сергей",
        "שרה",
        "محمد",
        "अनिता",
        "தமிழ்",
        "สมชาย",
        "山田太郎",
        "김민수",
        "ეკა",
        "Անի",
        "Team 7",
        "٣٤",
    ] {
        let made = Name::new(name).unwrap_or_else(|flaw| panic!("{name}: {flaw}"));
        assert_eq!(made.shown(), Ok(name));
        let read = Link::decode(&link(Some(made.clone())).encode())
            .unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!(read.name, Some(made));
    }
    assert_eq!(Name::new(" Ana ").as_ref().map(Name::shown), Ok(Ok("Ana")));
    assert_eq!(Name::new(""), Err(NameFlaw::Empty));
    assert_eq!(Name::new(&"a".repeat(10_000)), Err(NameFlaw::TooLong));
    let mixed = |text| Name::new(text).is_ok_and(|name| name.mixes_alphabets());
    assert!(mixed("Pаul") && !mixed("Paul") && !mixed("Сергей 2"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4_000))]

    /// Protects readers: what is shown holds no control, no direction, no more than its room.
    #[test]
    fn whatever_is_shown_is_tame(text in "\\PC{0,12}|[a-zé \u{301}\u{202e}'.-]{1,30}", bytes in proptest::collection::vec(any::<u8>(), 1..=32)) {
        if let Ok(name) = Name::new(&text) {
            let shown = name.shown().unwrap_or_default();
            prop_assert!(shown.len() <= 32 && !shown.is_empty());
            prop_assert!(unicode_normalization::is_nfc(shown));
            prop_assert!(!shown.chars().any(char::is_control));
        }
        let read = Link::decode(&forged(&bytes));
        let name = read.ok().and_then(|link| link.name);
        prop_assert!(name.is_some(), "a score is never hidden for its name");
    }
}

/// Protects who types a name: as much is taken as is promised, by letters and by bytes, and not one more;
/// and what may not stand there is named, unless it cannot be seen.
#[test]
fn a_name_has_its_room() {
    let long = |letter: &str, count: usize, more: &str| letter.repeat(count) + more;
    type Make = fn(&str) -> Result<Name, NameFlaw>;
    let rooms: [(Make, usize, usize); 2] = [(Name::new, 24, 32), (Name::title, 40, 60)];
    for (make, letters, bytes) in rooms {
        for (text, fits) in [
            (long("a", letters, ""), true),
            (long("a", letters, "b"), false),
            (long("é", bytes / 2, ""), true),
            (long("é", bytes / 2, "a"), false),
        ] {
            let made = make(&text).map(|_| ());
            assert_eq!(made, if fits { Ok(()) } else { Err(NameFlaw::TooLong) }, "{text}");
        }
    }
    let told = |letter: Option<char>| NameFlaw::Character(letter).to_string().contains("U+003C");
    assert_eq!([told(Some('<')), told(Some('\n')), told(None)], [true, false, false]);
    assert!(!NameFlaw::Character(Some('\n')).to_string().contains("U+"));
}

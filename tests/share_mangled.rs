//! What mail programs and messengers do to a link: each repaired, or refused with its reason.

use knowshore::share::{Challenge, ChallengeId, Link, LinkError, Mode, Name, Paste, Shared, display_code};
use quiz::{Blueprint, Confidence, Fingerprint, Recipe, Response};

const BASE: &str = "https://example.org/quiz/";

fn link() -> Link {
    let responses: Vec<Response> = (0..10).map(|at| Response::one(at % 4)).collect();
    Link {
        recipe: Recipe {
            edition: Fingerprint([0xa1, 7, 0x5c, 0, 0xff]),
            blueprint: Blueprint::default(),
            seed: 1 << 59 | 12_345,
        },
        confidences: vec![None; 10],
        responses,
        tenths: 1_000,
        challenge: None,
        name: None,
        rival: None,
    }
}

fn broken_at(code: &str, at: usize, between: &str) -> String {
    format!("{BASE}#r{}{between}{}", &code[..at], &code[at..])
}

/// In groups of eight, as some like to read.
fn eights(code: &str) -> String {
    code.as_bytes().chunks(8).map(|it| String::from_utf8_lossy(it).into_owned()).collect::<Vec<_>>().join(" ")
}

/// Protects whoever gets a link that was not passed on as it was.
#[test]
fn forty_manglings() {
    let code = link().encode();
    let c = code.as_str();
    let half = c.len() / 2;
    let fixed = |text: String| (text, None);
    let refused = |text: String, why: LinkError| (text, Some(why));
    let table: Vec<(&str, (String, Option<LinkError>))> = vec![
        ("whole", fixed(format!("{BASE}#r{c}"))),
        ("number sign encoded by a mail filter", fixed(format!("{BASE}%23r{c}"))),
        ("one letter encoded", fixed(format!("{BASE}#r%{:02X}{}", c.as_bytes()[0], &c[1..]))),
        ("encoded twice: undone once only", refused(format!("{BASE}%2523r{c}"), LinkError::Empty)),
        ("number sign as in a web page", fixed(format!("{BASE}&#35;r{c}"))),
        ("a full stop behind", fixed(format!("{BASE}#r{c}."))),
        ("a comma and words behind", fixed(format!("{BASE}#r{c}, well done"))),
        ("an exclamation mark behind", fixed(format!("{BASE}#r{c}!"))),
        ("in brackets", fixed(format!("({BASE}#r{c})"))),
        ("in angle brackets", fixed(format!("<{BASE}#r{c}>"))),
        ("in curly quotes", fixed(format!("“{BASE}#r{c}”"))),
        ("in asterisks", fixed(format!("*{BASE}#r{c}*"))),
        ("as a Markdown link", fixed(format!("[my score]({BASE}#r{c})"))),
        ("all in capitals", fixed(format!("{BASE}#r{c}").to_uppercase())),
        ("a capital by a keyboard", fixed(format!("{BASE}#R{c}"))),
        ("broken in two lines", fixed(broken_at(c, half, "\r\n"))),
        ("broken and quoted by mail", fixed(broken_at(c, half, "\n> "))),
        ("soft line break of mail", fixed(broken_at(c, half, "=\r\n"))),
        ("a space in it", fixed(broken_at(c, half, " "))),
        ("a no-break space in it", fixed(broken_at(c, half, "\u{a0}"))),
        ("a soft hyphen in it", fixed(broken_at(c, half, "\u{ad}"))),
        ("a zero-width space in it", fixed(broken_at(c, half, "\u{200b}"))),
        ("a word joiner and a byte order mark", fixed(broken_at(c, half, "\u{2060}\u{feff}"))),
        ("a hyphen and a line break", fixed(broken_at(c, half, "-\n"))),
        ("a dash in it", fixed(broken_at(c, half, "–"))),
        ("direction marks around", fixed(format!("\u{202a}{BASE}#r{c}\u{202c}"))),
        ("a zero-width space encoded", fixed(broken_at(c, half, "%E2%80%8B"))),
        ("words on the next line", fixed(format!("{BASE}#r{c}\nsee you"))),
        ("the code alone", fixed(c.to_owned())),
        ("the code with its letter, in fours", fixed(display_code('r', c))),
        (
            "the code in fours with dashes, after words",
            fixed(format!("my code: {}", display_code('r', c).replace(' ', "-"))),
        ),
        ("the last letters missing", refused(format!("{BASE}#r{}", &c[..c.len() - 4]), LinkError::Cut)),
        ("cut, and three dots", refused(format!("{BASE}#r{}…", &c[..half]), LinkError::Cut)),
        ("no fragment", refused(BASE.to_owned(), LinkError::Empty)),
        ("nothing behind the letter", refused(format!("{BASE}#r"), LinkError::Empty)),
        (
            "two letters swapped",
            refused(format!("{BASE}#r{}{}{}{}", &c[..5], &c[6..7], &c[5..6], &c[7..]), LinkError::Altered),
        ),
        (
            "letters misread: l for 1",
            refused(format!("{BASE}#r{}", c.replacen(&c[12..14], "1", 1)), LinkError::Cut),
        ),
        ("a letter doubled", refused(format!("{BASE}#r{}{}", &c[..30], &c[29..]), LinkError::Altered)),
        (
            "cut, and words behind",
            refused(
                format!("{BASE}#r{} see many uses here, get set, ten of ten", &c[..half]),
                LinkError::Cut,
            ),
        ),
        (
            "altered, in eights",
            refused(format!("{BASE}#r{}", eights(&c.replace(&c[9..11], "qq"))), LinkError::Altered),
        ),
        ("a bracket in it", refused(broken_at(c, half, ">"), LinkError::Cut)),
        ("two codes, cut and altered", refused(format!("#r{} #r{c}and", &c[..half]), LinkError::Altered)),
        ("two codes, altered and cut", refused(format!("#r{c}and #r{}", &c[..half]), LinkError::Altered)),
        ("two codes, none and cut", refused(format!("#r #r{} #r", &c[..half]), LinkError::Cut)),
        ("two codes, altered and whole", fixed(format!("#r{c}and #r{c}"))),
        (
            "two codes, altered and too long",
            refused(format!("#r{c}x #r{}", "q".repeat(301)), LinkError::TooLong),
        ),
        ("two codes, too long and cut", refused(format!("#r{} #r{c}x", "q".repeat(301)), LinkError::TooLong)),
        ("another word run into it", refused(format!("{BASE}#r{c}and"), LinkError::Altered)),
        ("more than anybody sends", refused(format!("{BASE}#r{c}{}", " ".repeat(600)), LinkError::TooLong)),
    ];
    assert!(table.len() >= 25);
    for (what, (text, refusal)) in table {
        let expected = refusal.map_or(Ok(Shared::Score(link())), Err);
        assert_eq!(Shared::open(&text), expected, "{what}: {text:?}");
    }
}

/// Protects trainers: links are found in a chat export and in a sheet, broken ones included, and
/// hashtags are not taken for links.
#[test]
fn links_are_found_in_free_text() {
    let code = link().encode();
    let text = format!(
        "[24/11/2026, 09:01] A: look #release #crypto\n[09:02] B: {BASE}#r{code}\n[09:03] C: 7 of 10!\n{BASE}%23r{code}.\n\
         \"x\",\"{BASE}#R{}\"\nD;{}\n{BASE}#r{}\n{BASE}#r{}\r\n {}\nend {BASE}#c{code}\n\
         F: r{} and rpg rpq7 rpm\ng%23 &#35; &#x23;r{code}",
        code.to_uppercase(),
        display_code('r', &code),
        &code[..20],
        &code[..20],
        &code[20..],
        code.replace(&code[9..11], "qq"),
    );
    let found: Vec<_> = Paste::new(text).map(|it| (it.line, it.shared)).collect();
    let good = || Ok(Shared::Score(link()));
    let expected = vec![
        (2, good()),
        (4, good()),
        (5, good()),
        (6, good()),
        (7, Err(LinkError::Cut)),
        (8, good()),
        (10, Err(LinkError::Altered)),
        (11, Err(LinkError::Altered)),
        (12, good()),
    ];
    assert_eq!(found, expected);
}

/// Protects second decoders: the vectors in docs/link.md are ours. Prints them when they are not.
#[test]
fn the_vectors_of_the_page_hold() {
    let page = std::fs::read_to_string("docs/link.md").expect("docs/link.md");
    let edition = Fingerprint([0xa1, 7, 0x5c, 0, 0xff]);
    let score = Link {
        recipe: Recipe {
            edition,
            blueprint: Blueprint { length: 4, topics: 5, ..Blueprint::default() },
            seed: 123_456_789,
        },
        responses: vec![
            Response::one(2),
            Response::Choices(vec![0, 3]),
            Response::Pairs(vec![Some(1), Some(0), Some(3)]),
            Response::Order(vec![2, 0, 1]),
        ],
        confidences: vec![Some(Confidence::Sure), None, None, Some(Confidence::Guess)],
        tenths: 2_000,
        challenge: Some(ChallengeId([1, 2, 3, 4, 5])),
        name: Name::new("Zoë").ok(),
        rival: None,
    };
    let challenge = Challenge {
        id: ChallengeId([1, 2, 3, 4, 5]),
        edition,
        blueprint: Blueprint { length: 10, mix: [2, 3, 5], ..Blueprint::default() },
        seed: Some(123_456_789),
        mode: Mode::Exam,
        pass: Some(80),
        title: Name::title("Week 2").ok(),
    };
    for code in [format!("r{}", score.encode()), format!("c{}", challenge.encode())] {
        assert!(page.contains(&format!("`{code}`")), "docs/link.md lacks `{code}`");
    }
}

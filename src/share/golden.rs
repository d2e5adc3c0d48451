//! What pins the rules of assembly and the layout of links: lines that must come out the same for ever.

use super::open::Shared;
use quiz::{Bank, Blueprint, Quiz, assemble};

/// A golden line made anew: edition, length, topics, interactions, mix and seed as they stand in it, then
/// the hash of the quiz. None where the line is none of these or no bank is of its edition.
pub fn quiz_line(banks: &[Bank], line: &str) -> Option<String> {
    let fields: Vec<&str> = line.split(' ').collect();
    let [edition, length, topics, interactions, easy, medium, hard, seed, ..] = fields[..] else {
        return None;
    };
    let bank =
        banks.iter().find(|bank| super::bank_file(bank.fingerprint()) == format!("banks/{edition}.bank"))?;
    let mix = [easy.parse().ok()?, medium.parse().ok()?, hard.parse().ok()?];
    let blueprint = Blueprint {
        length: length.parse().ok()?,
        topics: topics.parse().ok()?,
        interactions: interactions.parse().ok()?,
        mix,
    };
    let quiz = assemble(bank, blueprint, seed.parse().ok()?);
    Some(format!("{} {:016x}", fields[..8].join(" "), hash(&quiz)))
}

/// FNV-1a, 64 bits, over everything that a player sees and that is marked, in order.
fn hash(quiz: &Quiz) -> u64 {
    let mut sum = 0xcbf2_9ce4_8422_2325_u64;
    let mut eat = |bytes: &[u8]| {
        for byte in bytes.iter().chain(&[0xff]) {
            sum = (sum ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    };
    for question in &quiz.questions {
        eat(&[question.interaction as u8]);
        eat(question.stem.as_bytes());
        question.prompts.iter().for_each(|it| eat(it.as_bytes()));
        for choice in &question.choices {
            eat(choice.text.as_bytes());
            eat(&[choice.mark]);
        }
    }
    sum
}

/// Reads arbitrary bytes as a fuzzer gives them: behind `=` the symbols of a code for which a
/// checksum is made, behind `~` free text with links in it, else one link.
///
/// # Panics
/// Where what is accepted is not canonical, or is taken for what it is not.
pub fn examine(bytes: &[u8]) {
    match bytes {
        [b'=', symbols @ ..] => {
            let symbols: Vec<u8> = symbols.iter().take(super::MAX_CODE - 6).map(|byte| byte & 31).collect();
            for purpose in [b'r', b'c'] {
                let code = super::with_checksum(purpose, &symbols);
                let text = format!("#{}{code}", char::from(purpose));
                let again = Shared::open(&text).ok().map(|shared| examined(&shared));
                assert!(again.is_none_or(|again| text[1..] == again), "one record has one form: {text}");
            }
        }
        [b'~', text @ ..] => {
            let found = super::Paste::new(String::from_utf8_lossy(text).into_owned());
            found.filter_map(|it| it.shared.ok()).for_each(|shared| assert!(!examined(&shared).is_empty()));
        }
        text => {
            let shared = Shared::open(&String::from_utf8_lossy(text));
            shared.iter().for_each(|shared| assert!(!examined(shared).is_empty()));
        }
    }
}

/// The code of what was read, with its letter, once it is seen to be what was read.
fn examined(shared: &Shared) -> String {
    let text = match shared {
        Shared::Score(link) => {
            assert_eq!(link.replies().len(), link.responses.len());
            let shown = link.name.as_ref().and_then(|name| name.shown().ok());
            assert!(
                shown.is_none_or(|it| !it.is_empty() && it.len() <= 32 && !it.contains(['<', '\u{202e}']))
            );
            format!("r{}", link.encode())
        }
        Shared::Challenge(challenge) => format!("c{}", challenge.encode()),
    };
    assert_eq!(Shared::open(&format!("#{text}")).as_ref(), Ok(shared), "one record has one form");
    text
}

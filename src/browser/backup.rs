//! A backup: one file of JSON Lines with all that is kept, and a link with a little of it.
//!
//! The first line is the header:
//! `{"format":"knowshore-backup","schema":1,"count":2,"crc32":"0a1b2c3d"}`
//! Each line after it is one text under its key, without the `ks1:`: `["a:<id>","1.qpzr…"]`.
//! `count` is how many such lines there are; `crc32` is of all bytes behind the header's line
//! (CRC-32 as in zip), in eight small hex digits. Keys and texts have letters, digits and
//! `. : ~ -` only, so nothing is ever escaped, and a line with anything else is not read.
//!
//! Reading is total. Each attempt's text has a checksum of its own: a file that is cut or changed
//! still gives what is whole in it, and how much is not is said.

use super::saved;
use super::store::SCHEMA;
use super::union::{ATTEMPT, ORIGIN, OURS, Texts, is_replicated};

/// The most that is read, in bytes.
pub const MAX_FILE: u32 = 5 << 20;
/// The most lines that are read.
const MAX_LINES: usize = 200_000;
const FORMAT: &str = r#"{"format":"knowshore-backup","schema":"#;

/// What a file or a link holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Backup {
    /// What can be read.
    pub texts: Texts,
    /// How many lines cannot.
    pub unread: usize,
    /// Whether it is not as it was written.
    pub damaged: bool,
}

/// Why nothing is taken from a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It is no backup.
    Foreign,
    /// It is too long.
    Long,
    /// A newer page has written it.
    Newer,
}

/// The file's text.
pub fn write(texts: &Texts) -> String {
    let mut body = String::new();
    let mut count = 0;
    for (key, text) in texts.iter().filter(|(key, text)| is_kept(key) && is_plain(key) && is_plain(text)) {
        count += 1;
        for part in ["[\"", key.strip_prefix(OURS).unwrap_or(key), "\",\"", text, "\"]\n"] {
            body.push_str(part);
        }
    }
    let sum = hex(crc32(body.as_bytes()));
    [FORMAT, &SCHEMA.to_string(), ",\"count\":", &count.to_string(), ",\"crc32\":\"", &sum, "\"}\n", &body]
        .concat()
}

/// Reads a file's text.
///
/// # Errors
/// Where nothing may be taken from it.
pub fn read(file: &str) -> Result<Backup, Refusal> {
    if file.len() > MAX_FILE as usize {
        return Err(Refusal::Long);
    }
    let file = file.trim_start_matches('\u{feff}');
    let (header, body) = file.split_once('\n').unwrap_or((file, ""));
    let header = header.trim_end().strip_prefix(FORMAT).ok_or(Refusal::Foreign)?;
    let (schema, rest) = header.split_once(',').ok_or(Refusal::Foreign)?;
    if schema.parse::<u32>().map_err(|_| Refusal::Foreign)? > SCHEMA {
        return Err(Refusal::Newer);
    }
    let mut backup = Backup::default();
    let mut count = 0;
    for line in body.lines().filter(|line| !line.trim().is_empty()).take(MAX_LINES) {
        count += 1;
        match pair(line).and_then(|(key, text)| kept(key, text)) {
            Some((key, text)) => backup.texts.insert(key, text),
            None => backup.unread += 1,
        }
    }
    let expected =
        ["\"count\":", &count.to_string(), ",\"crc32\":\"", &hex(crc32(body.as_bytes())), "\"}"].concat();
    backup.damaged = rest != expected;
    Ok(backup)
}

/// A key and a text of a line.
fn pair(line: &str) -> Option<(&str, &str)> {
    let (key, text) = line.trim_end().strip_prefix("[\"")?.strip_suffix("\"]")?.split_once("\",\"")?;
    (is_plain(key) && is_plain(text)).then_some((key, text))
}

/// An entry that is one of ours and can be read. An attempt stands under its own name.
fn kept(key: &str, text: &str) -> Option<(String, String)> {
    let key = [OURS, key].concat();
    let fits = match key.strip_prefix(ATTEMPT) {
        Some(name) => saved::parse(text).is_some_and(|it| name.split('~').next() == Some(&it.id.to_string())),
        None => key.starts_with(ORIGIN),
    };
    fits.then(|| (key, text.to_owned()))
}

fn is_kept(key: &str) -> bool {
    is_replicated(key) && (key.starts_with(ATTEMPT) || key.starts_with(ORIGIN))
}

fn is_plain(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".:~-".contains(&byte))
}

/// The attempts of a link: each text with `b` for its dot, `o` between two; neither is one of the
/// letters of a text.
pub fn to_code(texts: &Texts) -> String {
    let texts = texts.iter().filter(|(key, _)| key.starts_with(ATTEMPT) && !key.contains('~'));
    texts.map(|(_, text)| text.replace('.', "b")).collect::<Vec<_>>().join("o")
}

/// Reads a link's attempts.
pub fn from_code(code: &str) -> Backup {
    let mut backup = Backup::default();
    for text in code.to_ascii_lowercase().split('o') {
        let text = text.replace('b', ".");
        match saved::parse(&text) {
            Some(attempt) => backup.texts.insert([ATTEMPT, &attempt.id.to_string()].concat(), text),
            None => backup.unread += 1,
        }
    }
    backup.damaged = backup.unread > 0;
    backup
}

/// CRC-32 with the polynomial of zip, 0xEDB88320.
fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| sum >> 1 ^ (0xedb8_8320 & (sum & 1).wrapping_neg()))
    })
}

fn hex(sum: u32) -> String {
    (0..8).rev().filter_map(|at| char::from_digit(sum >> (4 * at) & 15, 16)).collect()
}

#[cfg(test)]
mod tests {
    use super::super::saved::tests::sample;
    use super::*;
    use proptest::prelude::*;
    use quiz::{Attempt, AttemptId};

    fn texts(count: u64) -> Texts {
        let attempt = |at| Attempt { id: AttemptId::mint(1_790_000_000_000 + at, 0), ..sample() };
        let attempts = (0..count).map(attempt).map(|it| (format!("{ATTEMPT}{}", it.id), saved::text(&it)));
        let origin = (format!("{ORIGIN}{}", attempt(0).id), "rqqqq".to_owned());
        attempts.chain([origin]).collect()
    }

    #[test]
    fn a_backup_comes_back_whole() {
        let file = write(&texts(3));
        assert_eq!(read(&file), Ok(Backup { texts: texts(3), unread: 0, damaged: false }));
        assert!(!read(&file.replace('\n', "\r\n")).expect("a mail program's line ends").texts.is_empty());
        insta::assert_snapshot!(file);
    }

    #[test]
    fn the_checksum_is_the_one_of_zip() {
        assert_eq!(hex(crc32(b"123456789")), "cbf43926");
    }

    #[test]
    fn only_what_is_ours_and_whole_is_taken() {
        let file = write(&texts(2));
        let spoilt = file.replacen("\"2.", "\"2.q", 1);
        let read_spoilt = read(&spoilt).expect("a backup");
        assert_eq!((read_spoilt.texts.len(), read_spoilt.unread, read_spoilt.damaged), (2, 1, true));
        for line in [
            "[\"pref:theme\",\"dark\"]",
            "[\"x:06c9\",\"1\"]",
            "[\"a:06c9\",\"1.qq\"]",
            "[\"a:é\",\"\"]",
            "{}",
        ] {
            let more = read(&[&file, line].concat()).expect("a backup");
            assert_eq!((more.texts, more.unread, more.damaged), (texts(2), 1, true), "{line}");
        }
    }

    #[test]
    fn what_is_no_backup_is_refused() {
        let newer = write(&texts(1)).replacen("\"schema\":1", "\"schema\":2", 1);
        assert_eq!(read(&newer), Err(Refusal::Newer));
        for text in ["", "{}", "[1]", "name,score\n", "{\"format\":\"knowshore-backup\",\"schema\":x,", "\0"]
        {
            assert_eq!(read(text), Err(Refusal::Foreign), "{text:?}");
        }
        assert_eq!(read(&"a".repeat(MAX_FILE as usize + 1)), Err(Refusal::Long));
    }

    #[test]
    fn a_link_holds_attempts_and_says_when_it_is_cut() {
        let attempts: Texts = texts(3).into_iter().filter(|it| it.0.starts_with(ATTEMPT)).collect();
        let code = to_code(&attempts);
        assert!(code.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit()), "{code}");
        assert_eq!(from_code(&code).texts, attempts);
        assert_eq!(from_code(&code.to_uppercase()).texts, attempts);
        let cut = from_code(&code[..code.len() - 1]);
        assert_eq!((cut.texts.len(), cut.unread, cut.damaged), (2, 1, true));
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

        /// Protects the page from a file that somebody made to break it.
        #[test]
        fn any_text_is_read_or_refused(cut in 0..400_usize, junk in "\\PC{0,40}") {
            let file = write(&texts(3));
            let cut = cut.min(file.len());
            let spoilt = [&file[..cut], &junk, &file[cut..]].concat();
            if let Ok(backup) = read(&spoilt) {
                prop_assert!(backup.damaged || junk.trim().is_empty());
                prop_assert!(backup.texts.iter().all(|(key, text)| texts(3).get(key) == Some(text) || !key.starts_with(ATTEMPT)));
            }
            drop(from_code(&spoilt));
        }
    }
}

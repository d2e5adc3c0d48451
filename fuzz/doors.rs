//! What holds at every door that lets something in from outside, whatever comes. The fuzzer calls
//! these with what it makes up; `tests/doors.rs` replays what it found worth keeping.

use knowshore::browser::union::{Texts, merge};
use knowshore::browser::{backup, saved};
use knowshore::share::{Gathering, examine, with_checksum};
use quiz::{Bank, Blueprint, assemble};

/// A door: its name, which is that of its corpus, and what holds there.
pub type Door = (&'static str, fn(&[u8]));

/// Every door.
#[allow(dead_code)]
pub const DOORS: [Door; 6] = [
    ("link_decode", examine),
    ("saved_parse", saved_parse),
    ("bank_decode", bank_decode),
    ("group_paste", group_paste),
    ("backup_read", backup_read),
    ("storage_merge", storage_merge),
];

/// A saved text is not one, or saying it again says the same. Half of the texts are well summed, so
/// that the reader behind the checksum is reached.
pub fn saved_parse(bytes: &[u8]) {
    let text = match bytes.split_first() {
        Some((first, rest)) if first % 2 == 0 => String::from_utf8_lossy(rest).into_owned(),
        Some((first, rest)) => {
            let symbols: Vec<u8> = rest.iter().map(|byte| byte % 32).collect();
            format!("{}.{}", 1 + first / 2 % 3, with_checksum(b'a', &symbols))
        }
        None => String::new(),
    };
    if let Some(attempt) = saved::parse(&text) {
        assert_eq!(saved::parse(&saved::text(&attempt)), Some(attempt), "it can be kept again");
    }
}

/// An edition is refused, or a quiz can be drawn from it.
pub fn bank_decode(bytes: &[u8]) {
    if let Ok(bank) = Bank::decode(bytes) {
        let quiz = assemble(&bank, Blueprint::default(), 7);
        assert!(quiz.questions.len() <= 10);
    }
}

/// Whatever is pasted for a group, a report is made, and each line of it is of the paste.
pub fn group_paste(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes).into_owned();
    let lines = text.lines().count();
    let mut gathering = Gathering::new(text);
    while !gathering.step(&[], 64) {}
    let report = gathering.report();
    assert!(report.troubles.iter().all(|it| (it.line as usize) <= lines + 1), "a trouble is where it says");
}

/// A file or a link is refused, or what is whole in it can be written and read again.
pub fn backup_read(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let found = match text.strip_prefix('m') {
        Some(code) => backup::from_code(code),
        None => match backup::read(&text) {
            Ok(found) => found,
            Err(_) => return,
        },
    };
    let again = backup::read(&backup::write(&found.texts)).expect("what is written can be read");
    assert_eq!(again, backup::Backup { texts: found.texts, unread: 0, damaged: false });
}

/// Whatever two replicas hold, of whichever form: they merge to the same from both sides, and for good.
/// Each line is a text, its first letter says in which replica and under which key.
pub fn storage_merge(bytes: &[u8]) {
    const KEYS: [&str; 6] = [
        "a:0000000000000000",
        "a:0000000000000000~x",
        "x:0000000000000000",
        "o:0000000000000000",
        "bad:a:x",
        "a:m887qe11ygaypz",
    ];
    let mut replicas = [Texts::new(), Texts::new()];
    for line in String::from_utf8_lossy(bytes).lines() {
        let Some(first) = line.bytes().next().filter(u8::is_ascii) else { continue };
        let key = ["ks1:", KEYS[usize::from(first / 2) % KEYS.len()]].concat();
        replicas[usize::from(first % 2)].insert(key, line[1..].to_owned());
    }
    let [one, other] = replicas;
    let both = merge(&one, &other);
    assert_eq!(both, merge(&other, &one), "it is the same from both sides");
    assert_eq!(both, merge(&both, &one), "what was merged stays as it is");
}

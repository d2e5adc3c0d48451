//! Bytes to text, in the encodings that spreadsheets use.

/// The text of a file: UTF-8, UTF-16 (by its mark or by its zeros), else Windows-1252.
pub(crate) fn decoded(bytes: &[u8]) -> String {
    match bytes {
        [0xef, 0xbb, 0xbf, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        [0xff, 0xfe, rest @ ..] => utf_16(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => utf_16(rest, u16::from_be_bytes),
        _ => match zeros(bytes) {
            [even, odd] if odd > 2 * even => utf_16(bytes, u16::from_le_bytes),
            [even, odd] if even > 2 * odd => utf_16(bytes, u16::from_be_bytes),
            _ => utf_8_or_1252(bytes),
        },
    }
}

/// How many of the even and of the odd bytes at the start are zero, where that is at least a third.
fn zeros(bytes: &[u8]) -> [usize; 2] {
    let start = &bytes[..bytes.len().min(2000)];
    let count = |first: usize| start.iter().skip(first).step_by(2).filter(|byte| **byte == 0).count();
    let counts = [count(0), count(1)];
    if counts.iter().any(|count| *count > start.len() / 6) { counts } else { [0, 0] }
}

fn utf_16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let units = bytes.chunks_exact(2).map(|pair| unit([pair[0], pair[1]]));
    let text: String =
        char::decode_utf16(units).map(|it| it.unwrap_or(char::REPLACEMENT_CHARACTER)).collect();
    text.trim_start_matches('\u{feff}').to_owned()
}

fn utf_8_or_1252(bytes: &[u8]) -> String {
    let (mut good, mut bad) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().chars().filter(|letter| !letter.is_ascii()).count();
        bad += usize::from(!chunk.invalid().is_empty());
    }
    // A stray byte does not make it another encoding.
    if bad == 0 || good > bad {
        return String::from_utf8_lossy(bytes).into_owned();
    }
    bytes.iter().map(|byte| windows_1252(*byte)).collect()
}

/// The letters of the bytes 0x80 to 0x9F in Windows-1252, where it differs from Unicode.
const WINDOWS_1252: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";

fn windows_1252(byte: u8) -> char {
    match byte {
        0x80..=0x9f => {
            WINDOWS_1252.chars().nth(usize::from(byte) - 0x80).unwrap_or(char::REPLACEMENT_CHARACTER)
        }
        _ => char::from(byte),
    }
}

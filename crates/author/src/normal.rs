//! When two texts read alike.

use unicode_normalization::UnicodeNormalization;

/// A text without what readers pass over: case, spaces, dots and other signs, Unicode form. Signs that make
/// another number stay: 1.5 is not 15, nor −5 the same as 5.
pub fn normal(text: &str) -> String {
    let letters: Vec<char> = text.nfkc().collect();
    let is_digit = |at: usize| letters.get(at).is_some_and(char::is_ascii_digit);
    let mut plain = String::with_capacity(text.len());
    for (at, letter) in letters.iter().enumerate() {
        let in_number = at > 0 && is_digit(at - 1) && is_digit(at + 1);
        match letter {
            '.' | ',' | ':' if in_number => plain.push(*letter),
            '-' | '−' if is_digit(at + 1) && !in_number => plain.push('-'),
            '+' | '#' | '%' => plain.push(*letter),
            _ if letter.is_alphanumeric() => plain.extend(letter.to_lowercase()),
            _ => {}
        }
    }
    // A text of signs alone is told apart by them.
    if plain.is_empty() { text.trim().to_owned() } else { plain }
}

#[cfg(test)]
mod tests {
    use super::normal;

    /// Protects who writes one thing in two ways, and who writes two things that look alike.
    #[test]
    fn texts_that_read_alike_are_known() {
        for (one, other) in [
            ("USA", "U.S.A."),
            ("Czech  Republic", "czech republic"),
            ("ﬁsh", "fish"),
            ("café", "cafe\u{301}"),
        ] {
            assert_eq!(normal(one), normal(other), "{one} and {other}");
        }
        for (one, other) in
            [("1.5", "15"), ("−5", "5"), ("C", "C++"), ("10:30", "1030"), ("+", "−"), ("Bern", "Berne")]
        {
            assert_ne!(normal(one), normal(other), "{one} and {other}");
        }
    }
}

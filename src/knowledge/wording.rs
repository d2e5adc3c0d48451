//! Filling a template with the forms of entities.

/// Fills `{name}` and `{name.form}` in a template with what `lookup` gives for the name and the
/// form (`name` where the template names none).
///
/// # Errors
/// The first placeholder that has no filling, as it stands in the template, or the opening brace
/// that is never closed.
pub fn fill(template: &str, lookup: impl Fn(&str, &str) -> Option<String>) -> Result<String, String> {
    let mut filled = String::new();
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        let (placeholder, tail) = after.split_once('}').ok_or("{")?;
        let (name, form) = placeholder.split_once('.').unwrap_or((placeholder, "name"));
        filled.push_str(before);
        filled.push_str(&lookup(name, form).ok_or(placeholder)?);
        rest = tail;
    }
    filled.push_str(rest);
    Ok(filled)
}

/// The text with its first letter in upper case.
pub fn capitalized(text: &str) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Protects every stem: what a template names is filled in, and what has no filling is named.
    #[test]
    fn placeholders_are_filled_or_named() {
        let lookup = |name: &str, form: &str| {
            Some(match (name, form) {
                ("given", "name") => "India".to_owned(),
                ("given", "place") => "in India".to_owned(),
                _ => return None,
            })
        };
        assert_eq!(fill("What of {given}, {given.place}?", lookup), Ok("What of India, in India?".into()));
        assert_eq!(fill("{given.adjective}?", lookup), Err("given.adjective".into()));
        assert_eq!(fill("open {brace", lookup), Err("{".into()));
        assert_eq!(fill("plain", lookup), Ok("plain".into()));
        assert_eq!(capitalized("élan vital"), "Élan vital");
    }
}

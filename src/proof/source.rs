//! Words taken over from the source: no string of the pack may share six in a row with it.

use super::library::Library;
use super::report::{Flaw, Section};
use serde_json::Value;

/// Looks at every string of the pack. Those that players read are looked at again, question by
/// question, by criterion H3.
pub fn run(library: &Library) -> (Section, Vec<Flaw>) {
    let mut section = Section::new("Words of the source");
    if !library.has_article() {
        section.count("source at hand", 0, "give it with --article or KNOWSHORE_ARTICLE");
        return (section, Vec::new());
    }
    let mut strings = Vec::new();
    collect(&serde_json::to_value(library.pack).unwrap_or_default(), String::new(), &mut strings);
    let copied = |(place, text): &(String, String)| {
        let run = library.copied(text)?;
        Some(Flaw::of_bank(
            "H3",
            place,
            format!("«{run}» stands in the source word for word; say it in our own words"),
        ))
    };
    let flaws: Vec<Flaw> = strings.iter().filter_map(copied).collect();
    section.count("source at hand", 1, "");
    section.count("strings of the pack", strings.len(), "");
    section.count("of these, with six words of the source in a row", flaws.len(), "0");
    (section, flaws)
}

/// Every string of a value with its JSON pointer.
fn collect(value: &Value, place: String, found: &mut Vec<(String, String)>) {
    match value {
        Value::String(text) => found.push((place, text.clone())),
        Value::Array(all) => {
            all.iter().enumerate().for_each(|(at, it)| collect(it, format!("{place}/{at}"), found))
        }
        Value::Object(all) => all.iter().for_each(|(key, it)| collect(it, format!("{place}/{key}"), found)),
        _ => {}
    }
}

//! 1: a prepared reader could read it in two ways.

use crate::knowledge::Kind;
use crate::proof::item::Item;
use crate::proof::{lists, text};

/// One sentence, or two where a case or a summary comes first; few words that read easily; no pronoun without its noun; no
/// abbreviation left unexplained; and it says whose a claim is.
pub fn check(item: &Item) -> Option<String> {
    let (most, allowed) = match item.template.kind {
        _ if item.tells_a_case() => (30, 2),
        // The summary to mend is a sentence of its own too.
        Kind::Correction => (30, 2),
        // So is what the analogy starts from.
        Kind::Analogy => (22, 2),
        _ => (22, 1),
    };
    let sentences = text::sentences(&item.stem);
    let (count, grade) = (text::length(&item.stem), text::grade(&item.stem));
    if sentences.len() > allowed {
        return Some(format!("the stem has {} sentences; write {allowed}", sentences.len()));
    }
    if count > most {
        return Some(format!("the stem has {count} words; cut it to {most}"));
    }
    if grade > 11.0 {
        return Some(format!("the stem reads at grade {grade:.1}; use shorter words, down to 11"));
    }
    if let Some(pronoun) = sentences.iter().find_map(|sentence| loose_pronoun(sentence)) {
        return Some(format!("the stem says «{pronoun}» before what it stands for; name the thing"));
    }
    let unexplained = |word: &&str| text::is_abbreviation(word) && !item.library.explains(word);
    let mut words = item.texts().flat_map(|it| it.split(|each: char| !each.is_alphanumeric()));
    if let Some(word) = words.find(unexplained) {
        return Some(format!("the abbreviation {word} names nothing in the pack; spell it out"));
    }
    (item.needs_attribution() && !item.is_attributed()).then(|| {
        "the stem does not say whose claim, expectation or list it is; use one of `attributions`".to_owned()
    })
}

/// A pronoun that comes before any noun it could stand for in its sentence.
fn loose_pronoun(sentence: &str) -> Option<String> {
    let words = text::words(sentence);
    let at = words.iter().position(|word| lists::PRONOUNS.contains(&word.as_str()))?;
    let named = words[..at].iter().any(|word| !lists::STOP.contains(&word.as_str()));
    (!named).then(|| words[at].clone())
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::knowledge::Kind;
    use crate::proof::rubric::sample::{of, stems, tells_apart};

    #[test]
    fn each_way_to_be_unclear_is_told_from_its_neighbour() {
        let clean = "Which country leads the trade?";
        stems(check, "India is large. Which country leads the trade?", clean);
        let long = "Which country among those that the many people in the trade know and like well leads the trade in goods at the start of the year?";
        stems(check, long, clean);
        stems(check, "Which intermediary organizational responsibility predominates internationally?", clean);
        stems(check, "Where do they lead the trade?", "Where do firms lead when they trade?");
        stems(check, "Which country leads in XQZ?", "Which country leads in KPO?");
        let (case, choices) =
            ("A firm buys goods. Which country suits the firm?", ["India", "China", "Israel"]);
        tells_apart(check, &of(Kind::Status, case, &choices), &of(Kind::Scenario, case, &choices));
        let said = "Which matter does the article raise?";
        tells_apart(
            check,
            &of(Kind::Stance, "Which matter is raised?", &choices),
            &of(Kind::Stance, said, &choices),
        );
    }
}

//! Points: a row is one point, with its question (`q`, `a`), its statement (`says`) and its misconceptions.

use super::{Candidate, Frame, foil_as, key};
use crate::pack::{Foil, Row};
use crate::question::Draft;
use crate::truth::Claim;

/// The point's own question. Wrong: its misconceptions as short answers.
pub(crate) fn plain<'a>(frame: &Frame<'_, 'a>, put: &mut dyn FnMut(Draft<'a>)) {
    for (at, row) in frame.table.rows.iter().enumerate() {
        for stem in row.words.all("q") {
            let names = frame.names(row, at);
            let (text, why) = (row.words.get("a").unwrap_or(""), row.words.get("why").unwrap_or(""));
            let mut choices = vec![key(names.fill(text), names.fill(why), Claim::Own { row, name: "a" })];
            choices.extend(row.foils.iter().filter_map(|foil| foil_as(foil, "a", &names)));
            let mut draft = frame.draft(&[row], at, &names, choices);
            draft.stem = names.fill(&stem.text);
            put(draft);
        }
    }
}

/// Somebody says something mistaken: what is the best reply? Wrong: the mistake's own wrong replies, or
/// those of the point's other misconceptions.
pub(crate) fn reply<'a>(frame: &Frame<'_, 'a>, put: &mut dyn FnMut(Draft<'a>)) {
    let mut number = 0;
    for row in &frame.table.rows {
        for foil in &row.foils {
            let Some(said) = foil.words.get("said") else { continue };
            let names = frame.names(row, number).and("said", said);
            let answer = foil.words.get("answer").or_else(|| row.words.get("reply")).unwrap_or("");
            let why = foil.words.get("teach").or_else(|| row.words.get("why")).unwrap_or("");
            // The reply stands against the misconception, with what is known of the point.
            let right =
                Claim::All(vec![Claim::Not(Box::new(Claim::Foil(foil))), Claim::Own { row, name: "why" }]);
            let mut choices = vec![key(names.fill(answer), names.fill(why), right)];
            choices.extend(foil.instead.iter().map(|(text, why)| {
                let (text, why, claims) =
                    (names.fill(&text.text), names.fill(&why.text), vec![Claim::Foil(foil)]);
                Candidate { text, why, claims, mark: 0, group: String::new(), facts: Vec::new() }
            }));
            if foil.instead.is_empty() {
                let others = row.foils.iter().filter(|other| !std::ptr::eq(*other, foil));
                choices.extend(others.filter_map(|other| foil_as(other, "reply", &names)));
            }
            let mut draft = frame.draft(&[row], number, &names, choices);
            if says_us(said) && !frame.ask.words.all("stem_us").is_empty() {
                draft.stem = frame.text("stem_us", "", number, &names);
            }
            put(draft);
            number += 1;
        }
    }
}

/// Whether a remark is made by somebody of one's own company.
fn says_us(said: &str) -> bool {
    let word = |word: &str| word.trim_matches(|it: char| !it.is_alphanumeric()).to_lowercase();
    let own = ["us", "we", "our", "we're", "we’re", "we'd", "we’d", "let's", "let’s", "here"];
    said.split_whitespace().any(|it| own.contains(&word(it).as_str()))
}

/// The other statements that may stand beside one.
fn beside<'a>(all: &[&'a Row], at: usize) -> impl Iterator<Item = &'a Row> {
    super::spread(all.len(), at).map(|other| all[other]).filter(move |it| apart(all[at], it))
}

/// The rows of the wording's group that say something.
fn statements<'a>(frame: &Frame<'_, 'a>) -> Vec<&'a Row> {
    let group = frame.ask.words.get("topic");
    let rows = frame.table.rows.iter();
    rows.filter(|row| row.words.get("topic") == group && row.words.get("says").is_some()).collect()
}

fn apart(one: &Row, other: &Row) -> bool {
    one.id != other.id && !crate::pack::near(one, other)
}

/// Which statement is true? Wrong: misconceptions about other points.
pub(crate) fn true_of<'a>(frame: &Frame<'_, 'a>, put: &mut dyn FnMut(Draft<'a>)) {
    let all = statements(frame);
    for (number, row) in all.iter().enumerate() {
        let names = frame.names(row, number);
        let word = |name: &str| names.fill(row.words.get(name).unwrap_or(""));
        let mut choices = vec![key(word("says"), word("why"), Claim::Own { row, name: "says" })];
        for other in beside(&all, number) {
            let group = |foil: &Foil| foil.words.get("group").unwrap_or(&other.id).to_owned();
            let wrong = |foil: &'a Foil| {
                let choice = foil_as(foil, "says", &frame.names(other, 0))?;
                Some(Candidate { group: group(foil), facts: frame.facts(other), ..choice })
            };
            choices.extend(other.foils.iter().filter_map(wrong));
        }
        put(frame.draft(&[row], number, &names, choices));
    }
}

/// Which statement is a mistake? Wrong: what is right about other points.
pub(crate) fn mistake<'a>(frame: &Frame<'_, 'a>, put: &mut dyn FnMut(Draft<'a>)) {
    let (mut number, all) = (0, statements(frame));
    for (at, row) in all.iter().enumerate() {
        for foil in row.foils.iter().filter(|foil| foil.words.get("says").is_some()) {
            let names = frame.names(row, number);
            let word = |name: &str| names.fill(foil.words.get(name).unwrap_or(""));
            let point = names.fill(row.words.get("why").unwrap_or(""));
            let why = if foil.words.get("teach").is_some() {
                word("teach")
            } else {
                format!("{} {point}", word("why"))
            };
            let mut choices = vec![key(word("says"), why, Claim::Not(Box::new(Claim::Foil(foil))))];
            for other in beside(&all, at) {
                let names = frame.names(other, 0);
                let text = names.fill(other.words.get("says").unwrap_or(""));
                let claim = Claim::Not(Box::new(Claim::Own { row: other, name: "says" }));
                choices.push(frame.of_row(other, vec![claim], text, frame.text("not", "{why}", 0, &names)));
            }
            put(frame.draft(&[row], number, &names, choices));
            number += 1;
        }
    }
}

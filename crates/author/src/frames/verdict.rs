//! Which side is it on, and why?

use super::{Candidate, Frame, key};
use crate::pack::Row;
use crate::question::Draft;
use crate::truth::Claim;

/// The side with its reason. Wrong: the right side for a reason that never decides, the other side for such a
/// reason, and the other side for its own reason.
pub(crate) fn verdict<'a>(frame: &Frame<'_, 'a>, put: &mut dyn FnMut(Draft<'a>)) {
    let Some(sides) = frame.index.table(frame.ask.words.get("sides").unwrap_or("")) else { return };
    let is_side = |it: &&'a Row| it.words.get("column") == Some(frame.ask.column.as_str());
    let sides_of: Vec<&'a Row> = sides.values.iter().filter(is_side).collect();
    let asked = frame.table.rows.iter().enumerate().filter(|it| frame.is_asked(it.1));
    for (number, (at, row)) in asked.enumerate() {
        let cell = frame.index.cell(frame.table, row, &frame.ask.column);
        let Some(side) = cell.first().map(|it| it.text.as_str()) else { continue };
        let Some(other) = sides_of.iter().find(|it| it.id != side) else { continue };
        let mut names = frame.names(row, at);
        let places = &frame.index.pack.places;
        let place = frame.ask.place.then(|| places.get(number % places.len().max(1))).flatten();
        if let Some(place) = place {
            names = names
                .and("team", place.get("team").unwrap_or(""))
                .and("lesson", place.get(side).unwrap_or(""));
        }
        let because = if frame.ask.person { "because_person" } else { "because" };
        let said = |side: &str, because: &str| {
            let names = names.clone().and("side", side).and("because", names.fill(because));
            frame.text("choice", "", 0, &names)
        };
        let own = names.fill(frame.ask.words.get("because").unwrap_or("{because}"));
        let right = Claim::All(vec![frame.has(row, side), Claim::Own { row, name: reason_of(frame, row) }]);
        let mut choices = vec![key(said(side, &own), frame.text("why", "{why}", number, &names), right)];
        let mut wrong = |side: &str, because: &str, why: &str, claim: Claim<'a>, group: &str| {
            let claims = vec![Claim::All(vec![frame.has(row, side), claim])];
            let (text, why) = (said(side, because), names.fill(why));
            choices.push(Candidate { text, why, claims, mark: 0, group: group.into(), facts: Vec::new() });
        };
        let idle: Vec<_> = sides.foils.iter().filter(|foil| foil.asks.contains(&frame.ask.id)).collect();
        // The two sides never have the same idle reason: each row has its own share for its own side.
        for (at, foil) in idle.iter().enumerate() {
            let (text, why) = (foil.words.get(because).unwrap_or(""), foil.words.get("why").unwrap_or(""));
            let for_own_side = place.is_none() && at == number % idle.len();
            let (of, group) =
                if for_own_side { (side, "own side") } else { (other.id.as_str(), "other side") };
            wrong(of, text, why, Claim::Foil(foil), group);
        }
        if let Some(place) = place {
            let (text, why) = (place.get("because").unwrap_or(""), place.get("why").unwrap_or(""));
            wrong(side, text, why, Claim::Idle(place), "own side");
        }
        let (text, why) = (other.words.get(because).unwrap_or(""), other.words.get("not").unwrap_or(""));
        wrong(&other.id, text, why, Claim::Own { row: other, name: because_name(because) }, "other reason");
        put(frame.draft(&[row], number, &names, choices));
    }
}

fn because_name(name: &str) -> &'static str {
    if name == "because_person" { "because_person" } else { "because" }
}

/// Where a row's own reason stands: in its words, or those of a row that it points to.
fn reason_of<'a>(frame: &Frame<'_, 'a>, row: &'a Row) -> &'a str {
    let joined = frame.table.columns.iter().find(|it| !it.of.is_empty()).map(|it| it.id.as_str());
    if row.words.get("because").is_some() { "because" } else { joined.unwrap_or("because") }
}

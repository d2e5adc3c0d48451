//! Which thing has this value? Wrong: things that have another value.

use super::{Candidate, Frame, key, values_of};
use crate::pack::{Row, near};
use crate::question::Draft;
use crate::truth::Claim;
use std::collections::HashMap;

/// Which thing has one of these values? Without a value in the wording: each value in turn.
pub(crate) fn thing<'a>(frame: &Frame<'_, 'a>, put: &mut dyn FnMut(Draft<'a>)) {
    let groups = Groups::of(frame);
    let mut number = 0;
    for (at, row) in asked_in_groups(frame, &groups) {
        let cells = values_of(frame.index.cell(frame.table, row, &frame.ask.column));
        let sought = if frame.ask.value.is_empty() { cells } else { frame.ask.value.clone() };
        if sought.is_empty() || !frame.is_in(row, &sought) || !frame.is_asked(row) {
            continue;
        }
        let names = frame.names(row, at).and("value", sought.join(", "));
        let why = frame.text("why", "{why}", number, &names);
        let mut choices = vec![key(frame.text("choice", "", 0, &names), why, frame.has_any(row, &sought))];
        let others = groups.others(frame, at).filter(|other| {
            !near(row, other)
                && !frame.is_in(other, &sought)
                && (frame.ask.against.is_empty() || frame.is_in(other, &frame.ask.against))
        });
        choices.extend(
            others.take(frame.enough()).map(|other| wrong(frame, other, frame.has_any(other, &sought))),
        );
        choices.extend(frame.foils(Some(row), &names));
        put(frame.draft(&[row], number, &names, choices));
        number += 1;
    }
}

/// Which thing does not have the value that the others share?
pub(crate) fn odd<'a>(frame: &Frame<'_, 'a>, put: &mut dyn FnMut(Draft<'a>)) {
    let mut holders: Vec<(String, Vec<&'a Row>)> = Vec::new();
    let mut known: HashMap<String, usize> = HashMap::new();
    for row in &frame.table.rows {
        for value in values_of(frame.index.cell(frame.table, row, &frame.ask.column)) {
            let at = *known.entry(value.clone()).or_insert_with(|| {
                holders.push((value, Vec::new()));
                holders.len() - 1
            });
            holders[at].1.push(row);
        }
    }
    let mut number = 0;
    for (value, rows) in holders.iter().filter(|it| it.1.len() >= 3) {
        let sought = std::slice::from_ref(value);
        let strangers = frame
            .table
            .rows
            .iter()
            .take(super::SCAN * 10)
            .filter(|row| !frame.is_in(row, sought) && frame.is_asked(row));
        for row in strangers.take(if frame.ask.take > 0 { frame.ask.take } else { 3 }) {
            let names = frame.names(row, number).and("value", value.clone());
            let why = frame.text("why", "{why}", number, &names);
            let not = |row: &'a Row| Claim::Not(Box::new(frame.has(row, value)));
            let mut choices = vec![key(frame.text("choice", "", 0, &names), why, not(row))];
            choices.extend(rows.iter().take(frame.enough()).map(|other| wrong(frame, other, not(other))));
            put(frame.draft(&[row], number, &names, choices));
            number += 1;
        }
    }
}

fn wrong<'a>(frame: &Frame<'_, 'a>, other: &'a Row, claim: Claim<'a>) -> Candidate<'a> {
    let names = frame.names(other, 0);
    let (text, why) = (frame.text("choice", "", 0, &names), frame.text("not", "{why}", 0, &names));
    frame.of_row(other, vec![claim], text, why)
}

/// Rows that may be shown beside each other: those with the same words under the wording's `same`.
struct Groups<'a> {
    members: Vec<Vec<usize>>,
    group: HashMap<&'a str, usize>,
}

impl<'a> Groups<'a> {
    fn of(frame: &Frame<'_, 'a>) -> Groups<'a> {
        let mut groups = Groups { members: Vec::new(), group: HashMap::new() };
        for (at, row) in frame.table.rows.iter().enumerate() {
            let name = frame.ask.words.get("same").and_then(|same| row.words.get(same)).unwrap_or("");
            let next = groups.members.len();
            let group = *groups.group.entry(name).or_insert(next);
            if group == next {
                groups.members.push(Vec::new());
            }
            groups.members[group].push(at);
        }
        groups
    }

    /// The other rows of a row's group.
    fn others<'f>(&'f self, frame: &'f Frame<'_, 'a>, at: usize) -> impl Iterator<Item = &'a Row> + 'f {
        let rows = &frame.table.rows;
        let name = frame.ask.words.get("same").and_then(|same| rows[at].words.get(same)).unwrap_or("");
        let members = &self.members[self.group[name]];
        let own = members.binary_search(&at).unwrap_or(0);
        super::spread(members.len(), own).map(|member| &rows[members[member]])
    }
}

/// The rows, group by group.
fn asked_in_groups<'f, 'a>(
    frame: &'f Frame<'_, 'a>,
    groups: &'f Groups<'a>,
) -> impl Iterator<Item = (usize, &'a Row)> + use<'f, 'a> {
    groups.members.iter().flatten().map(|at| (*at, &frame.table.rows[*at]))
}

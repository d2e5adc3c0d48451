//! What is this thing's value? Wrong: other values, and misconceptions.

use super::{Candidate, Frame, key, matches, values_of};
use crate::pack::{Row, near};
use crate::question::Draft;
use std::collections::HashMap;

/// A value that is a row of another table, or has words of its own.
pub(crate) fn value<'a>(frame: &Frame<'_, 'a>, put: &mut dyn FnMut(Draft<'a>)) {
    let values = values(frame);
    let positions: HashMap<&str, usize> = (0..).zip(&values).map(|(at, it)| (it.id.as_str(), at)).collect();
    let mut number = 0;
    for (at, row) in frame.table.rows.iter().enumerate() {
        let Some(own) = row.words.get(&frame.ask.column).filter(|_| frame.is_asked(row)) else { continue };
        let Some(position) = positions.get(own) else { continue };
        let right = values[*position];
        let names = frame.names(row, at);
        let named = |value: &'a Row| super::Names::default().with("row", &row.words).with("", &value.words);
        let in_both = |value: &'a Row| {
            let mut both = named(value);
            both.layers.extend(frame.names(row, at).layers);
            both
        };
        let text = |value: &'a Row| frame.text("choice", "", 0, &in_both(value));
        let why = frame.text("why", "{why}", number, &names);
        let mut choices = vec![key(text(right), why, frame.has(row, own))];
        let near_by = super::spread(values.len(), *position).map(|at| values[at]);
        let others = near_by.filter(|it| {
            it.id != own
                && matches(it, &frame.ask.r#where)
                && (row.tempting.is_empty() || row.tempting.contains(&it.id))
                && !near(right, it)
        });
        for other in others.take(frame.enough()) {
            let why = frame.text("not", "{not}", 0, &in_both(other));
            choices.push(Candidate {
                facts: other.facts.clone(),
                ..frame.of_row(row, vec![frame.has(row, &other.id)], text(other), why)
            });
        }
        choices.extend(frame.foils(Some(row), &names));
        put(frame.draft(&[row], number, &names, choices));
        number += 1;
    }
}

/// The possible values of the wording's column that have words.
pub(crate) fn values<'a>(frame: &Frame<'_, 'a>) -> Vec<&'a Row> {
    let column = &frame.ask.column;
    match frame.table.column(column).and_then(|it| frame.index.table(&it.of)) {
        Some(other) => other.rows.iter().collect(),
        None => frame.table.values.iter().filter(|it| it.words.get("column") == Some(column)).collect(),
    }
}

/// A value that is the row's own words. Wrong: the words of other rows, and misconceptions.
pub(crate) fn cell<'a>(frame: &Frame<'_, 'a>, put: &mut dyn FnMut(Draft<'a>)) {
    let column = &frame.ask.column;
    let needed = frame.ask.words.get("needs").unwrap_or(column);
    let asked = |row: &&'a Row| row.words.get(needed).is_some() && frame.is_asked(row);
    for (number, (at, row)) in frame.table.rows.iter().enumerate().filter(|it| asked(&it.1)).enumerate() {
        let names = frame.names(row, at);
        let Some(own) = row.words.get(column) else { continue };
        let why = frame.text("why", "{why}", number, &names);
        let mut choices = vec![key(frame.text("choice", "", 0, &names), why, frame.has(row, own))];
        let group = |row: &'a Row| row.words.get("group").unwrap_or(&row.id).to_owned();
        let others = frame.others(at).filter(|other| {
            !frame.ask.foils_only
                && !near(row, other)
                && (row.tempting.is_empty() || row.tempting.contains(&other.id))
        });
        for other in others.take(frame.enough()) {
            let Some(value) = other.words.get(column) else { continue };
            let names = frame.names(other, 0);
            let (text, why) = (frame.text("choice", "", 0, &names), frame.text("not", "{not}", 0, &names));
            let choice = frame.of_row(other, vec![frame.has(row, value)], text, why);
            choices.push(Candidate { group: group(other), ..choice });
        }
        choices.extend(frame.foils(Some(row), &names));
        put(frame.draft(&[row], number, &names, choices));
    }
}

/// Which statement is true? Wrong: other things with a value that is not theirs.
pub(crate) fn statement<'a>(frame: &Frame<'_, 'a>, put: &mut dyn FnMut(Draft<'a>)) {
    let first =
        |row: &'a Row| values_of(frame.index.cell(frame.table, row, &frame.ask.column)).into_iter().next();
    let mut number = 0;
    for (at, row) in frame.table.rows.iter().enumerate().filter(|it| frame.is_asked(it.1)) {
        let Some(own) = first(row) else { continue };
        let names = frame.names(row, at).and("value", own.clone());
        let said = frame.text("choice", "", 0, &names);
        let mut choices = vec![key(said, frame.text("why", "{why}", number, &names), frame.has(row, &own))];
        // Each other thing with the value of the one that stands behind it.
        let others: Vec<&'a Row> = frame.others(at).collect();
        for (other, lender) in others.iter().zip(others.iter().skip(1)).take(frame.enough()) {
            let Some(value) = first(lender) else { continue };
            let names = frame.names(other, 0).and("value", value.clone());
            let (text, why) = (frame.text("choice", "", 0, &names), frame.text("not", "{not}", 0, &names));
            choices.push(frame.of_row(other, vec![frame.has(other, &value)], text, why));
        }
        put(frame.draft(&[row], number, &names, choices));
        number += 1;
    }
}

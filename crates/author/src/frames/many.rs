//! Several to pick, things to match, things to put in order.

use super::{Candidate, Frame, Names, values_of};
use crate::pack::{Row, near};
use crate::question::Draft;
use crate::truth::Claim;
use std::collections::HashMap;

/// How many things with a value are combined in pairs.
const PAIRED: usize = 40;

/// Pick the two that have a value: that of the wording, or each in turn. Wrong: things that have another.
pub(crate) fn pick<'a>(frame: &Frame<'_, 'a>, put: &mut dyn FnMut(Draft<'a>)) {
    let mut holders: Vec<(String, Vec<usize>)> = Vec::new();
    let mut known: HashMap<String, usize> = HashMap::new();
    for (at, row) in frame.table.rows.iter().enumerate() {
        for value in values_of(frame.index.cell(frame.table, row, &frame.ask.column)) {
            if frame.ask.value.is_empty() || frame.ask.value.contains(&value) {
                let at_holder = *known.entry(value.clone()).or_insert_with(|| {
                    holders.push((value, Vec::new()));
                    holders.len() - 1
                });
                holders[at_holder].1.push(at);
            }
        }
    }
    let mut number = 0;
    for (value, rows) in &holders {
        let mut taken = 0;
        let most = if frame.ask.take > 0 { frame.ask.take } else { usize::MAX };
        for (at, one) in rows.iter().take(PAIRED).enumerate() {
            for two in rows.iter().take(PAIRED).skip(at + 1) {
                let pair = [&frame.table.rows[*one], &frame.table.rows[*two]];
                if near(pair[0], pair[1]) || taken == most {
                    continue;
                }
                put(picked(frame, value, pair, *two, number));
                (number, taken) = (number + 1, taken + 1);
            }
        }
    }
}

fn picked<'a>(frame: &Frame<'_, 'a>, value: &str, pair: [&'a Row; 2], at: usize, number: usize) -> Draft<'a> {
    let sought = [value.to_owned()];
    let named = |row: &'a Row| frame.names(row, 0).and("value", value);
    let choice = |row: &'a Row, mark, why: &str| {
        let (text, why) =
            (frame.text("choice", "", 0, &named(row)), frame.text(why, "{why}", 0, &named(row)));
        Candidate { mark, ..frame.of_row(row, vec![frame.has(row, value)], text, why) }
    };
    let mut choices: Vec<Candidate> = pair.iter().map(|row| choice(row, 1, "why")).collect();
    let others = frame.others(at).filter(|other| !frame.is_in(other, &sought));
    choices.extend(others.take(frame.enough()).map(|other| choice(other, 0, "not")));
    frame.draft(&pair, number, &named(pair[0]), choices)
}

/// Match things with their values. No two shown have the same value or are near each other.
pub(crate) fn matching<'a>(frame: &Frame<'_, 'a>, put: &mut dyn FnMut(Draft<'a>)) {
    let size = if frame.ask.size > 0 { frame.ask.size } else { 4 };
    let first =
        |row: &'a Row| frame.index.cell(frame.table, row, &frame.ask.column).first().map(|it| &*it.text);
    let rows: Vec<(&'a Row, &'a str)> = frame
        .table
        .rows
        .iter()
        .filter(|row| frame.is_asked(row))
        .filter_map(|row| Some((row, first(row)?)))
        .collect();
    let most = if frame.ask.take > 0 { frame.ask.take } else { rows.len().div_ceil(size) };
    for number in 0..most {
        // From another row on each time, at another pace each time round.
        let (start, step) = (number * size % rows.len().max(1), 1 + number * size / rows.len().max(1));
        let mut shown: Vec<(&'a Row, &'a str)> = Vec::new();
        for at in 0..rows.len().min(super::SCAN) {
            let it = rows[(start + at * step) % rows.len()];
            let apart = |other: &(&Row, &str)| {
                other.1 != it.1
                    && !near(other.0, it.0)
                    && other.0.id != it.0.id
                    && !values_near(frame, other.1, it.1)
            };
            if shown.len() < size && shown.iter().all(apart) {
                shown.push(it);
            }
        }
        if shown.len() == size {
            put(matched(frame, &shown, number));
        }
    }
}

fn values_near<'a>(frame: &Frame<'_, 'a>, one: &str, other: &str) -> bool {
    let of = frame.table.column(&frame.ask.column).map_or("", |it| it.of.as_str());
    matches!((frame.index.row(of, one), frame.index.row(of, other)), (Some(one), Some(other)) if near(one, other))
}

fn matched<'a>(frame: &Frame<'_, 'a>, shown: &[(&'a Row, &'a str)], number: usize) -> Draft<'a> {
    let named = |row: &'a Row, value: &str| {
        let mut names = Names::default().and("value", value).with("row", &row.words);
        if let Some(value) = frame.values.get(value) {
            names = names.with("", &value.words);
        }
        names.layers.extend(frame.names(row, number).layers);
        names
    };
    let choice = |(mark, (row, value)): (u8, &(&'a Row, &'a str))| {
        let names = named(row, value);
        let claims = shown.iter().map(|it| frame.has(it.0, value)).collect();
        let why = frame.text("why", "{why}", 0, &frame.names(row, number));
        Candidate { mark, ..frame.of_row(row, claims, frame.text("choice", "", 0, &names), why) }
    };
    let rows: Vec<&'a Row> = shown.iter().map(|it| it.0).collect();
    let choices: Vec<Candidate> = (1..).zip(shown).map(choice).collect();
    let names = frame.names(rows[0], number);
    let mut draft = frame.draft(&rows, number, &names, choices);
    draft.prompts =
        rows.iter().map(|row| frame.text("prompt", "{Name}", 0, &frame.names(row, number))).collect();
    draft.shown = shown.len();
    draft.others = frame.text("explain", "", number, &names);
    draft
}

/// Put things in order: by the values that the wording lists, or by the numbers in the column.
pub(crate) fn order<'a>(frame: &Frame<'_, 'a>, put: &mut dyn FnMut(Draft<'a>)) {
    if frame.ask.values.is_empty() {
        return by_number(frame, put);
    }
    let of_value = |value: &String| -> Vec<&'a Row> {
        frame
            .table
            .rows
            .iter()
            .filter(|row| frame.is_in(row, std::slice::from_ref(value)))
            .take(super::SCAN)
            .collect()
    };
    let rows: Vec<Vec<&'a Row>> = frame.ask.values.iter().map(of_value).collect();
    let longest = rows.iter().map(Vec::len).max().unwrap_or(0);
    for number in 0..longest {
        let shown: Option<Vec<&'a Row>> =
            rows.iter().map(|of| of.get(number % of.len().max(1)).copied()).collect();
        let Some(shown) = shown else { return };
        let claims = |row: &'a Row| frame.ask.values.iter().map(|value| frame.has(row, value)).collect();
        put(ordered(frame, &shown, number, claims));
    }
}

/// The number that a cell holds, with what stands behind it left out: `1,234.5 km` is 1234.5.
pub fn number_of(text: &str) -> Option<f64> {
    let text = text
        .trim()
        .trim_start_matches(|letter: char| !letter.is_ascii_digit() && letter != '-' && letter != '−');
    let text = text.replace('−', "-");
    let end = text.char_indices().find(|(at, it)| {
        !(it.is_ascii_digit() || ".,' \u{a0}\u{202f}".contains(*it) || *at == 0 && *it == '-')
    });
    let digits: String = text[..end.map_or(text.len(), |it| it.0)]
        .chars()
        .filter(|it| !"' \u{a0}\u{202f}".contains(*it))
        .collect();
    let digits = digits.trim_end_matches([',', '.']);
    let plain = match (digits.rfind(','), digits.rfind('.')) {
        // Whichever comes last divides whole numbers from parts; one that comes often groups thousands.
        (Some(comma), Some(dot)) if comma > dot => digits.replace('.', "").replace(',', "."),
        (Some(_), Some(_)) => digits.replace(',', ""),
        (Some(comma), None) if digits.len() - comma != 4 && digits.matches(',').count() == 1 => {
            digits.replace(',', ".")
        }
        (Some(_), None) => digits.replace(',', ""),
        (None, Some(_)) if digits.matches('.').count() > 1 => digits.replace('.', ""),
        _ => digits.to_owned(),
    };
    plain.parse().ok().filter(|number: &f64| number.is_finite())
}

fn by_number<'a>(frame: &Frame<'_, 'a>, put: &mut dyn FnMut(Draft<'a>)) {
    let promised = frame.table.column(&frame.ask.column).is_some_and(|it| it.one);
    let cell = |row: &'a Row| row.words.get(&frame.ask.column);
    let known = format!("order.{}", frame.ask.column);
    let number = |row: &'a Row| match row.words.get(&known) {
        Some(number) => number.parse().ok(),
        None => number_of(cell(row)?),
    };
    let mut rows: Vec<(f64, &'a Row)> =
        frame.table.rows.iter().filter_map(|row| Some((number(row)?, row))).collect();
    rows.sort_by(|one, other| one.0.total_cmp(&other.0));
    rows.dedup_by(|one, other| one.0 == other.0);
    let size = (if frame.ask.size > 0 { frame.ask.size } else { 4 }).min(rows.len());
    if !promised || size < 3 {
        return;
    }
    let most = if frame.ask.take > 0 { frame.ask.take } else { rows.len().div_ceil(3) };
    for number in 0..most {
        // Rows far apart: one from each part of the order, another one each time.
        let part = |at: usize| rows.len() * at / size;
        let shown: Vec<&'a Row> =
            (0..size).map(|at| rows[part(at) + number % (part(at + 1) - part(at)).max(1)].1).collect();
        let claims = |row: &'a Row| shown.iter().map(|it| frame.has(row, cell(it).unwrap_or(""))).collect();
        put(ordered(frame, &shown, number, claims));
    }
}

fn ordered<'a>(
    frame: &Frame<'_, 'a>,
    shown: &[&'a Row],
    number: usize,
    claims: impl Fn(&'a Row) -> Vec<Claim<'a>>,
) -> Draft<'a> {
    let choice = |(mark, row): (u8, &&'a Row)| {
        let names = frame.names(row, number);
        let (text, why) = (frame.text("choice", "{Name}", 0, &names), frame.text("why", "{why}", 0, &names));
        Candidate { mark, ..frame.of_row(row, claims(row), text, why) }
    };
    let choices: Vec<Candidate> = (1..).zip(shown).map(choice).collect();
    let names = frame.names(shown[0], number);
    let mut draft = frame.draft(shown, number, &names, choices);
    draft.shown = shown.len();
    draft.others = frame.text("explain", "", number, &names);
    draft
}

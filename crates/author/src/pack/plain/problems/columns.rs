//! What is looked for in a column as a whole.

use super::Found;
use super::texts::{key, short, unreadable};
use crate::pack::plain::columns::{Asked, Things};
use crate::pack::plain::numbers::Kind;
use crate::pack::plain::script::{disguised, is_lookalike, script_of};
use std::collections::HashMap;

/// A question has four choices, so a column needs four values.
const FEWEST: usize = 4;
/// From how many texts on a column has a script of its own.
const COLUMN: usize = 5;

impl Found<'_> {
    pub(super) fn column(&mut self, things: &Things, column: &Asked) {
        let ticks = column.heading.ticks;
        if !things.all.is_empty() && column.values.iter().all(Vec::is_empty) {
            self.put(
                column.heading.at,
                "",
                "all cells below this heading are empty; fill them in, or delete the column",
            );
            return;
        }
        for (thing, values) in things.all.iter().zip(&column.values) {
            if values.is_empty() {
                let message = "this cell is empty; fill it in (where it was merged with the one above, write the value again)";
                self.cell(thing, column.index, message);
            }
            let cell = thing.cell(column.index);
            if ticks.one && cell.contains(';') {
                let message = format!(
                    "“{}” holds several values, but (one) promises one; keep one, or write (complete) behind the heading",
                    short(cell)
                );
                self.cell(thing, column.index, message);
            }
        }
        self.alike(things, column);
        self.few(things, column);
        self.scripts(things, column.index);
    }

    /// Values that read alike, and those that two rows share against the promise.
    fn alike(&mut self, things: &Things, column: &Asked) {
        let mut seen: HashMap<String, (&str, u32)> = HashMap::with_capacity(things.all.len());
        for (place, (thing, values)) in things.all.iter().zip(&column.values).enumerate() {
            for value in values.iter().filter(|it| unreadable(it).is_none()) {
                let number =
                    column.scale.as_ref().filter(|it| it.kind != Kind::Date).map(|it| it.numbers[place]);
                let key = number.map_or_else(|| key(value), |number| number.to_string());
                match seen.get(&key) {
                    None => {
                        seen.insert(key, (value, thing.number));
                    }
                    Some((other, row)) if other != value => {
                        let message = format!(
                            "“{}” reads like “{}” in row {row}; write both in the same way, or so that they differ more",
                            short(value),
                            short(other)
                        );
                        self.cell(thing, column.index, message);
                    }
                    Some((_, row)) if column.heading.ticks.unique => {
                        let message = format!(
                            "“{}” stands in row {row} too, but (unique) promises that no two rows share a value; \
                             change one, or take the sign away",
                            short(value)
                        );
                        self.cell(thing, column.index, message);
                    }
                    Some(_) => {}
                }
            }
        }
    }

    /// Too few values for four choices.
    fn few(&mut self, things: &Things, column: &Asked) {
        let rows = things.all.len();
        if column.heading.ticks.settles() && rows < FEWEST {
            let message =
                format!("a question needs {FEWEST} rows to choose from, and there are {rows}; add rows");
            return self.put(column.heading.at, "", message);
        }
        let mut values: Vec<&String> = column.values.iter().flatten().collect();
        values.sort_unstable();
        values.dedup();
        if column.heading.ticks.one && values.len() < FEWEST {
            let count = values.len();
            let message = format!(
                "a question needs {FEWEST} different values to choose from, and this column has {count}; add rows, \
                 or write (complete) in place of (one) to have only the {} asked for",
                things.noun
            );
            self.put(column.heading.at, "", message);
        }
    }

    /// Letters of another script than most of a column.
    pub(super) fn scripts(&mut self, things: &Things, index: usize) {
        let texts = || things.all.iter().map(|thing| (thing, thing.cell(index)));
        let mut counts: HashMap<_, usize> = HashMap::new();
        for script in texts().filter_map(|it| script_of(it.1)) {
            *counts.entry(script).or_default() += 1;
        }
        let all: usize = counts.values().sum();
        let most = counts.iter().max_by_key(|it| (*it.1, *it.0)).map(|it| (*it.0, *it.1));
        let Some((script, count)) = most else { return };
        for (thing, text) in texts() {
            if let Some((letter, other)) = disguised(text) {
                let message = format!(
                    "the letter “{letter}” in “{}” is {}, not Latin, though it looks the same; type it again",
                    short(text),
                    other.name()
                );
                self.cell(thing, index, message);
                continue;
            }
            let Some(other) = script_of(text).filter(|other| *other != script && all >= COLUMN) else {
                continue;
            };
            // A few texts in another script are a slip; in a column of names from all over they are none.
            if all - count == 1 || is_lookalike(text) && count * 2 > all {
                let message = format!(
                    "“{}” is in {} letters, but the column is in {}; write it in the same letters",
                    short(text),
                    other.name(),
                    script.name()
                );
                self.cell(thing, index, message);
            }
        }
    }
}

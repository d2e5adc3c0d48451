//! Finds problems in the content of a pack that was read.

use crate::frames;
use crate::normal::normal;
use crate::pack::{Pack, Table};
use crate::problem::{At, Place, Problem};
use std::collections::HashMap;

/// All problems of the content, in the order of the file.
pub fn check(pack: &Pack) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut put = |at: At, place: Place, message: String| problems.push(Problem::new(at, place, message));
    let here = |table: &str, row: &str, column: &str| Place {
        table: table.into(),
        row: row.into(),
        column: column.into(),
    };
    let facts: HashMap<&str, At> =
        pack.facts.iter().filter(|it| !it.id.is_empty()).map(|it| (it.id.as_str(), it.at)).collect();
    for fact in &pack.facts {
        if pack.subjects.iter().all(|it| it.id != fact.subject) {
            put(
                fact.at,
                here("", &fact.id, "subject"),
                format!("there is no subject “{}”; add it, or name one that is there", fact.subject),
            );
        }
        if facts.get(fact.id.as_str()).is_some_and(|at| *at != fact.at) {
            put(
                fact.at,
                here("", &fact.id, "id"),
                format!("two facts are called “{}”; give one another id", fact.id),
            );
        }
    }
    for table in &pack.tables {
        check_names(pack, table, &mut put);
        let rows = table.rows.iter().chain(&table.values).map(|row| (&row.id, row.at, &row.facts));
        for (id, at, used) in rows.chain(table.asks.iter().map(|ask| (&ask.id, ask.at, &ask.facts))) {
            for fact in used.iter().filter(|fact| !facts.contains_key(fact.as_str())) {
                put(
                    at,
                    here(&table.id, id, "facts"),
                    format!("there is no fact “{fact}”; add it to the facts, or name one that is there"),
                );
            }
        }
    }
    problems.sort();
    problems
}

/// Names that stand for nothing, or for two things.
fn check_names(pack: &Pack, table: &Table, put: &mut impl FnMut(At, Place, String)) {
    let here =
        |row: &str, column: &str| Place { table: table.id.clone(), row: row.into(), column: column.into() };
    let mut ids: HashMap<String, &str> = HashMap::new();
    for row in &table.rows {
        if let Some(other) = ids.insert(normal(&row.id), &row.id) {
            let message = if other == row.id {
                format!("two rows are called “{other}”; give one another id")
            } else {
                format!("“{}” and “{other}” read alike; make them one row, or tell them apart", row.id)
            };
            put(row.at, here(&row.id, "id"), message);
        }
        for column in table.columns.iter().filter(|it| !it.of.is_empty()) {
            let Some(other) = pack.table(&column.of) else { continue };
            for value in row.words.all(&column.id).iter().filter(|it| other.row(&it.text).is_none()) {
                let message = format!(
                    "table “{}” has no row “{}”; add it, or name one that is there",
                    column.of, value.text
                );
                put(value.at, here(&row.id, &column.id), message);
            }
        }
    }
    for column in table.columns.iter().filter(|it| !it.of.is_empty() && pack.table(&it.of).is_none()) {
        put(
            column.at,
            here("", &column.id),
            format!("there is no table “{}”; name one that is there", column.of),
        );
    }
    for ask in &table.asks {
        if !frames::NAMES.contains(&ask.frame.as_str()) {
            let known = frames::NAMES.join(", ");
            put(
                ask.at,
                here(&ask.id, "frame"),
                format!("there is no frame “{}”; known are: {known}", ask.frame),
            );
        }
    }
    let subjects = table.rows.iter().map(|it| (&it.id, it.at, &it.subject));
    let subjects = subjects.chain(table.asks.iter().map(|it| (&it.id, it.at, &it.subject)));
    for (id, at, subject) in subjects.chain([(&table.id, table.at, &table.subject)]) {
        if !subject.is_empty() && pack.subjects.iter().all(|it| it.id != *subject) {
            put(
                at,
                here(id, "subject"),
                format!("there is no subject “{subject}”; add it, or name one that is there"),
            );
        }
    }
}

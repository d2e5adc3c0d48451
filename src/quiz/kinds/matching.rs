//! K11: which goes with which; one choice is left over.
//!
//! Three entities are given, each with its own key, and every key is false of the other two. The
//! choice left over is false of all three.

use super::{Rule, single};
use crate::knowledge::{EntityId, Truth};
use crate::quiz::ask::{Ask, Hit};
use crate::quiz::bank::Style;
use crate::quiz::model::{Candidate, Draft};
use crate::quiz::sets::combinations;

/// How the kind makes questions.
pub const RULE: Rule = Rule { drafts, outside: 1 };

const ROWS: usize = 3;
/// How many matchings are asked by one template.
const MATCHINGS: usize = 12;
/// How many true answers are weighed: their combinations multiply.
const HITS: usize = 24;

fn drafts(ask: &Ask) -> Vec<Draft> {
    let mut hits = ask.hits();
    hits.truncate(HITS);
    let mut chosen: Vec<Vec<usize>> = combinations(hits.len(), ROWS);
    chosen.sort_by_key(|it| single::hash(&format!("{}{it:?}", ask.template.id)));
    let rows = chosen.iter().map(|which| which.iter().map(|at| &hits[*at]).collect::<Vec<_>>());
    rows.filter(|rows| apart(ask, rows)).filter_map(|rows| draft(ask, &rows)).take(MATCHINGS).collect()
}

/// Whether each key is true of its own row alone and no two keys are too close.
fn apart(ask: &Ask, rows: &[&Hit]) -> bool {
    rows.iter().all(|one| {
        rows.iter().filter(|two| *two != one).all(|two| {
            one.given != two.given
                && ask.truth(one.given, two.key) == Truth::False
                && !ask.knowledge.in_conflict(one.key, two.key)
        })
    })
}

fn draft(ask: &Ask, rows: &[&Hit]) -> Option<Draft> {
    let prompt = |hit: &&Hit| ask.word(&ask.template.prompt, &[("given", hit.given)]);
    let prompts: Vec<String> = rows.iter().map(prompt).collect::<Option<_>>()?;
    let key = |(row, hit): (usize, &&Hit)| single::right(ask, hit, row as u8 + 1, &[("given", hit.given)]);
    let mut pool: Vec<Candidate> = rows.iter().enumerate().map(key).collect::<Option<_>>()?;
    let first = rows.first()?.given;
    let spare = ask
        .falses(first)
        .into_iter()
        .filter(|it| rows.iter().all(|hit| ask.truth(hit.given, *it) == Truth::False && hit.key != *it));
    pool.extend(spare.filter_map(|it| single::wrong(ask, first, it, &[("given", first)])));
    let facts = ask.keyed_by_all(rows);
    let ends: Vec<EntityId> = rows.iter().flat_map(|hit| [hit.given, hit.key]).collect();
    Some(Draft {
        id: single::id(ask, &ends, ""),
        style: Style::Matching,
        stem: single::stem(ask, &[])?,
        given: rows.iter().map(|hit| hit.given).collect(),
        prompts,
        facts,
        pool,
    })
}

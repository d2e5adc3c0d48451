//! Reads a worded pack from TOML.

use super::fields::{Fields, named};
use super::words::{Text, Words};
use super::{Ask, Column, Fact, Foil, MAX_ROWS, Pack, Row, Subject, Table};
use crate::problem::{At, Lines, Place, Problem};
use toml::de::DeTable;

/// Reads a pack.
///
/// # Errors
/// Every problem that is met on the way.
pub(super) fn read(text: &str) -> Result<Pack, Vec<Problem>> {
    let lines = Lines::of(text);
    let (table, errors) = DeTable::parse_recoverable(text);
    let problem = |error: &toml::de::Error| {
        let at = error.span().map(|span| lines.at(span.start)).unwrap_or_default();
        let said = error.message().replace('\n', " ");
        let message = format!("this is not valid TOML ({said}); check quotes, brackets and commas");
        Problem::new(at, Place::default(), message)
    };
    let mut problems: Vec<Problem> = errors.iter().map(problem).collect();
    let fields = named(table.get_ref(), &lines);
    let pack = pack(Fields::new(At { line: 1, column: 1 }, fields, Place::default(), &mut problems));
    if problems.is_empty() { Ok(pack) } else { Err(problems) }
}

fn pack(mut from: Fields) -> Pack {
    let or = |text: String, other: &str| if text.is_empty() { other.to_owned() } else { text };
    let mut pack = Pack {
        id: or(from.text("id"), "pack"),
        title: from.needed("title"),
        intro: from.text("intro"),
        language: or(from.text("language"), "en"),
        source: ["work", "author", "publisher", "date"].map(|name| from.text(name)),
        ..Pack::default()
    };
    for table in from.tables("subject", 16) {
        let mut from = from.within(table, "subject");
        pack.subjects.push(Subject { id: from.needed("id"), title: from.needed("title") });
        from.finish("id, title");
    }
    facts(&mut from, &mut pack);
    for table in from.tables("person", 100) {
        pack.people.push(from.within(table, "person").words());
    }
    for table in from.tables("place", 100) {
        pack.places.push(from.within(table, "place").words());
    }
    for fields in from.tables("table", 250) {
        pack.tables.push(table(from.within(fields, "")));
    }
    from.finish(
        "id, title, intro, language, work, author, publisher, date, subject, fact, note, person, place, table",
    );
    pack
}

/// Facts in the order of the file, each followed by the notes that name it.
fn facts(from: &mut Fields, pack: &mut Pack) {
    for table in from.tables("fact", 10_000) {
        let mut from = from.within(table, "fact");
        let id = from.needed("id");
        from.place.row.clone_from(&id);
        pack.facts.push(Fact {
            id,
            subject: from.needed("subject"),
            paragraph: from.number("paragraph", 0.0..=255.0, 0.0) as u8,
            holder: from.text("holder"),
            text: from.needed("text"),
            printed: from.flag("note", true),
            at: from.at,
        });
        from.finish("id, subject, paragraph, holder, text, note");
    }
    let mut notes = Vec::new();
    for table in from.tables("note", 1_000) {
        let mut from = from.within(table, "note");
        let after = from.text("after");
        if !after.is_empty() && pack.facts.iter().all(|it| it.id != after) {
            from.problem(
                from.at,
                "after",
                format!("there is no fact “{after}”; name one, or leave `after` out"),
            );
        }
        let (subject, text, at) = (from.needed("subject"), from.needed("text"), from.at);
        from.finish("subject, text, after");
        let (id, holder) = (String::new(), String::new());
        notes.push((after, Fact { id, subject, paragraph: 0, holder, text, printed: true, at }));
    }
    // From the last one on, so that notes after one fact keep their order.
    for (after, note) in notes.into_iter().rev() {
        let behind = pack.facts.iter().position(|fact| !after.is_empty() && fact.id == after);
        let at = behind.map_or(pack.facts.len(), |at| at + 1);
        pack.facts.insert(at, note);
    }
}

fn table(mut from: Fields) -> Table {
    let id = from.needed("id");
    from.place.table.clone_from(&id);
    let mut table = Table {
        id,
        subject: from.text("subject"),
        weight: from.number("weight", 0.1..=25.0, 1.0),
        at: from.at,
        ..Table::default()
    };
    from.text("about");
    for fields in from.tables("column", 100) {
        table.columns.push(column(from.within(fields, "")));
    }
    for fields in from.tables("value", 1_000) {
        table.values.push(row(from.within(fields, "value"), ""));
    }
    for fields in from.tables("foil", 1_000) {
        table.foils.push(foil(from.within(fields, "foil")));
    }
    for fields in from.tables("ask", 200) {
        table.asks.push(ask(from.within(fields, "ask")));
    }
    let mut rows = Vec::new();
    for (number, fields) in from.tables("row", MAX_ROWS).into_iter().enumerate() {
        rows.push(row(from.within(fields, "row"), &number.to_string()));
    }
    let mut cases = Vec::new();
    for fields in from.tables("each", 1_000) {
        cases.push(row(from.within(fields, "each"), ""));
    }
    if rows.len() * cases.len() > MAX_ROWS {
        from.problem(from.at, "each", format!("the cases give more than {MAX_ROWS} rows; leave some out"));
        cases.clear();
    }
    table.rows = if cases.is_empty() { rows } else { for_each_case(&rows, &cases) };
    from.finish("id, subject, weight, about, column, value, foil, ask, row, each");
    table
}

/// The same rows for several cases, with the case's words in them.
fn for_each_case(rows: &[Row], cases: &[Row]) -> Vec<Row> {
    let joined = |case: &Row, row: &Row| {
        let mut words = row.words.filled_from(&case.words);
        for (name, texts) in case.words.iter() {
            words.put(name, texts.to_vec());
        }
        Row { id: format!("{}-{}", case.id, row.id), words, ..row.clone() }
    };
    cases.iter().flat_map(|case| rows.iter().map(move |row| joined(case, row))).collect()
}

fn column(mut from: Fields) -> Column {
    let id = from.needed("id");
    from.place.column.clone_from(&id);
    let (one, complete, of) = (from.flag("one", false), from.flag("complete", false), from.text("of"));
    let (facts, by_row, at) = (from.names("facts"), from.map("only"), from.at);
    let mut words = from.words();
    by_row.into_iter().for_each(|(row, texts)| words.put(format!("only.{row}"), texts));
    Column { id, one, complete, of, words, facts, at }
}

fn row(mut from: Fields, number: &str) -> Row {
    let id = from.text("id");
    let id = if id.is_empty() { number.to_owned() } else { id };
    from.place.row.clone_from(&id);
    let mut foils = Vec::new();
    for fields in from.tables("foil", 50) {
        foils.push(foil(from.within(fields, &format!("{id}, foil"))));
    }
    Row {
        facts: from.names("facts"),
        near: from.names("near"),
        tempting: from.names("tempting"),
        also: from.names("also"),
        level: from.number("level", 1.0..=3.0, 0.0) as u8,
        subject: from.text("subject"),
        at: from.at,
        foils,
        words: from.words(),
        id,
    }
}

fn foil(mut from: Fields) -> Foil {
    Foil { asks: from.names("asks"), instead: from.pairs("instead"), at: from.at, words: from.words() }
}

/// The texts of a wording.
const TEXTS: &[&str] = &[
    "stem", "choice", "not", "why", "others", "prompt", "explain", "because", "sides", "same", "needs",
    "topic", "stem_us", "scene",
];

fn ask(mut from: Fields) -> Ask {
    let id = from.needed("id");
    from.place.row.clone_from(&id);
    let strings = |all: Vec<Text>| all.into_iter().map(|it| it.text).collect::<Vec<_>>();
    let mut ask = Ask {
        id,
        frame: from.needed("frame"),
        words: Words::default(),
        column: from.text("column"),
        value: from.names("value"),
        against: from.names("against"),
        values: from.names("values"),
        only: from.map("only").into_iter().map(|(key, all)| (key, strings(all))).collect(),
        r#where: from.map("where").into_iter().map(|(key, all)| (key, strings(all))).collect(),
        facts: from.names("facts"),
        level: from.number("level", 1.0..=3.0, 2.0) as u8,
        weight: from.number("weight", 0.1..=25.0, 1.0),
        take: from.number("take", 1.0..=1000.0, 0.0) as usize,
        size: from.number("size", 2.0..=6.0, 0.0) as usize,
        foils_only: from.flag("foils_only", false),
        place: from.flag("place", false),
        person: from.flag("person", false),
        subject: from.text("subject"),
        at: from.at,
    };
    for name in TEXTS {
        let texts = from.texts(name);
        if !texts.is_empty() {
            ask.words.put(*name, texts);
        }
    }
    from.finish(&format!(
        "id, frame, column, value, against, values, only, where, facts, level, weight, take, size, foils_only, \
         place, person, subject, {}",
        TEXTS.join(", ")
    ));
    ask
}

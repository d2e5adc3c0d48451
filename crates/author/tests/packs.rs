//! Random packs: whatever the ticks and the gaps, a question has the keys that are true and no others.

use author::{Index, Pack, Question, check, generate};
use proptest::prelude::*;
use std::collections::HashSet;
use std::fmt::Write;

/// How many values a column has.
const VALUES: usize = 5;

/// A column of a random table.
#[derive(Clone, Debug)]
struct Column {
    one: bool,
    complete: bool,
    /// The values of each row; none where the cell is empty.
    cells: Vec<Vec<usize>>,
}

/// A random pack: tables whose columns hold values, the last of them joined to by each table before it.
#[derive(Clone, Debug)]
struct Model {
    tables: Vec<Vec<Column>>,
    /// For each table but the last, the row of the last table that each of its rows points to.
    links: Vec<Vec<Option<usize>>>,
    /// Whether each thing is promised to point to one row.
    one_link: bool,
    /// Values that fit the first row of the first table as well, in each of its columns.
    also: Vec<usize>,
    foils: usize,
}

fn column(rows: usize) -> impl Strategy<Value = Column> {
    (
        any::<bool>(),
        any::<bool>(),
        proptest::collection::vec(proptest::collection::vec(0..VALUES, 0..3), rows),
    )
        .prop_map(|(one, complete, mut cells)| {
            for cell in &mut cells {
                cell.dedup();
                if one {
                    cell.truncate(1);
                }
            }
            Column { one, complete, cells }
        })
}

fn model() -> impl Strategy<Value = Model> {
    let table = (3..9_usize).prop_flat_map(|rows| proptest::collection::vec(column(rows), 1..3));
    let link = proptest::collection::vec(proptest::option::weighted(0.8, 0..3_usize), 9);
    let tables = proptest::collection::vec(table, 1..4);
    (
        tables,
        proptest::collection::vec(link, 2),
        any::<bool>(),
        proptest::collection::vec(0..VALUES, 0..2),
        0..3_usize,
    )
        .prop_map(|(tables, links, one_link, also, foils)| Model {
            tables,
            links,
            one_link,
            also,
            foils,
        })
}

/// Every word in a question is a name such as `r0x2` (a row), `c0x1` (a column) or `v0x1x3` (a value of it), so that
/// what is asked and answered can be read off the texts alone.
fn pack(model: &Model) -> String {
    let mut text = String::from(
        "title = \"T\"\nsubject = [{ id = \"s\", title = \"S\" }]\nfact = [{ id = \"F\", subject = \"s\", text = \"F.\" }]\n",
    );
    let last = model.tables.len() - 1;
    for (t, columns) in model.tables.iter().enumerate() {
        let _ = writeln!(text, "[[table]]\nid = \"t{t}\"\nsubject = \"s\"");
        let mut asked: Vec<String> = Vec::new();
        for (c, column) in columns.iter().enumerate() {
            let _ = writeln!(
                text,
                "[[table.column]]\nid = \"c{t}x{c}\"\none = {}\ncomplete = {}",
                column.one, column.complete
            );
            for v in 0..VALUES {
                let _ = writeln!(
                    text,
                    "[[table.value]]\ncolumn = \"c{t}x{c}\"\nid = \"v{t}x{c}x{v}\"\nname = \"v{t}x{c}x{v}\"\nnot = \"no.\""
                );
            }
            asked.push(format!("c{t}x{c}"));
        }
        if t < last {
            let _ = writeln!(
                text,
                "[[table.column]]\nid = \"link{t}\"\nof = \"t{last}\"\none = {}",
                model.one_link
            );
            asked.extend((0..model.tables[last].len()).map(|c| format!("c{last}x{c}")));
        }
        for column in &asked {
            for (frame, choice) in [("thing", "{name}"), ("odd", "{name}"), ("pick", "{name}")] {
                ask(&mut text, frame, column, &format!("{frame} {column} {{value}}"), choice);
            }
            let joined = !column.starts_with(&format!("c{t}x"));
            if !joined {
                ask(&mut text, "value", column, &format!("value {column} {{name}}"), "{name}");
                ask(&mut text, "cell", column, &format!("cell {column} {{name}}"), &format!("{{{column}}}"));
                ask(&mut text, "match", column, &format!("match {column}"), "{value}");
            }
            ask(&mut text, "statement", column, &format!("statement {column}"), "{name} {value}");
            let values = column.replacen('c', "v", 1);
            ask(&mut text, "order", column, &format!("order {column} {values}x0 {values}x1"), "{name}");
            text += &format!("values = [\"{values}x0\", \"{values}x1\"]\n");
        }
        for foil in 0..model.foils {
            let asks: Vec<String> = asked
                .iter()
                .flat_map(|it| ["thing", "value", "cell"].map(|frame| format!("\"{frame} {it}\"")))
                .collect();
            let _ = writeln!(
                text,
                "[[table.foil]]\na = \"foil{foil}\"\nwhy = \"wrong.\"\nasks = [{}]",
                asks.join(", ")
            );
        }
        for r in 0..columns[0].cells.len() {
            let _ = writeln!(
                text,
                "[[table.row]]\nid = \"r{t}x{r}\"\nname = \"r{t}x{r}\"\nwhy = \"so.\"\nfacts = [\"F\"]"
            );
            for (c, column) in columns.iter().enumerate().filter(|it| !it.1.cells[r].is_empty()) {
                let values: Vec<String> =
                    column.cells[r].iter().map(|v| format!("\"v{t}x{c}x{v}\"")).collect();
                let _ = writeln!(text, "c{t}x{c} = [{}]", values.join(", "));
            }
            if let Some(to) = link(model, t, r) {
                let _ = writeln!(text, "link{t} = \"r{last}x{to}\"");
            }
            if t == 0 && r == 0 {
                let also = model
                    .also
                    .iter()
                    .flat_map(|v| (0..columns.len()).map(move |c| format!("\"v0x{c}x{v}\"")));
                let _ = writeln!(text, "also = [{}]", also.collect::<Vec<_>>().join(", "));
            }
        }
    }
    text
}

fn ask(text: &mut String, frame: &str, column: &str, stem: &str, choice: &str) {
    let _ = writeln!(
        text,
        "[[table.ask]]\nid = \"{frame} {column}\"\nframe = \"{frame}\"\ncolumn = \"{column}\"\nstem = \"{stem}\"\nchoice = \"{choice}\"\nnot = \"no.\"\nprompt = \"{{name}}\"\ntake = 5"
    );
}

fn link(model: &Model, table: usize, row: usize) -> Option<usize> {
    let last = model.tables.len() - 1;
    let to = if table < last { model.links[table][row] } else { None };
    to.filter(|it| *it < model.tables[last][0].cells.len())
}

/// Whether a row has a value, by brute force: the cell holds it, or is promised to hold all there is.
fn truth(model: &Model, row: &str, value: &str) -> Option<bool> {
    let numbers = |name: &str| name[1..].split('x').map(|it| it.parse().unwrap()).collect::<Vec<usize>>();
    let (row, value) = (numbers(row), numbers(value));
    let (mut is_promised, mut place) = (true, (row[0], row[1]));
    if value[0] != row[0] {
        // A value of the table that is joined to: by way of the row that the link names.
        is_promised = model.one_link;
        place = (value[0], link(model, row[0], row[1])?);
    }
    let column = &model.tables[place.0][value[1]];
    let cell = &column.cells[place.1];
    let is_also = place == (0, 0) && model.also.contains(&value[2]);
    if cell.contains(&value[2]) {
        Some(true)
    } else if cell.is_empty() || is_also || !(is_promised && (column.one || column.complete)) {
        None
    } else {
        Some(false)
    }
}

/// Whether a row has one of several values.
fn truth_of_any(model: &Model, row: &str, values: &[&str]) -> Option<bool> {
    let truths: Vec<_> = values.iter().map(|value| truth(model, row, value.trim_end_matches(','))).collect();
    if truths.contains(&Some(true)) {
        Some(true)
    } else {
        truths.iter().all(|it| *it == Some(false)).then_some(false)
    }
}

/// Holds every mark of a question against brute force, by its texts alone.
fn held_against(model: &Model, question: &Question) -> Result<(), TestCaseError> {
    let draft = question.draft();
    let (stem, frame) = (draft.stem.split(' ').collect::<Vec<_>>(), draft.ask.frame.as_str());
    for choice in &draft.choices {
        let (text, mark) = (choice.text.as_str(), usize::from(choice.mark));
        if text.starts_with("foil") {
            prop_assert_eq!(mark, 0);
            continue;
        }
        // A row, values, and whether it should have any of them.
        let said: Vec<(&str, Vec<&str>, bool)> = match frame {
            "thing" | "pick" => vec![(text, stem[2..].to_vec(), mark == 1)],
            "odd" => vec![(text, stem[2..].to_vec(), mark == 0)],
            "value" | "cell" => vec![(stem[2], vec![text], mark == 1)],
            "statement" => {
                text.split_once(' ').map(|(row, value)| (row, vec![value], mark == 1)).into_iter().collect()
            }
            "match" => (1..)
                .zip(&draft.prompts)
                .map(|(place, row)| (row.as_str(), vec![text], mark == place))
                .collect(),
            "order" => {
                (1..).zip(&stem[2..]).map(|(place, value)| (text, vec![*value], mark == place)).collect()
            }
            other => panic!("no frame {other}"),
        };
        prop_assert!(!said.is_empty());
        for (row, values, wanted) in said {
            let truth = truth_of_any(model, row, &values);
            prop_assert_eq!(truth, Some(wanted), "{} {:?} in {}: {}", row, &values, &draft.stem, text);
        }
    }
    let promised = match frame {
        "pick" | "order" => 2,
        "match" => draft.prompts.len(),
        _ => 1,
    };
    prop_assert_eq!(question.keys().count(), promised, "{}", &draft.stem);
    Ok(())
}

/// Holds all questions of a model against brute force and the second judge; counts them.
fn all_held(model: &Model) -> Result<usize, TestCaseError> {
    let text = pack(model);
    let pack = Pack::read("random.toml", text.as_bytes());
    let pack = pack.map_err(|problems| TestCaseError::fail(format!("{problems:?}\n{text}")))?;
    let index = Index::of(&pack);
    let second = author::Second::of(&pack);
    let questions = generate(&index).questions;
    for question in &questions {
        held_against(model, question)?;
        let found = second.agrees(question);
        prop_assert!(found.is_empty(), "{:?}\n{}", found, text);
    }
    Ok(questions.len())
}

fn cases(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(cases(200))]

    /// A stronger claim than that on packs that check clean: it holds of every question of every pack.
    #[test]
    fn keys_are_what_is_true_and_no_more(model in model()) {
        all_held(&model)?;
    }

    /// What is taken out of a cell is unknown from then on: nothing keys it, nothing is wrong because of it.
    #[test]
    fn a_cell_that_is_emptied_is_relied_on_no_more(model in model(), pick in any::<prop::sample::Index>()) {
        let mut model = model;
        let mut filled = Vec::new();
        for (t, columns) in model.tables.iter().enumerate() {
            for (c, column) in columns.iter().enumerate() {
                filled.extend((0..column.cells.len()).filter(|r| !column.cells[*r].is_empty()).map(|r| (t, c, r)));
            }
        }
        prop_assume!(!filled.is_empty());
        let (t, c, r) = filled[pick.index(filled.len())];
        model.tables[t][c].cells[r].clear();
        all_held(&model)?;
        let text = pack(&model);
        let pack = Pack::read("random.toml", text.as_bytes()).unwrap();
        let (row, column) = (format!("r{t}x{r}"), format!("c{t}x{c}"));
        for question in generate(&Index::of(&pack)).questions.iter().filter(|it| it.draft().ask.column == column) {
            let draft = question.draft();
            let names = |text: &str| text.split(' ').any(|it| it == row);
            let shown = [&draft.stem].into_iter().chain(&draft.prompts).chain(draft.choices.iter().map(|it| &it.text));
            prop_assert_eq!(shown.filter(|it| names(it)).count(), 0, "{}", &draft.stem);
        }
    }

    /// Whatever the bytes, reading, checking and asking come to an end without a panic.
    #[test]
    fn any_bytes_are_read(bytes in proptest::collection::vec(any::<u8>(), 0..400), name in "pack\\.(toml|tsv|csv|bin)") {
        read_all(&name, &bytes);
    }

    /// The same for what looks like a table.
    #[test]
    fn any_table_is_read(text in "([a-z{}?\"0-9.,; \t|]{0,12}[\t,;\n]){0,60}", name in "pack\\.(tsv|csv|txt)") {
        read_all(&name, text.as_bytes());
    }
}

fn read_all(name: &str, bytes: &[u8]) {
    if let Ok(pack) = Pack::read(name, bytes) {
        check(&pack);
        generate(&Index::of(&pack));
    }
}

/// The random packs are not empty ones: they give questions in every frame.
#[test]
fn random_packs_ask_questions() {
    use proptest::strategy::ValueTree;
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let mut frames = HashSet::new();
    for _ in 0..100 {
        let model = model().new_tree(&mut runner).unwrap().current();
        let pack = Pack::read("random.toml", pack(&model).as_bytes()).unwrap();
        frames.extend(generate(&Index::of(&pack)).questions.iter().map(|it| it.draft().ask.frame.clone()));
    }
    let mut frames: Vec<_> = frames.into_iter().collect();
    frames.sort();
    assert_eq!(frames, ["cell", "match", "odd", "order", "pick", "statement", "thing", "value"]);
}

proptest! {
    #![proptest_config(cases(40))]

    /// The pack that the page ships, cut short or with some bytes changed.
    #[test]
    fn a_damaged_pack_is_read(cut in any::<prop::sample::Index>(), changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..6)) {
        let own = include_bytes!("../../../packs/kpo.toml");
        let mut bytes = own[..cut.index(own.len() + 1)].to_vec();
        read_all("kpo.toml", &bytes);
        bytes = own.to_vec();
        changes.iter().for_each(|(at, byte)| bytes[at.index(own.len())] = *byte);
        read_all("kpo.toml", &bytes);
    }
}

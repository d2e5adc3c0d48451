//! Bare tables: what they are read as, what is asked of them, and what is said of broken ones.

use author::pack::plain::{self, Heading, Record};
use author::{At, Index, Pack, generate};
use proptest::prelude::*;
use std::collections::HashSet;

const MOONS: &[u8] = include_bytes!("../../../tests/packs/moons.tsv");
const WORDED: &[u8] = include_bytes!("../../../tests/packs/worded.toml");
const BROKEN: &[u8] = include_bytes!("../../../tests/packs/broken.tsv");

/// The pack of a table with nothing wrong.
#[track_caller]
fn pack(name: &str, bytes: &[u8]) -> Pack {
    let pack = Pack::read(name, bytes).unwrap_or_else(|problems| panic!("{problems:#?}"));
    assert_eq!(author::check(&pack), [], "what the check says of it");
    assert_eq!(generate(&Index::of(&pack)).problems, [], "what became of its questions");
    pack
}

/// The problems of a table: row, column and sentence.
#[track_caller]
fn problems(text: &str) -> Vec<(u32, u32, String)> {
    let problems = Pack::read("table.tsv", text.as_bytes()).expect_err("it has problems");
    problems.into_iter().map(|it| (it.at.line, it.at.column, it.message)).collect()
}

/// Every question as its stem and its key.
fn pairs(pack: &Pack) -> Vec<(String, String)> {
    let index = Index::of(pack);
    let text = |question: &author::Question| {
        let keys: Vec<&str> = question.keys().map(|it| it.text.as_str()).collect();
        (question.draft().stem.clone(), keys.join(" / "))
    };
    generate(&index).questions.iter().map(text).collect()
}

#[test]
fn twelve_rows_give_sixty_questions() {
    let pack = pack("moons.tsv", MOONS);
    assert_eq!(
        (pack.id.as_str(), pack.title.as_str(), pack.source[0].as_str()),
        ("moons", "Moons", "NASA, Solar System Exploration")
    );
    let pairs = pairs(&pack);
    assert!(pairs.iter().collect::<HashSet<_>>().len() >= 60, "{} questions", pairs.len());
    let index = Index::of(&pack);
    let keyed: HashSet<String> =
        generate(&index).questions.iter().flat_map(|it| it.draft().facts.clone()).collect();
    assert!(pack.facts.iter().all(|fact| keyed.contains(&fact.id)), "a fact is never asked");
    for (stem, key) in [
        ("Which planet does Titan orbit?", "Saturn"),
        ("Which moon orbits Neptune?", "Triton"),
        ("Three of these orbit Saturn. Which one does not?", "Ganymede"),
        ("Which two of these orbit Mars?", "Phobos / Deimos"),
        ("Match each moon with the right planet.", "Jupiter / Saturn / Uranus / Neptune"),
        ("What is the diameter of Io?", "3,640 km"),
        ("Which moon has a diameter of 22 km?", "Phobos"),
        (
            "Put these in order, from the smallest to the largest diameter.",
            "Deimos / Miranda / Triton / Callisto",
        ),
        ("Which of these statements is true?", "The diameter of Ganymede is 5,270 km."),
    ] {
        assert!(pairs.contains(&(stem.into(), key.into())), "{stem} {key}\n{pairs:#?}");
    }
}

#[test]
fn a_worded_pack_joins_two_tables() {
    let pack = pack("worded.toml", WORDED);
    let pairs = pairs(&pack);
    for (stem, key) in [
        ("Which of these is a string instrument?", "The harp"),
        ("What makes the sound of the saxophone begin?", "A reed, or air blown against an edge"),
        (
            "A saxophone is made of brass. Why does it belong to the woodwinds?",
            "Because a vibrating reed makes its sound",
        ),
    ] {
        assert!(pairs.contains(&(stem.into(), key.into())), "{stem} {key}\n{pairs:#?}");
    }
}

#[test]
fn every_problem_is_named_at_its_cell() {
    let found = Pack::read("broken.tsv", BROKEN).expect_err("it has problems");
    let found: Vec<String> = found
        .iter()
        .map(|it| {
            format!(
                "{}{} {}: {}",
                char::from(b'A' + it.at.column as u8 - 1),
                it.at.line,
                it.place.row,
                it.message
            )
        })
        .collect();
    let expected = include_str!("plain.broken.txt");
    assert_eq!(found.join("\n"), expected.trim_end(), "\n{}\n", found.join("\n"));
}

#[test]
fn what_is_no_table_is_refused_in_one_sentence() {
    let many: String = (0..30).map(|n| format!("Heading {n}\t")).collect();
    for (text, at, message) in [
        ("", (0, 0), "the table is empty; write headings in its first row"),
        (
            "Country\tCapital (one)\n",
            (1, 1),
            "there are no rows below the headings; write one row for each thing",
        ),
        (
            "Country\nFrance\n",
            (1, 1),
            "there is nothing to ask here; add a column beside the first, such as “Capital (one)” beside “Country” \
             (is the table separated by tabs, commas or semicolons?)",
        ),
        (
            &format!("{many}\nFrance\tParis\n"),
            (1, 27),
            "the table has 30 columns, and up to 26 can be read; delete or split",
        ),
        (
            "Country\tCapital\nFrance\tParis\nSpain\tMadrid\nItaly\tRome\nPeru\tLima\n",
            (1, 2),
            "no column is ticked, so no answer is known to be wrong; write (one) behind a heading where each row has \
             just one value, or (complete) where the cells list all values",
        ),
        (
            "Country\tCapital (one)\nFrance\tParis\nSpain\tMadrid\nItaly\tRome\n",
            (1, 2),
            "a question needs 4 rows to choose from, and there are 3; add rows",
        ),
    ] {
        assert_eq!(problems(text), [(at.0, at.1, message.to_owned())]);
    }
}

#[test]
fn spreadsheets_save_the_same_table_in_many_ways() {
    let rows = [
        ["City", "What is the river of {city}? (one)", "Why"],
        ["Köln", "the Rhine", "A “Roman” town, at the border"],
        ["Paris", "the Seine", ""],
        ["Rome", "the Tiber", ""],
        ["Porto", "the Douro", ""],
    ];
    let joined = |sign: &str, end: &str| {
        let line = |row: &[&str; 3]| format!("\"{}\"{end}", row.join(&format!("\"{sign}\"")));
        rows.iter().map(line).collect::<String>()
    };
    let (tabs, semicolons) = (joined("\t", "\n"), joined(";", "\r\n"));
    let le = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    let be = |text: &str| text.encode_utf16().flat_map(u16::to_be_bytes).collect::<Vec<u8>>();
    let windows = |text: &str| -> Vec<u8> {
        let byte = |letter| match letter {
            '“' => 0x93,
            '”' => 0x94,
            it => u8::try_from(u32::from(it)).expect("a letter of Windows-1252"),
        };
        text.chars().map(byte).collect()
    };
    let bars: String = rows.iter().map(|row| format!("| {} |\n", row.join(" | "))).collect();
    let bars = bars.replacen('\n', "\n|---|:--|---|\n", 1);
    let plain = pack("rivers.tsv", tabs.as_bytes());
    for (what, bytes) in [
        ("UTF-8 with its mark", ["\u{feff}".as_bytes(), semicolons.as_bytes()].concat()),
        ("little-endian UTF-16 with its mark", le(&format!("\u{feff}{tabs}"))),
        ("big-endian UTF-16 with its mark", be(&format!("\u{feff}{tabs}"))),
        ("little-endian UTF-16", le(&semicolons)),
        ("big-endian UTF-16", be(&semicolons)),
        ("Windows-1252", windows(&semicolons)),
        ("commas", joined(",", "\r").into_bytes()),
        ("a line that names the sign", format!("sep=;\r\n{semicolons}").into_bytes()),
        ("a Markdown table", bars.into_bytes()),
        ("empty columns and rows at the end", tabs.replace('\n', "\t\t\t\n").into_bytes()),
        ("spaces", tabs.replace('"', "").replace('\t', " \t\u{a0}").into_bytes()),
    ] {
        let other = pack("rivers.txt", &bytes);
        // Without a line of dashes the rows have other numbers.
        let words = |pack: &Pack| {
            pack.tables[0]
                .rows
                .iter()
                .map(|row| format!("{:?}", (&row.id, row.words.get("c2"), row.words.get("why"))))
                .collect::<Vec<_>>()
        };
        assert_eq!(words(&other), words(&plain), "{what}");
        assert_eq!(pairs(&other), pairs(&plain), "{what}");
    }
}

#[test]
fn rows_keep_their_numbers() {
    let text = "Country\tCapital (one)\n\n\"Fran\n\tce\"\tParis\n\nSpain\t\nItaly\tRome\nPeru\tLima\nChile\tSantiago\n";
    let found = problems(text);
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].0, found[0].1), (5, 2));
}

/// The first question on the first thing, the way back, and the fact, for a heading and four values.
#[track_caller]
fn said(first: &str, heading: &str, names: [&str; 4], values: [&str; 4]) -> [String; 3] {
    let rows: String = names.iter().zip(values).map(|(name, value)| format!("{name}\t{value}\n")).collect();
    let pack = pack("table.tsv", format!("{first}\t{heading}\n{rows}").as_bytes());
    let index = Index::of(&pack);
    let questions = generate(&index).questions;
    let stem = |frame: &str| {
        let mut stems =
            questions.iter().filter(|it| it.draft().ask.frame == frame).map(|it| it.draft().stem.clone());
        stems.next().unwrap_or_default()
    };
    [stem("cell"), stem("thing"), pack.facts[0].text.clone()]
}

const CITIES: [&str; 4] = ["Rome", "Paris", "Lima", "Oslo"];

#[test]
fn headings_become_sentences() {
    let things = ["gold", "iron", "tin", "lead"];
    for (first, heading, names, values, expected) in [
        (
            "Country",
            "Capital (one)",
            ["Italy", "France", "Peru", "Norway"],
            CITIES,
            [
                "What is the capital of Italy?",
                "Which country has the capital Rome?",
                "The capital of Italy is Rome.",
            ],
        ),
        (
            "Countries",
            "What is the capital of {country}? (one)",
            ["Italy", "France", "Peru", "Norway"],
            CITIES,
            [
                "What is the capital of Italy?",
                "Which country has the capital Rome?",
                "The capital of Italy is Rome.",
            ],
        ),
        (
            "Country",
            "What is {country}'s capital? (one)",
            ["Italy", "France", "Peru", "Norway"],
            CITIES,
            [
                "What is Italy's capital?",
                "Which country has the capital Rome?",
                "The capital of Italy is Rome.",
            ],
        ),
        (
            "Metal",
            "Latin name (one)",
            things,
            ["aurum", "ferrum", "stannum", "plumbum"],
            [
                "What is the Latin name of gold?",
                "Which metal has the Latin name aurum?",
                "The Latin name of gold is aurum.",
            ],
        ),
        (
            "Metal",
            "Atomic Number (one)",
            things,
            ["79", "26", "50", "82"],
            [
                "What is the atomic number of gold?",
                "Which metal has an atomic number of 79?",
                "The atomic number of gold is 79.",
            ],
        ),
        (
            "Metal",
            "Melting point (°C) (one)",
            things,
            ["1064", "1538", "232", "327"],
            [
                "What is the melting point of gold?",
                "Which metal has a melting point of 1064 °C?",
                "The melting point of gold is 1064 °C.",
            ],
        ),
        (
            "Novel",
            "Author (one)",
            ["Emma", "Ulysses", "Dracula", "Kim"],
            ["Austen", "Joyce", "Stoker", "Kipling"],
            [
                "Who is the author of Emma?",
                "Austen is the author of which novel?",
                "The author of Emma is Austen.",
            ],
        ),
        (
            "Novel",
            "Who wrote {novel}? (one)",
            ["Emma", "Ulysses", "Dracula", "Kim"],
            ["Austen", "Joyce", "Stoker", "Kipling"],
            ["Who wrote Emma?", "Austen wrote which novel?", "Austen wrote Emma."],
        ),
        (
            "Novel",
            "In which year was {novel} published? (one)",
            ["Emma", "Ulysses", "Dracula", "Kim"],
            ["1815", "1922", "1897", "1901"],
            [
                "In which year was Emma published?",
                "Which novel was published in 1815?",
                "Emma was published in 1815.",
            ],
        ),
        (
            "Novel",
            "When was {novel} published? (one)",
            ["Emma", "Ulysses", "Dracula", "Kim"],
            ["1815", "1922", "1897", "1901"],
            ["When was Emma published?", "Which novel was published in 1815?", "Emma was published in 1815."],
        ),
        (
            "River",
            "Which sea does {river} flow into? (one)",
            ["the Po", "the Don", "the Elbe", "the Nile"],
            ["the Adriatic", "the Sea of Azov", "the North Sea", "the Mediterranean"],
            [
                "Which sea does the Po flow into?",
                "Which river flows into the Adriatic?",
                "The Po flows into the Adriatic.",
            ],
        ),
        (
            "Animal",
            "How many legs does {animal} have? (one)",
            ["the cow", "the bee", "the hen", "the crab"],
            ["4", "6", "2", "10"],
            ["How many legs does the cow have?", "Which animal has 4 legs?", "The cow has 4 legs."],
        ),
        (
            "Instrument",
            "To which family does {instrument} belong? (one)",
            ["the flute", "the harp", "the horn", "the drum"],
            ["woodwind", "strings", "brass", "percussion"],
            [
                "To which family does the flute belong?",
                "Which instrument belongs to woodwind?",
                "The flute belongs to woodwind.",
            ],
        ),
        (
            "King",
            "When did {king} die? (one)",
            ["Alfred", "Harold", "John", "Charles I"],
            ["899", "1066", "1216", "1649"],
            [
                "When did Alfred die?",
                "“When did … die?” For which king is the answer “899”?",
                "When did Alfred die? 899.",
            ],
        ),
        (
            "Term",
            "Meaning (one)",
            ["stem", "key", "lure", "bank"],
            [
                "The part of an item that asks the question.",
                "The one right answer among the choices of an item.",
                "A wrong answer that tempts those who do not know.",
                "A store of items from which quizzes are drawn.",
            ],
            [
                "What is the meaning of stem?",
                "Which term has this meaning: the part of an item that asks the question?",
                "The meaning of stem: the part of an item that asks the question.",
            ],
        ),
        (
            "Country",
            "Languages (complete)",
            ["Belgium", "Peru", "Haiti", "Malta"],
            ["Dutch, French, German", "Spanish, Quechua", "Creole", "Maltese, English"],
            [
                "Which of these is a language of Belgium?",
                "Dutch, French and German are the languages of which country?",
                "The languages of Belgium are Dutch, French and German.",
            ],
        ),
        (
            "Animal",
            "What does {animal} eat? (complete)",
            ["the cow", "the bee", "the cat", "the crab"],
            ["grass; hay", "nectar; pollen", "mice", "fish; leaves"],
            [
                "Which of these does the cow eat?",
                "Which animal eats grass and hay?",
                "The cow eats grass and hay.",
            ],
        ),
    ] {
        assert_eq!(said(first, heading, names, values), expected, "{heading}");
    }
}

/// The things in the order of a column's numbers; none where they have no order.
#[track_caller]
fn in_order(heading: &str, values: [&str; 4]) -> Option<Vec<usize>> {
    let rows: String =
        values.iter().enumerate().map(|(n, value)| format!("thing {n}\t\"{value}\"\n")).collect();
    let pack = pack("table.tsv", format!("Thing\t{heading}\n{rows}").as_bytes());
    pack.tables[0].asks.iter().find(|ask| ask.frame == "order")?;
    let number = |place: &usize| -> f64 {
        pack.tables[0].rows[*place].words.get("order.c2").expect("a number").parse().expect("a number")
    };
    let mut places: Vec<usize> = (0..4).collect();
    places.sort_by(|one, other| number(one).total_cmp(&number(other)));
    Some(places)
}

#[test]
fn numbers_and_dates_are_put_in_order_where_they_can_be_read_in_one_way() {
    let order = Some(vec![3, 0, 2, 1]);
    for (heading, values) in [
        ("Length (one)", ["504 km", "5,270 km", "1,580 km", "22 km"]),
        ("Length (one)", ["1,5", "10", "2,25", "0,75"]),
        ("Length (one)", ["1.5", "10", "2.25", "0.75"]),
        ("Length (one)", ["1.234.567,5", "12.234.567", "9.000.000", "1"]),
        ("Length (one)", ["1 000 m", "12 000 m", "9 000 m", "900 m"]),
        ("Population (one)", ["9 million", "1.4 billion", "83 million", "900 thousand"]),
        ("Price (one)", ["$1.50", "$10.00", "$2", "$1.25"]),
        ("Temperature (one)", ["−5 °C", "10 °C", "-1 °C", "-38.8 °C"]),
        ("Year of birth (one)", ["44 BC", "AD 79", "1", "753 BC"]),
        ("Date of birth (one)", ["14 July 1789", "July 4, 1976", "1 August 1789", "24 Feb 1582"]),
        ("Date of birth (one)", ["1789-07-14", "1976-07-04", "1789-08-01", "1582-02-24"]),
        ("Date of birth (one)", ["14.07.1789", "04.07.1976", "01.08.1789", "24.02.1582"]),
    ] {
        assert_eq!(in_order(heading, values), order, "{values:?}");
    }
    for (heading, values) in [
        ("Density (one)", ["1.234", "12", "9.000", "1"]),
        ("Length (one)", ["5 km", "500 m", "3 km", "20 m"]),
        ("Date of birth (one)", ["01/02/1789", "02/01/1789", "03/04/1789", "04/03/1789"]),
        ("Length (one)", ["3 km", "4 km", "5 km", "long"]),
        ("Length (one)", ["1-3", "2-4", "3-5", "4-6"]),
    ] {
        assert_eq!(in_order(heading, values), None, "{values:?}");
    }
}

/// The frame must sort by the row's `order.c2`, not by what it reads in the cell: "14 July" is not 14.
#[test]
fn days_are_asked_in_the_order_of_time() {
    let text = "Event\tWhen was {event}? (one)\nthe first\t30 May 1431\nthe second\t14 July 1789\n\
                the third\t28 June 1914\nthe fourth\t9 November 1989\n";
    let pack = pack("table.tsv", text.as_bytes());
    let key = pairs(&pack).into_iter().find(|(stem, _)| stem.starts_with("Put these")).expect("an order").1;
    assert_eq!(key, "The first / The second / The third / The fourth");
}

#[test]
fn what_is_not_ticked_is_kept_and_not_asked() {
    let text = "Country\tCapital (one)\tRiver\nFrance\tParis\tthe Seine\nSpain\tMadrid\tthe Ebro\nItaly\tRome\tthe Po\nPeru\tLima\tthe Rímac\n";
    let pack = pack("table.tsv", text.as_bytes());
    assert!(pack.tables[0].asks.iter().all(|ask| ask.column == "c2"));
    assert!(pack.facts.iter().any(|fact| fact.text == "The river of France is the Seine."));
}

#[test]
fn a_name_that_tells_its_answer_is_not_asked() {
    let text = "Country\tCapital (one)\nSingapore\tSingapore\nMexico\tMexico City\nSpain\tMadrid\nItaly\tRome\nPeru\tLima\nCuba\tHavana\n";
    let pack = pack("table.tsv", text.as_bytes());
    assert!(pairs(&pack).iter().all(|(stem, key)| !stem.contains("Mexico") && !key.contains("Singapore")));
}

#[test]
fn ticks_can_be_set_without_signs() {
    let heading =
        |text: &str, column| Heading { text: text.into(), at: At { line: 1, column }, ..Heading::default() };
    let row = |number, cells: [&str; 2]| Record { number, cells: cells.map(str::to_owned).to_vec() };
    let rows = [
        row(2, ["France", "Paris"]),
        row(3, ["Spain", "Madrid"]),
        row(4, ["Italy", "Rome"]),
        row(5, ["Peru", "Lima"]),
    ];
    let mut headings = [heading("Country", 1), heading("Capital", 2)];
    let made = plain::table("Capitals", "en", &headings, &rows).expect("a clean table");
    assert!(made.tables[0].asks.is_empty());
    headings[1].ticks.one = true;
    let made = plain::table("Capitals", "en", &headings, &rows).expect("a clean table");
    assert!(pairs(&made).contains(&("What is the capital of France?".into(), "Paris".into())));
}

#[test]
fn a_hundred_thousand_rows_are_read() {
    let rows: String = (0..100_000).map(|n| format!("part {n}\tcode {n}\t{} g\n", n + 1)).collect();
    let pack = Pack::read("parts.tsv", format!("Part\tCode (one)\tWeight (one)\n{rows}").as_bytes())
        .expect("a clean table");
    assert_eq!((pack.tables[0].rows.len(), pack.facts.len()), (100_000, 200_000));
}

/// What cells hold in broken spreadsheets.
fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        "[a-z]{1,6}",
        "[0-9.,/ -]{1,8}",
        "\\PC{0,12}",
        Just("\"".to_owned()),
        Just("{x}".to_owned()),
        Just("(one)".to_owned()),
        Just("A (complete)".to_owned()),
        Just("What does {x} eat? (one)".to_owned()),
        Just("Why".to_owned()),
        Just("=A1".to_owned()),
        Just("\u{202e}\0".to_owned()),
        Just("а;б".to_owned()),
    ]
}

proptest! {
    #[test]
    fn no_bytes_panic(bytes in prop::collection::vec(any::<u8>(), 0..400), name in "[a-z]{0,3}(\\.(tsv|csv|toml|txt))?") {
        let _ = Pack::read(&name, &bytes);
    }

    #[test]
    fn no_table_panics(rows in prop::collection::vec(prop::collection::vec(cell(), 0..6), 0..12), sign in "[\t,;|]") {
        let text = rows.iter().map(|row| row.join(&sign)).collect::<Vec<_>>().join("\n");
        if let Ok(pack) = Pack::read("table.tsv", text.as_bytes()) {
            let index = Index::of(&pack);
            let _ = generate(&index);
        }
    }

    /// A clean table of words has only questions that can be asked.
    #[test]
    fn a_clean_table_makes_no_problems(
        rows in prop::collection::btree_map("[a-z]{3,9}", ("[a-z]{3,6}", prop::collection::vec("[a-e]{2}", 1..4)), 1..30),
        noun in "[A-Z][a-z]{2,8}",
    ) {
        let rows: String = rows.iter().map(|(name, (one, all))| format!("{name}\t{one}\t{}\n", all.join(";"))).collect();
        let text = format!("{noun}\tWhat does {{x}} make? (one)\tColours (complete)\n{rows}");
        if let Ok(pack) = Pack::read("table.tsv", text.as_bytes()) {
            let index = Index::of(&pack);
            prop_assert_eq!(author::check(&pack), vec![]);
            let made = generate(&index);
            prop_assert_eq!(&made.problems, &vec![], "{}", text);
        }
    }
}

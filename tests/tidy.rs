//! Keeps the house in order: reads the sources and fails where an import runs the wrong way, a
//! file lacks its first line, a style sheet is not linked, or something is named that must not be.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Who may import whom: a room, and the rooms it may name. Its own name is always allowed. What one crate may
/// name of another is Cargo's to say.
const ARROWS: &[(&str, &[&str])] = &[
    ("quiz", &[]),
    ("edition", &[]),
    ("memory", &[]),
    ("share", &[]),
    ("route", &["share"]),
    ("browser", &["share", "memory"]),
    ("ui", &["edition", "memory", "share", "route"]),
    ("ui/app", &["edition", "memory", "share", "route", "browser"]),
    ("main", &["edition", "ui", "browser"]),
    ("bin", &["edition", "memory", "share", "route", "ui"]),
    ("lib", &[]),
];

/// The rooms that know no framework, no clock and no chance.
const CORE: &[&str] = &["quiz", "edition", "memory", "share", "route"];

/// What no room of the core may name.
const HOST_CRATES: &[&str] = &["yew", "gloo", "web_sys", "js_sys", "wasm_bindgen", "wasm_bindgen_futures"];

/// The outlets: the only places whose types have a form outside of the program.
const OUTLETS: &[&str] = &["crates/quiz/src/bank/wire", "src/browser/"];

#[test]
fn imports_run_one_way() {
    let mut wrong = Vec::new();
    for file in rust_files() {
        let room = room(&file);
        let allowed = ARROWS.iter().find(|(name, _)| *name == room).map(|(_, rooms)| *rooms);
        let allowed = allowed.unwrap_or_else(|| panic!("{} is in no room of the table", file.display()));
        let own = room.split('/').next().unwrap_or_default();
        for named in rooms_named(&file) {
            if named != own && !allowed.contains(&named.as_str()) {
                wrong.push(format!("{} names {named}", file.display()));
            }
        }
    }
    assert_none("imports against the arrows", &wrong);
}

#[test]
fn the_core_knows_no_framework() {
    let mut wrong = Vec::new();
    for file in rust_files().into_iter().filter(|file| CORE.contains(&room(file).as_str())) {
        let code = code(&read(&file));
        let named = HOST_CRATES.iter().filter(|host| words(&code).any(|word| word == **host));
        wrong.extend(named.map(|host| format!("{} names {host}", file.display())));
    }
    assert_none("host crates in the core", &wrong);
}

#[test]
fn domain_types_have_no_outer_form() {
    let outlet = |file: &Path| OUTLETS.iter().any(|start| file.display().to_string().starts_with(start));
    let wrong: Vec<_> = rust_files()
        .iter()
        .filter(|file| !outlet(file) && words(&code(&read(file))).any(|word| word.starts_with("serde")))
        .map(|file| file.display().to_string())
        .collect();
    assert_none("serde away from the outlets", &wrong);
}

#[test]
fn every_source_file_says_first_what_it_is() {
    let mut files = rust_files();
    files.extend(walk(Path::new("tests")).into_iter().filter(|file| has_extension(file, "rs")));
    let silent: Vec<_> = files
        .iter()
        .filter(|file| !read(file).starts_with("//! "))
        .map(|file| file.display().to_string())
        .collect();
    assert_none("files without a first `//!` line", &silent);
}

#[test]
fn every_style_sheet_is_linked_and_layers_come_first() {
    let page = read("index.html");
    let linked: Vec<_> =
        page.split('"').filter(|text| text.starts_with("styles/") && text.ends_with(".css")).collect();
    assert_eq!(linked.first(), Some(&"styles/layers.css"), "the order of the layers is declared first");
    let there: BTreeSet<_> =
        walk(Path::new("styles")).iter().map(|file| file.display().to_string()).collect();
    assert_eq!(linked.iter().map(ToString::to_string).collect::<BTreeSet<_>>(), there);
}

/// Protects whoever reads from right to left, or down: no style sheet knows left, right, top or
/// bottom, width or height.
#[test]
fn styles_know_no_sides() {
    let sides = ["left", "right", "top", "bottom"];
    let physical = |name: &str| {
        ["width", "height", "min-width", "min-height", "max-width", "max-height"].contains(&name)
            || name.split('-').any(|part| sides.contains(&part))
    };
    let mut wrong = Vec::new();
    for file in walk(Path::new("styles")) {
        let text = read(&file);
        for line in text.lines().map(str::trim).filter(|line| !line.starts_with("--") && line.ends_with(';'))
        {
            let (name, value) = line.split_once(':').unwrap_or((line, ""));
            let aligned = matches!(name, "text-align" | "float" | "clear")
                && sides.iter().any(|side| value.contains(side));
            if physical(name) || aligned {
                wrong.push(format!("{}: {line}", file.display()));
            }
        }
    }
    assert_none("styles with sides", &wrong);
}

/// Colours have names, so that every theme has them all: see tests/contrast.rs.
#[test]
fn only_the_tokens_name_colours() {
    let mut wrong = Vec::new();
    for file in walk(Path::new("styles")).into_iter().filter(|file| !file.ends_with("tokens.css")) {
        // Paper is white and QR codes are black on white, whatever the theme.
        let allowed = |line: &str| line.starts_with("--") || file.ends_with("send.css");
        let text = read(&file);
        let lines = text.lines().map(str::trim).filter(|line| line.ends_with(';') && !allowed(line));
        wrong.extend(
            lines
                .filter(|line| line.contains(": #") || line.contains("rgb(") || line.contains("hsl("))
                .map(|line| format!("{}: {line}", file.display())),
        );
    }
    assert_none("colours without a name", &wrong);
}

/// Protects whoever reads the page in another language: what a person reads is in `ui/text`, where it has
/// a translation. Two words in a row, or a capital, are taken for something to be read.
#[test]
fn views_say_nothing_of_their_own() {
    // For selectors, for attributes that name ids, and for who builds the page.
    let allowed = ["input, textarea", "hint trouble", "the shipped edition can be read"];
    let apart = ["src/ui/text", "src/ui/cases", "src/ui/still/"];
    let mut wrong = Vec::new();
    let views = rust_files().into_iter().filter(|file| file.starts_with("src/ui"));
    for file in views.filter(|file| !apart.iter().any(|it| file.display().to_string().starts_with(it))) {
        let text = read(&file);
        let code = code(text.split("#[cfg(test)]").next().unwrap_or_default());
        let parts: Vec<&str> = code.split('"').collect();
        for (at, literal) in parts.iter().enumerate().filter(|(at, _)| at % 2 == 1) {
            let plain = |it: &&str| {
                it.len() > 1 && it.chars().all(|each| each.is_alphabetic() || ",.:;’…".contains(each))
            };
            let words = literal.split(' ').filter(plain).count();
            let sentence = |it: &str| {
                it.starts_with(char::is_uppercase) && it.chars().nth(1).is_some_and(char::is_lowercase)
            };
            let capital = sentence(literal) && words > 0;
            if (words > 1 || capital) && !parts[at - 1].ends_with("class=") && !allowed.contains(literal) {
                wrong.push(format!("{}: {literal}", file.display()));
            }
        }
    }
    assert_none("words away from ui/text", &wrong);
}

#[test]
fn the_policy_in_the_page_is_the_policy_in_the_headers() {
    let headers = read("static/_headers");
    let header = headers.lines().find_map(|line| line.trim().strip_prefix("Content-Security-Policy: "));
    // What a meta tag cannot say, and what would keep the page from plain http.
    let header = header.unwrap_or_default().replace(" frame-ancestors 'none';", "");
    let header = header.replace("; upgrade-insecure-requests", "");
    assert!(
        read("index.html").contains(&format!("content=\"{header}\"")),
        "index.html says otherwise: {header}"
    );
}

#[test]
fn nginx_sends_the_same_headers() {
    let snippet = read("docs/hosting/nginx.conf");
    let headers = read("static/_headers");
    let lines: Vec<_> = headers.lines().filter_map(|line| line.trim().split_once(": ")).collect();
    assert_eq!(lines.len(), 9, "{headers}");
    for (name, value) in lines {
        assert!(snippet.contains(&format!("\nadd_header {name} \"{value}\" always;")), "{name}: {value}");
    }
}

#[test]
fn nothing_is_named_that_must_not_be() {
    // Written in halves, so that this file does not name them either.
    let banned = [
        ("/ro", "ot/", "a path of one machine"),
        ("/ho", "me/", "a path of one machine"),
        ("/Us", "ers/", "a path of one machine"),
        ("/wo", "rk/", "a path of one machine"),
        ("crates", ".io/", "a registry's host"),
        ("registry.", "npmjs", "a registry's host"),
        ("from_html_", "unchecked", "unescaped text in the page"),
        ("set_inner_", "html", "unescaped text in the page"),
        ("innerHT", "ML", "unescaped text in the page"),
        ("orage.cl", "ear()", "a record that nobody asked to delete"),
        ("orage().cl", "ear()", "a record that nobody asked to delete"),
    ];
    let mut wrong = Vec::new();
    for file in walk(Path::new(".")).into_iter().filter(|file| !file.ends_with("Cargo.lock")) {
        let Ok(text) = fs::read_to_string(&file) else { continue };
        for (head, tail, why) in banned {
            if text.contains(&[head, tail].concat()) {
                wrong.push(format!("{} has {head}{tail}: {why}", file.display()));
            }
        }
    }
    for file in rust_files().into_iter().filter(|file| room(file) == "browser") {
        if code(&read(&file)).contains(".clear()") {
            wrong.push(format!(
                "{} calls clear(): records are removed one by one, or not at all",
                file.display()
            ));
        }
    }
    assert_none("things that must not be named", &wrong);
}

/// The room of a file: the first folder or file name under `src` or `crates`, and `ui/app` apart from `ui`.
fn room(file: &Path) -> String {
    let path = file.with_extension("");
    let mut parts = path.iter().skip(1).map(|part| part.to_string_lossy());
    let first = parts.next().unwrap_or_default();
    match parts.next() {
        Some(second) if first == "ui" && second == "app" => "ui/app".to_owned(),
        _ => first.into_owned(),
    }
}

/// The rooms that a file names by `crate::`, `knowshore::` or enough `super::`.
fn rooms_named(file: &Path) -> BTreeSet<String> {
    let text = read(file);
    let code = code(text.split("#[cfg(test)]").next().unwrap_or_default());
    let depth = file.iter().count() - 1;
    let up = "super::".repeat(depth);
    let roots: &[&str] = &["crate::", "knowshore::", &up];
    let mut named = BTreeSet::new();
    for root in roots {
        for (at, _) in code.match_indices(root) {
            if code[..at].chars().next_back().is_none_or(|before| !is_word(before) && before != ':') {
                named.extend(heads(&code[at + root.len()..]));
            }
        }
    }
    let rooms: BTreeSet<_> = ARROWS.iter().map(|(name, _)| *name).collect();
    named.retain(|name| rooms.contains(name.as_str()));
    named
}

/// The first names of a path or of a braced list of paths.
fn heads(rest: &str) -> Vec<String> {
    let word = |text: &str| text.trim_start().chars().take_while(|each| is_word(*each)).collect::<String>();
    let Some(list) = rest.strip_prefix('{') else { return vec![word(rest)] };
    let mut depth = 0;
    let mut found = vec![word(list)];
    for (at, each) in list.char_indices() {
        match each {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => found.push(word(&list[at + 1..])),
            _ => {}
        }
    }
    found
}

/// The text without its line comments.
fn code(text: &str) -> String {
    text.lines().map(|line| line.split("//").next().unwrap_or_default()).collect::<Vec<_>>().join("\n")
}

fn words(line: &str) -> impl Iterator<Item = &str> {
    line.split(|each| !is_word(each)).filter(|word| !word.is_empty())
}

fn is_word(each: char) -> bool {
    each.is_alphanumeric() || each == '_'
}

fn rust_files() -> Vec<PathBuf> {
    let files = walk(Path::new("src")).into_iter().chain(walk(Path::new("crates/quiz/src")));
    files.filter(|file| has_extension(file, "rs")).collect()
}

/// Every file of the project below a folder, in order; nothing that is built, fetched or hidden.
fn walk(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut entries: Vec<_> =
        fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path()).collect();
    entries.sort();
    for path in entries {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if ["target", "dist", "node_modules", "test-results", "screenshots", ".git"].contains(&name.as_str())
        {
            continue;
        }
        if path.is_dir() { files.extend(walk(&path)) } else { files.push(path) }
    }
    files
}

fn has_extension(file: &Path, extension: &str) -> bool {
    file.extension().is_some_and(|each| each == extension)
}

fn read(path: impl AsRef<Path>) -> String {
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.as_ref().display()))
}

#[track_caller]
fn assert_none(what: &str, found: &[String]) {
    assert!(found.is_empty(), "{what}:\n{}", found.join("\n"));
}

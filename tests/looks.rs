//! Every named state of every page, rendered without a browser and compared with what it looked
//! like before. A page that reached for the window would panic here.

use knowshore::ui::cases::{Show, Which, all};
use knowshore::ui::still::{self, Still, first};
use std::collections::BTreeSet;
use yew::{BaseComponent, ServerRenderer};

fn html<Of: BaseComponent>(props: impl 'static + Send + FnOnce() -> Of::Properties) -> String {
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime can be made");
    runtime.block_on(ServerRenderer::<Of>::with_props(props).hydratable(false).render())
}

/// A case as HTML, a tag to a line, so that a change shows where it is.
fn render(name: &'static str) -> String {
    html::<Show>(move || Which { name: name.into() }).replace("><", ">\n<")
}

#[test]
fn pages_look_as_they_did() {
    // In German they are the same but for the words, which tests/words.rs holds to the table.
    let german = "in German, question one wrong";
    for case in all().into_iter().filter(|case| case.lang == "en" || case.name == german) {
        insta::assert_snapshot!(case.name.replace(", ", "__").replace(' ', "_"), render(case.name));
    }
}

/// Protects who presses Start before the app is there: there are quizzes enough, and each has a text for each
/// empty place of the page. tests/browser/first.spec.mjs sees that the app goes on with what was painted.
#[test]
fn first_questions_are_ready_and_differ() {
    let first = first(|part| html::<Still>(move || still::Which { part }));
    let seeds: BTreeSet<_> = first.quizzes.iter().map(|it| it.0).collect();
    let stems: BTreeSet<_> = first.quizzes.iter().map(|it| &it.1[2]).collect();
    assert_eq!((seeds.len(), stems.len()), (12, 12));
    let places = [
        "class=\"kicker\"></p>",
        "class=\"soft\"></p>",
        "class=\"stem\"></h1>",
        "<span lang=\"en-US\"></span>",
    ]
    .map(|empty| first.page.matches(empty).count());
    assert_eq!(places[..3], [1, 1, 1]);
    for (_, texts) in &first.quizzes {
        assert_eq!(texts.len(), 3 + places[3]);
        assert!(texts.iter().all(|it| !it.is_empty() && !it.contains(['<', '&'])), "{texts:?}");
    }
}

/// Protects who listens to a German page: a German voice reads nothing that is English, and an English
/// one nothing that is German.
#[test]
fn german_pages_say_what_is_english_in_them() {
    const ENGLISH: [&str; 14] = [
        "the", "and", "of", "your", "you", "is", "are", "not", "this", "that", "with", "which", "question",
        "by",
    ];
    const GERMAN: [&str; 12] =
        ["der", "die", "das", "und", "nicht", "sie", "ist", "mit", "eine", "von", "zu", "aus"];
    let mut wrong = Vec::new();
    for case in all().into_iter().filter(|case| case.lang == "de") {
        for (lang, text) in said(&render(case.name)) {
            let other: &[&str] = if lang == "de" { &ENGLISH } else { &GERMAN };
            let words = text.split(|it: char| !it.is_alphabetic()).map(str::to_lowercase);
            let found: Vec<_> = words.filter(|it| other.contains(&&**it)).collect();
            if !found.is_empty() {
                wrong.push(format!("{}: {found:?} in {lang}: {text}", case.name));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Every text of a page with the language that it is said to be in, what nobody translates apart.
fn said(html: &str) -> Vec<(&'static str, String)> {
    const VOID: [&str; 2] = ["<input", "<br"];
    let mut stack = vec!["de"];
    let mut texts = Vec::new();
    for part in html.split('<').skip(1).map(|it| format!("<{it}")) {
        let (tag, text) = part.split_once('>').expect("a tag ends");
        let lang = *stack.last().expect("tags are balanced");
        if tag.starts_with("</") {
            stack.pop();
        } else if !VOID.iter().any(|void| tag.starts_with(void)) {
            let own = if tag.contains("lang=\"en\"") { "en" } else { lang };
            let mute = tag.contains("translate=\"no\"") || tag.starts_with("<svg") || lang == "none";
            stack.push(if mute { "none" } else { own });
        }
        let lang = *stack.last().expect("tags are balanced");
        let label = tag.split(" aria-label=\"").nth(1).and_then(|it| it.split('"').next());
        texts.extend([Some(text), label].into_iter().flatten().map(|it| (lang, it.trim().to_owned())));
    }
    // The name of a button is in one language, and these two name a line of the question.
    let moves = |text: &str| ["Nach oben: ", "Nach unten: "].iter().any(|it| text.starts_with(it));
    texts.retain(|(lang, text)| *lang != "none" && !text.is_empty() && !moves(text));
    texts
}

/// Protects the policy on content: inline styles and handlers are refused by it, and ids that
/// occur twice would mislead the keyboard.
#[test]
fn pages_keep_the_rules() {
    for case in all() {
        let html = render(case.name);
        for banned in [" style=", "<script", "<style", " onclick=", "javascript:"] {
            assert!(!html.contains(banned), "{}: {banned}", case.name);
        }
        assert_eq!(html.matches("<h1").count(), 1, "{}: one main heading", case.name);
        // The facts are a page without scripts: nothing happens there that would have to be told.
        let status = usize::from(case.name != "facts");
        assert_eq!(html.matches("role=\"status\"").count(), status, "{}: one status", case.name);
        let mut ids: Vec<&str> = html.split(" id=\"").skip(1).filter_map(|it| it.split('"').next()).collect();
        let count = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), count, "{}: an id occurs twice", case.name);
    }
}

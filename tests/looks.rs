//! Every named state of every page, rendered without a browser and compared with what it looked
//! like before. A page that reached for the window would panic here.

use knowshore::ui::cases::{Show, Which, all};
use yew::ServerRenderer;

/// A case as HTML, a tag to a line, so that a change shows where it is.
fn render(name: &'static str) -> String {
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime can be made");
    let renderer = ServerRenderer::<Show>::with_props(move || Which { name: name.into() }).hydratable(false);
    runtime.block_on(renderer.render()).replace("><", ">\n<")
}

#[test]
fn pages_look_as_they_did() {
    for case in all() {
        insta::assert_snapshot!(case.name.replace(", ", "__").replace(' ', "_"), render(case.name));
    }
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
        assert_eq!(html.matches("role=\"status\"").count(), 1, "{}: one status", case.name);
        let mut ids: Vec<&str> = html.split(" id=\"").skip(1).filter_map(|it| it.split('"').next()).collect();
        let count = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), count, "{}: an id occurs twice", case.name);
    }
}

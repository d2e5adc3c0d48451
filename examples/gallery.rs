//! Writes every named state of every page as a page of its own, and one page that shows them all
//! in both themes. For people to look at and for tools/axe; nothing of it is shipped.
//!
//! usage: `cargo run --example gallery -- FOLDER`

use knowshore::ui::cases::{Case, Show, Which, all};
use std::path::Path;
use std::{env, fs, io};
use yew::ServerRenderer;

fn main() -> io::Result<()> {
    let folder = env::args().nth(1).unwrap_or_else(|| "target/gallery".to_owned());
    let folder = Path::new(&folder);
    fs::create_dir_all(folder)?;
    fs::write(folder.join("site.css"), sheets()?)?;
    fs::write(folder.join("gallery.css"), GALLERY)?;
    fs::copy("static/_headers", folder.join("_headers"))?;
    fs::copy("static/favicon.svg", folder.join("favicon.svg"))?;
    let mut frames = String::new();
    for case in all() {
        let name = file_name(case.name);
        let body = render(case.name);
        frames += &format!("<section><h2><a href=\"{name}.html\">{}</a></h2><div>", case.name);
        for theme in ["light", "dark"] {
            fs::write(folder.join(format!("{name}-{theme}.html")), page(&case, theme, &body))?;
            frames += &format!(
                "<iframe loading=\"lazy\" title=\"{}, {theme}\" src=\"{name}-{theme}.html\"></iframe>",
                case.name
            );
        }
        fs::write(folder.join(format!("{name}.html")), page(&case, "system", &body))?;
        frames += "</div></section>\n";
    }
    fs::write(folder.join("index.html"), index(&frames))?;
    let names: Vec<_> = all().iter().map(|case| format!("\"{}\"", file_name(case.name))).collect();
    fs::write(folder.join("cases.json"), format!("[{}]", names.join(",")))?;
    println!("in {}", folder.display());
    Ok(())
}

const GALLERY: &str = "
body { margin: 0; padding: 1rem; font-family: system-ui, sans-serif }
section > div { display: flex; flex-wrap: wrap; gap: 1rem }
iframe { inline-size: min(100%, 26rem); block-size: 48rem; border: 1px solid GrayText }
";

fn file_name(case: &str) -> String {
    case.replace(", ", "--").replace(' ', "-")
}

/// The style sheets in the order of index.html, which is the order of the cascade, as one.
fn sheets() -> io::Result<String> {
    let page = fs::read_to_string("index.html")?;
    let linked = page.split('"').filter(|it| it.starts_with("styles/") && it.ends_with(".css"));
    linked.map(fs::read_to_string).collect()
}

fn render(name: &'static str) -> String {
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime can be made");
    let renderer = ServerRenderer::<Show>::with_props(move || Which { name: name.into() }).hydratable(false);
    runtime.block_on(renderer.render())
}

fn page(Case { name, lang, .. }: &Case, theme: &str, body: &str) -> String {
    format!(
        "<!doctype html>
<html lang=\"{lang}\" data-theme=\"{theme}\">
<meta charset=\"utf-8\">
<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">
<title>{name}</title>
<link rel=\"icon\" href=\"favicon.svg\">
<link rel=\"stylesheet\" href=\"site.css\">
<body><div id=\"app\">{body}</div></body>
</html>
"
    )
}

fn index(frames: &str) -> String {
    format!(
        "<!doctype html>
<html lang=\"en\">
<meta charset=\"utf-8\">
<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">
<title>Gallery</title>
<link rel=\"icon\" href=\"favicon.svg\">
<link rel=\"stylesheet\" href=\"gallery.css\">
<h1>Every state of every page</h1>
{frames}</html>
"
    )
}

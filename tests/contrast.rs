//! The colours of styles/tokens.css can be read: text stands out by 7:1, what surrounds a control
//! and the focus by 3:1, in each theme (WCAG 2.2, 1.4.6 and 1.4.11); and no colour is named
//! anywhere else.

use std::collections::BTreeMap;
use std::fs;

type Colour = [f64; 3];
/// For each name its colour in the light and in the dark.
type Theme = BTreeMap<String, [Colour; 2]>;

/// The colours that a block of the sheet sets, over those of `base`.
fn theme(sheet: &str, opening: &str, base: &Theme) -> Theme {
    let start = sheet.find(opening).unwrap_or_else(|| panic!("the sheet has no block {opening}"));
    let block = sheet[start..].split('}').next().unwrap_or_default();
    let mut theme = base.clone();
    for line in block.lines() {
        let Some((name, pair)) = line.trim().split_once(": light-dark(") else { continue };
        let pair: Vec<_> = pair.trim_end_matches(");").split(", ").map(colour).collect();
        let pair = pair.try_into().expect("a colour for the light and one for the dark");
        theme.insert(name.trim_start_matches("--").to_owned(), pair);
    }
    theme
}

fn colour(text: &str) -> Colour {
    let digits = text.strip_prefix('#').filter(|it| it.len() == 6).expect("# and six digits");
    [0, 2, 4].map(|at| f64::from(u8::from_str_radix(&digits[at..at + 2], 16).expect("digits")) / 255.0)
}

/// The relative luminance of WCAG 2.
fn luminance(colour: Colour) -> f64 {
    let [red, green, blue] =
        colour.map(|part| if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

fn contrast(one: Colour, other: Colour) -> f64 {
    let (one, other) = (luminance(one) + 0.05, luminance(other) + 0.05);
    one.max(other) / one.min(other)
}

/// How much text stands out at least: WCAG's 1.4.6, for large text too.
const TEXT: f64 = 7.0;

/// What may stand on what, and how much it must stand out at least.
const PAIRS: &[(&[&str], &[&str], f64)] = &[
    (&["ink", "ink-soft", "accent", "right", "wrong", "partly"], &["paper", "sheet", "tint"], TEXT),
    (&["edge", "focus"], &["paper", "sheet", "tint"], 3.0),
    (&["on-accent"], &["accent", "accent-strong"], TEXT),
    // The skip link and what is said for a moment are inverted.
    (&["paper"], &["ink"], TEXT),
    // How far along a line: the part that is done on the part that is not.
    (&["accent"], &["line"], 3.0),
    // The ring around a main button, and around what is inverted, has paper between.
    (&["focus"], &["paper"], 3.0),
];

#[test]
fn every_pair_in_use_stands_out() {
    let sheet = read("styles/tokens.css");
    let usual = theme(&sheet, ":root {", &Theme::new());
    let by_system = sheet.split("@media (prefers-contrast: more)").nth(1).expect("more by the system");
    let more = theme(by_system, ":root {", &usual);
    let chosen = theme(&sheet, ":root[data-contrast=\"more\"] {", &usual);
    assert_eq!(more, chosen, "more by the system and more by choice are the same");
    assert_ne!(more, usual);
    for (name, theme, text) in [("usual", &usual, TEXT), ("more", &more, 10.0)] {
        for (fronts, backs, least) in PAIRS {
            for (front, back) in fronts.iter().flat_map(|front| backs.iter().map(move |back| (front, back))) {
                for (at, scheme) in ["light", "dark"].into_iter().enumerate() {
                    let least = if *least == TEXT { text } else { *least };
                    let ratio = contrast(theme[*front][at], theme[*back][at]);
                    assert!(ratio >= least, "{name}, {scheme}: {front} on {back} is {ratio:.2}, not {least}");
                }
            }
        }
    }
}

fn read(path: &str) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

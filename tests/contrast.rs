//! The colours of styles/tokens.css can be read: text stands out by 7:1, what surrounds a control
//! by 3:1, in each theme (WCAG 2.2, 1.4.6 and 1.4.11).

use std::collections::BTreeMap;
use std::fs;

type Theme = BTreeMap<String, [f64; 3]>;

/// The colours that a block of the sheet sets, over those of `base`.
fn theme(sheet: &str, opening: &str, base: &Theme) -> Theme {
    let start = sheet.find(opening).expect("the sheet has the block");
    let block = sheet[start..].split('}').next().unwrap_or_default();
    let mut theme = base.clone();
    for line in block.lines() {
        let Some((name, colour)) = line.trim().trim_end_matches(';').split_once(": #") else { continue };
        let part =
            |at: usize| f64::from(u8::from_str_radix(&colour[at..at + 2], 16).expect("six digits")) / 255.0;
        theme.insert(name.trim_start_matches("--").to_owned(), [part(0), part(2), part(4)]);
    }
    theme
}

/// The relative luminance of WCAG 2.
fn luminance(colour: [f64; 3]) -> f64 {
    let [red, green, blue] =
        colour.map(|part| if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

fn contrast(one: [f64; 3], other: [f64; 3]) -> f64 {
    let (one, other) = (luminance(one) + 0.05, luminance(other) + 0.05);
    one.max(other) / one.min(other)
}

#[test]
fn every_pair_in_use_stands_out() {
    let sheet = fs::read_to_string("styles/tokens.css").expect("the sheet is there");
    let light = theme(&sheet, ":root {", &Theme::new());
    let dark = theme(&sheet, ":root:not([data-theme=\"light\"]) {", &light);
    let chosen = theme(&sheet, ":root[data-theme=\"dark\"] {", &light);
    assert_eq!(dark, chosen, "dark by the system and dark by choice are the same");
    for (name, theme) in [("light", &light), ("dark", &dark)] {
        let check = |front: &str, back: &str, least: f64| {
            let ratio = contrast(theme[front], theme[back]);
            assert!(ratio >= least, "{name}: {front} on {back} is {ratio:.2}, not {least}");
        };
        for back in ["paper", "sheet", "tint"] {
            for front in ["ink", "ink-soft", "accent", "right", "wrong", "partly"] {
                check(front, back, 7.0);
            }
            for front in ["edge", "focus"] {
                check(front, back, 3.0);
            }
        }
        for back in ["accent", "accent-strong"] {
            check("on-accent", back, 7.0);
        }
        check("paper", "ink", 7.0);
        check("accent", "line", 3.0);
    }
}

//! The sentences of a column, made from its heading. Each is built so that it cannot go wrong, whatever the
//! noun: no plural of it, no pronoun for it.

mod several;

use super::english::{self, with_article};
use super::heading::Heading;
use super::numbers::Kind;
use super::shape::Shape;
use crate::pack::capitalized;

/// A thing or a value: inside a sentence, and at its start.
#[derive(Clone, Copy)]
pub(super) struct Said<'a>(pub(super) &'a str, pub(super) &'a str);

/// What sentences on a column depend on.
pub(super) struct Wording<'a> {
    /// The heading, without a unit.
    pub(super) heading: Heading,
    pub(super) shape: Shape,
    /// What a thing is called: "country".
    pub(super) noun: &'a str,
    /// Whether the cell is the one value of a thing rather than a list.
    pub(super) one: bool,
    /// Whether values are so long that they stand behind a colon.
    pub(super) long: bool,
    /// Whether values begin with an article.
    pub(super) articled: bool,
    /// What the numbers in the column count, where they are numbers.
    pub(super) kind: Option<Kind>,
}

impl Wording<'_> {
    /// The question about a thing, for single choice.
    pub(super) fn forward(&self, thing: Said) -> Vec<String> {
        let own = self.question(thing);
        let of_these = |phrase: String| format!("Which of these is {phrase}?");
        match &self.shape {
            Shape::Phrase { label: Some((label, link)), who, verb, many, .. } if self.one => {
                let noun =
                    format!("{} {verb} the {label} {link} {}?", if *who { "Who" } else { "What" }, thing.0);
                let first = if self.heading.gap().is_some() { own } else { noun };
                let second =
                    (!*many && *verb == "is").then(|| of_these(format!("the {label} {link} {}", thing.0)));
                [Some(first), second].into_iter().flatten().collect()
            }
            Shape::Phrase { label: Some(_), .. } => vec![of_these(self.indefinite(thing.0))],
            _ if self.one => vec![own],
            Shape::Clause { after, .. } if after.is_empty() => vec![self.which_of_these(thing)],
            Shape::Subject { before, after } => vec![format!("Which of these {before}{}{after}?", thing.0)],
            _ => vec![format!("“{own}” Which of these is part of the answer?")],
        }
    }

    /// "Which of these does the cow eat?" for "What does {animal} eat?".
    fn which_of_these(&self, thing: Said) -> String {
        let (before, _, after) = self.heading.gap().unwrap_or(("", "", "?"));
        let words: Vec<&str> = before.split_whitespace().collect();
        let first = words.first().copied().unwrap_or("").to_lowercase();
        let lead = if matches!(&*first, "what" | "which" | "who" | "when" | "where") {
            String::new()
        } else {
            format!("{first} ")
        };
        capitalized(&format!(
            "{lead}which of these {} {}{after}",
            words.last().copied().unwrap_or(""),
            thing.0
        ))
    }

    /// That a thing has all the values of its cell, listed.
    pub(super) fn says(&self, thing: Said, value: Said, several: bool) -> String {
        let x = thing.0;
        match &self.shape {
            Shape::Phrase { label: Some((label, link)), .. } if !self.one => {
                let one = english::singular(label);
                let all = if english::is_plural(label) { label.clone() } else { format!("{one}s") };
                match several {
                    _ if self.long => stop(&format!("The {label} {link} {x}: {}", value.0)),
                    true if english::is_plural(label) => {
                        stop(&format!("The {all} {link} {x} are {}", value.0))
                    }
                    true => stop(&format!("The {label} {link} {x}: {}", value.0)),
                    false => stop(&format!("The {one} {link} {x} is {}", value.0)),
                }
            }
            Shape::Phrase { before, after, .. } if self.long => {
                stop(&capitalized(&format!("{before}{x}{after}: {}", value.0)))
            }
            Shape::Phrase { before, after, verb, .. } => {
                stop(&format!("{} {verb} {}", capitalized(&format!("{before}{x}{after}")), value.0))
            }
            _ => self.says_one(thing, value),
        }
    }

    /// That a thing has a value, perhaps among others.
    pub(super) fn says_one(&self, thing: Said, value: Said) -> String {
        match &self.shape {
            Shape::Clause { one, before, after, .. } => {
                stop(&format!("{} {one}{before} {}{after}", thing.1, value.0))
            }
            Shape::Subject { before, after } => stop(&format!("{} {before}{}{after}", value.1, thing.0)),
            Shape::Phrase { label: Some(_), .. } if !self.one => {
                stop(&format!("{} is {}", value.1, self.indefinite(thing.0)))
            }
            Shape::Phrase { .. } => self.says(thing, value, false),
            Shape::Other => stop(&format!("{} {}", self.question(thing), value.1)),
        }
    }

    /// That a value is a thing's, said of the value: why it is wrong for another thing.
    pub(super) fn belongs(&self, thing: Said, value: Said) -> String {
        match &self.shape {
            Shape::Phrase { before, after, verb, .. } if self.one => {
                let value = if self.long { "That" } else { value.1 };
                stop(&format!("{value} {verb} {before}{}{after}", thing.0))
            }
            _ => self.says_one(thing, value),
        }
    }

    /// Which thing has the value?
    pub(super) fn backward(&self, value: Said, several: bool) -> Vec<String> {
        let noun = self.noun;
        let which = format!("which {noun}");
        match &self.shape {
            Shape::Phrase { label: Some((label, link)), verb, who, many, .. } if self.one => {
                let turned = format!("{} {verb} the {label} {link} {which}?", value.1);
                let amount = self.kind == Some(Kind::Amount) && !label.starts_with("number");
                let has = match () {
                    () if amount && link == "of" && !*many => {
                        return vec![format!("Which {noun} has {} of {}?", with_article(label), value.0)];
                    }
                    () if self.long => return vec![format!("Which {noun} has this {label}: {}?", value.0)],
                    () if link != "of" || *many || *who => None,
                    () if self.kind.is_some() || self.articled => None,
                    () => Some(format!("Which {noun} has the {label} {}?", value.0)),
                };
                has.into_iter().chain([turned]).collect()
            }
            Shape::Phrase { label: Some((label, link)), .. } => {
                let label = if several { label.clone() } else { english::singular(label) };
                match several {
                    true if english::is_plural(&label) && !self.long => {
                        vec![format!("{} are the {label} {link} {which}?", value.1)]
                    }
                    true => vec![format!("To which {noun} does this list belong: {}?", value.0)],
                    false => vec![format!("{} is the {label} {link} {which}?", value.1)],
                }
            }
            Shape::Phrase { before, after, verb, .. } if !self.long => {
                vec![format!("{} {verb} {before}{which}{after}?", value.1)]
            }
            Shape::Clause { one, many, before, after, .. } => {
                let lead = if one == many { "of these".to_owned() } else { noun.to_owned() };
                vec![format!("Which {lead} {one}{before} {}{after}?", value.0)]
            }
            Shape::Subject { before, after } => vec![format!("{} {before}{which}{after}?", value.1)],
            _ => vec![format!("“{}” For {which} is the answer “{}”?", self.general(), value.0)],
        }
    }

    /// Which statement is true? Its stems, and the statement.
    pub(super) fn statement(&self, thing: Said, value: Said) -> (Vec<String>, String) {
        match self.shape {
            Shape::Other => (
                vec![format!("“{}” Which of these is right?", self.general())],
                format!("{}: {}", thing.1, value.0),
            ),
            _ => (
                [
                    "Which of these statements is true?",
                    "Which statement is right?",
                    "Only one of these is true. Which one?",
                ]
                .map(str::to_owned)
                .to_vec(),
                self.says_one(thing, value),
            ),
        }
    }

    /// "a language of …": for columns that list several values.
    pub(super) fn indefinite(&self, thing: &str) -> String {
        match &self.shape {
            Shape::Phrase { label: Some((label, link)), .. } => {
                format!("{} {link} {thing}", with_article(&english::singular(label)))
            }
            _ => String::new(),
        }
    }

    /// The heading's question about a thing.
    fn question(&self, thing: Said) -> String {
        match self.heading.gap() {
            Some((before, _, after)) if before.trim().is_empty() => {
                format!("{}{}", thing.1, after.trim_end())
            }
            Some((before, _, after)) => {
                format!("{before}{}{}", capitalized_if_first(before, thing), after.trim_end())
            }
            None => format!("What is the {} of {}?", english::inside(&self.heading.text), thing.0),
        }
    }

    /// The heading's question with its gap left open.
    pub(super) fn general(&self) -> String {
        self.question(Said("…", "…"))
    }
}

/// The thing as it stands behind what is before it.
fn capitalized_if_first<'a>(before: &str, thing: Said<'a>) -> &'a str {
    if before.contains(char::is_alphanumeric) { thing.0 } else { thing.1 }
}

/// With a full stop, unless the text ends in one.
pub(super) fn stop(text: &str) -> String {
    let ends = text.trim_end_matches(['”', '"', '’', ')']).ends_with(['.', '!', '?', '…']);
    if ends { text.to_owned() } else { format!("{text}.") }
}

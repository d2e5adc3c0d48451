//! Questions on several things at once.

use super::{Said, Wording, stop};
use crate::pack::plain::numbers::Kind;
use crate::pack::plain::shape::Shape;

impl Wording<'_> {
    /// Three things share the value, and one does not have it.
    pub(in crate::pack::plain) fn odd(&self, value: Said) -> String {
        match &self.shape {
            Shape::Clause { many, denied, before, after, .. } => {
                format!("Three of these {many}{before} {}{after}. Which one {denied}?", value.0)
            }
            _ => match self.of_several(value, "three of these") {
                Some(said) => format!("{} Which is the odd one out?", stop(&said)),
                None if self.one => {
                    format!(
                        "“{}” For three of these, the answer is “{}”. Which is the odd one out?",
                        self.general(),
                        value.0
                    )
                }
                None => format!(
                    "“{}” For three of these, “{}” is part of the answer. Which is the odd one out?",
                    self.general(),
                    value.0
                ),
            },
        }
    }

    /// Two things share the value.
    pub(in crate::pack::plain) fn pick(&self, value: Said) -> String {
        match &self.shape {
            Shape::Clause { many, before, after, .. } => {
                format!("Which two of these {many}{before} {}{after}?", value.0)
            }
            _ => match self.of_several(value, "which two of these") {
                Some(said) => format!("{said}?"),
                None if self.one => {
                    format!("“{}” For which two of these is the answer “{}”?", self.general(), value.0)
                }
                None => format!(
                    "“{}” For which two of these is “{}” part of the answer?",
                    self.general(),
                    value.0
                ),
            },
        }
    }

    /// "Paris is the capital of …", said of several things; none where that cannot be said.
    fn of_several(&self, value: Said, things: &str) -> Option<String> {
        match &self.shape {
            Shape::Phrase { label: Some(_), .. } if !self.one => {
                Some(format!("{} is {}", value.1, self.indefinite(things)))
            }
            Shape::Phrase { before, after, verb, .. } if !self.long && self.one => {
                Some(format!("{} {verb} {before}{things}{after}", value.1))
            }
            Shape::Subject { before, after } => Some(format!("{} {before}{things}{after}", value.1)),
            _ => None,
        }
    }

    /// Match the things with their values.
    pub(in crate::pack::plain) fn matching(&self) -> Vec<String> {
        let noun = self.noun;
        let label = match &self.shape {
            Shape::Phrase { label: Some((label, _)), .. } => label,
            Shape::Clause { object, .. } if !object.is_empty() => object,
            _ => return vec![format!("Match each {noun} with the right answer: “{}”", self.general())],
        };
        vec![
            format!("Match each {noun} with the right {label}."),
            format!("Pair each {noun} with the right {label}."),
        ]
    }

    /// Put the things in order.
    pub(in crate::pack::plain) fn order(&self) -> String {
        let label = match &self.shape {
            Shape::Phrase { label: Some((label, _)), .. } => Some(label),
            _ => None,
        };
        let high =
            ["temperature", "point", "price", "cost", "score", "rate", "number", "level", "pressure", "rank"];
        let (least, most) = match label {
            Some(label) if high.iter().any(|word| label.contains(word)) => ("lowest", "highest"),
            _ => ("smallest", "largest"),
        };
        match (self.kind, label, &self.shape) {
            (Some(Kind::Amount), Some(label), _) => {
                format!("Put these in order, from the {least} to the {most} {label}.")
            }
            (Some(Kind::Amount), ..) => {
                format!("Put these in order, starting with the smallest number: “{}”", self.general())
            }
            (_, Some(label), _) => format!("Put these in order of {label}, starting with the earliest."),
            (_, _, Shape::Clause { many, before, .. }) if before.trim().contains(' ') => {
                let done = before.rsplit_once(' ').map_or("", |it| it.0);
                format!("Put these in the order in which they {many}{done}, starting with the earliest.")
            }
            _ => format!("Put these in order, starting with the earliest: “{}”", self.general()),
        }
    }
}

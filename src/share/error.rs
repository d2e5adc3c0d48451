//! Why a link cannot be opened, or made.

use std::fmt;

/// Why a link cannot be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LinkError {
    /// There is no code in it.
    Empty,
    /// Longer than any link of ours.
    TooLong,
    /// The end is missing.
    Cut,
    /// A character was changed, lost or added.
    Altered,
    /// Made by a later version of the page.
    Newer,
    /// Made with a bank that this page does not have.
    UnknownEdition,
}

impl fmt::Display for LinkError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            LinkError::Empty => "there is no score code in this link; ask for the whole link",
            LinkError::TooLong => "this is too long to be a score link; copy the link alone",
            LinkError::Cut => "this link is cut off; copy it whole, or ask for the code",
            LinkError::Altered => "a character in this link was changed or lost; ask for it again",
            LinkError::Newer => "this link was made with a newer version of the quiz; reload the page, then open it again",
            LinkError::UnknownEdition => {
                "this link was made with another edition of the questions, which this page does not have, so there is no score to show"
            }
        })
    }
}

impl std::error::Error for LinkError {}

/// Why something cannot be put in a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Unfit {
    /// It would be longer than a link may be.
    TooLong,
    /// It holds something that the link's layout has no place for.
    OutOfRange,
}

impl fmt::Display for Unfit {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Unfit::TooLong => "this is too long for a link; leave the name out or choose a shorter quiz",
            Unfit::OutOfRange => "this quiz has a question or a number that a link has no place for",
        })
    }
}

impl std::error::Error for Unfit {}

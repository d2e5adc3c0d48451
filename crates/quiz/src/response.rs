//! What a player gave back for a question: one type for every kind.

/// What a player chose, by the positions shown on the screen.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Response {
    /// The player went on without choosing.
    Skipped,
    /// The time ran out.
    Lapsed,
    /// The chosen choices, ascending, each once: one of them for a single-choice question.
    Choices(Vec<u8>),
    /// For each row to match, the choice put there, if any.
    Pairs(Vec<Option<u8>>),
    /// The choices in the player's order.
    Order(Vec<u8>),
}

impl Response {
    /// The response that chooses one choice.
    pub fn one(position: u8) -> Response {
        Response::Choices(vec![position])
    }
}

/// How sure a player said they were, before they saw whether they were right.
///
/// The marks are those of certainty-based marking (Gardner-Medwin 1995): 1, 2 or 3 where right,
/// 0, -2 or -6 where wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Confidence {
    /// Below two in three.
    Guess,
    /// Between.
    FairlySure,
    /// Above four in five.
    Sure,
}

/// A response and what belongs to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reply {
    /// What was chosen.
    pub response: Response,
    /// How sure the player said they were, if they were asked.
    pub confidence: Option<Confidence>,
    /// How long the question was open, in milliseconds.
    pub ms: u32,
}

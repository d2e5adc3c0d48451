//! Two attempts at one quiz, side by side.

use quiz::{FactIndex, Mark, Quiz, Reply, Response, Score, sort_by_key};

/// Two attempts at one quiz.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// What the first is worth.
    pub mine: Score,
    /// What the second is worth.
    pub theirs: Score,
    /// By question: those that differ in their marks first, then those that differ in the
    /// response, then the rest; each in the quiz's order.
    pub rows: Vec<Pair>,
}

/// One question, responded to twice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    /// The position of the question in the quiz.
    pub at: usize,
    /// What the first response earned.
    pub mine: Mark,
    /// What the second earned.
    pub theirs: Mark,
    /// The first response. Questions without a reply count as skipped.
    pub my_response: Response,
    /// The second response, likewise.
    pub their_response: Response,
    /// In what they differ.
    pub differs: Difference,
    /// The facts that the question keys.
    pub facts: Vec<FactIndex>,
}

/// In what two responses differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Difference {
    /// In what they earned.
    Mark,
    /// In what was chosen, for the same mark.
    Response,
    /// In nothing.
    None,
}

/// Who has more points.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Verdict {
    /// The first.
    Ahead,
    /// The second.
    Behind,
    /// Neither.
    Level,
}

impl Comparison {
    /// Puts two attempts at the quiz side by side.
    pub fn of(quiz: &Quiz, mine: &[Option<Reply>], theirs: &[Option<Reply>]) -> Comparison {
        let response = |replies: &[Option<Reply>], at: usize| match replies.get(at) {
            Some(Some(reply)) => reply.response.clone(),
            _ => Response::Skipped,
        };
        let mut rows: Vec<Pair> = Vec::with_capacity(quiz.questions.len());
        for (at, question) in quiz.questions.iter().enumerate() {
            let (my_response, their_response) = (response(mine, at), response(theirs, at));
            let (mine, theirs) = (question.mark(&my_response), question.mark(&their_response));
            let differs = match (mine == theirs, my_response == their_response) {
                (false, _) => Difference::Mark,
                (true, false) => Difference::Response,
                (true, true) => Difference::None,
            };
            let facts = question.facts.clone();
            rows.push(Pair { at, mine, theirs, my_response, their_response, differs, facts });
        }
        sort_by_key(&mut rows, |row| row.differs);
        Comparison { mine: Score::of(quiz, mine), theirs: Score::of(quiz, theirs), rows }
    }

    /// Who has more points.
    pub fn verdict(&self) -> Verdict {
        match self.mine.sixtieths().cmp(&self.theirs.sixtieths()) {
            std::cmp::Ordering::Greater => Verdict::Ahead,
            std::cmp::Ordering::Less => Verdict::Behind,
            std::cmp::Ordering::Equal => Verdict::Level,
        }
    }
}

//! What responses are worth.

use super::Quiz;
use super::response::Reply;

/// What one response earned, in sixtieths of a question: a whole number for every share of two,
/// three, four, five or six parts. From 0 to 60.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Mark(u8);

impl Mark {
    /// Nothing.
    pub const NONE: Mark = Mark(0);
    /// All of it.
    pub const FULL: Mark = Mark(60);

    /// `right` of `of` parts, rounded down to a sixtieth; nothing where `of` is 0.
    pub fn share(right: usize, of: usize) -> Mark {
        if of == 0 {
            return Mark::NONE;
        }
        Mark((right.min(of) * 60 / of) as u8)
    }

    /// Whether the response was right in full.
    pub fn is_full(self) -> bool {
        self == Mark::FULL
    }

    /// In sixtieths, 0 to 60.
    pub fn sixtieths(self) -> u8 {
        self.0
    }
}

/// What the responses of an attempt are worth, always recomputed, never stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Score {
    /// By question: none where there was no reply yet.
    pub marks: Vec<Option<Mark>>,
    /// By topic of the quiz, in the bank's order.
    pub topics: Vec<TopicScore>,
}

/// What was earned in one topic.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TopicScore {
    /// The position of the topic.
    pub topic: u8,
    /// Sum of the marks, in sixtieths.
    pub sixtieths: u32,
    /// How many questions there were.
    pub of: u32,
}

impl Score {
    /// Marks the replies to a quiz.
    pub fn of(quiz: &Quiz, replies: &[Option<Reply>]) -> Score {
        let marks: Vec<Option<Mark>> = quiz
            .questions
            .iter()
            .enumerate()
            .map(|(at, question)| {
                let reply = replies.get(at)?.as_ref()?;
                Some(question.mark(&reply.response))
            })
            .collect();
        let mut topics: Vec<TopicScore> = Vec::new();
        for (question, mark) in quiz.questions.iter().zip(&marks) {
            let at = match topics.iter().position(|score| score.topic == question.topic) {
                Some(at) => at,
                None => {
                    topics.push(TopicScore { topic: question.topic, sixtieths: 0, of: 0 });
                    topics.len() - 1
                }
            };
            topics[at].of += 1;
            topics[at].sixtieths += u32::from(mark.unwrap_or(Mark::NONE).sixtieths());
        }
        super::order::sort_by_key(&mut topics, |score| score.topic);
        Score { marks, topics }
    }

    /// Sum of the marks, in sixtieths of a question.
    pub fn sixtieths(&self) -> u32 {
        self.marks.iter().flatten().map(|mark| u32::from(mark.sixtieths())).sum()
    }

    /// How many questions there were.
    pub fn out_of(&self) -> usize {
        self.marks.len()
    }

    /// How many were right in full.
    pub fn right(&self) -> usize {
        self.marks.iter().flatten().filter(|mark| mark.is_full()).count()
    }

    /// The points as a player reads them, such as `7` or `7.5`: one decimal, cut, not rounded up.
    pub fn points(&self) -> String {
        points(self.sixtieths())
    }
}

/// Sixtieths as points with at most one decimal, cut.
pub fn points(sixtieths: u32) -> String {
    let (whole, tenths) = (sixtieths / 60, sixtieths % 60 / 6);
    if tenths == 0 { format!("{whole}") } else { format!("{whole}.{tenths}") }
}

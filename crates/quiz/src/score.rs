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

#[cfg(test)]
mod tests {
    use super::super::{Blueprint, Response, assemble};
    use super::*;
    use crate::sample::bank;

    #[test]
    fn shares_and_points_are_cut_not_rounded() {
        for (right, of, sixtieths) in
            [(0, 0, 0), (1, 0, 0), (0, 3, 0), (1, 3, 20), (2, 3, 40), (5, 7, 42), (3, 3, 60), (4, 3, 60)]
        {
            let mark = Mark::share(right, of);
            assert_eq!((mark.sixtieths(), mark.is_full()), (sixtieths, sixtieths == 60), "{right} of {of}");
        }
        for (sixtieths, read) in
            [(0, "0"), (5, "0"), (6, "0.1"), (59, "0.9"), (60, "1"), (65, "1"), (450, "7.5"), (600, "10")]
        {
            assert_eq!(points(sixtieths), read);
        }
    }

    /// Protects every score on the page and in a link: marks, topics and totals say the same.
    #[test]
    fn a_score_adds_up() {
        let bank = bank();
        for seed in 0..20 {
            let quiz = assemble(&bank, Blueprint { length: 20, ..Blueprint::default() }, seed);
            let reply = |at: usize| {
                let first = Response::one(0);
                let response = if at.is_multiple_of(3) { quiz.questions[at].key() } else { first };
                Reply { response, confidence: None, ms: 1 }
            };
            let replies: Vec<_> = (0..19).map(|at| (at % 7 != 6).then(|| reply(at))).collect();
            let score = Score::of(&quiz, &replies);
            assert_eq!((score.out_of(), score.marks[19], score.marks[6]), (20, None, None));
            let (mut sum, mut full) = (0, 0);
            for (at, question) in quiz.questions.iter().enumerate() {
                let Some(Some(reply)) = replies.get(at) else { continue };
                let mark = question.mark(&reply.response);
                assert_eq!(score.marks[at], Some(mark));
                sum += u32::from(mark.sixtieths());
                full += usize::from(mark.sixtieths() == 60);
            }
            assert!(full > 0);
            assert_eq!((score.sixtieths(), score.right(), score.points()), (sum, full, points(sum)));
            assert!(score.topics.is_sorted_by(|one, two| one.topic < two.topic));
            for topic in &score.topics {
                let of = quiz.questions.iter().zip(&score.marks).filter(|(it, _)| it.topic == topic.topic);
                let marks: Vec<u32> =
                    of.map(|(_, mark)| mark.map_or(0, |it| it.sixtieths().into())).collect();
                assert_eq!((topic.of as usize, topic.sixtieths), (marks.len(), marks.iter().sum()));
            }
            assert_eq!(score.topics.iter().map(|it| it.of).sum::<u32>(), 20);
        }
    }
}

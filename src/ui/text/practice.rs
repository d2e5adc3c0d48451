//! The words of the ways to take a quiz, of memory and of progress.

use super::{day, number};
use crate::quiz::{Confidence, Way, date_of};

/// Refused: it is not said how sure the player is.
pub const UNSURE: &str = "Say how sure you are, then check.";

/// Asks how the quiz is to be taken.
pub const WAY: &str = "How do you want to play?";
/// Feedback at once.
pub const LEARN: &str = "Learn";
/// What that means.
pub const LEARN_HINT: &str =
    "Each answer is explained at once. What you miss comes back in other words, and never lowers your score.";
/// Feedback at the end.
pub const TEST: &str = "Test";
/// What that means.
pub const TEST_HINT: &str =
    "Answers are shown at the end. Until you hand in, you can skip, flag and change whatever you like.";
/// Unfolds what else can be chosen.
pub const MORE_CHOICES: &str = "More choices";
/// Asks for a clock.
pub const CLOCK: &str = "A clock?";
/// The clocks to choose from: what each is called, and the seconds for each question.
pub const CLOCKS: [(&str, Option<u32>); 4] =
    [("No clock", None), ("5 min", Some(300)), ("2 min", Some(120)), ("1 min", Some(60))];
/// What a clock does.
pub const CLOCK_HINT: &str = "For each question; a test gets it all in one. You can pause it, ask for more or switch it off as you play.";

/// Heads what is due.
pub const DUE: &str = "Due today";
/// Begins a review.
pub const REVIEW: &str = "Review";
/// What a review is.
pub const REVIEW_NOTE: &str = "A review doesn’t count toward your scores.";
/// Nothing is due.
pub const NOTHING_DUE: &str = "Nothing is due today.";
/// Begins the ten of a date.
pub const PLAY: &str = "Play";
/// Opens the result of the ten of a date.
pub const RESULT: &str = "Result";
/// The ten of the day before.
pub const YESTERDAY: &str = "Yesterday’s ten";

/// On from a question in a test.
pub const ON: &str = "Next";
/// On from a question in a test without a response.
pub const SKIP_NOW: &str = "Skip for now";
/// Marks a question of a test to be looked at again.
pub const FLAG: &str = "Flag";
/// A question that is marked so.
pub const FLAGGED: &str = "Flagged";
/// Where all questions of a test stand, before it is handed in.
pub const OVERVIEW: &str = "Before you hand in";
/// Goes there.
pub const TO_OVERVIEW: &str = "Overview";
/// A draft is complete.
pub const ANSWERED: &str = "Answered";
/// A draft is not complete.
pub const BEGUN: &str = "Not complete";
/// There is no draft.
pub const BLANK: &str = "No answer yet";
/// All drafts are complete.
pub const ALL_ANSWERED: &str = "Every question has an answer. You can still change any of them.";

/// Above what comes back.
pub const ONCE_MORE: &str = "Once more";
/// What that means.
pub const ONCE_MORE_NOTE: &str = "You missed this before. It doesn’t count.";
/// Leaves out what is left of what comes back.
pub const LEAVE_OUT: &str = "See the score";

/// Asks how sure.
pub const HOW_SURE: &str = "How sure are you?";
/// The answers to that, with what they mean.
pub const SURENESS: [(&str, Confidence); 3] = [
    ("A guess: below 2 in 3", Confidence::Guess),
    ("Fairly sure", Confidence::FairlySure),
    ("Sure: above 4 in 5", Confidence::Sure),
];
/// The same, short.
pub const SURE_NAMES: [&str; 3] = ["A guess", "Fairly sure", "Sure"];
/// What each is meant to be right, in words.
pub const SURE_MEANS: [&str; 3] = ["less than 2 in 3", "2 in 3 to 4 in 5", "more than 4 in 5"];
/// What they earn.
pub const HOW_SURE_HINT: &str = "Right earns 1, 2 or 3; wrong costs 0, 2 or 6. You do best by saying what you think. Your score stays the same.";

/// Stops the clock.
pub const PAUSE: &str = "Pause";
/// Lets it run again.
pub const GO_ON_PLAYING: &str = "Go on playing";
/// As much time again.
pub const MORE_TIME: &str = "More time";
/// No clock any more.
pub const NO_CLOCK: &str = "Clock off";
/// The clock stands still.
pub const PAUSED: &str = "Paused";
/// What that means.
pub const PAUSED_NOTE: &str = "The clock stands still. The question comes back when you go on.";
/// Said once, when half of the time is over.
pub const HALF_TIME: &str = "Half of the time is over.";
/// Said once, shortly before the end.
pub const LAST_TIME: &str = "20 seconds left. What you have chosen is kept.";

/// Above the result of a review.
pub const REVIEW_RESULT: &str = "Review";
/// Heads what came back.
pub const CAME_BACK: &str = "What came back";
/// Back to the start page.
pub const HOME: &str = "To the start page";

/// `Tuesday’s` ten, by its date.
pub fn daily(number: u32) -> String {
    ["Today’s ten, ", &calendar(number)].concat()
}

/// What the ten of a date are.
pub const DAILY_NOTE: &str = "The same ten questions for everyone on this date.";

/// A date in words.
pub fn calendar(number: u32) -> String {
    let (year, month, date) = date_of(number);
    day(&[year.to_string(), month.to_string(), date.to_string()].join("-"))
}

/// How many facts are due.
pub fn facts_due(count: usize) -> String {
    if count == 1 {
        "1 fact is due today.".to_owned()
    } else {
        [&count.to_string(), " facts are due today."].concat()
    }
}

/// When something is due again.
pub fn next_due(days: u32) -> String {
    match days {
        1 => "The next is due tomorrow.".to_owned(),
        _ => ["The next is due in ", &days.to_string(), " days."].concat(),
    }
}

/// How many questions of a test have no answer.
pub fn unanswered(count: usize, of: usize) -> String {
    let verb = if count == 1 { " has" } else { " have" };
    [
        &count.to_string(),
        " of ",
        &of.to_string(),
        verb,
        " no complete answer and would count as not answered.",
    ]
    .concat()
}

/// What is left of a quiz of which only extra questions are left.
pub const ONLY_EXTRA: &str = "Only what comes back is left.";

/// The certainty-based mark of a quiz.
pub fn certainty(mark: i32, most: i32) -> String {
    let sign = if mark < 0 { "−" } else { "" };
    [
        "Certainty-based mark: ",
        sign,
        &mark.unsigned_abs().to_string(),
        " of at most ",
        &most.to_string(),
        ". It weighs each answer by how sure you said you were.",
    ]
    .concat()
}

/// What a score says of other quizzes like it.
pub fn interval((low, high): (u32, u32)) -> String {
    [
        "In many quizzes like this one you would likely get between ",
        &low.to_string(),
        "% and ",
        &high.to_string(),
        "% right.",
    ]
    .concat()
}

/// The result of a review.
pub fn reviewed(right: usize, of: usize) -> String {
    [&right.to_string(), " of ", &of.to_string(), " remembered"].concat()
}

/// How what came back went.
pub fn came_back(right: usize, of: usize) -> String {
    [&number(right), " of ", &of.to_string(), " right this time. It doesn’t count."].concat()
}

/// The question of a review.
pub fn review_of(at: usize, of: usize) -> String {
    ["Review: question ", &(at + 1).to_string(), " of ", &of.to_string()].concat()
}

/// The time that is left.
pub fn time_left(seconds: u32) -> String {
    let (minutes, seconds) = (seconds / 60, seconds % 60);
    let zero = if seconds < 10 { "0" } else { "" };
    ["Time left: ", &minutes.to_string(), ":", zero, &seconds.to_string()].concat()
}

/// To the page of progress.
pub const TO_PROGRESS: &str = "See how it adds up";
/// To the page on what is kept.
pub const TO_DATA: &str = "Backup and your data";
/// Shows more attempts.
pub const MORE_HISTORY: &str = "Show older ones";

/// How many of all attempts are in the list.
pub fn shown_of(shown: usize, all: usize) -> String {
    ["The latest ", &shown.to_string(), " of ", &all.to_string(), " are shown."].concat()
}

/// How a quiz was taken.
pub fn way(way: Way) -> &'static str {
    match way {
        Way::Plain => "Quiz",
        Way::Learn => LEARN,
        Way::Test => TEST,
        Way::Daily(_) => "Ten of the day",
        Way::Review => "Review, not counted",
    }
}

/// The page of what the attempts add up to.
pub const PROGRESS: &str = "Progress";
/// Memory is not made out yet.
pub const REMEMBERING: &str = "Going through your quizzes …";
/// There is nothing to add up.
pub const NO_PROGRESS: &str = "Nothing here yet. After your first quiz, this page says what it adds up to.";
/// What the page can tell and what not.
pub const PROGRESS_NOTE: &str = "Made out from your answers in this browser, each time anew. What came back within a quiz is left out. “Secure” is said only when you would most likely know at least 8 of 10, after taking off what guessing earns; that takes many answers.";
/// Heads a column: how often asked.
pub const SEEN: &str = "Asked";
/// Heads a column: how often right.
pub const RIGHT_COUNT: &str = "Right";
/// Heads a column: how many are due, or when.
pub const DUE_COUNT: &str = "Due";
/// Never asked.
pub const NOT_SEEN: &str = "Not asked yet.";
/// Due on this day.
pub const TODAY: &str = "today";
/// A fact.
pub const FACT: &str = "Fact";
/// Heads the list of facts.
pub const FACTS: &str = "Facts";
/// What stands there.
pub const FACTS_NOTE: &str = "Every fact you have been asked, with how well you likely remember it today.";
/// Unfolds the table behind a plot.
pub const AS_TABLE: &str = "The same as a table";
/// Unfolds questions.
pub const SHOW_QUESTIONS: &str = "Show the questions";
/// Heads the plot of scores.
pub const COURSE: &str = "Your scores over time";
/// Heads the plot of how sure and how right.
pub const CALIBRATION: &str = "How sure, and how right";
/// How to read it.
pub const CALIBRATION_NOTE: &str = "Each line should end in its band: then you judge yourself well. Below the band you are surer than you should be; above it, you know more than you think.";
/// Heads the plot of strengths.
pub const STRENGTHS: &str = "How well you remember";
/// How to read it.
pub const STRENGTHS_NOTE: &str = "How many facts you would likely still know today. It falls with time and rises when you are asked again.";
/// Heads a column.
pub const STRENGTH: &str = "Likely remembered";
/// The bands of strength, what was missed last time, and what was never asked.
pub const BAND_NAMES: [&str; 5] =
    ["9 in 10 or more", "7 to 9 in 10", "Less than 7 in 10", "Missed last time", "Not asked yet"];

/// What is likely known, in percent.
pub fn known((low, high): (u32, u32)) -> String {
    ["You likely know between ", &(low / 10).to_string(), " and ", &high.div_ceil(10).to_string(), " of 10."]
        .concat()
}

/// The same where that is much, and sure enough.
pub fn secure((low, _): (u32, u32)) -> String {
    ["Secure: you likely know at least ", &(low / 10).to_string(), " of 10."].concat()
}

/// How many facts of a topic were asked.
pub fn facts_asked(count: usize) -> String {
    if count == 1 { "1 asked".to_owned() } else { [&count.to_string(), " asked"].concat() }
}

/// When a fact is due.
pub fn in_days(days: u32) -> String {
    match days {
        0 => TODAY.to_owned(),
        1 => "tomorrow".to_owned(),
        2..=59 => ["in ", &days.to_string(), " days"].concat(),
        60..=719 => ["in ", &(days / 30).to_string(), " months"].concat(),
        _ => ["in ", &(days / 365).to_string(), " years"].concat(),
    }
}

/// How likely a fact is remembered.
pub fn strength(percent: u32) -> String {
    ["Likely remembered: ", &percent.to_string(), "%"].concat()
}

/// What the plot of scores shows.
pub fn course(count: usize) -> String {
    ["Your last ", &count.to_string(), " finished quizzes, reviews left out."].concat()
}

/// Too few replies to say how well one judges oneself.
pub fn too_few(replies: u32) -> String {
    let times = if replies == 1 { "once".to_owned() } else { [&replies.to_string(), " times"].concat() };
    ["You have said how sure you are ", &times, ". From 30 times on, this shows how well you judge yourself."]
        .concat()
}

/// A fact that was missed when it was last asked.
pub const MISSED_LAST: &str = "Missed last time";

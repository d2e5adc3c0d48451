//! The words of the ways to take a quiz, of memory and of progress.

use super::{Word, day, number};
use quiz::{Confidence, Way, date_of};

/// Refused: it is not said how sure the player is.
pub const UNSURE: Word = Word("Say how sure you are, then check.");

/// Asks how the quiz is to be taken.
pub const WAY: Word = Word("How do you want to play?");
/// Feedback at once.
pub const LEARN: Word = Word("Learn");
/// What that means.
pub const LEARN_HINT: Word = Word(
    "Each answer is explained at once. What you miss comes back in other words, and never lowers your score.",
);
/// Feedback at the end.
pub const TEST: Word = Word("Test");
/// What that means.
pub const TEST_HINT: Word =
    Word("Answers are shown at the end. Until you hand in, you can skip, flag and change whatever you like.");
/// Unfolds what else can be chosen.
pub const MORE_CHOICES: Word = Word("More choices");
/// Asks for a clock.
pub const CLOCK: Word = Word("A clock?");
/// The clocks to choose from: what each is called, and the seconds for each question.
pub const CLOCKS: [(Word, Option<u32>); 4] = [
    (Word("No clock"), None),
    (Word("5 min"), Some(300)),
    (Word("2 min"), Some(120)),
    (Word("1 min"), Some(60)),
];
/// What a clock does.
pub const CLOCK_HINT: Word = Word(
    "For each question; a test gets it all in one. You can pause it, ask for more or switch it off as you play.",
);

/// Heads what is due.
pub const DUE: Word = Word("Due today");
/// Begins a review.
pub const REVIEW: Word = Word("Review");
/// What a review is.
pub const REVIEW_NOTE: Word = Word("A review doesn’t count toward your scores.");
/// Nothing is due.
pub const NOTHING_DUE: Word = Word("Nothing is due today.");
/// Begins the ten of a date.
pub const PLAY: Word = Word("Play");
/// Opens the result of the ten of a date.
pub const RESULT: Word = Word("Result");
/// The ten of the day before.
pub const YESTERDAY: Word = Word("Yesterday’s ten");

/// On from a question in a test.
pub const ON: Word = Word("Next");
/// On from a question in a test without a response.
pub const SKIP_NOW: Word = Word("Skip for now");
/// Marks a question of a test to be looked at again.
pub const FLAG: Word = Word("Flag");
/// A question that is marked so.
pub const FLAGGED: Word = Word("Flagged");
/// Where all questions of a test stand, before it is handed in.
pub const OVERVIEW: Word = Word("Before you hand in");
/// Goes there.
pub const TO_OVERVIEW: Word = Word("Overview");
/// A draft is complete.
pub const ANSWERED: Word = Word("Answered");
/// A draft is not complete.
pub const BEGUN: Word = Word("Not complete");
/// There is no draft.
pub const BLANK: Word = Word("No answer yet");
/// All drafts are complete.
pub const ALL_ANSWERED: Word = Word("Every question has an answer. You can still change any of them.");

/// Above what comes back.
pub const ONCE_MORE: Word = Word("Once more");
/// What that means.
pub const ONCE_MORE_NOTE: Word = Word("You missed this before. It doesn’t count.");
/// Leaves out what is left of what comes back.
pub const LEAVE_OUT: Word = Word("See the score");

/// Asks how sure.
pub const HOW_SURE: Word = Word("How sure are you?");
/// The answers to that, with what they mean.
pub const SURENESS: [(Word, Confidence); 3] = [
    (Word("A guess: below 2 in 3"), Confidence::Guess),
    (Word("Fairly sure"), Confidence::FairlySure),
    (Word("Sure: above 4 in 5"), Confidence::Sure),
];
/// The same, short.
pub const SURE_NAMES: [Word; 3] = [Word("A guess"), Word("Fairly sure"), Word("Sure")];
/// What each is meant to be right, in words.
pub const SURE_MEANS: [Word; 3] =
    [Word("less than 2 in 3"), Word("2 in 3 to 4 in 5"), Word("more than 4 in 5")];
/// What they earn.
pub const HOW_SURE_HINT: Word = Word(
    "Right earns 1, 2 or 3; wrong costs 0, 2 or 6. You do best by saying what you think. Your score stays the same.",
);

/// Stops the clock.
pub const PAUSE: Word = Word("Pause");
/// Lets it run again.
pub const GO_ON_PLAYING: Word = Word("Go on playing");
/// As much time again.
pub const MORE_TIME: Word = Word("More time");
/// No clock any more.
pub const NO_CLOCK: Word = Word("Clock off");
/// The clock stands still.
pub const PAUSED: Word = Word("Paused");
/// What that means.
pub const PAUSED_NOTE: Word = Word("The clock stands still. The question comes back when you go on.");
/// Said once, when half of the time is over.
pub const HALF_TIME: Word = Word("Half of the time is over.");
/// Said once, shortly before the end.
pub const LAST_TIME: Word = Word("20 seconds left. What you have chosen is kept.");

/// Above the result of a review.
pub const REVIEW_RESULT: Word = Word("Review");
/// Heads what came back.
pub const CAME_BACK: Word = Word("What came back");
/// Back to the start page.
pub const HOME: Word = Word("To the start page");

/// `Tuesday’s` ten, by its date.
pub fn daily(number: u32) -> String {
    Word("Today’s ten, {date}").fill(&[&calendar(number)])
}

/// What the ten of a date are.
pub const DAILY_NOTE: Word = Word("The same ten questions for everyone on this date.");

/// A date in words.
pub fn calendar(number: u32) -> String {
    let (year, month, date) = date_of(number);
    day(&[year.to_string(), month.to_string(), date.to_string()].join("-"))
}

/// How many facts are due.
pub fn facts_due(count: usize) -> String {
    Word("1 fact is due today.|{count} facts are due today.").many(count, &[&count])
}

/// When something is due again.
pub fn next_due(days: u32) -> String {
    match days {
        1 => Word("The next is due tomorrow.").to_string(),
        _ => Word("The next is due in {days} days.").fill(&[&days]),
    }
}

/// How many questions of a test have no answer.
pub fn unanswered(count: usize, of: usize) -> String {
    Word("{count} of {of} has no complete answer and would count as not answered.|{count} of {of} have no complete answer and would count as not answered.")
        .many(count, &[&count, &of])
}

/// What is left of a quiz of which only extra questions are left.
pub const ONLY_EXTRA: Word = Word("Only what comes back is left.");

/// The certainty-based mark of a quiz.
pub fn certainty(mark: i32, most: i32) -> String {
    let sign = if mark < 0 { "−" } else { "" };
    Word("Certainty-based mark: {mark} of at most {most}. It weighs each answer by how sure you said you were.")
        .fill(&[&[sign, &mark.unsigned_abs().to_string()].concat(), &most.to_string()])
}

/// What a score says of other quizzes like it.
pub fn interval((low, high): (u32, u32)) -> String {
    Word("In many quizzes like this one you would likely get between {low}% and {high}% right.")
        .fill(&[&low, &high])
}

/// The result of a review.
pub fn reviewed(right: usize, of: usize) -> String {
    Word("{right} of {of} remembered").fill(&[&right, &of])
}

/// How what came back went.
pub fn came_back(right: usize, of: usize) -> String {
    Word("{right} of {of} right this time. It doesn’t count.").fill(&[&number(right), &of])
}

/// The question of a review.
pub fn review_of(at: usize, of: usize) -> String {
    Word("Review: question {at} of {of}").fill(&[&(at + 1), &of])
}

/// The time that is left.
pub fn time_left(seconds: u32) -> String {
    let (minutes, seconds) = (seconds / 60, seconds % 60);
    let zero = if seconds < 10 { "0" } else { "" };
    Word("Time left: {time}").fill(&[&[&minutes.to_string(), ":", zero, &seconds.to_string()].concat()])
}

/// To the page of progress.
pub const TO_PROGRESS: Word = Word("See how it adds up");
/// To the page on what is kept.
pub const TO_DATA: Word = Word("Backup and your data");
/// Shows more attempts.
pub const MORE_HISTORY: Word = Word("Show older ones");

/// How many of all attempts are in the list.
pub fn shown_of(shown: usize, all: usize) -> String {
    Word("The latest {shown} of {all} are shown.").fill(&[&shown, &all])
}

/// How a quiz was taken.
pub fn way(way: Way) -> Word {
    match way {
        Way::Plain => Word("Quiz"),
        Way::Learn => LEARN,
        Way::Test => TEST,
        Way::Daily(_) => Word("Ten of the day"),
        Way::Review => Word("Review, not counted"),
    }
}

/// The page of what the attempts add up to.
pub const PROGRESS: Word = Word("Progress");
/// Memory is not made out yet.
pub const REMEMBERING: Word = Word("Going through your quizzes …");
/// There is nothing to add up.
pub const NO_PROGRESS: Word =
    Word("Nothing here yet. After your first quiz, this page says what it adds up to.");
/// What the page can tell and what not.
pub const PROGRESS_NOTE: Word = Word(
    "Made out from your answers in this browser, each time anew. What came back within a quiz is left out. “Secure” is said only when you would most likely know at least 8 of 10, after taking off what guessing earns; that takes many answers.",
);
/// Heads a column: how often asked.
pub const SEEN: Word = Word("Asked");
/// Heads a column: how often right.
pub const RIGHT_COUNT: Word = Word("Right");
/// Heads a column: how many are due, or when.
pub const DUE_COUNT: Word = Word("Due");
/// Never asked.
pub const NOT_SEEN: Word = Word("Not asked yet.");
/// Due on this day.
pub const TODAY: Word = Word("today");
/// A fact.
pub const FACT: Word = Word("Fact");
/// Heads the list of facts.
pub const FACTS: Word = Word("Facts");
/// What stands there.
pub const FACTS_NOTE: Word =
    Word("Every fact you have been asked, with how well you likely remember it today.");
/// Unfolds the table behind a plot.
pub const AS_TABLE: Word = Word("The same as a table");
/// Unfolds questions.
pub const SHOW_QUESTIONS: Word = Word("Show the questions");
/// Heads the plot of scores.
pub const COURSE: Word = Word("Your scores over time");
/// Heads the plot of how sure and how right.
pub const CALIBRATION: Word = Word("How sure, and how right");
/// How to read it.
pub const CALIBRATION_NOTE: Word = Word(
    "Each line should end in its band: then you judge yourself well. Below the band you are surer than you should be; above it, you know more than you think.",
);
/// Heads the plot of strengths.
pub const STRENGTHS: Word = Word("How well you remember");
/// How to read it.
pub const STRENGTHS_NOTE: Word = Word(
    "How many facts you would likely still know today. It falls with time and rises when you are asked again.",
);
/// Heads a column.
pub const STRENGTH: Word = Word("Likely remembered");
/// The bands of strength, what was missed last time, and what was never asked.
pub const BAND_NAMES: [Word; 5] = [
    Word("9 in 10 or more"),
    Word("7 to 9 in 10"),
    Word("Less than 7 in 10"),
    Word("Missed last time"),
    Word("Not asked yet"),
];

/// What is likely known, in percent.
pub fn known((low, high): (u32, u32)) -> String {
    Word("You likely know between {low} and {high} of 10.").fill(&[&(low / 10), &high.div_ceil(10)])
}

/// The same where that is much, and sure enough.
pub fn secure((low, _): (u32, u32)) -> String {
    Word("Secure: you likely know at least {low} of 10.").fill(&[&(low / 10)])
}

/// How many facts of a topic were asked.
pub fn facts_asked(count: usize) -> String {
    Word("{count} asked").fill(&[&count])
}

/// When a fact is due.
pub fn in_days(days: u32) -> String {
    let (word, count) = match days {
        0 => return TODAY.to_string(),
        1 => return Word("tomorrow").to_string(),
        2..=59 => (Word("in {count} days"), days),
        60..=719 => (Word("in {count} months"), days / 30),
        _ => (Word("in 1 year|in {count} years"), days / 365),
    };
    word.many(count as usize, &[&count])
}

/// How likely a fact is remembered.
pub fn strength(percent: u32) -> String {
    Word("Likely remembered: {percent}%").fill(&[&percent])
}

/// What the plot of scores shows.
pub fn course(count: usize) -> String {
    Word("Your last {count} finished quizzes, reviews left out.").fill(&[&count])
}

/// Too few replies to say how well one judges oneself.
pub fn too_few(replies: u32) -> String {
    let times = Word("once|{count} times").many(replies as usize, &[&replies]);
    Word("You have said how sure you are {times}. From 30 times on, this shows how well you judge yourself.")
        .fill(&[&times])
}

/// A fact that was missed when it was last asked.
pub const MISSED_LAST: Word = Word("Missed last time");

//! Every word of the interface, in one place, ready to be said in another language.
//!
//! What the questions say is in the pack, not here.

mod help;
mod keeping;
mod practice;
mod settings;
mod sharing;
#[cfg(not(target_arch = "wasm32"))]
mod still;

pub use help::*;
pub use keeping::*;
pub use practice::*;
pub use settings::*;
pub use sharing::*;
#[cfg(not(target_arch = "wasm32"))]
pub use still::*;

use crate::quiz::Difficulty;

/// The name of the page.
pub const NAME: &str = "Knowshore";
/// Past the head of the page.
pub const SKIP: &str = "Skip to the content";
/// What the navigation is called.
pub const NAVIGATION: &str = "Pages";
/// What lasts and should be known.
pub const NOTICES: &str = "Notices";
/// The page of past attempts.
pub const HISTORY: &str = "History";
/// The page on the making of questions.
pub const ABOUT: &str = "How these questions are made";

/// Begins a quiz.
pub const START: &str = "Start";
/// Hands a response in.
pub const CHECK: &str = "Check";
/// On from the feedback.
pub const NEXT: &str = "Next";
/// Goes without a response.
pub const SKIP_QUESTION: &str = "I don’t know";
/// Takes an unfinished quiz up again.
pub const GO_ON: &str = "Go on";
/// Copies the score link.
pub const COPY: &str = "Copy score link";
/// Begins another quiz of the same kind.
pub const AGAIN: &str = "Play again";
/// Begins a quiz of the same questions.
pub const SAME: &str = "Play the same questions";

/// What the field with the score link is called.
pub const LINK_FIELD: &str = "Your score link";
/// What the field with a challenge's link is called.
pub const CHALLENGE_LINK_FIELD: &str = "The challenge’s link";
/// Said when the link was copied.
pub const COPIED: &str = "Copied. Whoever opens the link sees your score and can play the same questions.";
/// Said when the link could not be copied.
pub const COPY_BY_HAND: &str =
    "This browser won’t let the page copy. The link is selected: copy it with Ctrl+C or ⌘C.";
/// Said on every result, so that nobody is surprised.
pub const LINK_NOTE: &str = "The link holds the questions and your answers, your name only if you type one, and in an answer to a score the answers of who sent it. No server sees it; messengers and mail programs do.";

/// Asks how long the quiz should be.
pub const LENGTH: &str = "How many questions?";
/// Asks how hard it should be.
pub const HARDNESS: &str = "How hard?";
/// The ways in which it can be hard: what each is called, and how many of ten are easy, medium and
/// hard.
pub const HARDNESSES: [(&str, [u8; 3]); 4] =
    [("Any", [0, 0, 0]), ("Easy", [6, 3, 1]), ("Mixed", [3, 4, 3]), ("Hard", [1, 3, 6])];

/// Asks for topics.
pub const TOPICS: &str = "Which topics?";
/// What no topic means.
pub const TOPICS_HINT: &str = "Pick as many as you like. With none picked, all of them are in.";
/// Short for all topics.
pub const ALL_TOPICS: &str = "All topics";
/// Heads the unfinished quiz.
pub const UNFINISHED: &str = "You have an unfinished quiz";

/// What the choices are called where one is right.
pub const CHOOSE_ONE: &str = "Choose one answer.";
/// What the order is to be.
pub const PUT_IN_ORDER: &str = "Move or drag the lines until the first comes first.";
/// How matching works.
pub const MATCH: &str = "Choose one answer for each line. One answer is left over.";
/// Nothing put to a row.
pub const UNMATCHED: &str = "Choose …";

/// Refused: nothing chosen.
pub const NOTHING_CHOSEN: &str = "Choose an answer, or press “I don’t know”.";
/// Refused: a row is empty.
pub const ROW_EMPTY: &str = "Choose an answer for every line, or press “I don’t know”.";

/// The response is right.
pub const RIGHT: &str = "Right.";
/// The response is wrong.
pub const WRONG: &str = "Wrong.";
/// There is no response.
pub const NOT_ANSWERED: &str = "Not answered.";
/// Some of the response is right.
pub const PARTLY: &str = "Partly right.";
/// Marks the key.
pub const RIGHT_ANSWER: &str = "Right answer";
/// Marks the key where it was chosen.
pub const RIGHT_ANSWER_YOURS: &str = "Right answer, and yours";
/// Before the key of a row.
pub const RIGHT_PREFIX: &str = "Right:";
/// Marks what was chosen wrongly.
pub const YOUR_ANSWER: &str = "Your answer";
/// Marks the key where it was left out.
pub const RIGHT_ANSWER_MISSED: &str = "Right answer, left out";
/// Unfolds the rationales of what was not chosen.
pub const OTHERS: &str = "Why not the others?";
/// Unfolds the rationale of what is left over in matching.
pub const LEFT_OVER: &str = "What about the one left over?";
/// Heads what is cited.
pub const SOURCE: &str = "Where it says so";
/// A fact that is not from the source.
pub const OUTSIDE: &str = "Not from the article";

/// Heads the table of topics.
pub const BY_TOPIC: &str = "By topic";
/// Heads a column.
pub const TOPIC: &str = "Topic";
/// Heads a column.
pub const POINTS: &str = "Points";
/// Heads what was missed.
pub const MISSED: &str = "What you missed";
/// Said where nothing was missed.
pub const NONE_MISSED: &str = "You missed nothing.";
/// Above the score.
pub const YOUR_SCORE: &str = "Your score";

/// Above the score that somebody sent.
pub const SENT_SCORE: &str = "A score you were sent";
/// What a score link can show and what not.
pub const REMARKED: &str = "Re-marked in your browser. The score fits the answers in this link. The link can’t show who answered, how long it really took, or how many tries it took.";
/// Invites to play.
pub const CARD_INVITES: &str =
    "Play the same questions and see how you do. An unfinished quiz of yours stays as it is.";
/// Heads a link that cannot be opened.
pub const BROKEN_LINK: &str = "This link can’t be opened";
/// After the reason why a link cannot be opened.
pub const BROKEN_LINK_OFFER: &str = "You can start a fresh quiz instead.";

/// Heads the page of no such address.
pub const UNKNOWN: &str = "There is no page here";
/// What to do there.
pub const UNKNOWN_OFFER: &str =
    "The address may have lost a few letters. You can start a fresh quiz instead.";
/// An attempt made with another edition, or not on this device.
pub const NO_ATTEMPT: &str = "This quiz can’t be shown";
/// Why.
pub const NO_ATTEMPT_WHY: &str = "It isn’t kept in this browser, or it was made with another edition of the questions. You can start a fresh quiz instead.";
/// The bank cannot be read.
pub const NO_BANK: &str = "The questions can’t be read";

/// Heads what the proof printed.
pub const FIGURES: &str = "The check, in figures";
/// Where the figures come from.
pub const FIGURES_NOTE: &str = "A second program, written apart from the first, goes through every question that this page can ask. It found this for the questions you have open:";
/// What the figures prove.
pub const FIGURES_PROVE: &str = "They show that every question has the right answers it says it has and no others, judged by the facts; that no rule for writing fair questions that a machine can check is broken; that guessing by length, place or wording does not help; and that no question in a quiz gives another away.";
/// What they do not.
pub const FIGURES_DO_NOT: &str = "They don’t show that the wrong answers tempt anybody, nor that the facts were read rightly from the article. The first takes players, the second takes readers: where you doubt a fact, its paragraph is named beside it.";

/// Where there is no attempt.
pub const NO_HISTORY: &str =
    "Nothing here yet. Quizzes you play in this browser are listed here, and stay on this device.";
/// Above the list of attempts.
pub const HISTORY_NOTE: &str = "Kept in this browser only.";
/// An attempt made with another edition.
pub const OTHER_EDITION: &str = "Made with another edition of the questions";
/// Heads a column.
pub const WHEN: &str = "When";
/// Heads a column.
pub const SCORE: &str = "Score";
/// Opens an attempt.
pub const LOOK: &str = "Look back";

/// `Question 3 of 10`.
pub fn question_of(at: usize, of: usize) -> String {
    format!("Question {} of {of}", at + 1)
}

/// `7 of 10`.
pub fn score_of(points: &str, of: usize) -> String {
    format!("{points} of {of}")
}

/// The name of the tab.
pub fn title(page: &str) -> String {
    format!("{page} – {NAME}")
}

/// The name of the tab while something has to be mended.
pub fn error_title(page: &str) -> String {
    format!("Error: {page} – {NAME}")
}

/// How many are to be chosen.
pub fn choose(count: usize) -> String {
    format!("Choose {}.", number(count))
}

/// Refused: too few or too many chosen.
pub fn choose_exactly(count: usize, chosen: usize) -> String {
    format!("Choose exactly {}. You have chosen {}.", number(count), number(chosen))
}

/// What guessing would earn, in tenths of a question.
pub fn guessing(tenths: u32) -> String {
    match tenths % 10 {
        0 => format!("Guessing gives about {}.", tenths / 10),
        tenth => format!("Guessing gives about {}.{tenth}.", tenths / 10),
    }
}

/// A response in words, beside the key.
pub fn you_chose(chosen: &str, key: &str) -> String {
    format!("You chose “{chosen}”. Right: “{key}”.")
}

/// The key alone.
pub fn right_is(key: &str) -> String {
    format!("Right: “{key}”.")
}

/// How much of a response is right.
pub fn worth(points: &str) -> String {
    format!("Worth {points} of 1.")
}

/// What stands at a row instead of the key.
pub fn you_put(chosen: &str) -> String {
    format!("You put “{chosen}”")
}

/// Where the player put it.
pub fn you_put_at(place: usize) -> String {
    format!("You put it {}", ordinal(place))
}

/// The place of what is cited.
pub fn paragraph(number: u8, work: &str) -> String {
    format!("Paragraph {number} of “{work}”")
}

/// The name of a button that moves a line.
pub fn move_up(line: &str) -> String {
    format!("Move up: {line}")
}

/// The name of a button that moves a line.
pub fn move_down(line: &str) -> String {
    format!("Move down: {line}")
}

/// Said when a line was moved.
pub fn moved(line: &str, place: usize, of: usize) -> String {
    format!("{line}: now {} of {of}", place + 1)
}

/// What this is, in two sentences.
pub fn lead(facts: usize, work: &str) -> String {
    format!(
        "A quiz made from {facts} facts in the article “{work}”, every question checked before it is asked. After each answer you see why it is right or wrong, and which paragraph says so."
    )
}

/// Under every page.
pub fn credit(work: &str, author: &str, publisher: &str, date: &str) -> String {
    format!("Facts from “{work}” by {author}, {publisher}, {}.", day(date))
}

/// Where an unfinished quiz stands.
pub fn stands_at(at: usize, of: usize) -> String {
    format!("You are at question {} of {of}.", at + 1)
}

/// How many topics are picked.
pub fn topics_picked(count: usize) -> String {
    match count {
        0 => ALL_TOPICS.to_owned(),
        1 => "1 topic".to_owned(),
        _ => format!("{count} topics"),
    }
}

/// How hard a question is reckoned to be.
pub fn difficulty(difficulty: Difficulty) -> &'static str {
    match difficulty {
        Difficulty::Easy => "Easy",
        Difficulty::Medium => "Medium",
        Difficulty::Hard => "Hard",
    }
}

/// Where a quiz is shorter than was asked for.
pub fn fewer(got: usize, wanted: usize) -> String {
    format!("{got} of the {wanted} asked for: there are no more on this that don’t give each other away.")
}

/// Refused: two rows have the same choice.
pub fn twice(choice: &str) -> String {
    format!("“{choice}” stands in two lines. Each answer goes to one line at most.")
}

/// The mistaken belief behind a choice.
pub fn mix_up(belief: &str) -> String {
    format!("A common mix-up: {belief}")
}

/// How the questions are made: headings and paragraphs.
pub fn about(facts: usize, entries: usize, work: &str) -> Vec<(&'static str, Vec<String>)> {
    let own = |paragraphs: &[&str]| paragraphs.iter().map(|it| (*it).to_owned()).collect();
    vec![
        (
            "From an article to facts",
            vec![
                format!(
                    "Somebody read “{work}” and wrote down what it says as {facts} facts: who or what, how related, to what, in which paragraph, and how firmly. What the article only reports, expects or calls possible is marked so."
                ),
                "No sentence of the article is copied. Where a choice goes beyond the article, that is said."
                    .to_owned(),
            ],
        ),
        (
            "From facts to questions",
            vec![format!(
                "A program turns the facts into {entries} questions, each with several sets of choices. It shows a question only if exactly the choices it counts as right follow from the facts, and every other one is ruled out by them. What the facts leave open is never a choice."
            )],
        ),
        (
            "What every answer shows",
            own(&[
                "You see which answer is right and why, and why each of the others is wrong. Below stands the fact itself, with the paragraph that says so, so that you can look it up.",
            ]),
        ),
        (
            "How answers are marked",
            own(&[
                "A question is worth one point. Where several answers, pairs or an order are asked for, what is right of it counts in part. Beside your score stands what guessing would earn.",
            ]),
        ),
        (
            "What it can’t do",
            own(&[
                "The quiz knows what the article says. It doesn’t know whether the article is right, and it says nothing of the subject beyond it.",
            ]),
        ),
        (
            "What is kept",
            own(&[
                "Your answers stay in this browser. There is no account, no server and no tracking. A score link holds the questions and your answers in its last part, which browsers don’t send to any server.",
            ]),
        ),
    ]
}

/// How long it took, as the sender's browser has it.
pub fn took(seconds: u64) -> String {
    format!("Time: {}, as the sender’s browser has it.", duration(seconds))
}

/// How long it took.
pub fn you_took(seconds: u64) -> String {
    format!("You took {}.", duration(seconds))
}

/// Unfolds what was right.
pub fn got_right(count: usize) -> String {
    format!("The {} you got right", number(count))
}

/// `4 min 10 s`.
fn duration(seconds: u64) -> String {
    match (seconds / 3600, seconds / 60 % 60, seconds % 60) {
        (0, 0, seconds) => format!("{seconds} s"),
        (0, minutes, seconds) => format!("{minutes} min {seconds} s"),
        (hours, minutes, _) => format!("{hours} h {minutes} min"),
    }
}

/// Small numbers in words.
pub fn number(count: usize) -> String {
    const WORDS: [&str; 11] =
        ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
    WORDS.get(count).map_or_else(|| count.to_string(), |word| (*word).to_owned())
}

/// `first`, `second`; places are few.
fn ordinal(place: usize) -> String {
    const WORDS: [&str; 6] = ["first", "second", "third", "fourth", "fifth", "sixth"];
    WORDS.get(place).map_or_else(|| format!("at place {}", place + 1), |word| (*word).to_owned())
}

/// `2024-05-16` as `16 May 2024`; anything else as it is.
pub fn day(date: &str) -> String {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let mut parts = date.split('-');
    let (year, month, day) = (parts.next(), parts.next(), parts.next());
    let number = |part: Option<&str>| part.and_then(|it| it.parse::<usize>().ok());
    match (year, number(month).and_then(|at| MONTHS.get(at.wrapping_sub(1))), number(day)) {
        (Some(year), Some(month), Some(day)) => format!("{day} {month} {year}"),
        _ => date.to_owned(),
    }
}

/// An error sentence as one that stands alone.
pub fn sentence(error: &str) -> String {
    let mut letters = error.chars();
    // Errors begin with a plain letter; the table of all others is 3 kB of the page.
    let first = letters.next().map(|it| String::from(it.to_ascii_uppercase())).unwrap_or_default();
    format!("{first}{}.", letters.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_dates_read_well() {
        assert_eq!(guessing(33), "Guessing gives about 3.3.");
        assert_eq!(guessing(30), "Guessing gives about 3.");
        assert_eq!(day("2024-05-16"), "16 May 2024");
        assert_eq!(day("May 2024"), "May 2024");
        assert_eq!(day("2024-00-16"), "2024-00-16");
        assert_eq!(took(250), "Time: 4 min 10 s, as the sender’s browser has it.");
        assert_eq!(you_put_at(0), "You put it first");
        assert_eq!(sentence("this link is cut off"), "This link is cut off.");
    }
}

//! Every word of the interface, in one place, in English. What it is in another language stands in
//! a table beside it, `text/de.txt`, by the English.
//!
//! What the questions say is in the pack, not here.

mod about;
mod amounts;
mod help;
mod keeping;
mod practice;
mod sent;
mod settings;
mod sharing;
#[cfg(not(target_arch = "wasm32"))]
mod still;
mod word;

pub use about::*;
pub use amounts::*;
pub use help::*;
pub use keeping::*;
pub use practice::*;
pub use sent::*;
pub use settings::*;
pub use sharing::*;
#[cfg(not(target_arch = "wasm32"))]
pub use still::*;
pub use word::*;

use quiz::Difficulty;

/// The name of the page.
pub const NAME: &str = "Knowshore";
/// Past the head of the page.
pub const SKIP: Word = Word("Skip to the content");
/// What the navigation is called.
pub const NAVIGATION: Word = Word("Pages");
/// What lasts and should be known.
pub const NOTICES: Word = Word("Notices");
/// The page of past attempts.
pub const HISTORY: Word = Word("History");
/// The page on the making of questions.
pub const ABOUT: Word = Word("How these questions are made");

/// Begins a quiz.
pub const START: Word = Word("Start");
/// Hands a response in.
pub const CHECK: Word = Word("Check");
/// On from the feedback.
pub const NEXT: Word = Word("Next");
/// Goes without a response.
pub const SKIP_QUESTION: Word = Word("I don’t know");
/// Takes an unfinished quiz up again.
pub const GO_ON: Word = Word("Go on");
/// Copies the score link.
pub const COPY: Word = Word("Copy score link");
/// Begins another quiz of the same kind.
pub const AGAIN: Word = Word("Play again");
/// Begins a quiz of the same questions.
pub const SAME: Word = Word("Play the same questions");

/// What the field with the score link is called.
pub const LINK_FIELD: Word = Word("Your score link");
/// What the field with a challenge's link is called.
pub const CHALLENGE_LINK_FIELD: Word = Word("The challenge’s link");
/// Said when the link was copied.
pub const COPIED: Word =
    Word("Copied. Whoever opens the link sees your score and can play the same questions.");
/// Said when the link could not be copied.
pub const COPY_BY_HAND: Word =
    Word("This browser won’t let the page copy. The link is selected: copy it with Ctrl+C or ⌘C.");
/// Said on every result, so that nobody is surprised.
pub const LINK_NOTE: Word = Word(
    "The link holds the questions and your answers, your name only if you type one, and in an answer to a score the answers of who sent it. No server sees it; messengers and mail programs do.",
);

/// Leads from the start page to the facts.
pub const READ_FIRST: Word = Word("Read the facts first");
/// Before links to the facts that were missed.
pub const READ_UP: Word = Word("Read up on what you missed:");

/// Asks how long the quiz should be.
pub const LENGTH: Word = Word("How many questions?");
/// Asks how hard it should be.
pub const HARDNESS: Word = Word("How hard?");
/// The ways in which it can be hard: what each is called, and how many of ten are easy, medium and
/// hard.
pub const HARDNESSES: [(Word, [u8; 3]); 4] = [
    (Word("Any"), [0, 0, 0]),
    (Word("Easy"), [6, 3, 1]),
    (Word("Mixed"), [3, 4, 3]),
    (Word("Hard"), [1, 3, 6]),
];

/// Asks for topics.
pub const TOPICS: Word = Word("Which topics?");
/// What no topic means.
pub const TOPICS_HINT: Word = Word("Pick as many as you like. With none picked, all of them are in.");
/// Short for all topics.
pub const ALL_TOPICS: Word = Word("All topics");
/// Heads the unfinished quiz.
pub const UNFINISHED: Word = Word("You have an unfinished quiz");

/// What the choices are called where one is right.
pub const CHOOSE_ONE: Word = Word("Choose one answer.");
/// What the order is to be.
pub const PUT_IN_ORDER: Word = Word("Move or drag the lines until the first comes first.");
/// How matching works.
pub const MATCH: Word = Word("Choose one answer for each line. One answer is left over.");
/// Nothing put to a row.
pub const UNMATCHED: Word = Word("Choose …");

/// Refused: nothing chosen.
pub const NOTHING_CHOSEN: Word = Word("Choose an answer, or press “I don’t know”.");
/// Refused: a row is empty.
pub const ROW_EMPTY: Word = Word("Choose an answer for every line, or press “I don’t know”.");

/// The response is right.
pub const RIGHT: Word = Word("Right.");
/// The response is wrong.
pub const WRONG: Word = Word("Not quite.");
/// There is no response.
pub const NOT_ANSWERED: Word = Word("Not answered.");
/// Some of the response is right.
pub const PARTLY: Word = Word("Partly right.");
/// Marks the key.
pub const RIGHT_ANSWER: Word = Word("Right answer");
/// Marks the key where it was chosen.
pub const RIGHT_ANSWER_YOURS: Word = Word("Right answer, and yours");
/// Before the key of a row.
pub const RIGHT_PREFIX: Word = Word("Right:");
/// Marks what was chosen wrongly.
pub const YOUR_ANSWER: Word = Word("Your answer");
/// Marks the key where it was left out.
pub const RIGHT_ANSWER_MISSED: Word = Word("Right answer, left out");
/// Unfolds the reasons of what was not chosen.
pub const OTHERS: Word = Word("Why not the others?");
/// Unfolds the why of what is left over in matching.
pub const LEFT_OVER: Word = Word("What about the one left over?");
/// Before the source, for screen readers.
pub const SOURCE: Word = Word("Source:");

/// Heads the table of topics.
pub const BY_TOPIC: Word = Word("By topic");
/// Heads a column.
pub const TOPIC: Word = Word("Topic");
/// Heads a column.
pub const POINTS: Word = Word("Points");
/// Heads what was missed.
pub const MISSED: Word = Word("What you missed");
/// Said where nothing was missed.
pub const NONE_MISSED: Word = Word("You missed nothing.");
/// Above the score.
pub const YOUR_SCORE: Word = Word("Your score");

/// Above the score that somebody sent.
pub const SENT_SCORE: Word = Word("A score you were sent");
/// What a score link can show and what not.
pub const REMARKED: Word = Word(
    "Re-marked in your browser. The score fits the answers in this link. The link can’t show who answered, how long it really took, or how many tries it took.",
);
/// Invites to play.
pub const CARD_INVITES: Word =
    Word("Play the same questions and see how you do. An unfinished quiz of yours stays as it is.");
/// Heads a link that cannot be opened.
pub const BROKEN_LINK: Word = Word("This link can’t be opened");
/// After the reason why a link cannot be opened.
pub const BROKEN_LINK_OFFER: Word = Word("You can start a fresh quiz instead.");

/// Heads the page of no such address.
pub const UNKNOWN: Word = Word("There is no page here");
/// What to do there.
pub const UNKNOWN_OFFER: Word =
    Word("The address may have lost a few letters. You can start a fresh quiz instead.");
/// An attempt made with another edition, or not on this device.
pub const NO_ATTEMPT: Word = Word("This quiz can’t be shown");
/// Why.
pub const NO_ATTEMPT_WHY: Word = Word(
    "It isn’t kept in this browser, or it was made with another edition of the questions. You can start a fresh quiz instead.",
);
/// The bank cannot be read.
pub const NO_BANK: Word = Word("The questions can’t be read");

/// Heads what the proof printed.
pub const FIGURES: Word = Word("The check in figures");
/// Where the figures come from.
pub const FIGURES_NOTE: Word = Word("This is what the check found for the questions on this page:");
/// What the figures do not show.
pub const FIGURES_LIMITS: Word = Word(
    "The figures can’t show that the article is right, or that we read it rightly. If you doubt a fact, look it up: its paragraph is named below each answer.",
);

/// Where there is no attempt.
pub const NO_HISTORY: Word =
    Word("Nothing here yet. Quizzes you play in this browser are listed here, and stay on this device.");
/// Above the list of attempts.
pub const HISTORY_NOTE: Word = Word("Kept in this browser only.");
/// An attempt made with another edition.
pub const OTHER_EDITION: Word = Word("Made with another edition of the questions");
/// Heads a column.
pub const WHEN: Word = Word("When");
/// Heads a column.
pub const SCORE: Word = Word("Score");
/// Opens an attempt.
pub const LOOK: Word = Word("Look back");

/// Between the lines of an order.
pub const THEN: Word = Word(", then ");

/// `Question 3 of 10`.
pub fn question_of(at: usize, of: usize) -> String {
    Word("Question {at} of {of}").fill(&[&(at + 1), &of])
}

/// `7 of 10`.
pub fn score_of(points: &str, of: usize) -> String {
    Word("{points} of {of}").fill(&[&decimal(points), &of])
}

/// The name of the tab.
pub fn title(page: &str) -> String {
    [page, " – ", NAME].concat()
}

/// The name of the tab while something has to be mended.
pub fn error_title(page: &str) -> String {
    title(&Word("Error: {page}").fill(&[&page]))
}

/// How many are to be chosen.
pub fn choose(count: usize) -> String {
    Word("Choose {count}.").fill(&[&number(count)])
}

/// Refused: too few or too many chosen.
pub fn choose_exactly(count: usize, chosen: usize) -> String {
    Word("Choose exactly {count}. You have chosen {chosen}.").fill(&[&number(count), &number(chosen)])
}

/// What guessing would earn, in tenths of a question.
pub fn guessing(tenths: u32) -> String {
    let mut points = (tenths / 10).to_string();
    if !tenths.is_multiple_of(10) {
        points = [&points, &*DECIMAL, &(tenths % 10).to_string()].concat();
    }
    Word("Guessing gives about {points}.").fill(&[&points])
}

/// How many of several are right.
pub fn partly(found: usize, of: usize) -> String {
    Word("Partly right: {found} of {of}.").fill(&[&found, &of])
}

/// How much of a response is right.
pub fn worth(points: &str) -> String {
    Word("Worth {points} of 1.").fill(&[&decimal(points)])
}

/// What stands at a row instead of the key.
pub fn you_put(chosen: &str) -> String {
    Word("You put “{chosen}”").fill(&[&Pack(chosen)])
}

/// Where the player put it.
pub fn you_put_at(place: usize) -> String {
    const PLACES: [Word; 6] = [
        Word("You put it first"),
        Word("You put it second"),
        Word("You put it third"),
        Word("You put it fourth"),
        Word("You put it fifth"),
        Word("You put it sixth"),
    ];
    match PLACES.get(place) {
        Some(word) => word.to_string(),
        None => Word("You put it at place {place}").fill(&[&(place + 1)]),
    }
}

/// The source, with the paragraphs that are known.
pub fn cited(work: &str, paragraphs: &[u8]) -> String {
    if paragraphs.is_empty() {
        return Word("“{work}”").fill(&[&Pack(work)]);
    }
    let numbers: Vec<String> = paragraphs.iter().map(u8::to_string).collect();
    let count = numbers.len();
    Word("“{work}”, paragraph {numbers}|“{work}”, paragraphs {numbers}")
        .many(count, &[&Pack(work), &and(&numbers)])
}

/// The name of a button that moves a line.
pub fn move_up(line: &str) -> String {
    Word("Move up: {line}").fill(&[&line])
}

/// The name of a button that moves a line.
pub fn move_down(line: &str) -> String {
    Word("Move down: {line}").fill(&[&line])
}

/// Said when a line was moved.
pub fn moved(line: &str, place: usize, of: usize) -> String {
    Word("{line}: now {place} of {of}").fill(&[&Pack(line), &(place + 1), &of])
}

/// What this is, in two sentences.
pub fn lead(facts: usize, work: &str) -> String {
    Word("A quiz made from {facts} facts in the article “{work}”, every question checked before it is asked. After each answer you see why it is right or wrong, and which paragraph says so.")
        .fill(&[&facts, &Pack(work)])
}

/// Under every page.
pub fn credit(work: &str, author: &str, publisher: &str, date: &str) -> String {
    Word("Facts from “{work}” by {author}, {publisher}, {date}.").fill(&[
        &Pack(work),
        &Pack(author),
        &Pack(publisher),
        &day(date),
    ])
}

/// Where an unfinished quiz stands.
pub fn stands_at(at: usize, of: usize) -> String {
    Word("You are at question {at} of {of}.").fill(&[&(at + 1), &of])
}

/// How many topics are picked.
pub fn topics_picked(count: usize) -> String {
    match count {
        0 => ALL_TOPICS.to_string(),
        _ => Word("1 topic|{count} topics").many(count, &[&count]),
    }
}

/// How hard a question is reckoned to be.
pub fn difficulty(difficulty: Difficulty) -> Word {
    match difficulty {
        Difficulty::Easy => Word("Easy"),
        Difficulty::Medium => Word("Medium"),
        Difficulty::Hard => Word("Hard"),
    }
}

/// Where a quiz is shorter than was asked for.
pub fn fewer(got: usize, wanted: usize) -> String {
    Word("{got} of the {wanted} asked for: there are no more on this that don’t give each other away.")
        .fill(&[&got, &wanted])
}

/// Refused: two rows have the same choice.
pub fn twice(choice: &str) -> String {
    Word("“{choice}” stands in two lines. Each answer goes to one line at most.").fill(&[&Pack(choice)])
}

/// How long it took, as the sender's browser has it.
pub fn took(seconds: u64) -> String {
    Word("Time: {time}, as the sender’s browser has it.").fill(&[&duration(seconds)])
}

/// How long it took.
pub fn you_took(seconds: u64) -> String {
    Word("You took {time}.").fill(&[&duration(seconds)])
}

/// Unfolds what was right.
pub fn got_right(count: usize) -> String {
    Word("The {count} you got right").fill(&[&number(count)])
}

/// An error as it is told: in English as it stands, else what the table has for it or for how it
/// begins, with the sign that it names.
pub fn told(error: &str) -> String {
    let Some((key, said)) = translated(error) else { return error.to_owned() };
    match error[key.len()..].split(' ').find(|it| it.starts_with("U+")) {
        Some(code) => [said, " (", code, ")"].concat(),
        None => said.to_owned(),
    }
}

/// An error sentence as one that stands alone.
pub fn sentence(error: &str) -> String {
    let error = told(error);
    let mut letters = error.chars();
    // Errors begin with a plain letter; the table of all others is 3 kB of the page.
    let first = letters.next().map(|it| String::from(it.to_ascii_uppercase())).unwrap_or_default();
    [&first, letters.as_str(), "."].concat()
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

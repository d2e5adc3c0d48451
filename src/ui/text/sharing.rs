//! The words of sending, opening and comparing scores, of challenges and of a group's report.

use super::{Pack, Word, told};
use crate::share::What;

/// Opens what sends a score.
pub const SHARE: Word = Word("Share score");
/// Opens what sends a challenge made of a quiz that was played.
pub const CHALLENGE_FRIEND: Word = Word("Challenge a friend");
/// Sends a score to who sent theirs.
pub const SEND_BACK: Word = Word("Send back");
/// Asks for a name.
pub const YOUR_NAME: Word = Word("Your name, if you like");
/// Adds the row of symbols.
pub const ADD_ROW: Word = Word("Add a row with a sign for each question");
/// Above what is sent.
pub const PREVIEW: Word = Word("This is sent, and nothing else:");
/// Hands it to the system's share sheet.
pub const SEND: Word = Word("Send");
/// Copies all of it, where there is no share sheet.
pub const COPY_ALL: Word = Word("Copy text and link");
/// Copies the link of a challenge.
pub const COPY_CHALLENGE: Word = Word("Copy challenge link");
/// Saves a picture.
pub const SAVE_PICTURE: Word = Word("Save picture");
/// Hands a picture to the system's share sheet.
pub const SEND_PICTURE: Word = Word("Send picture");
/// Unfolds the QR code.
pub const QR: Word = Word("QR code");
/// What the QR code is, for who cannot see it.
pub const QR_ALT: Word = Word("QR code of the link above");
/// Said when text and link were copied.
pub const COPIED_ALL: Word = Word("Copied. Paste it where you like.");
/// Said when a link was copied that is no score.
pub const COPIED_CHALLENGE: Word = Word("Copied. Whoever opens the link can play.");
/// Said when a picture was saved.
pub const PICTURE_SAVED: Word = Word("The picture is in your downloads.");
/// Under a challenge that is to be sent.
pub const CHALLENGE_NOTE: Word = Word(
    "The link holds what is asked for, and no answers. No server sees it; messengers and mail programs do.",
);
/// In front of a name that came in a link.
pub const NAME_IN_LINK: Word = Word("Name in link (anyone can type any name):");
/// Beside a name of letters that look alike.
pub const MIXED: Word = Word("(mixed alphabets)");
/// Where a link has no name.
pub const NO_NAME: Word = Word("No name in the link.");
/// Unfolds the warning in front of the answers.
pub const THEIR_ANSWERS: Word = Word("See their answers");
/// The warning.
pub const THEIR_ANSWERS_WARN: Word =
    Word("This shows the right answers too. If you want to play these questions, play first.");
/// Past the warning.
pub const SHOW_ANSWERS: Word = Word("Show the answers");
/// Heads two scores.
pub const SIDE_BY_SIDE: Word = Word("Side by side");
/// The player at the screen.
pub const YOU: Word = Word("You");
/// Who sent the link, where it has no name.
pub const SENDER: Word = Word("The sender");
/// Who the sender played against, where there is no name.
pub const OTHER: Word = Word("The other player");
/// Unfolds the questions in which two players did alike.
pub const ALIKE: Word = Word("Answered alike");
/// Where all is alike.
pub const NO_DIFFERENCE: Word = Word("You both gave the same answers.");
/// Heads the paste box.
pub const GOT_LINK: Word = Word("Got a link or a code?");
/// The label of the paste box.
pub const PASTE: Word = Word("Paste a link or a code");
/// Opens what was pasted.
pub const OPEN: Word = Word("Open");

/// The page where a challenge is made.
pub const CHALLENGE: Word = Word("Challenge");
/// Its heading.
pub const MAKE_CHALLENGE: Word = Word("Make a challenge");
/// What it is.
pub const CHALLENGE_LEAD: Word =
    Word("Choose what is asked, and send the link. Whoever opens it plays, and can send you their score.");
/// Heads what sends it.
pub const SEND_CHALLENGE: Word = Word("Send the challenge");
/// Asks for a title.
pub const CHALLENGE_TITLE: Word = Word("Title, if you like");
/// Asks for interactions.
pub const KINDS: Word = Word("Which kinds of question?");
/// Short for all interactions.
pub const ALL_KINDS: Word = Word("All kinds");
/// Asks who gets what.
pub const DRAW: Word = Word("Who gets which questions?");
/// All get the same.
pub const DRAW_SAME: Word = Word("The same for all");
/// Each gets their own.
pub const DRAW_EACH: Word = Word("A different draw for each");
/// Asks when answers are shown.
pub const MODE: Word = Word("When are answers shown?");
/// After each question.
pub const MODE_EACH: Word = Word("After each question");
/// At the end.
pub const MODE_END: Word = Word("At the end");
/// Asks for a pass mark.
pub const PASS: Word = Word("Pass mark");
/// No pass mark.
pub const PASS_NONE: Word = Word("None");
/// Heads a challenge that was sent.
pub const INVITED: Word = Word("A challenge you were sent");
/// Begins it.
pub const ACCEPT: Word = Word("Play the challenge");
/// What happens to a quiz of one’s own.
pub const ACCEPT_NOTE: Word = Word("An unfinished quiz of yours stays as it is.");
/// On an exam's question instead of Check.
pub const HAND_IN: Word = Word("Hand in");

/// The page of a group's report.
pub const GROUP: Word = Word("Group report");
/// What it does.
pub const GROUP_LEAD: Word = Word(
    "Paste score links of a group: a chat export, a column of a sheet, anything with the links in it. The report is made here, in your browser; nothing is sent.",
);
/// The label of its field.
pub const GROUP_FIELD: Word = Word("Text with score links");
/// Reads it.
pub const GROUP_READ: Word = Word("Make the report");
/// While it is being read.
pub const GROUP_READING: Word = Word("Reading");
/// Where nothing was found.
pub const GROUP_NOTHING: Word = Word("There is no score link in this text.");
/// Saves the people.
pub const CSV_PEOPLE: Word = Word("Download people (CSV)");
/// Saves the questions.
pub const CSV_QUESTIONS: Word = Word("Download questions (CSV)");
/// Heads the people.
pub const PEOPLE: Word = Word("People");
/// Heads a column.
pub const WHO: Word = Word("Name in link");
/// Heads a column.
pub const TIME: Word = Word("Time");
/// Heads the facts.
pub const WEAK_FACTS: Word = Word("Weakest facts first");
/// Heads the questions.
pub const ASKED: Word = Word("Questions, hardest first");
/// Heads what was not taken.
pub const TROUBLES: Word = Word("Not in the report");
/// What a group's report cannot show.
pub const GROUP_NOTE: Word = Word(
    "Every score was re-marked in your browser. Links can’t show who answered, how long it really took, or how many tries it took.",
);

/// What the interactions are called, by position.
pub const INTERACTION_NAMES: [Word; 4] =
    [Word("Choose one"), Word("Choose several"), Word("Match"), Word("Put in order")];

/// How many interactions are picked.
pub fn interactions_picked(count: u32) -> String {
    match count {
        0 => ALL_KINDS.to_string(),
        _ => Word("1 kind|{count} kinds").many(count as usize, &[&count]),
    }
}

/// What a name is where it may not be shown.
pub fn name_hidden(flaw: &str) -> String {
    Word("Name hidden: {flaw}.").fill(&[&told(flaw)])
}

/// Whether the pass mark is reached: `percent` is what was earned, cut.
pub fn passed(percent: u32, pass: u8) -> String {
    let verdict = if percent >= u32::from(pass) {
        Word("Passed: {percent}% of the points, and the pass mark is {pass}%.")
    } else {
        Word("Not passed: {percent}% of the points, and the pass mark is {pass}%.")
    };
    verdict.fill(&[&percent, &pass])
}

/// What a challenge asks for: `What it is, 10 questions`.
pub fn asks(about: &str, length: u8) -> String {
    Word("{about}, {count} questions.").fill(&[&Pack(about), &length])
}

/// The pass mark of a challenge.
pub fn pass_mark(pass: u8) -> String {
    Word("Pass mark: {pass}%.").fill(&[&pass])
}

/// A place in the text that was pasted.
pub fn line(number: u32) -> String {
    Word("Line {number}").fill(&[&number])
}

/// What was found wanting in a text that was pasted.
pub fn wanting(what: &What) -> String {
    match what {
        What::Broken(error) => told(&error.to_string()),
        What::Duplicate { of } => {
            Word("this is the link of line {line} again, so it counts once").fill(&[of])
        }
        What::NotAScore => Word("this is a challenge, not a score").to_string(),
    }
}

/// How many of how many.
pub fn right_of(right: u32, asked: u32) -> String {
    Word("{right} of {asked} right").fill(&[&right, &asked])
}

/// The wrong choice that was chosen most.
pub fn most_chosen(choice: &str, times: u32) -> String {
    Word("Chosen wrongly most often, {times} times: “{choice}”").fill(&[&times, &Pack(choice)])
}

/// How many rows are not on the page.
pub fn rows_more(count: usize) -> String {
    Word("{count} more are in the download.").fill(&[&count])
}

/// The heading of one group among several.
pub fn group_of(number: usize, people: usize) -> String {
    Word("Quiz {number}: 1 score|Quiz {number}: {people} scores").many(people, &[&number, &people])
}

/// How many links were found wanting.
pub fn could_not(count: usize) -> String {
    Word("1 link is not in the report|{count} links are not in the report").many(count, &[&count])
}

/// How two players stand.
pub fn level(ahead: Option<bool>) -> Word {
    match ahead {
        Some(true) => Word("You are ahead."),
        Some(false) => Word("They are ahead."),
        None => Word("You are level."),
    }
}

/// Heads the page while an earlier edition is on its way.
pub const FETCHING: Word = Word("Fetching the questions");
/// What it waits for.
pub const FETCHING_WHY: Word =
    Word("This was made with an earlier edition of the questions. It is being fetched.");
/// Heads the page where an earlier edition could not be fetched.
pub const UNREACHABLE: Word = Word("The questions can’t be fetched just now");
/// Why, and what to do.
pub const UNREACHABLE_WHY: Word = Word(
    "This was made with an earlier edition of the questions, and nothing answered when the page asked for it. Nothing is lost: check your connection, then try again.",
);
/// Asks for it once more.
pub const TRY_AGAIN: Word = Word("Try again");

/// Beside what was made with an earlier edition.
pub fn earlier_edition(changed: usize) -> String {
    let facts = match changed {
        0 => Word("Its facts are the same as today’s.").to_string(),
        _ => Word("One of its facts has changed since.|{count} of its facts have changed since.")
            .many(changed, &[&changed]),
    };
    Word("Marked with the earlier edition of the questions that it was made with. {facts}").fill(&[&facts])
}

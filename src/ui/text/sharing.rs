//! The words of sending, opening and comparing scores, of challenges and of a group's report.

/// Opens what sends a score.
pub const SHARE: &str = "Share score";
/// Opens what sends a challenge made of a quiz that was played.
pub const CHALLENGE_FRIEND: &str = "Challenge a friend";
/// Sends a score to who sent theirs.
pub const SEND_BACK: &str = "Send back";
/// Asks for a name.
pub const YOUR_NAME: &str = "Your name, if you like";
/// Adds the row of symbols.
pub const ADD_ROW: &str = "Add a row with a sign for each question";
/// Above what is sent.
pub const PREVIEW: &str = "This is sent, and nothing else:";
/// Hands it to the system's share sheet.
pub const SEND: &str = "Send";
/// Copies all of it, where there is no share sheet.
pub const COPY_ALL: &str = "Copy text and link";
/// Copies the link of a challenge.
pub const COPY_CHALLENGE: &str = "Copy challenge link";
/// Saves a picture.
pub const SAVE_PICTURE: &str = "Save picture";
/// Hands a picture to the system's share sheet.
pub const SEND_PICTURE: &str = "Send picture";
/// Unfolds the QR code.
pub const QR: &str = "QR code";
/// What the QR code is, for who cannot see it.
pub const QR_ALT: &str = "QR code of the link above";
/// Said when text and link were copied.
pub const COPIED_ALL: &str = "Copied. Paste it where you like.";
/// Said when a link was copied that is no score.
pub const COPIED_CHALLENGE: &str = "Copied. Whoever opens the link can play.";
/// Said when a picture was saved.
pub const PICTURE_SAVED: &str = "The picture is in your downloads.";
/// Under a challenge that is to be sent.
pub const CHALLENGE_NOTE: &str =
    "The link holds what is asked for, and no answers. No server sees it; messengers and mail programs do.";
/// In front of a name that came in a link.
pub const NAME_IN_LINK: &str = "Name in link (anyone can type any name):";
/// Beside a name of letters that look alike.
pub const MIXED: &str = "(mixed alphabets)";
/// Where a link has no name.
pub const NO_NAME: &str = "No name in the link.";
/// Unfolds the warning in front of the answers.
pub const THEIR_ANSWERS: &str = "See their answers";
/// The warning.
pub const THEIR_ANSWERS_WARN: &str =
    "This shows the right answers too. If you want to play these questions, play first.";
/// Past the warning.
pub const SHOW_ANSWERS: &str = "Show the answers";
/// Heads two scores.
pub const SIDE_BY_SIDE: &str = "Side by side";
/// The player at the screen.
pub const YOU: &str = "You";
/// Who sent the link, where it has no name.
pub const SENDER: &str = "The sender";
/// Who the sender played against, where there is no name.
pub const OTHER: &str = "The other player";
/// Unfolds the questions in which two players did alike.
pub const ALIKE: &str = "Answered alike";
/// Where all is alike.
pub const NO_DIFFERENCE: &str = "You both gave the same answers.";
/// Heads the paste box.
pub const GOT_LINK: &str = "Got a link or a code?";
/// The label of the paste box.
pub const PASTE: &str = "Paste a link or a code";
/// Opens what was pasted.
pub const OPEN: &str = "Open";

/// The page where a challenge is made.
pub const CHALLENGE: &str = "Challenge";
/// Its heading.
pub const MAKE_CHALLENGE: &str = "Make a challenge";
/// What it is.
pub const CHALLENGE_LEAD: &str =
    "Choose what is asked, and send the link. Whoever opens it plays, and can send you their score.";
/// Heads what sends it.
pub const SEND_CHALLENGE: &str = "Send the challenge";
/// Asks for a title.
pub const CHALLENGE_TITLE: &str = "Title, if you like";
/// Asks for kinds of question.
pub const KINDS: &str = "Which kinds of question?";
/// Short for all kinds.
pub const ALL_KINDS: &str = "All kinds";
/// Asks who gets what.
pub const DRAW: &str = "Who gets which questions?";
/// All get the same.
pub const DRAW_SAME: &str = "The same for all";
/// Each gets their own.
pub const DRAW_EACH: &str = "A different draw for each";
/// Asks when answers are shown.
pub const MODE: &str = "When are answers shown?";
/// After each question.
pub const MODE_EACH: &str = "After each question";
/// At the end.
pub const MODE_END: &str = "At the end";
/// Asks for a pass mark.
pub const PASS: &str = "Pass mark";
/// No pass mark.
pub const PASS_NONE: &str = "None";
/// Heads a challenge that was sent.
pub const INVITED: &str = "A challenge you were sent";
/// Begins it.
pub const ACCEPT: &str = "Play the challenge";
/// What happens to a quiz of one’s own.
pub const ACCEPT_NOTE: &str = "An unfinished quiz of yours stays as it is.";
/// On an exam's question instead of Check.
pub const HAND_IN: &str = "Hand in";

/// The page of a group's report.
pub const GROUP: &str = "Group report";
/// What it does.
pub const GROUP_LEAD: &str = "Paste score links of a group: a chat export, a column of a sheet, anything with the links in it. The report is made here, in your browser; nothing is sent.";
/// The label of its field.
pub const GROUP_FIELD: &str = "Text with score links";
/// Reads it.
pub const GROUP_READ: &str = "Make the report";
/// While it is being read.
pub const GROUP_READING: &str = "Reading";
/// Where nothing was found.
pub const GROUP_NOTHING: &str = "There is no score link in this text.";
/// Saves the people.
pub const CSV_PEOPLE: &str = "Download people (CSV)";
/// Saves the questions.
pub const CSV_QUESTIONS: &str = "Download questions (CSV)";
/// Heads the people.
pub const PEOPLE: &str = "People";
/// Heads a column.
pub const WHO: &str = "Name in link";
/// Heads a column.
pub const TIME: &str = "Time";
/// Heads the facts.
pub const WEAK_FACTS: &str = "Weakest facts first";
/// Heads the questions.
pub const ASKED: &str = "Questions, hardest first";
/// Heads what was not taken.
pub const TROUBLES: &str = "Not in the report";
/// What a group's report cannot show.
pub const GROUP_NOTE: &str = "Every score was re-marked in your browser. Links can’t show who answered, how long it really took, or how many tries it took.";

/// What the kinds of question are called, by number less one.
pub const KIND_NAMES: [&str; 19] = [
    "What it is",
    "Abbreviations",
    "What belongs where",
    "Who says what",
    "Where it stands",
    "Contrasts",
    "Cases",
    "Causes and risks",
    "Reasons",
    "Odd one out",
    "Matching",
    "Ordering",
    "Several answers",
    "Fill the gap",
    "How firmly it is put",
    "Corrections",
    "For and against",
    "Analogies",
    "Two steps",
];

/// How many kinds are picked.
pub fn kinds_picked(count: u32) -> String {
    match count {
        0 => ALL_KINDS.to_owned(),
        1 => "1 kind".to_owned(),
        _ => format!("{count} kinds"),
    }
}

/// What a name is where it may not be shown.
pub fn name_hidden(word: &str) -> String {
    format!("Name hidden: {word}.")
}

/// Whether the pass mark is reached: `percent` is what was earned, cut.
pub fn passed(percent: u32, pass: u8) -> String {
    let verdict = if percent >= u32::from(pass) { "Passed" } else { "Not passed" };
    format!("{verdict}: {percent}% of the points, and the pass mark is {pass}%.")
}

/// What a challenge asks for: `What it is, 10 questions`.
pub fn asks(about: &str, length: u8) -> String {
    format!("{about}, {length} questions.")
}

/// The pass mark of a challenge.
pub fn pass_mark(pass: u8) -> String {
    format!("Pass mark: {pass}%.")
}

/// A place in the text that was pasted.
pub fn line(number: u32) -> String {
    format!("Line {number}")
}

/// How many of how many.
pub fn right_of(right: u32, asked: u32) -> String {
    format!("{right} of {asked} right")
}

/// The wrong choice that was chosen most.
pub fn most_chosen(choice: &str, times: u32) -> String {
    format!("Chosen wrongly most often, {times} times: “{choice}”")
}

/// How many rows are not on the page.
pub fn rows_more(count: usize) -> String {
    format!("{count} more are in the download.")
}

/// The heading of one group among several.
pub fn group_of(number: usize, people: usize) -> String {
    match people {
        1 => format!("Quiz {number}: 1 score"),
        _ => format!("Quiz {number}: {people} scores"),
    }
}

/// How many links were found wanting.
pub fn could_not(count: usize) -> String {
    match count {
        1 => "1 link is not in the report".to_owned(),
        _ => format!("{count} links are not in the report"),
    }
}

/// How two players stand.
pub fn level(ahead: Option<bool>) -> &'static str {
    match ahead {
        Some(true) => "You are ahead.",
        Some(false) => "They are ahead.",
        None => "You are level.",
    }
}

/// Heads the page while an earlier edition is on its way.
pub const FETCHING: &str = "Fetching the questions";
/// What it waits for.
pub const FETCHING_WHY: &str = "This was made with an earlier edition of the questions. It is being fetched.";
/// Heads the page where an earlier edition could not be fetched.
pub const UNREACHABLE: &str = "The questions can’t be fetched just now";
/// Why, and what to do.
pub const UNREACHABLE_WHY: &str = "This was made with an earlier edition of the questions, and nothing answered when the page asked for it. Nothing is lost: check your connection, then try again.";
/// Asks for it once more.
pub const TRY_AGAIN: &str = "Try again";

/// Beside what was made with an earlier edition.
pub fn earlier_edition(changed: usize) -> String {
    let facts = match changed {
        0 => "Its facts are the same as today’s.".to_owned(),
        1 => "One of its facts has changed since.".to_owned(),
        _ => format!("{changed} of its facts have changed since."),
    };
    ["Marked with the earlier edition of the questions that it was made with. ", &facts].concat()
}

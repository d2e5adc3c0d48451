//! The words of what is painted without the app: trouble, and the facts.

/// Heads the recovery screen after a crash.
pub const BROKE: &str = "Something broke";
/// What is safe after a crash.
pub const BROKE_SAFE: &str = "The page has stopped, so that nothing wrong is written. Your finished quizzes are safe, and so is every answer given before this. Reload to go on.";
/// Heads the recovery screen where the app cannot be loaded.
pub const NOT_LOADED: &str = "The quiz broke on its way here";
/// What to do about it.
pub const NOT_LOADED_WHY: &str = "A part of it is missing, was changed, or is blocked by this browser, so nothing of it was run. Reload to fetch it again. If that doesn’t help, try another browser.";
/// Before the count of saved quizzes.
pub const KEPT_HERE: &str = "Quizzes saved in this browser:";
/// Where nothing is saved.
pub const NOTHING_KEPT: &str = "Nothing is saved in this browser for this site.";
/// Loads the page again.
pub const RELOAD: &str = "Reload";
/// Saves what is kept as a file.
pub const EXPORT: &str = "Save a copy of my quizzes";
/// Copies what the browser said.
pub const COPY_DETAILS: &str = "Copy details";
/// Said when it was copied.
pub const DETAILS_COPIED: &str = "Copied. The details hold no answers of yours.";
/// Before what the browser said.
pub const BROWSER_SAID: &str = "What the browser said:";
/// Begins the note of a safe start.
pub const SAFE: &str = "Safe start.";
/// What it means.
pub const SAFE_WHY: &str = "The page broke twice within a minute, so it has opened without your saved quizzes. They are untouched. What you play now is not kept.";
/// Leaves the safe start.
pub const NORMAL: &str = "Back to normal";
/// Shown where not even the loader runs.
pub const STUCK: &str = "The quiz has not started: its scripts are blocked, missing or were changed on the way. Reload the page to try again. Or go without:";

/// Where scripts are off.
pub const NO_SCRIPT: &str = "This quiz needs JavaScript";
/// Why, and what there is without it.
pub const NO_SCRIPT_WHY: &str = "It runs in your browser, in JavaScript and WebAssembly. Please switch them on and reload. Your answers stay on your device, and no other site is contacted.";
/// Leads to the facts.
pub const FACTS_LINK: &str = "Read the facts in three minutes";
/// Heads the facts.
pub const FACTS_TITLE: &str = "The facts in three minutes";
/// What they are.
pub const FACTS_LEAD: &str =
    "Everything the quiz asks about, in short notes. Read them once and you can answer every question.";
/// What the list of topics is called.
pub const FACTS_TOPICS: &str = "Topics";
/// Heads the source.
pub const FACTS_SOURCE: &str = "Source";
/// Leads back.
pub const TO_THE_QUIZ: &str = "Go to the quiz";

/// The place of a note in the source, as it is printed.
pub fn pilcrow(paragraph: u8) -> String {
    format!("¶\u{a0}{paragraph}")
}

/// The same as it is read out.
pub fn from_paragraph(paragraph: u8) -> String {
    format!("(paragraph {paragraph})")
}

/// The source: its work, then what is known of author, publisher and date.
pub fn citation(work: &str, author: &str, publisher: &str, date: &str) -> String {
    let date = if date.is_empty() { String::new() } else { format!("updated {}", super::day(date)) };
    let known = [author, publisher, &date].into_iter().filter(|it| !it.is_empty());
    let parts: Vec<String> = std::iter::once(format!("“{work}”")).chain(known.map(str::to_owned)).collect();
    format!("{}. The sign ¶ stands for its paragraphs.", parts.join(", "))
}

//! The words of what is painted without the app: trouble, and the page without scripts.

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
/// Leads to the page without scripts.
pub const FACTS_LINK: &str = "Read the facts and test yourself without scripts";
/// Heads the page without scripts.
pub const FACTS_TITLE: &str = "The facts, and a test of your own";
/// Leads back.
pub const TO_THE_QUIZ: &str = "Go to the quiz";
/// Heads the self-test.
pub const TEST_YOURSELF: &str = "Test yourself";
/// How it goes.
pub const TEST_YOURSELF_HOW: &str =
    "Answer in your head or on paper, then open the answer. Nothing is counted or kept.";
/// Unfolds an answer.
pub const SHOW_ANSWER: &str = "Show the answer";
/// Heads the facts.
pub const THE_FACTS: &str = "The facts";

/// What the page without scripts is.
pub fn facts_lead(facts: usize, work: &str) -> String {
    format!(
        "All {facts} facts that the quiz is made of, by the paragraph of “{work}” that says so, and questions to try them on. This page needs no script."
    )
}

/// What is to be matched.
pub fn prompts(prompts: &[std::rc::Rc<str>]) -> String {
    format!("To match: {}.", prompts.join("; "))
}

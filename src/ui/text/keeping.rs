//! What is said of keeping: how well, where, how to take it along, how to delete it.

/// It outlives a crash.
pub const SAVED: &str = "Saved";
/// It outlives the tab, and most crashes.
pub const SAVED_SOFTLY: &str = "Saved in this tab";
/// It is gone with the tab.
pub const NOT_SAVED: &str = "Not saved";

/// Storage is blocked.
pub const BLOCKED: &str =
    "Scores won’t be kept in this browser: it keeps nothing for this site. You can play all the same.";
/// Storage is full.
pub const FULL: &str = "This browser has no room left for new scores. What you play now is kept until you close the page: save a backup before you do.";
/// One of two places is full.
pub const TIGHT: &str =
    "This browser is nearly out of room. Nothing is lost so far: save a backup before it is.";
/// A newer page has written here.
pub const NEWER: &str = "A newer version of this page has saved your quizzes. This older one won’t touch them, and keeps nothing new. Reload to update.";

//! What is said of keeping: how well, where, how to take it along, how to delete it.

/// It outlives a crash.
pub const SAVED: &str = "Saved";
/// It is on its way.
pub const SAVING: &str = "Saving…";
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
/// It will be full one day.
pub const CROWDED: &str = "So much is kept here that the room for it may run out one day. Nothing is lost, and nothing is ever deleted to make room: save a backup in good time.";
/// A newer page has written here.
pub const NEWER: &str = "A newer version of this page has saved your quizzes. This older one won’t touch them, and keeps nothing new. Reload to update.";

/// The page on what is kept.
pub const YOUR_DATA: &str = "Your data";
/// Fetches the newer page.
pub const RELOAD_NEWER: &str = "Reload to update";
/// To what cannot be read.
pub const LOOK_AT_IT: &str = "Look at it";

/// Names what could not be read.
pub fn unreadable(count: usize) -> String {
    let (what, it) = if count == 1 { ("saved result", "it is") } else { ("saved results", "they are") };
    format!("{count} {what} can’t be read. Nothing was deleted: {it} kept in this browser.")
}

/// Undoes what was done last.
pub const UNDO: &str = "Undo";
/// For how long.
pub const UNDO_UNTIL: &str = "You can undo this until you leave this page.";
/// Heads what would be added.
pub const INCOMING: &str = "What would be added";
/// It was changed or cut on the way.
pub const DAMAGED: &str = "It isn’t quite as it was written: it was cut or changed on the way. What is whole in it can be added all the same.";
/// Adds it.
pub const ADD: &str = "Add";
/// Does not.
pub const LEAVE: &str = "Don’t add";
/// Where there is nothing to add.
pub const CLOSE: &str = "Close";
/// Heads what cannot be read.
pub const UNREADABLE: &str = "What can’t be read";
/// What it is.
pub const UNREADABLE_NOTE: &str = "These were saved here but are no longer what was written. They are kept as they are until you delete them.";
/// Saves one of them.
pub const DOWNLOAD: &str = "Download";
/// Deletes one of them.
pub const DELETE_ONE: &str = "Delete";
/// Heads the places.
pub const WHERE: &str = "Where it is kept";
/// The first place works.
pub const SHELF_WORKS: &str = "In this browser’s local storage, at once after every answer.";
/// The first place does not.
pub const SHELF_BLOCKED: &str = "Not in this browser’s local storage: it is blocked.";
/// The second place works.
pub const VAULT_WORKS: &str = "A second time in its IndexedDB. “Saved” is shown once it is there: then it outlives a crash of the browser.";
/// The second place does not.
pub const VAULT_BLOCKED: &str =
    "Not in its IndexedDB, which is blocked: if the browser crashes, the last minute may be lost.";
/// The browser has promised.
pub const PROMISED: &str = "The browser has promised not to delete it to make room.";
/// It has not.
pub const NOT_PROMISED: &str = "The browser may delete it when the device runs out of room.";
/// It does not say.
pub const NO_PROMISE: &str = "The browser doesn’t say whether it may delete it to make room.";
/// Asks it to.
pub const ASK_PROMISE: &str = "Ask the browser to keep it";
/// What Safari does.
pub const SAFARI: &str = "Safari deletes what a page has saved after seven days in which you use Safari but don’t visit the page, unless it is on your home screen. There, save a backup.";
/// Heads the ways out.
pub const TAKE_ALONG: &str = "Take it along";
/// What a backup is.
pub const BACKUP_NOTE: &str = "A backup is one file with all your quizzes. It can be brought back here or in another browser. The table has a line for every answer, for a spreadsheet.";
/// Saves one.
pub const BACKUP: &str = "Save a backup";
/// Saves the table.
pub const TABLE: &str = "Save a table of all answers";
/// Heads the way to another device.
pub const MOVE: &str = "To another device";
/// How.
pub const MOVE_NOTE: &str = "Open this link there, or scan its code: it holds all your quizzes, and adds them to what is there. Whoever has the link can see your answers.";
/// Copies the link.
pub const COPY_MOVE: &str = "Copy the link";
/// There is nothing.
pub const NOTHING_TO_MOVE: &str = "There is nothing to take along yet.";
/// There is too much.
pub const TOO_MANY_TO_MOVE: &str =
    "You have too many quizzes for a link. Save a backup, and bring the file back on the other device.";
/// There is too much for a code, not for a link.
pub const NO_QR: &str = "You have too many quizzes for a QR code. The link still holds them.";
/// What the code is.
pub const MOVE_QR: &str = "QR code of the link with your quizzes";
/// Heads the way in.
pub const BRING_BACK: &str = "Bring it back";
/// How.
pub const BRING_BACK_NOTE: &str = "A backup is added to what is here; nothing here is written over. You see what it would add before it does.";
/// Picks a file.
pub const PICK: &str = "Backup file";
/// There is a copy.
pub const COPY_NOTE: &str = "A copy of what was here before the last addition is kept.";
/// Saves it.
pub const SAVE_COPY: &str = "Save that copy";
/// Heads deletion.
pub const DELETE: &str = "Delete";
/// What it does.
pub const DELETE_NOTE: &str =
    "This deletes all quizzes, settings and copies in this browser. Links you have sent go on working.";
/// Does it.
pub const DELETE_ALL: &str = "Delete everything";
/// The file is none of ours.
pub const FOREIGN_FILE: &str = "This file is not a backup of this page. Pick one that was saved here.";
/// The file is too long.
pub const LONG_FILE: &str = "This file is larger than 5 MB, and no backup of this page is. Pick another one.";
/// The file is from a newer page.
pub const NEWER_FILE: &str =
    "This backup was saved by a newer version of this page. Reload, then pick it again.";
/// The file cannot be read.
pub const NO_FILE: &str = "The browser could not read this file. Pick it again, or another one.";

/// What is kept.
pub fn kept(finished: usize, unfinished: usize, letters: u64) -> String {
    if finished + unfinished == 0 {
        return "No quiz is kept here yet. What you play stays in this browser.".to_owned();
    }
    let unfinished = if unfinished > 0 { format!(", {unfinished} unfinished") } else { String::new() };
    let quizzes = if finished == 1 { "1 finished quiz" } else { &format!("{finished} finished quizzes") };
    format!("{quizzes}{unfinished}: {}, all of it in this browser and nowhere else.", self::letters(letters))
}

/// How large something is.
pub fn letters(letters: u64) -> String {
    match letters {
        0..1_000 => format!("{letters} bytes"),
        1_000..1_000_000 => format!("{} kB", letters / 1_000),
        1_000_000..1_000_000_000 => format!("{}.{} MB", letters / 1_000_000, letters / 100_000 % 10),
        _ => format!("{} GB", letters / 1_000_000_000),
    }
}

/// How much room there is.
pub fn room(used: f64, all: f64) -> String {
    let [used, all] = [used, all].map(|bytes| letters(bytes as u64));
    format!(
        "This site takes {used} of the {all} that the browser gives it in IndexedDB. Local storage holds about 5 MB."
    )
}

/// Quizzes that went two ways.
pub fn forks(count: usize) -> String {
    let what = if count == 1 { "1 quiz was" } else { &format!("{count} quizzes were") };
    format!("{what} gone on with in two places at once. Both are kept; the one that is further along counts.")
}

/// What a file or a link would add.
pub fn incoming(adds: usize, further: usize, here: usize, unread: usize) -> Vec<String> {
    let quizzes = |count: usize| if count == 1 { "1 quiz".to_owned() } else { format!("{count} quizzes") };
    let mut lines = vec![format!("Adds {}.", quizzes(adds))];
    if further > 0 {
        lines.push(format!("Goes on with {} from where they stand here.", quizzes(further)));
    }
    if here > 0 {
        lines.push(format!("{} in it: already here.", quizzes(here)));
    }
    if unread > 0 {
        lines.push(format!("{unread} unreadable: left out."));
    }
    lines
}

/// Said when it was added.
pub fn added(count: usize) -> String {
    if count == 1 { "1 quiz was added.".to_owned() } else { format!("{count} quizzes were added.") }
}

/// Said when all was deleted.
pub fn deleted(count: usize) -> String {
    if count == 1 { "1 quiz was deleted.".to_owned() } else { format!("{count} quizzes were deleted.") }
}

/// Said when one text was deleted.
pub const DELETED_ONE: &str = "1 unreadable text was deleted.";
/// Said when it is back.
pub const UNDONE: &str = "Undone.";

/// Said where the table is without some.
pub fn left_out(count: usize) -> String {
    let what = if count == 1 { "1 quiz" } else { &format!("{count} quizzes") };
    format!("{what} of earlier editions left out. Open them in the history, then save the table again.")
}

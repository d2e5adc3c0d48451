//! What is said of keeping: how well, where, how to take it along, how to delete it.

use super::{Word, letters};

/// It outlives a crash.
pub const SAVED: Word = Word("Saved");
/// It is on its way.
pub const SAVING: Word = Word("Saving…");
/// It outlives the tab, and most crashes.
pub const SAVED_SOFTLY: Word = Word("Saved in this tab");
/// It is gone with the tab.
pub const NOT_SAVED: Word = Word("Not saved");

/// Storage is blocked.
pub const BLOCKED: Word =
    Word("Scores won’t be kept in this browser: it keeps nothing for this site. You can play all the same.");
/// Storage is full.
pub const FULL: Word = Word(
    "This browser has no room left for new scores. What you play now is kept until you close the page: save a backup before you do.",
);
/// One of two places is full.
pub const TIGHT: Word =
    Word("This browser is nearly out of room. Nothing is lost so far: save a backup before it is.");
/// It will be full one day.
pub const CROWDED: Word = Word(
    "So much is kept here that the room for it may run out one day. Nothing is lost, and nothing is ever deleted to make room: save a backup in good time.",
);
/// A newer page has written here.
pub const NEWER: Word = Word(
    "A newer version of this page has saved your quizzes. This older one won’t touch them, and keeps nothing new. Reload to update.",
);

/// The page on what is kept.
pub const YOUR_DATA: Word = Word("Your data");
/// Fetches the newer page.
pub const RELOAD_NEWER: Word = Word("Reload to update");
/// To what cannot be read.
pub const LOOK_AT_IT: Word = Word("Look at it");

/// Names what could not be read.
pub fn unreadable(count: usize) -> String {
    Word("1 saved result can’t be read. Nothing was deleted: it is kept in this browser.|{count} saved results can’t be read. Nothing was deleted: they are kept in this browser.")
        .many(count, &[&count])
}

/// Undoes what was done last.
pub const UNDO: Word = Word("Undo");
/// For how long.
pub const UNDO_UNTIL: Word = Word("You can undo this until you leave this page.");
/// Heads what would be added.
pub const INCOMING: Word = Word("What would be added");
/// It was changed or cut on the way.
pub const DAMAGED: Word = Word(
    "It isn’t quite as it was written: it was cut or changed on the way. What is whole in it can be added all the same.",
);
/// Adds it.
pub const ADD: Word = Word("Add");
/// Does not.
pub const LEAVE: Word = Word("Don’t add");
/// Where there is nothing to add.
pub const CLOSE: Word = Word("Close");
/// Heads what cannot be read.
pub const UNREADABLE: Word = Word("What can’t be read");
/// What it is.
pub const UNREADABLE_NOTE: Word = Word(
    "These were saved here but are no longer what was written. They are kept as they are until you delete them.",
);
/// Saves one of them.
pub const DOWNLOAD: Word = Word("Download");
/// Deletes one of them.
pub const DELETE_ONE: Word = Word("Delete");
/// Heads the places.
pub const WHERE: Word = Word("Where it is kept");
/// The first place works.
pub const SHELF_WORKS: Word = Word("In this browser’s local storage, at once after every answer.");
/// The first place does not.
pub const SHELF_BLOCKED: Word = Word("Not in this browser’s local storage: it is blocked.");
/// The second place works.
pub const VAULT_WORKS: Word = Word(
    "A second time in its IndexedDB. “Saved” is shown once it is there: then it outlives a crash of the browser.",
);
/// The second place does not.
pub const VAULT_BLOCKED: Word =
    Word("Not in its IndexedDB, which is blocked: if the browser crashes, the last minute may be lost.");
/// The browser has promised.
pub const PROMISED: Word = Word("The browser has promised not to delete it to make room.");
/// It has not.
pub const NOT_PROMISED: Word = Word("The browser may delete it when the device runs out of room.");
/// It does not say.
pub const NO_PROMISE: Word = Word("The browser doesn’t say whether it may delete it to make room.");
/// Asks it to.
pub const ASK_PROMISE: Word = Word("Ask the browser to keep it");
/// What Safari does.
pub const SAFARI: Word = Word(
    "Safari deletes what a page has saved after seven days in which you use Safari but don’t visit the page, unless it is on your home screen. There, save a backup.",
);
/// Heads the ways out.
pub const TAKE_ALONG: Word = Word("Take it along");
/// What a backup is.
pub const BACKUP_NOTE: Word = Word(
    "A backup is one file with all your quizzes. It can be brought back here or in another browser. The table has a line for every answer, for a spreadsheet.",
);
/// Saves one.
pub const BACKUP: Word = Word("Save a backup");
/// Saves the table.
pub const TABLE: Word = Word("Save a table of all answers");
/// Heads the way to another device.
pub const MOVE: Word = Word("To another device");
/// How.
pub const MOVE_NOTE: Word = Word(
    "Open this link there, or scan its code: it holds all your quizzes, and adds them to what is there. Whoever has the link can see your answers.",
);
/// Copies the link.
pub const COPY_MOVE: Word = Word("Copy the link");
/// There is nothing.
pub const NOTHING_TO_MOVE: Word = Word("There is nothing to take along yet.");
/// There is too much.
pub const TOO_MANY_TO_MOVE: Word =
    Word("You have too many quizzes for a link. Save a backup, and bring the file back on the other device.");
/// There is too much for a code, not for a link.
pub const NO_QR: Word = Word("You have too many quizzes for a QR code. The link still holds them.");
/// What the code is.
pub const MOVE_QR: Word = Word("QR code of the link with your quizzes");
/// Heads the way in.
pub const BRING_BACK: Word = Word("Bring it back");
/// How.
pub const BRING_BACK_NOTE: Word = Word(
    "A backup is added to what is here; nothing here is written over. You see what it would add before it does.",
);
/// Picks a file.
pub const PICK: Word = Word("Backup file");
/// There is a copy.
pub const COPY_NOTE: Word = Word("A copy of what was here before the last addition is kept.");
/// Saves it.
pub const SAVE_COPY: Word = Word("Save that copy");
/// Heads deletion.
pub const DELETE: Word = Word("Delete");
/// What it does.
pub const DELETE_NOTE: Word =
    Word("This deletes all quizzes, settings and copies in this browser. Links you have sent go on working.");
/// Does it.
pub const DELETE_ALL: Word = Word("Delete everything");
/// The file is none of ours.
pub const FOREIGN_FILE: Word = Word("This file is not a backup of this page. Pick one that was saved here.");
/// The file is too long.
pub const LONG_FILE: Word =
    Word("This file is larger than 5 MB, and no backup of this page is. Pick another one.");
/// The file is from a newer page.
pub const NEWER_FILE: Word =
    Word("This backup was saved by a newer version of this page. Reload, then pick it again.");
/// The file cannot be read.
pub const NO_FILE: Word = Word("The browser could not read this file. Pick it again, or another one.");

/// What is kept.
pub fn kept(finished: usize, unfinished: usize, letters: u64) -> String {
    if finished + unfinished == 0 {
        return Word("No quiz is kept here yet. What you play stays in this browser.").to_string();
    }
    let mut quizzes = Word("1 finished quiz|{count} finished quizzes").many(finished, &[&finished]);
    if unfinished > 0 {
        quizzes.push_str(&Word(", {count} unfinished").fill(&[&unfinished]));
    }
    Word("{quizzes}: {size}, all of it in this browser and nowhere else.")
        .fill(&[&quizzes, &self::letters(letters)])
}

/// How much room there is.
pub fn room(used: f64, all: f64) -> String {
    let [used, all] = [used, all].map(|bytes| letters(bytes as u64));
    Word("This site takes {used} of the {all} that the browser gives it in IndexedDB. Local storage holds about 5 MB.")
        .fill(&[&used, &all])
}

/// Quizzes that went two ways.
pub fn forks(count: usize) -> String {
    Word("1 quiz was gone on with in two places at once. Both are kept; the one that is further along counts.|{count} quizzes were gone on with in two places at once. Both are kept; the one that is further along counts.")
        .many(count, &[&count])
}

/// What a file or a link would add.
pub fn incoming(adds: usize, further: usize, here: usize, unread: usize) -> Vec<String> {
    let mut lines = vec![Word("Adds 1 quiz.|Adds {count} quizzes.").many(adds, &[&adds])];
    let others = [
        (
            further,
            Word(
                "Goes on with 1 quiz from where they stand here.|Goes on with {count} quizzes from where they stand here.",
            ),
        ),
        (here, Word("1 quiz in it: already here.|{count} quizzes in it: already here.")),
        (unread, Word("{count} unreadable: left out.")),
    ];
    lines.extend(others.iter().filter(|it| it.0 > 0).map(|(count, word)| word.many(*count, &[count])));
    lines
}

/// Said when it was added.
pub fn added(count: usize) -> String {
    Word("1 quiz was added.|{count} quizzes were added.").many(count, &[&count])
}

/// Said when all was deleted.
pub fn deleted(count: usize) -> String {
    Word("1 quiz was deleted.|{count} quizzes were deleted.").many(count, &[&count])
}

/// Said when one text was deleted.
pub const DELETED_ONE: Word = Word("1 unreadable text was deleted.");
/// Said when it is back.
pub const UNDONE: Word = Word("Undone.");

/// Said where the table is without some.
pub fn left_out(count: usize) -> String {
    Word("1 quiz of earlier editions left out. Open them in the history, then save the table again.|{count} quizzes of earlier editions left out. Open them in the history, then save the table again.")
        .many(count, &[&count])
}

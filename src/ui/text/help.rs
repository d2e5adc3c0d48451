//! The words of the pages on help and on access, and of a new release.

use super::Word;

/// The page of help.
pub const HELP: Word = Word("Help");
/// The page on access.
pub const ACCESS: Word = Word("Accessibility");

/// A heading and its paragraphs.
pub type Section = (Word, &'static [Word]);

/// What help says, before the keys.
pub const HELP_FIRST: [Section; 2] = [
    (
        Word("A quiz"),
        &[
            Word(
                "Choose an answer and press Check. You then see whether it is right, why, why yours was not, and which paragraph says so. Next goes on.",
            ),
            Word(
                "Where you don’t know, say so: “I don’t know” costs no more than a wrong answer, and shows the same explanation.",
            ),
            Word(
                "You can leave in the middle. The start page and the history take you back to where you were.",
            ),
        ],
    ),
    (
        Word("Scores and links"),
        &[
            Word(
                "A score link holds the questions and your answers. Whoever opens it sees your score, marked again on their device, and can play the same questions. It can’t show who answered.",
            ),
            Word(
                "If a link won’t open, ask for it again, whole. You can also paste the code alone, on the history page.",
            ),
        ],
    ),
];
/// What help says after the keys.
pub const HELP_LAST: [Section; 1] = [(
    Word("Without a network"),
    &[
        Word(
            "After the first visit the page is kept on your device. Quizzes, history and links work with no network at all.",
        ),
        Word(
            "A new version is fetched in the background and waits until you take it. It never changes a quiz that is open.",
        ),
    ],
)];
/// Heads the keys.
pub const HELP_KEYS: Word = Word("Keys");
/// Above the keys.
pub const HELP_KEYS_NOTE: Word = Word(
    "Everything works with the keyboard alone. Single keys can be switched off, or on for the whole page, in the settings.",
);
/// Each key and what it does.
pub const HELP_KEY_ROWS: [(Word, Word); 6] = [
    (Word("Tab, Shift + Tab"), Word("to the next thing, and back")),
    (Word("Arrow keys"), Word("among the answers, or in a list")),
    (Word("Space"), Word("chooses an answer, presses a button")),
    (Word("Enter"), Word("checks your answer, presses a button")),
    (Word("1 to 6, A to F"), Word("chooses that answer, once you are among the answers")),
    (Word("Esc"), Word("closes a list")),
];
/// Heads the column of keys.
pub const KEY: Word = Word("Key");
/// Heads the column of what they do.
pub const DOES: Word = Word("What it does");

/// What the page on access says.
pub const ACCESS_SECTIONS: [Section; 5] = [
    (
        Word("What we aim at"),
        &[Word(
            "One page for everybody: with a keyboard, a pointer, a finger or a voice; read or heard; large or small. We build to WCAG 2.2, level AA, and in contrast and size of targets to AAA.",
        )],
    ),
    (
        Word("What was checked, and how"),
        &[
            Word(
                "By programs, in Chromium, on every page and every state: axe-core with its rules for target size and for contrast of 7 to 1, in light, dark and forced colours, 320 to 1280 pixels wide; that nothing scrolls sideways at 320 pixels; that wider text spacing cuts nothing off; that nothing moves where less motion is asked for; the names and roles that assistive technology is given.",
            ),
            Word(
                "A whole quiz with the keyboard alone, every kind of question: where the focus is can be seen at each stop, and nothing covers it.",
            ),
            Word("By calculation: every pair of colours, in each theme."),
        ],
    ),
    (
        Word("What was not"),
        &[Word(
            "No screen reader, no voice control, no magnifier and no switch has been tried with this version, and nobody who uses one has been asked. Firefox and Safari have not been tried either. Programs find about half of what gets in people’s way. So we don’t claim that this page conforms to anything.",
        )],
    ),
    (
        Word("What we know is missing"),
        &[Word(
            "The questions are in English only. Lines that are put in order move one place at a time with the keyboard. A timer, where somebody sets one, is yours to switch off or to lengthen.",
        )],
    ),
    (
        Word("Make it yours"),
        &[Word(
            "Colours, contrast, size of text, motion and single keys are in the settings. The page follows what your device and your browser are set to; a setting here goes before it.",
        )],
    ),
];

/// Heads what says that a new release is waiting.
pub const NEW_RELEASE: Word = Word("A new version is ready");
/// What bringing it in does.
pub const NEW_RELEASE_WHY: Word = Word("It loads the page again. Your quizzes and scores stay.");
/// Brings it in.
pub const UPDATE: Word = Word("Update");
/// Leaves it waiting.
pub const LATER: Word = Word("Later");

//! The words of the settings.

use super::Word;
use crate::ui::settings::{Keys, Language, Setting, Size, Theme};

/// The page of settings.
pub const SETTINGS: Word = Word("Settings");
/// Above the settings.
pub const SETTINGS_NOTE: Word = Word("A change counts at once, and is kept in this browser only.");
/// Heads what changes the look.
pub const LOOKS: Word = Word("How it looks");
/// Heads what changes the quiz.
pub const PLAYS: Word = Word("How you play");

/// A legend, and what there is to choose from.
pub type Group = (Word, &'static [(Word, Setting)]);

/// The language of the page.
pub const LANGUAGE: Word = Word("Language");
/// Each language by its own name, whatever the page is in, and its tag.
pub const LANGUAGES: [(&str, &str, Setting); 2] = [
    ("English", "en", Setting::Language(Language::English)),
    ("Deutsch", "de", Setting::Language(Language::German)),
];
/// What it changes.
pub const LANGUAGE_HINT: Word = Word(
    "The questions and what explains them stay in English. Another language loads the page again; your quizzes stay.",
);
/// The browser keeps nothing, so it cannot be changed.
pub const LANGUAGE_BLOCKED: Word =
    Word("The language can’t be changed: this browser keeps nothing new for this site.");
/// What the page should say did not come.
pub const UNTRANSLATED: &str = "The words of the language you chose didn’t come, so this page is in English. Everything works; reload to try again.";
/// Colours.
pub const THEME: Group = (
    Word("Colours"),
    &[
        (Word("As the device"), Setting::Theme(Theme::System)),
        (Word("Light"), Setting::Theme(Theme::Light)),
        (Word("Dark"), Setting::Theme(Theme::Dark)),
    ],
);
/// Contrast.
pub const CONTRAST: Group = (
    Word("Contrast"),
    &[
        (Word("As the device"), Setting::Contrast(false)),
        (Word("As strong as can be"), Setting::Contrast(true)),
    ],
);
/// The size of text.
pub const SIZE: Group = (
    Word("Text"),
    &[
        (Word("As the browser"), Setting::Size(Size::Usual)),
        (Word("Large"), Setting::Size(Size::Large)),
        (Word("Larger"), Setting::Size(Size::Larger)),
    ],
);
/// Motion.
pub const MOTION: Group =
    (Word("Motion"), &[(Word("As the device"), Setting::Still(false)), (Word("None"), Setting::Still(true))]);
/// Keys.
pub const KEYS: Group = (
    Word("Keys 1 to 6 and A to F choose an answer"),
    &[
        (Word("Among the answers"), Setting::Keys(Keys::Among)),
        (Word("Anywhere on the page"), Setting::Keys(Keys::Anywhere)),
        (Word("Never"), Setting::Keys(Keys::Off)),
    ],
);
/// What "among the answers" means.
pub const KEYS_HINT: Word = Word(
    "“Among the answers” means once you are on one of them. If you dictate or use a screen reader, “Never” is safe.",
);
/// Whether to ask how sure.
pub const CONFIDENCE: Group = (
    Word("Ask how sure I am"),
    &[(Word("No"), Setting::Confidence(false)), (Word("Yes"), Setting::Confidence(true))],
);
/// What it is good for.
pub const CONFIDENCE_HINT: Word = Word("After you choose and before you check. It never changes your score.");
/// The target of practice.
pub const RETENTION: Word = Word("Ask a fact again while I should still know it with a chance of");
/// What it means.
pub const RETENTION_HINT: Word =
    Word("For practice. Higher means more often: you forget less and repeat more.");

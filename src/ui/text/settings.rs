//! The words of the settings.

use crate::ui::settings::{Keys, Setting, Size, Theme};

/// The page of settings.
pub const SETTINGS: &str = "Settings";
/// Above the settings.
pub const SETTINGS_NOTE: &str = "A change counts at once, and is kept in this browser only.";
/// Heads what changes the look.
pub const LOOKS: &str = "How it looks";
/// Heads what changes the quiz.
pub const PLAYS: &str = "How you play";

/// A legend, and what there is to choose from.
pub type Group = (&'static str, &'static [(&'static str, Setting)]);

/// Colours.
pub const THEME: Group = (
    "Colours",
    &[
        ("As the device", Setting::Theme(Theme::System)),
        ("Light", Setting::Theme(Theme::Light)),
        ("Dark", Setting::Theme(Theme::Dark)),
    ],
);
/// Contrast.
pub const CONTRAST: Group = (
    "Contrast",
    &[("As the device", Setting::Contrast(false)), ("As strong as can be", Setting::Contrast(true))],
);
/// The size of text.
pub const SIZE: Group = (
    "Text",
    &[
        ("As the browser", Setting::Size(Size::Usual)),
        ("Large", Setting::Size(Size::Large)),
        ("Larger", Setting::Size(Size::Larger)),
    ],
);
/// Motion.
pub const MOTION: Group =
    ("Motion", &[("As the device", Setting::Still(false)), ("None", Setting::Still(true))]);
/// Keys.
pub const KEYS: Group = (
    "Keys 1 to 6 and A to F choose an answer",
    &[
        ("Among the answers", Setting::Keys(Keys::Among)),
        ("Anywhere on the page", Setting::Keys(Keys::Anywhere)),
        ("Never", Setting::Keys(Keys::Off)),
    ],
);
/// What "among the answers" means.
pub const KEYS_HINT: &str = "“Among the answers” means once you are on one of them. If you dictate or use a screen reader, “Never” is safe.";
/// Whether to ask how sure.
pub const CONFIDENCE: Group =
    ("Ask how sure I am", &[("No", Setting::Confidence(false)), ("Yes", Setting::Confidence(true))]);
/// What it is good for.
pub const CONFIDENCE_HINT: &str = "After you choose and before you check. It never changes your score.";
/// The target of practice.
pub const RETENTION: &str = "Ask a fact again while I should still know it with a chance of";
/// What it means.
pub const RETENTION_HINT: &str = "For practice. Higher means more often: you forget less and repeat more.";

/// A chance in percent.
pub fn percent(percent: u8) -> String {
    format!("{percent}%")
}

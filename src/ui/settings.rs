//! What a person may set. Each setting is kept as a name and a word; reading is total.

/// What the page is said in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// English, which is in the page.
    #[default]
    English,
    /// German, which is fetched.
    German,
}

/// Colours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the system has it.
    #[default]
    System,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

/// How large text is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Size {
    /// As the browser has it.
    #[default]
    Usual,
    /// A quarter more.
    Large,
    /// Half as much again.
    Larger,
}

/// When a single key chooses an answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Keys {
    /// While the focus is among the answers.
    #[default]
    Among,
    /// Anywhere on the page of a question.
    Anywhere,
    /// Never.
    Off,
}

/// All settings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settings {
    /// What the page is said in.
    pub language: Language,
    /// Colours.
    pub theme: Theme,
    /// Whether contrast is raised, whatever the system says.
    pub contrast: bool,
    /// Whether nothing moves, whatever the system says.
    pub still: bool,
    /// How large text is.
    pub size: Size,
    /// When a single key chooses an answer.
    pub keys: Keys,
    /// Whether the player is asked how sure they are.
    pub confidence: bool,
    /// How likely a fact should still be known when it is asked again, in percent, 80 to 97.
    pub retention: u8,
}

/// The least retention that can be set, in percent.
pub const LEAST_RETENTION: u8 = 80;
/// The most.
pub const MOST_RETENTION: u8 = 97;

impl Default for Settings {
    fn default() -> Settings {
        Settings {
            language: Language::default(),
            theme: Theme::default(),
            contrast: false,
            still: false,
            size: Size::default(),
            keys: Keys::default(),
            confidence: false,
            retention: 90,
        }
    }
}

/// One setting, as it was chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Setting {
    /// The language.
    Language(Language),
    /// Colours.
    Theme(Theme),
    /// More contrast.
    Contrast(bool),
    /// No motion.
    Still(bool),
    /// The size of text.
    Size(Size),
    /// Keys.
    Keys(Keys),
    /// Asking how sure.
    Confidence(bool),
    /// The target, in percent.
    Retention(u8),
}

use Setting as S;

/// Every setting that is one of a few: its name, its word, and what it is. The first of a name is
/// its default.
const WORDS: [(&str, &str, Setting); 17] = [
    (LANGUAGE, "en", S::Language(Language::English)),
    (LANGUAGE, "de", S::Language(Language::German)),
    ("theme", "system", S::Theme(Theme::System)),
    ("theme", "light", S::Theme(Theme::Light)),
    ("theme", "dark", S::Theme(Theme::Dark)),
    ("contrast", "system", S::Contrast(false)),
    ("contrast", "more", S::Contrast(true)),
    ("motion", "system", S::Still(false)),
    ("motion", "none", S::Still(true)),
    ("size", "usual", S::Size(Size::Usual)),
    ("size", "large", S::Size(Size::Large)),
    ("size", "larger", S::Size(Size::Larger)),
    ("keys", "among", S::Keys(Keys::Among)),
    ("keys", "anywhere", S::Keys(Keys::Anywhere)),
    ("keys", "off", S::Keys(Keys::Off)),
    ("confidence", "off", S::Confidence(false)),
    ("confidence", "on", S::Confidence(true)),
];

const RETENTION: &str = "retention";
/// The name under which the language is kept.
pub const LANGUAGE: &str = "language";

/// The names under which settings are kept.
pub const NAMES: [&str; 8] =
    [LANGUAGE, "theme", "contrast", "motion", "size", "keys", "confidence", RETENTION];

/// The names of the settings that the style sheets look at, as `data-` attributes of the root.
pub const SHOWN: [&str; 5] = ["theme", "contrast", "motion", "size", "keys"];

impl Setting {
    /// The setting of that name and word; none where there is no such word.
    pub fn parse(name: &str, word: &str) -> Option<Setting> {
        if name == RETENTION {
            let percent = word.parse().ok()?;
            return (LEAST_RETENTION..=MOST_RETENTION).contains(&percent).then_some(S::Retention(percent));
        }
        WORDS.iter().find(|it| (it.0, it.1) == (name, word)).map(|it| it.2)
    }

    /// The name and the word under which it is kept.
    pub fn print(self) -> (&'static str, String) {
        if let S::Retention(percent) = self {
            return (RETENTION, percent.to_string());
        }
        WORDS.iter().find(|it| it.2 == self).map(|it| (it.0, it.1.to_owned())).unwrap_or_default()
    }
}

impl Settings {
    /// The settings that are kept: `word` finds what is kept under a name. What cannot be read is
    /// as it is by default.
    pub fn read(word: impl Fn(&str) -> Option<String>) -> Settings {
        let kept = NAMES.iter().filter_map(|name| Setting::parse(name, &word(name)?));
        kept.fold(Settings::default(), Settings::with)
    }

    /// These settings with one changed.
    #[must_use]
    pub fn with(mut self, setting: Setting) -> Settings {
        match setting {
            S::Language(language) => self.language = language,
            S::Theme(theme) => self.theme = theme,
            S::Contrast(contrast) => self.contrast = contrast,
            S::Still(still) => self.still = still,
            S::Size(size) => self.size = size,
            S::Keys(keys) => self.keys = keys,
            S::Confidence(confidence) => self.confidence = confidence,
            S::Retention(percent) => self.retention = percent.clamp(LEAST_RETENTION, MOST_RETENTION),
        }
        self
    }

    /// Whether a setting is so.
    pub fn has(&self, setting: Setting) -> bool {
        self.with(setting) == *self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_setting_comes_back_and_makes_a_difference_or_is_the_default() {
        let targets = (LEAST_RETENTION..=MOST_RETENTION).map(S::Retention);
        for setting in WORDS.iter().map(|it| it.2).chain(targets) {
            let (name, word) = setting.print();
            assert!(NAMES.contains(&name), "{name}");
            assert_eq!(Setting::parse(name, &word), Some(setting));
            let kept = Settings::read(|asked| (asked == name).then(|| word.clone()));
            assert!(kept.has(setting));
            assert_eq!(kept == Settings::default(), Settings::default().has(setting), "{name} {word}");
        }
    }

    #[test]
    fn what_cannot_be_read_is_as_by_default() {
        for word in ["", "DARK", "79", "98", "-90", "90.5", "999999999999", "\u{0}", "on "] {
            assert_eq!(Settings::read(|_| Some(word.to_owned())), Settings::default(), "{word:?}");
        }
        assert_eq!(Setting::parse("colour", "dark"), None);
        assert_eq!(Settings::default().with(S::Retention(3)).retention, LEAST_RETENTION);
    }

    #[test]
    fn the_first_word_of_a_name_is_its_default() {
        for name in NAMES.iter().filter(|it| **it != RETENTION) {
            let first = WORDS.iter().find(|it| it.0 == *name).expect("every name has words");
            assert!(Settings::default().has(first.2), "{name}");
        }
    }
}

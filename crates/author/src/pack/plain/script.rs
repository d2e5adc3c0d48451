//! Letters that look like others, and text in another script than its column.

/// A script that can be told by its letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Script {
    Latin,
    Greek,
    Cyrillic,
    Hebrew,
    Arabic,
    Indic,
    EastAsian,
}

impl Script {
    pub(super) fn name(self) -> &'static str {
        match self {
            Script::Latin => "Latin",
            Script::Greek => "Greek",
            Script::Cyrillic => "Cyrillic",
            Script::Hebrew => "Hebrew",
            Script::Arabic => "Arabic",
            Script::Indic => "Indic",
            Script::EastAsian => "East Asian",
        }
    }

    fn of(letter: char) -> Option<Script> {
        Some(match letter {
            'A'..='Z' | 'a'..='z' | 'À'..='Ö' | 'Ø'..='ö' | 'ø'..='ʯ' | 'Ḁ'..='ỿ' => Script::Latin,
            'Ͱ'..='ͽ' | 'Ά' | 'Έ'..='Ͽ' | 'ἀ'..='ῼ' => Script::Greek,
            'Ѐ'..='ԯ' => Script::Cyrillic,
            'א'..='ת' => Script::Hebrew,
            'ء'..='ۿ' => Script::Arabic,
            'ऀ'..='෿' => Script::Indic,
            'ぁ'..='ヿ' | '㐀'..='鿿' | '가'..='힣' => Script::EastAsian,
            _ => return None,
        })
    }
}

/// Greek and Cyrillic letters that look like Latin ones.
const LOOKALIKES: &str = "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧοАВЕЅІЈКМНОРСТУХаеорсухіјѕԁԛԝ";

/// The script of most letters of a text; none where it has no letters of a known one.
pub(super) fn script_of(text: &str) -> Option<Script> {
    if text.is_ascii() {
        return text.bytes().any(|byte| byte.is_ascii_alphabetic()).then_some(Script::Latin);
    }
    let mut counts: Vec<(usize, Script)> = Vec::new();
    for script in text.chars().filter_map(Script::of) {
        match counts.iter_mut().find(|it| it.1 == script) {
            Some(count) => count.0 += 1,
            None => counts.push((1, script)),
        }
    }
    counts.into_iter().max().map(|it| it.1)
}

/// A letter that looks like a Latin one in a word that has Latin letters too.
pub(super) fn disguised(text: &str) -> Option<(char, Script)> {
    if text.is_ascii() {
        return None;
    }
    let words = text.split(|it: char| !it.is_alphanumeric());
    let mut mixed = words.filter(|word| word.chars().any(|it| Script::of(it) == Some(Script::Latin)));
    mixed
        .find_map(|word| word.chars().find(|it| LOOKALIKES.contains(*it)))
        .and_then(|it| Some((it, Script::of(it)?)))
}

/// Whether all letters of a text that are of a known script only look like Latin ones.
pub(super) fn is_lookalike(text: &str) -> bool {
    let mut letters = text.chars().filter(|it| Script::of(*it).is_some()).peekable();
    letters.peek().is_some() && letters.all(|it| LOOKALIKES.contains(it))
}

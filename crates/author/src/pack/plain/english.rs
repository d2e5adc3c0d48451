//! The little English that made sentences need. It knows no noun but by its letters.

/// Names of languages and the like, which keep their capital inside a sentence.
const PROPER: &[&str] = &[
    "African",
    "American",
    "Arabic",
    "Asian",
    "British",
    "Celsius",
    "Chinese",
    "Dutch",
    "English",
    "European",
    "Fahrenheit",
    "French",
    "German",
    "Greek",
    "Hebrew",
    "Hindi",
    "Irish",
    "Italian",
    "Japanese",
    "Korean",
    "Latin",
    "Nobel",
    "Olympic",
    "Polish",
    "Portuguese",
    "Roman",
    "Russian",
    "Spanish",
    "Swedish",
    "Turkish",
    "Welsh",
];

/// Nouns for which one asks who.
const PEOPLE: &[&str] = &[
    "actor",
    "actress",
    "architect",
    "artist",
    "author",
    "boss",
    "captain",
    "chancellor",
    "chief",
    "coach",
    "composer",
    "designer",
    "director",
    "discoverer",
    "emperor",
    "explorer",
    "father",
    "founder",
    "governor",
    "guitarist",
    "hero",
    "heroine",
    "host",
    "inventor",
    "king",
    "leader",
    "manager",
    "mayor",
    "minister",
    "monarch",
    "mother",
    "narrator",
    "owner",
    "painter",
    "patron",
    "philosopher",
    "pioneer",
    "player",
    "playwright",
    "poet",
    "president",
    "producer",
    "queen",
    "ruler",
    "saint",
    "scientist",
    "sculptor",
    "singer",
    "spouse",
    "teacher",
    "winner",
    "writer",
];

pub(super) const PREPOSITIONS: &[&str] = &[
    "about", "above", "against", "among", "as", "at", "before", "behind", "below", "between", "beyond", "by",
    "during", "for", "from", "in", "inside", "into", "near", "of", "off", "on", "onto", "over", "since",
    "through", "to", "toward", "towards", "under", "until", "with", "within", "without",
];

/// Words that begin a question or stand for a verb, so that no noun begins with them.
pub(super) const NOT_NOUNS: &[&str] = &[
    "what", "which", "who", "whose", "whom", "when", "where", "why", "how", "is", "are", "was", "were",
    "does", "do", "did", "has", "have", "had", "can", "could", "will", "would", "should", "may", "might",
    "must",
];

/// A heading as it stands inside a sentence: `Chemical Symbol` is "chemical symbol"; `GDP` and `Latin name`
/// keep their capitals.
pub(super) fn inside(heading: &str) -> String {
    let word = |(at, word): (usize, &str)| {
        let mut letters = word.chars();
        let first = letters.next().unwrap_or(' ');
        let ordinary = first.is_uppercase()
            && letters.as_str().chars().all(|it| it.is_lowercase() || "'’-".contains(it));
        let changes = ordinary && !PROPER.contains(&word) && (at == 0 || is_title_case(heading));
        // A single letter is a sign, not a word, unless it is the article.
        if changes && (word.chars().count() > 1 || word == "A") {
            word.to_lowercase()
        } else {
            word.to_owned()
        }
    };
    heading.split(' ').enumerate().map(word).collect::<Vec<_>>().join(" ")
}

/// Whether every word of some length has a capital.
fn is_title_case(heading: &str) -> bool {
    let mut words = heading.split(' ').filter(|word| word.chars().count() > 3);
    words.clone().count() > 1 && words.all(|word| word.starts_with(char::is_uppercase))
}

/// Whether a noun of several words looks like a plural: by its last word, or the one before "of".
pub(super) fn is_plural(noun: &str) -> bool {
    let (_, word, _) = head(noun);
    let word = word.to_lowercase();
    let ends = |end: &str| word.ends_with(end);
    matches!(
        word.as_str(),
        "people" | "children" | "men" | "women" | "mice" | "feet" | "teeth" | "criteria" | "phenomena"
    ) || word.chars().count() > 3
        && ends("s")
        && !["ss", "us", "is", "ics", "news", "species", "series", "lens", "gas", "atlas", "canvas"]
            .iter()
            .any(|it| ends(it))
}

/// The one of many: `countries` is "country". What is not a plural stays.
pub(super) fn singular(noun: &str) -> String {
    if !is_plural(noun) {
        return noun.to_owned();
    }
    let (before, word, after) = head(noun);
    let one = match word {
        "people" => "person".to_owned(),
        "children" => "child".to_owned(),
        "men" => "man".to_owned(),
        "women" => "woman".to_owned(),
        "mice" => "mouse".to_owned(),
        "feet" => "foot".to_owned(),
        "teeth" => "tooth".to_owned(),
        "criteria" => "criterion".to_owned(),
        "phenomena" => "phenomenon".to_owned(),
        "movies" | "cookies" | "calories" | "ties" | "pies" | "zombies" => word[..word.len() - 1].to_owned(),
        _ => match word.strip_suffix("ies") {
            Some(stem) => format!("{stem}y"),
            None => {
                let hissing = ["sses", "xes", "ches", "shes", "zzes"].iter().any(|end| word.ends_with(end));
                word[..word.len() - if hissing { 2 } else { 1 }].to_owned()
            }
        },
    };
    format!("{before}{one}{after}")
}

/// The word of a noun that takes the plural, with what stands before and behind it: "year" in "year of birth".
fn head(noun: &str) -> (&str, &str, &str) {
    let mut words = noun.match_indices(' ').map(|it| it.0);
    let prepositional =
        |at: &usize| noun[at + 1..].split(' ').next().is_some_and(|word| PREPOSITIONS.contains(&word));
    let end = words.clone().find(|at| *at > 0 && prepositional(at)).unwrap_or(noun.len());
    let start = words.rfind(|at| *at < end).map_or(0, |at| at + 1);
    (&noun[..start], &noun[start..end], &noun[end..])
}

/// Whether one asks who it is rather than what it is.
pub(super) fn is_person(noun: &str) -> bool {
    PEOPLE.contains(&singular(head(noun).1).to_lowercase().as_str())
}

/// A noun behind "a" or "an".
pub(super) fn with_article(noun: &str) -> String {
    let word = noun.split([' ', '-']).next().unwrap_or("");
    let small = word.to_lowercase();
    let starts = |all: &[&str]| all.iter().any(|start| small.starts_with(start));
    let is_spelled =
        word.chars().count() > 1 && word.chars().all(|it| it.is_uppercase() || it.is_ascii_digit());
    let vowel = if is_spelled || word.chars().count() == 1 {
        // Letters are read by their names: an F, an MP, a UN.
        small.starts_with(['a', 'e', 'f', 'h', 'i', 'l', 'm', 'n', 'o', 'r', 's', 'x', '8'])
    } else {
        small.starts_with(['a', 'e', 'i', 'o', 'u', '8'])
            && !starts(&["eu", "ew", "one", "uni", "use", "usu", "ute", "uti"])
            || starts(&["hour", "honest", "honor", "honour", "heir", "unim", "unin", "unid"])
    };
    format!("{} {noun}", if vowel { "an" } else { "a" })
}

/// The form of a verb for one thing: `orbit` is "orbits".
pub(super) fn third_person(verb: &str) -> String {
    let ends = |all: &[&str]| all.iter().any(|end| verb.ends_with(end));
    match verb {
        "have" => "has".into(),
        "be" => "is".into(),
        _ if ends(&["s", "x", "z", "ch", "sh", "o"]) => format!("{verb}es"),
        _ if verb.ends_with('y') && !ends(&["ay", "ey", "oy", "uy"]) => {
            format!("{}ies", &verb[..verb.len() - 1])
        }
        _ => format!("{verb}s"),
    }
}

/// Whether texts may begin with a capital: not where one begins with a sign such as kg, pH or e.
pub(super) fn may_be_capitalized<'a>(texts: impl Iterator<Item = &'a str>) -> bool {
    texts.into_iter().all(|text| {
        let word = text.split([' ', '-', ',', ';']).next().unwrap_or("");
        let is_small = word.starts_with(char::is_lowercase);
        let plain = word.chars().all(|it| it.is_lowercase() || "'’".contains(it));
        !is_small || word == "a" || plain && word.len() > 1 && word.contains(['a', 'e', 'i', 'o', 'u', 'y'])
    })
}

/// Texts as a sentence lists them: "a, b and c".
pub(super) fn listed(texts: &[String]) -> String {
    match texts {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

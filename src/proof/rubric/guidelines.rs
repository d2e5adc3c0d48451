//! H3, H5, H7, H8, H13, H18, H31 and the extras of the NBME guide.

use crate::knowledge::Kind;
use crate::proof::item::Item;
use crate::proof::{lists, text};
use crate::quiz::Style;

/// H3: no six words in a row that the source has too, in any text a player reads.
pub fn own_words(item: &Item) -> Option<String> {
    let rationales = item.choices.iter().map(|it| it.rationale.as_str());
    let found = item.texts().chain(rationales).find_map(|it| item.library.copied(it))?;
    Some(format!("«{found}» stands in the source word for word; say it in our own words"))
}

/// H5: the stem says what it is about: at least two words that carry meaning.
pub fn specific(item: &Item) -> Option<String> {
    let words = text::words(&format!("{} {}", item.stem, item.prompts.join(" ")));
    let said = words.iter().filter(|it| !lists::STOP.contains(&it.as_str())).count();
    (said < 2).then(|| "the stem could be asked of anything; name the list, the side or the case".to_owned())
}

/// H7: no trick: no two choices that read the same but for a word that carries no meaning.
pub fn no_tricks(item: &Item) -> Option<String> {
    let plain = |text: &str| -> Vec<String> {
        text::words(text).into_iter().filter(|it| !lists::STOP.contains(&it.as_str())).collect()
    };
    for (at, one) in item.choices.iter().enumerate() {
        for two in &item.choices[..at] {
            let (left, right) = (plain(&one.text), plain(&two.text));
            if left == right && (!left.is_empty() || text::words(&one.text) == text::words(&two.text)) {
                return Some(format!(
                    "«{}» and «{}» differ by a small word at most; reword one",
                    one.text, two.text
                ));
            }
        }
    }
    None
}

/// H8: no word of five syllables or more in the stem, but for the terms of the subject.
pub fn simple_words(item: &Item) -> Option<String> {
    let words = text::words(&item.stem);
    let hard = words.iter().find(|word| text::syllables(word) >= 5 && !item.library.is_term(word))?;
    Some(format!("the stem says «{hard}»; use a simpler word"))
}

/// H13: at most 60 words to read.
pub fn load(item: &Item) -> Option<String> {
    let words: usize = item.texts().map(text::length).sum();
    (words > 60).then(|| format!("there are {words} words to read; cut them to 60"))
}

/// H18: as many choices as the template allows and no fewer than three; a choice left over in
/// matching; the number of right ones stated in words.
pub fn number_of_choices(item: &Item) -> Option<String> {
    let count = item.choices.len();
    let most = usize::from(item.template.choices.max(3));
    match item.style {
        Style::One if !(3..=most.min(4)).contains(&count) => {
            Some(format!("it has {count} choices; offer three or four"))
        }
        Style::Several if !(4..=6).contains(&count) => {
            Some(format!("it has {count} choices; offer four to six"))
        }
        Style::Several => {
            let stated = text::number(&item.stem).map(|it| it as usize);
            (stated != Some(item.keys().count()))
                .then(|| "the stem does not state how many are right; say so in words".to_owned())
        }
        Style::Matching if count != item.prompts.len() + 1 => {
            Some("matching has one choice left over".to_owned())
        }
        Style::Ordering if count < 3 => {
            Some("there is nothing to put in order; offer three or more".to_owned())
        }
        _ => None,
    }
}

/// H31 and tone: no exclamation, no humour, no reader addressed as a friend.
pub fn sober(item: &Item) -> Option<String> {
    let loud = item.texts().any(|it| it.contains('!'));
    let chatty =
        item.texts().find_map(|it| text::any_of(it, &["haha", "guess what", "believe it or not", "lol"]));
    (loud || chatty.is_some()).then(|| "it exclaims or jokes; ask plainly".to_owned())
}

/// In a question of for or against, no choice has a word that judges: it would tell its side.
pub fn neutral_matters(item: &Item) -> Option<String> {
    if item.template.kind != Kind::Stance {
        return None;
    }
    let found = item.choices.iter().find_map(|it| text::any_of(&it.text, lists::VALENCE))?;
    Some(format!("a choice says «{found}», which tells its side; name the matter by a neutral noun"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proof::rubric::sample::{choices, item, of, stems, tells_apart};

    #[test]
    fn each_guideline_tells_a_flaw_from_its_neighbour() {
        let clean = "Which country leads the trade?";
        stems(
            own_words,
            "Which bright cold day in April, and the clocks?",
            "Which bright cold day in May, and the clocks?",
        );
        stems(own_words, "Was it a bright cold day in April?", "Was it a bright cold month?");
        stems(specific, "Which is it?", clean);
        choices(
            no_tricks,
            &["Work at sea", "Work by the sea", "Ports"],
            &["Work at sea", "Work on land", "Ports"],
        );
        choices(no_tricks, &["India", "india", "Ports"], &["India", "Indiana", "Ports"]);
        stems(simple_words, "Which country leads by characteristically fair trade?", clean);
        stems(sober, "Which country leads the trade!?", clean);
        let long = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen";
        choices(load, &[long, long, &format!("{long} more words so as to pass")], &[long, long, long]);
        choices(number_of_choices, &["India", "China"], &["India", "China", "Israel"]);
        let four = ["India", "China", "Israel", "Ireland"];
        let several = |stem: &str| of(Kind::Several, stem, &four);
        tells_apart(
            number_of_choices,
            &several("Which countries lead?"),
            &several("Which two countries lead?"),
        );
        let side = |text: &str| of(Kind::Stance, clean, &[text, "China", "India"]);
        tells_apart(neutral_matters, &side("Greater security"), &side("Security of data"));
        let few = item(clean, &["India", "China", "Israel"]);
        assert_eq!(neutral_matters(&few), None);
    }
}

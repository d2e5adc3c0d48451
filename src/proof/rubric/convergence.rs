//! 7: the right choice shares most with the others.

use crate::proof::item::{Item, View};
use crate::proof::text;
use crate::quiz::Style;
use std::collections::BTreeSet;

/// How much each choice shares with the others: for each of its content words that not every
/// choice has, the number of others that have it too.
pub fn shared(texts: &[&str]) -> Vec<usize> {
    let words: Vec<BTreeSet<String>> = texts.iter().map(|it| text::content(it)).collect();
    let count = |word: &String| words.iter().filter(|it| it.contains(word)).count();
    let score =
        |own: &BTreeSet<String>| own.iter().map(count).filter(|it| *it < texts.len()).map(|it| it - 1).sum();
    words.iter().map(score).collect()
}

/// No right choice shares more with the others than every wrong one does. In matching every choice
/// but one is right somewhere, so that nothing is told.
pub fn check(item: &Item) -> Option<String> {
    item.views().iter().filter(|_| item.style != Style::Matching).find_map(|view| {
        let scores = shared(&[&view.keys[..], &view.others[..]].concat());
        let (keys, others) = scores.split_at(view.keys.len());
        let leads = keys.iter().min() > others.iter().max();
        let crossed = crossed(view);
        (leads || crossed.is_some()).then(|| {
            let why = crossed.unwrap_or_default();
            format!("«{}» shares most words with the other choices{why}; reword one", view.keys[0])
        })
    })
}

/// Whether the key shares one thing with one distractor and another with a second.
fn crossed(view: &View) -> Option<String> {
    let [key] = view.keys[..] else { return None };
    let key = text::content(key);
    let shared: Vec<BTreeSet<String>> =
        view.others.iter().map(|it| text::content(it).intersection(&key).cloned().collect()).collect();
    let everywhere: BTreeSet<String> =
        key.iter().filter(|word| shared.iter().all(|it| it.contains(*word))).cloned().collect();
    let own: Vec<BTreeSet<String>> =
        shared.iter().map(|it| it - &everywhere).filter(|it| !it.is_empty()).collect();
    let apart = own.iter().any(|one| own.iter().any(|two| one.is_disjoint(two)));
    apart.then(|| " (it stands where two of them cross)".to_owned())
}

#[cfg(test)]
mod tests {
    use super::{check, shared};
    use crate::proof::rubric::sample::choices;

    #[test]
    fn a_key_that_converges_is_told_from_one_that_does_not() {
        choices(
            check,
            &["Legal research", "Legal advice", "Data research"],
            &["Legal research", "Legal advice", "Legal drafting"],
        );
        choices(
            check,
            &["Data research", "Data entry", "Sales research"],
            &["Sales", "Data entry", "Data research"],
        );
        assert_eq!(shared(&["data entry", "data research", "welding"]), [1, 1, 0]);
    }
}

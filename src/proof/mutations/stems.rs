//! Flaws of the stem.

use super::{Item, Mutation, Seeded, changed, mutation};
use crate::quiz::Style;

/// Every flaw of the stem.
pub const ALL: &[Mutation] = &[
    mutation("two sentences more", "1", |it| stem(it, |it| format!("Trade is wide. Goods go far. {it}"))),
    mutation("thirty words more", "1", |it| {
        stem(it, |it| {
            before_mark(
                it,
                "as one who has read the page with care from the top down to the end and then once more from the end up to the top will say when asked",
            )
        })
    }),
    mutation("an abbreviation that nothing explains", "1", |it| stem(it, |it| before_mark(it, "in QZX"))),
    mutation("long words alone", "1", |it| {
        stem(it, |_| {
            "Which interdepartmental organizational responsibilities necessitate internationalization?"
                .to_owned()
        })
    }),
    mutation("a pronoun first", "1", |it| {
        stem(it, |_| "Which of them is it that they take for their work?".to_owned())
    }),
    mutation("whose claim it is left out", "1", unattributed),
    mutation("an aside in brackets", "5", |it| stem(it, |it| before_mark(it, "(a matter of note)"))),
    mutation("a list of forty words", "5-saquet", |it| {
        let words: Vec<String> = (0..44).map(|at| format!("word{at}")).collect();
        stem(it, |it| before_mark(it, &words.join(" ")))
    }),
    mutation("true or false", "6", |it| stem(it, |it| before_mark(it, "true or false"))),
    mutation("a gap in the middle", "10", |it| stem(it, |it| it.replacen(' ', " ... ", 1))),
    mutation("a gap of underscores", "10-saquet", |it| stem(it, |it| before_mark(it, "____"))),
    mutation("an absolute term", "11", |it| stem(it, |it| before_mark(it, "in every case"))),
    mutation("no question mark", "13", |it| stem(it, |it| it.replace('?', ""))),
    mutation("which of the following", "13", |it| {
        stem(it, |_| "Which of the following is true of the trade?".to_owned())
    }),
    mutation("a heading", "13-saquet", |it| stem(it, |_| "The state of the trade".to_owned())),
    mutation("an article at the end", "15", |it| stem(it, |it| before_mark(it, "by an"))),
    mutation("a vague term", "17", |it| stem(it, |it| before_mark(it, "as is often so"))),
    mutation("a vague term, outside lint", "17-saquet", |it| {
        stem(it, |it| before_mark(it, "as is usually so"))
    }),
    mutation("a negative", "19", |it| stem(it, |it| before_mark(it, "and which does not"))),
    mutation("a negative, outside lint", "19-saquet", |it| {
        stem(it, |it| before_mark(it, "and which does not"))
    }),
    mutation("six words of the source", "H3", copied),
    mutation("nothing named", "H5", |it| {
        changed(it, |it| {
            it.stem = "Which is it?".to_owned();
            it.prompts.iter_mut().for_each(|prompt| *prompt = "It".to_owned());
        })
    }),
    mutation("a hard word", "H8", |it| stem(it, |it| before_mark(it, "uncharacteristically"))),
    mutation("the number of right choices wrong", "H18", |it| {
        if it.style == Style::Several {
            stem(it, |_| "Which nine lines of work does the article name?".to_owned())
        } else {
            Seeded::Unfit
        }
    }),
    mutation("an exclamation", "H31", |it| stem(it, |it| format!("Well! {it}"))),
    mutation("a word twice", "P4", |it| stem(it, |it| it.replacen(' ', " the the ", 1))),
    mutation("a brace left over", "P4", |it| stem(it, |it| before_mark(it, "{given}"))),
    mutation("a wrong article", "P4", |it| stem(it, |it| before_mark(it, "in a office"))),
];

fn stem<'k>(item: &Item<'k>, change: impl FnOnce(&str) -> String) -> Seeded<'k> {
    let stem = change(&item.stem);
    changed(item, |item| item.stem = stem)
}

/// The stem with more words before its question mark.
fn before_mark(stem: &str, words: &str) -> String {
    format!("{} {words}?", stem.trim_end_matches(['?', '.', ' ']))
}

fn unattributed<'k>(item: &Item<'k>) -> Seeded<'k> {
    if !item.needs_attribution() {
        return Seeded::Unfit;
    }
    let mut stem = item.stem.clone();
    for phrase in &item.library.pack.attributions {
        while let Some(at) = stem.to_lowercase().find(&phrase.to_lowercase()) {
            stem.replace_range(at..at + phrase.len(), "one");
        }
    }
    changed(item, |item| item.stem = stem)
}

fn copied<'k>(item: &Item<'k>) -> Seeded<'k> {
    match item.library.a_run() {
        Some(run) => stem(item, |it| before_mark(it, &run)),
        None => Seeded::Unfit,
    }
}

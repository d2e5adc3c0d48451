//! Two players side by side, question by question, differences first, each with its facts.

use super::{sign, source};
use crate::share::{Comparison, Difference, Pair, Verdict};
use crate::ui::book::Book;
use crate::ui::explain::Standing;
use crate::ui::text;
use quiz::{Interaction, Mark, Question, Quiz, Response, points};
use yew::prelude::*;

/// The two: the first is called `mine`, the second `theirs`.
pub struct Sides {
    /// What the first is called.
    pub mine: Html,
    /// What the second is called.
    pub theirs: Html,
    /// Whether the first is the player at the screen.
    pub you: bool,
}

/// The comparison.
#[inline(never)]
pub fn view(book: &Book, quiz: &Quiz, both: &Comparison, sides: &Sides) -> Html {
    let rows = |alike: bool| {
        let picked = both.rows.iter().filter(move |row| (row.differs == Difference::None) == alike);
        picked.filter_map(|row| pair(book, quiz.questions.get(row.at)?, row, sides)).collect::<Html>()
    };
    let alike = both.rows.iter().filter(|row| row.differs == Difference::None).count();
    html! {
        <section class="comparison" aria-labelledby="compared">
            <h2 id="compared">{ text::SIDE_BY_SIDE }</h2>
            { scores(both, sides) }
            if alike == both.rows.len() {
                <p>{ text::NO_DIFFERENCE }</p>
            }
            { rows(false) }
            if alike > 0 {
                <details class="fold">
                    <summary>{ text::ALIKE }{ " " }<span class="soft">{ alike }</span></summary>
                    <div>{ rows(true) }</div>
                </details>
            }
        </section>
    }
}

fn scores(both: &Comparison, sides: &Sides) -> Html {
    let score = |who: &Html, points: String, of: usize| {
        html! {
            <div class="side">
                <p class="side-who">{ who.clone() }</p>
                <p class="side-score" translate="no">{ text::score_of(&points, of) }</p>
            </div>
        }
    };
    let ahead = match both.verdict() {
        Verdict::Ahead => Some(true),
        Verdict::Behind => Some(false),
        Verdict::Level => None,
    };
    html! {
        <>
            <div class="sides">
                { score(&sides.mine, both.mine.points(), both.mine.out_of()) }
                { score(&sides.theirs, both.theirs.points(), both.theirs.out_of()) }
            </div>
            if sides.you {
                <p>{ text::level(ahead) }</p>
            }
        </>
    }
}

fn pair(book: &Book, question: &Question, pair: &Pair, sides: &Sides) -> Option<Html> {
    let key = said(question, &question.key());
    Some(html! {
        <article class="pair">
            <h3 class="review-stem" lang={book.lang()}>{ AttrValue::from(question.stem.clone()) }</h3>
            <div class="sides">
                { one(book, &sides.mine, question, pair.mine, &pair.my_response) }
                { one(book, &sides.theirs, question, pair.theirs, &pair.their_response) }
            </div>
            if !pair.mine.is_full() && !pair.theirs.is_full() && !key.is_empty() {
                <p>{ text::RIGHT_PREFIX }{ " " }<span lang={book.lang()}>{ key }</span></p>
            }
            { source::view(book, &pair.facts) }
        </article>
    })
}

fn one(book: &Book, who: &Html, question: &Question, mark: Mark, response: &Response) -> Html {
    let (standing, verdict) = match mark {
        mark if mark.is_full() => (Standing::Right, text::RIGHT),
        Mark::NONE if matches!(response, Response::Skipped | Response::Lapsed) => {
            (Standing::Apart, text::NOT_ANSWERED)
        }
        Mark::NONE => (Standing::Wrong, text::WRONG),
        _ => (Standing::Partly, text::PARTLY),
    };
    html! {
        <div class="side reason" data-mark={sign::name(standing)}>
            <p class="side-who">{ who.clone() }</p>
            <p class="reason-tag">
                { sign::standing(standing) }{ verdict }
                if standing == Standing::Partly {
                    { " " }{ text::worth(&points(u32::from(mark.sixtieths()))) }
                }
            </p>
            <p lang={book.lang()}>{ said(question, response) }</p>
        </div>
    }
}

/// A response in the words of its choices.
fn said(question: &Question, response: &Response) -> String {
    let text = |at: &u8| question.choices.get(usize::from(*at)).map_or("", |choice| &*choice.text);
    match response {
        Response::Skipped | Response::Lapsed => String::new(),
        Response::Choices(chosen) => chosen.iter().map(text).collect::<Vec<_>>().join("; "),
        Response::Order(order) => order.iter().map(text).collect::<Vec<_>>().join(&text::THEN),
        Response::Pairs(pairs) if question.interaction == Interaction::Matching => {
            let rows = question.prompts.iter().zip(pairs);
            let put = rows.map(|(row, at)| [&**row, ": ", at.as_ref().map_or("–", text)].concat());
            put.collect::<Vec<_>>().join("; ")
        }
        Response::Pairs(_) => String::new(),
    }
}

//! What is said of a response: the verdict, the key and why, what was chosen and why not, and the
//! source.

use super::{mixed, sign, source};
use crate::ui::book::Book;
use crate::ui::explain::{Explained, Line, Standing, explain};
use crate::ui::text;
use quiz::{Interaction, Question, Response};
use yew::prelude::*;

/// The verdict as a heading that takes the focus, and all that explains it.
pub fn view(book: &Book, question: &Question, response: &Response) -> Html {
    let explained = explain(question, response);
    html! {
        <section class="feedback" data-mark={sign::name(explained.standing)} aria-labelledby="verdict">
            <h2 id="verdict" class="verdict" tabindex="-1">{ verdict(&explained) }</h2>
            { reasons(book, question, &explained) }
        </section>
    }
}

/// The same for a list of questions: the stem is the heading, the verdict stands under it.
pub fn review(book: &Book, question: &Question, response: &Response) -> Html {
    let explained = explain(question, response);
    html! {
        <article class="feedback" data-mark={sign::name(explained.standing)}>
            <h3 class="review-stem" lang={book.lang()}>{ AttrValue::from(question.stem.clone()) }</h3>
            <p class="verdict">{ verdict(&explained) }</p>
            { reasons(book, question, &explained) }
        </article>
    }
}

fn verdict(explained: &Explained) -> Html {
    html! {
        <>
            { sign::standing(explained.standing) }
            <strong>{ &explained.verdict }</strong>
        </>
    }
}

fn reasons(book: &Book, question: &Question, explained: &Explained) -> Html {
    let fold = if question.interaction == Interaction::Matching { text::LEFT_OVER } else { text::OTHERS };
    html! {
        <>
            { lines(book, question.interaction, &explained.key) }
            if !explained.whole.is_empty() {
                <p lang={book.lang()}>{ AttrValue::from(explained.whole.clone()) }</p>
            }
            { lines(book, Interaction::One, &explained.chosen) }
            if !explained.others.is_empty() {
                <details class="fold">
                    <summary>{ fold }</summary>
                    { lines(book, Interaction::One, &explained.others) }
                </details>
            }
            { source::view(book, &question.facts) }
        </>
    }
}

fn lines(book: &Book, interaction: Interaction, lines: &[Line]) -> Html {
    let items = lines.iter().map(|it| line(book, it));
    match interaction {
        _ if lines.is_empty() => Html::default(),
        Interaction::Ordering => html! { <ol class="reasons">{ for items }</ol> },
        _ => html! { <ul class="reasons" role="list">{ for items }</ul> },
    }
}

fn line(book: &Book, line: &Line) -> Html {
    // The right answer to a row comes before what was put there.
    let missed = line.lead.is_some() && line.standing == Standing::Wrong;
    html! {
        <li class="reason" data-mark={sign::name(line.standing)}>
            if let Some(lead) = &line.lead {
                <p class="reason-lead" lang={book.lang()}>{ AttrValue::from(lead.clone()) }</p>
            }
            if !missed { { tag(book, line) } }
            <p class="reason-text">
                if missed { { text::RIGHT_PREFIX }{ " " } }
                <span lang={book.lang()}>{ AttrValue::from(line.text.clone()) }</span>
            </p>
            if !line.why.is_empty() {
                <p lang={book.lang()}>{ AttrValue::from(line.why.clone()) }</p>
            }
            if missed { { tag(book, line) } }
        </li>
    }
}

fn tag(book: &Book, line: &Line) -> Html {
    if line.tag.is_empty() {
        return Html::default();
    }
    html! {
        <p class="reason-tag">
            if line.standing != Standing::Apart { { sign::standing(line.standing) } }
            { mixed::view(book, &line.tag) }
        </p>
    }
}

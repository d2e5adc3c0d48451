//! What is said of a response: the verdict, the key and why, what was chosen and why not, and what
//! is cited.

use super::{mixed, sign, source};
use crate::quiz::{Question, Response, Style};
use crate::ui::book::Book;
use crate::ui::explain::{Explained, Line, Standing, explain};
use crate::ui::text;
use yew::prelude::*;

/// The verdict as a heading that takes the focus, and all that explains it.
pub fn view(book: &Book, question: &Question, response: &Response) -> Html {
    let explained = explain(question, response);
    html! {
        <section class="feedback" data-mark={sign::name(explained.standing)} aria-labelledby="verdict">
            <h2 id="verdict" class="verdict" tabindex="-1">{ verdict(book, &explained) }</h2>
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
            <p class="verdict">{ verdict(book, &explained) }</p>
            { reasons(book, question, &explained) }
        </article>
    }
}

fn verdict(book: &Book, explained: &Explained) -> Html {
    html! {
        <>
            { sign::standing(explained.standing) }
            <span>
                <strong>{ explained.verdict }</strong>
                if !explained.detail.is_empty() {
                    { " " }{ mixed::view(book, &explained.detail) }
                }
            </span>
        </>
    }
}

fn reasons(book: &Book, question: &Question, explained: &Explained) -> Html {
    let fold = if question.style == Style::Matching { text::LEFT_OVER } else { text::OTHERS };
    html! {
        <>
            { lines(book, question.style, &explained.lines) }
            if !explained.others.is_empty() {
                <details class="fold">
                    <summary>{ fold }</summary>
                    { lines(book, Style::One, &explained.others) }
                </details>
            }
            { source::view(book, &question.facts) }
        </>
    }
}

fn lines(book: &Book, style: Style, lines: &[Line]) -> Html {
    let items = lines.iter().map(|it| line(book, it));
    if style == Style::Ordering {
        html! { <ol class="reasons">{ for items }</ol> }
    } else {
        html! { <ul class="reasons" role="list">{ for items }</ul> }
    }
}

fn line(book: &Book, line: &Line) -> Html {
    let belief = line.misconception.and_then(|at| book.misconceptions.get(usize::from(at)));
    html! {
        <li class="reason" data-mark={sign::name(line.standing)}>
            if let Some(lead) = &line.lead {
                <p class="reason-lead" lang={book.lang()}>{ AttrValue::from(lead.clone()) }</p>
            }
            if !line.tag.is_empty() {
                <p class="reason-tag">
                    if line.standing != Standing::Apart { { sign::standing(line.standing) } }
                    { mixed::view(book, &line.tag) }
                </p>
            }
            <p class="reason-text">
                if line.lead.is_some() && line.standing == Standing::Wrong { { text::RIGHT_PREFIX }{ " " } }
                <span lang={book.lang()}>{ AttrValue::from(line.text.clone()) }</span>
            </p>
            if let Some(belief) = belief {
                <p>{ mixed::view(book, &text::mix_up(belief)) }</p>
            }
            <p lang={book.lang()}>{ AttrValue::from(line.rationale.clone()) }</p>
        </li>
    }
}

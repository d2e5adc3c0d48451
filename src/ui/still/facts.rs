//! The facts by paragraph and a self-test, to be read without a script.

use crate::quiz::{Bank, Blueprint, Question, assemble};
use crate::ui::book::Book;
use crate::ui::components::sign;
use crate::ui::explain::{Line, explain};
use crate::ui::text;
use yew::prelude::*;

/// How many questions the self-test has.
const LENGTH: u8 = 20;
/// The recipe's seed: the same questions in every build of an edition.
const SEED: u64 = 1;

/// The page.
pub fn view(bank: &Bank, book: &Book) -> Html {
    let quiz = assemble(bank, Blueprint { length: LENGTH, ..Blueprint::default() }, SEED);
    let page = html! {
        <div class="prose flow">
            <h1 id="heading" tabindex="-1">{ text::FACTS_TITLE }</h1>
            <p class="lead">{ text::facts_lead(book.facts.len(), book.work()) }</p>
            <p><a href="./">{ text::TO_THE_QUIZ }</a></p>
            <section class="column">
                <h2>{ text::TEST_YOURSELF }</h2>
                <p>{ text::TEST_YOURSELF_HOW }</p>
                <ol class="test flow">{ for quiz.questions.iter().map(|it| question(book, it)) }</ol>
            </section>
            <section class="column" lang={book.lang()}>
                <h2>{ text::THE_FACTS }</h2>
                { for paragraphs(book).into_iter().map(|it| paragraph(book, it)) }
            </section>
        </div>
    };
    framed(book, page)
}

/// The frame of the app's pages without its ways to them: this page is another file.
fn framed(book: &Book, page: Html) -> Html {
    let [work, author, publisher, date] = &book.about.source;
    html! {
        <div class="frame">
            <header class="masthead">
                <a class="wordmark" href="./">{ sign::house() }<span translate="no">{ text::NAME }</span></a>
            </header>
            <div class="notices"></div>
            <main id="main">{ page }</main>
            <div></div>
            <footer class="foot">{ sign::shore() }<p>{ text::credit(work, author, publisher, date) }</p></footer>
        </div>
    }
}

/// The paragraphs that facts stand in, in order; what is not from the source comes last.
fn paragraphs(book: &Book) -> Vec<u8> {
    let mut numbers: Vec<u8> = book.facts.iter().map(|it| it.paragraph).collect();
    numbers.sort_unstable_by_key(|it| it.wrapping_sub(1));
    numbers.dedup();
    numbers
}

fn paragraph(book: &Book, number: u8) -> Html {
    let heading = match number {
        0 => text::OUTSIDE.to_string(),
        _ => text::paragraph(number, book.work()),
    };
    let facts = book.facts.iter().filter(|it| it.paragraph == number);
    html! {
        <>
            <h3>{ heading }</h3>
            <ul>{ for facts.map(|it| html! { <li>{ AttrValue::from(it.claim.clone()) }</li> }) }</ul>
        </>
    }
}

fn question(book: &Book, question: &Question) -> Html {
    let explained = explain(question, &question.key());
    html! {
        <li lang={book.lang()}>
            <p><b>{ AttrValue::from(question.stem.clone()) }</b></p>
            if !question.prompts.is_empty() {
                <p>{ text::prompts(&question.prompts) }</p>
            }
            <ul>{ for question.choices.iter().map(|it| html! { <li>{ AttrValue::from(it.text.clone()) }</li> }) }</ul>
            <details class="fold">
                <summary>{ text::SHOW_ANSWER }</summary>
                <div>
                    { for explained.lines.iter().map(line) }
                    if !explained.others.is_empty() {
                        <p class="soft">{ text::OTHERS }</p>
                        { for explained.others.iter().map(line) }
                    }
                </div>
            </details>
        </li>
    }
}

fn line(line: &Line) -> Html {
    html! {
        <p>
            { for line.lead.iter().map(|lead| html! { <>{ AttrValue::from(lead.clone()) }{ ": " }</> }) }
            <b>{ AttrValue::from(line.text.clone()) }</b>{ ". " }
            { AttrValue::from(line.rationale.clone()) }
        </p>
    }
}

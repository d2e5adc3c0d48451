//! The facts in three minutes: what the quiz asks, as short notes by topic, to be read without a script and
//! on paper.

use crate::ui::book::Book;
use crate::ui::components::sign;
use crate::ui::text;
use quiz::bank::Fact;
use yew::prelude::*;

/// The page.
pub fn view(book: &Book) -> Html {
    let topics = (0..).zip(&book.topics).filter(|(topic, _)| notes(book, *topic).next().is_some());
    let topics: Vec<(u8, AttrValue)> = topics.map(|(at, title)| (at, title.clone().into())).collect();
    let page = html! {
        <div class="notes flow">
            <div class="hero flow">
                <h1 id="heading" tabindex="-1">{ text::FACTS_TITLE }</h1>
                <p class="lead">{ text::FACTS_LEAD }</p>
            </div>
            <nav class="column" aria-label={text::FACTS_TOPICS}>
                <ul class="ways" role="list" lang={book.lang()}>
                    { for topics.iter().map(|(at, title)| html! {
                        <li><a href={format!("#{}", book.topic_anchor(*at))}>{ title }</a></li>
                    }) }
                </ul>
            </nav>
            { for topics.iter().map(|(at, title)| topic(book, *at, title)) }
            { source(book) }
            <p class="column"><a href="./">{ text::TO_THE_QUIZ }</a></p>
        </div>
    };
    framed(page)
}

/// The frame of the app's pages without its ways to them: this page is another file.
fn framed(page: Html) -> Html {
    html! {
        <div class="frame">
            <header class="masthead">
                <a class="wordmark" href="./">{ sign::house() }<span translate="no">{ text::NAME }</span></a>
            </header>
            <div class="notices"></div>
            <main id="main">{ page }</main>
            <div></div>
            <footer class="foot">{ sign::shore() }</footer>
        </div>
    }
}

/// What is printed of a topic.
fn notes(book: &Book, topic: u8) -> impl Iterator<Item = &Fact> {
    book.facts.iter().filter(move |fact| fact.printed && fact.topic == topic)
}

fn topic(book: &Book, at: u8, title: &AttrValue) -> Html {
    html! {
        <section id={book.topic_anchor(at)} class="spread" aria-labelledby={format!("title-{at}")} lang={book.lang()}>
            <h2 id={format!("title-{at}")}>{ title }</h2>
            <ul class="facts" role="list">{ for notes(book, at).map(note) }</ul>
        </section>
    }
}

fn note(fact: &Fact) -> Html {
    let id = (!fact.id.is_empty()).then(|| AttrValue::from(fact.id.clone()));
    html! {
        <li {id}>
            { AttrValue::from(fact.text.clone()) }
            if fact.paragraph > 0 {
                { " " }
                <small>
                    <span aria-hidden="true">{ text::pilcrow(fact.paragraph) }</span>
                    <span class="unseen">{ text::from_paragraph(fact.paragraph) }</span>
                </small>
            }
        </li>
    }
}

/// The source, cited once.
fn source(book: &Book) -> Html {
    let [work, author, publisher, date] = &book.about.source;
    if work.is_empty() {
        return Html::default();
    }
    html! {
        <section class="spread" aria-labelledby="source">
            <h2 id="source">{ text::FACTS_SOURCE }</h2>
            <p>{ text::citation(work, author, publisher, date) }</p>
        </section>
    }
}

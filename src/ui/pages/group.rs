//! Where many pasted scores become a report: people, questions, weak facts, group by group.

use super::{Wish, typed_in};
use crate::share::{Asked, Group, Person, Report, Weak};
use crate::ui::book::Book;
use crate::ui::components::button::{self, PLAIN};
use crate::ui::components::mixed;
use crate::ui::text;
use quiz::points;
use std::rc::Rc;
use yew::prelude::*;

/// How far the report is.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Gathered {
    /// Nothing was pasted yet.
    #[default]
    Nothing,
    /// Being read: bytes, of how many.
    Reading(usize, usize),
    /// Made.
    Done(Rc<Report>),
}

/// As many rows of a table as anybody reads on a page; the download has them all.
const ROWS: usize = 200;

/// The page.
#[inline(never)]
pub fn view(book: &Book, gathered: &Gathered, wish: &Callback<Wish>) -> Html {
    let read = wish.reform(|event: SubmitEvent| {
        event.prevent_default();
        Wish::Gather(typed_in(&event))
    });
    html! {
        <div class="flow column">
            <h1 id="heading" tabindex="-1">{ text::GROUP }</h1>
            <p class="lead">{ text::GROUP_LEAD }</p>
            <form class="field" onsubmit={read}>
                <label for="links">{ text::GROUP_FIELD }</label>
                <textarea id="links" rows="6" spellcheck="false" autocomplete="off" />
                <button class="button" data-rank="main" type="submit">{ text::GROUP_READ }</button>
            </form>
            { match gathered {
                Gathered::Nothing => Html::default(),
                Gathered::Reading(at, of) => html! {
                    <p>
                        { text::GROUP_READING }
                        <progress aria-label={text::GROUP_READING} value={at.to_string()} max={of.to_string()} />
                    </p>
                },
                Gathered::Done(report) => made(book, report, wish),
            } }
        </div>
    }
}

fn made(book: &Book, report: &Report, wish: &Callback<Wish>) -> Html {
    html! {
        <>
            if report.groups.is_empty() {
                <p id="report" tabindex="-1">{ text::GROUP_NOTHING }</p>
            }
            { for report.groups.iter().enumerate().map(|(at, group)| one(book, at, group, wish)) }
            if !report.troubles.is_empty() {
                <section>
                    <h2>{ text::TROUBLES }</h2>
                    <p class="soft">{ text::could_not(report.troubles.len()) }</p>
                    <ul class="troubles">{ for report.troubles.iter().take(ROWS).map(|it| html! {
                        <li>
                            { text::line(it.line) }{ ": " }
                            <bdi class="name" translate="no">{ it.text.clone() }</bdi>{ " – " }{ text::wanting(&it.what) }
                        </li>
                    }) }</ul>
                    { more(report.troubles.len()) }
                </section>
            }
            <p class="soft">{ text::GROUP_NOTE }</p>
        </>
    }
}

fn one(book: &Book, at: usize, group: &Group, wish: &Callback<Wish>) -> Html {
    let id = (at == 0).then_some("report");
    html! {
        <section class="flow">
            <h2 {id} tabindex="-1">{ text::group_of(at + 1, group.people.len()) }</h2>
            { people(&group.people) }
            <p class="actions">
                { button::view(text::CSV_PEOPLE, PLAIN, Wish::SavePeople(at), wish) }
                { button::view(text::CSV_QUESTIONS, PLAIN, Wish::SaveQuestions(at), wish) }
            </p>
            { weak(book, &group.facts) }
            { asked(book, &group.questions) }
        </section>
    }
}

fn people(people: &[Person]) -> Html {
    let row = |person: &Person| {
        let name = match &person.name {
            Ok(Some(name)) => html! { <bdi class="name" dir="auto" translate="no">{ name.clone() }</bdi> },
            Ok(None) => html! { { text::line(person.line) } },
            Err(flaw) => html! { { text::name_hidden(flaw.word()) } },
        };
        html! {
            <tr>
                <th scope="row">{ name }</th>
                <td data-align="end">{ text::score_of(&points(person.sixtieths), person.of as usize) }</td>
                <td data-align="end">{ text::duration(person.tenths / 10) }</td>
            </tr>
        }
    };
    html! {
        <>
            <table class="table">
                <caption>{ text::PEOPLE }</caption>
                <thead><tr>
                    <th scope="col">{ text::WHO }</th>
                    <th scope="col" data-align="end">{ text::POINTS }</th>
                    <th scope="col" data-align="end">{ text::TIME }</th>
                </tr></thead>
                <tbody>{ for people.iter().take(ROWS).map(row) }</tbody>
            </table>
            { more(people.len()) }
        </>
    }
}

fn weak(book: &Book, facts: &[Weak]) -> Html {
    html! {
        <section>
            <h3>{ text::WEAK_FACTS }</h3>
            <ul class="weak" role="list">{ for facts.iter().take(ROWS).map(|weak| html! {
                <li>
                    <p lang={book.lang()}>{ AttrValue::from(weak.text.clone()) }</p>
                    <p class="soft">{ text::right_of(weak.right, weak.asked) }</p>
                </li>
            }) }</ul>
            { more(facts.len()) }
        </section>
    }
}

fn asked(book: &Book, questions: &[Asked]) -> Html {
    html! {
        <details class="fold">
            <summary>{ text::ASKED }</summary>
            <ul class="weak" role="list">{ for questions.iter().take(ROWS).map(|it| html! {
                <li>
                    <p lang={book.lang()}>{ AttrValue::from(it.stem.clone()) }</p>
                    <p class="soft">
                        { text::right_of(it.right, it.asked) }
                        if let Some((choice, times)) = &it.most_wrong {
                            { ". " }{ mixed::view(book, &text::most_chosen(choice, *times)) }
                        }
                    </p>
                </li>
            }) }</ul>
        </details>
    }
}

fn more(count: usize) -> Html {
    if count > ROWS {
        html! { <p class="soft">{ text::rows_more(count - ROWS) }</p> }
    } else {
        Html::default()
    }
}

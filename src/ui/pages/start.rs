//! The start page: what is due, what is unfinished, how to play, one main button.

use super::Wish;
use crate::ui::book::{Book, FACTS};
use crate::ui::components::button::{self, PLAIN};
use crate::ui::components::{mixed, options, today};
use crate::ui::practice::{self, Asked, Daily, Practice};
use crate::ui::text::{self, Word};
use quiz::{Attempt, Blueprint};
use yew::prelude::*;

/// What the start page shows.
pub struct Start<'a> {
    /// What the quiz is about.
    pub book: &'a Book,
    /// What the next quiz should be like.
    pub wanted: Blueprint,
    /// How it is to be taken, and what is remembered.
    pub practice: &'a Practice,
    /// How likely a fact should be remembered, in percent.
    pub retention: u8,
    /// The quiz that may be gone on with.
    pub unfinished: Option<&'a Attempt>,
    /// The ten of today and of yesterday, where it is known what day it is.
    pub dailies: Option<[Daily; 2]>,
}

/// The start page.
#[inline(never)]
pub fn view(start: &Start, wish: &Callback<Wish>) -> Html {
    let book = start.book;
    html! {
        <div class="start flow">
            <div class="hero flow">
                <h1 id="heading" tabindex="-1" lang={book.lang()}>{ AttrValue::from(book.about.title.clone()) }</h1>
                <p class="lead">{ mixed::view(book, &text::lead(book.fact_count(), book.work())) }</p>
            </div>
            { for start.unfinished.map(|attempt| go_on(attempt, wish)) }
            { form(start, wish) }
            <div class="today">
                { today::due(start.practice, start.retention, wish) }
                { for start.dailies.as_ref().map(|dailies| today::daily(dailies, wish)) }
            </div>
        </div>
    }
}

fn form(start: &Start, wish: &Callback<Wish>) -> Html {
    let begin = wish.reform(|event: SubmitEvent| {
        event.prevent_default();
        Wish::Start
    });
    html! {
        <form class="flow" onsubmit={begin}>
            { ways(start.practice, wish) }
            { options::lengths(start.wanted, wish) }
            <div>
                { options::topics(start.book, start.wanted, wish) }
                <details class="fold">
                    <summary>{ text::MORE_CHOICES }</summary>
                    <div class="flow">
                        { options::hardnesses(start.wanted, wish) }
                        { clocks(start.practice, wish) }
                    </div>
                </details>
            </div>
            <p class="actions">
                <button class="button" data-rank="main" type="submit">{ text::START }</button>
                <a class="button" data-rank="quiet" href={FACTS}>{ text::READ_FIRST }</a>
            </p>
        </form>
    }
}

fn ways(practice: &Practice, wish: &Callback<Wish>) -> Html {
    let way = |name: Word, test| (name.into(), practice.test == test, Wish::Practice(Asked::Test(test)));
    html! {
        <div>
            { options::radios("way", text::WAY, vec![way(text::LEARN, false), way(text::TEST, true)], wish) }
            <p class="hint">{ if practice.test { text::TEST_HINT } else { text::LEARN_HINT } }</p>
        </div>
    }
}

fn clocks(practice: &Practice, wish: &Callback<Wish>) -> Html {
    let ways = text::CLOCKS
        .map(|(name, clock)| (name.into(), practice.clock == clock, Wish::Practice(Asked::Clock(clock))));
    html! {
        <div>
            { options::radios("clock", text::CLOCK, ways.to_vec(), wish) }
            <p class="hint">{ text::CLOCK_HINT }</p>
        </div>
    }
}

fn go_on(attempt: &Attempt, wish: &Callback<Wish>) -> Html {
    html! {
        <section class="panel" aria-labelledby="unfinished">
            <div>
                <h2 id="unfinished">{ text::UNFINISHED }</h2>
                <p>{ practice::stand(attempt) }</p>
            </div>
            { button::view(text::GO_ON, PLAIN, Wish::GoOn(attempt.id), wish) }
        </section>
    }
}

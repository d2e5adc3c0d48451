//! A question: put, or explained once it was replied to.

use super::Wish;
use crate::ui::book::Book;
use crate::ui::components::button::{self, MAIN, QUIET};
use crate::ui::components::{choices, feedback, matching, mixed, options, ordering, progress};
use crate::ui::text::{self, Word};
use quiz::session::{Draft, Trouble};
use quiz::{Action, Confidence, Interaction, Question, Quiz, Response, Session, Way};
use yew::prelude::*;

/// The question on the screen, with the clock where one runs; `keys` is whether a single key chooses.
#[inline(never)]
pub fn view(book: &Book, session: &Session, clock: Html, keys: bool, wish: &Callback<Wish>) -> Html {
    let question = session.question();
    // No part of one question may ever be reused for another: a chosen radio button would stay.
    let key = format!("{}-{}-{}", session.at(), question.entry, session.reply().is_some());
    html! {
        <div class="spread" {key}>
            <div class="margin">
                { progress::view(book, session) }
                if session.at() == 0 && session.attempt().way != Way::Review {
                    { shortage(session.quiz()) }
                }
                { clock }
            </div>
            { match session.reply() {
                _ if session.is_paused() => paused(wish),
                None => put(book, session, keys, wish),
                Some(reply) => explained(book, session, &reply.response, wish),
            } }
        </div>
    }
}

fn paused(wish: &Callback<Wish>) -> Html {
    html! {
        <div class="question flow">
            <h1 id="heading" class="stem" tabindex="-1">{ text::PAUSED }</h1>
            <p>{ text::PAUSED_NOTE }</p>
            <p class="actions">{ button::view(text::GO_ON_PLAYING, MAIN, Wish::Play(Action::Pause), wish) }</p>
        </div>
    }
}

/// Where the quiz is shorter than was asked for: so, and why.
pub fn shortage(quiz: &Quiz) -> Html {
    let (got, wanted) = (quiz.questions.len(), usize::from(quiz.recipe.blueprint.length));
    if got < wanted {
        html! { <p class="soft">{ text::fewer(got, wanted) }</p> }
    } else {
        Html::default()
    }
}

fn stem(book: &Book, question: &Question) -> Html {
    html! {
        <h1 id="heading" class="stem" tabindex="-1" lang={book.lang()}>
            { AttrValue::from(question.stem.clone()) }
        </h1>
    }
}

fn put(book: &Book, session: &Session, keys: bool, wish: &Callback<Wish>) -> Html {
    let question = session.question();
    let act = &wish.reform(Wish::Play);
    let check = act.reform(|event: SubmitEvent| {
        event.prevent_default();
        Action::Check
    });
    let trouble = session.trouble();
    html! {
        <form class="question" onsubmit={check} novalidate=true>
            <fieldset class="plain" aria-describedby={if trouble.is_some() { "hint trouble" } else { "hint" }}>
                <legend>{ stem(book, question) }</legend>
                <p id="hint" class="soft">{ hint(question) }</p>
                if let Some(trouble) = trouble.filter(|it| *it != Trouble::Unsure) {
                    <p key={session.refusals()} id="trouble" class="trouble" tabindex="-1">{ mixed::view(book, &told(question, trouble)) }</p>
                }
                { match session.draft() {
                    Draft::Matching(pairs) => matching::view(book, question, pairs, act),
                    Draft::Ordering(order) => ordering::view(book, question, order, act),
                    draft => choices::view(book, question, draft, keys, act),
                } }
            </fieldset>
            if session.attempt().asks_sure {
                { sure(session, wish) }
            }
            { actions(session, wish) }
        </form>
    }
}

fn sure(session: &Session, wish: &Callback<Wish>) -> Html {
    let way = |(name, sure): (Word, Confidence)| {
        (name.into(), session.sure() == Some(sure), Wish::Play(Action::Sure(sure)))
    };
    html! {
        <div class="sureness">
            if session.trouble() == Some(Trouble::Unsure) {
                <p key={session.refusals()} id="trouble" class="trouble" tabindex="-1">{ text::UNSURE }</p>
            }
            { options::radios("sure", text::HOW_SURE, text::SURENESS.map(way).to_vec(), wish) }
            <p class="hint">{ text::HOW_SURE_HINT }</p>
        </div>
    }
}

fn actions(session: &Session, wish: &Callback<Wish>) -> Html {
    let test = session.is_test();
    let at = session.position() as u32;
    let flagged = session.attempt().flags >> at & 1 == 1;
    let flag = wish.reform(move |_: MouseEvent| Wish::Play(Action::Flag(at)));
    let overview = Action::Go(session.quiz().questions.len() as u32);
    html! {
        <p class="actions">
            <button class="button" data-rank="main" type="submit">
                { if test { text::ON } else { text::CHECK } }
            </button>
            { button::view(if test { text::SKIP_NOW } else { text::SKIP_QUESTION }, QUIET, Wish::Play(Action::Skip), wish) }
            if session.is_beyond() && session.attempt().way == Way::Learn {
                { button::view(text::LEAVE_OUT, QUIET, Wish::Play(Action::Finish), wish) }
            }
            if test {
                <button class="button" data-rank="quiet" type="button" aria-pressed={flagged.to_string()} onclick={flag}>
                    { text::FLAG }
                </button>
                { button::view(text::TO_OVERVIEW, QUIET, Wish::Play(overview), wish) }
            }
        </p>
    }
}

fn hint(question: &Question) -> AttrValue {
    match question.interaction {
        Interaction::One => text::CHOOSE_ONE.into(),
        Interaction::Several => text::choose(question.right_count()).into(),
        Interaction::Matching => text::MATCH.into(),
        Interaction::Ordering => text::PUT_IN_ORDER.into(),
    }
}

fn told(question: &Question, trouble: Trouble) -> AttrValue {
    match trouble {
        Trouble::Count { wanted, chosen } => text::choose_exactly(wanted, chosen).into(),
        Trouble::RowEmpty => text::ROW_EMPTY.into(),
        Trouble::Twice(at) => {
            text::twice(question.choices.get(usize::from(at)).map_or("", |choice| &choice.text)).into()
        }
        Trouble::Nothing => text::NOTHING_CHOSEN.into(),
        Trouble::Unsure => text::UNSURE.into(),
    }
}

#[inline(never)]
fn explained(book: &Book, session: &Session, response: &Response, wish: &Callback<Wish>) -> Html {
    let question = session.question();
    html! {
        <div class="question">
            { stem(book, question) }
            { feedback::view(book, question, response) }
            <p class="actions">
                { button::view(text::NEXT, MAIN, Wish::Play(Action::Next), wish) }
                if session.is_beyond() && session.attempt().way == Way::Learn {
                    { button::view(text::LEAVE_OUT, QUIET, Wish::Play(Action::Finish), wish) }
                }
            </p>
        </div>
    }
}

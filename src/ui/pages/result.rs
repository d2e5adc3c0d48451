//! The result of an attempt, just finished or long ago.

use super::{Wish, question};
use crate::memory::{certainty_mark, wilson};
use crate::ui::book::Book;
use crate::ui::components::button::{self, MAIN, PLAIN, QUIET};
use crate::ui::components::{feedback, read_up, returned, score_bar, topic_table};
use crate::ui::sending::Sent;
use crate::ui::text;
use quiz::{Question, Quiz, Response, Score, Session, by_guessing};
use yew::prelude::*;

/// What a result needs beside the session.
pub struct Beside {
    /// The date of the attempt.
    pub when: AttrValue,
    /// How many facts have changed since, where it was made with an earlier edition.
    pub earlier: Option<usize>,
    /// Its score link.
    pub link: AttrValue,
    /// The pass mark of the challenge that it was played for, in percent.
    pub pass: Option<u8>,
    /// Whether it answers a score that somebody sent.
    pub answers: bool,
    /// What sends it, where that is open.
    pub panel: Html,
    /// Side by side with who sent the score, if anybody.
    pub comparison: Html,
}

/// The result.
#[inline(never)]
pub fn view(book: &Book, session: &Session, beside: Beside, wish: &Callback<Wish>) -> Html {
    let score = session.score();
    let percent = score.sixtieths() * 100 / (score.out_of().max(1) as u32 * 60);
    html! {
        <div class="spread">
            <div class="margin">
                <p class="kicker">{ text::YOUR_SCORE }</p>
                <p class="soft">{ beside.when.clone() }</p>
                { question::shortage(session.quiz()) }
                { for beside.earlier.map(|changed| html! { <p class="soft">{ text::earlier_edition(changed) }</p> }) }
            </div>
            <div class="flow">
                { headline(session.quiz(), &score, text::you_took(session.attempt().ms() / 1000)) }
                { weighed(session, &score) }
                if let Some(pass) = beside.pass {
                    <p class="lead">{ text::passed(percent, pass) }</p>
                }
                { actions(session, &beside, wish) }
                <p class="printed"><code translate="no">{ beside.link.clone() }</code></p>
                { beside.panel }
                { beside.comparison }
                { topic_table::view(book, &score) }
                { questions(book, session) }
                { returned::view(book, session) }
            </div>
        </div>
    }
}

/// What the score says beyond itself, and what it is worth by how sure the player was.
fn weighed(session: &Session, score: &Score) -> Html {
    let of = score.out_of() as u32;
    let interval = text::interval(wilson(f64::from(score.sixtieths()) / 60.0, of));
    let marks = session.attempt().replies.iter().flatten().zip(&score.marks).filter_map(|(reply, mark)| {
        Some(certainty_mark(reply.confidence?, mark.is_some_and(|it| it.is_full())))
    });
    let (sum, count) = marks.fold((0, 0), |(sum, count), mark| (sum + mark, count + 1));
    html! {
        <div class="weighed soft">
            <p>{ interval }</p>
            if count > 0 {
                <p>{ text::certainty(sum, 3 * count) }</p>
            }
        </div>
    }
}

/// The score in figures, as a line, and beside what guessing earns.
pub fn headline(quiz: &Quiz, score: &Score, took: String) -> Html {
    let guess = by_guessing(quiz);
    html! {
        <div class="headline">
            <h1 id="heading" class="figure" tabindex="-1" translate="no">
                { text::score_of(&score.points(), score.out_of()) }
            </h1>
            { score_bar::view(score.sixtieths(), score.out_of(), guess) }
            <p class="soft">{ text::guessing(guess) }{ " " }{ took }</p>
        </div>
    }
}

fn actions(session: &Session, beside: &Beside, wish: &Callback<Wish>) -> Html {
    let (id, recipe) = (session.attempt().id, &session.attempt().recipe);
    let share = if beside.answers { text::SEND_BACK } else { text::SHARE };
    html! {
        <p class="actions">
            { button::view(text::AGAIN, MAIN, Wish::Again(recipe.clone()), wish) }
            { button::view(share, PLAIN, Wish::Share(id, Sent::Score), wish) }
            { button::view(text::CHALLENGE_FRIEND, PLAIN, Wish::Share(id, Sent::Challenge), wish) }
            { button::view(text::COPY, QUIET, Wish::Copy(beside.link.clone()), wish) }
            { button::view(text::SAME, QUIET, Wish::Same(recipe.clone()), wish) }
        </p>
    }
}

fn questions(book: &Book, session: &Session) -> Html {
    let replied: Vec<(&Question, &Response, bool)> = session
        .quiz()
        .questions
        .iter()
        .zip(&session.attempt().replies)
        .map(|(question, reply)| {
            let response = reply.as_ref().map_or(&Response::Skipped, |reply| &reply.response);
            (question, response, question.mark(response).is_full())
        })
        .collect();
    let reviews = |right: bool| {
        let picked = replied.iter().filter(move |it| it.2 == right);
        picked.map(|(question, response, _)| feedback::review(book, question, response)).collect::<Html>()
    };
    let right = replied.iter().filter(|it| it.2).count();
    html! {
        <section class="flow" aria-labelledby="missed">
            <h2 id="missed">{ text::MISSED }</h2>
            if right == replied.len() {
                <p>{ text::NONE_MISSED }</p>
            }
            { read_up::view(book, replied.iter().filter(|it| !it.2).map(|it| it.0)) }
            { reviews(false) }
            if right > 0 {
                <details class="fold">
                    <summary>{ text::got_right(right) }</summary>
                    { reviews(true) }
                </details>
            }
        </section>
    }
}

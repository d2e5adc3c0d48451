//! The result of an attempt, just finished or long ago.

use super::Wish;
use crate::quiz::{Question, Quiz, Response, Score, Session, by_guessing};
use crate::ui::book::Book;
use crate::ui::components::{feedback, score_bar, topic_table};
use crate::ui::text;
use yew::prelude::*;

/// The id of the field with the score link.
pub const LINK_FIELD: &str = "score-link";

/// The result; `when` is the date of the attempt, `link` its score link.
pub fn view(book: &Book, session: &Session, when: AttrValue, link: AttrValue, wish: &Callback<Wish>) -> Html {
    let score = session.score();
    html! {
        <div class="spread">
            <div class="margin">
                <p class="kicker">{ text::YOUR_SCORE }</p>
                <p class="soft">{ when }</p>
            </div>
            <div class="flow">
                { headline(session.quiz(), &score, text::you_took(session.attempt().ms() / 1000)) }
                { actions(session, link, wish) }
                { topic_table::view(book, &score) }
                { questions(book, session) }
            </div>
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

fn actions(session: &Session, link: AttrValue, wish: &Callback<Wish>) -> Html {
    let recipe = &session.attempt().recipe;
    let (again, same) = (recipe.clone(), recipe.clone());
    let again = wish.reform(move |_: MouseEvent| Wish::Again(again.clone()));
    let same = wish.reform(move |_: MouseEvent| Wish::Same(same.clone()));
    let copy = wish.reform(|_: MouseEvent| Wish::Copy);
    html! {
        <div class="flow">
            <p class="actions">
                <button class="button" data-rank="main" type="button" onclick={again}>{ text::AGAIN }</button>
                <button class="button" type="button" onclick={copy}>{ text::COPY }</button>
                <button class="button" data-rank="quiet" type="button" onclick={same}>{ text::SAME }</button>
            </p>
            <div class="field">
                <label for={LINK_FIELD}>{ text::LINK_FIELD }</label>
                <input id={LINK_FIELD} type="text" readonly=true value={link} spellcheck="false" aria-describedby="link-note" />
                <p id="link-note" class="soft">{ text::LINK_NOTE }</p>
            </div>
        </div>
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

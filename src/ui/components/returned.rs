//! What came back in a quiz because it was missed: how it went, question by question.

use super::feedback;
use crate::ui::book::Book;
use crate::ui::text;
use quiz::{Extra, Question, Response, Session};
use yew::prelude::*;

/// What came back; nothing where nothing did.
pub fn view(book: &Book, session: &Session) -> Html {
    if session.extras().is_empty() {
        return Html::default();
    }
    html! {
        <section class="flow" aria-labelledby="returned">
            <h2 id="returned">{ text::CAME_BACK }</h2>
            <p>{ text::came_back(session.remembered(), session.extras().len()) }</p>
            <details class="fold">
                <summary>{ text::SHOW_QUESTIONS }</summary>
                { list(book, session, |_| true) }
            </details>
        </section>
    }
}

/// The extra questions that were not right in full.
pub fn missed(session: &Session) -> impl Iterator<Item = &Question> {
    let replies = session.extras().iter().zip(&session.attempt().extras);
    replies.filter(|(question, extra)| !is_right(question, extra)).map(|(question, _)| question)
}

fn response(extra: &Extra) -> &Response {
    extra.reply.as_ref().map_or(&Response::Skipped, |reply| &reply.response)
}

fn is_right(question: &Question, extra: &Extra) -> bool {
    question.mark(response(extra)).is_full()
}

/// The extra questions that were right in full, or not.
pub fn list(book: &Book, session: &Session, which: impl Fn(bool) -> bool) -> Html {
    let replies = session.extras().iter().zip(&session.attempt().extras);
    let picked = replies.filter(|(question, extra)| which(is_right(question, extra)));
    let reviews = picked.map(|(question, extra)| feedback::review(book, question, response(extra)));
    reviews.collect()
}

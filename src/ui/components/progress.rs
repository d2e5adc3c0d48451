//! Where in the quiz we are: in words, and as a bar.

use crate::ui::book::Book;
use crate::ui::{practice, text};
use quiz::{Session, Way};
use yew::prelude::*;

/// What is on the screen, its topic and how hard it is reckoned to be, and how much is done.
pub fn view(book: &Book, session: &Session) -> Html {
    let question = session.question();
    let review = session.attempt().way == Way::Review;
    let (done, of) = if review {
        (session.replied().count(), session.extras().len())
    } else {
        (session.attempt().done(), session.quiz().questions.len())
    };
    html! {
        <div class="progress">
            <p id="progress" class="progress-words" translate="no">{ practice::name(session) }</p>
            <p class="kicker" lang={book.lang()}>{ AttrValue::from(book.topic(question.topic)) }</p>
            <p class="soft">{ text::difficulty(question.difficulty) }</p>
            <progress aria-labelledby="progress" value={done.to_string()} max={of.to_string()} />
            if session.is_extra() && !review {
                <p class="soft">{ text::ONCE_MORE_NOTE }</p>
            }
        </div>
    }
}

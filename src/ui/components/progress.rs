//! Where in the quiz we are: in words, and as a bar.

use crate::quiz::Question;
use crate::ui::book::Book;
use crate::ui::text;
use yew::prelude::*;

/// The question at a position out of so many, its topic and how hard it is reckoned to be; `done`
/// have been replied to.
pub fn view(book: &Book, question: &Question, at: usize, done: usize, of: usize) -> Html {
    html! {
        <div class="progress">
            <p id="progress" class="progress-words" translate="no">{ text::question_of(at, of) }</p>
            <p class="kicker" lang={book.lang()}>{ AttrValue::from(book.topic(question.topic)) }</p>
            <p class="soft">{ text::difficulty(question.difficulty) }</p>
            <progress aria-labelledby="progress" value={done.to_string()} max={of.to_string()} />
        </div>
    }
}

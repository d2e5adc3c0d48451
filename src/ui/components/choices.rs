//! Choices to choose from: one by radio buttons, several by boxes to tick.

use crate::quiz::session::Draft;
use crate::quiz::{Action, Question};
use crate::ui::book::Book;
use yew::prelude::*;

/// The choices, each a row that is its own label.
pub fn view(book: &Book, question: &Question, draft: &Draft, act: &Callback<Action>) -> Html {
    let (kind, chosen): (&'static str, &[u8]) = match draft {
        Draft::Several(chosen) => ("checkbox", chosen),
        Draft::One(choice) => ("radio", choice.as_slice()),
        Draft::Matching(_) | Draft::Ordering(_) => return Html::default(),
    };
    let rows = question.choices.iter().enumerate().map(|(at, choice)| {
        let at = at as u8;
        let choose = act.reform(move |_: Event| Action::Choose(at));
        html! {
            <li key={at}>
                <label class="choice">
                    <input
                        id={choice_id(at)}
                        type={kind}
                        name="choice"
                        value={at.to_string()}
                        checked={chosen.contains(&at)}
                        onchange={choose}
                    />
                    <span lang={book.lang()}>{ AttrValue::from(choice.text.clone()) }</span>
                </label>
            </li>
        }
    });
    html! { <ul class="choices" role="list">{ for rows }</ul> }
}

/// The id of a choice: a key that chooses it moves the focus there.
pub fn choice_id(at: u8) -> String {
    format!("choice-{at}")
}

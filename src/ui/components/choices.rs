//! Choices to choose from: one by radio buttons, several by boxes to tick.

use crate::ui::book::Book;
use quiz::session::Draft;
use quiz::{Action, Question};
use yew::prelude::*;

/// The choices, each a row that is its own label; `keys` is whether a single key chooses one.
pub fn view(book: &Book, question: &Question, draft: &Draft, keys: bool, act: &Callback<Action>) -> Html {
    let (kind, chosen): (&'static str, &[u8]) = match draft {
        Draft::Several(chosen) => ("checkbox", chosen),
        Draft::One(choice) => ("radio", choice.as_slice()),
        Draft::Matching(_) | Draft::Ordering(_) => return Html::default(),
    };
    let rows = question.choices.iter().enumerate().map(|(at, choice)| {
        let at = at as u8;
        let shortcuts = keys.then(|| shortcuts(at)).flatten();
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
                        aria-keyshortcuts={shortcuts}
                        onchange={choose}
                    />
                    <span lang={book.lang()}>{ AttrValue::from(choice.text.clone()) }</span>
                </label>
            </li>
        }
    });
    html! { <ul class="choices" role="list">{ for rows }</ul> }
}

/// The keys that choose the choice at a place: `1 A` for the first.
fn shortcuts(at: u8) -> Option<String> {
    let letter = "ABCDEF".chars().nth(at.into())?;
    Some(format!("{} {letter}", at + 1))
}

/// The id of a choice: a key that chooses it moves the focus there.
pub fn choice_id(at: u8) -> String {
    format!("choice-{at}")
}

//! Lines to put in order: each with a button up and a button down.

use super::sign;
use crate::quiz::{Action, Question};
use crate::ui::text;
use yew::prelude::*;

/// The lines in the player's order.
pub fn view(question: &Question, order: &[u8], act: &Callback<Action>) -> Html {
    let last = order.len().saturating_sub(1);
    let lines = order.iter().enumerate().filter_map(|(place, at)| {
        let line = &question.choices.get(usize::from(*at))?.text;
        let up = act.reform(move |_: MouseEvent| Action::Move { from: place, to: place.saturating_sub(1) });
        let down = act.reform(move |_: MouseEvent| Action::Move { from: place, to: place + 1 });
        Some(html! {
            <li key={*at} class="place">
                <span>{ AttrValue::from(line.clone()) }</span>
                <button
                    type="button"
                    id={button_id(*at, true)}
                    aria-label={text::move_up(line)}
                    disabled={place == 0}
                    onclick={up}
                >{ sign::arrow(true) }</button>
                <button
                    type="button"
                    id={button_id(*at, false)}
                    aria-label={text::move_down(line)}
                    disabled={place == last}
                    onclick={down}
                >{ sign::arrow(false) }</button>
            </li>
        })
    });
    html! { <ol class="places">{ for lines }</ol> }
}

/// The id of the button that moves a choice: the focus follows the line that is moved.
pub fn button_id(choice: u8, up: bool) -> String {
    format!("{}-{choice}", if up { "up" } else { "down" })
}

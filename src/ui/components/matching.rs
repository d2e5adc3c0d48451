//! Rows to match: a list to choose from at each.

use crate::ui::book::Book;
use crate::ui::text;
use quiz::{Action, Question};
use wasm_bindgen::JsCast;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// The rows.
#[inline(never)]
pub fn view(book: &Book, question: &Question, pairs: &[Option<u8>], act: &Callback<Action>) -> Html {
    let rows = question.prompts.iter().enumerate().map(|(row, prompt)| {
        let assign = act.reform(move |event: Event| Action::Assign { row, choice: chosen(&event) });
        let put = pairs.get(row).copied().flatten();
        let name = format!("row-{row}");
        html! {
            <li key={row} class="match">
                <label for={name.clone()} lang={book.lang()}>{ AttrValue::from(prompt.clone()) }</label>
                <select id={name} onchange={assign}>
                    <option value="" selected={put.is_none()}>{ text::UNMATCHED }</option>
                    { for (0..).zip(&question.choices).map(|(at, choice)| html! {
                        <option key={at} lang={book.lang()} value={at.to_string()} selected={put == Some(at)}>
                            { AttrValue::from(choice.text.clone()) }
                        </option>
                    }) }
                </select>
            </li>
        }
    });
    html! { <ul class="matches" role="list">{ for rows }</ul> }
}

fn chosen(event: &Event) -> Option<u8> {
    event.target()?.dyn_into::<HtmlSelectElement>().ok()?.value().parse().ok()
}

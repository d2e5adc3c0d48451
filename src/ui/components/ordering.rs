//! Lines to put in order: each with a button up and a button down, and to be dragged.

use super::sign;
use crate::ui::book::Book;
use crate::ui::text;
use quiz::{Action, Question};
use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

/// The lines in the player's order.
#[inline(never)]
pub fn view(book: &Book, question: &Question, order: &[u8], act: &Callback<Action>) -> Html {
    let last = order.len().saturating_sub(1);
    let lines = order.iter().enumerate().filter_map(|(place, at)| {
        let line = &question.choices.get(usize::from(*at))?.text;
        let up = act.reform(move |_: MouseEvent| Action::Move { from: place, to: place.saturating_sub(1) });
        let down = act.reform(move |_: MouseEvent| Action::Move { from: place, to: place + 1 });
        Some(html! {
            <li key={*at} class="place">
                <span class="grip">{ sign::grip() }</span>
                <span lang={book.lang()}>{ AttrValue::from(line.clone()) }</span>
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
    let act = act.clone();
    let dragged = Callback::from(move |event: PointerEvent| {
        if let Some(action) = drag(&event) {
            act.emit(action);
        }
    });
    html! {
        <ol
            class="places"
            onpointerdown={grasp}
            onpointermove={dragged}
            onpointerup={release}
            onpointercancel={release}
        >{ for lines }</ol>
    }
}

/// The id of the button that moves a choice: the focus follows the line that is moved.
pub fn button_id(choice: u8, up: bool) -> String {
    format!("{}-{choice}", if up { "up" } else { "down" })
}

/// Where the list notes the place of the line that is held. The list itself never moves, so it is
/// what captures the pointer; a line that is put elsewhere would lose it.
const HELD: &str = "data-held";

fn list(event: &PointerEvent) -> Option<Element> {
    on(event)?.closest(".places").ok()?
}

fn on(event: &PointerEvent) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

/// Takes hold of the line under the pointer. A finger has to be on the grip, so that a swipe over
/// the lines still scrolls; what is a button stays one.
fn grasp(event: PointerEvent) {
    let (Some(list), Some(on)) = (list(&event), on(&event)) else { return };
    let within = |what: &str| on.closest(what).ok().flatten();
    let line = within(if event.pointer_type() == "mouse" { ".place" } else { ".grip" });
    let Some(line) = line.and_then(|it| it.closest(".place").ok()?) else { return };
    if event.button() != 0 || within("button").is_some() {
        return;
    }
    event.prevent_default();
    drop(list.set_pointer_capture(event.pointer_id()));
    let lines = list.children();
    let place = (0..lines.length()).find(|at| lines.item(*at).as_ref() == Some(&line));
    drop(list.set_attribute(HELD, &place.unwrap_or(0).to_string()));
}

/// The move that brings the held line to where the pointer is.
fn drag(event: &PointerEvent) -> Option<Action> {
    let list = list(event)?;
    let from: usize = list.get_attribute(HELD)?.parse().ok()?;
    let to = place_at(&list, from, f64::from(event.client_y()))?;
    if from == to {
        return None;
    }
    drop(list.set_attribute(HELD, &to.to_string()));
    Some(Action::Move { from, to })
}

fn release(event: PointerEvent) {
    if let Some(list) = list(&event) {
        drop(list.remove_attribute(HELD));
    }
}

/// The place at which the held line would lie under that height of the window. Lines differ in
/// height, so it is asked where the held one would begin and end: a line never jumps back and forth.
fn place_at(list: &Element, from: usize, y: f64) -> Option<usize> {
    let lines = list.children();
    let held = lines.item(from as u32)?.get_bounding_client_rect().height();
    let rect = |at: usize| lines.item(at as u32).map(|it| it.get_bounding_client_rect());
    let below = |at: &usize| rect(*at).is_some_and(|it| y >= it.bottom() - held);
    let above = |at: &usize| rect(*at).is_some_and(|it| y <= it.top() + held);
    let down = (from + 1..lines.length() as usize).take_while(below).last();
    let up = (0..from).rev().take_while(above).last();
    Some(down.or(up).unwrap_or(from))
}

//! What is kept, where, and how to take it along, bring it back or delete it.

use super::Wish;
use crate::share::Qr;
use crate::ui::components::button::{self, MAIN, PLAIN, QUIET};
use crate::ui::data::{Ask, Data, Incoming};
use crate::ui::text::{self, Word};
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// The id of the field for a file.
pub const FILE: &str = "backup-file";
/// The heading of what would be added.
pub const PREVIEW: &str = "incoming";

/// The page; `base` is the address up to the number sign.
#[inline(never)]
pub fn view(data: &Data, base: &str, wish: &Callback<Wish>) -> Html {
    html! {
        <div class="flow column">
            <h1 id="heading" tabindex="-1">{ text::YOUR_DATA }</h1>
            <p class="lead">{ text::kept(data.finished, data.unfinished, data.letters) }</p>
            if let Some(undo) = &data.undo {
                <div class="panel" id="undo">
                    <p>{ undo.done.clone() }{ " " }{ text::UNDO_UNTIL }</p>
                    { ask(text::UNDO, PLAIN, Ask::Undo, wish) }
                </div>
            }
            { for data.incoming.as_ref().map(|it| incoming(it, wish)) }
            { for (!data.aside.is_empty()).then(|| aside(data, wish)) }
            { places(data, wish) }
            { take_along(data, base, wish) }
            { bring_back(data, wish) }
            <section class="flow">
                <h2>{ text::DELETE }</h2>
                <p>{ text::DELETE_NOTE }</p>
                <p class="actions">{ ask(text::DELETE_ALL, PLAIN, Ask::DeleteAll, wish) }</p>
            </section>
        </div>
    }
}

fn ask(name: Word, rank: &'static str, what: Ask, wish: &Callback<Wish>) -> Html {
    button::view(name, rank, Wish::Data(what), wish)
}

/// What a file or a link would add, before it does.
fn incoming(it: &Incoming, wish: &Callback<Wish>) -> Html {
    let some = it.adds + it.further > 0;
    html! {
        <section class="panel-tall flow" aria-labelledby={PREVIEW}>
            <h2 id={PREVIEW} tabindex="-1">{ text::INCOMING }</h2>
            <ul>
                { for text::incoming(it.adds, it.further, it.here, it.unread).into_iter().map(|line| html! { <li>{ line }</li> }) }
            </ul>
            if it.damaged {
                <p>{ text::DAMAGED }</p>
            }
            <p class="actions">
                if some {
                    { ask(text::ADD, MAIN, Ask::Add, wish) }
                }
                { ask(if some { text::LEAVE } else { text::CLOSE }, QUIET, Ask::Leave, wish) }
            </p>
        </section>
    }
}

/// What cannot be read, each with a way to keep it and one to be rid of it.
fn aside(data: &Data, wish: &Callback<Wish>) -> Html {
    let row = |(key, letters): &(AttrValue, u64)| {
        let label = |what: Word| Some([&*what, ": ", key].concat().into());
        let save = Wish::Data(Ask::SaveAside(key.clone()));
        let delete = Wish::Data(Ask::DeleteAside(key.clone()));
        html! {
            <li key={key.to_string()} class="attempt">
                <p><code translate="no">{ key.clone() }</code></p>
                <p class="soft">{ text::letters(*letters) }</p>
                <p class="attempt-send">
                    { button::labelled(text::DOWNLOAD, label(text::DOWNLOAD), QUIET, save, wish) }
                    { button::labelled(text::DELETE_ONE, label(text::DELETE_ONE), QUIET, delete, wish) }
                </p>
            </li>
        }
    };
    html! {
        <section class="flow">
            <h2>{ text::UNREADABLE }</h2>
            <p>{ text::UNREADABLE_NOTE }</p>
            <ul class="attempts" role="list">{ for data.aside.iter().map(row) }</ul>
        </section>
    }
}

fn places(data: &Data, wish: &Callback<Wish>) -> Html {
    let promise = match data.promised {
        Some(true) => text::PROMISED,
        Some(false) => text::NOT_PROMISED,
        None => text::NO_PROMISE,
    };
    html! {
        <section class="flow">
            <h2>{ text::WHERE }</h2>
            <ul>
                <li>{ if data.places[0] { text::SHELF_WORKS } else { text::SHELF_BLOCKED } }</li>
                <li>{ if data.places[1] { text::VAULT_WORKS } else { text::VAULT_BLOCKED } }</li>
                if let Some((used, all)) = data.room {
                    <li>{ text::room(used, all) }</li>
                }
                <li>{ promise }</li>
                if data.forks > 0 {
                    <li>{ text::forks(data.forks) }</li>
                }
            </ul>
            <p class="soft">{ text::SAFARI }</p>
            if data.promised == Some(false) {
                <p class="actions">{ ask(text::ASK_PROMISE, PLAIN, Ask::Promise, wish) }</p>
            }
        </section>
    }
}

fn take_along(data: &Data, base: &str, wish: &Callback<Wish>) -> Html {
    let link = |code: &AttrValue| AttrValue::from([base, "#m", code].concat());
    html! {
        <section class="flow">
            <h2>{ text::TAKE_ALONG }</h2>
            <p>{ text::BACKUP_NOTE }</p>
            <p class="actions">
                { ask(text::BACKUP, MAIN, Ask::Backup, wish) }
                { ask(text::TABLE, PLAIN, Ask::Table, wish) }
            </p>
            <h3>{ text::MOVE }</h3>
            if let Some(code) = &data.code {
                <p>{ text::MOVE_NOTE }</p>
                <p class="actions">{ button::view(text::COPY_MOVE, PLAIN, Wish::Copy(link(code)), wish) }</p>
                { qr(base, code) }
            } else {
                <p>{ if data.finished + data.unfinished == 0 { text::NOTHING_TO_MOVE } else { text::TOO_MANY_TO_MOVE } }</p>
            }
        </section>
    }
}

fn qr(base: &str, code: &str) -> Html {
    let Some(Qr { size, path }) = Qr::of(base, 'm', code) else {
        return html! { <p class="soft">{ text::NO_QR }</p> };
    };
    html! {
        <details class="fold">
            <summary>{ text::QR }</summary>
            <svg class="qr" viewBox={["0 0 ", &size.to_string(), " ", &size.to_string()].concat()} role="img" aria-label={text::MOVE_QR}>
                <path d={path} />
            </svg>
        </details>
    }
}

fn bring_back(data: &Data, wish: &Callback<Wish>) -> Html {
    let copy = data.copy.then(|| {
        html! {
            <>
                <p>{ text::COPY_NOTE }</p>
                <p class="actions">{ ask(text::SAVE_COPY, QUIET, Ask::SaveCopy, wish) }</p>
            </>
        }
    });
    let wish = wish.clone();
    let pick = Callback::from(move |event: Event| {
        if let Some(file) = picked(&event) {
            wish.emit(Wish::Data(Ask::Pick(file)));
        }
    });
    let flawed = !data.flaw.is_empty();
    html! {
        <section class="flow">
            <h2>{ text::BRING_BACK }</h2>
            <p>{ text::BRING_BACK_NOTE }</p>
            <div class="field">
                <label for={FILE}>{ text::PICK }</label>
                <input
                    id={FILE}
                    type="file"
                    accept=".jsonl,application/jsonl,application/json,text/plain"
                    onchange={pick}
                    aria-invalid={flawed.then_some("true")}
                    aria-describedby={flawed.then_some("file-flaw")}
                />
                if flawed {
                    <p id="file-flaw" class="flaw">{ data.flaw.clone() }</p>
                }
            </div>
            { copy }
        </section>
    }
}

/// The file that was picked. The field is emptied, so that the same file can be picked again.
fn picked(event: &Event) -> Option<web_sys::File> {
    let field: HtmlInputElement = event.target()?.unchecked_into();
    let file = field.files()?.get(0)?;
    field.set_value("");
    Some(file)
}

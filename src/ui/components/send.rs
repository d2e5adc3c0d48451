//! What is about to be sent, exactly as it will be, and the ways to send it.

use super::button::{self, MAIN, PLAIN, QUIET};
use crate::share::Qr;
use crate::ui::pages::{Wish, typed};
use crate::ui::sending::{Parcel, Sent, Wording};
use crate::ui::text::{self, Word};
use yew::prelude::*;

/// The id of the field with the link: what is selected where nothing can be copied.
pub const LINK_FIELD: &str = "score-link";
/// The heading of the panel.
pub const PANEL: &str = "send";

/// The panel. `share` is whether the system has a share sheet; `copy` names the button that copies
/// the link alone, where the page has none; `picture` is whether there is a picture of it.
pub struct Panel<'a> {
    /// Its heading.
    pub heading: Word,
    /// What is sent.
    pub parcel: &'a Parcel,
    /// What of it.
    pub what: Sent,
    /// What was typed and ticked.
    pub by: &'a Wording,
    /// Whether the system has a share sheet.
    pub sheet: bool,
    /// What the button is called that copies the link alone, where the page has none.
    pub copy: Option<Word>,
}

/// The panel.
#[inline(never)]
pub fn view(panel: &Panel<'_>, wish: &Callback<Wish>) -> Html {
    let Panel { heading, parcel, what, sheet, copy, .. } = *panel;
    let send = if sheet { text::SEND } else { text::COPY_ALL };
    let score = what == Sent::Score;
    html! {
        <section class="send" aria-labelledby={PANEL}>
            <h2 id={PANEL} tabindex="-1">{ heading }</h2>
            if score { { wording(panel.by, wish) } }
            { preview(parcel) }
            <p class="actions">
                { button::view(send, MAIN, Wish::Send(parcel.clone()), wish) }
                { for copy.map(|copy| button::view(copy, PLAIN, Wish::Copy(parcel.link.clone()), wish)) }
                { for score.then(|| button::view(text::SAVE_PICTURE, QUIET, Wish::Picture(false), wish)) }
                { for (score && sheet).then(|| button::view(text::SEND_PICTURE, QUIET, Wish::Picture(true), wish)) }
            </p>
            <div class="field">
                <label for={LINK_FIELD}>{ if score { text::LINK_FIELD } else { text::CHALLENGE_LINK_FIELD } }</label>
                <input id={LINK_FIELD} type="text" readonly=true value={parcel.link.clone()} spellcheck="false" aria-describedby="link-note" />
                <p id="link-note" class="soft">{ if score { text::LINK_NOTE } else { text::CHALLENGE_NOTE } }</p>
            </div>
            { code(parcel, &panel.by.base) }
        </section>
    }
}

fn wording(by: &Wording, wish: &Callback<Wish>) -> Html {
    let flaw = by.named().err();
    html! {
        <>
            <div class="field">
                <label for="sender">{ text::YOUR_NAME }</label>
                <input
                    id="sender"
                    type="text"
                    autocomplete="off"
                    maxlength="60"
                    value={by.name.clone()}
                    aria-describedby={flaw.is_some().then_some("sender-flaw")}
                    aria-invalid={flaw.is_some().then_some("true")}
                    oninput={wish.reform(|event: InputEvent| Wish::Name(typed(event.target())))}
                />
                if let Some(flaw) = flaw {
                    <p id="sender-flaw" class="flaw">{ flaw }</p>
                }
            </div>
            <label class="tick">
                <input type="checkbox" checked={by.row} onchange={wish.reform(|_: Event| Wish::Row)} />
                <span>{ text::ADD_ROW }</span>
            </label>
        </>
    }
}

fn preview(parcel: &Parcel) -> Html {
    html! {
        <figure class="preview">
            <figcaption class="soft">{ text::PREVIEW }</figcaption>
            <p>{ parcel.words.clone() }</p>
            if let Some((row, spoken)) = &parcel.row {
                <p class="preview-row" role="img" aria-label={spoken.clone()} translate="no">{ row.clone() }</p>
            }
            <p class="preview-link" translate="no">{ parcel.link.clone() }</p>
        </figure>
    }
}

/// The QR code, to be shown across a room.
fn code(parcel: &Parcel, base: &str) -> Html {
    let Some(qr) = Qr::of(base, parcel.purpose, &parcel.code) else { return Html::default() };
    let Qr { size, path } = qr;
    html! {
        <details class="fold">
            <summary>{ text::QR }</summary>
            <svg class="qr" viewBox={format!("0 0 {size} {size}")} role="img" aria-label={text::QR_ALT}>
                <path d={path} />
            </svg>
        </details>
    }
}

//! Small drawings. Each stands beside a word that says the same, so none is read aloud.

use crate::ui::explain::Standing;
use yew::prelude::*;

/// The sign of a standing: a tick, a half disc, a cross, a dash.
pub fn standing(standing: Standing) -> Html {
    let path = match standing {
        Standing::Right => "M4.5 10.5l4 4 7-9",
        Standing::Partly => "M4 10a6 6 0 0 1 12 0zM4 10h12",
        Standing::Wrong => "M5.5 5.5l9 9m0-9l-9 9",
        Standing::Apart => "M6 10h8",
    };
    html! {
        <svg class="sign" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
            <path d={path} />
        </svg>
    }
}

/// What a standing is called in the style sheets.
pub fn name(standing: Standing) -> &'static str {
    match standing {
        Standing::Right => "right",
        Standing::Partly => "partly",
        Standing::Wrong => "wrong",
        Standing::Apart => "apart",
    }
}

/// Our own mark: a wave that comes ashore as a tick, under the dot of a question mark.
pub fn house() -> Html {
    html! {
        <svg class="house" viewBox="4 4 56 56" width="30" height="30" aria-hidden="true" focusable="false">
            <circle cx="22" cy="19" r="5.5" />
            <path class="house-line" d="M7 37q6-6 12 0l9 10 26-30" />
            <path class="house-shore" d="M8 54q6-5 12 0t12 0 12 0 12 0" />
        </svg>
    }
}

/// The line of the shore, as wide as the page.
pub fn shore() -> Html {
    html! {
        <svg class="shore" width="100%" height="12" aria-hidden="true" focusable="false">
            <defs>
                <pattern id="wave" width="48" height="12" patternUnits="userSpaceOnUse">
                    <path d="M0 6q12-7 24 0t24 0" />
                </pattern>
            </defs>
            <rect width="100%" height="12" fill="url(#wave)" />
        </svg>
    }
}

/// An arrow for a button that moves a line.
pub fn arrow(up: bool) -> Html {
    let path = if up { "M5 12l5-5 5 5" } else { "M5 8l5 5 5-5" };
    html! {
        <svg class="sign" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
            <path d={path} />
        </svg>
    }
}

/// Where a line can be taken hold of.
pub fn grip() -> Html {
    html! {
        <svg class="sign" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
            <path d="M5 6h10M5 10h10M5 14h10" />
        </svg>
    }
}

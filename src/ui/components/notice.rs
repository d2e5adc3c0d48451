//! Something that lasts and that the player should know.

use crate::ui::text::Word;
use yew::prelude::*;

/// What should be known, and where something can be done about it.
#[derive(Clone, Debug, PartialEq)]
pub struct Notice {
    /// What should be known.
    pub text: AttrValue,
    /// An address and its name.
    pub way: Option<(AttrValue, Word)>,
}

/// A notice.
pub fn view(notice: &Notice) -> Html {
    html! {
        <p class="notice">
            { notice.text.clone() }
            if let Some((to, name)) = &notice.way {
                { " " }<a href={to.clone()}>{ *name }</a>
            }
        </p>
    }
}

/// How well what is on the screen is kept, in a word beside it. It is not announced: the feedback
/// has the floor.
pub fn mark(word: Word, kept: &'static str) -> Html {
    html! { <p class="kept" data-kept={kept}>{ word }</p> }
}

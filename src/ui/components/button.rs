//! Buttons: a name, a rank, and what a press asks for.

use crate::ui::pages::Wish;
use crate::ui::text::Word;
use yew::prelude::*;

/// The button that a page is there for.
pub const MAIN: &str = "main";
/// One beside others.
pub const PLAIN: &str = "plain";
/// One that stands back.
pub const QUIET: &str = "quiet";

/// A button of one of these ranks.
pub fn view(name: Word, rank: &'static str, asks: Wish, wish: &Callback<Wish>) -> Html {
    labelled(name, None, rank, asks, wish)
}

/// The same with a longer name for who cannot see what it stands beside.
pub fn labelled(
    name: Word,
    label: Option<AttrValue>,
    rank: &'static str,
    asks: Wish,
    wish: &Callback<Wish>,
) -> Html {
    let press = wish.reform(move |_: MouseEvent| asks.clone());
    html! {
        <button class="button" data-rank={rank} type="button" aria-label={label} onclick={press}>{ name }</button>
    }
}

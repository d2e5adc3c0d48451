//! The card of a score that somebody sent: what it says, what it cannot show, a way to play.

use super::{Wish, result};
use crate::quiz::{Quiz, Score};
use crate::share::Link;
use crate::ui::book::Book;
use crate::ui::components::topic_table;
use crate::ui::text;
use yew::prelude::*;

/// The card. It gives no answers away.
pub fn view(book: &Book, quiz: &Quiz, link: &Link, wish: &Callback<Wish>) -> Html {
    let score = Score::of(quiz, &link.replies());
    let recipe = link.recipe.clone();
    let same = wish.reform(move |_: MouseEvent| Wish::Same(recipe.clone()));
    html! {
        <div class="spread">
            <div class="margin"><p class="kicker">{ text::SENT_SCORE }</p></div>
            <div class="flow">
                { result::headline(quiz, &score, text::took(link.tenths / 10)) }
                <p>{ text::CARD_INVITES }</p>
                <p class="actions">
                    <button class="button" data-rank="main" type="button" onclick={same}>{ text::SAME }</button>
                </p>
                { topic_table::view(book, &score) }
                <p class="soft">{ text::REMARKED }</p>
            </div>
        </div>
    }
}

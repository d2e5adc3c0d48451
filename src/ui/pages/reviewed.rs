//! The result of a review.

use crate::route::Route;
use crate::ui::book::Book;
use crate::ui::components::{read_up, returned};
use crate::ui::text;
use quiz::Session;
use yew::prelude::*;

/// The result of a review of that date.
#[inline(never)]
pub fn view(book: &Book, session: &Session, when: AttrValue) -> Html {
    let (right, of) = (session.remembered(), session.extras().len());
    html! {
        <div class="spread">
            <div class="margin">
                <p class="kicker">{ text::REVIEW_RESULT }</p>
                <p class="soft">{ when }</p>
            </div>
            <div class="flow">
                <h1 id="heading" class="figure" data-size="small" tabindex="-1">{ text::reviewed(right, of) }</h1>
                <p>{ text::REVIEW_NOTE }</p>
                <p class="actions">
                    <a class="button" data-rank="main" href={Route::Start.to_string()}>{ text::HOME }</a>
                    <a class="button" href={Route::Progress.to_string()}>{ text::TO_PROGRESS }</a>
                </p>
                if right < of {
                    <section class="flow" aria-labelledby="missed">
                        <h2 id="missed">{ text::MISSED }</h2>
                        { read_up::view(book, returned::missed(session)) }
                        { returned::list(book, session, |right| !right) }
                    </section>
                }
                if right > 0 {
                    <details class="fold">
                        <summary>{ text::got_right(right) }</summary>
                        { returned::list(book, session, |right| right) }
                    </details>
                }
            </div>
        </div>
    }
}

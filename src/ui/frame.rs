//! What stands around every page: the head with the way to the other pages, notices, the foot.

use super::book::Book;
use super::components::notice::{self, Notice};
use super::components::{mixed, sign};
use super::text::{self, Word};
use crate::route::Route;
use yew::prelude::*;

/// The page in its frame. `mark` says how well it is kept; `said` is spoken and
/// shown; `skip` moves the focus past the head.
pub fn view(
    book: Option<&Book>,
    route: &Route,
    notices: &[Notice],
    mark: Html,
    said: &AttrValue,
    skip: &Callback<MouseEvent>,
    page: Html,
) -> Html {
    let region = (!notices.is_empty() || mark != Html::default()).then_some("region");
    html! {
        <div class="frame">
            <a class="skip" href="#main" onclick={skip}>{ text::SKIP }</a>
            <header class="masthead">
                <a class="wordmark" href="#">{ sign::house() }<span translate="no">{ text::NAME }</span></a>
                <nav aria-label={text::NAVIGATION}>
                    { link(route, Route::Challenge, text::CHALLENGE) }
                    { link(route, Route::History, text::HISTORY) }
                </nav>
            </header>
            <div class="notices" role={region} aria-label={region.map(|_| AttrValue::from(text::NOTICES))}>
                { mark }{ for notices.iter().map(notice::view) }
            </div>
            <main id="main" tabindex="-1">{ page }</main>
            <p class="status" role="status">
                // A page translator takes the text away from under us: what is said next is a new part.
                if !said.is_empty() {
                    <span key={said.to_string()}>{ book.map_or_else(|| html! { { said } }, |book| mixed::view(book, said)) }</span>
                }
            </p>
            <footer class="foot">
                { sign::shore() }
                <p class="ways">
                    { link(route, Route::About, text::ABOUT) }
                    { link(route, Route::Group, text::GROUP) }
                    { link(route, Route::Settings, text::SETTINGS) }
                    { link(route, Route::Help, text::HELP) }
                    { link(route, Route::Access, text::ACCESS) }
                    { link(route, Route::Data, text::YOUR_DATA) }
                </p>
                { for book.map(credit) }
            </footer>
        </div>
    }
}

fn link(here: &Route, route: Route, name: Word) -> Html {
    let current = (*here == route).then_some("page");
    html! { <a href={route.to_string()} aria-current={current}>{ name }</a> }
}

fn credit(book: &Book) -> Html {
    let [work, author, publisher, date] = &book.about.source;
    html! { <p>{ mixed::view(book, &text::credit(work, author, publisher, date)) }</p> }
}

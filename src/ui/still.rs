//! What is painted without the app: the start page before the app is there, what stands in for it
//! when it breaks, first questions for who is quicker than the app, and the facts to be read. Written into the site when it is
//! built, by the same components. Native only.

pub(super) mod facts;
mod first;
mod trouble;

use super::book::Book;
use super::pages::start;
use super::practice::Practice;
use super::settings::Settings;
use super::{frame, text};
use crate::route::Route;
use quiz::Blueprint;
use yew::prelude::*;

pub use first::{First, first};

/// A part of the site that needs no app.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The start page, as the app shows it to somebody who is new here.
    Start,
    /// What stands outside of the app: the recovery screen and its like.
    Trouble,
    /// The first question of the quiz of that seed.
    First(u64),
    /// The facts as notes by topic, which need no script.
    Facts,
}

/// Which part to show, and of which questions.
#[derive(Properties, PartialEq)]
pub struct Which {
    /// The part.
    pub part: Part,
}

/// Shows a part: what a renderer can mount.
///
/// # Panics
/// Where the shipped edition cannot be read: nothing can be built then.
#[function_component]
pub fn Still(which: &Which) -> Html {
    let bank = crate::edition::current().expect("the shipped edition can be read");
    let book = Book::of(&bank);
    match which.part {
        Part::Start => {
            let noop = Callback::noop();
            let start = start::Start {
                book: &book,
                wanted: Blueprint::default(),
                practice: &Practice::default(),
                retention: Settings::default().retention,
                unfinished: None,
                dailies: None,
            };
            let page = start::view(&start, &noop);
            let page = html! { <>{ trouble::no_script() }{ page }</> };
            frame::view(
                Some(&book),
                &Route::Start,
                &[],
                Html::default(),
                &AttrValue::default(),
                &Callback::noop(),
                page,
            )
        }
        Part::First(seed) => first::view(&bank, &book, seed),
        Part::Trouble => trouble::view(),
        Part::Facts => facts::view(&book),
    }
}

/// The title of the page with the facts.
pub fn facts_title() -> String {
    text::title(text::FACTS_TITLE)
}

//! The clock beside a question, and what can be done about it. Not a live region: what is said of it
//! is said at half time and shortly before the end.

use super::button::{self, QUIET};
use crate::ui::pages::Wish;
use crate::ui::text;
use quiz::Action;
use yew::prelude::*;

/// A clock with so many seconds left.
pub fn view(seconds: u32, wish: &Callback<Wish>) -> Html {
    html! {
        <div class="clock">
            <p class="clock-time" translate="no">{ text::time_left(seconds) }</p>
            <p class="clock-ways">
                { button::view(text::PAUSE, QUIET, Wish::Play(Action::Pause), wish) }
                { button::view(text::MORE_TIME, QUIET, Wish::Play(Action::Extend), wish) }
                { button::view(text::NO_CLOCK, QUIET, Wish::Play(Action::ClockOff), wish) }
            </p>
        </div>
    }
}

//! Where in the quiz we are: in words, and as a bar.

use crate::ui::text;
use yew::prelude::*;

/// The question at a position out of so many, and its topic; `done` have been replied to.
pub fn view(at: usize, done: usize, of: usize, topic: AttrValue) -> Html {
    html! {
        <div class="progress">
            <p id="progress" class="progress-words" translate="no">{ text::question_of(at, of) }</p>
            <p class="kicker">{ topic }</p>
            <progress aria-labelledby="progress" value={done.to_string()} max={of.to_string()} />
        </div>
    }
}

//! A score as a line, with a tick where guessing would end. The words beside it say the same.

use yew::prelude::*;

/// `sixtieths` earned of `of` questions; `guess`, in tenths of a question, is what guessing earns.
pub fn view(sixtieths: u32, of: usize, guess: u32) -> Html {
    let all = (of.max(1) * 60) as u32;
    let earned = (sixtieths * 600 / all).min(600);
    let tick = (guess * 6 * 600 / all).min(600);
    html! {
        <svg class="score-bar" viewBox="0 0 600 26" preserveAspectRatio="none" aria-hidden="true" focusable="false">
            <rect class="score-bar-all" x="0" y="8" width="600" height="10" />
            <rect class="score-bar-earned" x="0" y="8" width={earned.to_string()} height="10" />
            <path class="score-bar-tick" d={format!("M{tick} 0V26")} />
        </svg>
    }
}

//! What today holds: what is due again, and the ten of the date.

use crate::ui::components::button::{self, PLAIN, QUIET};
use crate::ui::pages::Wish;
use crate::ui::practice::{Daily, Practice};
use crate::ui::text::{self, Word};
use yew::prelude::*;

/// What is due; nothing for who has played nothing yet, and as long as it is not made out.
pub fn due(practice: &Practice, retention: u8, wish: &Callback<Wish>) -> Html {
    let Some(memory) = &practice.memory else { return Html::default() };
    if memory.cards.iter().all(Option::is_none) {
        return Html::default();
    }
    let due = memory.due(practice.today, retention).len();
    let next = memory.next_due(practice.today, retention).map(|day| text::next_due(day - practice.today));
    html! {
        <section class="panel" aria-labelledby="due">
            <div>
                <h2 id="due">{ text::DUE }</h2>
                if due > 0 {
                    <p>{ text::facts_due(due) }{ " " }<span class="soft">{ text::REVIEW_NOTE }</span></p>
                } else {
                    <p>{ text::NOTHING_DUE }{ " " }{ next.unwrap_or_default() }</p>
                }
            </div>
            if due > 0 {
                { button::view(text::REVIEW, PLAIN, Wish::Review, wish) }
            }
        </section>
    }
}

/// The ten of today, and those of yesterday, which stay open.
pub fn daily([today, yesterday]: &[Daily; 2], wish: &Callback<Wish>) -> Html {
    html! {
        <section class="panel" aria-labelledby="daily">
            <div>
                <h2 id="daily">{ text::daily(today.day) }</h2>
                <p>{ stand(today) }</p>
            </div>
            <p class="actions">
                { way(today, None, PLAIN, wish) }
                { way(yesterday, Some(text::YESTERDAY), QUIET, wish) }
            </p>
        </section>
    }
}

fn stand(daily: &Daily) -> String {
    match &daily.played {
        Some((_, Some((points, of)))) => text::score_of(points, *of),
        _ => text::DAILY_NOTE.to_string(),
    }
}

fn way(daily: &Daily, name: Option<Word>, rank: &'static str, wish: &Callback<Wish>) -> Html {
    let (verb, asks) = match &daily.played {
        None => (text::PLAY, Wish::Daily(daily.day)),
        Some((id, None)) => (text::GO_ON, Wish::GoOn(*id)),
        Some((id, Some(_))) => (text::RESULT, Wish::GoOn(*id)),
    };
    // A name for who hears it alone begins with the one that is seen.
    let date = text::calendar(daily.day);
    let label = match name {
        Some(name) => [&*name, ", ", &date, ": ", &verb].concat(),
        None => [&*verb, ": ", &date].concat(),
    };
    button::labelled(name.unwrap_or(verb), Some(label.into()), rank, asks, wish)
}

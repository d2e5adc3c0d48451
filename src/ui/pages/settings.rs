//! The settings: the look, and how one plays.

use super::{Wish, typed};
use crate::ui::components::options;
use crate::ui::settings::{LEAST_RETENTION, MOST_RETENTION, Setting, Settings};
use crate::ui::text;
use yew::prelude::*;

/// The page.
#[inline(never)]
pub fn view(settings: Settings, wish: &Callback<Wish>) -> Html {
    let group = |name, group| ways(name, group, settings, wish);
    html! {
        <div class="flow column">
            <h1 id="heading" tabindex="-1">{ text::SETTINGS }</h1>
            <p class="soft">{ text::SETTINGS_NOTE }</p>
            <section class="flow">
                <h2>{ text::LOOKS }</h2>
                <div>
                    { options::languages(settings, wish) }
                    <p class="hint">{ text::LANGUAGE_HINT }</p>
                </div>
                { group("theme", text::THEME) }
                { group("contrast", text::CONTRAST) }
                { group("size", text::SIZE) }
                { group("motion", text::MOTION) }
            </section>
            <section class="flow">
                <h2>{ text::PLAYS }</h2>
                <div>
                    { group("keys", text::KEYS) }
                    <p class="hint">{ text::KEYS_HINT }</p>
                </div>
                <div>
                    { group("confidence", text::CONFIDENCE) }
                    <p class="hint">{ text::CONFIDENCE_HINT }</p>
                </div>
                { retention(settings.retention, wish) }
            </section>
        </div>
    }
}

fn ways(name: &'static str, (legend, ways): text::Group, settings: Settings, wish: &Callback<Wish>) -> Html {
    let ways = ways.iter().map(|(way, it)| ((*way).into(), settings.has(*it), Wish::Set(*it)));
    options::radios(name, legend, ways.collect(), wish)
}

fn retention(percent: u8, wish: &Callback<Wish>) -> Html {
    let set = wish.reform(move |event: InputEvent| {
        Wish::Set(Setting::Retention(typed(event.target()).parse().unwrap_or(percent)))
    });
    html! {
        <div class="range">
            <label for="retention">{ text::RETENTION }{ " " }</label>
            <output for="retention" translate="no">{ text::percent(percent) }</output>
            <input
                id="retention"
                type="range"
                min={LEAST_RETENTION.to_string()}
                max={MOST_RETENTION.to_string()}
                value={percent.to_string()}
                aria-valuetext={text::percent(percent)}
                aria-describedby="retention-hint"
                oninput={set}
            />
            <p id="retention-hint" class="hint">{ text::RETENTION_HINT }</p>
        </div>
    }
}

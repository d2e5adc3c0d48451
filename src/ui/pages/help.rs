//! Help, and what was done for access.

use crate::ui::text;
use yew::prelude::*;

/// The page of help.
#[inline(never)]
pub fn view() -> Html {
    html! {
        <div class="flow column prose">
            <h1 id="heading" tabindex="-1">{ text::HELP }</h1>
            { sections(&text::HELP_FIRST) }
            <section>
                <h2>{ text::HELP_KEYS }</h2>
                <p>{ text::HELP_KEYS_NOTE }</p>
                <table class="table">
                    <thead>
                        <tr><th scope="col">{ text::KEY }</th><th scope="col">{ text::DOES }</th></tr>
                    </thead>
                    <tbody>{ for text::HELP_KEY_ROWS.iter().map(|(key, does)| html! {
                        <tr><th scope="row">{ *key }</th><td>{ *does }</td></tr>
                    }) }</tbody>
                </table>
            </section>
            { sections(&text::HELP_LAST) }
        </div>
    }
}

/// The page on access.
#[inline(never)]
pub fn access() -> Html {
    html! {
        <div class="flow column prose">
            <h1 id="heading" tabindex="-1">{ text::ACCESS }</h1>
            { sections(&text::ACCESS_SECTIONS) }
        </div>
    }
}

fn sections(sections: &[text::Section]) -> Html {
    let section = |(heading, paragraphs): &text::Section| {
        html! {
            <section>
                <h2>{ *heading }</h2>
                { for paragraphs.iter().map(|it| html! { <p>{ *it }</p> }) }
            </section>
        }
    };
    sections.iter().map(section).collect()
}

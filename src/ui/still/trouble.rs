//! What stands in for the app where it cannot run. The page's small scripts show what fits. It is in
//! English, whatever the page is in: the words of other languages may be what is missing.

use crate::ui::book::FACTS;
use crate::ui::components::button::PLAIN;
use crate::ui::text;
use yew::prelude::*;

/// The recovery screen, the note of a safe start, and what is shown where not even a script runs.
pub fn view() -> Html {
    html! {
        <>
            <div id="crash" class="crash" lang="en" role="alertdialog" aria-labelledby="crash-title" aria-describedby="crash-text" hidden={true}>
                <h1 id="crash-title" tabindex="-1">
                    <span data-when="broken">{ text::BROKE }</span><span data-when="unloaded">{ text::NOT_LOADED }</span>
                </h1>
                <div id="crash-text">
                    <p data-when="broken">{ text::BROKE_SAFE }</p>
                    <p data-when="unloaded">{ text::NOT_LOADED_WHY }</p>
                    <p data-kept="some">{ text::KEPT_HERE }{ " " }<b data-count=""></b></p>
                    <p data-kept="none">{ text::NOTHING_KEPT }</p>
                </div>
                <p class="actions">
                    { button("main", "reload", text::RELOAD, None) }
                    { button(PLAIN, "export", text::EXPORT, None) }
                    { button("quiet", "copy", text::COPY_DETAILS, Some(text::DETAILS_COPIED)) }
                </p>
                <p class="soft" role="status"></p>
                <p>{ facts_link() }</p>
                <p class="soft">{ text::BROWSER_SAID }{ " " }<code data-reason="" translate="no"></code></p>
            </div>
            <aside id="safe" class="safe notice" lang="en" hidden={true}>
                <p><b>{ text::SAFE }</b>{ " " }{ text::SAFE_WHY }</p>
                <p class="actions">
                    { button(PLAIN, "export", text::EXPORT, None) }
                    { button("quiet", "normal", text::NORMAL, None) }
                </p>
            </aside>
            <p id="stuck" class="stuck notice">{ text::STUCK }{ " " }{ facts_link() }</p>
        </>
    }
}

/// What is shown where scripts are off.
pub fn no_script() -> Html {
    html! {
        <noscript>
            <div class="panel column">
                <div class="prose">
                    <h2>{ text::NO_SCRIPT }</h2>
                    <p>{ text::NO_SCRIPT_WHY }</p>
                    <p>{ facts_link() }</p>
                </div>
            </div>
        </noscript>
    }
}

fn facts_link() -> Html {
    html! { <a href={FACTS}>{ text::FACTS_LINK }</a> }
}

fn button(rank: &'static str, does: &'static str, name: &'static str, done: Option<&'static str>) -> Html {
    html! { <button class="button" data-rank={rank} type="button" data-does={does} data-done={done}>{ name }</button> }
}

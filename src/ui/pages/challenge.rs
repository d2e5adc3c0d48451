//! Where a challenge is made: what is asked, who gets which questions, what it takes to pass.

use super::{Make, Wish, typed};
use crate::share::{Challenge, Mode};
use crate::ui::book::Book;
use crate::ui::components::button::{self, PLAIN};
use crate::ui::components::options;
use crate::ui::sending::Making;
use crate::ui::text;
use quiz::Blueprint;
use yew::prelude::*;

/// The pass marks to choose from, in percent.
const PASSES: [Option<u8>; 4] = [None, Some(50), Some(70), Some(80)];

/// The page; `made` is what comes of it, `length` how many questions it has, `panel` what sends it.
#[inline(never)]
pub fn view(
    book: &Book,
    wanted: Blueprint,
    making: &Making,
    (made, length, panel): (&Challenge, usize, Html),
    wish: &Callback<Wish>,
) -> Html {
    let short = length < usize::from(wanted.length);
    html! {
        <div class="flow column">
            <h1 id="heading" tabindex="-1">{ text::MAKE_CHALLENGE }</h1>
            <p class="lead">{ text::CHALLENGE_LEAD }</p>
            <div class="flow">
                { title(making, wish) }
                { options::lengths(wanted, wish) }
                { options::hardnesses(wanted, wish) }
                { options::topics(book, wanted, wish) }
                { options::interactions(book, wanted, wish) }
                if short {
                    <p class="flaw">{ text::fewer(length, usize::from(wanted.length)) }</p>
                }
                { rules(making, wish) }
            </div>
            { panel }
            <p class="actions">{ button::view(text::ACCEPT, PLAIN, Wish::Accept(made.clone()), wish) }</p>
        </div>
    }
}

fn title(making: &Making, wish: &Callback<Wish>) -> Html {
    let flaw = making.titled().err();
    html! {
        <div class="field">
            <label for="title">{ text::CHALLENGE_TITLE }</label>
            <input
                id="title"
                type="text"
                autocomplete="off"
                maxlength="80"
                value={making.title.clone()}
                aria-describedby={flaw.is_some().then_some("title-flaw")}
                aria-invalid={flaw.is_some().then_some("true")}
                oninput={wish.reform(|event: InputEvent| Wish::Make(Make::Title(typed(event.target()))))}
            />
            if let Some(flaw) = flaw {
                <p id="title-flaw" class="flaw">{ flaw }</p>
            }
        </div>
    }
}

fn rules(making: &Making, wish: &Callback<Wish>) -> Html {
    let draw = [(text::DRAW_SAME, false), (text::DRAW_EACH, true)]
        .map(|(name, each)| (name.into(), making.each == each, Wish::Make(Make::Each(each))));
    let modes = [(text::MODE_EACH, Mode::Practice), (text::MODE_END, Mode::Exam)]
        .map(|(name, mode)| (name.into(), making.mode == mode, Wish::Make(Make::Mode(mode))));
    let passes = PASSES.map(|pass| {
        let name = pass.map_or(text::PASS_NONE.into(), |pass| text::percent(pass).into());
        (name, making.pass == pass, Wish::Make(Make::Pass(pass)))
    });
    html! {
        <>
            { options::radios("draw", text::DRAW, draw.to_vec(), wish) }
            { options::radios("mode", text::MODE, modes.to_vec(), wish) }
            { options::radios("pass", text::PASS, passes.to_vec(), wish) }
        </>
    }
}

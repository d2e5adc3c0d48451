//! What a quiz should be like: how long, how hard, which topics and interactions.

use crate::ui::book::Book;
use crate::ui::pages::Wish;
use crate::ui::settings::{LANGUAGE, Setting, Settings};
use crate::ui::text::{self, Word};
use quiz::Blueprint;
use yew::prelude::*;

/// The lengths to choose from.
const LENGTHS: [u8; 3] = [5, 10, 20];

/// How long.
pub fn lengths(wanted: Blueprint, wish: &Callback<Wish>) -> Html {
    let ways = LENGTHS.map(|it| (it.to_string().into(), wanted.length == it, Wish::Length(it)));
    radios("length", text::LENGTH, ways.to_vec(), wish)
}

/// How hard.
pub fn hardnesses(wanted: Blueprint, wish: &Callback<Wish>) -> Html {
    let ways = text::HARDNESSES.map(|(name, mix)| (name.into(), wanted.mix == mix, Wish::Mix(mix)));
    radios("hardness", text::HARDNESS, ways.to_vec(), wish)
}

/// Which topics.
pub fn topics(book: &Book, wanted: Blueprint, wish: &Callback<Wish>) -> Html {
    let boxes = (0..16)
        .zip(&book.topics)
        .map(|(at, topic)| (AttrValue::from(topic.clone()), wanted.topics >> at & 1 == 1, Wish::Topic(at)));
    let picked = text::topics_picked(wanted.topics.count_ones() as usize);
    boxed(Some(book.lang()), text::TOPICS, picked, boxes.collect(), wish)
}

/// How questions are responded to.
pub fn interactions(book: &Book, wanted: Blueprint, wish: &Callback<Wish>) -> Html {
    let boxes = (0..).zip(text::INTERACTION_NAMES).filter(|(at, _)| book.interactions >> at & 1 == 1);
    let boxes =
        boxes.map(|(at, name)| (name.into(), wanted.interactions >> at & 1 == 1, Wish::Interaction(at)));
    let picked = text::interactions_picked(wanted.interactions.count_ones());
    boxed(None, text::KINDS, picked, boxes.collect(), wish)
}

/// Radio buttons beside one another: for each its name, whether it is on, and what it asks for.
pub fn radios(
    group: &'static str,
    legend: Word,
    ways: Vec<(AttrValue, bool, Wish)>,
    wish: &Callback<Wish>,
) -> Html {
    html! {
        <fieldset class="plain">
            <legend>{ legend }</legend>
            <div class="segments">
                { for ways.into_iter().map(|way| segment("radio", group.into(), None, way, wish)) }
            </div>
        </fieldset>
    }
}

/// Languages to choose from, each by its own name: the page may be in none that the reader knows.
pub fn languages(settings: Settings, wish: &Callback<Wish>) -> Html {
    let way = |(name, lang, set): (&'static str, &'static str, Setting)| {
        let way = (name.into(), settings.has(set), Wish::Set(set));
        segment("radio", LANGUAGE.into(), Some(lang.into()), way, wish)
    };
    html! {
        <fieldset class="plain">
            <legend>{ text::LANGUAGE }</legend>
            <div class="segments">{ for text::LANGUAGES.map(way) }</div>
        </fieldset>
    }
}

/// Boxes to tick, folded away; none ticked means all.
fn boxed(
    lang: Option<AttrValue>,
    legend: Word,
    picked: String,
    boxes: Vec<(AttrValue, bool, Wish)>,
    wish: &Callback<Wish>,
) -> Html {
    html! {
        <details class="fold">
            <summary>{ legend }{ " " }<span key={picked.clone()} class="soft">{ picked }</span></summary>
            <fieldset class="plain">
                <legend class="unseen">{ legend }</legend>
                <p class="soft">{ text::TOPICS_HINT }</p>
                <ul class="chips" role="list">
                    { for boxes.into_iter().map(|each| html! {
                        <li>{ segment("checkbox", legend.into(), lang.clone(), each, wish) }</li>
                    }) }
                </ul>
            </fieldset>
        </details>
    }
}

fn segment(
    kind: &'static str,
    group: AttrValue,
    lang: Option<AttrValue>,
    (name, checked, asks): (AttrValue, bool, Wish),
    wish: &Callback<Wish>,
) -> Html {
    html! {
        <label class="segment">
            <input
                type={kind}
                name={group}
                value={name.clone()}
                {checked}
                onchange={wish.reform(move |_: Event| asks.clone())}
            />
            <span {lang}>{ name }</span>
        </label>
    }
}

//! The pages. Each arranges components and hands on what was done.

pub mod about;
pub mod card;
pub mod challenge;
pub mod data;
pub mod group;
pub mod help;
pub mod history;
pub mod invite;
pub mod lost;
pub mod overview;
pub mod progress;
pub mod question;
pub mod result;
pub mod reviewed;
pub mod settings;
pub mod start;

use super::data::Ask;
use super::practice::Asked;
use super::sending::{Parcel, Sent};
use super::settings::Setting;
use crate::share::{Challenge, Mode};
use quiz::{Action, AttemptId, Fingerprint, Recipe};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, EventTarget, SubmitEvent};
use yew::AttrValue;

/// What a player asks for on a page.
#[derive(Clone, Debug, PartialEq)]
pub enum Wish {
    /// The next quiz should be this long.
    Length(u8),
    /// The next quiz should be this hard: how many of ten easy, medium and hard.
    Mix([u8; 3]),
    /// The next quiz should have this topic, or no longer have it.
    Topic(u8),
    /// The next challenge should have this interaction, by position, or no longer.
    Interaction(u8),
    /// The challenge in the making should be so.
    Make(Make),
    /// Something on the page on what is kept.
    Data(Ask),
    /// A setting.
    Set(Setting),
    /// The new release: brought in, or left waiting.
    Update(bool),
    /// A new quiz as chosen on the start page.
    Start,
    /// How the next quiz is to be taken, and more of that kind.
    Practice(Asked),
    /// To say something.
    Say(super::text::Word),
    /// The ten of a date.
    Daily(u32),
    /// A review of what is due.
    Review,
    /// On with an attempt.
    GoOn(AttemptId),
    /// A new quiz of the same kind.
    Again(Recipe),
    /// A quiz of the same questions.
    Same(Recipe),
    /// The quiz of a score that was sent, by its code, to be compared with it.
    Against(Recipe, Rc<str>),
    /// A challenge.
    Accept(Challenge),
    /// Something in the quiz.
    Play(Action),
    /// The panel that sends an attempt; where it is open, closed.
    Share(AttemptId, Sent),
    /// The sender's name.
    Name(String),
    /// The row of symbols, or no longer.
    Row,
    /// A link in the clipboard.
    Copy(AttrValue),
    /// All of it to the share sheet, or to the clipboard.
    Send(Parcel),
    /// A picture of the score: to the share sheet, or else saved.
    Picture(bool),
    /// The answers of a score that was sent.
    Reveal,
    /// The edition that could not be fetched, once more.
    Retry(Fingerprint),
    /// What was pasted.
    Open(String),
    /// A group's report of what was pasted.
    Gather(String),
    /// The people of a report's group as a file.
    SavePeople(usize),
    /// Its questions as a file.
    SaveQuestions(usize),
}

/// What a challenge should be like, beside its blueprint.
#[derive(Clone, Debug, PartialEq)]
pub enum Make {
    /// Its title.
    Title(String),
    /// Whether each gets questions of their own.
    Each(bool),
    /// When answers are shown.
    Mode(Mode),
    /// The pass mark, in percent.
    Pass(Option<u8>),
}

/// What was typed in a field.
pub fn typed(target: Option<EventTarget>) -> String {
    let value = target.and_then(|it| js_sys::Reflect::get(&it, &"value".into()).ok());
    value.and_then(|it| it.as_string()).unwrap_or_default()
}

/// What was typed in the first field of a form.
pub fn typed_in(event: &SubmitEvent) -> String {
    let form = event.target().and_then(|it| it.dyn_into::<Element>().ok());
    let field = form.and_then(|it| it.query_selector("input, textarea").ok().flatten());
    typed(field.map(Into::into))
}

//! Fetches the earlier edition that what is on the screen was made with.

use super::Handle;
use crate::browser::banks;
use crate::ui::editions::Absence;
use crate::ui::screen::Screen;
use crate::ui::state::{Arrival, Change};
use quiz::Fingerprint;
use std::rc::Rc;
use yew::platform::spawn_local;
use yew::prelude::*;

/// Fetches what the screen waits for.
#[hook]
pub fn use_editions(state: &Handle) {
    let wanted = if let Screen::Fetching(edition) = state.screen { Some(edition) } else { None };
    let dispatcher = state.dispatcher();
    use_effect_with(wanted, move |wanted| {
        if let Some(edition) = *wanted {
            spawn_local(async move { dispatcher.dispatch(Change::Edition(edition, fetch(edition).await)) });
        }
    });
}

/// Asks for an edition.
pub async fn fetch(edition: Fingerprint) -> Arrival {
    Arrival(match banks::fetch(edition).await {
        Ok(bank) => bank.map(Rc::new).ok_or(Absence::Unknown),
        Err(banks::Unanswered) => Err(Absence::Unreachable),
    })
}

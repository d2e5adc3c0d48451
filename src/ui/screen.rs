//! What a route shows, given the bank and the attempts that are kept.

use super::text;
use crate::quiz::{Attempt, Bank, Quiz, Session, session};
use crate::route::Route;
use crate::share::{Challenge, Link, LinkError};
use std::rc::Rc;

/// What is on the screen.
#[derive(Clone, Debug, PartialEq)]
pub enum Screen {
    /// The start page.
    Start,
    /// A quiz being played, or its result.
    Quiz(Session),
    /// An attempt that cannot be shown.
    NoAttempt,
    /// The attempts of this device.
    History,
    /// How the questions are made.
    About,
    /// A score that was sent.
    Card(Rc<Quiz>, Link),
    /// A challenge that was sent.
    Invite(Challenge),
    /// Where a challenge is made.
    Challenge,
    /// Where many scores become a report.
    Group,
    /// What a person may set.
    Settings,
    /// How it works, and the keys.
    Help,
    /// What was done and checked for access.
    Access,
    /// A score link that cannot be opened, and why.
    Broken(LinkError),
    /// No such page.
    Unknown,
}

impl Screen {
    /// What a route shows.
    pub fn of(route: &Route, bank: &Rc<Bank>, attempts: &[Attempt]) -> Screen {
        match route {
            Route::Start => Screen::Start,
            Route::History => Screen::History,
            Route::About => Screen::About,
            Route::Unknown => Screen::Unknown,
            Route::Attempt(id) => attempts
                .iter()
                .find(|attempt| attempt.id == *id)
                .and_then(|attempt| Session::take_up(bank, attempt.clone()))
                .map_or(Screen::NoAttempt, Screen::Quiz),
            Route::Challenge => Screen::Challenge,
            Route::Group => Screen::Group,
            Route::Settings => Screen::Settings,
            Route::Help => Screen::Help,
            Route::Access => Screen::Access,
            Route::Invite(code) => match invited(code, bank) {
                Ok(challenge) => Screen::Invite(challenge),
                Err(error) => Screen::Broken(error),
            },
            Route::Card(code) => match open(code, bank) {
                Ok((quiz, link)) => Screen::Card(Rc::new(quiz), link),
                Err(error) => Screen::Broken(error),
            },
        }
    }

    /// The name of the tab.
    pub fn title(&self) -> String {
        match self {
            Screen::Start => text::NAME.to_owned(),
            Screen::History => text::title(text::HISTORY),
            Screen::About => text::title(text::ABOUT),
            Screen::Unknown => text::title(text::UNKNOWN),
            Screen::NoAttempt => text::title(text::NO_ATTEMPT),
            Screen::Broken(_) => text::title(text::BROKEN_LINK),
            Screen::Card(..) => text::title(text::SENT_SCORE),
            Screen::Invite(_) => text::title(text::INVITED),
            Screen::Challenge => text::title(text::MAKE_CHALLENGE),
            Screen::Group => text::title(text::GROUP),
            Screen::Settings => text::title(text::SETTINGS),
            Screen::Help => text::title(text::HELP),
            Screen::Access => text::title(text::ACCESS),
            Screen::Quiz(session) => quiz_title(session),
        }
    }
}

fn quiz_title(session: &Session) -> String {
    let of = session.quiz().questions.len();
    let page = text::question_of(session.at(), of);
    if session.is_finished() {
        text::title(&text::score_of(&session.score().points(), of))
    } else if session.trouble().is_some() {
        text::error_title(&page)
    } else {
        text::title(&page)
    }
}

/// Makes an attempt's quiz again; none where it was made with another edition.
pub fn quiz_of(attempt: &Attempt, bank: &Bank) -> Option<Rc<Quiz>> {
    session::quiz(bank, attempt).map(Rc::new)
}

fn open(code: &str, bank: &Bank) -> Result<(Quiz, Link), LinkError> {
    let link = Link::decode(code)?;
    link.replay(bank).map(|quiz| (quiz, link))
}

fn invited(code: &str, bank: &Bank) -> Result<Challenge, LinkError> {
    let challenge = Challenge::decode(code)?;
    if challenge.edition == bank.fingerprint() { Ok(challenge) } else { Err(LinkError::UnknownEdition) }
}

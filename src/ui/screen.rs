//! What a route shows, given the bank and the attempts that are kept.

use super::editions::{Absence, Editions};
use super::{practice, text};
use crate::route::Route;
use crate::share::{Challenge, Link, LinkError};
use quiz::{Attempt, Fingerprint, Quiz, Session};
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
    /// What the attempts add up to.
    Progress,
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
    /// Nothing yet: the edition that it was made with is on its way.
    Fetching(Fingerprint),
    /// Nothing: the edition that it was made with could not be fetched just now.
    Unreachable(Fingerprint),
    /// What is kept, and where.
    Data,
    /// A score link that cannot be opened, and why.
    Broken(LinkError),
    /// No such page.
    Unknown,
}

impl Screen {
    /// What a route shows.
    pub fn of(route: &Route, editions: &Editions, attempts: &[Rc<Attempt>]) -> Screen {
        match route {
            Route::Start => Screen::Start,
            Route::History => Screen::History,
            Route::Progress => Screen::Progress,
            Route::About => Screen::About,
            Route::Unknown => Screen::Unknown,
            Route::Attempt(id) => match attempts.iter().find(|attempt| attempt.id == *id) {
                Some(attempt) => resumed(attempt, editions),
                None => Screen::NoAttempt,
            },
            Route::Challenge => Screen::Challenge,
            Route::Group => Screen::Group,
            Route::Settings => Screen::Settings,
            Route::Help => Screen::Help,
            Route::Access => Screen::Access,
            Route::Invite(code) => Challenge::decode(code).map_or_else(Screen::Broken, |challenge| {
                let screen = missing(challenge.edition, editions, Screen::Broken(LinkError::UnknownEdition));
                screen.unwrap_or(Screen::Invite(challenge))
            }),
            Route::Card(code) => {
                Link::decode(code).map_or_else(Screen::Broken, |link| opened(link, editions))
            }
            Route::Data | Route::Move(_) => Screen::Data,
        }
    }

    /// The name of the tab.
    pub fn title(&self) -> String {
        let page = match self {
            Screen::Start => return text::NAME.to_owned(),
            Screen::Quiz(session) => return quiz_title(session),
            Screen::History => text::HISTORY,
            Screen::Progress => text::PROGRESS,
            Screen::About => text::ABOUT,
            Screen::Unknown => text::UNKNOWN,
            Screen::NoAttempt => text::NO_ATTEMPT,
            Screen::Fetching(_) => text::FETCHING,
            Screen::Unreachable(_) => text::UNREACHABLE,
            Screen::Broken(_) => text::BROKEN_LINK,
            Screen::Card(..) => text::SENT_SCORE,
            Screen::Invite(_) => text::INVITED,
            Screen::Challenge => text::MAKE_CHALLENGE,
            Screen::Group => text::GROUP,
            Screen::Settings => text::SETTINGS,
            Screen::Help => text::HELP,
            Screen::Access => text::ACCESS,
            Screen::Data => text::YOUR_DATA,
        };
        text::title(&page)
    }
}

fn quiz_title(session: &Session) -> String {
    let of = session.quiz().questions.len();
    let page = practice::name(session);
    if session.is_finished() && of == 0 {
        text::title(&text::REVIEW_RESULT)
    } else if session.is_finished() {
        text::title(&text::score_of(&session.score().points(), of))
    } else if session.trouble().is_some() {
        text::error_title(&page)
    } else {
        text::title(&page)
    }
}

/// What is shown instead where an edition is not at hand: `unknown` where it never will be.
fn missing(edition: Fingerprint, editions: &Editions, unknown: Screen) -> Option<Screen> {
    match editions.find(edition).err()? {
        None => Some(Screen::Fetching(edition)),
        Some(Absence::Unreachable) => Some(Screen::Unreachable(edition)),
        Some(Absence::Unknown) => Some(unknown),
    }
}

fn resumed(attempt: &Attempt, editions: &Editions) -> Screen {
    let wanted = attempt.recipe.edition;
    let Ok(edition) = editions.find(wanted) else {
        return missing(wanted, editions, Screen::NoAttempt).unwrap_or(Screen::NoAttempt);
    };
    Session::take_up(&edition.bank, attempt.clone()).map_or(Screen::NoAttempt, Screen::Quiz)
}

fn opened(link: Link, editions: &Editions) -> Screen {
    let unknown = Screen::Broken(LinkError::UnknownEdition);
    let Ok(edition) = editions.find(link.recipe.edition) else {
        return missing(link.recipe.edition, editions, unknown.clone()).unwrap_or(unknown);
    };
    link.replay(&edition.bank).map_or_else(Screen::Broken, |quiz| Screen::Card(Rc::new(quiz), link))
}

//! All that the page remembers, and how it changes. Pure: chance and time come in with a change.

use super::book::Book;
use super::components::notice::Notice;
use super::components::ordering::button_id;
use super::components::paste;
use super::components::send::{LINK_FIELD, PANEL};
use super::data::Data;
use super::editions::{Absence, Editions};
use super::pages::Make;
use super::pages::group::Gathered;
use super::practice::{Asked, Practice};
use super::screen::Screen;
use super::sending::{Making, Sent, Wording, origin};
use super::settings::{Setting, Settings};
use super::text;
use crate::route::Route;
use crate::share::Shared;
use quiz::session::Draft;
use quiz::{Action, Attempt, AttemptId, Attempts, Bank, Blueprint, Fingerprint, Moment, Recipe, Session};
use std::rc::Rc;
use yew::{AttrValue, Reducible};

/// All that the page remembers.
#[derive(Clone, PartialEq)]
pub struct State {
    /// The questions that new quizzes are made of.
    pub bank: Rc<Bank>,
    /// What the pages need to know of them.
    pub book: Rc<Book>,
    /// These questions, and earlier editions that links or attempts were made with.
    pub editions: Editions,
    /// Which page.
    pub route: Route,
    /// What is on it.
    pub screen: Screen,
    /// The attempts of this device, the latest first.
    pub attempts: Attempts,
    /// What the person has set.
    pub settings: Settings,
    /// How the next quiz is to be taken, and what is remembered.
    pub practice: Practice,
    /// Whether a new release is waiting for the person's word.
    pub release: bool,
    /// What the next quiz should be like.
    pub wanted: Blueprint,
    /// What lasts and should be known.
    pub notices: Vec<Notice>,
    /// How many kept texts cannot be read.
    pub aside: usize,
    /// Whether all that is kept has been read.
    pub whole: bool,
    /// What the page on what is kept knows.
    pub data: Data,
    /// What was said last, and still is.
    pub said: AttrValue,
    /// What was opened to play an attempt: a letter and a code.
    pub origins: Rc<Vec<(AttemptId, Rc<str>)>>,
    /// What is open to be sent.
    pub sending: Option<(AttemptId, Sent)>,
    /// What the sender has typed and ticked.
    pub wording: Wording,
    /// Whether the system has a share sheet.
    pub sheet: bool,
    /// The challenge in the making.
    pub making: Making,
    /// How far a group's report is.
    pub gathered: Gathered,
    /// What is wrong with what was pasted last.
    pub flaw: AttrValue,
    /// Whether the answers of a score that was sent may be shown.
    pub revealed: bool,
    /// How many changes there were to an attempt: after each it is to be kept.
    pub changes: u32,
    /// Where the focus was last sent, and how often it was sent anywhere.
    pub focus: (AttrValue, u32),
}

/// What is kept, as it was read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found {
    /// The attempts, the latest first.
    pub attempts: Vec<Rc<Attempt>>,
    /// What was opened to play them: a letter and a code.
    pub origins: Vec<(AttemptId, Rc<str>)>,
    /// How many texts cannot be read.
    pub aside: usize,
    /// Whether this is all that is kept.
    pub whole: bool,
}

/// What may change.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// The address names another page.
    Went(Route),
    /// What is kept was read again.
    Read(Found),
    /// A new release is waiting, or is to be left waiting.
    Release(bool),
    /// A setting is so.
    Set(Setting),
    /// The next quiz should be this long.
    Length(u8),
    /// The next quiz should be this hard: how many of ten easy, medium and hard.
    Mix([u8; 3]),
    /// The next quiz should have this topic, or no longer have it.
    Topic(u8),
    /// The next challenge should have this interaction, or no longer have it.
    Interaction(u8),
    /// The challenge in the making should be so.
    Make(Make),
    /// New chance for the challenge in the making.
    Chance(u64),
    /// What is to be sent, or no longer.
    Sending(AttemptId, Sent),
    /// What cannot be copied is to be selected.
    Stuck,
    /// The sender's name.
    Name(AttrValue),
    /// The row of symbols, or no longer.
    Row,
    /// The answers of a score that was sent are to be shown.
    Reveal,
    /// What was pasted cannot be opened, and why.
    Refused(AttrValue),
    /// How far a group's report is.
    Gathered(Gathered),
    /// A quiz begins, perhaps because of what was opened.
    Began(AttemptId, Recipe, u64, Option<Rc<str>>),
    /// An attempt begins, ready made.
    Took(Box<Attempt>),
    /// Something of practice.
    Practice(Asked),
    /// Something was done in the quiz.
    Played(Action, Moment),
    /// What came of asking for an earlier edition.
    Edition(Fingerprint, Arrival),
    /// An edition is to be asked for once more.
    Retry(Fingerprint),
    /// What the page on what is kept knows.
    Data(Data),
    /// How much room there is, and whether the browser has promised to keep it.
    Room(Option<(f64, f64)>, Option<bool>),
    /// The focus belongs there.
    Focus(AttrValue),
    /// What lasts has changed.
    Notices(Vec<Notice>),
    /// Something is to be said.
    Said(AttrValue),
}

/// An edition that came, or why it did not.
#[derive(Clone, Debug)]
pub struct Arrival(pub Result<Rc<Bank>, Absence>);

impl PartialEq for Arrival {
    fn eq(&self, other: &Arrival) -> bool {
        match (&self.0, &other.0) {
            (Ok(one), Ok(two)) => Rc::ptr_eq(one, two),
            (one, two) => one.as_ref().err() == two.as_ref().err(),
        }
    }
}

/// The heading of every page.
pub const HEADING: &str = "heading";
/// The heading of the feedback.
pub const VERDICT: &str = "verdict";
/// What is wrong with a draft.
pub const TROUBLE: &str = "trouble";

impl State {
    /// The state at the start.
    pub fn new(bank: Rc<Bank>, found: Found, route: Route) -> State {
        let Found { attempts, origins, aside, whole } = found;
        let editions = Editions::new(bank.clone());
        State {
            book: editions.current().book.clone(),
            screen: Screen::of(&route, &editions, &attempts),
            bank,
            editions,
            route,
            attempts: Rc::new(attempts),
            settings: Settings::default(),
            practice: Practice::default(),
            release: false,
            wanted: Blueprint::default(),
            notices: Vec::new(),
            aside,
            whole,
            data: Data::default(),
            said: AttrValue::default(),
            origins: Rc::new(origins),
            sending: None,
            wording: Wording::default(),
            sheet: false,
            making: Making::default(),
            gathered: Gathered::default(),
            flaw: AttrValue::default(),
            revealed: false,
            changes: 0,
            focus: (AttrValue::default(), 0),
        }
    }

    /// The quiz on the screen.
    pub fn session(&self) -> Option<&Session> {
        if let Screen::Quiz(session) = &self.screen { Some(session) } else { None }
    }

    /// The latest attempt that can be gone on with.
    pub fn unfinished(&self) -> Option<&Attempt> {
        let lost =
            |it: &Attempt| matches!(self.editions.find(it.recipe.edition), Err(Some(Absence::Unknown)));
        self.attempts.iter().map(|it| &**it).find(|it| it.finished.is_none() && !lost(it))
    }

    /// What another quiz like one before is made from. Topics and interactions are those of their edition,
    /// so they count for nothing where that was an earlier one.
    pub fn like(&self, recipe: &Recipe, seed: u64) -> Recipe {
        let here = recipe.edition == self.bank.fingerprint();
        let plain = Blueprint { topics: 0, interactions: 0, ..recipe.blueprint };
        self.recipe(if here { recipe.blueprint } else { plain }, seed)
    }

    /// What the next quiz is made from. Interactions are chosen for challenges alone.
    pub fn new_recipe(&self, seed: u64) -> Recipe {
        self.recipe(Blueprint { interactions: 0, ..self.wanted }, seed)
    }

    /// What a new quiz of that blueprint is made from.
    pub fn recipe(&self, blueprint: Blueprint, seed: u64) -> Recipe {
        Recipe { edition: self.bank.fingerprint(), blueprint, seed }
    }

    /// What was opened to play an attempt.
    pub fn origin(&self, id: AttemptId) -> Option<Shared> {
        self.origins.iter().find(|it| it.0 == id).and_then(|it| origin(&it.1))
    }

    /// An attempt at a quiz that is finished, the latest.
    pub fn played(&self, recipe: &Recipe) -> Option<&Attempt> {
        self.attempts.iter().map(|it| &**it).find(|it| it.finished.is_some() && it.recipe == *recipe)
    }

    fn go(&mut self, route: Route) {
        self.screen = Screen::of(&route, &self.editions, &self.attempts);
        self.route = route;
        self.said = AttrValue::default();
        self.flaw = AttrValue::default();
        self.sending = None;
        self.revealed = false;
        self.data = Data::default();
        self.send_focus(HEADING);
    }

    /// Takes in what was read. The quiz on the screen goes on where it is furthest along.
    #[inline(never)]
    fn read(&mut self, found: Found) {
        let Found { mut attempts, origins, aside, whole } = found;
        let here = self.session().map(|it| Rc::new(it.attempt().clone()));
        if let Some(here) = &here {
            match attempts.iter_mut().find(|it| it.id == here.id) {
                Some(there) if !here.led_to(there) || there.led_to(here) => *there = here.clone(),
                Some(_) => {}
                None => attempts.insert(0, here.clone()),
            }
        }
        (self.attempts, self.origins) = (Rc::new(attempts), Rc::new(origins));
        (self.aside, self.whole) = (aside, whole);
        let there = here.as_ref().and_then(|here| self.attempts.iter().find(|it| it.id == here.id));
        if there != here.as_ref() || self.screen == Screen::NoAttempt {
            self.screen = Screen::of(&self.route, &self.editions, &self.attempts);
        }
    }

    fn begin(&mut self, id: AttemptId, recipe: Recipe, now: u64, from: Option<Rc<str>>) {
        let Some(length) = self.editions.quiz(&recipe).map(|quiz| quiz.questions.len()) else { return };
        let shared = from.as_ref().and_then(|from| origin(from));
        let attempt = Attempt::new(id, recipe, length, now);
        let attempt = self.practice.take(attempt, shared.as_ref(), self.settings.confidence);
        if let Some(from) = from {
            Rc::make_mut(&mut self.origins).push((id, from));
        }
        self.take(attempt);
    }

    #[inline(never)]
    fn take(&mut self, attempt: Attempt) {
        let id = attempt.id;
        Rc::make_mut(&mut self.attempts).insert(0, Rc::new(attempt));
        self.changes += 1;
        self.go(Route::Attempt(id));
    }

    #[inline(never)]
    fn play(&mut self, action: Action, moment: Moment) {
        let Some(before) = self.session().cloned() else { return };
        let after = before.apply(action.clone(), moment);
        self.said = AttrValue::default();
        if after.attempt() != before.attempt() {
            self.changes += 1;
            let attempts = Rc::make_mut(&mut self.attempts);
            attempts.iter_mut().filter(|it| it.id == after.attempt().id).for_each(|it| {
                *it = Rc::new(after.attempt().clone());
            });
        }
        self.follow(&action, &before, &after);
        self.screen = Screen::Quiz(after);
    }

    /// Sends the focus to what an action brought up.
    fn follow(&mut self, action: &Action, before: &Session, after: &Session) {
        if after.at() != before.at() || after.is_finished() || after.is_paused() != before.is_paused() {
            self.send_focus(HEADING);
        } else if after.reply() != before.reply() {
            self.send_focus(VERDICT);
        } else if after.refusals() != before.refusals() {
            self.send_focus(TROUBLE);
        } else if let (Action::Move { from, to }, Draft::Ordering(order)) = (action, after.draft()) {
            let (Some(moved), last) = (order.get(*to), order.len() - 1) else { return };
            // The button that was pressed, or the other one where it can go no further.
            let up = if *to == 0 { false } else { *to == last || to < from };
            self.send_focus(button_id(*moved, up));
            let line = &after.question().choices[usize::from(*moved)].text;
            self.said = text::moved(line, *to, order.len()).into();
        }
    }

    #[inline(never)]
    fn make(&mut self, make: Make) {
        match make {
            Make::Title(title) => self.making.title = title.into(),
            Make::Each(each) => self.making.each = each,
            Make::Mode(mode) => self.making.mode = mode,
            Make::Pass(pass) => self.making.pass = pass,
        }
    }

    #[inline(never)]
    fn send(&mut self, id: AttemptId, what: Sent) {
        let wanted = Some((id, what));
        self.sending = if self.sending == wanted { None } else { wanted };
        if self.sending.is_some() {
            self.send_focus(PANEL);
        }
    }

    /// Opens what has the link in a field, and sends the focus there.
    #[inline(never)]
    fn get_stuck(&mut self) {
        self.sending = self.sending.or_else(|| Some((self.session()?.attempt().id, Sent::Score)));
        self.said = text::COPY_BY_HAND.into();
        self.send_focus(LINK_FIELD);
    }

    /// Shows what was waiting for an edition.
    #[inline(never)]
    fn receive(&mut self, edition: Fingerprint, came: Arrival) {
        self.editions.take(edition, came.0);
        if self.screen == Screen::Fetching(edition) {
            self.go(self.route.clone());
        }
    }

    fn send_focus(&mut self, to: impl Into<AttrValue>) {
        self.focus = (to.into(), self.focus.1 + 1);
    }
}

impl Reducible for State {
    type Action = Change;

    fn reduce(self: Rc<Self>, change: Change) -> Rc<Self> {
        let mut next = (*self).clone();
        match change {
            Change::Went(route) if route == self.route => return self,
            Change::Notices(notices) if notices == self.notices => return self,
            Change::Went(route) => next.go(route),
            Change::Read(found) => next.read(found),
            Change::Release(release) => next.release = release,
            Change::Set(setting) => next.settings = next.settings.with(setting),
            Change::Length(length) => next.wanted.length = length,
            Change::Mix(mix) => next.wanted.mix = mix,
            Change::Topic(topic) => next.wanted.topics ^= 1 << (topic % 16),
            Change::Interaction(at) => next.wanted.interactions ^= 1 << (at % 4),
            Change::Make(make) => next.make(make),
            Change::Chance(chance) => next.making.chance = chance,
            Change::Sending(id, what) => next.send(id, what),
            Change::Stuck => next.get_stuck(),
            Change::Name(name) => next.wording.name = name,
            Change::Row => next.wording.row = !next.wording.row,
            Change::Reveal => {
                next.revealed = true;
                next.send_focus("answers");
            }
            Change::Refused(flaw) => {
                next.flaw = flaw;
                next.send_focus(paste::FIELD);
            }
            Change::Gathered(gathered) => {
                if matches!(gathered, Gathered::Done(_)) {
                    next.send_focus("report");
                }
                next.gathered = gathered;
            }
            Change::Began(id, recipe, now, from) => next.begin(id, recipe, now, from),
            Change::Edition(edition, came) => next.receive(edition, came),
            Change::Retry(edition) => {
                next.editions.forget(edition);
                next.go(next.route.clone());
            }
            Change::Took(attempt) => next.take(*attempt),
            Change::Practice(asked) => next.practice.change(asked),
            Change::Played(action, moment) => next.play(action, moment),
            Change::Notices(notices) if notices == self.notices => return self,
            Change::Notices(notices) => next.notices = notices,
            Change::Said(words) => next.said = words,
            Change::Data(data) => next.data = data,
            Change::Room(room, promised) => (next.data.room, next.data.promised) = (room, promised),
            Change::Focus(to) => next.send_focus(to),
        }
        Rc::new(next)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn state(route: Route) -> State {
        State::new(Rc::new(crate::edition::current().expect("the edition is whole")), Found::default(), route)
    }

    fn after(state: State, changes: impl IntoIterator<Item = Change>) -> State {
        let end = changes.into_iter().fold(Rc::new(state), |state, change| state.reduce(change));
        (*end).clone()
    }

    fn begun() -> State {
        let state = state(Route::Start);
        let recipe = state.recipe(state.wanted, 7);
        after(state, [Change::Began(AttemptId([1; 10]), recipe, 1_000, None)])
    }

    fn played(state: State, actions: impl IntoIterator<Item = Action>) -> State {
        let moment = Moment { now: 2_000, day: 3, open: 10 };
        after(state, actions.into_iter().map(|action| Change::Played(action, moment)))
    }

    #[test]
    fn a_quiz_begins_is_kept_and_takes_the_focus() {
        let state = begun();
        assert_eq!(state.route, Route::Attempt(AttemptId([1; 10])));
        assert_eq!(state.session().map(|session| session.quiz().questions.len()), Some(10));
        assert_eq!((state.attempts.len(), state.changes), (1, 1));
        assert_eq!(state.focus, (HEADING.into(), 1));
        assert_eq!(state.screen.title(), "Question 1 of 10 – Knowshore");
    }

    #[test]
    fn the_focus_follows_what_happens() {
        let skipped = played(begun(), [Action::Skip]);
        assert_eq!(skipped.focus.0, VERDICT);
        assert_eq!(skipped.changes, 2);
        let next = played(skipped, [Action::Next]);
        assert_eq!((next.focus.0.as_str(), next.focus.1), (HEADING, 3));
        assert_eq!(next.unfinished().map(|attempt| attempt.at), Some(1));
    }

    #[test]
    fn a_finished_quiz_shows_its_score_and_its_link_opens() {
        // What comes back is passed over too.
        let end = played(begun(), (0..40).flat_map(|_| [Action::Skip, Action::Next]));
        assert!(end.session().is_some_and(Session::is_finished));
        assert_eq!(end.unfinished(), None);
        assert_eq!(end.screen.title(), "0 of 10 – Knowshore");
        let code = crate::share::Link::of(&end.attempts[0]).encode();
        let opened = after(end, [Change::Went(Route::Card(code.into()))]);
        assert!(matches!(opened.screen, Screen::Card(..)));
    }

    #[test]
    fn leaving_and_coming_back_loses_nothing() {
        let left = after(played(begun(), [Action::Skip, Action::Next]), [Change::Went(Route::Start)]);
        let before = left.attempts.clone();
        let back = after(left, [Change::Went(Route::Attempt(AttemptId([1; 10])))]);
        assert_eq!(back.attempts, before);
        assert_eq!(back.session().map(Session::at), Some(1));
        let lost = after(back, [Change::Went(Route::Attempt(AttemptId([9; 10])))]);
        assert_eq!(lost.screen, Screen::NoAttempt);
    }
}

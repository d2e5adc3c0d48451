//! Every state of every page that is worth a look, by name, made by hand. Snapshots and the
//! gallery are rendered from these. Native only.

mod practised;
mod sample;

use super::components::clock;
use super::components::comparison::{self, Sides};
use super::components::notice::{self, Notice};
use super::components::{release, send};
use super::data::{Data, Incoming, Undo};
use super::pages::group::Gathered;
use super::pages::history::{Row, Stand};
use super::pages::{
    about, card, challenge, data, group, help, history, invite, lost, overview, progress, question, result,
    reviewed, settings, start,
};
use super::practice::{Daily, Practice};
use super::sending::{self, Making, Parcel, Sent, Wording};
use super::settings::Settings;
use super::{frame, still, text};
use crate::memory::Memory;
use crate::route::Route;
use crate::share::{
    Asked, Comparison, Group, Link, LinkError, Mode, Name, NameFlaw, Person, Report, Trouble, Weak, What,
};
use quiz::{Action, Attempt, AttemptId, Blueprint, Fingerprint, Quiz, Session, Way};
use sample::{book, fresh, play, played};
use yew::prelude::*;

#[cfg(test)]
pub(super) use sample::questions;

/// A state with its name.
pub struct Case {
    /// What it is called: the page first.
    pub name: &'static str,
    /// The language of the page.
    pub lang: &'static str,
    /// What it looks like.
    pub view: fn() -> Html,
}

/// Shows one case: what a renderer can mount.
#[function_component]
pub fn Show(which: &Which) -> Html {
    let case = all().into_iter().find(|case| case.name == which.name);
    case.map(|case| if case.lang == "de" { german(case.view) } else { (case.view)() }).unwrap_or_default()
}

/// Which case to show.
#[derive(Properties, PartialEq)]
pub struct Which {
    /// Its name.
    pub name: AttrValue,
}

/// Every case.
pub fn all() -> Vec<Case> {
    let case = |name, view| Case { name, lang: "en", view };
    let german = |name, view| Case { name, lang: "de", view };
    vec![
        case("start", || framed(Route::Start, start_of(Blueprint::default(), &Practice::default(), None))),
        case("facts", || still::facts::view(&book())),
        case("start, a quiz unfinished", start_unfinished),
        case("start, scores not kept", start_blocked),
        case("question, one", || asked(0, &[])),
        case("question, one chosen", || asked(0, &[Action::Choose(1)])),
        case("question, one refused", || asked(0, &[Action::Check])),
        case("question, one right", || asked(0, &[Action::Choose(2), Action::Check])),
        case("question, one wrong", || asked(0, &[Action::Choose(0), Action::Check])),
        case("question, one skipped", || asked(0, &[Action::Skip])),
        case("question, several", || asked(1, &[Action::Choose(0)])),
        case("question, several refused", || asked(1, &[Action::Choose(0), Action::Check])),
        case("question, several partly right", several_partly),
        case("question, matching", || asked(2, &[put(0, 1)])),
        case("question, matching partly right", matching_partly),
        case("question, ordering", || asked(3, &[])),
        case("question, ordering partly right", || {
            asked(3, &[Action::Move { from: 0, to: 2 }, Action::Check])
        }),
        case("question, ordering right", ordering_right),
        case("question, in a test", || quizzed(&practised::in_a_test(&[Action::Flag(0)]), Html::default())),
        case("question, how sure", || quizzed(&practised::asked_how_sure(), Html::default())),
        case("question, against the clock", timed),
        case("question, paused", || quizzed(&practised::paused(), Html::default())),
        case("question, once more", || quizzed(&practised::returned(&[]), Html::default())),
        case("overview", || {
            framed(here(), overview::view(&book(), &practised::at_overview(), &Callback::noop()))
        }),
        case("review, done", || {
            let when = "24 November 2026 at 09:10".into();
            framed(here(), reviewed::view(&book(), &practised::reviewed(), when))
        }),
        case("progress", || progressed(Some(&practised::memory()))),
        case("progress, being made out", || progressed(None)),
        case("progress, empty", || progressed(Some(&practised::no_memory()))),
        case("result", || finished(&played())),
        case("result, with what came back", || finished(&practised::returned(&[Action::Finish]))),
        case("result, all right", || finished(&sample::perfect())),
        case("result, none right", || finished(&sample::hopeless())),
        case("result, link copied", result_copied),
        case("result, sharing the score", || result_sharing(Sent::Score, named("Ana"), true)),
        case("result, a name that will not do", || result_sharing(Sent::Score, named("<b>"), false)),
        case("result, challenging", || result_sharing(Sent::Challenge, Wording::default(), false)),
        case("result, compared", result_compared),
        case("card", || sent(&played(), None, None, false)),
        case("card, with a name", || sent(&played(), None, Name::new("Ana").ok(), false)),
        case("card, played here too", || sent(&sample::perfect(), Some(&played()), None, false)),
        case("card, answers shown", || sent(&played(), None, None, true)),
        case("challenge", challenge_made),
        case("challenge sent", invited),
        case("group", || framed(Route::Group, group::view(&book(), &Gathered::Nothing, &Callback::noop()))),
        case("group, being read", || {
            framed(Route::Group, group::view(&book(), &Gathered::Reading(40, 100), &Callback::noop()))
        }),
        case("group, made", group_made),
        case("link broken", || broken(LinkError::Altered)),
        case("edition on its way", || {
            framed(Route::Unknown, lost::view(text::FETCHING, text::FETCHING_WHY, None))
        }),
        case("edition out of reach", || {
            framed(Route::Unknown, lost::unreachable(Fingerprint([1; 5]), &Callback::noop()))
        }),
        case("link from another edition", || broken(LinkError::UnknownEdition)),
        case("history", || history_full("there is no code in it")),
        case("history, empty", || {
            framed(Route::History, history::view(&[], 0, &"".into(), &Callback::noop()))
        }),
        case("about", || framed(Route::About, about::view(&book()))),
        case("start, a new release", || {
            let start = start_of(Blueprint::default(), &Practice::default(), None);
            framed(Route::Start, html! { <>{ release::view(&Callback::noop()) }{ start }</> })
        }),
        case("help", || framed(Route::Help, help::view())),
        case("access", || framed(Route::Access, help::access())),
        case("your data", || data_page(data_full())),
        case("your data, none", || data_page(Data { seen: true, places: [true, true], ..Data::default() })),
        case("your data, a backup to be added", || data_page(data_incoming())),
        case("settings", || framed(Route::Settings, settings::view(Settings::default(), &Callback::noop()))),
        case("attempt unknown", || {
            framed(
                Route::Unknown,
                lost::view(text::NO_ATTEMPT, text::NO_ATTEMPT_WHY, Some(&Callback::noop())),
            )
        }),
        case("page unknown", || {
            framed(Route::Unknown, lost::view(text::UNKNOWN, text::UNKNOWN_OFFER, Some(&Callback::noop())))
        }),
        case("bank damaged", || {
            let why = "The question bank cannot be read: its content does not match its fingerprint.";
            frame::view(
                None,
                &Route::Unknown,
                &[],
                Html::default(),
                &"".into(),
                &Callback::noop(),
                lost::view(text::NO_BANK, why, None),
            )
        }),
        german("in German, start", start_unfinished),
        german("in German, question one wrong", || asked(0, &[Action::Choose(0), Action::Check])),
        german("in German, question how sure", || quizzed(&practised::asked_how_sure(), Html::default())),
        german("in German, question ordering", || asked(3, &[])),
        german("in German, overview", || {
            framed(here(), overview::view(&book(), &practised::at_overview(), &Callback::noop()))
        }),
        german("in German, progress", || progressed(Some(&practised::memory()))),
        german("in German, result", || result_sharing(Sent::Score, named("Ana"), true)),
        german("in German, result compared", result_compared),
        german("in German, challenge", challenge_made),
        german("in German, group", group_made),
        german("in German, history", || history_full(&LinkError::Empty.to_string())),
        german("in German, about", || framed(Route::About, about::view(&book()))),
        german("in German, help", || framed(Route::Help, help::view())),
        german("in German, your data", || data_page(data_full())),
        german("in German, settings", || {
            framed(Route::Settings, settings::view(Settings::default(), &Callback::noop()))
        }),
    ]
}

/// A view as it is with the page in German.
fn german(view: fn() -> Html) -> Html {
    text::speak(include_str!("text/de.txt").to_owned());
    let view = view();
    text::speak(String::new());
    view
}

fn framed(route: Route, page: Html) -> Html {
    noticed(route, &[], "", page)
}

fn noticed(route: Route, notices: &[Notice], said: &'static str, page: Html) -> Html {
    let mark =
        if let Route::Attempt(_) = route { notice::mark(text::SAVED, "vault") } else { Html::default() };
    frame::view(Some(&book()), &route, notices, mark, &said.into(), &Callback::noop(), page)
}

fn data_page(data: Data) -> Html {
    framed(Route::Data, data::view(&data, BASE, &Callback::noop()))
}

fn data_full() -> Data {
    Data {
        seen: true,
        finished: 12,
        unfinished: 1,
        letters: 2_431,
        places: [true, false],
        room: Some((40_000.0, 6e10)),
        promised: Some(false),
        aside: vec![("ks1:bad:a:m3250v0000000000".into(), 64)],
        forks: 1,
        copy: true,
        undo: Some(Undo { done: text::added(3).into(), edits: Default::default() }),
        ..Data::default()
    }
}

fn data_incoming() -> Data {
    let incoming = Incoming { adds: 3, further: 1, here: 9, unread: 2, damaged: true, ..Incoming::default() };
    Data {
        seen: true,
        finished: 2,
        letters: 240,
        places: [true, true],
        promised: Some(true),
        code: Some("2bqpzr".into()),
        incoming: Some(incoming),
        flaw: text::FOREIGN_FILE.into(),
        ..Data::default()
    }
}

fn here() -> Route {
    Route::Attempt(AttemptId([0; 10]))
}

fn start_of(wanted: Blueprint, practice: &Practice, unfinished: Option<&Attempt>) -> Html {
    let daily = |day, played| Daily { day, played };
    let start = start::Start {
        book: &book(),
        wanted,
        practice,
        retention: 90,
        unfinished,
        dailies: Some([
            daily(20_781, None),
            daily(20_780, Some((AttemptId([3; 10]), Some(("8".to_owned(), 10))))),
        ]),
    };
    start::view(&start, &Callback::noop())
}

fn start_unfinished() -> Html {
    let session = play(fresh(), &[Action::Skip, Action::Next, Action::Skip, Action::Next]);
    let wanted = Blueprint { length: 20, topics: 0b101, ..Blueprint::default() };
    framed(Route::Start, start_of(wanted, &practised::practice(), Some(session.attempt())))
}

fn start_blocked() -> Html {
    let notice = |text: AttrValue, way| Notice { text, way };
    let look = Some(("#data".into(), text::LOOK_AT_IT));
    let notices = [notice(text::BLOCKED.into(), None), notice(text::unreadable(1).into(), look)];
    noticed(Route::Start, &notices, "", start_of(Blueprint::default(), &Practice::default(), None))
}

/// The question at that position, after some actions.
fn asked(at: usize, actions: &[Action]) -> Html {
    let there = (0..at).fold(fresh(), |session, _| play(session, &[Action::Skip, Action::Next]));
    framed(here(), question::view(&book(), &play(there, actions), Html::default(), true, &Callback::noop()))
}

fn quizzed(session: &Session, clock: Html) -> Html {
    framed(here(), question::view(&book(), session, clock, true, &Callback::noop()))
}

fn timed() -> Html {
    quizzed(&practised::in_a_test(&[]), clock::view(425, &Callback::noop()))
}

fn progressed(memory: Option<&Memory>) -> Html {
    framed(Route::Progress, progress::view(&book(), memory, (20_781, 90), &Callback::noop()))
}

fn put(row: usize, choice: u8) -> Action {
    Action::Assign { row, choice: Some(choice) }
}

fn several_partly() -> Html {
    asked(1, &[Action::Choose(0), Action::Choose(2), Action::Check])
}

fn matching_partly() -> Html {
    asked(2, &[put(0, 1), put(1, 0), put(2, 2), Action::Check])
}

fn ordering_right() -> Html {
    asked(3, &[Action::Move { from: 2, to: 0 }, Action::Check])
}

const BASE: &str = "https://quiz.example/";

fn beside(session: &Session) -> result::Beside {
    result::Beside {
        earlier: None,
        when: "23 November 2026 at 18:05".into(),
        link: parcel(session, &Wording::default()).link,
        pass: None,
        answers: false,
        panel: Html::default(),
        comparison: Html::default(),
    }
}

fn parcel(session: &Session, by: &Wording) -> Parcel {
    let by = Wording { base: BASE.into(), ..by.clone() };
    sending::score(&book(), session.quiz(), session.attempt(), None, &by)
}

fn panel(what: Sent, by: Wording, sheet: bool) -> Html {
    let by = Wording { base: BASE.into(), ..by };
    let session = played();
    let (parcel, heading) = match what {
        Sent::Score => (parcel(&session, &by), text::SHARE),
        Sent::Challenge => {
            let rematch = sending::rematch(session.attempt(), None);
            (sending::challenge(&book(), &rematch, BASE), text::CHALLENGE_FRIEND)
        }
    };
    let copy = (what == Sent::Challenge).then_some(text::COPY_CHALLENGE);
    let panel = send::Panel { heading, parcel: &parcel, what, by: &by, sheet, copy };
    send::view(&panel, &Callback::noop())
}

fn result_of(session: &Session) -> Html {
    result::view(&book(), session, beside(session), &Callback::noop())
}

fn result_sharing(what: Sent, by: Wording, sheet: bool) -> Html {
    let session = played();
    let beside = result::Beside { panel: panel(what, by, sheet), ..beside(&session) };
    framed(here(), result::view(&book(), &session, beside, &Callback::noop()))
}

/// Two players who differ in marks, in a choice alone, and not at all.
fn compared() -> Html {
    let (mine, theirs) = (played(), sample::hopeless());
    let both = Comparison::of(mine.quiz(), &mine.attempt().replies, &theirs.attempt().replies);
    let sides = Sides { mine: html! { { text::YOU } }, theirs: html! { { text::SENDER } }, you: true };
    comparison::view(&book(), mine.quiz(), &both, &sides)
}

fn result_compared() -> Html {
    let session = played();
    let beside = result::Beside { comparison: compared(), pass: Some(70), answers: true, ..beside(&session) };
    framed(here(), result::view(&book(), &session, beside, &Callback::noop()))
}

fn named(name: &'static str) -> Wording {
    Wording { name: name.into(), row: true, ..Wording::default() }
}

fn challenge_made() -> Html {
    let wanted = Blueprint { length: 20, interactions: 0b101, ..Blueprint::default() };
    let making = Making { pass: Some(70), chance: 1 << 40, title: "Week 3".into(), ..Making::default() };
    let made = making.challenge(Fingerprint([7; 5]), wanted);
    let made = (&made, 12, panel(Sent::Challenge, Wording::default(), false));
    framed(Route::Challenge, challenge::view(&book(), wanted, &making, made, &Callback::noop()))
}

fn invited() -> Html {
    let making = Making { pass: Some(70), mode: Mode::Exam, title: "Week 3".into(), ..Making::default() };
    let challenge = making.challenge(Fingerprint([7; 5]), Blueprint::default());
    framed(Route::Invite("q".into()), invite::view(&book(), &challenge, &Callback::noop()))
}

fn group_made() -> Html {
    let person = |line, name: Result<Option<&str>, NameFlaw>, sixtieths| Person {
        line,
        name: name.map(|it| it.map(str::to_owned)),
        sixtieths,
        of: 4,
        right: sixtieths / 60,
        tenths: 840,
        code: "q".to_owned(),
    };
    let question = &sample::questions()[0];
    let asked = Asked {
        entry: 1,
        stem: question.stem.clone(),
        asked: 3,
        right: 1,
        skipped: 1,
        most_wrong: Some((question.choices[0].text.clone(), 1)),
        facts: vec![0],
    };
    let text = book().facts[0].text.clone();
    let weak = Weak { fact: 0, id: "F64".into(), text, asked: 3, right: 1 };
    let group = Group {
        recipe: played().attempt().recipe.clone(),
        challenge: None,
        same_questions: true,
        people: vec![
            person(1, Ok(Some("Row one")), 180),
            person(4, Ok(None), 90),
            person(7, Err(NameFlaw::Character(None)), 0),
        ],
        questions: vec![asked],
        facts: vec![weak],
    };
    let trouble = |line, what| Trouble { line, text: "quiz.example/#rpqqy8xw2t".to_owned(), what };
    let troubles = vec![trouble(2, What::Broken(LinkError::Cut)), trouble(3, What::Duplicate { of: 1 })];
    let report = Report { groups: vec![group], troubles };
    let gathered = Gathered::Done(std::rc::Rc::new(report));
    framed(Route::Group, group::view(&book(), &gathered, &Callback::noop()))
}

fn finished(session: &Session) -> Html {
    framed(here(), result_of(session))
}

fn result_copied() -> Html {
    noticed(here(), &[], &text::COPIED, result_of(&played()))
}

fn sent(session: &Session, own: Option<&Session>, name: Option<Name>, revealed: bool) -> Html {
    let quiz: &Quiz = session.quiz();
    let link = Link { name, ..Link::of(session.attempt()) };
    let own = own.map(Session::attempt);
    let opened = card::Opened { quiz, link: &link, own, revealed, earlier: None, panel: Html::default() };
    framed(Route::Card("q".into()), card::view(&book(), &opened, &Callback::noop()))
}

fn broken(error: LinkError) -> Html {
    let why = format!("{} {}", text::sentence(&error.to_string()), text::BROKEN_LINK_OFFER);
    framed(
        Route::Card("q".into()),
        lost::with_box(text::BROKEN_LINK, why.into(), Some(&"".into()), Some(&Callback::noop())),
    )
}

fn history_full(flaw: &str) -> Html {
    let row = |at: u8, when: &'static str, stand| Row {
        id: AttemptId([at; 10]),
        when: when.into(),
        way: if at == 2 { Way::Test } else { Way::Learn },
        stand,
        panel: if at == 3 { panel(Sent::Score, Wording::default(), false) } else { Html::default() },
    };
    let rows = [
        row(4, "23 November 2026 at 18:05", Stand::Unfinished("Question 4 of 10".to_owned())),
        row(3, "22 November 2026 at 07:40", Stand::Finished("7.5".to_owned(), 10)),
        row(2, "3 November 2026 at 21:12", Stand::Finished("19".to_owned(), 20)),
        row(1, "31 October 2026 at 12:00", Stand::Other),
    ];
    framed(Route::History, history::view(&rows, 60, &text::sentence(flaw).into(), &Callback::noop()))
}

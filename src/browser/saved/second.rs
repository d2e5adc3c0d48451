//! The second saved form: all ways to take a quiz, and whatever is half done.

use super::parts::{RecipeForm, ReplyForm, optional, replies, reply_forms, sure, sure_form};
use quiz::session::Draft;
use quiz::{Attempt, AttemptId, Clock, Extra, Open, Way};
use serde::{Deserialize, Serialize};

/// Its fields and their order may never change: a change is a new version beside this one.
#[derive(Serialize, Deserialize)]
struct Form {
    id: [u8; 10],
    recipe: RecipeForm,
    started: u64,
    finished: Option<u64>,
    at: u32,
    replies: Vec<Option<ReplyForm>>,
    way: WayForm,
    asks_sure: bool,
    /// The time for each question, what was added, whether it stands still.
    clock: Option<(u32, u32, bool)>,
    flags: u128,
    open: Vec<OpenForm>,
    extras: Vec<ExtraForm>,
    days: Vec<(u32, u32)>,
}

#[derive(Serialize, Deserialize)]
enum WayForm {
    Plain,
    Learn,
    Test,
    Daily(u32),
    Review,
}

#[derive(Serialize, Deserialize)]
struct OpenForm {
    place: u32,
    draft: Option<DraftForm>,
    confidence: u8,
    ms: u32,
}

#[derive(Serialize, Deserialize)]
enum DraftForm {
    One(Option<u8>),
    Several(Vec<u8>),
    Matching(Vec<Option<u8>>),
    Ordering(Vec<u8>),
}

#[derive(Serialize, Deserialize)]
struct ExtraForm {
    place: u32,
    of: u32,
    fact: u32,
    entry: u32,
    set: u32,
    reply: Option<ReplyForm>,
}

/// The bytes of an attempt.
pub fn bytes(attempt: &Attempt) -> Vec<u8> {
    let form = Form {
        id: attempt.id.0,
        recipe: RecipeForm::from(&attempt.recipe),
        started: attempt.started,
        finished: attempt.finished,
        at: attempt.at,
        replies: reply_forms(&attempt.replies),
        way: way_form(attempt.way),
        asks_sure: attempt.asks_sure,
        clock: attempt.clock.map(|clock| (clock.each, clock.added, clock.paused)),
        flags: attempt.flags,
        open: attempt.open.iter().map(open_form).collect(),
        extras: attempt.extras.iter().map(extra_form).collect(),
        days: attempt.days.clone(),
    };
    postcard::to_allocvec(&form).unwrap_or_default()
}

/// The attempt; none where the bytes are not one.
pub fn attempt(bytes: &[u8]) -> Option<Attempt> {
    let form: Form = postcard::from_bytes(bytes).ok()?;
    Some(Attempt {
        id: AttemptId(form.id),
        recipe: form.recipe.recipe()?,
        started: form.started,
        finished: form.finished,
        at: form.at,
        replies: replies(form.replies)?,
        way: way(&form.way),
        asks_sure: form.asks_sure,
        clock: form.clock.map(|(each, added, paused)| Clock { each, added, paused }),
        flags: form.flags,
        open: form.open.into_iter().map(open).collect::<Option<_>>()?,
        extras: form.extras.into_iter().map(extra).collect::<Option<_>>()?,
        days: form.days,
    })
}

fn way_form(way: Way) -> WayForm {
    match way {
        Way::Plain => WayForm::Plain,
        Way::Learn => WayForm::Learn,
        Way::Test => WayForm::Test,
        Way::Daily(day) => WayForm::Daily(day),
        Way::Review => WayForm::Review,
    }
}

fn way(form: &WayForm) -> Way {
    match form {
        WayForm::Plain => Way::Plain,
        WayForm::Learn => Way::Learn,
        WayForm::Test => Way::Test,
        WayForm::Daily(day) => Way::Daily(*day),
        WayForm::Review => Way::Review,
    }
}

fn open_form(open: &Open) -> OpenForm {
    let draft = open.draft.clone().map(|draft| match draft {
        Draft::One(choice) => DraftForm::One(choice),
        Draft::Several(chosen) => DraftForm::Several(chosen),
        Draft::Matching(pairs) => DraftForm::Matching(pairs),
        Draft::Ordering(order) => DraftForm::Ordering(order),
    });
    OpenForm { place: open.place, draft, confidence: sure_form(open.confidence), ms: open.ms }
}

fn open(form: OpenForm) -> Option<Open> {
    let draft = form.draft.map(|draft| match draft {
        DraftForm::One(choice) => Draft::One(choice),
        DraftForm::Several(chosen) => Draft::Several(chosen),
        DraftForm::Matching(pairs) => Draft::Matching(pairs),
        DraftForm::Ordering(order) => Draft::Ordering(order),
    });
    Some(Open { place: form.place, draft, confidence: sure(form.confidence)?, ms: form.ms })
}

fn extra_form(extra: &Extra) -> ExtraForm {
    let Extra { place, of, fact, entry, set, reply } = extra;
    let reply = reply.as_ref().map(ReplyForm::from);
    ExtraForm { place: *place, of: *of, fact: *fact, entry: *entry, set: *set, reply }
}

fn extra(form: ExtraForm) -> Option<Extra> {
    let ExtraForm { place, of, fact, entry, set, reply } = form;
    Some(Extra { place, of, fact, entry, set, reply: optional(reply)? })
}

//! What the page "Your data" knows: what is kept, what is about to be added, what can be undone.

use std::rc::Rc;
use yew::AttrValue;

/// What is kept, as the page shows it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Data {
    /// Whether it has been looked at yet.
    pub seen: bool,
    /// How many finished quizzes.
    pub finished: usize,
    /// How many unfinished ones.
    pub unfinished: usize,
    /// How many letters all of it takes.
    pub letters: u64,
    /// Whether each of the two places works: the quick one, the one that outlives a crash.
    pub places: [bool; 2],
    /// How many bytes of this site's room are used, and how many there are.
    pub room: Option<(f64, f64)>,
    /// Whether the browser has promised to delete nothing by itself, where it says.
    pub promised: Option<bool>,
    /// The keys and lengths of what cannot be read.
    pub aside: Vec<(AttrValue, u64)>,
    /// How many quizzes were also gone on with elsewhere, another way.
    pub forks: usize,
    /// Whether there is a copy from before the last addition.
    pub copy: bool,
    /// All quizzes as a code for a link, where they are few enough.
    pub code: Option<AttrValue>,
    /// What is about to be added.
    pub incoming: Option<Incoming>,
    /// What can be undone.
    pub undo: Option<Undo>,
    /// What is wrong with what was picked.
    pub flaw: AttrValue,
}

/// What a file or a link would add.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Incoming {
    /// All that can be read in it.
    pub texts: Rc<Vec<(String, String)>>,
    /// How many quizzes are new here.
    pub adds: usize,
    /// How many are further along there.
    pub further: usize,
    /// How many are here already.
    pub here: usize,
    /// How many lines cannot be read.
    pub unread: usize,
    /// Whether it is not as it was written.
    pub damaged: bool,
}

/// What can be undone until the page is left.
#[derive(Clone, Debug, PartialEq)]
pub struct Undo {
    /// What was done, in a sentence.
    pub done: AttrValue,
    /// What puts it back: first these are put, then these taken away.
    pub edits: Rc<Vec<(String, Option<String>)>>,
}

/// What is asked for on the page.
#[derive(Clone, Debug, PartialEq)]
pub enum Ask {
    /// All of it as a file.
    Backup,
    /// All responses as a table.
    Table,
    /// A file is looked into.
    Pick(web_sys::File),
    /// What was looked into is added.
    Add,
    /// It is not.
    Leave,
    /// What was done last is undone.
    Undo,
    /// All is deleted.
    DeleteAll,
    /// What cannot be read as a file.
    SaveAside(AttrValue),
    /// What cannot be read is deleted.
    DeleteAside(AttrValue),
    /// The copy from before the last addition as a file.
    SaveCopy,
    /// The browser is asked to promise.
    Promise,
}

//! The pages and their names in the address: everything after `#`.
//!
//! Reading is total: whatever stands there, it names some page.

use quiz::AttemptId;
use std::fmt;
use std::rc::Rc;

/// A page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// `#`: where a quiz is chosen and started.
    Start,
    /// `#a<id>`: an attempt on this device, being played or finished.
    Attempt(AttemptId),
    /// `#history`: the attempts on this device.
    History,
    /// `#progress`: what the attempts add up to.
    Progress,
    /// `#about`: how the questions are made.
    About,
    /// `#r<code>`: a score that somebody sent.
    Card(Rc<str>),
    /// `#c<code>`: a challenge that somebody sent.
    Invite(Rc<str>),
    /// `#challenge`: where a challenge is made.
    Challenge,
    /// `#group`: where many scores become a report.
    Group,
    /// `#settings`: what a person may set.
    Settings,
    /// `#help`: how it works, and the keys.
    Help,
    /// `#access`: what was done and checked for access.
    Access,
    /// `#data`: what is kept, and where.
    Data,
    /// `#m<code>`: attempts that were sent from another device.
    Move(Rc<str>),
    /// Nothing that we know.
    Unknown,
}

/// More of a fragment than any page needs. What is longer is cut here before any work; a score
/// code of that length is refused as too long all the same.
const MOST: usize = 2_048;

impl Route {
    /// The page that a fragment names, with or without its `#`.
    pub fn parse(fragment: &str) -> Route {
        let cut = (0..=fragment.len().min(MOST)).rev().find(|at| fragment.is_char_boundary(*at));
        let text = decode(&fragment[..cut.unwrap_or(0)]);
        let name = text.trim().trim_start_matches(['#', '/']);
        match name {
            "" => Route::Start,
            "history" => Route::History,
            "progress" => Route::Progress,
            "about" => Route::About,
            "challenge" => Route::Challenge,
            "group" => Route::Group,
            "settings" => Route::Settings,
            "help" => Route::Help,
            "access" => Route::Access,
            "data" => Route::Data,
            _ => parameter(name).unwrap_or(Route::Unknown),
        }
    }
}

fn parameter(name: &str) -> Option<Route> {
    if let Some(id) = name.strip_prefix('a').and_then(AttemptId::parse) {
        return Some(Route::Attempt(id));
    }
    if let Some(code) = name.strip_prefix(['r', 'R']) {
        return Some(Route::Card(code.into()));
    }
    if let Some(code) = name.strip_prefix(['m', 'M']) {
        return Some(Route::Move(code.into()));
    }
    name.strip_prefix(['c', 'C']).map(|code| Route::Invite(code.into()))
}

impl fmt::Display for Route {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Route::Start | Route::Unknown => out.write_str("#"),
            Route::Attempt(id) => write!(out, "#a{id}"),
            Route::History => out.write_str("#history"),
            Route::Progress => out.write_str("#progress"),
            Route::About => out.write_str("#about"),
            Route::Card(code) => write!(out, "#r{code}"),
            Route::Invite(code) => write!(out, "#c{code}"),
            Route::Challenge => out.write_str("#challenge"),
            Route::Group => out.write_str("#group"),
            Route::Settings => out.write_str("#settings"),
            Route::Help => out.write_str("#help"),
            Route::Access => out.write_str("#access"),
            Route::Data => out.write_str("#data"),
            Route::Move(code) => write!(out, "#m{code}"),
        }
    }
}

/// Undoes percent-encoding, once: mail programs put it in. What is no encoding stays as it is.
fn decode(text: &str) -> String {
    let bytes = text.as_bytes();
    let digit = |at: usize| bytes.get(at).and_then(|byte| char::from(*byte).to_digit(16));
    let mut plain = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        match (bytes[at], digit(at + 1), digit(at + 2)) {
            (b'%', Some(high), Some(low)) => {
                plain.push((high * 16 + low) as u8);
                at += 3;
            }
            (byte, ..) => {
                plain.push(byte);
                at += 1;
            }
        }
    }
    String::from_utf8(plain).unwrap_or_else(|_| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn names(fragment: &str, route: Route) {
        assert_eq!(Route::parse(fragment), route, "{fragment:?}");
    }

    #[test]
    fn every_page_has_its_name() {
        let id = AttemptId::mint(1_790_000_000_000, 77);
        for route in [
            Route::Start,
            Route::Attempt(id),
            Route::History,
            Route::Progress,
            Route::About,
            Route::Card("pqq8xy".into()),
            Route::Invite("pqq8xy".into()),
            Route::Challenge,
            Route::Group,
            Route::Settings,
            Route::Help,
            Route::Access,
            Route::Data,
            Route::Move("1bqq".into()),
        ] {
            names(&route.to_string(), route);
        }
    }

    #[test]
    fn what_messengers_do_is_undone() {
        names("", Route::Start);
        names("#/history", Route::History);
        names("%23rpqq8xy", Route::Card("pqq8xy".into()));
        names("#%72pqq8xy", Route::Card("pqq8xy".into()));
        names(" #rpqq8xy ", Route::Card("pqq8xy".into()));
        names("#RPQQ8XY", Route::Card("PQQ8XY".into()));
    }

    #[test]
    fn whatever_stands_there_names_some_page() {
        names("#a123", Route::Unknown);
        names("#nowhere", Route::Unknown);
        names("#%", Route::Unknown);
        names("#%ff%fe", Route::Unknown);
        let huge = Route::parse(&format!("#r{}", "é".repeat(1_000_000)));
        assert!(
            matches!(huge, Route::Card(code) if code.len() < MOST && code.len() > crate::share::MAX_INPUT)
        );
    }
}

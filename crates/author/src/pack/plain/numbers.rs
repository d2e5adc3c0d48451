//! Columns of numbers and dates, however a spreadsheet writes them.

/// What a column of numbers counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// An amount: "5,150 km".
    Amount,
    /// A year: "1610", "44 BC".
    Year,
    /// A day: "14 July 1789", "1789-07-14".
    Date,
}

/// The numbers of a column, row by row.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Scale {
    pub(super) kind: Kind,
    pub(super) numbers: Vec<f64>,
    /// Whether no sign or word stands beside the digits.
    pub(super) bare: bool,
}

/// Reads the cells of a column as numbers or dates; none where one of them is neither, where units differ,
/// or where the cells can be read in two ways that give two orders. `dated` says that the heading asks for a time.
pub(super) fn scale(cells: &[&str], dated: bool) -> Option<Scale> {
    if cells.is_empty() {
        return None;
    }
    if dated && let Some(numbers) = cells.iter().map(|cell| year(cell)).collect() {
        return Some(Scale { kind: Kind::Year, numbers, bare: false });
    }
    if let Some(numbers) = dates(cells) {
        return Some(Scale { kind: Kind::Date, numbers, bare: false });
    }
    let amounts: Vec<Amount> = cells.iter().map(|cell| Amount::of(cell)).collect::<Option<_>>()?;
    let first = &amounts[0];
    if amounts.iter().any(|it| it.unit != first.unit || it.currency != first.currency) {
        return None;
    }
    let numbers = one_reading(&amounts)?;
    let bare =
        cells.iter().all(|cell| cell.bytes().all(|byte| byte.is_ascii_digit() || b".,-".contains(&byte)));
    Some(Scale { kind: Kind::Amount, numbers, bare })
}

/// A year, negative before the common era.
fn year(cell: &str) -> Option<f64> {
    let before = ["BC", "BCE", "B.C.", "B.C.E."].iter().find_map(|era| cell.strip_suffix(era));
    let after = ["AD ", "A.D. "].iter().find_map(|era| cell.strip_prefix(era));
    let after = after.or_else(|| [" AD", " CE"].iter().find_map(|era| cell.strip_suffix(era)));
    let digits = before.or(after).unwrap_or(cell).trim();
    let is_year = (1..=4).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
    let number: f64 = digits.parse().ok().filter(|_| is_year)?;
    Some(if before.is_some() { -number } else { number })
}

const MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// Days as numbers that sort by time. Where it is not clear which of two numbers is the month, none.
fn dates(cells: &[&str]) -> Option<Vec<f64>> {
    let parts: Vec<[u32; 3]> = cells.iter().map(|cell| day(cell)).collect::<Option<_>>()?;
    let swapped = parts.iter().map(|[year, month, day]| [*year, *day, *month]).collect::<Vec<_>>();
    if !cells.iter().any(|cell| cell.contains('/')) {
        return sortable(&parts);
    }
    match (sortable(&parts), sortable(&swapped)) {
        (Some(one), Some(other)) => (order_of(&one) == order_of(&other)).then_some(one),
        (one, other) => one.or(other),
    }
}

/// Days of year, month and day as numbers that sort by time; none where a month is over 12.
fn sortable(days: &[[u32; 3]]) -> Option<Vec<f64>> {
    let number =
        |[year, month, day]: &[u32; 3]| (*month <= 12).then(|| f64::from(year * 10_000 + month * 100 + day));
    days.iter().map(number).collect()
}

/// Year, month and day; day and month as written where both are numbers.
fn day(cell: &str) -> Option<[u32; 3]> {
    let parts: Vec<&str> = cell.split([' ', '-', '/', '.', ',']).filter(|part| !part.is_empty()).collect();
    let [a, b, c] = parts[..] else { return None };
    let month = |word: &str| {
        let start = word.get(..3)?.to_ascii_lowercase();
        let at = MONTHS
            .iter()
            .position(|it| *it == start)
            .filter(|_| word.bytes().all(|byte| byte.is_ascii_alphabetic()))?;
        Some(at as u32 + 1)
    };
    let number = |word: &str| word.trim_end_matches(char::is_alphabetic).parse::<u32>().ok();
    let [year, month, day] = match (month(a), month(b)) {
        (Some(month), _) => [number(c)?, month, number(b)?],
        (_, Some(month)) => [number(c)?, month, number(a)?],
        _ if a.len() == 4 => [number(a)?, number(b)?, number(c)?],
        _ if c.len() == 4 => [number(c)?, number(b)?, number(a)?],
        _ => return None,
    };
    ((1..=9999).contains(&year) && (1..=31).contains(&month) && (1..=31).contains(&day))
        .then_some([year, month, day])
}

/// An amount that is not settled yet: `1.234` may be a thousand or one.
struct Amount {
    digits: String,
    negative: bool,
    times: f64,
    unit: String,
    currency: String,
}

impl Amount {
    fn of(cell: &str) -> Option<Amount> {
        let cell = ["about ", "approx. ", "around ", "c. ", "ca. ", "~", "≈"]
            .iter()
            .find_map(|it| cell.strip_prefix(it))
            .unwrap_or(cell)
            .trim();
        let start = cell.find(|it: char| it.is_ascii_digit())?;
        let (front, rest) = cell.split_at(start);
        let end = rest
            .find(|it: char| !(it.is_ascii_digit() || ".,'’ \u{a0}\u{202f}".contains(it)))
            .unwrap_or(rest.len());
        let (digits, behind) = rest.split_at(end);
        let digits: String =
            digits.trim_end().chars().filter(|it| !"'’ \u{a0}\u{202f}".contains(*it)).collect();
        let minus = ['-', '−', '–'];
        let currency = front.trim_matches(minus).trim();
        let is_currency = currency.is_empty() || matches!(currency, "$" | "€" | "£" | "¥" | "₹" | "US$");
        let mut words: Vec<&str> = behind.split_whitespace().collect();
        let times = match words.first().map(|word| word.to_ascii_lowercase()).as_deref() {
            Some("thousand") => 1e3,
            Some("million" | "mn") => 1e6,
            Some("billion" | "bn") => 1e9,
            Some("trillion") => 1e12,
            _ => 1.0,
        };
        if times > 1.0 {
            words.remove(0);
        }
        let unit = words.join(" ");
        // A range, a fraction, a second number: not one amount.
        let is_one = is_currency
            && !unit.contains(|it: char| it.is_ascii_digit())
            && !unit.starts_with(['-', '–', '/', ':']);
        let digits = digits.trim_end_matches(['.', ',']).to_owned();
        is_one.then(|| Amount {
            digits,
            negative: front.contains(minus),
            times,
            unit,
            currency: currency.to_owned(),
        })
    }

    /// The number, with `decimal` before its fraction and the other sign between thousands.
    fn read(&self, decimal: char) -> Option<f64> {
        let grouping = if decimal == '.' { ',' } else { '.' };
        let (whole, fraction) = self.digits.split_once(decimal).unwrap_or((&self.digits, ""));
        let mut groups = whole.split(grouping);
        let first = groups.next().unwrap_or("");
        let fits = (1..=3).contains(&first.len()) && first != "0";
        let grouped = groups.clone().all(|group| group.len() == 3) && (groups.next().is_none() || fits);
        if !grouped || fraction.contains([decimal, grouping]) {
            return None;
        }
        let number: f64 = format!("{}.{fraction}0", whole.replace(grouping, "")).parse().ok()?;
        Some(number * self.times * if self.negative { -1.0 } else { 1.0 }).filter(|it| it.is_finite())
    }
}

/// The numbers, where they can be read in one way alone or where both ways put them in the same order. As in
/// English, a comma before three digits stands between thousands unless another cell shows that it cannot.
fn one_reading(amounts: &[Amount]) -> Option<Vec<f64>> {
    let read = |decimal: char| amounts.iter().map(|it| it.read(decimal)).collect::<Option<Vec<f64>>>();
    let has_dots = amounts.iter().any(|it| it.digits.contains('.'));
    match (read('.'), read(',')) {
        (Some(point), Some(comma)) if has_dots => (order_of(&point) == order_of(&comma)).then_some(point),
        (one, other) => one.or(other),
    }
}

/// The places of the numbers by size, equal ones in one place.
fn order_of(numbers: &[f64]) -> Vec<usize> {
    let mut sorted = numbers.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted.dedup();
    numbers.iter().map(|number| sorted.partition_point(|it| it < number)).collect()
}

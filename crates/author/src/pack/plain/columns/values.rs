//! The values of a cell.

/// The values of a cell that lists several. A comma between digits belongs to a number.
pub(super) fn listed(cell: &str, sign: char) -> Vec<String> {
    let bytes = cell.as_bytes();
    let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let mut values: Vec<String> = Vec::new();
    let mut start = 0;
    let signs = cell
        .match_indices(sign)
        .map(|it| it.0)
        .filter(|at| sign == ';' || *at == 0 || !(digit(at - 1) && digit(at + 1)));
    for end in signs.chain([cell.len()]) {
        let value = without_stop(cell.get(start..end).unwrap_or("").trim());
        if !value.is_empty() && !values.contains(&value) {
            values.push(value);
        }
        start = end + 1;
    }
    values
}

/// Lets a text that will stand inside a sentence begin with a small article.
pub(super) fn begin_small(text: &mut str) {
    if ["A ", "An ", "The "].iter().any(|start| text.starts_with(start)) {
        text[..1].make_ascii_lowercase();
    }
}

/// A sentence without its full stop, since it will stand inside others.
pub(super) fn without_stop(cell: &str) -> String {
    let is_sentence = cell.split(' ').count() > 3 && !cell.ends_with("..");
    let last = cell.rsplit(' ').next().unwrap_or("");
    let abbreviated = last.trim_end_matches('.').contains('.') || last == "etc.";
    cell.strip_suffix('.').filter(|_| is_sentence && !abbreviated).unwrap_or(cell).to_owned()
}

//! Reading a pack from text: the one door for files written by hand.

use super::check::{Problem, check};
use super::pack::Pack;
use serde_json::Value;

/// The most bytes a pack file may have.
const MAX_BYTES: usize = 5 << 20;

/// Reads a pack and checks it.
///
/// # Errors
/// Every problem, each with the JSON pointer of its place: first those of form, found against the
/// [`schema`], and where there are none, those of sense.
pub fn load(text: &str) -> Result<Pack, Vec<Problem>> {
    if text.len() > MAX_BYTES {
        let size = format!("the file has {} bytes; a pack may have at most {MAX_BYTES}", text.len());
        return Err(vec![Problem::new("", size)]);
    }
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let value: Value = serde_json::from_str(text)
        .map_err(|error| vec![Problem::new("", format!("the file is not JSON: {error}"))])?;
    let problems = problems_of_form(&value);
    if !problems.is_empty() {
        return Err(problems);
    }
    let pack: Pack = serde_json::from_value(value)
        .map_err(|error| vec![Problem::new("", format!("the file is not a pack: {error}"))])?;
    let problems = check(&pack);
    if problems.is_empty() { Ok(pack) } else { Err(problems) }
}

/// The JSON Schema of a pack, generated from the types of [`pack`](super::pack).
pub fn schema() -> Value {
    schemars::schema_for!(Pack).to_value()
}

fn problems_of_form(value: &Value) -> Vec<Problem> {
    match jsonschema::validator_for(&schema()) {
        Ok(validator) => validator
            .iter_errors(value)
            .map(|error| Problem::new(error.instance_path().to_string(), error.to_string()))
            .collect(),
        Err(error) => vec![Problem::new("", format!("the schema itself is broken: {error}"))],
    }
}

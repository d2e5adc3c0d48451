//! The first saved form: quizzes with feedback at once. It is read, and no longer written.

use super::parts::{RecipeForm, ReplyForm, replies};
use quiz::{Attempt, AttemptId};
use serde::Deserialize;

/// Its fields and their order may never change.
#[derive(Deserialize)]
struct Form {
    id: [u8; 10],
    recipe: RecipeForm,
    started: u64,
    finished: Option<u64>,
    at: u32,
    replies: Vec<Option<ReplyForm>>,
}

/// The attempt; none where the bytes are not one.
pub fn attempt(bytes: &[u8]) -> Option<Attempt> {
    let form: Form = postcard::from_bytes(bytes).ok()?;
    let (id, recipe) = (AttemptId(form.id), form.recipe.recipe()?);
    let replies = replies(form.replies)?;
    let fresh = Attempt::new(id, recipe, replies.len(), form.started);
    Some(Attempt { finished: form.finished, at: form.at, replies, ..fresh })
}

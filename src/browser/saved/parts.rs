//! The parts that the saved forms share. Their fields and variants may never change, nor their
//! order: a change is a new version of the form, with parts of its own.

use quiz::{Blueprint, Confidence, Fingerprint, Interaction, Recipe, Reply, Response, SEED_BITS};
use serde::{Deserialize, Serialize};

#[derive(Serialize, Deserialize)]
pub struct RecipeForm {
    edition: [u8; 5],
    length: u8,
    topics: u16,
    interactions: u32,
    mix: [u8; 3],
    seed: u64,
}

#[derive(Serialize, Deserialize)]
pub struct ReplyForm {
    response: ResponseForm,
    confidence: u8,
    ms: u32,
}

#[derive(Serialize, Deserialize)]
enum ResponseForm {
    Skipped,
    Lapsed,
    Choices(Vec<u8>),
    Pairs(Vec<Option<u8>>),
    Order(Vec<u8>),
}

const SURE: [Option<Confidence>; 4] =
    [None, Some(Confidence::Guess), Some(Confidence::FairlySure), Some(Confidence::Sure)];

/// How sure, as a number from 0 to 3.
pub fn sure_form(sure: Option<Confidence>) -> u8 {
    SURE.iter().position(|it| *it == sure).unwrap_or(0) as u8
}

/// How sure; none within where it was not said, none at all where there is no such number.
pub fn sure(form: u8) -> Option<Option<Confidence>> {
    SURE.get(usize::from(form)).copied()
}

impl From<&Recipe> for RecipeForm {
    fn from(recipe: &Recipe) -> RecipeForm {
        let Recipe { edition, blueprint: Blueprint { length, topics, interactions, mix }, seed } = recipe;
        RecipeForm {
            edition: edition.0,
            length: *length,
            topics: *topics,
            interactions: (*interactions).into(),
            mix: *mix,
            seed: *seed,
        }
    }
}

impl RecipeForm {
    /// The recipe; none where the interactions or the seed are out of range.
    pub fn recipe(self) -> Option<Recipe> {
        let RecipeForm { edition, length, topics, interactions, mix, seed } = self;
        let interactions = u8::try_from(interactions).ok().filter(|it| it >> Interaction::ALL.len() == 0)?;
        let blueprint = Blueprint { length, topics, interactions, mix };
        (seed >> SEED_BITS == 0).then_some(Recipe { edition: Fingerprint(edition), blueprint, seed })
    }
}

impl From<&Reply> for ReplyForm {
    fn from(reply: &Reply) -> ReplyForm {
        let response = match reply.response.clone() {
            Response::Skipped => ResponseForm::Skipped,
            Response::Lapsed => ResponseForm::Lapsed,
            Response::Choices(chosen) => ResponseForm::Choices(chosen),
            Response::Pairs(pairs) => ResponseForm::Pairs(pairs),
            Response::Order(order) => ResponseForm::Order(order),
        };
        ReplyForm { response, confidence: sure_form(reply.confidence), ms: reply.ms }
    }
}

impl ReplyForm {
    /// The reply; none where it is out of range.
    pub fn reply(self) -> Option<Reply> {
        let response = match self.response {
            ResponseForm::Skipped => Response::Skipped,
            ResponseForm::Lapsed => Response::Lapsed,
            ResponseForm::Choices(chosen) => Response::Choices(chosen),
            ResponseForm::Pairs(pairs) => Response::Pairs(pairs),
            ResponseForm::Order(order) => Response::Order(order),
        };
        Some(Reply { response, confidence: sure(self.confidence)?, ms: self.ms })
    }
}

/// The replies as they are kept.
pub fn reply_forms(replies: &[Option<Reply>]) -> Vec<Option<ReplyForm>> {
    replies.iter().map(|it| it.as_ref().map(ReplyForm::from)).collect()
}

/// The replies; none where one of them is out of range.
pub fn replies(forms: Vec<Option<ReplyForm>>) -> Option<Vec<Option<Reply>>> {
    forms.into_iter().map(optional).collect()
}

/// A reply, if any; none at all where it is out of range.
pub fn optional(form: Option<ReplyForm>) -> Option<Option<Reply>> {
    form.map_or(Some(None), |form| form.reply().map(Some))
}

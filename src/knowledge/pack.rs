//! The pack: one JSON file that holds all that is known of a subject and how to ask about it.
//!
//! These are wire types, plain and public: they say how a pack is written, not what it means.
//! [`check`](crate::knowledge::check) finds what is wrong with one; [`Knowledge`](crate::knowledge::Knowledge)
//! is what the rest of the house works with.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

#[cfg(not(target_arch = "wasm32"))]
use schemars::JsonSchema;

/// The version of the pack format that this code reads.
pub const FORMAT: u32 = 1;

/// A subject: its source, its facts, and the words to ask about them.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Pack {
    /// Where the JSON Schema of this file is (for editors; not read).
    #[serde(rename = "$schema", default)]
    pub schema: Option<String>,
    /// The version of this format: 1.
    pub format: u32,
    /// A short name in lower case, such as `kpo`.
    pub id: String,
    /// What the quiz is about, as a reader sees it.
    pub title: String,
    /// One or two sentences for the start page.
    pub summary: String,
    /// The language of every text in the pack, as a BCP 47 tag such as `en`.
    pub language: String,
    /// The one work that the facts are taken from.
    pub source: Source,
    /// Phrases that ascribe what a stem says to the source or to a named holder. A stem about a
    /// claim, an expectation, a hedge or a text-closed list must hold one of them.
    pub attributions: Vec<String>,
    /// The parts of the subject, in reading order.
    pub topics: Vec<Topic>,
    /// Mistakes that readers are known to make.
    #[serde(default)]
    pub misconceptions: Vec<Misconception>,
    /// Everything that can stand in a fact, a stem or a choice.
    pub entities: Vec<Entity>,
    /// How entities can stand to one another, and how to ask about it.
    pub relations: Vec<Relation>,
    /// What the source says.
    pub facts: Vec<Fact>,
    /// What the source does not say, and why it is false to say that it does.
    #[serde(default)]
    pub negatives: Vec<Negative>,
}

/// The work that the facts are taken from.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// The title of the work.
    pub work: String,
    /// Who wrote it.
    pub author: String,
    /// Who published it.
    pub publisher: String,
    /// When it was last changed, as `YYYY-MM-DD`.
    pub date: String,
}

/// A part of the subject.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Topic {
    /// What facts call it.
    pub id: String,
    /// What the reader sees: a short noun phrase.
    pub title: String,
}

/// A mistake that readers are known to make.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Misconception {
    /// What entities and negatives call it.
    pub id: String,
    /// The mistaken belief, as one sentence.
    pub belief: String,
}

/// Something that can stand in a fact, a stem or a choice.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Entity {
    /// What facts call it.
    pub id: String,
    /// Its semantic type. Choices of one question all have one type.
    #[serde(rename = "type")]
    pub kind: String,
    /// Its grammatical forms by name. `name` is required: it is what a choice shows unless the
    /// template asks for another form. Write `name` as it stands inside a sentence.
    pub forms: BTreeMap<String, String>,
    /// Other words for the same thing: none of them may be told apart from it.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// Entities so close to this one that the two may never be choices of one question, nor one
    /// be called false where the other is true.
    #[serde(default)]
    pub conflicts: Vec<String>,
    /// The entity that stands opposed to this one, where one does (KPO to BPO).
    #[serde(default)]
    pub contrast: Option<String>,
    /// Traits by which its likeness to other entities is measured, beside type and facts.
    #[serde(default)]
    pub features: Vec<String>,
    /// Why it is wrong where no fact and no negative says so better: one sentence.
    #[serde(default)]
    pub note: Option<String>,
    /// The mistake that a reader who chooses it wrongly may be making.
    #[serde(default)]
    pub misconception: Option<String>,
}

/// A way in which entities stand to one another.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Relation {
    /// What facts call it.
    pub id: String,
    /// The type of its subjects.
    pub domain: String,
    /// The type of its objects.
    pub range: String,
    /// By which rules a proposition that no fact states is false. None: never asked.
    pub closures: Vec<Closure>,
    /// Objects from first to last, where they have an order.
    #[serde(default)]
    pub order: Vec<String>,
    /// How to ask about it.
    #[serde(default)]
    pub templates: Vec<Template>,
}

/// A rule by which a proposition that no fact states is false.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Closure {
    /// A subject has one object: every other of the same type is false.
    Functional,
    /// The opposed entity holds the value, so this one does not.
    Contrast,
    /// A subject has one of the recorded roles: the other recorded roles are false.
    Role,
    /// The list is finite and so is the text: what it does not name is false of the text, though
    /// perhaps not of the world.
    Text,
}

/// How far a question's wording reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Scope {
    /// Of the world: the stem states it plainly.
    World,
    /// Of what a named holder says.
    Holder,
    /// Of what the source says.
    Text,
}

/// How a relation is asked about.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Template {
    /// A name, unique in the pack.
    pub id: String,
    /// The kind of question.
    pub kind: Kind,
    /// Which end of the relation the player is asked for. The other end is given.
    pub ask: Slot,
    /// The given entities that it fits; empty: every one.
    #[serde(default)]
    pub given: Vec<String>,
    /// The keys that it fits; empty: every one.
    #[serde(default)]
    pub keys: Vec<String>,
    /// How far its wording reaches.
    pub scope: Scope,
    /// The modalities that its wording does justice to.
    pub modalities: Vec<Modality>,
    /// The question, ending in its one question mark. `{given}` is the given entity's name,
    /// `{given.form}` another form of it. Some kinds offer more names: see [`Kind`].
    pub stem: String,
    /// A choice's text; empty: `{choice}`.
    #[serde(default)]
    pub choice: String,
    /// The most choices a question may have (3 or 4; several-of-many up to 6); 0: three.
    #[serde(default)]
    pub choices: u8,
    /// How many of the choices are right, for several-of-many; 0: one.
    #[serde(default)]
    pub right: u8,
    /// What is given to match, row by row, for matching: a text with `{given}`.
    #[serde(default)]
    pub prompt: String,
    /// Whether the choices form a scale that keeps the order of the relation.
    #[serde(default)]
    pub scale: bool,
    /// The facts that the stem gives away beside the one it keys.
    #[serde(default)]
    pub tells: Vec<String>,
    /// What the question asks of the mind.
    pub bloom: Bloom,
    /// How many steps of thought lie between the stem and the key; 0: one.
    #[serde(default)]
    pub steps: u8,
}

/// The end of a relation that a question asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Slot {
    /// Who or what it is said of.
    Subject,
    /// What is said of it.
    Object,
}

/// The kind of a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// K1: what something is, holds or needs.
    Definition,
    /// K2: what an abbreviation stands for.
    Abbreviation,
    /// K3: what belongs where.
    Classify,
    /// K4: who says what.
    Attribution,
    /// K5: where something stands.
    Status,
    /// K6: how two opposed things compare.
    Contrast,
    /// K7: which fits a case. The given entity's name is the case.
    Scenario,
    /// K8: what follows from what, and what is at risk.
    Cause,
    /// K9: which reason is given.
    Reason,
    /// K10: which one belongs elsewhere. `{other}` is where all the rest belong.
    OddOneOut,
    /// K11: which goes with which; one choice is left over.
    Matching,
    /// K12: in which order.
    Ordering,
    /// K13: which ones, their number stated.
    Several,
    /// K14: which word completes a summary.
    Cloze,
    /// K15: how firmly something is put.
    Strength,
    /// K16: which edit mends a summary. `{wrong}` is the entity that stands there wrongly.
    Correction,
    /// K17: which side raises what.
    Stance,
    /// K18: which is to one as another is to its opposite. `{other}` is the opposed entity,
    /// `{like}` what goes with that.
    Analogy,
    /// K19: what follows in two steps.
    Inference,
}

/// What a question asks of the mind (Bloom's taxonomy as revised by Anderson & Krathwohl, 2001).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Bloom {
    /// To recall.
    Remember,
    /// To grasp.
    Understand,
    /// To use on a case.
    Apply,
    /// To take apart.
    Analyze,
}

/// Something that the source says.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Fact {
    /// A name, unique in the pack, such as `F16`.
    pub id: String,
    /// The entity it is about.
    pub subject: String,
    /// The relation it states.
    pub relation: String,
    /// The entity on the other end.
    pub object: String,
    /// Whether the source affirms or denies it.
    #[serde(default)]
    pub polarity: Polarity,
    /// How firmly it is put.
    pub modality: Modality,
    /// Who says it: `article`, or the entity that holds the view.
    pub voice: String,
    /// The paragraph of the source, from 1; 0 where it is not from the source.
    pub paragraph: u32,
    /// How much it matters, 0 to 3. Under 2 it is never keyed.
    pub importance: u8,
    /// The topic it belongs to.
    pub topic: String,
    /// The fact as one plain sentence in our own words, attributed where it is not asserted.
    pub claim: String,
    /// Why a choice that fits this fact is right, and one that contradicts it wrong: one sentence
    /// that stands by itself.
    pub rationale: String,
    /// For feedback only: never keyed.
    #[serde(default)]
    pub feedback_only: bool,
    /// The facts that it is derived from, if it is.
    #[serde(default)]
    pub derived_from: Vec<String>,
    /// The same content as further propositions, so that it can be asked in other ways.
    #[serde(default)]
    pub readings: Vec<Reading>,
}

/// The content of a fact, put as another proposition.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Reading {
    /// The entity it is about.
    pub subject: String,
    /// The relation it states.
    pub relation: String,
    /// The entity on the other end.
    pub object: String,
    /// Whether it is affirmed or denied.
    #[serde(default)]
    pub polarity: Polarity,
    /// How firmly this reading is put, where that differs from the fact (a reading about the
    /// text itself is asserted, whatever the text says).
    #[serde(default)]
    pub modality: Option<Modality>,
    /// The rationale for this reading, where the fact's own does not fit.
    #[serde(default)]
    pub rationale: Option<String>,
}

/// Whether a proposition is affirmed or denied.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Polarity {
    /// The source says so.
    #[default]
    Affirmed,
    /// The source says that it is not so.
    Denied,
}

/// How firmly something is put.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Modality {
    /// Stated as so.
    Asserted,
    /// Taken as given.
    Presupposed,
    /// Put as possible or usual.
    Hedged,
    /// Put as expected.
    Expected,
    /// Forecast.
    Predicted,
    /// Reported as somebody's claim.
    Claimed,
    /// Somebody's opinion.
    Opinion,
    /// About the wording of the source itself.
    Meta,
    /// Follows from other facts.
    Derived,
    /// Not from the source.
    Outside,
}

/// Something that the source does not say, with the reason why it is false to say that it does.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Negative {
    /// A name, unique in the pack, such as `N03`.
    pub id: String,
    /// The entity it is about; absent: whatever subject.
    #[serde(default)]
    pub subject: Option<String>,
    /// The relation.
    pub relation: String,
    /// The entity on the other end; absent: whatever object.
    #[serde(default)]
    pub object: Option<String>,
    /// Why it is false: one sentence that a player may read.
    pub why: String,
    /// When somebody last looked at it, as `YYYY-MM-DD`.
    pub reviewed: String,
    /// The mistake that a reader who chooses it may be making.
    #[serde(default)]
    pub misconception: Option<String>,
}

impl Kind {
    /// Every kind, by number from 1 (K1 to K19).
    pub const ALL: [Kind; 19] = [
        Kind::Definition,
        Kind::Abbreviation,
        Kind::Classify,
        Kind::Attribution,
        Kind::Status,
        Kind::Contrast,
        Kind::Scenario,
        Kind::Cause,
        Kind::Reason,
        Kind::OddOneOut,
        Kind::Matching,
        Kind::Ordering,
        Kind::Several,
        Kind::Cloze,
        Kind::Strength,
        Kind::Correction,
        Kind::Stance,
        Kind::Analogy,
        Kind::Inference,
    ];

    /// Its number, 1 to 19. Links and editions carry it, so it never changes.
    pub fn number(self) -> u8 {
        self as u8 + 1
    }

    /// The kind of that number, if there is one.
    pub fn from_number(number: u8) -> Option<Kind> {
        Kind::ALL.get(usize::from(number).checked_sub(1)?).copied()
    }
}

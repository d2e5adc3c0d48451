//! Every question that a pack can ask.

use crate::frames::{Frame, drafts};
use crate::pack::{Index, Pack};
use crate::problem::{Place, Problem};
use crate::question::{Flaw, Question};
use std::collections::{BTreeSet, HashMap, HashSet};

/// Every question of a pack, and what kept others from being one.
#[derive(Clone, Debug, Default)]
pub struct Generated<'a> {
    /// The questions, table by table, wording by wording.
    pub questions: Vec<Question<'a>>,
    /// Why drafts were refused, each once for a wording.
    pub problems: Vec<Problem>,
}

/// The most questions that a pack may give.
const MAX_QUESTIONS: usize = 1_000_000;

/// Asks every table by every wording. No two questions have the same stem and the same key, and none offers as
/// wrong what another with its stem keys.
pub fn generate<'a>(index: &Index<'a>) -> Generated<'a> {
    let mut made = Generated::default();
    let mut problems = BTreeSet::new();
    for table in &index.pack.tables {
        for ask in &table.asks {
            let mut put = |draft: crate::question::Draft<'a>| {
                let key = draft.choices.first().map_or(String::new(), |it| it.text.clone());
                match Question::new(index, draft) {
                    Ok(_) if made.questions.len() == MAX_QUESTIONS => {
                        let place = Place { table: table.id.clone(), ..Place::default() };
                        let message = format!("the pack gives more than {MAX_QUESTIONS} questions; split it");
                        problems.insert(Problem::new(table.at, place, message));
                    }
                    Ok(question) => made.questions.push(question),
                    Err(flaw) => {
                        let column = if matches!(flaw, Flaw::NoReason(_)) { String::new() } else { key };
                        let place = Place { table: table.id.clone(), row: ask.id.clone(), column };
                        problems.insert(Problem::new(ask.at, place, flaw.to_string()));
                    }
                }
            };
            drafts(&Frame::new(index, table, ask), &mut put);
        }
    }
    made.questions = without_second_keys(made.questions);
    made.problems = problems.into_iter().collect();
    made
}

/// Leaves out questions that say the same as one before, and those whose wrong choices would be right by
/// another question with the same stem.
fn without_second_keys(questions: Vec<Question>) -> Vec<Question> {
    let stem = |it: &Question| (it.draft().stem.clone(), it.draft().prompts.clone());
    let mut keys: HashMap<_, HashSet<String>> = HashMap::new();
    for question in &questions {
        keys.entry(stem(question)).or_default().extend(question.keys().map(|it| it.text.clone()));
    }
    let mut ids = HashSet::new();
    let fair = |question: &Question| {
        let keys = &keys[&stem(question)];
        question.draft().choices.iter().all(|it| it.mark > 0 || !keys.contains(&it.text))
    };
    questions.into_iter().filter(|question| fair(question) && ids.insert(question.id())).collect()
}

/// Reads a pack and asks all of it.
///
/// # Errors
/// All problems, of reading, of the content and of single questions.
pub fn checked(pack: &Pack) -> Result<Index<'_>, Vec<Problem>> {
    let index = Index::of(pack);
    let mut problems = crate::check::check(pack);
    problems.extend(generate(&index).problems);
    if problems.is_empty() { Ok(index) } else { Err(problems) }
}

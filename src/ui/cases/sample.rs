//! A small book and a quiz with every interaction, made by hand for the cases.

use crate::ui::book::Book;
use quiz::bank::{About, Fact};
use quiz::{
    Action, Attempt, AttemptId, Blueprint, Choice, Difficulty, Fingerprint, Interaction, Moment, Question,
    Quiz, Recipe, Session,
};
use std::rc::Rc;

/// A book of five facts and a note.
pub fn book() -> Book {
    let fact = |id: &str, topic, paragraph, text: &str| Fact {
        id: id.into(),
        text: text.into(),
        paragraph,
        topic,
        printed: true,
    };
    Book {
        about: About {
            pack: "kpo".into(),
            title: "Knowledge process outsourcing".into(),
            summary: "What it is, where it is done, and what people hope and fear from it.".into(),
            language: "en".into(),
            source: [
                "What is KPO?".into(),
                "A. B. Kelsey".into(),
                "SmartCapitalMind".into(),
                "2024-05-16".into(),
            ],
        },
        topics: ["Definition", "Staff and skills", "Where it is done", "Risks"].map(Rc::from).to_vec(),
        facts: vec![
            fact("F64", 1, 7, "The work of KPO calls for trained staff with analytical skills."),
            fact("F08", 1, 2, "KPO staff need analytical and communication skills."),
            fact("F16", 2, 3, "India provides most KPO services at present."),
            fact("F21", 2, 3, "Russia is named among the countries expected to follow."),
            Fact { printed: false, ..fact("F22", 2, 3, "Russia is not yet a supplier.") },
            fact("", 0, 0, "KPO is short for knowledge process outsourcing."),
        ],
        entries: 312,
        interactions: 0b1111,
        figures: vec![
            ("Questions in the bank, each with all its wrong answers", "4812"),
            ("Flaws found", "0"),
        ],
    }
}

fn choice(mark: u8, text: &str, why: &str) -> Choice {
    Choice { text: text.into(), why: why.into(), facts: Vec::new(), mark, group: 0 }
}

fn question(
    interaction: Interaction,
    topic: u8,
    facts: &[u32],
    stem: &str,
    choices: Vec<Choice>,
) -> Question {
    Question {
        entry: u32::from(topic),
        frame: "case".into(),
        interaction,
        topic,
        difficulty: Difficulty::Medium,
        facts: facts.to_vec(),
        stem: stem.into(),
        prompts: Vec::new(),
        choices,
        others: "".into(),
    }
}

/// A question with each interaction.
pub fn questions() -> Vec<Question> {
    let one = question(
        Interaction::One,
        1,
        &[0],
        "A retailer needs outsiders to judge which regions it should enter. Which supplier staff fit the job?",
        vec![
            choice(
                0,
                "Accurate bookkeepers",
                "Bookkeeping records what has happened; the retailer needs a judgment.",
            ),
            choice(0, "Fast data entry clerks", "Data entry is routine; this task calls for judgment."),
            choice(1, "Trained researchers", "A judgment on markets is analytical work for trained staff."),
        ],
    );
    let several = question(
        Interaction::Several,
        1,
        &[1],
        "Which two skills does the article require of staff in KPO services?",
        vec![
            choice(1, "Analytical skill", "The article names it for KPO staff."),
            choice(1, "Communication skill", "The article names it beside analytical skill."),
            choice(0, "Manual skill", "The article does not list it."),
            choice(0, "Negotiation skill", "The article does not list it."),
        ],
    );
    let mut matching = question(
        Interaction::Matching,
        2,
        &[2, 3],
        "Which country goes with which description in the article?",
        vec![
            choice(2, "The Philippines", "The number of its KPO firms is rising."),
            choice(1, "India", "India provides most of the services."),
            choice(0, "Brazil", "The article leaves Brazil out."),
            choice(3, "Russia", "Russia is named as a future entrant."),
        ],
    );
    matching.prompts = vec![
        "Provides most KPO now".into(),
        "Has a rising number of firms".into(),
        "Is expected to follow".into(),
    ];
    let ordering = question(
        Interaction::Ordering,
        3,
        &[2, 3],
        "In which order does the article place these countries, from the most KPO to the least?",
        vec![
            choice(2, "The Philippines", "Its number of firms is on the rise."),
            choice(3, "Russia", "It is only expected to follow."),
            choice(1, "India", "It provides most of the services."),
        ],
    );
    vec![one, several, matching, ordering]
}

/// A quiz that has just begun.
pub fn fresh() -> Session {
    let recipe = Recipe { edition: Fingerprint([7; 5]), blueprint: Blueprint::default(), seed: 42 };
    let questions = questions();
    let attempt = Attempt::new(AttemptId([0; 10]), recipe.clone(), questions.len(), 1_790_000_000_000);
    Session::resume(Rc::new(Quiz { recipe, questions }), attempt).expect("the attempt is the quiz's own")
}

/// What follows from some actions, each question being open for 21 seconds.
pub fn play(session: Session, actions: &[Action]) -> Session {
    actions.iter().fold(session, |session, action| {
        let open = if matches!(action, Action::Check | Action::Skip) { 21_000 } else { 0 };
        session.apply(action.clone(), Moment { now: 1_790_000_090_000, day: 20_717, open })
    })
}

fn to_the_end(drafts: [Vec<Action>; 4]) -> Session {
    drafts.into_iter().fold(fresh(), |session, mut actions| {
        actions.extend([Action::Check, Action::Skip, Action::Next]);
        play(session, &actions)
    })
}

fn pairs(first: u8, second: u8, third: u8) -> Vec<Action> {
    (0..).zip([first, second, third]).map(|(row, at)| Action::Assign { row, choice: Some(at) }).collect()
}

/// A quiz played to the end with some of it right.
pub fn played() -> Session {
    to_the_end([
        vec![Action::Choose(0)],
        vec![Action::Choose(0), Action::Choose(1)],
        pairs(1, 2, 3),
        Vec::new(),
    ])
}

/// A quiz played to the end with all of it right.
pub fn perfect() -> Session {
    let order = vec![Action::Move { from: 2, to: 0 }];
    to_the_end([vec![Action::Choose(2)], vec![Action::Choose(0), Action::Choose(1)], pairs(1, 0, 3), order])
}

/// A quiz played to the end without an answer.
pub fn hopeless() -> Session {
    to_the_end([vec![Action::Skip], vec![Action::Skip], vec![Action::Skip], vec![Action::Skip]])
}

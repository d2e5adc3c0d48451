//! The card of a score that somebody sent: what it says, what it cannot show, two doors.

use super::{Wish, result};
use crate::share::{Comparison, Link};
use crate::ui::book::Book;
use crate::ui::components::button::{self, MAIN, PLAIN};
use crate::ui::components::comparison::Sides;
use crate::ui::components::{comparison, feedback, person, topic_table};
use crate::ui::sending::{self, Sent};
use crate::ui::text;
use quiz::{Attempt, Quiz, Score};
use yew::prelude::*;

/// What the card needs beside the link.
pub struct Opened<'a> {
    /// The quiz, made again.
    pub quiz: &'a Quiz,
    /// The link.
    pub link: &'a Link,
    /// An attempt of this device at the same questions, if there is one that is finished.
    pub own: Option<&'a Attempt>,
    /// Whether the sender's answers may be shown.
    pub revealed: bool,
    /// How many facts have changed since, where it was made with an earlier edition.
    pub earlier: Option<usize>,
    /// What sends one's own score back, where it is open.
    pub panel: Html,
}

/// The card. It gives no answers away, unless they are asked for or the quiz was played here.
#[inline(never)]
pub fn view(book: &Book, opened: &Opened<'_>, wish: &Callback<Wish>) -> Html {
    let Opened { quiz, link, own, revealed, .. } = *opened;
    let score = Score::of(quiz, &link.replies());
    html! {
        <div class="spread">
            <div class="margin">
                <p class="kicker">{ text::SENT_SCORE }</p>
                { person::line(link.name.as_ref()) }
                <p class="soft" lang={book.lang()}>{ AttrValue::from(sending::about(book, link.recipe.blueprint)) }</p>
            </div>
            <div class="flow">
                { result::headline(quiz, &score, text::took(link.tenths / 10)) }
                { compared(book, opened) }
                { opened.panel.clone() }
                { doors(opened, wish) }
                if revealed {
                    <section class="flow">
                        <h2 id="answers" tabindex="-1">{ text::THEIR_ANSWERS }</h2>
                        { for quiz.questions.iter().zip(&link.responses)
                            .map(|(question, response)| feedback::review(book, question, response)) }
                    </section>
                } else if own.is_none() {
                    { topic_table::view(book, &score) }
                }
                <p class="soft">{ text::REMARKED }</p>
                { for opened.earlier.map(|changed| html! { <p class="soft">{ text::earlier_edition(changed) }</p> }) }
            </div>
        </div>
    }
}

/// Side by side with who the sender played against, or with one's own attempt.
fn compared(book: &Book, opened: &Opened<'_>) -> Html {
    let Opened { quiz, link, own, .. } = *opened;
    let sender = person::label(link.name.as_ref(), text::SENDER);
    let (mine, replies, you) = match (&link.rival, link.rival_replies(), own) {
        (Some(rival), Some(replies), own) => {
            let you = own.is_some_and(|own| Link::of(own).responses == rival.responses);
            let name = if you { None } else { rival.name.as_ref() };
            (person::label(name, if you { text::YOU } else { text::OTHER }), replies, you)
        }
        (_, _, Some(own)) => (html! { { text::YOU } }, own.replies.clone(), true),
        _ => return Html::default(),
    };
    let both = Comparison::of(quiz, &replies, &link.replies());
    comparison::view(book, quiz, &both, &Sides { mine, theirs: sender, you })
}

fn doors(opened: &Opened<'_>, wish: &Callback<Wish>) -> Html {
    let (recipe, code) = (opened.link.recipe.clone(), ["r", &opened.link.encode()].concat());
    let play = Wish::Against(recipe, code.into());
    let back = opened.own.filter(|_| opened.link.rival.is_none()).map(|own| own.id);
    html! {
        <>
            <p>{ text::CARD_INVITES }</p>
            <p class="actions">
                { button::view(text::SAME, MAIN, play, wish) }
                { for back.map(|id| button::view(text::SEND_BACK, PLAIN, Wish::Share(id, Sent::Score), wish)) }
            </p>
            if !opened.revealed {
                <details class="fold">
                    <summary>{ text::THEIR_ANSWERS }</summary>
                    <div class="flow">
                        <p>{ text::THEIR_ANSWERS_WARN }</p>
                        { button::view(text::SHOW_ANSWERS, PLAIN, Wish::Reveal, wish) }
                    </div>
                </details>
            }
        </>
    }
}

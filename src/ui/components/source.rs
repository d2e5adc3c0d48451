//! Where the facts that a question asks for are from: one small line.

use super::mixed;
use crate::ui::book::Book;
use crate::ui::text;
use quiz::FactIndex;
use yew::prelude::*;

/// The source with the paragraphs of the facts; nothing where the source is not known.
pub fn view(book: &Book, facts: &[FactIndex]) -> Html {
    if book.work().is_empty() {
        return Html::default();
    }
    let facts = facts.iter().filter_map(|at| book.facts.get(*at as usize));
    let mut paragraphs: Vec<u8> = facts.map(|fact| fact.paragraph).filter(|it| *it > 0).collect();
    quiz::sort_by_key(&mut paragraphs, |it| *it);
    paragraphs.dedup();
    html! {
        <p class="source">
            <span class="unseen">{ text::SOURCE }{ " " }</span>
            { mixed::view(book, &text::cited(book.work(), &paragraphs)) }
        </p>
    }
}

//! Plots, each with a table behind it that says the same.

use crate::memory::{Calibration, Memory, Point};
use crate::ui::book::Book;
use crate::ui::text::{self, Word};
use yew::prelude::*;

/// How many quizzes the course shows.
const LATEST: usize = 40;
/// The size of the plots' paper, and its margins.
const WIDE: u32 = 600;
const HIGH: u32 = 200;
/// The bands of strength: from which percent on.
const BANDS: [u32; 3] = [90, 70, 0];

/// A drawing that is hidden from screen readers, and the table behind it.
fn figure(id: &'static str, title: Word, note: String, drawing: Html, table: Html) -> Html {
    html! {
        <section class="flow" aria-labelledby={id}>
            <h2 {id}>{ title }</h2>
            <figure class="plot">
                { drawing }
                <figcaption class="soft">{ note }</figcaption>
                <details class="fold">
                    <summary>{ text::AS_TABLE }</summary>
                    { table }
                </details>
            </figure>
        </section>
    }
}

fn table(caption: Word, heads: [Word; 2], rows: Vec<[String; 2]>) -> Html {
    html! {
        <table class="table">
            <caption class="unseen">{ caption }</caption>
            <thead><tr>
                <th scope="col">{ heads[0] }</th>
                <th scope="col" data-align="end">{ heads[1] }</th>
            </tr></thead>
            <tbody>
                { for rows.into_iter().map(|[name, value]| html! {
                    <tr><th scope="row">{ name }</th><td data-align="end">{ value }</td></tr>
                }) }
            </tbody>
        </table>
    }
}

fn paper(shapes: Html) -> Html {
    let view_box = ["-50 -14 ", &(WIDE + 66).to_string(), " ", &(HIGH + 44).to_string()].concat();
    html! {
        <svg class="plot-paper" viewBox={view_box} aria-hidden="true" focusable="false">{ shapes }</svg>
    }
}

/// Lines at none, half and all, with their names.
fn scale() -> Html {
    let line = |percent: u32| {
        let y = HIGH - percent * HIGH / 100;
        let d = ["M0 ", &y.to_string(), "H", &WIDE.to_string()].concat();
        html! {
            <>
                <path class="plot-line" {d} />
                <text class="plot-text" data-align="end" x="-8" y={(y + 6).to_string()}>{ text::percent(percent as u8) }</text>
            </>
        }
    };
    [0, 50, 100].into_iter().map(line).collect()
}

fn percent(point: &Point) -> u32 {
    point.sixtieths * 100 / (point.of.max(1) * 60)
}

/// The scores over time; nothing as long as there are fewer than two.
pub fn course(course: &[Point]) -> Html {
    if course.len() < 2 {
        return Html::default();
    }
    let latest = &course[course.len().saturating_sub(LATEST)..];
    let step = WIDE / (latest.len() as u32 - 1).max(1);
    let spots: Vec<(u32, u32)> =
        (0..).zip(latest).map(|(at, point)| (at * step, HIGH - percent(point) * HIGH / 100)).collect();
    let line: String =
        spots.iter().map(|(x, y)| ["L", &x.to_string(), " ", &y.to_string()].concat()).collect();
    let dots = spots.iter().map(|(x, y)| {
        html! { <circle class="plot-dot" cx={x.to_string()} cy={y.to_string()} r="6" /> }
    });
    let drawing = html! {
        <>
            { scale() }
            <path class="plot-course" d={["M", &line[1..]].concat()} />
            { for dots }
        </>
    };
    let row = |point: &Point| [text::calendar(point.day), text::percent(percent(point) as u8)];
    let rows = latest.iter().rev().map(row).collect();
    let table = table(text::COURSE, [text::WHEN, text::SCORE], rows);
    figure("course", text::COURSE, text::course(latest.len()), paper(drawing), table)
}

/// How right one was by how sure one was; from thirty replies on.
pub fn calibration(calibration: &Calibration) -> Html {
    if calibration.replies() == 0 {
        return Html::default();
    }
    if !calibration.is_enough() {
        return html! {
            <section class="flow" aria-labelledby="calibration">
                <h2 id="calibration">{ text::CALIBRATION }</h2>
                <p>{ text::too_few(calibration.replies()) }</p>
            </section>
        };
    }
    // What is meant by each word, in percent: the band in which a bar should end.
    const MEANT: [(u32, u32); 3] = [(0, 67), (67, 80), (80, 100)];
    let bars = (0..).zip(calibration.rows.iter().zip(MEANT)).map(|(at, ((replies, right), (low, high)))| {
        let x = at * 200 + 40;
        let share = right * 100 / (*replies).max(1);
        html! {
            <>
                <rect
                    class="plot-band"
                    x={x.to_string()}
                    y={(HIGH - high * 2).to_string()}
                    width="120"
                    height={((high - low) * 2).to_string()}
                />
                if *replies > 0 {
                    <path class="plot-course" d={["M", &x.to_string(), " ", &(HIGH - share * 2).to_string(), "h120"].concat()} />
                    <circle class="plot-dot" cx={(x + 60).to_string()} cy={(HIGH - share * 2).to_string()} r="7" />
                }
                <text class="plot-text" data-align="middle" x={(x + 60).to_string()} y="226">
                    { text::SURE_NAMES[at as usize] }
                </text>
            </>
        }
    });
    let drawing = html! { <>{ scale() }{ for bars }</> };
    let row = |at: usize| {
        let (replies, right) = calibration.rows[at];
        [[&*text::SURE_NAMES[at], " (", &text::SURE_MEANS[at], ")"].concat(), text::right_of(right, replies)]
    };
    let table = table(text::CALIBRATION, [text::HOW_SURE, text::RIGHT_COUNT], (0..3).map(row).collect());
    figure("calibration", text::CALIBRATION, text::CALIBRATION_NOTE.to_string(), paper(drawing), table)
}

/// How many facts are how strong on a day.
pub fn strengths(book: &Book, memory: &Memory, today: u32) -> Html {
    // Behind the bands: what was missed last time, however fresh the answer is, and what was never
    // asked.
    let mut counts = [0_u32; BANDS.len() + 2];
    for fact in 0..book.facts.len() {
        let band = match memory.cards.get(fact).and_then(Option::as_ref) {
            None => BANDS.len() + 1,
            Some(card) if card.missed => BANDS.len(),
            Some(card) => {
                let strength = card.strength(today);
                BANDS.iter().position(|from| strength >= *from).unwrap_or(BANDS.len() - 1)
            }
        };
        counts[band] += 1;
    }
    let all = counts.iter().sum::<u32>().max(1);
    let bars = (0..).zip(counts).map(|(at, count)| {
        let y = at * 44;
        let kind = if at > BANDS.len() as u32 { "none" } else { "some" };
        html! {
            <>
                <text class="plot-text" x="-50" y={(y + 16).to_string()}>{ text::BAND_NAMES[at as usize] }</text>
                <rect class="plot-rest" x="180" y={y.to_string()} width="370" height="22" />
                <rect
                    class="plot-bar"
                    data-kind={kind}
                    x="180"
                    y={y.to_string()}
                    width={(count * 370 / all).to_string()}
                    height="22"
                />
                <text class="plot-text" data-align="end" x="600" y={(y + 17).to_string()}>{ count.to_string() }</text>
            </>
        }
    });
    let drawing = html! { <>{ for bars }</> };
    let rows = (0..counts.len()).map(|at| [text::BAND_NAMES[at].to_string(), counts[at].to_string()]);
    let table = table(text::STRENGTHS, [text::STRENGTH, text::FACTS], rows.collect());
    figure("strengths", text::STRENGTHS, text::STRENGTHS_NOTE.to_string(), paper(drawing), table)
}

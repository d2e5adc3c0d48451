//! A picture of a score, drawn on a canvas in the page.

use gloo::utils::document;
use js_sys::{Function, Promise};
use wasm_bindgen::{JsCast, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement};

/// What is on the picture.
pub struct Card {
    /// What the quiz is about.
    pub about: String,
    /// The score in words: `7 of 10`.
    pub score: String,
    /// How much of the bar is filled, 0 to 1.
    pub part: f64,
    /// Smaller lines below.
    pub lines: Vec<String>,
}

const SIZE: (u32, u32) = (1200, 630);
const LEFT: f64 = 80.0;
const WIDE: f64 = 1040.0;

/// The picture as PNG; none where the browser draws none.
pub async fn draw(card: &Card) -> Option<Blob> {
    let canvas: HtmlCanvasElement = document().create_element("canvas").ok()?.dyn_into().ok()?;
    canvas.set_width(SIZE.0);
    canvas.set_height(SIZE.1);
    let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    paint(&context, card);
    let promise = Promise::new(&mut |done: Function, _| {
        let done = Closure::once_into_js(move |blob: Option<Blob>| {
            drop(done.call1(&wasm_bindgen::JsValue::NULL, &blob.into()));
        });
        drop(canvas.to_blob(done.unchecked_ref()));
    });
    JsFuture::from(promise).await.ok()?.dyn_into().ok()
}

fn paint(on: &CanvasRenderingContext2d, card: &Card) {
    let rect = |colour: &str, [x, y, wide, high]: [f64; 4]| {
        on.set_fill_style_str(colour);
        on.fill_rect(x, y, wide, high);
    };
    let words = |colour: &str, font: &str, text: &str, y: f64| {
        on.set_fill_style_str(colour);
        on.set_font(font);
        drop(on.fill_text_with_max_width(text, LEFT, y, WIDE));
    };
    rect("#faf7f0", [0.0, 0.0, f64::from(SIZE.0), f64::from(SIZE.1)]);
    rect("#0b4a57", [0.0, 0.0, 16.0, f64::from(SIZE.1)]);
    words("#0b4a57", "600 34px Georgia, serif", "Knowshore", 90.0);
    words("#1a2024", "500 46px Georgia, serif", &card.about, 170.0);
    words("#1a2024", "500 150px Georgia, serif", &card.score, 340.0);
    rect("#ddd7c9", [LEFT, 385.0, WIDE, 20.0]);
    rect("#0b4a57", [LEFT, 385.0, WIDE * card.part, 20.0]);
    for (line, y) in card.lines.iter().zip([465.0, 515.0, 565.0]) {
        words("#454d53", "30px system-ui, sans-serif", line, y);
    }
}

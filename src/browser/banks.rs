//! Fetches an earlier edition of the questions, which a link or an attempt was made with.

use crate::share::bank_file;
use js_sys::{ArrayBuffer, Uint8Array};
use quiz::{Bank, Fingerprint};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

/// Nothing answered: there is no network, or the host is in trouble.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unanswered;

/// Fetches the file of an edition from beside the page. None where there is no such file, or where
/// it is not whole.
///
/// # Errors
/// Where nothing answers.
pub async fn fetch(edition: Fingerprint) -> Result<Option<Bank>, Unanswered> {
    let asked = gloo::utils::window().fetch_with_str(&bank_file(edition));
    let came = JsFuture::from(asked).await.map_err(|_| Unanswered)?;
    let response: Response = came.dyn_into().map_err(|_| Unanswered)?;
    if !response.ok() {
        return if response.status() < 500 { Ok(None) } else { Err(Unanswered) };
    }
    let reading = response.array_buffer().map_err(|_| Unanswered)?;
    let bytes: ArrayBuffer =
        JsFuture::from(reading).await.ok().and_then(|it| it.dyn_into().ok()).ok_or(Unanswered)?;
    Ok(Bank::decode(&Uint8Array::new(&bytes).to_vec()).ok())
}

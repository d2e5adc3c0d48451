//! The system's share sheet, where there is one, and files that are saved.

use gloo::utils::window;
use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, HtmlElement, Url};

/// How an attempt to share went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shared {
    /// It was handed over.
    Done,
    /// The player closed the sheet.
    Closed,
    /// There is no sheet, or it refused.
    Refused,
}

/// Whether there is a share sheet.
pub fn is_there() -> bool {
    method("share").is_some()
}

fn method(name: &str) -> Option<Function> {
    Reflect::get(&window().navigator(), &name.into()).ok()?.dyn_into().ok()
}

/// Hands a text and a link to the share sheet.
pub async fn send(title: &str, words: &str, link: &str) -> Shared {
    share(&[("title", title.into()), ("text", words.into()), ("url", link.into())]).await
}

/// Hands a picture to the share sheet.
pub async fn send_picture(name: &str, picture: &Blob) -> Shared {
    // A file is a blob with a name; its constructor is asked for by name, to spare a binding.
    let file = Reflect::get(&window(), &"File".into()).ok().and_then(|it| it.dyn_into::<Function>().ok());
    let options = object(&[("type", "image/png".into())]);
    let parts = Array::of3(&Array::of1(picture), &name.into(), &options);
    let file = file.and_then(|file| Reflect::construct(&file, &parts).ok());
    match file {
        Some(file) => share(&[("files", Array::of1(&file).into())]).await,
        None => Shared::Refused,
    }
}

async fn share(fields: &[(&str, JsValue)]) -> Shared {
    let sheet = method("share").and_then(|it| it.call1(&window().navigator(), &object(fields)).ok());
    let Some(promise) = sheet.and_then(|it| it.dyn_into::<js_sys::Promise>().ok()) else {
        return Shared::Refused;
    };
    match JsFuture::from(promise).await {
        Ok(_) => Shared::Done,
        Err(why) if Reflect::get(&why, &"name".into()).is_ok_and(|it| it == "AbortError") => Shared::Closed,
        Err(_) => Shared::Refused,
    }
}

fn object(fields: &[(&str, JsValue)]) -> Object {
    let object = Object::new();
    for (name, value) in fields {
        drop(Reflect::set(&object, &(*name).into(), value));
    }
    object
}

/// Saves a text as a file of that kind.
pub fn save_text(name: &str, text: &str, kind: &str) {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    if let Ok(file) = Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &options) {
        save(name, &file);
    }
}

/// Saves a file: the browser puts it where downloads go.
pub fn save(name: &str, file: &Blob) -> bool {
    let Ok(address) = Url::create_object_url_with_blob(file) else { return false };
    let link =
        gloo::utils::document().create_element("a").ok().and_then(|it| it.dyn_into::<HtmlElement>().ok());
    let Some(link) = link else { return false };
    let named = link.set_attribute("href", &address).and_then(|()| link.set_attribute("download", name));
    link.click();
    // The download has its own hold on the file once it has begun.
    gloo::timers::callback::Timeout::new(60_000, move || drop(Url::revoke_object_url(&address))).forget();
    named.is_ok()
}

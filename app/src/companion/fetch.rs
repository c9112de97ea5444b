//! Requests to the own server.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{FormData, HtmlButtonElement, HtmlFormElement, RequestInit, Response, UrlSearchParams};

use super::dom;

/// Browsers refuse to send more than 64 KiB on behalf of a page that is gone.
const LARGEST_FAREWELL: usize = 60_000;

/// A request the companion makes instead of the browser.
#[derive(Debug, Clone)]
pub(super) struct Ask {
    pub(super) url: String,
    /// Fields to post; none for reading.
    pub(super) body: Option<String>,
}

/// The fields of a form as the browser would send them, with the button that was pressed.
pub(super) fn fields(form: &HtmlFormElement, pressed: Option<&HtmlButtonElement>) -> Option<UrlSearchParams> {
    let data = FormData::new_with_form(form).ok()?;
    let fields = UrlSearchParams::new_with_str_sequence_sequence(&js_sys::Array::from(&data)).ok()?;
    if let Some(button) = pressed.filter(|button| !button.name().is_empty()) {
        fields.append(&button.name(), &button.value());
    }
    Some(fields)
}

/// Asks for a page; none when the server cannot be reached.
pub(super) async fn page(ask: &Ask) -> Option<Response> {
    send(ask, "text/html", &RequestInit::new()).await
}

/// Asks for something that is no page, and that the server should hear also when this page is gone.
pub(super) async fn word(ask: &Ask) -> Option<Response> {
    let init = RequestInit::new();
    if ask.body.as_ref().is_some_and(|body| body.len() <= LARGEST_FAREWELL) {
        js_sys::Reflect::set(&init, &"keepalive".into(), &true.into()).ok()?;
    }
    send(ask, "application/json", &init).await
}

async fn send(ask: &Ask, accept: &str, init: &RequestInit) -> Option<Response> {
    let headers = web_sys::Headers::new().ok()?;
    headers.set("Accept", accept).ok()?;
    if let Some(body) = &ask.body {
        init.set_method("POST");
        headers.set("Content-Type", "application/x-www-form-urlencoded").ok()?;
        init.set_body(&JsValue::from_str(body));
    }
    init.set_headers(&headers);
    let promise = dom::window()?.fetch_with_str_and_init(&ask.url, init);
    JsFuture::from(promise).await.ok()?.dyn_into().ok()
}

/// The text of an answer.
pub(super) async fn text(response: &Response) -> Option<String> {
    JsFuture::from(response.text().ok()?).await.ok()?.as_string()
}

/// The sentence that a function answered with.
pub(super) async fn sentence(response: &Response) -> Option<String> {
    JsFuture::from(response.json().ok()?).await.ok()?.as_string()
}

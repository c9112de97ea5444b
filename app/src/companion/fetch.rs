//! Requests to the own server.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{FormData, HtmlButtonElement, HtmlFormElement, RequestInit, Response, UrlSearchParams};

use super::dom;

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

/// Sends the request; none when the server cannot be reached.
pub(super) async fn send(ask: &Ask, accept: &str) -> Option<Response> {
    let init = RequestInit::new();
    let headers = web_sys::Headers::new().ok()?;
    headers.set("Accept", accept).ok()?;
    if let Some(body) = &ask.body {
        init.set_method("POST");
        headers.set("Content-Type", "application/x-www-form-urlencoded").ok()?;
        init.set_body(&JsValue::from_str(body));
    }
    init.set_headers(&headers);
    let promise = dom::window()?.fetch_with_str_and_init(&ask.url, &init);
    JsFuture::from(promise).await.ok()?.dyn_into().ok()
}

/// The text of an answer.
pub(super) async fn text(response: &Response) -> Option<String> {
    JsFuture::from(response.text().ok()?).await.ok()?.as_string()
}

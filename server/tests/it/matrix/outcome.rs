//! What an answer amounts to, in one word of the table.

use http::{Method, StatusCode};

use crate::support::Answer;

/// The word for an answer; `changed` tells whether anything but the read log differs from before.
pub(crate) fn word(method: &Method, answer: &Answer, changed: bool) -> String {
    let reads = *method == Method::GET;
    let to_sign_in = answer.location().starts_with("/nb/logg-inn");
    match answer.status {
        StatusCode::NOT_FOUND => "not-found".to_owned(),
        StatusCode::UNAUTHORIZED => "signed-out".to_owned(),
        status if status.is_redirection() && to_sign_in => {
            if changed { "kept" } else { "sign-in" }.to_owned()
        }
        status if !(status.is_success() || status.is_redirection()) => status.as_u16().to_string(),
        _ if changed => "done".to_owned(),
        status if status.is_success() => if reads { "page" } else { "answered" }.to_owned(),
        _ => if reads { "leads-on" } else { "refused" }.to_owned(),
    }
}

/// An answer with its headers, without what differs from request to request: its number, its nonce, and the identifier
/// asked about.
pub(crate) fn settled(answer: &Answer, id: &str) -> String {
    let policy = answer.header("content-security-policy");
    let nonce = policy.split("'nonce-").nth(1).and_then(|rest| rest.split('\'').next()).unwrap_or("no-nonce");
    let mut headers: Vec<_> =
        answer.headers.iter().map(|(name, value)| format!("{name}: {value:?}")).collect();
    headers.sort_unstable();
    let text = format!("{}\n{}\n{}", answer.status, headers.join("\n"), answer.text());
    let text = text.replace(answer.header("x-request-id"), "[request]").replace(nonce, "[nonce]");
    if id.is_empty() { text } else { text.replace(id, "[id]") }
}

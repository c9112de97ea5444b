//! No answer sends a visitor to another site, whatever a form or a header said.

use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use http::HeaderValue;
use http::header::LOCATION;

use super::apology::Apology;
use super::cross_site::Visitors;
use super::language;

/// Where a handler sends a visitor on purpose: to a provider, and nowhere else. Never made from what a request says.
#[derive(Debug, Clone)]
pub(crate) struct Leaving(pub(crate) String);

/// The layer: keeps the path of an address on our own origin; everything else becomes the front page.
///
/// Forms sent without JavaScript are answered with the page they came from, and that is what the browser says it is.
pub(crate) async fn stay(State(visitors): State<Visitors>, request: Request, next: Next) -> Response {
    let own = visitors.own_origin(request.headers());
    let locale = language::of_request(request.uri().path(), request.headers());
    let mut response = next.run(request).await;
    if let Some(Leaving(place)) = response.extensions_mut().remove() {
        match HeaderValue::try_from(place) {
            Ok(place) => _ = response.headers_mut().insert(LOCATION, place),
            Err(_not_an_address) => return Apology::Failed.into_response(),
        }
    } else if let Some(place) = response.headers().get(LOCATION) {
        let own = own.as_ref().map(crate::config::Origin::as_str).unwrap_or_default();
        let inside = place.to_str().ok().and_then(|place| path_of(place, own));
        let inside = inside.and_then(|path| HeaderValue::from_str(path).ok());
        let home =
            || HeaderValue::from_str(&format!("/{}", locale.tag())).unwrap_or(HeaderValue::from_static("/"));
        response.headers_mut().insert(LOCATION, inside.unwrap_or_else(home));
    }
    response
}

/// The path of a place on `own`; none for any other place.
fn path_of<'a>(place: &'a str, own: &str) -> Option<&'a str> {
    let path = match place.strip_prefix(own) {
        Some(path) if !own.is_empty() => path,
        _ => place,
    };
    let second = path.as_bytes().get(1);
    // Browsers drop tabs and line breaks from an address, and read a backslash as a slash.
    let plain = path.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\');
    let is_path = path.starts_with('/') && second != Some(&b'/') && plain;
    is_path.then_some(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_paths_on_our_own_origin_are_kept() {
        let own = "http://127.0.0.1:3000";
        assert_eq!(path_of("/nb/saker?x=1", own), Some("/nb/saker?x=1"));
        assert_eq!(path_of("http://127.0.0.1:3000/nb/saker", own), Some("/nb/saker"));
        for elsewhere in [
            "http://127.0.0.1:30001/nb",
            "http://127.0.0.1:3000.evil.example/",
            "http://127.0.0.1:3000",
            "http://127.0.0.1:3000//evil.example",
            "https://evil.example/",
            "//evil.example",
            "/\\evil.example",
            "/\t/evil.example",
            "/nb/a b",
            "javascript:alert(1)",
            "",
        ] {
            assert_eq!(path_of(elsewhere, own), None, "{elsewhere}");
        }
        assert_eq!(path_of("https://evil.example/", ""), None);
    }
}

//! The language of an answer: from the address, else what was read last, else what the browser asks for.

use app::api::context;
use axum::extract::Request;
use axum::extract::State;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use http::header::{ACCEPT_LANGUAGE, LOCATION, SET_COOKIE, VARY};
use http::{HeaderMap, HeaderValue, Method, StatusCode};
use i18n::Locale;

use super::cookies::{self, CookieRules, LANGUAGE};

/// The language of an address below `/nb`, `/nn` or `/en`.
pub(crate) fn of_path(path: &str) -> Option<Locale> {
    Locale::from_tag(path.strip_prefix('/')?.split('/').next()?)
}

/// The language for somebody whose address says nothing: remembered, else asked for, else bokmål.
pub(crate) fn preferred(headers: &HeaderMap) -> Locale {
    cookies::read(headers, LANGUAGE).and_then(Locale::from_tag).unwrap_or_else(|| asked_for(headers))
}

/// The language for an answer that is no page of ours: of the page it was asked from when the address has none.
pub(crate) fn of_request(path: &str, headers: &HeaderMap) -> Locale {
    of_path(path).or_else(|| of_path(context::referer(headers)?)).unwrap_or_else(|| preferred(headers))
}

/// `GET /`: to the front page in the visitor's language.
pub(crate) async fn choose(headers: HeaderMap) -> Response {
    let place = format!("/{}", preferred(&headers).tag());
    (StatusCode::SEE_OTHER, [(LOCATION, place.as_str()), (VARY, "cookie, accept-language")]).into_response()
}

/// Remembers the language of a page when it is another than `/` would have led to: then somebody has chosen it.
pub(crate) async fn remember(State(rules): State<CookieRules>, request: Request, next: Next) -> Response {
    let read = of_path(request.uri().path()).filter(|_| request.method() == Method::GET);
    let chosen = read.filter(|locale| *locale != preferred(request.headers()));
    let mut response = next.run(request).await;
    if let Some(locale) = chosen.filter(|_| response.status().is_success()) {
        let cookie = rules.kept(LANGUAGE, locale.tag());
        response.headers_mut().append(SET_COOKIE, cookie);
    }
    response
}

fn asked_for(headers: &HeaderMap) -> Locale {
    let wishes = headers.get(ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let mut best = (0.0, Locale::Nb);
    for wish in wishes.split(',') {
        let mut parts = wish.split(';').map(str::trim);
        let tag = parts.next().unwrap_or_default().to_ascii_lowercase();
        let weight =
            parts.find_map(|part| part.strip_prefix("q=")).map_or(Some(1.0), |q| q.parse::<f32>().ok());
        let known = match tag.split('-').next().unwrap_or_default() {
            // "no" is what older browsers call bokmål.
            "nb" | "no" => Some(Locale::Nb),
            "nn" => Some(Locale::Nn),
            "en" => Some(Locale::En),
            _ => None,
        };
        if let (Some(locale), Some(weight)) = (known, weight) {
            // Of equal wishes the first counts.
            if weight > best.0 {
                best = (weight, locale);
            }
        }
    }
    best.1
}

/// A language tag is a header value as it stands.
pub(crate) fn header(locale: Locale) -> HeaderValue {
    HeaderValue::from_static(locale.tag())
}

#[cfg(test)]
mod tests {
    use http::header::REFERER;

    use super::*;

    fn asking(wish: &str) -> HeaderMap {
        let mut headers = HeaderMap::new();
        headers.insert(ACCEPT_LANGUAGE, wish.parse().unwrap());
        headers
    }

    #[test]
    fn the_browser_is_asked_for_the_best_language_we_have() {
        for (wish, tag) in [
            ("nn-NO,nn;q=0.9,nb;q=0.8", "nn"),
            ("no,en;q=0.9", "nb"),
            ("en-GB,en;q=0.9", "en"),
            ("de-DE,de;q=0.9,en;q=0.5,nn;q=0.7", "nn"),
            ("se-NO, en;q=0", "nb"),
            ("en;q=x, nn;q=0.1", "nn"),
            ("", "nb"),
            ("*", "nb"),
        ] {
            assert_eq!(preferred(&asking(wish)).tag(), tag, "{wish}");
        }
    }

    #[test]
    fn what_was_read_last_goes_before_the_browser() {
        let mut headers = asking("en");
        headers.insert("cookie", "sprak=nn".parse().unwrap());
        assert_eq!(preferred(&headers), Locale::Nn);
        headers.insert("cookie", "sprak=klingon".parse().unwrap());
        assert_eq!(preferred(&headers), Locale::En);
    }

    #[test]
    fn only_whole_prefixes_are_languages() {
        assert_eq!(of_path("/nn"), Some(Locale::Nn));
        assert_eq!(of_path("/en/saker"), Some(Locale::En));
        assert_eq!(of_path("/nbx/saker"), None);
        assert_eq!(of_path("/api/session/end"), None);
    }

    #[test]
    fn a_refused_form_is_answered_in_the_language_of_its_page() {
        let mut headers = asking("en");
        headers.insert(REFERER, "http://127.0.0.1:3000/nn/logg-inn?x=1".parse().unwrap());
        assert_eq!(of_request("/api/session/demo", &headers), Locale::Nn);
        assert_eq!(of_request("/nb/x", &headers), Locale::Nb);
    }
}

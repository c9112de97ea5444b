//! Refuses writes that another site makes in the visitor's name. No token in the form: it works without JavaScript.

use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use http::header::{HOST, ORIGIN};
use http::{HeaderMap, HeaderName, Method};

use super::apology::Apology;
use crate::config::Origin;

static SEC_FETCH_SITE: HeaderName = HeaderName::from_static("sec-fetch-site");

/// The address visitors reach us by.
#[derive(Debug, Clone)]
pub enum Visitors {
    /// Through a proxy, by this address.
    Come(Origin),
    /// On this machine, by whichever of its names.
    OnThisMachine,
}

impl Visitors {
    pub fn new(origin: Option<Origin>) -> Self {
        origin.map_or(Self::OnThisMachine, Self::Come)
    }

    /// Cookies are bound to https.
    pub fn use_https(&self) -> bool {
        matches!(self, Self::Come(origin) if origin.is_https())
    }

    /// The origin of our own pages for this request; none when `Host` is not a name of ours.
    pub(crate) fn own_origin(&self, headers: &HeaderMap) -> Option<Origin> {
        match self {
            Self::Come(origin) => Some(origin.clone()),
            Self::OnThisMachine => Origin::on_this_machine(headers.get(HOST)?.to_str().ok()?),
        }
    }
}

/// The layer: reading is free, writing is for our own pages.
pub(crate) async fn refuse(State(visitors): State<Visitors>, request: Request, next: Next) -> Response {
    let reads = matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    if reads || is_our_own(&visitors, request.headers()) {
        next.run(request).await
    } else {
        tracing::warn!(target: "security", event = "cross_site.refused", "refused a write from another site");
        Apology::CrossSite.into_response()
    }
}

fn is_our_own(visitors: &Visitors, headers: &HeaderMap) -> bool {
    // A name that only points here makes every request of a foreign page "same-origin".
    let Some(own) = visitors.own_origin(headers) else { return false };
    match (headers.get(&SEC_FETCH_SITE), headers.get(ORIGIN)) {
        (Some(site), _) => site == "same-origin",
        (None, Some(origin)) => origin == own.as_str(),
        (None, None) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn own(visitors: &Visitors, headers: &[(&'static str, &str)]) -> bool {
        let pairs =
            headers.iter().map(|(name, value)| (HeaderName::from_static(name), value.parse().unwrap()));
        is_our_own(visitors, &pairs.collect())
    }

    #[test]
    fn a_write_must_say_that_it_comes_from_our_own_pages() {
        let visitors = Visitors::new(Some(Origin::parse("https://pass.example").unwrap()));
        let table: [(&[(&'static str, &str)], bool); 9] = [
            (&[("sec-fetch-site", "same-origin")], true),
            (&[("sec-fetch-site", "same-site")], false),
            (&[("sec-fetch-site", "cross-site")], false),
            (&[("sec-fetch-site", "none")], false),
            (&[("sec-fetch-site", "cross-site"), ("origin", "https://pass.example")], false),
            (&[("origin", "https://pass.example")], true),
            (&[("origin", "http://pass.example")], false),
            (&[("origin", "null")], false),
            (&[], false),
        ];
        for (headers, allowed) in table {
            assert_eq!(own(&visitors, headers), allowed, "{headers:?}");
        }
    }

    #[test]
    fn without_a_proxy_the_origin_is_this_machine_as_it_was_called() {
        let visitors = Visitors::new(None);
        let called = ("host", "localhost:3000");
        assert!(own(&visitors, &[called, ("origin", "http://localhost:3000")]));
        assert!(!own(&visitors, &[called, ("origin", "http://127.0.0.1:3000")]));
        assert!(!own(&visitors, &[("host", "evil.example:3000"), ("origin", "http://evil.example:3000")]));
        assert!(!own(&visitors, &[("host", "evil.example:3000"), ("sec-fetch-site", "same-origin")]));
    }
}

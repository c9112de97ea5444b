//! Whether somebody is on the way somewhere, or a page has something loaded behind their back.

use http::{HeaderMap, Method};

/// An image, a frame or a script of another page, a link that is fetched ahead and a question about the head alone begin no
/// sign-in. Browsers that say nothing are believed.
pub(super) fn is_visit(method: &Method, headers: &HeaderMap) -> bool {
    let said = |name: &str| headers.get(name).map(http::HeaderValue::as_bytes);
    let ahead = ["sec-purpose", "purpose"].iter().any(|name| {
        said(name).is_some_and(|why| why.starts_with(b"prefetch") || why.starts_with(b"prerender"))
    });
    let destined = said("sec-fetch-dest").is_none_or(|place| place == b"document");
    *method == Method::GET && destined && !ahead
}

#[cfg(test)]
mod tests {
    use http::HeaderName;

    use super::*;

    /// A method, headers, and whether it is a visit.
    type Row = (&'static Method, &'static [(&'static str, &'static str)], bool);

    #[test]
    fn only_somebody_on_the_way_begins_to_sign_in() {
        let table: [Row; 8] = [
            (&Method::GET, &[], true),
            (&Method::GET, &[("sec-fetch-dest", "document")], true),
            (&Method::GET, &[("sec-fetch-dest", "empty")], false),
            (&Method::HEAD, &[], false),
            (&Method::GET, &[("sec-fetch-dest", "image")], false),
            (&Method::GET, &[("sec-fetch-dest", "iframe")], false),
            (&Method::GET, &[("sec-fetch-dest", "document"), ("sec-purpose", "prefetch;prerender")], false),
            (&Method::GET, &[("purpose", "prefetch")], false),
        ];
        for (method, said, visits) in table {
            let pairs = said.iter().map(|(name, value)| {
                (HeaderName::from_static(name), value.parse::<http::HeaderValue>().unwrap())
            });
            assert_eq!(is_visit(method, &pairs.collect()), visits, "{method} {said:?}");
        }
    }
}

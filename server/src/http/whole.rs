//! A page leaves in one piece, and ends where the document ends.
//!
//! `app` waits for everything before it renders, so there is nothing to stream. Behind the document Leptos writes scripts
//! that hand resources to a browser that hydrates the page; ours hydrates islands, which carry all they need. Left there,
//! those scripts would hold up reading the document until the style sheet has come.

use axum::body::{Body, Bytes, to_bytes};
use axum::extract::Request;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use http::header::CONTENT_TYPE;

use super::apology::Apology;

const END: &[u8] = b"</html>";

/// The layer around the pages.
pub(crate) async fn page(request: Request, next: Next) -> Response {
    let response = next.run(request).await;
    let is_page =
        response.headers().get(CONTENT_TYPE).is_some_and(|media| media.as_bytes().starts_with(b"text/html"));
    if !is_page {
        return response;
    }
    let (parts, body) = response.into_parts();
    match to_bytes(body, usize::MAX).await {
        Ok(bytes) => Response::from_parts(parts, Body::from(document(&bytes))),
        Err(_broken_off) => Apology::Failed.into_response(),
    }
}

/// Without what follows the document.
fn document(bytes: &Bytes) -> Bytes {
    let end = bytes.windows(END.len()).rposition(|window| window == END);
    end.map_or_else(|| bytes.clone(), |begin| bytes.slice(..begin + END.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_ends_at_its_end() {
        for (written, sent) in [
            ("<html>a</html><script>1</script><script>2</script>", "<html>a</html>"),
            ("<html>a</html>", "<html>a</html>"),
            ("a part", "a part"),
        ] {
            assert_eq!(document(&Bytes::from(written)), sent);
        }
    }
}

//! The built files.

use http::StatusCode;

use crate::support::{Ask, Service};

#[tokio::test]
async fn files_whose_name_changes_with_their_content_are_kept_for_ever() {
    let service = Service::start().await;
    for (path, media) in [
        ("/pkg/brukerpass.1a.js", "text/javascript"),
        ("/pkg/brukerpass.1a.wasm", "application/wasm"),
        ("/pkg/brukerpass.2b.css", "text/css"),
        ("/fonts/letters-1.woff2", "font/woff2"),
    ] {
        let answer = service.get(path).await;
        assert_eq!(answer.status, StatusCode::OK, "{path}");
        assert_eq!(answer.header("cache-control"), "public, max-age=31536000, immutable", "{path}");
        assert!(
            answer.header("content-type").starts_with(media),
            "{path}: {}",
            answer.header("content-type")
        );
    }
    for path in ["/favicon.svg", "/robots.txt"] {
        assert_eq!(service.get(path).await.header("cache-control"), "public, max-age=3600", "{path}");
    }
}

#[tokio::test]
async fn the_copy_that_was_compressed_at_build_time_is_served() {
    let service = Service::start().await;
    let css = Ask::get("/pkg/brukerpass.2b.css");
    for (accept, encoding, body) in [
        ("gzip, deflate, br", "br", "brotli"),
        ("gzip", "gzip", "gzip"),
        ("identity", "", "body { color: black }"),
    ] {
        let answer = service.ask(css.clone().with("accept-encoding", accept)).await;
        assert_eq!((answer.header("content-encoding"), answer.text().as_str()), (encoding, body), "{accept}");
        assert!(answer.header("vary").to_lowercase().contains("accept-encoding"));
    }
}

#[tokio::test]
async fn a_file_asked_for_with_a_session_sets_no_cookie_and_needs_no_database() {
    let service = Service::start().await;
    service.deps.store.close().await.unwrap();
    let ask = Ask::get("/pkg/brukerpass.2b.css").with("cookie", &format!("bp_s={}", "a".repeat(64)));
    let answer = service.ask(ask).await;
    assert_eq!(answer.status, StatusCode::OK);
    assert!(answer.cookies().is_empty());
}

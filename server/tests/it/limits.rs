//! How much may be sent.

use axum::body::Body;
use http::StatusCode;

use crate::support::{Ask, Service};

const LARGEST: usize = 64 * 1024;

#[tokio::test]
async fn a_body_up_to_the_limit_is_read_and_no_more() {
    let service = Service::start().await;
    let form = |size: usize| {
        let mut body = b"theme=lys&back=/nb&x=".to_vec();
        body.resize(size, b'x');
        Ask::post("/api/display/theme", &[]).body(body)
    };
    assert_eq!(service.ask(form(LARGEST)).await.status, StatusCode::SEE_OTHER);
    assert_eq!(service.ask(form(LARGEST + 1)).await.status, StatusCode::PAYLOAD_TOO_LARGE);
    let announced = form(10).with("content-length", "1000000000");
    assert_eq!(service.ask(announced).await.status, StatusCode::PAYLOAD_TOO_LARGE);
}

#[tokio::test]
async fn the_limit_holds_for_functions_and_for_bodies_without_a_length() {
    let service = Service::start().await;
    for path in ["/api/exchange/reason", "/api/session/demo", "/nb/finnes-ikke"] {
        let mut request = Ask::post(path, &[]).request();
        // A stream does not say how long it is.
        let stream = Body::from(vec![b'x'; LARGEST + 1]).into_data_stream();
        *request.body_mut() = Body::from_stream(stream);
        let answer = service.send(request).await;
        assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE, "{path}");
        assert!(answer.text().contains("for mye"), "{}", answer.text());
    }
}

//! What a form is compared with: a bare axum handler that reads the same form and answers with the same redirect.

use std::net::SocketAddr;

use axum::Router;
use axum::body::Bytes;
use axum::http::StatusCode;
use axum::http::header::LOCATION;
use axum::routing::post;
use axum::serve::ListenerExt;
use tokio::net::TcpListener;

use crate::trouble::Trouble;

/// Answers on a socket of its own until the program ends: forms sent to `path` lead to `place`.
pub(crate) async fn redirecting(path: &str, place: &'static str) -> Result<SocketAddr, Trouble> {
    let submit = post(async move |_form: Bytes| (StatusCode::FOUND, [(LOCATION, place)]));
    let router = Router::new().route(path, submit);
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.map_err(Trouble::Connection)?;
    let address = listener.local_addr().map_err(Trouble::Connection)?;
    let listener = listener.tap_io(|stream| _ = stream.set_nodelay(true));
    tokio::spawn(async move { axum::serve(listener, router).await });
    Ok(address)
}

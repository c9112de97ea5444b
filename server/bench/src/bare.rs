//! What an exchange submit is compared with: a bare axum handler that reads the form and answers with the same redirect.

use std::net::SocketAddr;

use axum::Router;
use axum::body::Bytes;
use axum::http::StatusCode;
use axum::http::header::LOCATION;
use axum::routing::post;
use axum::serve::ListenerExt;
use tokio::net::TcpListener;

use crate::trouble::Trouble;

const RECEIPT: &str = "/nb/kvittering/00000000-0000-4000-8000-000000000000";

/// Answers on a socket of its own until the program ends.
pub(crate) async fn redirecting() -> Result<SocketAddr, Trouble> {
    let submit = post(async |_form: Bytes| (StatusCode::FOUND, [(LOCATION, RECEIPT)]));
    let router = Router::new().route("/api/exchange/submit", submit);
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.map_err(Trouble::Connection)?;
    let address = listener.local_addr().map_err(Trouble::Connection)?;
    let listener = listener.tap_io(|stream| _ = stream.set_nodelay(true));
    tokio::spawn(async move { axum::serve(listener, router).await });
    Ok(address)
}

//! What the page of the service is compared with, answering on a socket of its own:
//!
//! * `/bytes`: the very same bytes and headers from memory, by a bare axum handler. Nothing can be faster.
//! * `/by-hand`: the session and the 20 loans read from the same database through the store, and the same page written
//!   by hand. What the page would cost if somebody wrote just that.
//! * `/desk`: the whole use case with all its questions, and the same page written by hand. What lies between this and
//!   the service is layers, router and Leptos.

use std::net::SocketAddr;
use std::sync::Arc;

use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::header::{ACCEPT_ENCODING, COOKIE};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::serve::ListenerExt;
use clap::Args;
use domain::actor::{Actor, Citizen};
use domain::portal::Portal;
use services::sessions::{Resolved, Sessions};
use store::Store;
use tower_http::CompressionLevel;
use tower_http::compression::CompressionLayer;

use crate::page::request;
use crate::template::Template;
use crate::trouble::Trouble;
use crate::visitor;
use crate::wire::Connection;

#[derive(Debug, Args)]
pub(crate) struct Arguments {
    #[arg(long)]
    listen: SocketAddr,
    #[arg(long)]
    database: String,
    /// Where the service is.
    #[arg(long)]
    service: SocketAddr,
    /// The session of the holder of 20 loans.
    #[arg(long)]
    token: String,
}

/// An answer of the service.
#[derive(Clone)]
struct Captured {
    headers: HeaderMap,
    body: Bytes,
}

struct Parts {
    plain: Captured,
    squeezed: Captured,
    template: Template,
    store: Store,
    sessions: Sessions,
    portal: Portal,
}

/// Takes the page from the service and answers with it until it is ended.
pub(crate) async fn serve(arguments: &Arguments) -> Result<(), Trouble> {
    let store = Store::connect(&arguments.database).await?;
    let deps = visitor::deps(&store);
    let sessions = Sessions::new(deps.clone());
    let who = citizen(&sessions, &arguments.token).await.ok_or(Trouble::NobodyWithLoans)?;
    let loans = visitor::loans(&store, who.subject()).await?;
    let plain = captured(arguments, "identity").await?;
    let template = Template::of(&String::from_utf8_lossy(&plain.body), &loans)?;
    let squeezed = captured(arguments, "gzip").await?;
    let portal = services::portal(&deps, true);
    let parts = Arc::new(Parts { plain, squeezed, template, store, sessions, portal });
    let by_hand = Router::new()
        .route("/by-hand", get(by_hand))
        .route("/desk", get(desk))
        .layer(CompressionLayer::new().quality(CompressionLevel::Fastest));
    let router = Router::new()
        .route("/readyz", get(async || StatusCode::OK))
        .route("/bytes", get(bytes))
        .merge(by_hand)
        .with_state(parts);
    let listener = tokio::net::TcpListener::bind(arguments.listen).await.map_err(Trouble::Connection)?;
    // Without it the end of a chunked answer waits for the visitor to acknowledge its beginning.
    let listener = listener.tap_io(|stream| _ = stream.set_nodelay(true));
    axum::serve(listener, router).await.map_err(Trouble::Connection)
}

async fn captured(arguments: &Arguments, encoding: &str) -> Result<Captured, Trouble> {
    let mut connection = Connection::open(arguments.service).await?;
    let page = request(arguments.service, "/nb/hjelpemidler", &arguments.token, encoding);
    let answer = connection.ask(&page).await?;
    if answer.status != 200 {
        return Err(Trouble::WrongAnswer { status: answer.status });
    }
    let mut headers = HeaderMap::new();
    for (name, value) in answer.head.split("\r\n").filter_map(|line| line.split_once(':')) {
        // These are about the connection, and written anew.
        let own = ["connection", "content-length", "date", "transfer-encoding"];
        let pair = (HeaderName::from_bytes(name.as_bytes()), HeaderValue::from_str(value.trim()));
        if let ((Ok(name), Ok(value)), false) = (pair, own.contains(&name)) {
            headers.append(name, value);
        }
    }
    Ok(Captured { headers, body: answer.whole_body()?.into() })
}

async fn bytes(State(parts): State<Arc<Parts>>, headers: HeaderMap) -> Response {
    let gzip = headers.get(ACCEPT_ENCODING).is_some_and(|wish| wish == "gzip");
    let captured = if gzip { &parts.squeezed } else { &parts.plain };
    (captured.headers.clone(), captured.body.clone()).into_response()
}

async fn by_hand(State(parts): State<Arc<Parts>>, headers: HeaderMap) -> Response {
    let Some(who) = asking(&parts, &headers).await else { return StatusCode::FORBIDDEN.into_response() };
    match visitor::loans(&parts.store, who.subject()).await {
        Ok(loans) => (parts.plain.headers.clone(), parts.template.page(&loans)).into_response(),
        Err(_unreadable) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

async fn desk(State(parts): State<Arc<Parts>>, headers: HeaderMap) -> Response {
    let Some(who) = asking(&parts, &headers).await else { return StatusCode::FORBIDDEN.into_response() };
    match parts.portal.passes.loans(&who).await {
        Ok(list) => {
            let loans: Vec<_> = list.loans.into_iter().map(|card| card.loan).collect();
            (parts.plain.headers.clone(), parts.template.page(&loans)).into_response()
        }
        Err(_refused) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

async fn asking(parts: &Parts, headers: &HeaderMap) -> Option<Citizen> {
    let (_name, token) = headers.get(COOKIE)?.to_str().ok()?.split_once('=')?;
    citizen(&parts.sessions, token).await
}

async fn citizen(sessions: &Sessions, token: &str) -> Option<Citizen> {
    match sessions.resolve(token).await {
        Ok(Resolved::Live(session)) => match session.actor {
            Actor::Citizen(citizen) => Some(citizen),
            Actor::Staff(_) => None,
        },
        _ => None,
    }
}

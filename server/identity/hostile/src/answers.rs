//! What it answers over HTTP.

use std::{
    future::pending,
    sync::{Arc, atomic::Ordering},
};

use axum::{
    Router,
    body::Bytes,
    extract::State,
    http::{
        HeaderMap, StatusCode,
        header::{AUTHORIZATION, CONTENT_TYPE, LOCATION},
    },
    response::{IntoResponse, Response},
    routing::{get, post},
};
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use ring::digest::{SHA256, digest};
use serde_json::{Value, json};

use crate::{
    Inner, SECRET,
    key::{hmac_signed, said},
    lock,
    tricks::{Answer, Signed},
    value,
};

type Shared = State<Arc<Inner>>;

/// Discovery lies where the well-known address says, whatever the tricks say about it.
pub(crate) fn router(inner: Arc<Inner>) -> Router {
    Router::new()
        .route("/.well-known/openid-configuration", get(discovery))
        .route("/elsewhere/discovery", get(async |State(inner): Shared| json_answer(&document(&inner))))
        .route("/keys", get(keys))
        .route("/elsewhere/keys", get(async |State(inner): Shared| json_answer(&published(&inner))))
        .route("/par", post(pushed))
        .route("/token", post(token))
        .route("/elsewhere/token", post(handed_out))
        .with_state(inner)
}

async fn discovery(State(inner): Shared) -> Response {
    let answer = inner.tricks().discovery_answer;
    said_as(answer, "/elsewhere/discovery", &document(&inner)).await
}

fn document(inner: &Inner) -> Value {
    let issuer = &inner.issuer;
    let tricks = inner.tricks();
    let mut document = json!({
        "issuer": issuer,
        "authorization_endpoint": format!("{issuer}/authorize"),
        "token_endpoint": format!("{issuer}/token"),
        "jwks_uri": format!("{issuer}/keys"),
        "end_session_endpoint": format!("{issuer}/logout"),
        "code_challenge_methods_supported": ["S256"],
        "token_endpoint_auth_methods_supported": ["client_secret_basic", "private_key_jwt"],
    });
    if tricks.offers_pushed
        && let Some(document) = document.as_object_mut()
    {
        let place = format!("{issuer}/par").into();
        document.insert("pushed_authorization_request_endpoint".to_owned(), place);
    }
    if let Some(change) = tricks.discovery {
        change(&mut document);
    }
    document
}

async fn keys(State(inner): Shared) -> Response {
    inner.keys_asked.fetch_add(1, Ordering::Relaxed);
    let answer = inner.tricks().keys_answer;
    said_as(answer, "/elsewhere/keys", &published(&inner)).await
}

fn published(inner: &Inner) -> Value {
    let mut keys = json!({ "keys": [lock(&inner.key).public()] });
    if let Some(change) = inner.tricks().keys {
        change(&mut keys);
    }
    keys
}

async fn pushed(State(inner): Shared, body: Bytes) -> Response {
    let answer = inner.tricks().pushed_answer;
    let fields: Vec<(String, String)> = form_urlencoded::parse(&body).into_owned().collect();
    let number = format!("urn:request:{}", value(&fields, "state").unwrap_or_default());
    lock(&inner.pushed).insert(number.clone(), fields);
    let told = json!({ "request_uri": number, "expires_in": 60 });
    said_as(answer, "/elsewhere/nothing", &told).await
}

async fn token(state: Shared, headers: HeaderMap, body: Bytes) -> Response {
    match state.0.tricks().token_answer {
        Answer::Right => handed_out(state, headers, body).await,
        other => said_as(other, "/elsewhere/token", &Value::Null).await,
    }
}

/// A code is good once, for whoever has its PKCE verifier.
async fn handed_out(State(inner): Shared, headers: HeaderMap, body: Bytes) -> Response {
    let fields: Vec<(String, String)> = form_urlencoded::parse(&body).into_owned().collect();
    let shown = headers.get(AUTHORIZATION).and_then(|value| value.to_str().ok()).unwrap_or_default();
    *lock(&inner.token_asked) = (shown.to_owned(), fields.clone());
    let grant = lock(&inner.grants).remove(&value(&fields, "code").unwrap_or_default());
    let verifier = value(&fields, "code_verifier").unwrap_or_default();
    let challenge = URL_SAFE_NO_PAD.encode(digest(&SHA256, verifier.as_bytes()));
    let Some(grant) = grant.filter(|grant| grant.challenge == challenge) else {
        return said_as(Answer::Refused, "", &Value::Null).await;
    };
    let instead = lock(&inner.instead).clone();
    let text = instead.unwrap_or_else(|| written(&inner, &grant.nonce));
    lock(&inner.handed_out).push(text.clone());
    let mut tokens = json!({ "access_token": "opaque", "token_type": "Bearer", "id_token": text });
    if let Some(change) = inner.tricks().tokens {
        change(&mut tokens);
    }
    json_answer(&tokens)
}

/// An ID token, with all its tricks.
pub(crate) fn written(inner: &Inner, nonce: &str) -> String {
    let tricks = inner.tricks();
    let mut claims = inner.claims(nonce);
    if let Some(change) = tricks.claims {
        change(&mut claims, inner.now());
    }
    let key = lock(&inner.key);
    let with = |alg: &str, kid: &str| {
        let mut head = json!({ "alg": alg, "typ": "JWT", "kid": kid });
        if let Some(change) = tricks.head {
            change(&mut head);
        }
        head
    };
    let right = with("ES256", &key.id);
    match tricks.signed {
        Signed::Right => key.sign(&right, &claims),
        Signed::None => format!("{}.", said(&with("none", &key.id), &claims)),
        Signed::NoneSigned => key.sign(&with("none", &key.id), &claims),
        Signed::PublicKeyAsSecret => key.confuse(&with("HS256", &key.id), &claims),
        Signed::ClientSecret => hmac_signed(SECRET.as_bytes(), &with("HS256", &key.id), &claims),
        Signed::OtherKey => inner.other_key.sign(&right, &claims),
        Signed::KeyInHead => {
            let mut head = right;
            if let Some(head) = head.as_object_mut() {
                head.insert("jwk".to_owned(), inner.other_key.public());
            }
            inner.other_key.sign(&head, &claims)
        }
        Signed::UnknownKid => inner.other_key.sign(&with("ES256", "unknown"), &claims),
        Signed::NoSignature => format!("{}.", said(&right, &claims)),
        Signed::Tampered => {
            let signature = key.sign(&right, &json!({}));
            format!("{}.{}", said(&right, &claims), signature.rsplit('.').next().unwrap_or_default())
        }
        Signed::NotAToken => "not-a-token".to_owned(),
        Signed::FiveParts => format!("{}..a.b", said(&right, &claims)),
    }
}

async fn said_as(answer: Answer, elsewhere: &str, right: &Value) -> Response {
    match answer {
        Answer::Right => json_answer(right),
        Answer::Status500 => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
        Answer::Redirect => {
            (StatusCode::TEMPORARY_REDIRECT, [(LOCATION, elsewhere.to_owned())]).into_response()
        }
        Answer::Slow => pending().await,
        Answer::Huge => {
            let mut huge = right.clone();
            if let Some(huge) = huge.as_object_mut() {
                huge.insert("padding".to_owned(), "x".repeat(400_000).into());
            } else {
                huge = json!({ "id_token": "x".repeat(400_000) });
            }
            json_answer(&huge)
        }
        Answer::NotJson => ([(CONTENT_TYPE, "text/html")], "<html>").into_response(),
        Answer::Empty => json_answer(&json!({})),
        Answer::Refused => {
            let body = json!({ "error": "invalid_grant" }).to_string();
            (StatusCode::BAD_REQUEST, [(CONTENT_TYPE, "application/json")], body).into_response()
        }
    }
}

fn json_answer(value: &Value) -> Response {
    ([(CONTENT_TYPE, "application/json")], value.to_string()).into_response()
}

//! A provider for tests, on this machine, that signs people in as OpenID Connect says, and misbehaves when told to.
//!
//! It writes and signs its tokens by hand, so that it can write what no library would. Only tests use it.
#![expect(
    clippy::expect_used,
    clippy::missing_panics_doc,
    reason = "a test without its provider can only stop"
)]

mod answers;
mod inner;
mod key;
mod tricks;

use std::sync::{
    Arc, Mutex, MutexGuard,
    atomic::{AtomicI64, AtomicU32, Ordering},
};

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use ring::digest::{SHA256, digest};
use serde_json::Value;
use tokio::task::JoinHandle;

use inner::{Grant, Inner};

pub use key::Key;
pub use tricks::{Answer, Signed, Tricks};

/// Whom it signs in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Citizen,
    Staff,
}

/// The client it knows.
pub const CLIENT: &str = "brukerpass-test";
/// The client's secret.
pub const SECRET: &str = "s3cret of the/client+test";
/// The tenant of its staff.
pub const TENANT: &str = "11111111-2222-3333-4444-555555555555";
/// The group of the staff of the centre in Oslo, as its tokens have it.
pub const OSLO_GROUP: &str = "aaaaaaaa-0000-0000-0000-000000000001";

/// A running provider; gone when dropped.
#[derive(Debug)]
pub struct Hostile {
    pub(crate) inner: Arc<Inner>,
    serving: JoinHandle<()>,
}

impl Drop for Hostile {
    fn drop(&mut self) {
        self.serving.abort();
    }
}

impl Hostile {
    /// Signs in somebody of `kind` by the clock `now`, in seconds since 1970.
    pub async fn start(kind: Kind, now: i64) -> Self {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let issuer = format!("http://{}", listener.local_addr().expect("an address"));
        let inner = Arc::new(Inner {
            kind,
            issuer,
            now: AtomicI64::new(now),
            keys_asked: AtomicU32::new(0),
            next: AtomicU32::new(1),
            tricks: Mutex::default(),
            key: Mutex::new(Key::generate("key-1")),
            other_key: Key::generate("key-1"),
            grants: Mutex::default(),
            pushed: Mutex::default(),
            token_asked: Mutex::default(),
            handed_out: Mutex::default(),
            person: Mutex::default(),
            instead: Mutex::default(),
        });
        let router = answers::router(Arc::clone(&inner));
        let serving = tokio::spawn(async move {
            axum::serve(listener, router).await.expect("a provider that answers");
        });
        Self { inner, serving }
    }

    pub fn issuer(&self) -> &str {
        &self.inner.issuer
    }

    /// From now on it does this.
    pub fn misbehave(&self, tricks: Tricks) {
        *lock(&self.inner.tricks) = tricks;
    }

    /// From now on it signs in this person: claims in place of the usual ones.
    pub fn sign_in_as(&self, claims: &Value) {
        *lock(&self.inner.person) = claims.as_object().cloned().unwrap_or_default();
    }

    /// Moves its clock.
    pub fn set_time(&self, now: i64) {
        self.inner.now.store(now, Ordering::Relaxed);
    }

    /// Signs with another key from now on, and publishes that one alone.
    pub fn rotate(&self) {
        let number = self.inner.next.fetch_add(1, Ordering::Relaxed);
        *lock(&self.inner.key) = Key::generate(&format!("rotated-{number}"));
    }

    /// An ID token of its own for the sign-in with this nonce, whoever it began with.
    pub fn token_for(&self, nonce: &str) -> String {
        answers::written(&self.inner, nonce)
    }

    /// From now on it hands out this ID token, whatever it would have written.
    pub fn answer_with(&self, token: &str) {
        *lock(&self.inner.instead) = Some(token.to_owned());
    }

    /// How often its keys were asked for.
    pub fn keys_asked(&self) -> u32 {
        self.inner.keys_asked.load(Ordering::Relaxed)
    }

    /// The last request to the token endpoint: the `Authorization` header, and the fields.
    pub fn token_asked(&self) -> (String, Vec<(String, String)>) {
        lock(&self.inner.token_asked).clone()
    }

    /// Every token and code it has handed out, and every state it was given: what no log may hold.
    pub fn handed_out(&self) -> Vec<String> {
        lock(&self.inner.handed_out).clone()
    }

    /// A visitor goes to `url`, signs in, and is sent back: the parameters of the callback.
    pub fn visit(&self, url: &str) -> Vec<(String, String)> {
        let query = url.split_once('?').map_or("", |(_, query)| query);
        let mut asked: Vec<(String, String)> =
            form_urlencoded::parse(query.as_bytes()).into_owned().collect();
        if let Some(number) = value(&asked, "request_uri") {
            asked = lock(&self.inner.pushed).remove(&number).unwrap_or_default();
        }
        let number = self.inner.next.fetch_add(1, Ordering::Relaxed);
        let code = format!("code-{number}-{}", URL_SAFE_NO_PAD.encode(digest(&SHA256, url.as_bytes())));
        let state = value(&asked, "state").unwrap_or_default();
        let grant = Grant {
            nonce: value(&asked, "nonce").unwrap_or_default(),
            challenge: value(&asked, "code_challenge").unwrap_or_default(),
        };
        lock(&self.inner.grants).insert(code.clone(), grant);
        lock(&self.inner.handed_out).extend([code.clone(), state.clone()]);
        let mut back = vec![("code".to_owned(), code), ("state".to_owned(), state)];
        if let Some(change) = self.inner.tricks().callback {
            change(&mut back);
        }
        back
    }
}

/// The first field of that name.
pub(crate) fn value(fields: &[(String, String)], name: &str) -> Option<String> {
    fields.iter().find(|(known, _)| known == name).map(|(_, value)| value.clone())
}

pub(crate) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().expect("a test that has not panicked")
}

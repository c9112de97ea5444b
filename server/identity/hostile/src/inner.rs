//! What the provider remembers.

use std::{
    collections::HashMap,
    sync::{
        Mutex,
        atomic::{AtomicI64, AtomicU32, Ordering},
    },
};

use serde_json::{Map, Value, json};

use crate::{CLIENT, Key, Kind, OSLO_GROUP, TENANT, Tricks, lock};

/// A request for a sign-in, by its code.
#[derive(Debug, Clone, Default)]
pub(crate) struct Grant {
    pub(crate) nonce: String,
    pub(crate) challenge: String,
}

#[derive(Debug)]
pub(crate) struct Inner {
    pub(crate) kind: Kind,
    pub(crate) issuer: String,
    /// Seconds since 1970: what its clock shows.
    pub(crate) now: AtomicI64,
    pub(crate) keys_asked: AtomicU32,
    pub(crate) next: AtomicU32,
    pub(crate) tricks: Mutex<Tricks>,
    pub(crate) key: Mutex<Key>,
    pub(crate) other_key: Key,
    pub(crate) grants: Mutex<HashMap<String, Grant>>,
    pub(crate) pushed: Mutex<HashMap<String, Vec<(String, String)>>>,
    /// The last request to the token endpoint: the `Authorization` header, and the fields.
    pub(crate) token_asked: Mutex<(String, Vec<(String, String)>)>,
    pub(crate) handed_out: Mutex<Vec<String>>,
    pub(crate) person: Mutex<Map<String, Value>>,
    /// A token to hand out in place of its own.
    pub(crate) instead: Mutex<Option<String>>,
}

impl Inner {
    pub(crate) fn tricks(&self) -> Tricks {
        *lock(&self.tricks)
    }

    pub(crate) fn now(&self) -> i64 {
        self.now.load(Ordering::Relaxed)
    }

    /// The claims of a token without fault.
    pub(crate) fn claims(&self, nonce: &str) -> Value {
        let now = self.now();
        let mut claims = json!({
            "iss": self.issuer, "aud": CLIENT, "sub": "pairwise-subject", "nonce": nonce,
            "iat": now, "exp": now + 120, "auth_time": now, "sid": "session-at-the-provider",
        });
        let own = match self.kind {
            Kind::Citizen => json!({ "acr": "idporten-loa-high", "amr": ["BankID"], "pid": "03847797958" }),
            Kind::Staff => json!({
                "tid": TENANT, "oid": "99999999-8888-7777-6666-555555555555", "NAVident": "Z990001",
                "name": "Oppdiktet Ansatt", "groups": [OSLO_GROUP], "ver": "2.0",
            }),
        };
        let person = lock(&self.person).clone();
        let own = own.as_object().cloned().unwrap_or_default();
        claims.as_object_mut().expect("an object").extend(own.into_iter().chain(person));
        claims
    }
}

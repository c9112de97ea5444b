//! The attacks that both kinds of provider can try.

use hostile::{Answer, Kind, Signed, Tricks};
use serde_json::{Value, json};

use crate::attack::{Attack, all_fail};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_attack_on_the_signature_fails_for_its_own_reason() {
    let signed = |name, signed, code| (name, false, Tricks { signed, ..Tricks::default() }, code);
    let headed = |name, head, code| (name, false, Tricks { head: Some(head), ..Tricks::default() }, code);
    both(&[
        signed("alg none", Signed::None, "algorithm"),
        signed("alg none with a right signature", Signed::NoneSigned, "algorithm"),
        signed("HS256 with the public key", Signed::PublicKeyAsSecret, "algorithm"),
        signed("HS256 with the client's secret", Signed::ClientSecret, "algorithm"),
        signed("another key with the same name", Signed::OtherKey, "signature"),
        signed("another key in the head", Signed::KeyInHead, "signature"),
        signed("a key that is not published", Signed::UnknownKid, "unknown-key"),
        signed("no signature", Signed::NoSignature, "signature"),
        signed("the signature of other claims", Signed::Tampered, "signature"),
        signed("no token at all", Signed::NotAToken, "token-unreadable"),
        signed("an encrypted token", Signed::FiveParts, "token-unreadable"),
        headed("an unknown algorithm", |head| set(head, "alg", json!("XS256")), "token-unreadable"),
        headed("an algorithm of another key", |head| set(head, "alg", json!("RS256")), "unknown-key"),
        headed("an algorithm off the list", |head| set(head, "alg", json!("ES384")), "algorithm"),
        headed("an access token", |head| set(head, "typ", json!("at+jwt")), "token-form"),
        headed("a nested token", |head| set(head, "cty", json!("JWT")), "token-form"),
        headed("something critical", |head| set(head, "crit", json!(["exp"])), "token-form"),
    ])
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_attack_on_the_claims_fails_for_its_own_reason() {
    both(&[
        claimed("another issuer", |c, _| set(c, "iss", json!("https://evil.example")), "issuer"),
        claimed("the issuer with a slash", |c, _| add(c, "iss", "/"), "issuer"),
        claimed("no issuer", |c, _| remove(c, "iss"), "token-unreadable"),
        claimed("another audience", |c, _| set(c, "aud", json!("somebody-else")), "audience"),
        claimed("no audience", |c, _| remove(c, "aud"), "audience"),
        claimed("two audiences", |c, _| set(c, "aud", json!([hostile::CLIENT, "another"])), "audience"),
        claimed("another party", |c, _| set(c, "azp", json!("another")), "authorized-party"),
        claimed("two audiences and another party", two_and_another_party, "authorized-party"),
        claimed("another nonce", |c, _| set(c, "nonce", json!("another")), "nonce"),
        claimed("no nonce", |c, _| remove(c, "nonce"), "nonce"),
        claimed("expired", |c, now| set(c, "exp", json!(now - 60)), "expired"),
        claimed("expired, just beyond the skew", |c, now| set(c, "exp", json!(now - 6)), "expired"),
        claimed("no expiry", |c, _| remove(c, "exp"), "token-unreadable"),
        claimed("from the future", |c, now| set(c, "iat", json!(now + 3600)), "issued-in-future"),
        claimed("from the future, just", |c, now| set(c, "iat", json!(now + 6)), "issued-in-future"),
        claimed("a day old", |c, now| set(c, "iat", json!(now - 86_400)), "issued-long-ago"),
        claimed("six minutes old", |c, now| set(c, "iat", json!(now - 360)), "issued-long-ago"),
        claimed("no time of issue", |c, _| remove(c, "iat"), "token-unreadable"),
        claimed("not valid yet", |c, now| set(c, "nbf", json!(now + 60)), "not-yet-valid"),
        claimed("signed in in the future", |c, now| set(c, "auth_time", json!(now + 60)), "auth-time"),
        claimed("nobody", |c, _| remove(c, "sub"), "token-unreadable"),
        fresh("an old sign-in", |c, now| set(c, "auth_time", json!(now - 600)), "auth-time"),
        fresh("no time of sign-in", |c, _| remove(c, "auth_time"), "auth-time"),
    ])
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_attack_through_the_documents_fails_for_its_own_reason() {
    both(&[
        told("another issuer", |d| set(d, "issuer", json!("https://evil.example")), "discovery-issuer"),
        told("the issuer with a slash", |d| add(d, "issuer", "/"), "discovery-issuer"),
        told("tokens elsewhere", |d| set(d, "token_endpoint", elsewhere()), "discovery-endpoint"),
        told("keys elsewhere", |d| set(d, "jwks_uri", elsewhere()), "discovery-endpoint"),
        told("sign-in elsewhere", |d| set(d, "authorization_endpoint", elsewhere()), "discovery-endpoint"),
        told("sign-out elsewhere", |d| set(d, "end_session_endpoint", elsewhere()), "discovery-endpoint"),
        told(
            "keys of the cloud",
            |d| set(d, "jwks_uri", json!("http://169.254.169.254/")),
            "discovery-endpoint",
        ),
        told("keys in a file", |d| set(d, "jwks_uri", json!("file:///etc/passwd")), "discovery-endpoint"),
        told("no PKCE", |d| set(d, "code_challenge_methods_supported", json!(["plain"])), "no-pkce"),
        told("no keys named", |d| remove(d, "jwks_uri"), "discovery-unreadable"),
        asked("discovery fails", |t| t.discovery_answer = Answer::Status500, "discovery-status"),
        asked("discovery redirects", |t| t.discovery_answer = Answer::Redirect, "discovery-status"),
        asked("discovery is huge", |t| t.discovery_answer = Answer::Huge, "discovery-too-large"),
        asked("discovery is no JSON", |t| t.discovery_answer = Answer::NotJson, "discovery-unreadable"),
        asked("discovery never comes", |t| t.discovery_answer = Answer::Slow, "discovery-slow"),
        asked("keys fail", |t| t.keys_answer = Answer::Status500, "keys-status"),
        asked("keys redirect", |t| t.keys_answer = Answer::Redirect, "keys-status"),
        asked("keys are huge", |t| t.keys_answer = Answer::Huge, "keys-too-large"),
        asked("keys never come", |t| t.keys_answer = Answer::Slow, "keys-slow"),
        asked("no keys at all", |t| t.keys = Some(|keys| set(keys, "keys", json!([]))), "keys-unreadable"),
    ])
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_attack_on_the_way_back_fails_for_its_own_reason() {
    both(&[
        asked("tokens fail", |t| t.token_answer = Answer::Status500, "token-status"),
        asked("tokens redirect", |t| t.token_answer = Answer::Redirect, "token-status"),
        asked("tokens are huge", |t| t.token_answer = Answer::Huge, "token-too-large"),
        asked("tokens never come", |t| t.token_answer = Answer::Slow, "token-slow"),
        asked("tokens are no JSON", |t| t.token_answer = Answer::NotJson, "token-unreadable"),
        asked("tokens are nothing", |t| t.token_answer = Answer::Empty, "no-id-token"),
        asked("the code is refused", |t| t.token_answer = Answer::Refused, "code-refused"),
        asked("no ID token", |t| t.tokens = Some(|tokens| remove(tokens, "id_token")), "no-id-token"),
        asked(
            "ID token null",
            |t| t.tokens = Some(|tokens| set(tokens, "id_token", Value::Null)),
            "no-id-token",
        ),
        back("another issuer", |b| put(b, "iss", "https://evil.example"), "issuer-parameter"),
        asked("issuer promised and not told", |t| t.discovery = Some(promises_issuer), "issuer-parameter"),
        back("an error", |b| put(b, "error", "server_error"), "error-answer"),
        back("broken off", |b| put(b, "error", "access_denied"), "declined"),
        back("no code", |b| b.retain(|(name, _)| name != "code"), "no-code"),
        back("an empty code", |b| put(b, "code", ""), "no-code"),
        back("an invented code", |b| put(b, "code", "invented"), "code-refused"),
        back("no state", |b| b.retain(|(name, _)| name != "state"), "state"),
        back("another state", |b| put(b, "state", "another"), "state"),
        pushed("a pushed request fails", Answer::Status500, "pushed-status"),
        pushed("a pushed request redirects", Answer::Redirect, "pushed-status"),
        pushed("a pushed request has no number", Answer::Empty, "pushed-unreadable"),
        pushed("a pushed request is huge", Answer::Huge, "pushed-too-large"),
    ])
    .await;
}

async fn both(attacks: &[Attack]) {
    for kind in [Kind::Citizen, Kind::Staff] {
        all_fail(kind, attacks.to_vec()).await;
    }
}

pub(crate) fn claimed(name: &'static str, claims: fn(&mut Value, i64), code: &'static str) -> Attack {
    (name, false, Tricks { claims: Some(claims), ..Tricks::default() }, code)
}

fn fresh(name: &'static str, claims: fn(&mut Value, i64), code: &'static str) -> Attack {
    (name, true, Tricks { claims: Some(claims), ..Tricks::default() }, code)
}

fn told(name: &'static str, discovery: fn(&mut Value), code: &'static str) -> Attack {
    (name, false, Tricks { discovery: Some(discovery), ..Tricks::default() }, code)
}

fn asked(name: &'static str, change: fn(&mut Tricks), code: &'static str) -> Attack {
    let mut tricks = Tricks::default();
    change(&mut tricks);
    (name, false, tricks, code)
}

fn back(name: &'static str, callback: fn(&mut Vec<(String, String)>), code: &'static str) -> Attack {
    (name, false, Tricks { callback: Some(callback), ..Tricks::default() }, code)
}

fn pushed(name: &'static str, pushed_answer: Answer, code: &'static str) -> Attack {
    (name, false, Tricks { offers_pushed: true, pushed_answer, ..Tricks::default() }, code)
}

fn two_and_another_party(claims: &mut Value, _now: i64) {
    set(claims, "aud", json!([hostile::CLIENT, "another"]));
    set(claims, "azp", json!("another"));
}

fn promises_issuer(document: &mut Value) {
    set(document, "authorization_response_iss_parameter_supported", json!(true));
}

fn elsewhere() -> Value {
    json!("https://evil.example/endpoint")
}

pub(crate) fn set(object: &mut Value, name: &str, value: Value) {
    object.as_object_mut().unwrap().insert(name.to_owned(), value);
}

pub(crate) fn remove(object: &mut Value, name: &str) {
    object.as_object_mut().unwrap().remove(name);
}

fn add(object: &mut Value, name: &str, ending: &str) {
    let longer = format!("{}{ending}", object[name].as_str().unwrap());
    set(object, name, longer.into());
}

fn put(back: &mut Vec<(String, String)>, name: &str, value: &str) {
    back.retain(|(known, _)| known != name);
    back.push((name.to_owned(), value.to_owned()));
}

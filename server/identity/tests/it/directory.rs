//! What is asked of a provider, and how often.

use chrono::Duration;
use hostile::{Answer, Hostile, Kind, Signed, Tricks};
use identity::IdentityError;

use crate::attack::{Us, now, start};

#[tokio::test]
async fn a_key_that_changes_during_a_sign_in_is_asked_for_once_more() {
    for kind in [Kind::Citizen, Kind::Staff] {
        let provider = start(kind).await;
        let us = Us::at(&provider, kind);
        let (url, remembered) = us.begin(false).await.unwrap();
        provider.rotate();
        let back = provider.visit(&url);
        us.finish(&back, &remembered, now()).await.unwrap();
        assert_eq!(provider.keys_asked(), 2);
        us.sign_in(&provider, false).await.unwrap();
        assert_eq!(provider.keys_asked(), 2, "the new key is remembered");
    }
}

#[tokio::test]
async fn forged_tokens_do_not_make_us_ask_for_keys_all_the_time() {
    let provider = start(Kind::Citizen).await;
    let us = Us::at(&provider, Kind::Citizen);
    provider.misbehave(Tricks { signed: Signed::UnknownKid, ..Tricks::default() });
    for _ in 0..5 {
        assert_eq!(us.sign_in(&provider, false).await.unwrap_err(), IdentityError::UnknownKey);
    }
    assert_eq!(provider.keys_asked(), 2, "once at the beginning, once for the unknown key");
}

#[tokio::test]
async fn discovery_is_remembered_for_an_hour_and_used_longer_while_the_provider_is_silent() {
    let provider = start(Kind::Staff).await;
    let us = Us::at(&provider, Kind::Staff);
    us.sign_in(&provider, false).await.unwrap();
    us.sign_in(&provider, false).await.unwrap();
    assert_eq!(provider.keys_asked(), 1);
    let later = now() + Duration::minutes(61);
    assert!(finishes_at(&us, &provider, later).await);
    assert_eq!(provider.keys_asked(), 2);
    provider.misbehave(Tricks { discovery_answer: Answer::Status500, ..Tricks::default() });
    assert!(finishes_at(&us, &provider, later + Duration::minutes(61)).await);
    // Saying something wrong is worse than saying nothing.
    let foreign = |document: &mut serde_json::Value| document["issuer"] = "https://evil.example".into();
    provider.misbehave(Tricks { discovery: Some(foreign), ..Tricks::default() });
    assert!(!finishes_at(&us, &provider, later + Duration::minutes(130)).await);
}

async fn finishes_at(us: &Us, provider: &Hostile, at: domain::time::Instant) -> bool {
    provider.set_time(at.timestamp());
    match us.begin_at(false, at).await {
        Ok((url, remembered)) => us.finish(&provider.visit(&url), &remembered, at).await.is_ok(),
        Err(_) => false,
    }
}

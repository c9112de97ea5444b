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

#[tokio::test]
async fn a_rotation_refuses_none_of_those_who_come_back_at_once() {
    let provider = start(Kind::Citizen).await;
    let us = Us::at(&provider, Kind::Citizen);
    let mut begun = Vec::new();
    for _ in 0..3 {
        begun.push(us.begin(false).await.unwrap());
    }
    provider.rotate();
    let finish = |at: usize| {
        let (url, remembered) = &begun[at];
        us.finish_visit(provider.visit(url), remembered)
    };
    let (one, two, three) = tokio::join!(finish(0), finish(1), finish(2));
    for ended in [one, two, three] {
        assert!(ended.is_ok(), "{:?}", ended.err());
    }
    assert_eq!(provider.keys_asked(), 2, "one has asked for all");
}

#[tokio::test]
async fn what_is_old_is_used_for_a_day_and_no_longer() {
    let provider = start(Kind::Citizen).await;
    let us = Us::at(&provider, Kind::Citizen);
    us.sign_in(&provider, false).await.unwrap();
    provider.misbehave(Tricks { discovery_answer: Answer::Status500, ..Tricks::default() });
    assert!(finishes_at(&us, &provider, now() + Duration::hours(23)).await);
    assert!(!finishes_at(&us, &provider, now() + Duration::hours(25)).await);
}

/// The provider takes the question and never answers.
#[tokio::test]
async fn a_provider_that_hangs_holds_up_neither_sign_ins_nor_signing_out() {
    let provider = start(Kind::Citizen).await;
    let us = Us::at(&provider, Kind::Citizen);
    us.sign_in(&provider, false).await.unwrap();
    provider.misbehave(Tricks { discovery_answer: Answer::Slow, ..Tricks::default() });
    let later = now() + Duration::hours(2);
    // One asks, and waits; whoever comes meanwhile goes on with what is known.
    let asking = us.begin_at(false, later);
    let others = async {
        tokio::task::yield_now().await;
        us.begin_at(false, later).await.unwrap();
        us.sign_out(later).await.unwrap();
    };
    tokio::select! {
        biased;
        _first = asking => panic!("the one who asks came first"),
        () = others => {}
    }
    // Nothing is known of this one: nobody who signs out waits for long.
    let fresh = Us::at(&provider, Kind::Citizen);
    assert!(fresh.sign_out(later).await.is_none());
}

async fn finishes_at(us: &Us, provider: &Hostile, at: domain::time::Instant) -> bool {
    provider.set_time(at.timestamp());
    match us.begin_at(false, at).await {
        Ok((url, remembered)) => us.finish(&provider.visit(&url), &remembered, at).await.is_ok(),
        Err(_) => false,
    }
}

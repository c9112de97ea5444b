//! What belongs to one sign-in alone, and where one signs out.

use hostile::{CLIENT, Kind, Tricks};
use identity::IdentityError;

use crate::attack::{Us, now, start};

#[tokio::test]
async fn what_belongs_to_one_sign_in_is_of_no_use_in_another() {
    for kind in [Kind::Citizen, Kind::Staff] {
        let provider = start(kind).await;
        let us = Us::at(&provider, kind);
        let (mine, my_memory) = us.begin(false).await.unwrap();
        let (theirs, their_memory) = us.begin(false).await.unwrap();
        let (my_back, their_back) = (provider.visit(&mine), provider.visit(&theirs));
        // A code of somebody else's sign-in, with my own state.
        let mut injected = my_back.clone();
        injected[0].1.clone_from(&their_back[0].1);
        assert_eq!(us.finish(&injected, &my_memory, now()).await.unwrap_err(), IdentityError::CodeRefused);
        // Somebody else's whole answer.
        let (again, my_memory) = us.begin(false).await.unwrap();
        assert_eq!(us.finish(&their_back, &my_memory, now()).await.unwrap_err(), IdentityError::State);
        let my_back = provider.visit(&again);
        us.finish(&my_back, &my_memory, now()).await.unwrap();
        assert_eq!(
            us.finish(&my_back, &my_memory, now()).await.unwrap_err(),
            IdentityError::CodeRefused,
            "used twice"
        );
        drop(their_memory);
    }
}

#[tokio::test]
async fn a_token_of_the_other_provider_signs_nobody_in() {
    let (citizens, staff) = (start(Kind::Citizen).await, start(Kind::Staff).await);
    for (kind, own, other) in [(Kind::Citizen, &citizens, &staff), (Kind::Staff, &staff, &citizens)] {
        let us = Us::at(own, kind);
        let (url, remembered) = us.begin(false).await.unwrap();
        // The other provider knows everything about this sign-in, and answers in its place.
        let nonce = remembered.nonce.clone();
        let token = other.token_for(&nonce);
        own.answer_with(&token);
        let ended = us.finish(&own.visit(&url), &remembered, now()).await;
        assert_eq!(ended.unwrap_err(), IdentityError::Issuer);
    }
}

#[tokio::test]
async fn signing_out_leads_to_the_provider_when_it_has_a_place_for_it() {
    let provider = start(Kind::Citizen).await;
    let Us::Citizens(us) = Us::at(&provider, Kind::Citizen) else { unreachable!() };
    let hint = identity::Secret::new("hint".to_owned());
    let there = us.sign_out(Some(&hint), "https://here.example/ut", now()).await.unwrap();
    assert_eq!(there.place, format!("{}/logout", provider.issuer()), "nothing is told in the address");
    for (name, value) in [
        ("client_id", CLIENT),
        ("id_token_hint", "hint"),
        ("post_logout_redirect_uri", "https://here.example/ut"),
    ] {
        assert!(there.fields.contains(&(name, value.to_owned())), "{name}: {:?}", there.fields);
    }
    assert!(there.fields.iter().any(|(name, value)| *name == "state" && value.len() > 40));
    assert!(!format!("{there:?}").contains("hint"), "{there:?}");
    provider.misbehave(Tricks {
        discovery: Some(|document| document["end_session_endpoint"] = serde_json::Value::Null),
        ..Tricks::default()
    });
    let Us::Citizens(us) = Us::at(&provider, Kind::Citizen) else { unreachable!() };
    assert!(us.sign_out(Some(&hint), "https://here.example/ut", now()).await.is_none());
}

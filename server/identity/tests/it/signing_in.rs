//! What works, and what belongs to one sign-in alone.

use std::sync::Arc;

use hostile::{CLIENT, Key, Kind, SECRET, Tricks};
use identity::{ClientAuthentication, SigningKey};
use serde_json::json;

use crate::{
    attack::{Identity, Us, now, start},
    everybody::set,
};

#[tokio::test]
async fn a_citizen_and_a_member_of_staff_sign_in() {
    for kind in [Kind::Citizen, Kind::Staff] {
        let provider = start(kind).await;
        let us = Us::at(&provider, kind);
        for fresh in [false, true] {
            match us.sign_in(&provider, fresh).await.unwrap() {
                Identity::Citizen(citizen) => {
                    assert_eq!(
                        (citizen.pid.digits(), citizen.acr.as_str()),
                        ("03847797958", "idporten-loa-high")
                    );
                    assert_eq!(
                        (citizen.sid.as_str(), citizen.issuer.as_str()),
                        ("session-at-the-provider", provider.issuer())
                    );
                    assert_eq!(citizen.auth_time, Some(now()));
                    assert!(!format!("{citizen:?}").contains("03847797958"));
                }
                Identity::Staff(staff) => {
                    assert_eq!(
                        (staff.nav_ident.as_str(), staff.name.as_str()),
                        ("Z990001", "Oppdiktet Ansatt")
                    );
                    assert_eq!((staff.access.centre.0.as_str(), staff.access.rights.len()), ("4703", 0));
                }
            }
        }
    }
}

#[tokio::test]
async fn the_address_at_the_provider_says_all_that_it_must() {
    let provider = start(Kind::Citizen).await;
    let us = Us::at(&provider, Kind::Citizen);
    let (url, remembered) = us.begin(true).await.unwrap();
    for part in [
        "/authorize?",
        "response_type=code",
        "code_challenge_method=S256",
        "code_challenge=",
        "acr_values=idporten-loa-high",
        "prompt=login",
        "max_age=0",
        "ui_locales=nb",
        "scope=openid+profile",
        &format!("client_id={CLIENT}"),
        &format!("state={}", remembered.state),
        &format!("nonce={}", remembered.nonce),
    ] {
        assert!(url.contains(part), "{part} is missing in {url}");
    }
    assert!(!url.contains(&remembered.verifier));
    let (url, other) = us.begin(false).await.unwrap();
    assert!(!url.contains("prompt="), "{url}");
    assert!(
        other.state != remembered.state
            && other.nonce != remembered.nonce
            && other.verifier != remembered.verifier
    );
}

#[tokio::test]
async fn a_provider_that_takes_pushed_requests_gets_them() {
    for kind in [Kind::Citizen, Kind::Staff] {
        let provider = start(kind).await;
        provider.misbehave(Tricks { offers_pushed: true, ..Tricks::default() });
        let us = Us::at(&provider, kind);
        let (url, remembered) = us.begin(false).await.unwrap();
        assert!(url.contains("request_uri=") && !url.contains("nonce"), "{url}");
        us.finish(&provider.visit(&url), &remembered, now()).await.unwrap();
    }
}

#[tokio::test]
async fn the_client_shows_who_it_is_by_secret_or_by_key() {
    let provider = start(Kind::Citizen).await;
    Us::at(&provider, Kind::Citizen).sign_in(&provider, false).await.unwrap();
    let (header, fields) = provider.token_asked();
    assert!(header.starts_with("Basic ") && !format!("{fields:?}").contains(SECRET), "{header}");

    let posted = |document: &mut serde_json::Value| {
        set(document, "token_endpoint_auth_methods_supported", json!(["client_secret_post"]));
    };
    provider.misbehave(Tricks { discovery: Some(posted), ..Tricks::default() });
    Us::at(&provider, Kind::Citizen).sign_in(&provider, false).await.unwrap();
    let (header, fields) = provider.token_asked();
    assert!(header.is_empty() && fields.contains(&("client_secret".to_owned(), SECRET.to_owned())));

    provider.misbehave(Tricks::default());
    let key = SigningKey::from_pem("key-of-ours", &Key::generate("x").pem()).unwrap();
    let us = Us::with(&provider, Kind::Citizen, ClientAuthentication::Key(Arc::new(key)));
    us.sign_in(&provider, false).await.unwrap();
    let (header, fields) = provider.token_asked();
    let sent: Vec<_> = fields.iter().map(|(name, _)| name.as_str()).collect();
    assert!(
        header.is_empty() && sent.contains(&"client_assertion") && !sent.contains(&"client_secret"),
        "{sent:?}"
    );
}

#[tokio::test]
async fn clocks_may_differ_by_five_seconds() {
    let provider = start(Kind::Citizen).await;
    let us = Us::at(&provider, Kind::Citizen);
    let tricks: [fn(&mut serde_json::Value, i64); 5] = [
        |claims, now| set(claims, "exp", json!(now - 4)),
        |claims, now| set(claims, "iat", json!(now + 5)),
        |claims, now| set(claims, "nbf", json!(now + 5)),
        |claims, now| set(claims, "auth_time", json!(now - 4)),
        |claims, _| {
            set(claims, "aud", json!([CLIENT, "another"]));
            set(claims, "azp", json!(CLIENT));
        },
    ];
    for claims in tricks {
        provider.misbehave(Tricks { claims: Some(claims), ..Tricks::default() });
        us.sign_in(&provider, true).await.unwrap();
    }
}

#[tokio::test]
async fn a_person_with_a_d_number_signs_in() {
    let provider = start(Kind::Citizen).await;
    // Born on 1 May 1990: the day is moved by 40. Made up, with the month moved by 80 as well.
    let number = (0..100_000).map(|rest| format!("418590{rest:05}"));
    let number =
        number.into_iter().find(|digits| digits.parse::<domain::national_number::NationalNumber>().is_ok());
    provider.sign_in_as(&json!({ "pid": number.unwrap() }));
    assert!(Us::at(&provider, Kind::Citizen).sign_in(&provider, false).await.is_ok());
}

//! What only HTTP sees of an attack: cookies, states, addresses. No session, a line in the security log, and no secret in
//! any line.

use hostile::Tricks;
use http::StatusCode;
use serde_json::json;
use services::limits::{Limit, Limits};

use crate::support::{Answer, Side, WithProviders};

fn is_lost(what: &str, answer: &Answer) {
    assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{what}");
    let page = answer.text();
    assert!(page.contains("Innloggingen gikk ikke") && page.contains("tel:"), "{what}: {page}");
    assert!(answer.cookie("bp_s").is_none() && answer.cookie("bp_a").is_none(), "{what}");
    assert!(answer.cookies().iter().all(|cookie| !cookie.contains("bp_tx")), "{what}");
}

#[tokio::test]
async fn a_state_of_another_browser_signs_nobody_in() {
    for side in Side::BOTH {
        let world = WithProviders::start().await;
        let (attacker, victim) = (world.service.anonymous(), world.service.anonymous());
        let begun = world.begin(&attacker, side, "").await;
        let query = world.at_provider(side, &begun);
        // The victim has begun as well, and so has a cookie of the kind.
        world.begin(&victim, side, "").await;
        is_lost("another browser", &world.come_back(&victim, side, &query).await);
        world.nobody_is_signed_in("another browser", "other-browser").await;
        // And it is used up for the attacker, too.
        is_lost("used up", &world.come_back(&attacker, side, &query).await);
        world.nobody_is_signed_in("used up", "unknown-state").await;
    }
}

#[tokio::test]
async fn an_answer_without_the_cookie_signs_nobody_in() {
    for side in Side::BOTH {
        let world = WithProviders::start().await;
        let begun = world.begin(&world.service.anonymous(), side, "").await;
        let query = world.at_provider(side, &begun);
        is_lost("no cookie", &world.come_back(&world.service.anonymous(), side, &query).await);
        world.nobody_is_signed_in("no cookie", "other-browser").await;
    }
}

#[tokio::test]
async fn a_state_that_was_never_given_out_signs_nobody_in() {
    for side in Side::BOTH {
        for (query, code) in [
            ("code=c&state=invented", "unknown-state"),
            ("code=c", "no-state"),
            ("", "no-state"),
            ("code=c&state=", "unknown-state"),
            ("error=access_denied", "no-state"),
            ("id_token=x.y.z&state=invented", "unknown-state"),
        ] {
            let world = WithProviders::start().await;
            let visitor = world.service.anonymous();
            world.begin(&visitor, side, "").await;
            is_lost(query, &world.come_back(&visitor, side, query).await);
            world.nobody_is_signed_in(query, code).await;
        }
    }
}

#[tokio::test]
async fn a_state_given_twice_signs_nobody_in() {
    let world = WithProviders::start().await;
    let visitor = world.service.anonymous();
    let begun = world.begin(&visitor, Side::Citizen, "").await;
    let query = world.at_provider(Side::Citizen, &begun) + "&state=another";
    is_lost("twice", &world.come_back(&visitor, Side::Citizen, &query).await);
    world.nobody_is_signed_in("twice", "no-state").await;
}

#[tokio::test]
async fn the_whole_answer_once_more_signs_nobody_in() {
    for side in Side::BOTH {
        let world = WithProviders::start().await;
        let visitor = world.service.anonymous();
        let begun = world.begin(&visitor, side, "").await;
        let name = if side == Side::Citizen { "bp_tx_s" } else { "bp_tx_a" };
        let transaction = visitor.value(name).unwrap();
        let query = world.at_provider(side, &begun);
        let answer = world.come_back(&visitor, side, &query).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
        visitor.post("/api/session/end", &[]).await;
        // Somebody has kept the address and the cookie.
        visitor.hold(name, &transaction);
        is_lost("a replay", &world.come_back(&visitor, side, &query).await);
        world.nobody_is_signed_in("a replay", "unknown-state").await;
    }
}

#[tokio::test]
async fn a_used_code_with_a_state_of_its_own_signs_nobody_in() {
    for side in Side::BOTH {
        let world = WithProviders::start().await;
        let visitor = world.service.anonymous();
        let begun = world.begin(&visitor, side, "").await;
        let first = world.at_provider(side, &begun);
        world.come_back(&visitor, side, &first).await;
        visitor.post("/api/session/end", &[]).await;
        let code = first.split('&').next().unwrap().to_owned();
        let begun = world.begin(&visitor, side, "").await;
        let second = world.at_provider(side, &begun);
        let state = second.split('&').nth(1).unwrap();
        let answer = world.come_back(&visitor, side, &format!("{code}&{state}")).await;
        assert!(answer.location().ends_with("feil=innlogging"), "{}", answer.location());
        world.nobody_is_signed_in("a used code", "code-refused").await;
    }
}

#[tokio::test]
async fn an_answer_for_one_side_is_no_answer_for_the_other() {
    for (begun_at, back_at) in [(Side::Citizen, Side::Staff), (Side::Staff, Side::Citizen)] {
        let world = WithProviders::start().await;
        let visitor = world.service.anonymous();
        let begun = world.begin(&visitor, begun_at, "").await;
        let query = world.at_provider(begun_at, &begun);
        is_lost("mix-up", &world.come_back(&visitor, back_at, &query).await);
        world.nobody_is_signed_in("mix-up", "other-provider").await;
    }
}

#[tokio::test]
async fn a_token_of_the_other_side_is_no_token_here() {
    for (side, other) in [(Side::Citizen, Side::Staff), (Side::Staff, Side::Citizen)] {
        let world = WithProviders::start().await;
        let visitor = world.service.anonymous();
        let begun = world.begin(&visitor, side, "").await;
        let nonce = begun.location().split("nonce=").nth(1).unwrap().split('&').next().unwrap().to_owned();
        let token = world.provider(other).token_for(&nonce);
        world.provider(side).answer_with(&token);
        let query = world.at_provider(side, &begun);
        let answer = world.come_back(&visitor, side, &query).await;
        assert!(answer.location().ends_with("feil=innlogging"), "{}", answer.location());
        world.nobody_is_signed_in("another side's token", "issuer").await;
    }
}

#[tokio::test]
async fn a_sign_in_that_took_more_than_ten_minutes_signs_nobody_in() {
    for side in Side::BOTH {
        let world = WithProviders::start().await;
        let visitor = world.service.anonymous();
        let begun = world.begin(&visitor, side, "").await;
        world.service.clock.pass(10);
        let query = world.at_provider(side, &begun);
        is_lost("too old", &world.come_back(&visitor, side, &query).await);
        world.nobody_is_signed_in("too old", "too-old").await;
    }
}

#[tokio::test]
async fn nobody_is_sent_to_another_site_afterwards() {
    for wanted in [
        "https%3A%2F%2Fevil.example%2F",
        "%2F%2Fevil.example",
        "%2Fnb%2F..%2F..%2F%2Fevil.example",
        "%2F%5Cevil.example",
        "javascript%3Aalert(1)",
        "%2Fnb%0d%0aLocation%3A%20https%3A%2F%2Fevil.example",
        "%2Fapi%2Fsession%2Fend",
    ] {
        let world = WithProviders::start().await;
        let visitor = world.service.anonymous();
        let answer = world.sign_in(&visitor, Side::Citizen, &format!("videre={wanted}")).await;
        assert_eq!(answer.location(), "/nb/oversikt", "{wanted}");
    }
}

#[tokio::test]
async fn a_redirect_to_the_provider_is_for_the_provider_alone() {
    let world = WithProviders::start().await;
    let foreign = |document: &mut serde_json::Value| {
        document["authorization_endpoint"] = json!("https://evil.example/authorize");
    };
    world.citizens.misbehave(Tricks { discovery: Some(foreign), ..Tricks::default() });
    let begun = world.begin(&world.service.anonymous(), Side::Citizen, "").await;
    assert_eq!(begun.location(), "/nb/logg-inn?videre=&feil=innlogging");
    assert!(begun.cookie("bp_tx_s").is_none());
    world.nobody_is_signed_in("a foreign endpoint", "discovery-endpoint").await;
}

#[tokio::test]
async fn an_id_token_is_no_key_to_a_page() {
    let world = WithProviders::start().await;
    let token = world.citizens.token_for("nonce");
    let ask = crate::support::Ask::get("/nb/oversikt").with("authorization", &format!("Bearer {token}"));
    let answer = world.service.ask(ask.with("cookie", &format!("bp_s={token}"))).await;
    assert!(answer.location().starts_with("/nb/logg-inn"), "{}", answer.location());
    assert_eq!(world.service.rows("session").await, 0);
}

#[tokio::test]
async fn whoever_tries_states_and_sessions_one_after_the_other_is_stopped() {
    let two = Limits { strays: Limit { times: 2, seconds: 60 }, ..Limits::none() };
    let world = WithProviders::limited(two).await;
    let visitor = world.service.anonymous();
    for _ in 0..2 {
        is_lost("a stray", &world.come_back(&visitor, Side::Citizen, "code=c&state=invented").await);
    }
    let stopped = world.come_back(&visitor, Side::Staff, "code=c&state=invented").await;
    assert_eq!(stopped.status, StatusCode::TOO_MANY_REQUESTS);
    assert!(world.log().contains("limit.reached"), "{}", world.log());
    // A provider's sign-out gets the same answer as ever, and is heard when it means somebody.
    let answer = world.sign_in(&visitor, Side::Citizen, "").await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "what was begun is finished");
    let tell = async |sid: &str| {
        let issuer = world.citizens.issuer();
        let path = format!("/api/session/citizen/front-channel-logout?iss={issuer}&sid={sid}");
        world.service.get(&path).await.status
    };
    assert_eq!(tell("made-up").await, StatusCode::OK);
    assert_eq!(world.service.rows("session").await, 1);
    assert_eq!(tell("session-at-the-provider").await, StatusCode::OK);
    assert_eq!(world.service.rows("session").await, 0);
}

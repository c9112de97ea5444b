//! Signing in through a provider, from the button to the page.

use hostile::Answer as Trick;
use hostile::Tricks;
use http::StatusCode;
use serde_json::json;

use crate::support::{Ask, Service, Settings, Side, WithProviders};

#[tokio::test]
async fn a_citizen_signs_in_and_comes_to_the_page_that_was_asked_for() {
    let world = WithProviders::start().await;
    let visitor = world.service.anonymous();
    let page = visitor.get("/nn/logg-inn?videre=%2Fnn%2Fsaker").await.text();
    assert!(page.contains("/api/session/citizen/begin?videre=%2Fnn%2Fsaker"), "{page}");
    assert!(page.contains("Logg inn med ID-porten") && page.contains("Logg inn som tilsett"));
    let begun = world.begin(&visitor, Side::Citizen, "videre=%2Fnn%2Fsaker").await;
    assert_eq!(begun.status, StatusCode::SEE_OTHER);
    assert!(begun.location().starts_with(&format!("{}/authorize?", world.citizens.issuer())));
    assert!(begun.location().contains("ui_locales=nn"));
    let cookie = begun.cookie("bp_tx_s").unwrap();
    assert!(cookie.contains("Max-Age=600") && cookie.contains("HttpOnly; SameSite=Lax"), "{cookie}");
    let query = world.at_provider(Side::Citizen, &begun);
    let answer = world.come_back(&visitor, Side::Citizen, &query).await;
    assert_eq!((answer.status, answer.location()), (StatusCode::SEE_OTHER, "/nn/saker"), "{}", world.log());
    assert!(answer.cookie("bp_s").is_some());
    let page = visitor.get("/nb/oversikt").await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.text().contains("Syntetisk Innlogget"));
    assert_eq!(world.service.rows("sign_in_attempt").await, 0, "used up");
    world.log_tells_nothing("a sign-in that went well");
}

#[tokio::test]
async fn a_member_of_staff_signs_in_with_the_centre_of_the_groups() {
    let world = WithProviders::start().await;
    let visitor = world.service.anonymous();
    let answer = world.sign_in(&visitor, Side::Staff, "").await;
    assert_eq!(answer.location(), "/nb/intern/oppgaver", "{}", world.log());
    assert!(answer.cookie("bp_a").is_some());
    assert_eq!(visitor.get("/nb/intern/oppgaver").await.status, StatusCode::OK);
    // The same person again is the same member of staff.
    world.sign_in(&world.service.anonymous(), Side::Staff, "").await;
    assert_eq!(world.service.rows("staff_member").await, 1);
    world.log_tells_nothing("staff");
}

#[tokio::test]
async fn who_signs_in_as_the_other_is_one_of_them_only() {
    let world = WithProviders::start().await;
    let visitor = world.service.anonymous();
    world.sign_in(&visitor, Side::Citizen, "").await;
    world.sign_in(&visitor, Side::Staff, "").await;
    assert_eq!(world.service.rows("session").await, 1);
    assert!(visitor.value("bp_s").is_none() && visitor.value("bp_a").is_some());
}

#[tokio::test]
async fn a_fresh_sign_in_is_asked_for_and_checked() {
    let world = WithProviders::start().await;
    let visitor = world.service.anonymous();
    let begun = world.begin(&visitor, Side::Citizen, "fersk=ja").await;
    assert!(begun.location().contains("prompt=login"));
    let old = |claims: &mut serde_json::Value, now: i64| claims["auth_time"] = json!(now - 600);
    world.citizens.misbehave(Tricks { claims: Some(old), ..Tricks::default() });
    let query = world.at_provider(Side::Citizen, &begun);
    world.come_back(&visitor, Side::Citizen, &query).await;
    world.nobody_is_signed_in("an old sign-in", "auth-time").await;
    // Where it is not asked for, the provider may remember somebody.
    let answer = world.sign_in(&visitor, Side::Citizen, "").await;
    assert!(answer.cookie("bp_s").is_some());
}

#[tokio::test]
async fn why_nobody_was_signed_in_is_one_plain_sentence_on_the_sign_in_page() {
    let low = |claims: &mut serde_json::Value, _: i64| claims["acr"] = json!("idporten-loa-low");
    let no_groups = |claims: &mut serde_json::Value, _: i64| claims["groups"] = json!([]);
    let broken_off = |back: &mut Vec<(String, String)>| back.push(("error".into(), "access_denied".into()));
    let cases: [(Side, Tricks, &str, &str, &str); 5] = [
        (
            Side::Citizen,
            Tricks { claims: Some(low), ..Tricks::default() },
            "niva",
            "acr-too-low",
            "høyeste nivået",
        ),
        (
            Side::Staff,
            Tricks { claims: Some(no_groups), ..Tricks::default() },
            "tilgang",
            "no-groups",
            "lederen din",
        ),
        (
            Side::Staff,
            Tricks { callback: Some(broken_off), ..Tricks::default() },
            "avbrutt",
            "declined",
            "avbrutt",
        ),
        (
            Side::Citizen,
            Tricks { token_answer: Trick::Status500, ..Tricks::default() },
            "utilgjengelig",
            "token-status",
            "litt",
        ),
        (
            Side::Citizen,
            Tricks { token_answer: Trick::Refused, ..Tricks::default() },
            "innlogging",
            "code-refused",
            "Prøv igjen",
        ),
    ];
    for (side, tricks, word, code, sentence) in cases {
        let world = WithProviders::start().await;
        world.provider(side).misbehave(tricks);
        let visitor = world.service.anonymous();
        let answer = world.sign_in(&visitor, side, "videre=%2Fnb%2Fsaker").await;
        assert_eq!(answer.location(), format!("/nb/logg-inn?videre=%2Fnb%2Fsaker&feil={word}"));
        let page = visitor.get(answer.location()).await.text();
        assert!(page.contains("Du ble ikke logget inn") && page.contains(sentence), "{word}: {page}");
        assert!(page.contains("55 55 11 11") || page.contains("tel:"), "{word}");
        world.nobody_is_signed_in(word, code).await;
    }
}

#[tokio::test]
async fn whoever_comes_back_without_access_has_no_window_left() {
    type Change = fn(&mut serde_json::Value, i64);
    let cases: [(&str, Change); 6] = [
        ("no-groups", |claims, _| claims["groups"] = json!([])),
        ("too-many-groups", |claims, _| claims["_claim_names"] = json!({ "groups": "src1" })),
        ("no-centre", |claims, _| claims["groups"] = json!(["bbbbbbbb-0000-0000-0000-000000000001"])),
        // Nothing about access, or not known to be the same person: nothing is taken from anybody.
        ("no-nav-ident", |claims, _| claims["NAVident"] = json!("")),
        ("tenant", |claims, _| claims["tid"] = json!("22222222-2222-3333-4444-555555555555")),
        ("expired", |claims, now| {
            claims["groups"] = json!([]);
            claims["exp"] = json!(now - 60);
        }),
    ];
    for (code, change) in cases {
        let world = WithProviders::start().await;
        let elsewhere = world.service.anonymous();
        world.sign_in(&elsewhere, Side::Staff, "").await;
        assert_eq!(elsewhere.get("/nb/intern/oppgaver").await.status, StatusCode::OK);
        world.staff.misbehave(Tricks { claims: Some(change), ..Tricks::default() });
        world.sign_in(&world.service.anonymous(), Side::Staff, "").await;
        world.security_log_says(code, code);
        let is_known = !["no-nav-ident", "tenant", "expired"].contains(&code);
        assert_eq!(world.log().contains("staff.shut_out"), is_known, "{code}: {}", world.log());
        assert_eq!(world.service.rows("session").await, i64::from(!is_known), "{code}");
        let status = elsewhere.get("/nb/intern/oppgaver").await.status;
        assert_eq!(status == StatusCode::OK, !is_known, "{code}: {status}");
        world.log_tells_nothing(code);
        // The groups are back: so are the rights.
        world.staff.misbehave(Tricks::default());
        let again = world.service.anonymous();
        world.sign_in(&again, Side::Staff, "").await;
        assert_eq!(again.get("/nb/intern/oppgaver").await.status, StatusCode::OK, "{code}");
    }
}

#[tokio::test]
async fn somebody_nobody_knows_is_told_so() {
    let world = WithProviders::start().await;
    // Another made-up number.
    let stranger = domain::national_number::NationalNumber::synthetic("1950-01-01".parse().unwrap(), 12);
    world.citizens.sign_in_as(&json!({ "pid": stranger.unwrap().digits() }));
    let answer = world.sign_in(&world.service.anonymous(), Side::Citizen, "").await;
    assert!(answer.location().ends_with("feil=ukjent"), "{}", answer.location());
    world.nobody_is_signed_in("a stranger", "unknown-person").await;
}

#[tokio::test]
async fn two_windows_of_one_browser_sign_in_beside_each_other() {
    let world = WithProviders::start().await;
    let visitor = world.service.anonymous();
    let mut begun = Vec::new();
    for side in [Side::Citizen, Side::Citizen, Side::Staff, Side::Staff] {
        let answer = world.begin(&visitor, side, "").await;
        begun.push((side, world.at_provider(side, &answer)));
    }
    // An address that somebody made up ends nothing of it.
    world.come_back(&visitor, Side::Citizen, "code=c&state=invented").await;
    for (side, query) in begun {
        let answer = world.come_back(&visitor, side, &query).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{side:?}: {}", world.log());
    }
    assert_eq!(world.service.rows("sign_in_attempt").await, 0);
}

#[tokio::test]
async fn nothing_but_a_visit_begins_to_sign_in() {
    let world = WithProviders::start().await;
    for side in Side::BOTH {
        let path = format!("/api/session/{}/begin", side.word());
        let image = Ask::get(&path).with("sec-fetch-dest", "image");
        let ahead = Ask::get(&path).with("sec-purpose", "prefetch");
        for ask in [image, ahead, Ask::new("HEAD", &path)] {
            let answer = world.service.ask(ask).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{}", answer.location());
            assert!(
                answer.cookies().iter().all(|cookie| !cookie.contains("bp_tx")),
                "{:?}",
                answer.cookies()
            );
        }
        let visit = Ask::get(&path).with("sec-fetch-dest", "document");
        assert_eq!(world.service.ask(visit).await.status, StatusCode::SEE_OTHER);
    }
    assert_eq!(world.service.rows("sign_in_attempt").await, 2);
    world.security_log_says("an image", "no-visit");
}

#[tokio::test]
async fn a_service_without_providers_has_none_of_their_addresses() {
    let service = Service::with(Settings { no_demo: true, ..Settings::default() }).await;
    for path in
        ["citizen/begin", "citizen/callback", "staff/begin", "staff/callback", "citizen/front-channel-logout"]
    {
        let answer = service.ask(Ask::get(&format!("/api/session/{path}"))).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
    }
}

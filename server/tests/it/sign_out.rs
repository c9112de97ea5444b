//! Signing out: here and at the provider, from here and from there.

use hostile::CLIENT;
use http::StatusCode;
use i18n::Locale;

use crate::support::{Ask, Side, WithProviders, assert_protected};

const SID: &str = "session-at-the-provider";

#[tokio::test]
async fn signing_out_goes_on_to_the_provider_and_back_to_our_page() {
    for side in Side::BOTH {
        let world = WithProviders::start().await;
        let visitor = world.service.anonymous();
        world.sign_in(&visitor, side, "").await;
        let issuer = world.provider(side).issuer();
        let policy = visitor.get("/nb").await.header("content-security-policy").to_owned();
        assert!(policy.contains("form-action 'self';"), "no page of ours leads there by itself: {policy}");
        let answer = visitor.post("/api/session/end", &[]).await;
        assert_eq!((answer.status, answer.location()), (StatusCode::OK, ""));
        assert_protected("the way on", &answer);
        assert_eq!(answer.header("cache-control"), "no-store");
        assert_eq!(answer.header("clear-site-data"), "\"cache\", \"storage\"");
        let policy = answer.header("content-security-policy");
        assert!(policy.contains(&format!("form-action 'self' {issuer};")), "{policy}");
        assert!(policy.contains("script-src 'self';"), "{policy}");
        let page = answer.text();
        assert!(page.contains(&format!("<form method=\"post\" action=\"{issuer}/logout\">")), "{page}");
        for field in [
            "name=\"post_logout_redirect_uri\" value=\"http://127.0.0.1:3000/api/session/signed-out\""
                .to_owned(),
            format!("name=\"client_id\" value=\"{CLIENT}\""),
            format!("name=\"id_token_hint\" value=\"{}\"", world.provider(side).handed_out().pop().unwrap()),
        ] {
            assert!(page.contains(&field), "{field}: {page}");
        }
        let scripts: Vec<_> = page.matches("<script").collect();
        assert!(scripts.len() == 1 && page.contains("<script src=\"/videre.js\"></script>"), "{page}");
        assert_eq!(world.service.rows("session").await, 0);
        assert_eq!(world.service.rows("session_origin").await, 0);
        assert_eq!(visitor.get("/api/session/signed-out").await.location(), "/nb/logget-ut");
        world.log_tells_nothing("signing out");
    }
}

#[tokio::test]
async fn the_way_on_is_worded_for_each_side_in_each_language() {
    for (side, locale) in Side::BOTH.into_iter().flat_map(|side| Locale::ALL.map(|locale| (side, locale))) {
        let world = WithProviders::start().await;
        let visitor = world.service.anonymous();
        world.sign_in(&visitor, side, "").await;
        let from = format!("http://127.0.0.1:3000/{}", locale.tag());
        let page = visitor.ask(Ask::post("/api/session/end", &[]).with("referer", &from)).await.text();
        let texts = &locale.texts().sign_in;
        let (still, label) = match side {
            Side::Citizen => (texts.still_id_porten, texts.out_id_porten),
            Side::Staff => (texts.still_staff, texts.out_staff),
        };
        for words in [still, label, texts.signed_out_here, texts.to_front] {
            assert!(page.contains(words), "{words}: {page}");
        }
        assert!(page.contains(&format!("<html lang=\"{}\"", locale.tag())), "{page}");
    }
}

#[tokio::test]
async fn signing_out_works_while_the_provider_is_gone() {
    let world = WithProviders::start().await;
    let visitor = world.service.anonymous();
    world.sign_in(&visitor, Side::Citizen, "").await;
    let gone = hostile::Tricks { discovery_answer: hostile::Answer::Status500, ..hostile::Tricks::default() };
    world.citizens.misbehave(gone);
    // What was known of it is old by now.
    world.service.clock.pass(59);
    visitor.get("/nb/oversikt").await;
    world.service.clock.pass(59);
    let answer = visitor.post("/api/session/end", &[]).await;
    assert_eq!(answer.status, StatusCode::OK, "its address is known all the same");
    assert!(answer.text().contains(world.citizens.issuer()));
    assert_eq!(world.service.rows("session").await, 0);
}

#[tokio::test]
async fn the_provider_signs_somebody_out_in_a_frame_of_its_own() {
    for side in Side::BOTH {
        let world = WithProviders::start().await;
        let visitor = world.service.anonymous();
        world.sign_in(&visitor, side, "").await;
        let (issuer, other) = (world.provider(side).issuer(), "https%3A%2F%2Fevil.example");
        let path = format!("/api/session/{}/front-channel-logout", side.word());
        for (query, code) in [
            (format!("iss={other}&sid={SID}"), "issuer"),
            (format!("iss={issuer}/&sid={SID}"), "issuer"),
            (format!("sid={SID}"), "issuer"),
            (format!("iss={issuer}"), "no-sid"),
            (format!("iss={issuer}&sid="), "no-sid"),
            (format!("iss={issuer}&sid=another"), "no-session"),
        ] {
            // The frame brings no cookies.
            let answer = world.service.get(&format!("{path}?{query}")).await;
            assert_eq!(answer.status, StatusCode::OK, "{query}");
            assert_eq!(world.service.rows("session").await, 1, "{query}");
            world.security_log_says(&query, code);
        }
        let mut bodies = Vec::new();
        for _ in 0..2 {
            let answer = world.service.get(&format!("{path}?iss={issuer}&sid={SID}")).await;
            assert_eq!(answer.status, StatusCode::OK);
            let policy = answer.header("content-security-policy");
            assert!(policy.ends_with(&format!("frame-ancestors {issuer}")), "{policy}");
            bodies.push(answer.text());
            assert_eq!(world.service.rows("session").await, 0);
        }
        assert_eq!(bodies[0], bodies[1]);
        assert_ne!(visitor.get("/nb/oversikt").await.status, StatusCode::OK);
    }
}

#[tokio::test]
async fn one_sides_provider_ends_no_session_of_the_other() {
    let world = WithProviders::start().await;
    let visitor = world.service.anonymous();
    world.sign_in(&visitor, Side::Citizen, "").await;
    let path = format!("/api/session/staff/front-channel-logout?iss={}&sid={SID}", world.citizens.issuer());
    world.service.get(&path).await;
    assert_eq!(world.service.rows("session").await, 1);
    let path = format!("/api/session/staff/front-channel-logout?iss={}&sid={SID}", world.staff.issuer());
    world.service.get(&path).await;
    assert_eq!(world.service.rows("session").await, 1);
}

#[tokio::test]
async fn no_token_of_a_provider_is_readable_in_the_database() {
    let world = WithProviders::start().await;
    world.sign_in(&world.service.anonymous(), Side::Citizen, "").await;
    let folder = tempfile::tempdir().unwrap();
    let copy = folder.path().join("copy.db");
    // Elsewhere than on SQLite there is no file to look into.
    if world.service.deps.store.backup(&copy).await.is_ok() {
        let stored = std::fs::read(&copy).unwrap();
        let issued = world.citizens.handed_out();
        assert!(issued.len() >= 3);
        for secret in issued {
            assert!(!stored.windows(secret.len()).any(|window| window == secret.as_bytes()), "{secret}");
        }
    }
}

//! Signing in and out, and choosing whom it is for.

use http::StatusCode;

use crate::support::{Ask, Service, Settings, Visitor, Who};

#[tokio::test]
async fn over_plain_http_the_session_is_hidden_from_scripts_and_other_sites() {
    let service = Service::start().await;
    for (who, name) in [(Who::Passholder, "bp_s"), (Who::Staff, "bp_a")] {
        let id = service.id_of(who);
        let answer = service.ask(Ask::post("/api/session/demo", &[("who", &id)])).await;
        let cookie = answer.cookie(name).unwrap();
        assert!(cookie.ends_with("; Path=/; HttpOnly; SameSite=Lax"), "{cookie}");
    }
}

#[tokio::test]
async fn over_https_the_session_is_bound_to_https_and_this_host() {
    let service =
        Service::with(Settings { origin: Some("https://pass.example"), ..Settings::default() }).await;
    for (who, name) in [(Who::Passholder, "__Host-bp_s"), (Who::Staff, "__Host-bp_a")] {
        let id = service.id_of(who);
        let answer = service.ask(Ask::post("/api/session/demo", &[("who", &id)])).await;
        let cookie = answer.cookie(name).unwrap();
        assert!(cookie.ends_with("; Path=/; HttpOnly; SameSite=Lax; Secure"), "{cookie}");
        assert!(!cookie.contains("Domain"), "{cookie}");
        for cookie in answer.cookies() {
            assert!(cookie.contains("; Secure"), "{cookie}");
        }
    }
    let plain = service.ask(Ask::get("/nb/oversikt").with("cookie", "bp_s=whatever")).await;
    assert_eq!(plain.status, StatusCode::FOUND, "a cookie under the plain name is not looked at");
}

#[tokio::test]
async fn the_token_in_the_cookie_is_not_in_the_database() {
    let service = Service::with(Settings { on_sqlite: true, ..Settings::default() }).await;
    let holder = service.sign_in(Who::Passholder).await;
    let token = holder.value("bp_s").unwrap();
    assert_eq!(token.len(), 64);
    let folder = tempfile::tempdir().unwrap();
    let copy = folder.path().join("copy.db");
    service.deps.store.backup(&copy).await.unwrap();
    let stored = std::fs::read(&copy).unwrap();
    let bits: Vec<u8> =
        (0..32).map(|at| u8::from_str_radix(&token[2 * at..2 * at + 2], 16).unwrap()).collect();
    assert!(!stored.windows(32).any(|window| window == bits));
    assert!(!stored.windows(64).any(|window| window == token.as_bytes()));
}

#[tokio::test]
async fn signing_in_again_gives_a_new_token_and_kills_the_old_one() {
    let service = Service::start().await;
    let holder = service.sign_in(Who::Passholder).await;
    let old = holder.value("bp_s").unwrap();
    let id = service.id_of(Who::Passholder);
    holder.post("/api/session/demo", &[("who", &id)]).await;
    assert_ne!(holder.value("bp_s").unwrap(), old);
    assert_eq!(holder.get("/nb/oversikt").await.status, StatusCode::OK);
    assert!(!is_signed_in(&service, "bp_s", &old).await);
}

#[tokio::test]
async fn changing_side_leaves_no_session_of_the_other_side() {
    let service = Service::start().await;
    let visitor = service.sign_in(Who::Staff).await;
    let staff_token = visitor.value("bp_a").unwrap();
    let id = service.id_of(Who::Passholder);
    visitor.post("/api/session/demo", &[("who", &id)]).await;
    assert!(visitor.value("bp_a").is_none() && visitor.value("bp_s").is_some());
    let thief = service.anonymous();
    thief.hold("bp_a", &staff_token);
    assert_ne!(thief.get("/nb/intern/oppgaver").await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_staff_token_in_the_citizen_cookie_is_no_session_and_the_other_way_round() {
    let service = Service::start().await;
    let staff = service.sign_in(Who::Staff).await;
    let holder = service.sign_in(Who::Passholder).await;
    for (name, token, page) in [
        ("bp_s", staff.value("bp_a").unwrap(), "/nb/intern/oppgaver"),
        ("bp_a", holder.value("bp_s").unwrap(), "/nb/oversikt"),
    ] {
        let visitor = service.anonymous();
        visitor.hold(name, &token);
        let answer = visitor.get(page).await;
        assert!(answer.location().starts_with("/nb/logg-inn"), "{name} {page}: {}", answer.status);
    }
}

#[tokio::test]
async fn choosing_a_child_gives_a_new_token_and_kills_the_old_one() {
    let service = Service::start().await;
    let guardian = service.sign_in(Who::Guardian).await;
    let old = guardian.value("bp_s").unwrap();
    let child = child_of_the_guardian(&guardian).await;
    let answer = guardian.post("/api/session/person", &[("person", &child), ("language", "nn")]).await;
    assert_eq!((answer.status, answer.location()), (StatusCode::SEE_OTHER, "/nn/oversikt"));
    let new = guardian.value("bp_s").unwrap();
    assert_ne!(new, old);
    assert!(!is_signed_in(&service, "bp_s", &old).await);
    assert!(is_signed_in(&service, "bp_s", &new).await);
}

#[tokio::test]
async fn choosing_nobody_asks_again_and_choosing_a_stranger_finds_nobody() {
    let service = Service::start().await;
    let guardian = service.sign_in(Who::Guardian).await;
    let before = guardian.value("bp_s").unwrap();
    let none = guardian.post("/api/session/person", &[("language", "en")]).await;
    assert_eq!((none.status, none.location()), (StatusCode::SEE_OTHER, "/en/velg-person?feil=1"));
    let stranger = service.id_of(Who::Passholder);
    for wrong in [stranger.as_str(), "00000000-0000-4000-8000-000000000000", "x' OR 1=1"] {
        let answer = guardian.post("/api/session/person", &[("person", wrong)]).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{wrong}");
    }
    assert_eq!(guardian.value("bp_s").unwrap(), before, "the session is as it was");
    let nobody = service.anonymous().post("/api/session/person", &[("person", &stranger)]).await;
    assert!(nobody.location().starts_with("/nb/logg-inn"), "{}", nobody.location());
}

#[tokio::test]
async fn signing_out_ends_the_session_on_the_server_and_empties_the_browser() {
    let service = Service::start().await;
    let holder = service.sign_in(Who::Passholder).await;
    let token = holder.value("bp_s").unwrap();
    let end = Ask::post("/api/session/end", &[]).with("referer", "http://127.0.0.1:3000/nn/saker");
    let answer = holder.ask(end).await;
    assert_eq!((answer.status, answer.location()), (StatusCode::SEE_OTHER, "/nn/logget-ut"));
    assert_eq!(answer.header("clear-site-data"), "\"cache\", \"storage\"");
    assert!(answer.cookie("bp_s").unwrap().contains("Max-Age=0") && answer.cookie("bp_a").is_some());
    assert!(!is_signed_in(&service, "bp_s", &token).await);
    let again = holder.post("/api/session/end", &[]).await;
    assert_eq!(again.status, StatusCode::SEE_OTHER, "signing out twice is signing out once");
}

#[tokio::test]
async fn a_script_is_told_how_long_the_extended_session_lasts() {
    let service = Service::start().await;
    let holder = service.sign_in(Who::Passholder).await;
    service.clock.pass(50);
    let extend = Ask::post("/api/session/extend", &[]).with("accept", "application/json");
    let answer = holder.ask(extend.clone()).await;
    assert_eq!(answer.status, StatusCode::NO_CONTENT);
    assert_eq!(answer.header("x-session-seconds"), "3600");
    service.clock.pass(50);
    assert_eq!(holder.get("/nb/oversikt").await.status, StatusCode::OK, "it would have ended without");
    for _ in 0..4 {
        service.clock.pass(58);
        assert_eq!(holder.ask(extend.clone()).await.status, StatusCode::NO_CONTENT);
    }
    // After five hours and 32 minutes the end is near that nothing puts off.
    assert_eq!(holder.ask(extend.clone()).await.header("x-session-seconds"), "1680");
    service.clock.pass(61);
    assert_eq!(holder.ask(extend).await.status, StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn without_script_extending_leads_back_to_the_page_and_nowhere_else() {
    let service = Service::start().await;
    let holder = service.sign_in(Who::Passholder).await;
    for (referer, place) in [
        ("http://127.0.0.1:3000/nb/saker?side=2", "/nb/saker?side=2"),
        ("https://evil.example/nb/saker", "/nb/saker"),
        ("https://evil.example/phish", "/nb/oversikt"),
        ("https://evil.example//evil.example/nb", "/nb/oversikt"),
    ] {
        let answer = holder.ask(Ask::post("/api/session/extend", &[]).with("referer", referer)).await;
        assert_eq!((answer.status, answer.location()), (StatusCode::SEE_OTHER, place), "{referer}");
    }
}

#[tokio::test]
async fn a_session_ends_by_itself_after_an_hour_of_nothing_and_after_six_hours_of_anything() {
    let service = Service::start().await;
    let idle = service.sign_in(Who::Passholder).await;
    let busy = service.sign_in(Who::Guardian).await;
    service.clock.pass(59);
    assert_eq!(busy.get("/nb/oversikt").await.status, StatusCode::OK);
    service.clock.pass(1);
    assert!(idle.get("/nb/oversikt").await.location().starts_with("/nb/logg-inn"));
    for _ in 0..5 {
        assert_eq!(busy.get("/nb/oversikt").await.status, StatusCode::OK);
        service.clock.pass(59);
    }
    service.clock.pass(6);
    assert!(busy.get("/nb/oversikt").await.location().starts_with("/nb/logg-inn"));
}

#[tokio::test]
async fn a_cookie_nobody_gave_out_is_no_session() {
    let service = Service::start().await;
    for forged in ["", "x", &"0".repeat(64), &"f".repeat(64), &"é".repeat(32), &"a".repeat(5000)] {
        let answer = service.ask(Ask::get("/nb/oversikt").with("cookie", &format!("bp_s={forged}"))).await;
        assert!(answer.location().starts_with("/nb/logg-inn"), "{forged:.10}: {}", answer.status);
    }
}

/// Another browser with the same token.
async fn is_signed_in(service: &Service, name: &str, token: &str) -> bool {
    let other = service.anonymous();
    other.hold(name, token);
    other.get("/nb/oversikt").await.status == StatusCode::OK
}

/// The first child on "Hvem gjelder det?", as its radio button sends it.
async fn child_of_the_guardian(guardian: &Visitor<'_>) -> String {
    let page = guardian.get("/nb/velg-person").await.text();
    let own = guardian.own_id().to_owned();
    let radios = page.split("name=\"person\"").skip(1);
    let mut values = radios.filter_map(|rest| rest.split("value=\"").nth(1)?.split('"').next());
    values.find(|value| *value != own).unwrap().to_owned()
}

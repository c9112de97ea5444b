//! Where forms lead: to our own pages, whatever they say.

use http::StatusCode;

use crate::support::{Ask, Service, Who, identifiers};

const ELSEWHERE: [&str; 16] = [
    "https://evil.example/nb",
    "http://127.0.0.1:3000/nb",
    "//evil.example/nb",
    "///evil.example",
    "/\\evil.example",
    "/nb\\@evil.example",
    "/nb//evil.example",
    "/nb/..//evil.example",
    "/nb/%2e%2e/api/session/end",
    "/nbevil.example",
    "/nb@evil.example",
    "/api/session/end",
    "javascript:alert(1)",
    "/nb\r\nSet-Cookie: a=b",
    "\t/nb",
    "/se/oversikt",
];

#[tokio::test]
async fn signing_in_leads_to_our_own_pages_alone() {
    let service = Service::start().await;
    let id = service.id_of(Who::Passholder);
    for next in ELSEWHERE {
        let form = Ask::post("/api/session/demo", &[("who", &id), ("language", "nn"), ("next", next)]);
        let answer = service.ask(form).await;
        assert_eq!((answer.status, answer.location()), (StatusCode::SEE_OTHER, "/nn/oversikt"), "{next:?}");
    }
    for next in ["/nb", "/en/saker?side=2", "/nn/hjelpemidler"] {
        let form = Ask::post("/api/session/demo", &[("who", &id), ("next", next)]);
        assert_eq!(service.ask(form).await.location(), next);
    }
}

#[tokio::test]
async fn choosing_colours_leads_to_our_own_pages_alone() {
    let service = Service::start().await;
    for back in ELSEWHERE {
        let answer = service.ask(Ask::post("/api/display/theme", &[("theme", "mork"), ("back", back)])).await;
        assert_eq!((answer.status, answer.location()), (StatusCode::SEE_OTHER, "/nb"), "{back:?}");
    }
}

#[tokio::test]
async fn everybody_begins_where_the_own_pages_begin() {
    let service = Service::start().await;
    for (who, place) in [
        (Who::Passholder, "/en/oversikt"),
        (Who::Guardian, "/en/velg-person"),
        (Who::Staff, "/en/intern/oppgaver"),
    ] {
        let id = service.id_of(who);
        let answer = service.ask(Ask::post("/api/session/demo", &[("who", &id), ("language", "en")])).await;
        assert_eq!(answer.location(), place, "{who:?}");
    }
}

#[tokio::test]
async fn nobody_is_sent_to_the_other_sides_pages() {
    let service = Service::start().await;
    for (who, next, place) in [
        (Who::Staff, "/nb/saker", "/nb/intern/oppgaver"),
        (Who::Staff, "/nb/intern/sak/1", "/nb/intern/sak/1"),
        (Who::Passholder, "/nb/intern/oppgaver", "/nb/oversikt"),
        (Who::Passholder, "/nb/intern?x", "/nb/oversikt"),
    ] {
        let id = service.id_of(who);
        let answer = service.ask(Ask::post("/api/session/demo", &[("who", &id), ("next", next)])).await;
        assert_eq!(answer.location(), place, "{who:?} {next}");
    }
}

#[tokio::test]
async fn colours_are_remembered_and_forgotten() {
    let service = Service::start().await;
    let dark =
        service.ask(Ask::post("/api/display/theme", &[("theme", "mork"), ("back", "/nn/saker")])).await;
    assert_eq!((dark.status, dark.location()), (StatusCode::SEE_OTHER, "/nn/saker"));
    assert_eq!(dark.cookie("tema"), Some("tema=mork; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax"));
    let script = Ask::post("/api/display/theme", &[("theme", "system")]).with("accept", "*/*");
    let system = service.ask(script).await;
    assert_eq!(system.status, StatusCode::NO_CONTENT);
    assert!(system.cookie("tema").unwrap().contains("Max-Age=0"));
    let other = service.ask(Ask::post("/api/display/theme", &[("theme", "lys; Domain=evil.example")])).await;
    assert!(other.cookie("tema").unwrap().starts_with("tema=; "), "only our own words are kept");
}

#[tokio::test]
async fn a_form_function_leads_back_to_our_own_page_even_when_the_browser_says_another() {
    let service = Service::start().await;
    let holder = service.sign_in(Who::Passholder).await;
    let aids = holder.get("/nb/hjelpemidler").await.text();
    let aid = identifiers(&aids, "name=\"hjelpemiddel\" value=\"").swap_remove(0);
    let begun = holder.post("/api/exchange/start", &[("sprak", "nb"), ("hjelpemiddel", &aid)]).await;
    let draft = identifiers(begun.location(), "/nb/bytte/").swap_remove(0);
    // Kept without going anywhere: the framework then answers with the page the browser says it came from.
    let fields = [("sprak", "nb"), ("utkast", draft.as_str()), ("arsak", "utslitt"), ("handling", "behold")];
    for (referer, place) in [
        ("https://evil.example/nb", "/nb"),
        ("https://evil.example/phish", "/nb"),
        ("http://127.0.0.1:3000/nn/saker", "/nn/saker"),
    ] {
        let answer = holder.ask(Ask::post("/api/exchange/reason", &fields).with("referer", referer)).await;
        let location = answer.location().trim_end_matches('?');
        assert_eq!((answer.status, location), (StatusCode::FOUND, place), "{referer}");
    }
}

#[tokio::test]
async fn what_is_no_form_is_turned_away() {
    let service = Service::start().await;
    let json = Ask::post("/api/session/demo", &[]).with("content-type", "application/json").body("{}");
    assert_eq!(service.ask(json).await.status, StatusCode::BAD_REQUEST);
    let broken = Ask::post("/api/session/demo", &[]).body("who=%FF");
    let status = service.ask(broken).await.status;
    assert!(status.is_client_error(), "{status}");
}

//! `/` finds the visitor's language, and a chosen language is remembered.

use http::StatusCode;

use crate::support::{Ask, Service};

#[tokio::test]
async fn the_root_leads_to_the_language_remembered_or_asked_for() {
    let service = Service::start().await;
    for (cookie, accept, place) in [
        ("", "", "/nb"),
        ("", "nn-NO,nn;q=0.9,nb;q=0.8", "/nn"),
        ("", "no, en;q=0.9", "/nb"),
        ("", "en-US,en;q=0.5", "/en"),
        ("", "de, fr;q=0.9", "/nb"),
        ("", "de, en;q=0.2, nn;q=0.7", "/nn"),
        ("sprak=en", "nn", "/en"),
        ("sprak=tlh", "nn", "/nn"),
        ("sprak=//evil.example", "", "/nb"),
    ] {
        let answer = service.ask(Ask::get("/").with("cookie", cookie).with("accept-language", accept)).await;
        assert_eq!((answer.status, answer.location()), (StatusCode::SEE_OTHER, place), "{cookie} {accept}");
        let vary = answer.header("vary").to_lowercase();
        assert!(vary.contains("cookie") && vary.contains("accept-language"), "{vary}");
    }
}

#[tokio::test]
async fn only_a_language_that_was_chosen_is_remembered() {
    let service = Service::start().await;
    let norwegian = Ask::get("/nb").with("accept-language", "nb");
    assert!(service.ask(norwegian).await.cookies().is_empty(), "nothing is remembered that is known anyway");
    let chosen = service.ask(Ask::get("/nn").with("accept-language", "nb")).await;
    assert!(chosen.cookie("sprak").unwrap().starts_with("sprak=nn; Path=/; Max-Age="));
    let missing = service.ask(Ask::get("/nn/finnes-ikke").with("accept-language", "nb")).await;
    assert!(missing.cookies().is_empty(), "a wrong link chooses nothing");
}

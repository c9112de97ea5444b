//! Another site writes nothing in a visitor's name.

use http::StatusCode;

use crate::support::{Ask, Service, Settings, Who};

const ADDRESSES: [&str; 6] = [
    "/api/session/demo",
    "/api/session/person",
    "/api/session/end",
    "/api/session/extend",
    "/api/display/theme",
    "/api/cases/withdraw",
];

#[tokio::test]
async fn a_write_from_anywhere_else_is_refused_at_every_address() {
    let service = Service::start().await;
    for path in ADDRESSES {
        let bare = Ask::post(path, &[]).without("sec-fetch-site");
        for (what, ask) in [
            ("another site", bare.clone().with("sec-fetch-site", "cross-site")),
            ("a neighbour", bare.clone().with("sec-fetch-site", "same-site")),
            ("no page", bare.clone().with("sec-fetch-site", "none")),
            ("another site's origin", bare.clone().with("origin", "https://evil.example")),
            ("an origin without a name", bare.clone().with("origin", "null")),
            ("the same name, another port", bare.clone().with("origin", "http://127.0.0.1:3001")),
            (
                "a lie about the origin",
                bare.clone().with("sec-fetch-site", "cross-site").with("origin", "http://127.0.0.1:3000"),
            ),
            ("nothing said", bare.clone()),
            (
                "a foreign name that points here",
                bare.with("host", "evil.example:3000").with("sec-fetch-site", "same-origin"),
            ),
        ] {
            let answer = service.ask(ask).await;
            assert_eq!(answer.status, StatusCode::FORBIDDEN, "{path}: {what}");
            assert!(answer.cookies().is_empty(), "{path}: {what}");
        }
    }
}

#[tokio::test]
async fn our_own_forms_are_let_in_with_and_without_fetch_metadata() {
    let service = Service::start().await;
    let form = Ask::post("/api/display/theme", &[("theme", "lys"), ("back", "/nb")]);
    assert_eq!(service.ask(form.clone()).await.status, StatusCode::SEE_OTHER);
    let old = form.without("sec-fetch-site").with("origin", "http://127.0.0.1:3000");
    assert_eq!(service.ask(old).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn behind_a_proxy_the_origin_is_the_one_visitors_use() {
    let service =
        Service::with(Settings { origin: Some("https://pass.example"), ..Settings::default() }).await;
    let form = Ask::post("/api/display/theme", &[("theme", "lys")])
        .without("sec-fetch-site")
        .with("host", "10.0.0.7");
    let ours = form.clone().with("origin", "https://pass.example");
    assert_eq!(service.ask(ours).await.status, StatusCode::SEE_OTHER);
    for other in ["http://pass.example", "https://10.0.0.7", "https://pass.example.evil.example"] {
        let answer = service.ask(form.clone().with("origin", other)).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{other}");
    }
}

#[tokio::test]
async fn a_refused_write_changes_nothing() {
    let service = Service::start().await;
    let holder = service.sign_in(Who::Passholder).await;
    let forged = Ask::post("/api/session/end", &[]).with("sec-fetch-site", "cross-site");
    assert_eq!(holder.ask(forged).await.status, StatusCode::FORBIDDEN);
    assert_eq!(holder.get("/nb/oversikt").await.status, StatusCode::OK);
}

#[tokio::test]
async fn the_refusal_is_worded_in_the_language_of_the_page_it_came_from() {
    let service = Service::start().await;
    let forged = Ask::post("/api/session/end", &[]).with("sec-fetch-site", "cross-site");
    for (tag, words) in [("nb", "Dette gikk ikke"), ("nn", "Dette gjekk ikkje"), ("en", "This did not work")]
    {
        let answer =
            service.ask(forged.clone().with("referer", &format!("http://127.0.0.1:3000/{tag}/saker"))).await;
        let page = answer.text();
        assert!(page.contains(words) && page.contains(&format!("<html lang=\"{tag}\"")), "{page}");
        assert!(page.contains("55 55 11 11") && page.contains(answer.header("x-request-id")), "{page}");
    }
    let script = service.ask(forged.with("accept", "application/json")).await;
    assert!(script.header("content-type").starts_with("text/plain"), "a script gets no page");
}

#[tokio::test]
async fn no_write_is_reached_by_reading() {
    let service = Service::start().await;
    for path in ADDRESSES {
        let answer = service.get(path).await;
        assert_eq!(answer.status, StatusCode::METHOD_NOT_ALLOWED, "{path}");
        assert!(answer.header("allow").contains("POST"), "{path}");
    }
    for (path, method) in server_functions() {
        assert_eq!(method, "POST", "{path} writes: it must not be reached by a link");
    }
}

/// Every server function of the program, as it registered itself.
fn server_functions() -> Vec<(String, String)> {
    let functions = leptos::server_fn::axum::server_fn_paths();
    functions.map(|(path, method)| (path.to_owned(), method.to_string())).collect()
}

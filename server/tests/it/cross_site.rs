//! Another site writes nothing in a visitor's name.

use http::{Method, StatusCode};
use store::testing::Contents;

use crate::matrix;
use crate::support::{Ask, Log, Service, Settings, Who, assert_protected};

/// Every address that is written to, as a form of our own would be sent to it by somebody signed in.
fn writes(service: &Service) -> Vec<(String, Ask)> {
    let nobodys = "ffffffff-ffff-4fff-bfff-ffffffffffff";
    let writes = service.declared.iter().filter(|route| route.method != Method::GET);
    writes.map(|route| (route.pattern.clone(), matrix::ask(route, nobodys))).collect()
}

/// The ways a request can say, or not say, that it does not come from a page of ours.
fn from_elsewhere(ours: &Ask) -> [(&'static str, Ask); 9] {
    let bare = ours.clone().without("sec-fetch-site");
    let lie = bare.clone().with("sec-fetch-site", "cross-site").with("origin", "http://127.0.0.1:3000");
    let foreign = bare.clone().with("host", "evil.example:3000").with("sec-fetch-site", "same-origin");
    [
        ("another site", bare.clone().with("sec-fetch-site", "cross-site")),
        ("a neighbour", bare.clone().with("sec-fetch-site", "same-site")),
        ("no page", bare.clone().with("sec-fetch-site", "none")),
        ("another site's origin", bare.clone().with("origin", "https://evil.example")),
        ("an origin without a name", bare.clone().with("origin", "null")),
        ("the same name, another port", bare.clone().with("origin", "http://127.0.0.1:3001")),
        ("a lie about the origin", lie),
        ("nothing said", bare),
        ("a foreign name that points here", foreign),
    ]
}

#[tokio::test]
async fn a_write_from_anywhere_else_is_refused_at_every_declared_address() {
    let service = Service::whole().await;
    let (holder, staff) = (service.sign_in(Who::Passholder).await, service.sign_in(Who::Staff).await);
    let log = Log::default();
    let listening = log.listen("info");
    let mut contents = Contents::of(&service.stored).await;
    let before = contents.read().await;
    let writes = writes(&service);
    assert!(writes.len() >= 12, "{}", writes.len());
    for (path, ours) in writes {
        for (what, ask) in from_elsewhere(&ours) {
            for answer in [holder.ask(ask.clone()).await, staff.ask(ask).await] {
                assert_eq!(answer.status, StatusCode::FORBIDDEN, "{path}: {what}");
                assert!(answer.cookies().is_empty(), "{path}: {what}");
                assert_protected(&path, &answer);
            }
        }
    }
    drop(listening);
    let refused = log.text().lines().filter(|line| line.contains("event=\"cross_site.refused\"")).count();
    assert!(refused > 200, "{refused} lines in the security log");
    assert_eq!(contents.read().await, before);
}

#[tokio::test]
async fn other_ways_to_write_are_refused_from_elsewhere_at_what_is_only_read() {
    let service = Service::whole().await;
    for route in service.declared.iter().filter(|route| route.method == Method::GET) {
        for method in ["POST", "PUT", "PATCH", "DELETE"] {
            // A page that answers its own form.
            if method == "POST" && declares(&service, &Method::POST, &route.pattern) {
                continue;
            }
            let ours = Ask { method, ..matrix::ask(route, "x") }.with("sec-fetch-site", "same-origin");
            let allowed = service.ask(ours.clone()).await.status;
            let wrong = [StatusCode::METHOD_NOT_ALLOWED, StatusCode::NOT_FOUND];
            assert!(wrong.contains(&allowed), "{method} {}: {allowed}", route.pattern);
            if needs_no_session(&route.pattern) {
                continue;
            }
            for (what, ask) in from_elsewhere(&ours) {
                let status = service.ask(ask).await.status;
                assert_eq!(status, StatusCode::FORBIDDEN, "{method} {}: {what}", route.pattern);
            }
        }
    }
}

/// Files and health know nobody: they are not asked in anybody's name.
fn needs_no_session(pattern: &str) -> bool {
    let file =
        pattern.contains("{*file}") || pattern.rsplit('/').next().is_some_and(|name| name.contains('.'));
    file || ["/healthz", "/readyz"].contains(&pattern)
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
    for (path, _) in writes(&service) {
        // A page that answers its own form is read as a page.
        if declares(&service, &Method::GET, &path) {
            continue;
        }
        let answer = service.get(&path).await;
        assert_eq!(answer.status, StatusCode::METHOD_NOT_ALLOWED, "{path}");
        assert!(answer.header("allow").contains("POST"), "{path}");
    }
    for (path, method) in leptos::server_fn::axum::server_fn_paths() {
        assert_eq!(method, Method::POST, "{path} writes: it must not be reached by a link");
    }
}

/// Whether the pattern is declared for this method too.
fn declares(service: &Service, method: &Method, pattern: &str) -> bool {
    service.declared.iter().any(|route| route.method == *method && route.pattern == pattern)
}

//! Every declared address, in every state it can be brought into, carries the headers that protect it.

use std::collections::BTreeSet;

use http::{Method, StatusCode};
use server::router::Declared;

use crate::faults::broken;
use crate::matrix;
use crate::support::{Answer, Ask, Service, Settings, Visitor, Who, assert_protected};

const NOBODYS: &str = "ffffffff-ffff-4fff-bfff-ffffffffffff";

/// How many answers were looked at, and with which status.
#[derive(Default)]
struct Seen {
    answers: usize,
    statuses: BTreeSet<u16>,
}

impl Seen {
    fn look(&mut self, what: &str, route: &Declared, answer: &Answer) {
        let place = format!("{} {}, {what}", route.method, route.pattern);
        assert_protected(&place, answer);
        let kept = answer.header("cache-control");
        let is_file = answer.status.is_success() && kept.starts_with("public, max-age=");
        assert!(kept == "no-store" || is_file, "{place}: may be kept: {kept}");
        self.answers += 1;
        self.statuses.insert(answer.status.as_u16());
    }
}

/// The states that need nothing but a request.
fn requests(route: &Declared) -> Vec<(&'static str, Ask)> {
    let ask = matrix::ask(route, NOBODYS);
    let mut requests = vec![
        ("asked", ask.clone()),
        ("asked by a script", ask.clone().with("accept", "application/json")),
        ("without an identifier", matrix::ask(route, "ikke-en-id")),
        ("in no language", Ask { path: ask.path.replacen("/nb", "/xx", 1), ..ask.clone() }),
        ("to be written over", Ask { method: "PUT", ..ask.clone() }.with("sec-fetch-site", "same-origin")),
        (
            "by an invented method",
            Ask { method: "BREW", ..ask.clone() }.with("sec-fetch-site", "same-origin"),
        ),
        ("from another site", Ask { method: "POST", ..ask.clone() }.with("sec-fetch-site", "cross-site")),
        ("with a session nobody has", ask.clone().with("cookie", &format!("bp_s={}", "a".repeat(64)))),
    ];
    if route.method == Method::GET {
        requests.push(("only the head", Ask { method: "HEAD", ..ask }));
    } else {
        requests.push(("too large", ask.clone().body(vec![b'x'; 70_000])));
        requests.push((
            "twice the same field",
            ask.clone().body("sprak=nb&sprak=nn&who=a&who=b&theme=a&theme=b"),
        ));
        requests.push(("no form", ask.with("content-type", "text/plain")));
    }
    requests
}

#[tokio::test]
async fn every_declared_address_is_protected_in_every_state() {
    let service = Service::whole().await;
    let mut seen = Seen::default();
    for route in &service.declared {
        for (what, ask) in requests(route) {
            seen.look(what, route, &service.ask(ask.clone()).await);
            for who in [Who::Passholder, Who::Staff] {
                // Signing out is one of the requests: each begins anew.
                let visitor = Visitor::signed_in(&service, who).await;
                seen.look(what, route, &visitor.ask(ask.clone().without("cookie")).await);
            }
        }
    }
    for status in [200, 302, 303, 400, 401, 403, 404, 405, 413] {
        assert!(seen.statuses.contains(&status), "no answer was {status}: {:?}", seen.statuses);
    }
    let nothing_broke = seen.statuses.iter().all(|status| *status < 500);
    assert!(nothing_broke, "{:?}", seen.statuses);
    assert!(seen.answers > 1_000, "{}", seen.answers);
}

#[tokio::test]
async fn every_declared_address_is_protected_while_the_database_is_gone() {
    let service = Service::whole().await;
    let holder = service.sign_in(Who::Passholder).await;
    service.deps.store.close().await.unwrap();
    let mut seen = Seen::default();
    for route in &service.declared {
        seen.look("without a database", route, &holder.ask(matrix::ask(route, NOBODYS)).await);
    }
    assert!(seen.statuses.contains(&StatusCode::SERVICE_UNAVAILABLE.as_u16()), "{:?}", seen.statuses);
    assert!(!seen.statuses.contains(&500), "{:?}", seen.statuses);
}

#[tokio::test]
async fn every_declared_address_is_protected_when_what_is_behind_it_breaks() {
    let service = Service::with(Settings { desks: Some(broken), ..Settings::whole() }).await;
    let mut seen = Seen::default();
    for route in &service.declared {
        let holder = service.sign_in(Who::Passholder).await;
        seen.look("broken", route, &holder.ask(matrix::ask(route, NOBODYS)).await);
    }
    assert!(seen.statuses.contains(&500), "{:?}", seen.statuses);
}

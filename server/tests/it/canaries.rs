//! The whole log of a walk through every declared address is searched for everybody who was there.

use std::io::Write;

use crate::faults::broken;
use crate::matrix::{ACTORS, World, ask, secrets};
use crate::support::{Ask, Log, Service, Settings, Who};

/// Everything of our own crates, and what the program says by default of the others.
const FILTER: &str = "info,app=trace,domain=trace,i18n=trace,identity=trace,migrations=trace,server=trace,services=trace,store=trace,security=trace";

/// Every line that names somebody, or repeats what somebody typed.
fn leaks(log: &str) -> Vec<String> {
    let secrets = secrets();
    let leaks = |line: &&str| secrets.iter().any(|secret| line.contains(secret.as_str()));
    log.lines().filter(leaks).map(str::to_owned).collect()
}

/// Those who between them come to every page, and some who come to none.
const WALKERS: [&str; 12] = [
    "anonymous",
    "expired",
    "passholder",
    "guardian",
    "guardian-ended",
    "verge",
    "young-adult",
    "protected",
    "staff",
    "staff-code6",
    "staff-kin",
    "staff-expired",
];

#[tokio::test]
async fn the_log_of_a_walk_through_every_address_names_nobody() {
    let log = Log::default();
    let listening = log.listen(FILTER);
    let world = World::on(store::testing::databases().await.swap_remove(0), false).await;
    let mut asked = 0;
    for actor in ACTORS.iter().filter(|actor| WALKERS.contains(&actor.word)) {
        for route in &world.service.declared {
            let columns: &[&str] = if route.about == app::audience::About::Nothing {
                &["-"]
            } else {
                &["theirs", "other", "away", "code6", "missing", "malformed"]
            };
            for column in columns {
                let id = world.object(route, actor, column);
                world.service.ask(world.asked_by(actor, ask(route, &id))).await;
                asked += 1;
            }
        }
    }
    // With names from the side of the visitor: in a header and a form, and in the address unless the page would repeat it.
    for secret in secrets().iter().filter(|secret| secret.is_ascii()) {
        if secret.starts_with("Qv") {
            world.service.get(&format!("/nb/{secret}")).await;
        }
        world.service.ask(Ask::get("/nb/saker").with("user-agent", secret).with("referer", secret)).await;
        world.service.ask(Ask::post("/api/session/demo", &[("who", secret)])).await;
        asked += 2;
    }
    world.service.deps.store.close().await.unwrap();
    for actor in ACTORS.iter().filter(|actor| WALKERS.contains(&actor.word)) {
        for route in &world.service.declared {
            world.service.ask(world.asked_by(actor, ask(route, "ikke-en-id"))).await;
            asked += 1;
        }
    }
    let breaking =
        Service::with(Settings { desks: Some(broken), on_sqlite: true, ..Settings::default() }).await;
    let holder = breaking.sign_in(Who::Passholder).await;
    for path in ["/nb/oversikt", "/nb/saker", "/nb/hjelpemidler"] {
        assert_eq!(holder.get(path).await.status, 500, "{path}");
    }
    let lines = log.text().lines().count();
    assert_eq!(leaks(&log.text()), Vec::<String>::new());
    assert!(lines > asked && asked > 1_000, "{asked} requests left {lines} lines");

    // The same search finds what is there to be found.
    let planted: Vec<String> = secrets();
    for secret in &planted {
        tracing::info!(secret, "planted");
    }
    drop(listening);
    assert_eq!(leaks(&log.text()).len(), planted.len());
    writeln!(
        std::io::stderr(),
        "log canaries: {asked} requests, {lines} lines, {} secrets, 0 hits, all planted lines found",
        planted.len()
    )
    .unwrap();
}

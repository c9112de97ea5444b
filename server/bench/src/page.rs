//! The page of 20 aids, signed in, beside what it is compared with.

use std::net::SocketAddr;
use std::time::Duration;

use tokio::time::sleep;

use crate::figure::{Figure, Unit};
use crate::load::{self, Load, Request};
use crate::process::Process;
use crate::trouble::Trouble;
use crate::{Built, visitor};

/// The runs take turns, so that whatever else the machine does meets all of them.
const ROUNDS: usize = 2;
const ROUND: Duration = Duration::from_secs(5);
const WARM_UP: Duration = Duration::from_secs(2);
/// How long the service is left alone before its memory is looked at.
const REST: Duration = Duration::from_secs(2);

/// How much is measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Depth {
    Full,
    /// Without what the database does not change.
    Short,
}

/// One thing that is asked for.
struct Target {
    name: &'static str,
    address: SocketAddr,
    request: Request,
    load: Load,
}

/// Requests in a second, waits, shares and memory.
pub(crate) async fn measure(built: &Built, url: &str, depth: Depth) -> Result<Vec<Figure>, Trouble> {
    let service = Process::service(built, url, true).await?;
    sleep(REST).await;
    let idle = service.memory().now;
    let token = visitor::signed_in(url).await?;
    let stand_in = Process::stand_in(url, service.address, &token).await?;
    let target = |name, address, path, encoding| Target {
        name,
        address,
        request: request(address, path, &token, encoding),
        load: Load::default(),
    };
    let page = "/nb/hjelpemidler";
    let mut targets = vec![
        target("page", service.address, page, "identity"),
        target("by hand", stand_in.address, "/by-hand", "identity"),
        target("desk", stand_in.address, "/desk", "identity"),
    ];
    if depth == Depth::Full {
        targets.push(target("bytes", stand_in.address, "/bytes", "identity"));
        targets.push(target("page, gzip", service.address, page, "gzip"));
        targets.push(target("by hand, gzip", stand_in.address, "/by-hand", "gzip"));
        targets.push(target("bytes, gzip", stand_in.address, "/bytes", "gzip"));
    }
    run(&mut targets).await?;
    let most = service.memory().most;
    figures(database(url), &targets, [idle, most])
}

async fn run(targets: &mut [Target]) -> Result<(), Trouble> {
    for target in &*targets {
        load::repeat(target.address, &target.request, WARM_UP, |answer| answer.status == 200).await?;
    }
    for _ in 0..ROUNDS {
        for target in &mut *targets {
            let load = load::repeat(target.address, &target.request, ROUND, |answer| answer.status == 200);
            target.load = std::mem::take(&mut target.load).and(load.await?);
        }
    }
    Ok(())
}

fn figures(database: &str, targets: &[Target], memory: [f64; 2]) -> Result<Vec<Figure>, Trouble> {
    let load = |name| targets.iter().find(|target| target.name == name).map(|target| &target.load);
    let rate = |name| load(name).map(Load::rate);
    let page = load("page").ok_or(Trouble::NoAnswers)?;
    let named = |what: &str| format!("Aids page, {database}: {what}");
    let mut figures = vec![
        Figure::alone(named("requests"), page.rate(), Unit::PerSecond),
        Figure::alone(named("p50"), page.within(50)?, Unit::Milliseconds),
        Figure::at_most(named("p99"), page.within(99)?, Unit::Milliseconds, 25.0),
    ];
    if let Some(by_hand) = rate("by hand") {
        figures.push(Figure::alone(named("session and loans, written by hand"), by_hand, Unit::PerSecond));
        figures.push(Figure::at_least(named("share of that"), page.rate() / by_hand, Unit::Share, 0.2));
    }
    if let Some(desk) = rate("desk") {
        figures.push(Figure::alone(named("whole use case, written by hand"), desk, Unit::PerSecond));
        figures.push(Figure::alone(named("share of that"), page.rate() / desk, Unit::Share));
    }
    if let Some(bytes) = rate("bytes") {
        figures.push(Figure::alone(named("same bytes from memory"), bytes, Unit::PerSecond));
        figures.push(Figure::alone(named("share of that"), page.rate() / bytes, Unit::Share));
    }
    if let (Some(gzip), Some(by_hand), Some(bytes)) =
        (load("page, gzip"), rate("by hand, gzip"), rate("bytes, gzip"))
    {
        let named = |what: &str| named(&format!("gzip, {what}"));
        figures.push(Figure::alone(named("requests"), gzip.rate(), Unit::PerSecond));
        figures.push(Figure::at_most(named("p99"), gzip.within(99)?, Unit::Milliseconds, 25.0));
        figures.push(Figure::alone(named("share of written by hand"), gzip.rate() / by_hand, Unit::Share));
        figures.push(Figure::alone(
            named("share of same bytes from memory"),
            gzip.rate() / bytes,
            Unit::Share,
        ));
    }
    let [idle, most] = memory;
    let held = |when: &str| format!("Memory of the server, {database}: {when}");
    figures.push(Figure::at_most(held("idle"), idle, Unit::Megabytes, 40.0));
    figures.push(Figure::at_most(held("most under load"), most, Unit::Megabytes, 80.0));
    Ok(figures)
}

/// The name of the database an address means.
pub(crate) fn database(url: &str) -> &'static str {
    if url.starts_with("sqlite:") { "SQLite" } else { "PostgreSQL" }
}

/// Asks for a page as a browser with a session does.
pub(crate) fn request(address: SocketAddr, path: &str, token: &str, encoding: &str) -> Request {
    let text = format!(
        "GET {path} HTTP/1.1\r\nhost: {address}\r\ncookie: bp_s={token}\r\naccept: text/html\r\n\
         accept-language: nb\r\naccept-encoding: {encoding}\r\n\r\n"
    );
    text.into_bytes().into()
}

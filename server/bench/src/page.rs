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
struct Target<'a> {
    name: &'static str,
    process: &'a Process,
    request: Request,
    load: Load,
    /// Seconds of processor time the process has used for the load.
    processor: f64,
}

/// Requests in a second, waits, shares and memory.
pub(crate) async fn measure(built: &Built, url: &str, depth: Depth) -> Result<Vec<Figure>, Trouble> {
    let service = Process::service(built, url, None).await?;
    sleep(REST).await;
    let idle = service.memory().now;
    let token = visitor::signed_in(url).await?;
    let stand_in = Process::stand_in(url, service.address, &token).await?;
    let page = "/nb/hjelpemidler";
    let mut asked = vec![
        ("page", &service, page, "identity"),
        ("by hand", &stand_in, "/by-hand", "identity"),
        ("desk", &stand_in, "/desk", "identity"),
    ];
    if depth == Depth::Full {
        asked.push(("bytes", &stand_in, "/bytes", "identity"));
        asked.push(("page, gzip", &service, page, "gzip"));
        asked.push(("by hand, gzip", &stand_in, "/by-hand", "gzip"));
        asked.push(("bytes, gzip", &stand_in, "/bytes", "gzip"));
    }
    let mut targets = Vec::new();
    for (name, process, path, encoding) in asked {
        let request = request(process.address, path, &token, encoding);
        targets.push(Target { name, process, request, load: Load::default(), processor: 0.0 });
    }
    run(&mut targets).await?;
    let most = service.memory().most;
    figures(database(url), &targets, [idle, most])
}

async fn run(targets: &mut [Target<'_>]) -> Result<(), Trouble> {
    for target in &*targets {
        target.asked(WARM_UP).await?;
    }
    for _ in 0..ROUNDS {
        for target in &mut *targets {
            let used = target.process.processor();
            let load = target.asked(ROUND).await?;
            target.processor += target.process.processor() - used;
            target.load = std::mem::take(&mut target.load).and(load);
        }
    }
    Ok(())
}

impl Target<'_> {
    async fn asked(&self, how_long: Duration) -> Result<Load, Trouble> {
        load::repeat(self.process.address, &self.request, how_long, |answer| answer.status == 200).await
    }

    /// Milliseconds of processor time for one answer.
    fn one(&self) -> f64 {
        self.load.each(self.processor)
    }
}

/// What the page is compared with: the name, what it is, and the share of it that the page must reach.
const COMPARED: [(&str, &str, Option<f64>); 3] = [
    ("by hand", "session and loans, written by hand", Some(0.2)),
    ("desk", "whole use case, written by hand", None),
    ("bytes", "same bytes from memory", None),
];

fn figures(database: &str, targets: &[Target<'_>], memory: [f64; 2]) -> Result<Vec<Figure>, Trouble> {
    let find = |name: &str| targets.iter().find(|target| target.name == name);
    let mut figures = Vec::new();
    for (encoding, suffix) in [("", ""), ("gzip, ", ", gzip")] {
        let Some(page) = find(&format!("page{suffix}")) else { continue };
        let named = |what: &str| format!("Aids page, {database}: {encoding}{what}");
        let rate = page.load.rate();
        figures.push(Figure::alone(named("requests"), rate, Unit::PerSecond));
        figures.push(Figure::alone(named("processor time of one"), page.one(), Unit::Milliseconds));
        figures.push(Figure::alone(named("p50"), page.load.within(50)?, Unit::Milliseconds));
        figures.push(Figure::at_most(named("p99"), page.load.within(99)?, Unit::Milliseconds, 25.0));
        for (name, what, budget) in COMPARED {
            let Some(other) = find(&format!("{name}{suffix}")) else { continue };
            let (share, ratio) = (named(&format!("share of {what}")), rate / other.load.rate());
            figures.push(Figure::alone(named(what), other.load.rate(), Unit::PerSecond));
            let one = named(&format!("processor time of one {what}"));
            figures.push(Figure::alone(one, other.one(), Unit::Milliseconds));
            // Compressing is the same work on both sides and would hide the rest.
            figures.push(match budget.filter(|_| suffix.is_empty()) {
                Some(budget) => Figure::at_least(share, ratio, Unit::Share, budget),
                None => Figure::alone(share, ratio, Unit::Share),
            });
        }
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

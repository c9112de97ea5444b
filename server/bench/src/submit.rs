//! Exchanges sent by many people at once, each a request of its own.

use std::net::SocketAddr;

use crate::figure::{Figure, Unit};
use crate::keys::Keys;
use crate::load::{self, Request};
use crate::page::database;
use crate::process::Process;
use crate::seed::{self, Sender};
use crate::trouble::Trouble;
use crate::{Built, bare};

const PATH: &str = "/api/exchange/submit";
const RECEIPT: &str = "/nb/kvittering/00000000-0000-4000-8000-000000000000";
const SUBMITS: usize = 10_000;
/// Sent before, and not counted.
const WARM_UP: usize = 1000;

/// Committed exchanges in a second and how long one waits.
pub(crate) async fn measure(built: &Built, url: &str) -> Result<Vec<Figure>, Trouble> {
    let keys = Keys::new()?;
    let mut senders = seed::senders(url, &keys, WARM_UP + SUBMITS).await?;
    let service = Process::service(built, url, Some(&keys)).await?;
    let counted = senders.split_off(WARM_UP);
    let send = async |address: SocketAddr, senders: &[Sender]| {
        let requests = senders.iter().map(|sender| request(address, sender)).collect();
        load::each(address, requests, |answer| {
            // To the receipt: committed. Anywhere else: refused.
            let place = answer.header("location").unwrap_or_default();
            matches!(answer.status, 302 | 303) && place.starts_with("/nb/kvittering/")
        })
        .await
    };
    send(service.address, &senders).await?;
    let load = send(service.address, &counted).await?;
    let bare = send(bare::redirecting(PATH, RECEIPT).await?, &counted).await?;
    let named = |what: &str| format!("Exchange submit, {}: {what}", database(url));
    Ok(vec![
        Figure::at_least(named("committed"), load.rate(), Unit::PerSecond, 1000.0),
        Figure::alone(named("p50"), load.within(50)?, Unit::Milliseconds),
        Figure::at_most(named("p99"), load.within(99)?, Unit::Milliseconds, 25.0),
        Figure::alone(named("same answer by a bare handler"), bare.rate(), Unit::PerSecond),
        Figure::alone(named("share of that"), load.rate() / bare.rate(), Unit::Share),
        Figure::at_most(named("memory, most"), service.memory().most, Unit::Megabytes, 80.0),
    ])
}

/// The form on the summary page, sent by its button.
fn request(address: SocketAddr, sender: &Sender) -> Request {
    let Sender { token, draft } = sender;
    load::form(address, PATH, token, &format!("sprak=nb&utkast={draft}"))
}

//! Times at the centre: the page that shows those that can be had, and bookings by many people at once.

use std::net::SocketAddr;
use std::time::Duration;

use domain::id::SlotId;
use tokio::time::sleep;

use crate::bookers::{self, Booker};
use crate::figure::{Figure, Unit};
use crate::keys::Keys;
use crate::load::{self, Load, Request};
use crate::page::{self, database};
use crate::process::Process;
use crate::trouble::Trouble;
use crate::wire::Connection;
use crate::{Built, bare, room, seed, visitor};

const PATH: &str = "/api/trials/book";
const PLACE: &str = "/nb/utproving/00000000-0000-4000-8000-000000000000?gjort=time";
const SLOTS: usize = 10_000;
/// Half of the times, the earliest: as in a calendar that is in use, the page has to look past them afterwards.
const BOOKINGS: usize = 5000;
/// Booked before, and not counted.
const WARM_UP: usize = 500;
const ROUND: Duration = Duration::from_secs(10);
const WARM_UP_ROUND: Duration = Duration::from_secs(2);

/// PostgreSQL looks its tables over within a minute of many changes, and until then it does not know how many rows there are.
const LOOKED_OVER: Duration = Duration::from_secs(75);

/// Pages and committed bookings in a second, and how long one waits.
pub(crate) async fn measure(built: &Built, url: &str) -> Result<Vec<Figure>, Trouble> {
    let keys = Keys::new()?;
    let store = seed::opened(url, &keys).await?;
    let deps = visitor::deps(&store);
    let slots = room::open(&deps, SLOTS).await?;
    let mut bookers = bookers::bookers(&deps, WARM_UP + BOOKINGS + 1).await?;
    store.close().await?;
    let looker = bookers.pop().ok_or(Trouble::NoAnswers)?;
    let service = Process::service(built, url, Some(&keys)).await?;
    let look = async |slot: Option<&SlotId>, when: &str| {
        let slot = *slot.ok_or(Trouble::TooFewTimes)?;
        if database(url) == "PostgreSQL" {
            sleep(LOOKED_OVER).await;
        }
        pages(&service, &looker, slot, &format!("{}, {when}", database(url))).await
    };
    let mut figures = look(slots.first(), "all free").await?;
    let mut sent: Vec<(Booker, SlotId)> = bookers.into_iter().zip(slots.iter().copied()).collect();
    let counted = sent.split_off(WARM_UP);
    book(service.address, &sent).await?;
    let load = book(service.address, &counted).await?;
    let bare = book(bare::redirecting(PATH, PLACE).await?, &counted).await?;
    let named = |what: &str| format!("Booking a time, {}: {what}", database(url));
    figures.extend([
        Figure::alone(named("committed"), load.rate(), Unit::PerSecond),
        Figure::alone(named("p50"), load.within(50)?, Unit::Milliseconds),
        Figure::alone(named("p99"), load.within(99)?, Unit::Milliseconds),
        Figure::alone(named("same answer by a bare handler"), bare.rate(), Unit::PerSecond),
        Figure::alone(named("share of that"), load.rate() / bare.rate(), Unit::Share),
        Figure::at_most(named("memory, most"), service.memory().most, Unit::Megabytes, 80.0),
    ]);
    figures.extend(look(slots.get(WARM_UP + BOOKINGS), "the earlier half had").await?);
    Ok(figures)
}

/// The page of the times one can have, of which `earliest` is the first, asked for again and again.
async fn pages(
    service: &Process,
    looker: &Booker,
    earliest: SlotId,
    when: &str,
) -> Result<Vec<Figure>, Trouble> {
    let path = format!("/nb/utproving/{}/tid", looker.trial);
    let request = page::request(service.address, &path, &looker.token, "identity");
    shows(service.address, &request, earliest).await?;
    let ask = async |how_long| {
        load::repeat(service.address, &request, how_long, |answer| answer.status == 200).await
    };
    ask(WARM_UP_ROUND).await?;
    let used = service.processor();
    let load: Load = ask(ROUND).await?;
    let one = load.each(service.processor() - used);
    let named = |what: &str| format!("Free times of 10,000, {when}: {what}");
    Ok(vec![
        Figure::alone(named("pages"), load.rate(), Unit::PerSecond),
        Figure::alone(named("processor time of one"), one, Unit::Milliseconds),
        Figure::alone(named("p50"), load.within(50)?, Unit::Milliseconds),
        Figure::alone(named("p99"), load.within(99)?, Unit::Milliseconds),
    ])
}

/// A page that says there are none would be made faster.
async fn shows(address: SocketAddr, request: &Request, slot: SlotId) -> Result<(), Trouble> {
    let mut connection = Connection::open(address).await?;
    let body = connection.ask(request).await?.whole_body()?;
    let shown = String::from_utf8_lossy(&body).contains(&slot.to_string());
    if shown { Ok(()) } else { Err(Trouble::TooFewTimes) }
}

async fn book(address: SocketAddr, wanted: &[(Booker, SlotId)]) -> Result<Load, Trouble> {
    let requests = wanted.iter().map(|(booker, slot)| request(address, booker, *slot)).collect();
    load::each(address, requests, |answer| {
        // To the trial that has its time: committed. Anywhere else: refused.
        let place = answer.header("location").unwrap_or_default();
        matches!(answer.status, 302 | 303) && place.ends_with("?gjort=time")
    })
    .await
}

/// The form on the page of the times, sent by its button.
fn request(address: SocketAddr, booker: &Booker, slot: SlotId) -> Request {
    let Booker { token, trial } = booker;
    load::form(address, PATH, token, &format!("sprak=nb&utproving={trial}&time={slot}&fra="))
}

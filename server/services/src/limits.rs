//! How often something may be done, so that nobody guesses, floods or snoops. Counted in the database, for all instances
//! together, in windows that begin at fixed moments: at worst twice the limit falls into one stretch across two windows.

use std::net::IpAddr;

use chrono::DateTime;
use domain::{id::PersonId, id::StaffId, refusal::Refusal, time::Instant};
use store::{Tx, rates};
use uuid::Uuid;

use crate::{
    error::{Asked, Failure},
    ports::Deps,
};

const MINUTE: u32 = 60;
const DAY: u32 = 24 * 60 * MINUTE;

/// So many times in so many seconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limit {
    pub times: u32,
    pub seconds: u32,
}

/// What is limited (security guide, section 4).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Beginning to sign in, from one address.
    pub sign_in: Limit,
    /// Answers and sign-outs of a provider that belong to nothing here, from one address.
    pub strays: Limit,
    /// Signing in as one of the demo people, from one address: all its visitors come from this machine.
    pub demo_sign_in: Limit,
    /// Sending an exchange or asking for an order number, by one citizen.
    pub submit: Limit,
    /// Asking about order numbers without signing in, from one address: guessing one is hopeless already.
    pub number_checks: Limit,
    /// Being shown people, by one member of staff: who works does not come near it, who snoops does.
    pub look_ups: Limit,
    pub look_ups_of_the_day: Limit,
}

impl Default for Limits {
    fn default() -> Self {
        let a_minute = |times| Limit { times, seconds: MINUTE };
        Self {
            // Many people share one address: offices, carriers, a whole centre.
            sign_in: a_minute(30),
            strays: a_minute(30),
            demo_sign_in: a_minute(1000),
            submit: a_minute(10),
            number_checks: a_minute(20),
            look_ups: a_minute(60),
            look_ups_of_the_day: Limit { times: 500, seconds: DAY },
        }
    }
}

impl Limits {
    /// None at all, and nothing is counted: for tests and measurings of something else.
    #[must_use]
    pub fn none() -> Self {
        let none = Limit { times: u32::MAX, seconds: MINUTE };
        Self {
            sign_in: none,
            strays: none,
            demo_sign_in: none,
            submit: none,
            number_checks: none,
            look_ups: none,
            look_ups_of_the_day: none,
        }
    }
}

/// Counts that somebody at `address` begins to sign in; [`Refusal::TooMany`] when they have done so too often. Of an
/// address of the newer kind the half counts that a household has to itself.
pub async fn sign_in(deps: &Deps, address: IpAddr) -> Result<(), Refusal> {
    from(deps, "sign-in", address, deps.limits.sign_in).await
}

/// Counts that something came from `address`, by way of a provider, that belongs to no sign-in and no session here.
pub async fn stray(deps: &Deps, address: IpAddr) -> Result<(), Refusal> {
    from(deps, "stray", address, deps.limits.strays).await
}

/// Counts that somebody at `address` asks about an order number, right or wrong.
pub async fn number_check(deps: &Deps, address: IpAddr) -> Result<(), Refusal> {
    from(deps, "number-check", address, deps.limits.number_checks).await
}

/// As [`sign_in`], for the demonstration.
pub async fn demo_sign_in(deps: &Deps, address: IpAddr) -> Result<(), Refusal> {
    from(deps, "demo-sign-in", address, deps.limits.demo_sign_in).await
}

async fn from(deps: &Deps, what: &'static str, address: IpAddr, limit: Limit) -> Result<(), Refusal> {
    let whom = household(address).to_string();
    let counted = match is_over(deps, what, &whom, limit).await {
        Ok(None) => deps.store.write(async |tx: &Tx| count(deps, tx, what, &whom, limit).await).await,
        Ok(Some(refusal)) => Err(refusal.into()),
        Err(failure) => Err(failure),
    };
    Asked::new(what, Uuid::nil()).answer(counted)
}

/// Read first: whoever comes far too often does not take the writer from those who do not.
async fn is_over(
    deps: &Deps,
    what: &'static str,
    whom: &str,
    limit: Limit,
) -> Result<Option<Refusal>, Failure> {
    if limit.times == u32::MAX {
        return Ok(None);
    }
    let (began, seconds) = window(deps.clock.now(), limit.seconds);
    let full = rates::is_full(&deps.store.read(), what, whom, began, limit.times).await?;
    Ok(full.then_some(Refusal::TooMany { seconds }))
}

fn household(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(address) => {
            let [a, b, c, d, ..] = address.segments();
            IpAddr::from([a, b, c, d, 0, 0, 0, 0])
        }
        old @ IpAddr::V4(_) => old,
    }
}

/// Counts that the citizen sends an exchange, in the transaction that does so.
pub(crate) async fn submit(deps: &Deps, tx: &Tx, who: PersonId) -> Result<(), Failure> {
    count(deps, tx, "submit", &who.to_string(), deps.limits.submit).await
}

/// Counts that the member of staff is shown somebody, in the transaction that logs it.
pub(crate) async fn look_up(deps: &Deps, tx: &Tx, who: StaffId) -> Result<(), Failure> {
    let who = who.to_string();
    count(deps, tx, "look-up", &who, deps.limits.look_ups).await?;
    count(deps, tx, "look-up-day", &who, deps.limits.look_ups_of_the_day).await
}

async fn count(deps: &Deps, tx: &Tx, what: &'static str, whom: &str, limit: Limit) -> Result<(), Failure> {
    if limit.times == u32::MAX {
        return Ok(());
    }
    let now = deps.clock.now();
    let (began, left) = window(now, limit.seconds);
    if rates::count(tx, what, whom, began, limit.times).await? {
        return Ok(());
    }
    Err(Refusal::TooMany { seconds: left }.into())
}

/// When the window began, and the seconds until the next one does, at least one.
fn window(now: Instant, seconds: u32) -> (Instant, u32) {
    let into = now.timestamp().rem_euclid(seconds.max(1).into());
    let began = DateTime::from_timestamp(now.timestamp() - into, 0).unwrap_or(now);
    (began, u32::try_from(i64::from(seconds) - into).unwrap_or(seconds).max(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn windows_follow_each_other_without_a_gap() {
        let at = |text: &str| text.parse::<Instant>().unwrap();
        let (began, left) = window(at("2026-11-22T09:00:59.999Z"), MINUTE);
        assert_eq!((began, left), (at("2026-11-22T09:00:00Z"), 1));
        let (next, left) = window(began + chrono::Duration::seconds(60), MINUTE);
        assert_eq!((next, left), (at("2026-11-22T09:01:00Z"), 60));
        assert_eq!(window(at("2026-11-22T23:00:00Z"), DAY).1, 3600);
    }

    #[test]
    fn one_household_is_one_address() {
        for (address, whole) in [
            ("192.0.2.7", "192.0.2.7"),
            ("::ffff:192.0.2.7", "192.0.2.7"),
            ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::"),
            ("2001:db8:1:2:ffff::1", "2001:db8:1:2::"),
            ("2001:db8:1:3::1", "2001:db8:1:3::"),
        ] {
            assert_eq!(household(address.parse().unwrap()).to_string(), whole, "{address}");
        }
    }
}

//! Opening a session, and what a live one says about itself.

use chrono::{Duration, NaiveDate};
use domain::{
    actor::{ActingFor, Actor, Citizen, Session, Staff},
    id::{PersonId, StaffId},
    person::Person,
    refusal::Refusal,
    time::{Instant, age_on},
};
use store::{
    Handle, Tx, people,
    sessions::{self, SessionKind, SessionRecord},
    staff,
};

use super::{
    CITIZEN_HOURS, CITIZEN_IDLE_MINUTES, NewSession, ProviderOrigin, STAFF_HOURS, STAFF_IDLE_MINUTES,
    provider,
    token::{self, Hash},
};
use crate::{error::Failure, ports::Deps, subject::represented_by};

pub(super) async fn open_citizen(deps: &Deps, person: PersonId) -> Result<NewSession, Failure> {
    let now = deps.clock.now();
    let ends_at = now + Duration::hours(CITIZEN_HOURS);
    deps.store
        .write(async |tx: &Tx| {
            people::find(tx, person).await?.ok_or(Refusal::NotFound)?;
            let record = |hash| SessionRecord {
                person: Some(person),
                ..blank(deps, hash, SessionKind::Citizen, now, ends_at)
            };
            open(deps, tx, record).await
        })
        .await
}

pub(super) async fn open_staff(deps: &Deps, member: StaffId) -> Result<NewSession, Failure> {
    let now = deps.clock.now();
    let ends_at = now + Duration::hours(STAFF_HOURS);
    deps.store
        .write(async |tx: &Tx| {
            staff::find(tx, member).await?.ok_or(Refusal::NotFound)?;
            let record = |hash| SessionRecord {
                staff: Some(member),
                ..blank(deps, hash, SessionKind::Staff, now, ends_at)
            };
            open(deps, tx, record).await
        })
        .await
}

/// Keeps the session that `record` makes for a new token.
async fn open(
    deps: &Deps,
    tx: &Tx,
    record: impl FnOnce(Hash) -> SessionRecord,
) -> Result<NewSession, Failure> {
    open_with(deps, tx, record, None).await
}

/// As [`open`], with the provider it came from.
pub(super) async fn open_with(
    deps: &Deps,
    tx: &Tx,
    record: impl FnOnce(Hash) -> SessionRecord,
    origin: Option<&ProviderOrigin>,
) -> Result<NewSession, Failure> {
    let bits = deps.random.token();
    let record = record(token::hash(&bits));
    sessions::insert(tx, &record).await?;
    if let Some(origin) = origin {
        sessions::insert_origin(tx, record.id, &provider::sealed(&bits, origin)).await?;
    }
    opened(deps, tx, &bits).await
}

/// What was just kept under a token.
pub(super) async fn opened(deps: &Deps, tx: &Tx, bits: &[u8; 32]) -> Result<NewSession, Failure> {
    let record = sessions::find(tx, &token::hash(bits)).await?.ok_or(Refusal::SignIn)?;
    let session = session(tx, &record, deps.clock.today()).await?;
    Ok(NewSession { token_text: token::text_of(bits), session })
}

/// A record with what the session itself holds; the rest is read from other rows.
pub(super) fn blank(
    deps: &Deps,
    token_hash: Hash,
    kind: SessionKind,
    now: Instant,
    ends_at: Instant,
) -> SessionRecord {
    SessionRecord {
        id: deps.random.uuid(),
        token_hash,
        kind,
        person: None,
        staff: None,
        acting_for: None,
        created_at: now,
        last_seen_at: now,
        ends_at,
        name: String::new(),
        staff_centre: None,
        staff_rights: None,
        represents: false,
    }
}

/// When the session ends unless something is done.
pub(super) fn idle_ends_at(record: &SessionRecord) -> Instant {
    let minutes = match record.kind {
        SessionKind::Citizen => CITIZEN_IDLE_MINUTES,
        SessionKind::Staff => STAFF_IDLE_MINUTES,
    };
    record.ends_at.min(record.last_seen_at + Duration::minutes(minutes))
}

/// What a live session says about itself, today.
pub(super) async fn session(
    handle: &impl Handle,
    record: &SessionRecord,
    today: NaiveDate,
) -> Result<Session, Failure> {
    // Asked only of those who have ever acted for somebody: one question tells whom they may act for today.
    let children = match record.person {
        Some(person) if record.represents => represented_by(handle, person, today).await?,
        _ => Vec::new(),
    };
    let mut others = children.iter().map(|one| &one.person);
    let child = record.acting_for.and_then(|chosen| others.find(|child| child.id == chosen));
    Ok(Session {
        actor: actor(record, child)?,
        name: record.name.clone(),
        acting_for: child.map(|child| ActingFor { name: child.full_name(), age: age_on(child.birth, today) }),
        represents: !children.is_empty(),
        idle_ends_at: idle_ends_at(record),
        ends_at: record.ends_at,
    })
}

fn actor(record: &SessionRecord, child: Option<&Person>) -> Result<Actor, Failure> {
    let actor = match record.kind {
        SessionKind::Citizen => record
            .person
            .map(|person| Actor::Citizen(Citizen { person, acting_for: child.map(|child| child.id) })),
        SessionKind::Staff => staff_of(record).map(Actor::Staff),
    };
    Ok(actor.ok_or(Refusal::SignIn)?)
}

pub(super) fn staff_of(record: &SessionRecord) -> Option<Staff> {
    Some(Staff { id: record.staff?, centre: record.staff_centre.clone()?, rights: record.staff_rights? })
}

//! Sessions that come from a provider: how they begin and how the provider ends them.

use std::fmt;

use chrono::Duration;
use domain::{
    actor::StaffRights, centre::CentreNumber, id::StaffId, national_number::NationalNumber, refusal::Refusal,
    time::Instant,
};
use store::{
    StoreError, Tx, centres, people,
    sessions::{self, SessionKind, SessionOrigin, SessionRecord},
    staff::{self, StaffMember},
    staff_identities,
};

use super::{
    CITIZEN_HOURS, NewSession, STAFF_HOURS, end,
    live::{blank, open_with},
    sealed, token,
};
use crate::{error::Failure, ports::Deps};

/// What a provider has shown about a sign-in. `Debug` does not show the ID token.
#[derive(Clone, PartialEq, Eq)]
pub struct ProviderOrigin {
    pub issuer: String,
    /// The session at the provider.
    pub sid: Option<String>,
    /// How secure the sign-in was.
    pub acr: Option<String>,
    pub auth_time: Option<Instant>,
    /// For signing out at the provider.
    pub id_token: Option<String>,
}

impl fmt::Debug for ProviderOrigin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ProviderOrigin").field("issuer", &self.issuer).finish_non_exhaustive()
    }
}

/// A member of staff, as the provider and the groups have it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffSignIn {
    pub tenant: String,
    pub oid: String,
    pub nav_ident: String,
    pub name: String,
    pub centre: CentreNumber,
    pub rights: StaffRights,
}

pub(super) async fn open_citizen(
    deps: &Deps,
    number: NationalNumber,
    origin: &ProviderOrigin,
) -> Result<NewSession, Failure> {
    let now = deps.clock.now();
    deps.store
        .write(async |tx: &Tx| {
            let known = people::ids_by_national_numbers(tx, std::slice::from_ref(&number)).await?;
            let person = *known.get(&number).ok_or(Refusal::NotFound)?;
            let ends_at = now + Duration::hours(CITIZEN_HOURS);
            let record = |hash| SessionRecord {
                person: Some(person),
                ..blank(deps, hash, SessionKind::Citizen, now, ends_at)
            };
            open_with(deps, tx, record, Some(origin)).await
        })
        .await
}

pub(super) async fn open_staff(
    deps: &Deps,
    who: &StaffSignIn,
    origin: &ProviderOrigin,
) -> Result<NewSession, Failure> {
    match open_staff_once(deps, who, origin).await {
        // Somebody who signs in for the first time in two windows at once: the second finds the member of the first.
        Err(Failure::Store(StoreError::Duplicate)) => open_staff_once(deps, who, origin).await,
        Err(Failure::Refused(Refusal::NotFound)) => {
            end::shut_out(deps, &who.tenant, &who.oid).await?;
            Err(Refusal::NotFound.into())
        }
        done => done,
    }
}

async fn open_staff_once(
    deps: &Deps,
    who: &StaffSignIn,
    origin: &ProviderOrigin,
) -> Result<NewSession, Failure> {
    let now = deps.clock.now();
    deps.store
        .write(async |tx: &Tx| {
            centres::find(tx, &who.centre).await?.ok_or(Refusal::NotFound)?;
            let member = member(deps, tx, who).await?;
            let ends_at = now + Duration::hours(STAFF_HOURS);
            let record = |hash| SessionRecord {
                staff: Some(member),
                ..blank(deps, hash, SessionKind::Staff, now, ends_at)
            };
            open_with(deps, tx, record, Some(origin)).await
        })
        .await
}

/// The member of staff, made or brought up to date: name, centre and rights are as the provider says today.
async fn member(deps: &Deps, tx: &Tx, who: &StaffSignIn) -> Result<StaffId, Failure> {
    let known = staff_identities::find(tx, &who.tenant, &who.oid).await?;
    let id = known.unwrap_or_else(|| StaffId(deps.random.uuid()));
    let member = StaffMember {
        id,
        name: who.name.clone(),
        nav_ident: Some(who.nav_ident.clone()),
        centre: who.centre.clone(),
        rights: who.rights,
    };
    staff::save(tx, &member).await?;
    if known.is_none() {
        staff_identities::insert(tx, &who.tenant, &who.oid, id).await?;
    }
    Ok(id)
}

/// What the session of this token came from, with the ID token readable.
pub(super) async fn origin(deps: &Deps, text: &str) -> Result<Option<ProviderOrigin>, Failure> {
    let Some(bits) = token::bits_of(text) else { return Ok(None) };
    let origin = sessions::origin(&deps.store.read(), &token::hash(&bits)).await?;
    Ok(origin.map(|origin| opened(&bits, origin)))
}

pub(super) fn opened(bits: &[u8; 32], origin: SessionOrigin) -> ProviderOrigin {
    let id_token = origin.sealed_id_token.and_then(|sealed| sealed::open(bits, &sealed));
    let SessionOrigin { issuer, sid, acr, auth_time, .. } = origin;
    ProviderOrigin { issuer, sid, acr, auth_time, id_token }
}

pub(super) fn sealed(bits: &[u8; 32], origin: &ProviderOrigin) -> SessionOrigin {
    let ProviderOrigin { issuer, sid, acr, auth_time, id_token } = origin.clone();
    let sealed_id_token = id_token.and_then(|text| sealed::seal(bits, &text));
    SessionOrigin { issuer, sid, acr, auth_time, sealed_id_token }
}

pub(super) async fn end_all(deps: &Deps, issuer: &str, sid: &str) -> Result<u64, Failure> {
    // Whoever makes sessions up does not take the writer.
    if sessions::of_provider_session(&deps.store.read(), issuer, sid).await?.is_empty() {
        return Ok(0);
    }
    deps.store.write(async |tx: &Tx| Ok(sessions::end_by_provider_session(tx, issuer, sid).await?)).await
}

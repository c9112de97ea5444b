//! Signed-in sessions, for the server's cookies.
//!
//! The browser holds 256 random bits, the store only their SHA-256. A session ends when nothing has been done for a while
//! and, whatever is done, after some hours (docs/adr/0005). Signing in and changing the represented person give
//! a new token; the old one is dead in the same transaction.

mod choose;
mod end;
mod fresh;
mod live;
mod provider;
mod resolve;
mod sealed;
pub(crate) mod token;

use domain::{
    actor::{Lapsed, Session},
    id::{PersonId, StaffId},
    national_number::NationalNumber,
    refusal::Refusal,
};
use uuid::Uuid;

pub use end::{Whose, end_now};
pub use fresh::Identified;
pub use provider::{ProviderOrigin, StaffSignIn};

use crate::{
    error::{Asked, Failure},
    finish::to_the_end,
    ports::Deps,
};

/// Minutes a citizen may be idle, and hours the session lasts at most.
pub const CITIZEN_IDLE_MINUTES: i64 = 60;
pub const CITIZEN_HOURS: i64 = 6;
/// Minutes a member of staff may be idle, and hours the session lasts at most.
pub const STAFF_IDLE_MINUTES: i64 = 30;
pub const STAFF_HOURS: i64 = 8;
/// Hours after its end in which a session may still put down what was typed.
pub const LAPSED_HOURS: i64 = 24;

/// A session just opened. `Debug` does not show the token.
#[derive(Clone, PartialEq, Eq)]
pub struct NewSession {
    /// What the cookie holds: 64 hexadecimal digits. Known to nobody but the browser.
    pub token_text: String,
    pub session: Session,
}

impl std::fmt::Debug for NewSession {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("NewSession").finish_non_exhaustive()
    }
}

/// What a token is good for now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Resolved {
    Live(Session),
    /// Ended less than [`LAPSED_HOURS`] ago: what was typed may be put down, nothing is shown.
    Lapsed(Lapsed),
    /// Unknown, signed out or ended.
    None,
}

/// Opens, finds and ends sessions. Cheap to clone.
#[derive(Clone)]
pub struct Sessions(Deps);

impl Sessions {
    pub fn new(deps: Deps) -> Self {
        Self(deps)
    }

    /// Signs a citizen in, for oneself. [`Refusal::NotFound`] when the person is not known.
    pub async fn open_citizen(&self, person: PersonId) -> Result<NewSession, Refusal> {
        let deps = self.0.clone();
        let opened = to_the_end(async move { live::open_citizen(&deps, person).await }).await;
        Asked::new("sessions.open_citizen", person.0).answer(opened)
    }

    /// Signs a member of staff in. [`Refusal::NotFound`] when there is no such member of staff.
    pub async fn open_staff(&self, staff: StaffId) -> Result<NewSession, Refusal> {
        let deps = self.0.clone();
        let opened = to_the_end(async move { live::open_staff(&deps, staff).await }).await;
        Asked::new("sessions.open_staff", staff.0).answer(opened)
    }

    /// Signs in the citizen whom a provider has shown to have `number`. [`Refusal::NotFound`] for somebody who is not
    /// known here.
    pub async fn open_citizen_by(
        &self,
        number: NationalNumber,
        origin: ProviderOrigin,
    ) -> Result<NewSession, Refusal> {
        let deps = self.0.clone();
        let opened = to_the_end(async move { provider::open_citizen(&deps, number, &origin).await }).await;
        Asked::new("sessions.open_citizen_by", Uuid::nil()).answer(opened)
    }

    /// Signs in a member of staff whom a provider has shown, with centre and rights as they are there today.
    /// [`Refusal::NotFound`] when there is no such centre: then whoever it is has no rights and no session any more.
    pub async fn open_staff_by(
        &self,
        who: StaffSignIn,
        origin: ProviderOrigin,
    ) -> Result<NewSession, Refusal> {
        let deps = self.0.clone();
        let opened = to_the_end(async move { provider::open_staff(&deps, &who, &origin).await }).await;
        Asked::new("sessions.open_staff_by", Uuid::nil()).answer(opened)
    }

    /// Takes the rights and every session from the member of staff with this object identifier in this tenant, whom the
    /// provider has shown without access.
    pub async fn shut_out(&self, tenant: &str, oid: &str) -> Result<(), Refusal> {
        let (deps, tenant, oid) = (self.0.clone(), tenant.to_owned(), oid.to_owned());
        let done = to_the_end(async move { end::shut_out(&deps, &tenant, &oid).await }).await;
        Asked::new("sessions.shut_out", Uuid::nil()).answer(done)
    }

    /// Where the session of a token came from; none when it came from no provider.
    pub async fn origin(&self, token: &str) -> Result<Option<ProviderOrigin>, Refusal> {
        Asked::new("sessions.origin", Uuid::nil()).answer(provider::origin(&self.0, token).await)
    }

    /// Ends every session that came from a provider's session; answers how many. Doing it twice is doing it once.
    pub async fn end_by_provider_session(&self, issuer: &str, sid: &str) -> Result<u64, Refusal> {
        let (deps, issuer, sid) = (self.0.clone(), issuer.to_owned(), sid.to_owned());
        let ended = to_the_end(async move { provider::end_all(&deps, &issuer, &sid).await }).await;
        Asked::new("sessions.end_by_provider_session", Uuid::nil()).answer(ended)
    }

    /// What the token of a request is good for; being asked keeps a live session alive. A child that may no longer be
    /// acted for is left out of the session.
    pub async fn resolve(&self, token: &str) -> Result<Resolved, Refusal> {
        Asked::new("sessions.resolve", Uuid::nil()).answer(resolve::resolve(&self.0, token).await)
    }

    /// Starts the idle time over, for the button in the warning. [`Refusal::SignIn`] when the session has ended.
    pub async fn extend(&self, token: &str) -> Result<Session, Refusal> {
        let extended = match resolve::resolve(&self.0, token).await {
            Ok(Resolved::Live(session)) => Ok(session),
            Ok(Resolved::Lapsed(_) | Resolved::None) => Err(Refusal::SignIn.into()),
            Err(failure) => Err(failure),
        };
        Asked::new("sessions.extend", Uuid::nil()).answer(extended)
    }

    /// Whether whoever holds the session has identified within these minutes. [`Refusal::SignIn`] when it has ended.
    pub async fn require_fresh(&self, token: &str, minutes: i64) -> Result<Identified, Refusal> {
        let identified = fresh::identified(&self.0, token, minutes).await;
        Asked::new("sessions.require_fresh", Uuid::nil()).answer(identified)
    }

    /// Chooses whom the session is for: a child, or oneself with `None`. The session goes on under a new token and ends
    /// no later than before. [`Refusal::NotFound`] for anybody one may not act for, [`Refusal::SignIn`] when the
    /// session has ended.
    pub async fn choose_person(&self, token: &str, person: Option<PersonId>) -> Result<NewSession, Refusal> {
        let (deps, token) = (self.0.clone(), token.to_owned());
        let chosen = to_the_end(async move { choose::choose(&deps, &token, person).await }).await;
        let asked = Asked::new("sessions.choose_person", Uuid::nil());
        person.map_or(asked, |person| asked.about(person.0)).answer(chosen)
    }

    /// Signs out. Signing out twice is signing out once.
    pub async fn end(&self, token: &str) -> Result<bool, Refusal> {
        let (deps, token) = (self.0.clone(), token.to_owned());
        let ended = to_the_end(async move { end(&deps, &token).await }).await;
        Asked::new("sessions.end", Uuid::nil()).answer(ended)
    }
}

async fn end(deps: &Deps, token: &str) -> Result<bool, Failure> {
    let Some(hash) = token::hash_of(token) else {
        return Ok(false);
    };
    deps.store.write(async |tx: &store::Tx| Ok(store::sessions::end(tx, &hash).await?)).await
}

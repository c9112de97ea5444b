//! Sessions, by the SHA-256 hash of the token that the browser holds; the token itself is never stored.

mod end;
mod find;
mod origin;
mod renew;

use chrono::Duration;
use domain::{
    actor::StaffRights,
    centre::CentreNumber,
    id::{PersonId, StaffId},
    time::Instant,
};
use sea_orm::{EntityTrait as _, QueryFilter as _, prelude::Uuid, sea_query::Expr};

pub use end::{delete_ended_before, end, end_every, end_of_staff};
pub use find::find;
pub use origin::{
    SessionOrigin, end_by_provider_session, insert_origin, of_provider_session, origin, seal_anew,
};
pub use renew::{Renewal, renew};

use crate::{
    codes::{Code, millis},
    entity::session,
    error::{StoreError, failed},
    handle::{Connected as _, Tx},
    rows,
};

/// The time between two notes of when a session was last seen: not every page needs a write.
pub const TOUCH_AFTER: Duration = Duration::minutes(1);

/// Whose session it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SessionKind {
    Citizen,
    Staff,
}

impl Code for SessionKind {
    const WHAT: &'static str = "kind of session";
    const WORDS: &'static [(Self, &'static str)] = &[(Self::Citizen, "citizen"), (Self::Staff, "staff")];
}

/// A session with what the frame of every page needs. [`insert`] keeps what the session itself holds, down to
/// `ends_at`; what stands below is read from the rows it points to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionRecord {
    /// Stays under every token.
    pub id: Uuid,
    /// SHA-256 of the token.
    pub token_hash: [u8; 32],
    pub kind: SessionKind,
    /// Set for a citizen.
    pub person: Option<PersonId>,
    /// Set for a member of staff.
    pub staff: Option<StaffId>,
    /// The child chosen.
    pub acting_for: Option<PersonId>,
    pub created_at: Instant,
    /// Right to within a minute.
    pub last_seen_at: Instant,
    /// When it ends whatever is done.
    pub ends_at: Instant,
    /// Full name of the one signed in.
    pub name: String,
    pub staff_centre: Option<CentreNumber>,
    pub staff_rights: Option<StaffRights>,
    /// A child without protected address is or was represented; whether today is decided by `domain::access`.
    pub represents: bool,
}

/// Keeps a new session.
pub async fn insert(tx: &Tx, session: &SessionRecord) -> Result<(), StoreError> {
    let row = session::Model {
        id: session.id,
        previous_hash: None,
        token_hash: session.token_hash.to_vec(),
        kind: session.kind.word().to_owned(),
        person_id: session.person.map(|id| id.0),
        staff_id: session.staff.map(|id| id.0),
        acting_for: session.acting_for.map(|id| id.0),
        created_at: millis(session.created_at),
        last_seen_at: millis(session.last_seen_at),
        ends_at: millis(session.ends_at),
    };
    rows::insert(tx, row, "keep a session").await
}

/// Notes that the session was seen at `at`, unless that is less than [`TOUCH_AFTER`] the last note.
pub async fn touch(tx: &Tx, token_hash: &[u8; 32], at: Instant) -> Result<(), StoreError> {
    session::Entity::update_many()
        .col_expr(session::Column::LastSeenAt, Expr::value(millis(at)))
        .filter(session::COLUMN.token_hash.eq(token_hash.to_vec()))
        .filter(session::COLUMN.last_seen_at.lte(millis(at - TOUCH_AFTER)))
        .exec(tx.connection())
        .await
        .map_err(failed("note that a session was seen"))?;
    Ok(())
}

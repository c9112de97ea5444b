//! Sessions, by the SHA-256 hash of the token that the browser holds; the token itself is never stored.

use chrono::NaiveDate;
use domain::{
    actor::StaffRights,
    centre::CentreNumber,
    id::{PersonId, StaffId},
    person::Person,
    time::Instant,
};
use sea_orm::{
    ConnectionTrait as _, EntityTrait as _, ExprTrait as _, FromQueryResult, QueryFilter as _, Statement,
    prelude::Uuid, sea_query::Expr,
};

use crate::{
    codes::{Code, instant, millis},
    entity::session,
    error::{StoreError, failed},
    handle::{Connected as _, Handle, Tx},
    rows::{self, address_of},
};

/// Milliseconds between two notes of when a session was last seen: not every page needs a write.
const TOUCH_INTERVAL: i64 = 60_000;

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
    /// The child chosen, as now known.
    pub acting_for_person: Option<Person>,
    pub staff_centre: Option<CentreNumber>,
    pub staff_rights: Option<StaffRights>,
    /// A child without protected address is or was represented; whether today decides `representations::children_of`.
    pub represents: bool,
}

/// Keeps a new session.
pub async fn insert(tx: &Tx, session: &SessionRecord) -> Result<(), StoreError> {
    let row = session::Model {
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

/// One question for every page, hence all in one.
const FIND: &str = "SELECT s.kind, s.person_id, s.staff_id, s.acting_for, s.created_at, s.last_seen_at, s.ends_at, \
     p.given_name, p.family_name, m.name AS staff_name, m.centre AS staff_centre, m.protected_persons, \
     c.given_name AS child_given_name, c.family_name AS child_family_name, c.birth AS child_birth, \
     c.street AS child_street, c.postcode AS child_postcode, c.city AS child_city, \
     c.municipality AS child_municipality, c.protection AS child_protection, c.language AS child_language, \
     CASE WHEN EXISTS (SELECT 1 FROM representation r JOIN person k ON k.id = r.child_id \
     WHERE r.guardian_id = s.person_id AND k.protection = 'none') THEN 1 ELSE 0 END AS represents \
     FROM session s LEFT JOIN person p ON p.id = s.person_id LEFT JOIN staff_member m ON m.id = s.staff_id \
     LEFT JOIN person c ON c.id = s.acting_for WHERE s.token_hash = $1";

/// The session, however long ago it was seen or should have ended: the caller compares the instants.
pub async fn find(h: &impl Handle, token_hash: &[u8; 32]) -> Result<Option<SessionRecord>, StoreError> {
    let db = h.connection();
    let hash = [token_hash.to_vec().into()];
    let statement = Statement::from_sql_and_values(db.get_database_backend(), FIND, hash);
    let row = Row::find_by_statement(statement).one(db).await.map_err(failed("read a session"))?;
    row.map(|row| record_of(row, *token_hash)).transpose()
}

/// Notes that the session was seen at `at`, unless that is less than a minute later than the last note.
pub async fn touch(tx: &Tx, token_hash: &[u8; 32], at: Instant) -> Result<(), StoreError> {
    session::Entity::update_many()
        .col_expr(session::Column::LastSeenAt, Expr::value(millis(at)))
        .filter(session::COLUMN.token_hash.eq(token_hash.to_vec()))
        .filter(session::COLUMN.last_seen_at.lte(millis(at) - TOUCH_INTERVAL))
        .exec(tx.connection())
        .await
        .map_err(failed("note that a session was seen"))?;
    Ok(())
}

/// Whether there was a session to end.
pub async fn end(tx: &Tx, token_hash: &[u8; 32]) -> Result<bool, StoreError> {
    let done = session::Entity::delete_many()
        .filter(session::COLUMN.token_hash.eq(token_hash.to_vec()))
        .exec(tx.connection());
    Ok(done.await.map_err(failed("end a session"))?.rows_affected > 0)
}

/// Deletes the sessions whose end is before `at`; answers how many.
pub async fn delete_ended_before(tx: &Tx, at: Instant) -> Result<u64, StoreError> {
    let done =
        session::Entity::delete_many().filter(session::COLUMN.ends_at.lt(millis(at))).exec(tx.connection());
    Ok(done.await.map_err(failed("delete ended sessions"))?.rows_affected)
}

/// Signs the person out everywhere, and everybody who acts for the person.
pub async fn end_all_of_person(tx: &Tx, person: PersonId) -> Result<(), StoreError> {
    let sessions = session::COLUMN;
    session::Entity::delete_many()
        .filter(sessions.person_id.eq(person.0).or(sessions.acting_for.eq(person.0)))
        .exec(tx.connection())
        .await
        .map_err(failed("end the sessions of a person"))?;
    Ok(())
}

#[derive(FromQueryResult)]
struct Row {
    kind: String,
    person_id: Option<Uuid>,
    staff_id: Option<Uuid>,
    acting_for: Option<Uuid>,
    created_at: i64,
    last_seen_at: i64,
    ends_at: i64,
    given_name: Option<String>,
    family_name: Option<String>,
    staff_name: Option<String>,
    staff_centre: Option<String>,
    protected_persons: Option<bool>,
    represents: i32,
    #[sea_orm(nested(prefix = "child_"))]
    child: Option<ChildRow>,
}

/// The child acted for.
#[derive(FromQueryResult)]
struct ChildRow {
    given_name: String,
    family_name: String,
    birth: NaiveDate,
    street: Option<String>,
    postcode: Option<String>,
    city: Option<String>,
    municipality: String,
    protection: String,
    language: String,
}

fn record_of(row: Row, token_hash: [u8; 32]) -> Result<SessionRecord, StoreError> {
    let name = match (row.given_name, row.family_name, row.staff_name) {
        (Some(given), Some(family), None) => format!("{given} {family}"),
        (None, None, Some(name)) => name,
        _ => {
            return Err(StoreError::Unreadable { what: "owner of a session" });
        }
    };
    let acting_for_person = match (row.acting_for, row.child) {
        (Some(id), Some(child)) => Some(child_of(PersonId(id), child)?),
        _ => None,
    };
    Ok(SessionRecord {
        token_hash,
        kind: Code::read(&row.kind)?,
        person: row.person_id.map(PersonId),
        staff: row.staff_id.map(StaffId),
        acting_for: row.acting_for.map(PersonId),
        created_at: instant(row.created_at)?,
        last_seen_at: instant(row.last_seen_at)?,
        ends_at: instant(row.ends_at)?,
        name,
        acting_for_person,
        staff_centre: row.staff_centre.map(CentreNumber),
        staff_rights: row.protected_persons.map(|protected_persons| StaffRights { protected_persons }),
        represents: row.represents != 0,
    })
}

fn child_of(id: PersonId, row: ChildRow) -> Result<Person, StoreError> {
    Ok(Person {
        id,
        given_name: row.given_name,
        family_name: row.family_name,
        birth: row.birth,
        address: address_of(row.street, row.postcode, row.city),
        municipality: row.municipality,
        protection: Code::read(&row.protection)?,
        language: Code::read(&row.language)?,
    })
}

//! Finds a session with everything the frame of a page shows.

use domain::{
    centre::CentreNumber,
    id::{PersonId, StaffId},
};
use sea_orm::{ConnectionTrait as _, FromQueryResult, Statement, prelude::Uuid};

use super::SessionRecord;
use crate::{
    codes::{Code, instant},
    error::{StoreError, failed},
    handle::Handle,
    staff::rights_of,
};

/// One question for every page, hence all in one.
const FIND: &str = "SELECT s.id, s.kind, s.person_id, s.staff_id, s.acting_for, s.created_at, s.last_seen_at, s.ends_at, \
     p.given_name, p.family_name, m.name AS staff_name, m.centre AS staff_centre, m.rights, \
     CASE WHEN EXISTS (SELECT 1 FROM representation r JOIN person k ON k.id = r.child_id \
     WHERE r.guardian_id = s.person_id AND k.protection = 'none') THEN 1 ELSE 0 END AS represents \
     FROM session s LEFT JOIN person p ON p.id = s.person_id LEFT JOIN staff_member m ON m.id = s.staff_id \
     WHERE s.token_hash = $1";

/// The session, however long ago it was seen or should have ended: the caller compares the instants.
pub async fn find(h: &impl Handle, token_hash: &[u8; 32]) -> Result<Option<SessionRecord>, StoreError> {
    let db = h.connection();
    let hash = [token_hash.to_vec().into()];
    let statement = Statement::from_sql_and_values(db.get_database_backend(), FIND, hash);
    let row = Row::find_by_statement(statement).one(db).await.map_err(failed("read a session"))?;
    row.map(|row| record_of(row, *token_hash)).transpose()
}

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
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
    rights: Option<String>,
    represents: i32,
}

fn record_of(row: Row, token_hash: [u8; 32]) -> Result<SessionRecord, StoreError> {
    let name = match (row.given_name, row.family_name, row.staff_name) {
        (Some(given), Some(family), None) => format!("{given} {family}"),
        (None, None, Some(name)) => name,
        _ => {
            return Err(StoreError::Unreadable { what: "owner of a session" });
        }
    };
    Ok(SessionRecord {
        id: row.id,
        token_hash,
        kind: Code::read(&row.kind)?,
        person: row.person_id.map(PersonId),
        staff: row.staff_id.map(StaffId),
        acting_for: row.acting_for.map(PersonId),
        created_at: instant(row.created_at)?,
        last_seen_at: instant(row.last_seen_at)?,
        ends_at: instant(row.ends_at)?,
        name,
        staff_centre: row.staff_centre.map(CentreNumber),
        staff_rights: row.rights.as_deref().map(rights_of).transpose()?,
        represents: row.represents != 0,
    })
}

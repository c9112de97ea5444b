//! What is held about one person and no page shows: for the person, who may have all of it.

use std::collections::HashMap;

use domain::{
    access::Permit,
    case::{CaseKind, Event},
    id::{LoanId, PersonId},
    reference::Reference,
    time::Instant,
};
use sea_orm::{EntityTrait as _, JoinType, QueryFilter as _, QueryOrder as _, QuerySelect as _};

use crate::{
    cases::event_of,
    codes::{case_kind, instant, millis},
    entity::{case_event, case_file, loan, session, staff_member},
    error::{StoreError, failed},
    handle::Handle,
    staff::{StaffMember, member_of},
    staff_citizens::idents_of,
};

/// The key and the description from OeBS of each loan of the person.
pub async fn loan_origins(
    h: &impl Handle,
    permit: &Permit,
) -> Result<HashMap<LoanId, (String, String)>, StoreError> {
    let rows = loan::Entity::find().filter(loan::COLUMN.person_id.eq(permit.subject().0)).all(h.connection());
    let rows = rows.await.map_err(failed("read loans"))?;
    Ok(rows.into_iter().map(|row| (LoanId(row.id), (row.key, row.description))).collect())
}

/// A citizen's session, without its token.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenSession {
    pub acting_for: Option<PersonId>,
    pub created_at: Instant,
    pub last_seen_at: Instant,
    pub ends_at: Instant,
}

/// The sessions of the citizen that have not reached their end at `now`, the newest first.
pub async fn sessions_of(
    h: &impl Handle,
    permit: &Permit,
    now: Instant,
) -> Result<Vec<OpenSession>, StoreError> {
    let rows = session::Entity::find()
        .filter(session::COLUMN.person_id.eq(permit.subject().0))
        .filter(session::COLUMN.ends_at.gt(millis(now)))
        .order_by_desc(session::Column::CreatedAt)
        .all(h.connection());
    let open = |row: session::Model| {
        Ok(OpenSession {
            acting_for: row.acting_for.map(PersonId),
            created_at: instant(row.created_at)?,
            last_seen_at: instant(row.last_seen_at)?,
            ends_at: instant(row.ends_at)?,
        })
    };
    rows.await.map_err(failed("read sessions"))?.into_iter().map(open).collect()
}

/// The person as a member of staff, when it is known to be one: by each `NAVident`, the members who have signed in with it.
pub async fn staff_of(
    h: &impl Handle,
    permit: &Permit,
) -> Result<Vec<(String, Vec<StaffMember>)>, StoreError> {
    let mut found = Vec::new();
    for ident in idents_of(h, permit).await? {
        let rows = staff_member::Entity::find()
            .filter(staff_member::COLUMN.nav_ident.eq(ident.as_str()))
            .all(h.connection());
        let rows = rows.await.map_err(failed("read members of staff"))?;
        found.push((ident, rows.into_iter().map(member_of).collect::<Result<_, _>>()?));
    }
    Ok(found)
}

/// Something the person has done in the case of another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Act {
    pub event: Event,
    pub case_kind: CaseKind,
    pub reference: Reference,
}

/// What the person has done in the cases of others, newest first.
pub async fn acts_of(h: &impl Handle, permit: &Permit) -> Result<Vec<Act>, StoreError> {
    let case = case_event::Entity::belongs_to(case_file::Entity)
        .from(case_event::Column::CaseId)
        .to(case_file::Column::Id)
        .into();
    let rows = case_event::Entity::find()
        .select_also(case_file::Entity)
        .join(JoinType::InnerJoin, case)
        .filter(case_event::COLUMN.by_person.eq(permit.subject().0))
        .filter(case_file::COLUMN.subject_id.ne(permit.subject().0))
        .order_by_desc(case_event::Column::At)
        .all(h.connection());
    let mut acts = Vec::new();
    for (event, case) in rows.await.map_err(failed("read what somebody has done"))? {
        let case = case.ok_or(StoreError::Unreadable { what: "case of an event" })?;
        let reference = Reference::parse(&case.reference);
        let reference = reference.map_err(|_wrong| StoreError::Unreadable { what: "reference" })?;
        acts.push(Act { event: event_of(event)?, case_kind: case_kind(&case.kind)?, reference });
    }
    Ok(acts)
}

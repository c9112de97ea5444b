//! The history of a case.

use chrono::NaiveDate;
use domain::{
    access::Permit,
    case::{Case, Event, EventBy, EventKind},
    id::{CaseId, PersonId, StaffId},
};
use sea_orm::{
    ColumnTrait as _, EntityTrait as _, QueryFilter as _, QueryOrder as _, QuerySelect as _, QueryTrait as _,
};

use crate::{
    codes::{instant, millis, reject_reason},
    entity::{case_event, case_file},
    error::{StoreError, failed},
    handle::{Handle, Tx},
    rows::insert,
};

/// What has happened to the case as it was read, oldest first: what came in between is shown with the case it belongs to,
/// next time.
pub async fn history(h: &impl Handle, permit: &Permit, case: &Case) -> Result<Vec<Event>, StoreError> {
    let mut events = events(h, permit, case.id).await?;
    events.retain(|event| event.version <= case.version);
    Ok(events)
}

/// What has happened to a case of the subject, oldest first; nothing when the case is about somebody else.
pub async fn events(h: &impl Handle, permit: &Permit, case: CaseId) -> Result<Vec<Event>, StoreError> {
    let own = case_file::Entity::find()
        .select_only()
        .column(case_file::Column::Id)
        .filter(case_file::COLUMN.id.eq(case.0))
        .filter(case_file::COLUMN.subject_id.eq(permit.subject().0));
    let rows = case_event::Entity::find()
        .filter(case_event::Column::CaseId.in_subquery(own.into_query()))
        .order_by_asc(case_event::Column::Version)
        .all(h.connection());
    rows.await.map_err(failed("read the history of a case"))?.into_iter().map(event_of).collect()
}

pub(super) async fn append(tx: &Tx, event: &Event) -> Result<(), StoreError> {
    insert(tx, row_of(event), "keep an event").await
}

/// The words of the column `kind`.
mod word {
    pub(super) const SUBMITTED: &str = "submitted";
    pub(super) const TAKEN: &str = "taken";
    pub(super) const TAKEN_OVER: &str = "taken_over";
    pub(super) const HANDED_BACK: &str = "handed_back";
    pub(super) const HELD: &str = "held";
    pub(super) const RESUMED: &str = "resumed";
    pub(super) const APPROVED: &str = "approved";
    pub(super) const REJECTED: &str = "rejected";
    pub(super) const SENT: &str = "sent";
    pub(super) const DELIVERED: &str = "delivered";
    pub(super) const SETTLED: &str = "settled";
    pub(super) const CANCELLED: &str = "cancelled";
    pub(super) const WITHDRAWN: &str = "withdrawn";
}

fn row_of(event: &Event) -> case_event::Model {
    let (by_person, by_staff) = match event.by {
        EventBy::Citizen(person) => (Some(person.0), None),
        EventBy::Staff(staff) => (None, Some(staff.0)),
    };
    let (kind, on_date, reject_reason, text) = columns(&event.kind);
    case_event::Model {
        case_id: event.case.0,
        version: event.version,
        at: millis(event.at),
        by_person,
        by_staff,
        kind: kind.to_owned(),
        on_date,
        reject_reason: reject_reason.map(str::to_owned),
        text: text.cloned(),
    }
}

type Columns<'a> = (&'static str, Option<NaiveDate>, Option<&'static str>, Option<&'a String>);

fn columns(kind: &EventKind) -> Columns<'_> {
    let bare = |word| (word, None, None, None);
    match kind {
        EventKind::Submitted => bare(word::SUBMITTED),
        EventKind::Taken => bare(word::TAKEN),
        EventKind::TakenOver => bare(word::TAKEN_OVER),
        EventKind::HandedBack => bare(word::HANDED_BACK),
        EventKind::Held { until, reason } => (word::HELD, Some(*until), None, Some(reason)),
        EventKind::Resumed => bare(word::RESUMED),
        EventKind::Approved => bare(word::APPROVED),
        EventKind::Rejected { reason, text } => (word::REJECTED, None, Some(reason.code()), Some(text)),
        EventKind::Sent { expected } => (word::SENT, Some(*expected), None, None),
        EventKind::Delivered => bare(word::DELIVERED),
        EventKind::Settled { text } => (word::SETTLED, None, None, Some(text)),
        EventKind::Cancelled { text } => (word::CANCELLED, None, None, Some(text)),
        EventKind::Withdrawn => bare(word::WITHDRAWN),
    }
}

pub(crate) fn event_of(row: case_event::Model) -> Result<Event, StoreError> {
    let by = match (row.by_person, row.by_staff) {
        (Some(person), None) => EventBy::Citizen(PersonId(person)),
        (None, Some(staff)) => EventBy::Staff(StaffId(staff)),
        _ => {
            return Err(StoreError::Unreadable { what: "author of an event" });
        }
    };
    let kind = match (row.kind.as_str(), row.on_date, row.reject_reason, row.text) {
        (word::SUBMITTED, ..) => EventKind::Submitted,
        (word::TAKEN, ..) => EventKind::Taken,
        (word::TAKEN_OVER, ..) => EventKind::TakenOver,
        (word::HANDED_BACK, ..) => EventKind::HandedBack,
        (word::HELD, Some(until), _, Some(reason)) => EventKind::Held { until, reason },
        (word::RESUMED, ..) => EventKind::Resumed,
        (word::APPROVED, ..) => EventKind::Approved,
        (word::REJECTED, _, Some(reason), Some(text)) => {
            EventKind::Rejected { reason: reject_reason(&reason)?, text }
        }
        (word::SENT, Some(expected), ..) => EventKind::Sent { expected },
        (word::DELIVERED, ..) => EventKind::Delivered,
        (word::SETTLED, _, _, Some(text)) => EventKind::Settled { text },
        (word::CANCELLED, _, _, Some(text)) => EventKind::Cancelled { text },
        (word::WITHDRAWN, ..) => EventKind::Withdrawn,
        _ => {
            return Err(StoreError::Unreadable { what: "kind of event" });
        }
    };
    Ok(Event { case: CaseId(row.case_id), version: row.version, at: instant(row.at)?, by, kind })
}

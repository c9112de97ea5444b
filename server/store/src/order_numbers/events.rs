//! The history of an order number.

use domain::{
    access::Permit,
    id::{OrderNumberId, PersonId, StaffId},
    order_number::{Author, Event, EventKind, RefuseReason},
    reference::Reference,
};
use sea_orm::{
    ColumnTrait as _, EntityTrait as _, JoinType, QueryFilter as _, QueryOrder as _, QuerySelect as _,
    QueryTrait as _,
};

use crate::{
    codes::{instant, millis},
    entity::{order_number, order_number_event},
    error::{StoreError, failed},
    handle::{Handle, Tx},
    rows::insert,
};

/// What has happened to a number of the subject, oldest first; nothing when it is somebody else's.
pub async fn events(
    h: &impl Handle,
    permit: &Permit,
    number: OrderNumberId,
) -> Result<Vec<Event>, StoreError> {
    let own = order_number::Entity::find()
        .select_only()
        .column(order_number::Column::Id)
        .filter(order_number::COLUMN.id.eq(number.0))
        .filter(order_number::COLUMN.subject_id.eq(permit.subject().0));
    let rows = order_number_event::Entity::find()
        .filter(order_number_event::Column::NumberId.in_subquery(own.into_query()))
        .order_by_asc(order_number_event::Column::Version)
        .all(h.connection());
    rows.await.map_err(failed("read the history of an order number"))?.into_iter().map(event_of).collect()
}

/// What the person has done with the numbers of others, newest first: each event with the reference of its number.
pub async fn acts_of(h: &impl Handle, permit: &Permit) -> Result<Vec<(Event, Reference)>, StoreError> {
    let number = order_number_event::Entity::belongs_to(order_number::Entity)
        .from(order_number_event::Column::NumberId)
        .to(order_number::Column::Id)
        .into();
    let rows = order_number_event::Entity::find()
        .select_also(order_number::Entity)
        .join(JoinType::InnerJoin, number)
        .filter(order_number_event::COLUMN.by_person.eq(permit.subject().0))
        .filter(order_number::COLUMN.subject_id.ne(permit.subject().0))
        .order_by_desc(order_number_event::Column::At)
        .all(h.connection());
    let mut acts = Vec::new();
    for (event, number) in rows.await.map_err(failed("read what somebody has done"))? {
        let number = number.ok_or(StoreError::Unreadable { what: "number of an event" })?;
        let reference = Reference::parse(&number.reference);
        let reference = reference.map_err(|_wrong| StoreError::Unreadable { what: "reference" })?;
        acts.push((event_of(event)?, reference));
    }
    Ok(acts)
}

pub(super) async fn append(tx: &Tx, event: &Event) -> Result<(), StoreError> {
    insert(tx, row_of(event), "keep an event of an order number").await
}

/// The words of the column `kind`.
mod word {
    pub(super) const ASKED: &str = "asked";
    pub(super) const ISSUED: &str = "issued";
    pub(super) const REFUSED: &str = "refused";
    pub(super) const USED: &str = "used";
    pub(super) const CLOSED: &str = "closed";
    pub(super) const CANCELLED: &str = "cancelled";
    pub(super) const REVOKED: &str = "revoked";
}

fn row_of(event: &Event) -> order_number_event::Model {
    let (by_person, by_staff) = match event.by {
        Author::Citizen(person) => (Some(person.0), None),
        Author::Staff(staff) => (None, Some(staff.0)),
        Author::Firm | Author::Agreement => (None, None),
    };
    let (kind, reason) = match &event.kind {
        EventKind::Asked => (word::ASKED, None),
        EventKind::Issued => (word::ISSUED, None),
        EventKind::Refused { reason, .. } => (word::REFUSED, Some(reason.code().to_owned())),
        EventKind::Used => (word::USED, None),
        EventKind::Closed => (word::CLOSED, None),
        EventKind::Cancelled => (word::CANCELLED, None),
        EventKind::Revoked { .. } => (word::REVOKED, None),
    };
    order_number_event::Model {
        number_id: event.number.0,
        version: event.version,
        at: millis(event.at),
        by_person,
        by_staff,
        kind: kind.to_owned(),
        reason,
        text: event.kind.text().map(str::to_owned),
    }
}

fn event_of(row: order_number_event::Model) -> Result<Event, StoreError> {
    let by = match (row.by_person, row.by_staff, row.kind.as_str()) {
        (Some(person), None, _) => Author::Citizen(PersonId(person)),
        (None, Some(staff), _) => Author::Staff(StaffId(staff)),
        (None, None, word::USED) => Author::Firm,
        (None, None, word::ISSUED) => Author::Agreement,
        _ => return Err(StoreError::Unreadable { what: "author of an event" }),
    };
    let kind = match (row.kind.as_str(), row.reason, row.text) {
        (word::ASKED, ..) => EventKind::Asked,
        (word::ISSUED, ..) => EventKind::Issued,
        (word::REFUSED, Some(reason), Some(text)) => EventKind::Refused {
            reason: RefuseReason::from_code(&reason)
                .ok_or(StoreError::Unreadable { what: "reason for a refusal" })?,
            text,
        },
        (word::USED, ..) => EventKind::Used,
        (word::CLOSED, ..) => EventKind::Closed,
        (word::CANCELLED, ..) => EventKind::Cancelled,
        (word::REVOKED, _, Some(text)) => EventKind::Revoked { text },
        _ => return Err(StoreError::Unreadable { what: "kind of event" }),
    };
    Ok(Event { number: OrderNumberId(row.number_id), version: row.version, at: instant(row.at)?, by, kind })
}

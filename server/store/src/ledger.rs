//! What is written beside a change and with it: messages to the outside, and who was shown whom.

use domain::{
    access::Permit,
    id::{CaseId, PersonId, StaffId},
    time::Instant,
};
use sea_orm::{EntityTrait as _, QueryFilter as _, QueryOrder as _, QuerySelect as _, prelude::Uuid};

use crate::{
    codes::{instant, millis},
    entity::{outbox, read_log},
    error::{StoreError, failed},
    handle::{Handle, Tx},
    rows::insert,
};

/// A message to the outside that must not be lost, and not be sent for a change that was undone.
#[derive(Debug, Clone, PartialEq)]
pub struct OutboxMessage {
    /// The receiver recognises a repetition by it.
    pub id: Uuid,
    pub kind: String,
    /// Identifiers only, nothing about people.
    pub payload: serde_json::Value,
    pub at: Instant,
}

/// A member of staff was shown a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadLogEntry {
    pub id: Uuid,
    pub staff: StaffId,
    pub person: PersonId,
    /// The case that was opened, when it was one.
    pub case: Option<CaseId>,
    /// Stable word for the page.
    pub what: String,
    pub at: Instant,
}

/// Puts a message into the outbox, in the transaction of the change it tells of.
pub async fn enqueue(tx: &Tx, message: &OutboxMessage) -> Result<(), StoreError> {
    let row = outbox::Model {
        id: message.id,
        kind: message.kind.clone(),
        payload: message.payload.clone(),
        at: millis(message.at),
    };
    insert(tx, row, "keep a message").await
}

/// At most `limit` messages waiting to be delivered, oldest first.
pub async fn pending(h: &impl Handle, limit: u64) -> Result<Vec<OutboxMessage>, StoreError> {
    let rows = outbox::Entity::find()
        .order_by_asc(outbox::Column::At)
        .order_by_asc(outbox::Column::Id)
        .limit(limit)
        .all(h.connection());
    let rows = rows.await.map_err(failed("read messages"))?;
    let message = |row: outbox::Model| {
        Ok(OutboxMessage { id: row.id, kind: row.kind, payload: row.payload, at: instant(row.at)? })
    };
    rows.into_iter().map(message).collect()
}

/// Writes down who is shown whom; committed before anything is answered.
pub async fn record_read(tx: &Tx, entry: &ReadLogEntry) -> Result<(), StoreError> {
    let row = read_log::Model {
        id: entry.id,
        staff_id: entry.staff.0,
        person_id: entry.person.0,
        case_id: entry.case.map(|id| id.0),
        what: entry.what.clone(),
        at: millis(entry.at),
    };
    insert(tx, row, "log a reading").await
}

/// Who has been shown the subject, newest first.
pub async fn reads_of(h: &impl Handle, permit: &Permit) -> Result<Vec<ReadLogEntry>, StoreError> {
    let rows = read_log::Entity::find()
        .filter(read_log::COLUMN.person_id.eq(permit.subject().0))
        .order_by_desc(read_log::Column::At)
        .order_by_asc(read_log::Column::Id)
        .all(h.connection());
    let rows = rows.await.map_err(failed("read the read log"))?;
    let entry = |row: read_log::Model| {
        Ok(ReadLogEntry {
            id: row.id,
            staff: StaffId(row.staff_id),
            person: PersonId(row.person_id),
            case: row.case_id.map(CaseId),
            what: row.what,
            at: instant(row.at)?,
        })
    };
    rows.into_iter().map(entry).collect()
}

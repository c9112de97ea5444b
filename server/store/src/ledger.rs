//! What is written beside a change and with it: messages to the outside.

use domain::time::Instant;
use sea_orm::{EntityTrait as _, QueryOrder as _, QuerySelect as _, prelude::Uuid};

use crate::{
    codes::{instant, millis},
    entity::outbox,
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

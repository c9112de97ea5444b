//! Questions for order numbers being written, exactly as typed.

use domain::{
    access::Permit,
    id::{AskId, PersonId},
    order_number::{AskDraft, AskFields},
    time::Instant,
};
use sea_orm::{EntityTrait as _, PaginatorTrait as _, QueryFilter as _, QueryOrder as _};

use crate::{
    codes::{instant, millis},
    entity::{order_number, order_number_draft},
    error::{StoreError, failed},
    handle::{Connected as _, Handle, Tx},
    rows::{self, insert_once},
};

/// What `writer` is writing for the subject.
pub async fn find(
    h: &impl Handle,
    permit: &Permit,
    writer: PersonId,
) -> Result<Option<AskDraft>, StoreError> {
    let row = order_number_draft::Entity::find()
        .filter(order_number_draft::COLUMN.subject_id.eq(permit.subject().0))
        .filter(order_number_draft::COLUMN.writer_id.eq(writer.0))
        .one(h.connection());
    row.await.map_err(failed("read a question being written"))?.map(draft_of).transpose()
}

/// What anybody is writing for the subject.
pub async fn of(h: &impl Handle, permit: &Permit) -> Result<Vec<AskDraft>, StoreError> {
    let rows = order_number_draft::Entity::find()
        .filter(order_number_draft::COLUMN.subject_id.eq(permit.subject().0))
        .order_by_desc(order_number_draft::Column::ChangedAt)
        .all(h.connection());
    rows.await.map_err(failed("read questions being written"))?.into_iter().map(draft_of).collect()
}

/// Keeps what was typed, in place of what the same one typed for the same subject before. [`StoreError::Duplicate`] when the
/// identifier is somebody else's, or has become a number.
pub async fn save(tx: &Tx, draft: &AskDraft) -> Result<(), StoreError> {
    order_number_draft::Entity::delete_many()
        .filter(order_number_draft::COLUMN.subject_id.eq(draft.subject.0))
        .filter(order_number_draft::COLUMN.writer_id.eq(draft.writer.0))
        .exec(tx.connection())
        .await
        .map_err(failed("replace a question being written"))?;
    let asked = order_number::Entity::find().filter(order_number::COLUMN.ask_id.eq(draft.id.0));
    if asked.count(tx.connection()).await.map_err(failed("look for an order number"))? > 0 {
        return Err(StoreError::Duplicate);
    }
    let AskFields { aid, product, purpose, supplier, firm, note } = draft.fields.clone();
    let row = order_number_draft::Model {
        id: draft.id.0,
        subject_id: draft.subject.0,
        writer_id: draft.writer.0,
        aid,
        product,
        purpose,
        supplier,
        firm,
        note,
        changed_at: millis(draft.changed_at),
    };
    insert_once(tx, row, "keep a question being written").await
}

/// Forgets a question: it has been asked.
pub async fn delete(tx: &Tx, permit: &Permit, ask: AskId) -> Result<(), StoreError> {
    order_number_draft::Entity::delete_many()
        .filter(order_number_draft::COLUMN.id.eq(ask.0))
        .filter(order_number_draft::COLUMN.subject_id.eq(permit.subject().0))
        .exec(tx.connection())
        .await
        .map_err(failed("forget a question being written"))?;
    Ok(())
}

/// Deletes the questions that nobody has written on since; answers how many.
pub async fn delete_unchanged_since(tx: &Tx, since: Instant) -> Result<u64, StoreError> {
    let old = ("order_number_draft", "id", "changed_at");
    rows::delete_some(tx, old, millis(since), "delete old questions").await
}

fn draft_of(row: order_number_draft::Model) -> Result<AskDraft, StoreError> {
    Ok(AskDraft {
        id: AskId(row.id),
        subject: PersonId(row.subject_id),
        writer: PersonId(row.writer_id),
        fields: AskFields {
            aid: row.aid,
            product: row.product,
            purpose: row.purpose,
            supplier: row.supplier,
            firm: row.firm,
            note: row.note,
        },
        changed_at: instant(row.changed_at)?,
    })
}

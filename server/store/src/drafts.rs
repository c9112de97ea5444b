//! Exchanges being written.

use domain::{
    access::Permit,
    exchange::{Draft, DraftFields},
    id::{DraftId, LoanId, PersonId},
    time::Instant,
};
use sea_orm::{ActiveValue::Set, EntityTrait as _, QueryFilter as _, QueryOrder as _, Select};

use crate::{
    codes::{instant, millis},
    entity::exchange_draft,
    error::{StoreError, failed},
    handle::{Connected as _, Handle, Tx, locked},
    rows::{self, insert_once},
};

/// All drafts about the subject's aids, the last changed first.
pub async fn of(h: &impl Handle, permit: &Permit) -> Result<Vec<Draft>, StoreError> {
    let rows = own(permit)
        .order_by_desc(exchange_draft::Column::ChangedAt)
        .order_by_asc(exchange_draft::Column::Id)
        .all(h.connection());
    rows.await.map_err(failed("read drafts"))?.into_iter().map(draft_of).collect()
}

/// One draft; none when it is about somebody else's aid. In a transaction nobody else writes on it meanwhile.
pub async fn find(h: &impl Handle, permit: &Permit, draft: DraftId) -> Result<Option<Draft>, StoreError> {
    let one = own(permit).filter(exchange_draft::COLUMN.id.eq(draft.0));
    let row = locked(h, one).one(h.connection());
    row.await.map_err(failed("read a draft"))?.map(draft_of).transpose()
}

/// The draft about the loan: there is at most one.
pub async fn find_for_loan(
    h: &impl Handle,
    permit: &Permit,
    loan: LoanId,
) -> Result<Option<Draft>, StoreError> {
    let row = own(permit).filter(exchange_draft::COLUMN.loan_id.eq(loan.0)).one(h.connection());
    row.await.map_err(failed("read a draft"))?.map(draft_of).transpose()
}

/// Keeps a new draft. [`StoreError::Duplicate`] when the loan has one already; the transaction can then go on.
pub async fn insert(tx: &Tx, draft: &Draft) -> Result<(), StoreError> {
    let DraftFields { reason, reason_text, delivery, street, postcode, city } = draft.fields.clone();
    let row = exchange_draft::Model {
        id: draft.id.0,
        subject_id: draft.subject.0,
        loan_id: draft.loan.0,
        reason,
        reason_text,
        delivery,
        street,
        postcode,
        city,
        changed_at: millis(draft.changed_at),
    };
    insert_once(tx, row, "keep a draft").await
}

/// Keeps what was typed. [`StoreError::Missing`] when the draft is no longer there.
pub async fn save(tx: &Tx, draft: &Draft) -> Result<(), StoreError> {
    let DraftFields { reason, reason_text, delivery, street, postcode, city } = draft.fields.clone();
    let typed = exchange_draft::ActiveModel {
        reason: Set(reason),
        reason_text: Set(reason_text),
        delivery: Set(delivery),
        street: Set(street),
        postcode: Set(postcode),
        city: Set(city),
        changed_at: Set(millis(draft.changed_at)),
        ..Default::default()
    };
    let done = exchange_draft::Entity::update_many()
        .set(typed)
        .filter(exchange_draft::COLUMN.id.eq(draft.id.0))
        .filter(exchange_draft::COLUMN.subject_id.eq(draft.subject.0))
        .exec(tx.connection());
    let done = done.await.map_err(failed("keep a draft"))?;
    if done.rows_affected == 0 { Err(StoreError::Missing) } else { Ok(()) }
}

/// Forgets where the subject wanted aids delivered; what was typed beside stays.
pub(crate) async fn forget_addresses(tx: &Tx, subject: PersonId) -> Result<(), StoreError> {
    let nowhere = exchange_draft::ActiveModel {
        street: Set(String::new()),
        postcode: Set(String::new()),
        city: Set(String::new()),
        ..Default::default()
    };
    let done = exchange_draft::Entity::update_many()
        .set(nowhere)
        .filter(exchange_draft::COLUMN.subject_id.eq(subject.0))
        .exec(tx.connection());
    done.await.map(|_| ()).map_err(failed("forget addresses of drafts"))
}

/// Whether there was a draft to delete.
pub async fn delete(tx: &Tx, permit: &Permit, draft: DraftId) -> Result<bool, StoreError> {
    let done = exchange_draft::Entity::delete_many()
        .filter(exchange_draft::COLUMN.id.eq(draft.0))
        .filter(exchange_draft::COLUMN.subject_id.eq(permit.subject().0))
        .exec(tx.connection());
    Ok(done.await.map_err(failed("delete a draft"))?.rows_affected > 0)
}

/// Deletes the drafts that nobody has written on since; answers how many.
pub async fn delete_unchanged_since(tx: &Tx, since: Instant) -> Result<u64, StoreError> {
    rows::delete_some(tx, ("exchange_draft", "id", "changed_at"), millis(since), "delete old drafts").await
}

fn own(permit: &Permit) -> Select<exchange_draft::Entity> {
    exchange_draft::Entity::find().filter(exchange_draft::COLUMN.subject_id.eq(permit.subject().0))
}

fn draft_of(row: exchange_draft::Model) -> Result<Draft, StoreError> {
    Ok(Draft {
        id: DraftId(row.id),
        subject: PersonId(row.subject_id),
        loan: LoanId(row.loan_id),
        fields: DraftFields {
            reason: row.reason,
            reason_text: row.reason_text,
            delivery: row.delivery,
            street: row.street,
            postcode: row.postcode,
            city: row.city,
        },
        changed_at: instant(row.changed_at)?,
    })
}

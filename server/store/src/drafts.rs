//! Exchanges being written.

use domain::{
    exchange::{Draft, DraftFields},
    id::{DraftId, LoanId, PersonId},
    time::Instant,
};
use sea_orm::{
    ActiveValue::{NotSet, Set},
    EntityTrait as _, QueryFilter as _, QueryOrder as _, Select,
    sea_query::OnConflict,
};

use crate::{
    codes::{instant, millis},
    entity::exchange_draft,
    error::{StoreError, failed},
    handle::{Connected as _, Handle, Tx},
};

/// All drafts about the subject's aids, the last changed first.
pub async fn of(h: &impl Handle, subject: PersonId) -> Result<Vec<Draft>, StoreError> {
    let rows = own(subject)
        .order_by_desc(exchange_draft::Column::ChangedAt)
        .order_by_asc(exchange_draft::Column::Id)
        .all(h.connection());
    rows.await.map_err(failed("read drafts"))?.into_iter().map(draft_of).collect()
}

/// One draft; none when it is about somebody else's aid.
pub async fn find(h: &impl Handle, subject: PersonId, draft: DraftId) -> Result<Option<Draft>, StoreError> {
    let row = own(subject).filter(exchange_draft::COLUMN.id.eq(draft.0)).one(h.connection());
    row.await.map_err(failed("read a draft"))?.map(draft_of).transpose()
}

/// The draft about the loan: there is at most one.
pub async fn find_for_loan(
    h: &impl Handle,
    subject: PersonId,
    loan: LoanId,
) -> Result<Option<Draft>, StoreError> {
    let row = own(subject).filter(exchange_draft::COLUMN.loan_id.eq(loan.0)).one(h.connection());
    row.await.map_err(failed("read a draft"))?.map(draft_of).transpose()
}

/// Keeps a new draft. [`StoreError::Duplicate`] when the loan has one already; the transaction can then go on.
pub async fn insert(tx: &Tx, draft: &Draft, created_by: PersonId) -> Result<(), StoreError> {
    let row = exchange_draft::ActiveModel {
        id: Set(draft.id.0),
        subject_id: Set(draft.subject.0),
        loan_id: Set(draft.loan.0),
        created_by: Set(created_by.0),
        ..fields_of(draft)
    };
    let written = exchange_draft::Entity::insert(row)
        // Not an error of the database: after one, PostgreSQL would refuse the rest of the transaction.
        .on_conflict(OnConflict::new().do_nothing().to_owned())
        .exec_without_returning(tx.connection())
        .await
        .map_err(failed("keep a draft"))?;
    if written == 0 { Err(StoreError::Duplicate) } else { Ok(()) }
}

/// Keeps what was typed. [`StoreError::Missing`] when the draft is no longer there.
pub async fn save(tx: &Tx, draft: &Draft) -> Result<(), StoreError> {
    let done = exchange_draft::Entity::update_many()
        .set(fields_of(draft))
        .filter(exchange_draft::COLUMN.id.eq(draft.id.0))
        .filter(exchange_draft::COLUMN.subject_id.eq(draft.subject.0))
        .exec(tx.connection());
    let done = done.await.map_err(failed("keep a draft"))?;
    if done.rows_affected == 0 { Err(StoreError::Missing) } else { Ok(()) }
}

/// Whether there was a draft to delete.
pub async fn delete(tx: &Tx, subject: PersonId, draft: DraftId) -> Result<bool, StoreError> {
    let done = exchange_draft::Entity::delete_many()
        .filter(exchange_draft::COLUMN.id.eq(draft.0))
        .filter(exchange_draft::COLUMN.subject_id.eq(subject.0))
        .exec(tx.connection());
    Ok(done.await.map_err(failed("delete a draft"))?.rows_affected > 0)
}

/// Deletes the drafts that nobody has written on since; answers how many.
pub async fn delete_unchanged_since(tx: &Tx, since: Instant) -> Result<u64, StoreError> {
    let done = exchange_draft::Entity::delete_many()
        .filter(exchange_draft::COLUMN.changed_at.lt(millis(since)))
        .exec(tx.connection());
    Ok(done.await.map_err(failed("delete old drafts"))?.rows_affected)
}

fn own(subject: PersonId) -> Select<exchange_draft::Entity> {
    exchange_draft::Entity::find().filter(exchange_draft::COLUMN.subject_id.eq(subject.0))
}

/// The columns that change while somebody writes.
fn fields_of(draft: &Draft) -> exchange_draft::ActiveModel {
    let DraftFields { reason, reason_text, delivery, street, postcode, city } = draft.fields.clone();
    exchange_draft::ActiveModel {
        id: NotSet,
        subject_id: NotSet,
        loan_id: NotSet,
        created_by: NotSet,
        reason: Set(reason),
        reason_text: Set(reason_text),
        delivery: Set(delivery),
        street: Set(street),
        postcode: Set(postcode),
        city: Set(city),
        changed_at: Set(millis(draft.changed_at)),
    }
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

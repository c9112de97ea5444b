//! Reports of firms that wanted money, being written, exactly as typed.

use domain::{
    access::Permit,
    case::{Billed, ChargeDraft, ChargeFields},
    id::{DraftId, LoanId, OrderNumberId, PersonId},
    time::Instant,
};
use sea_orm::{Condition, EntityTrait as _, QueryFilter as _, QueryOrder as _, prelude::Expr};

use crate::{
    codes::{instant, millis},
    entity::charge_draft,
    error::{StoreError, failed},
    handle::{Connected as _, Handle, Tx},
    rows::{self, insert_once},
};

/// What `writer` is writing about it for the subject.
pub async fn find(
    h: &impl Handle,
    permit: &Permit,
    writer: PersonId,
    billed: Billed,
) -> Result<Option<ChargeDraft>, StoreError> {
    let row = charge_draft::Entity::find()
        .filter(charge_draft::COLUMN.subject_id.eq(permit.subject().0))
        .filter(charge_draft::COLUMN.writer_id.eq(writer.0))
        .filter(about(billed))
        .one(h.connection());
    row.await.map_err(failed("read a report being written"))?.map(draft_of).transpose()
}

/// What anybody is writing for the subject.
pub async fn of(h: &impl Handle, permit: &Permit) -> Result<Vec<ChargeDraft>, StoreError> {
    let rows = charge_draft::Entity::find()
        .filter(charge_draft::COLUMN.subject_id.eq(permit.subject().0))
        .order_by_desc(charge_draft::Column::ChangedAt)
        .all(h.connection());
    rows.await.map_err(failed("read reports being written"))?.into_iter().map(draft_of).collect()
}

/// Keeps what was typed, in place of what the same one typed about the same thing before. [`StoreError::Duplicate`] when the
/// identifier is somebody else's.
pub async fn save(tx: &Tx, draft: &ChargeDraft) -> Result<(), StoreError> {
    charge_draft::Entity::delete_many()
        .filter(charge_draft::COLUMN.subject_id.eq(draft.subject.0))
        .filter(charge_draft::COLUMN.writer_id.eq(draft.writer.0))
        .filter(Condition::any().add(about(draft.billed)).add(charge_draft::COLUMN.id.eq(draft.id.0)))
        .exec(tx.connection())
        .await
        .map_err(failed("replace a report being written"))?;
    let (loan, number) = match draft.billed {
        Billed::Loan(loan) => (Some(loan.0), None),
        Billed::Number(number) => (None, Some(number.0)),
    };
    let ChargeFields { supplier, firm, amount, text } = draft.fields.clone();
    let row = charge_draft::Model {
        id: draft.id.0,
        subject_id: draft.subject.0,
        writer_id: draft.writer.0,
        loan_id: loan,
        number_id: number,
        supplier,
        firm,
        amount,
        text,
        changed_at: millis(draft.changed_at),
    };
    insert_once(tx, row, "keep a report being written").await
}

/// Forgets a report: it has been sent.
pub async fn delete(tx: &Tx, permit: &Permit, draft: DraftId) -> Result<(), StoreError> {
    charge_draft::Entity::delete_many()
        .filter(charge_draft::COLUMN.id.eq(draft.0))
        .filter(charge_draft::COLUMN.subject_id.eq(permit.subject().0))
        .exec(tx.connection())
        .await
        .map_err(failed("forget a report being written"))?;
    Ok(())
}

/// Deletes the reports that nobody has written on since; answers how many.
pub async fn delete_unchanged_since(tx: &Tx, since: Instant) -> Result<u64, StoreError> {
    let old = ("charge_draft", "id", "changed_at");
    rows::delete_some(tx, old, millis(since), "delete old reports").await
}

fn about(billed: Billed) -> Expr {
    match billed {
        Billed::Loan(loan) => charge_draft::COLUMN.loan_id.eq(loan.0),
        Billed::Number(number) => charge_draft::COLUMN.number_id.eq(number.0),
    }
}

fn draft_of(row: charge_draft::Model) -> Result<ChargeDraft, StoreError> {
    let billed = match (row.loan_id, row.number_id) {
        (Some(loan), None) => Billed::Loan(LoanId(loan)),
        (None, Some(number)) => Billed::Number(OrderNumberId(number)),
        _ => return Err(StoreError::Unreadable { what: "what a report is about" }),
    };
    Ok(ChargeDraft {
        id: DraftId(row.id),
        subject: PersonId(row.subject_id),
        writer: PersonId(row.writer_id),
        billed,
        fields: ChargeFields { supplier: row.supplier, firm: row.firm, amount: row.amount, text: row.text },
        changed_at: instant(row.changed_at)?,
    })
}

//! Moves that staff began and could not make yet, exactly as typed.

use domain::{
    access::Permit,
    case::MoveFields,
    id::{CaseId, StaffId},
    time::Instant,
};
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _, QuerySelect as _, QueryTrait as _};

use crate::{
    codes::{Code, millis},
    entity::{case_file, move_draft},
    error::{StoreError, failed},
    handle::{Connected as _, Handle, Tx},
    rows::{self, put},
};

/// What the member of staff last typed on a case of the subject.
pub async fn find(
    h: &impl Handle,
    permit: &Permit,
    case: CaseId,
    staff: StaffId,
) -> Result<Option<MoveFields>, StoreError> {
    let own = case_file::Entity::find()
        .select_only()
        .column(case_file::Column::Id)
        .filter(case_file::COLUMN.subject_id.eq(permit.subject().0));
    let row = move_draft::Entity::find_by_id((case.0, staff.0))
        .filter(move_draft::Column::CaseId.in_subquery(own.into_query()))
        .one(h.connection());
    row.await.map_err(failed("read what was typed"))?.map(fields_of).transpose()
}

/// Keeps what the member of staff typed on the case, in place of what was typed before.
pub async fn save(
    tx: &Tx,
    case: CaseId,
    staff: StaffId,
    typed: &MoveFields,
    at: Instant,
) -> Result<(), StoreError> {
    let row = move_draft::Model {
        case_id: case.0,
        staff_id: staff.0,
        kind: typed.kind.word().to_owned(),
        date: typed.date.clone(),
        decision_reason: typed.decision_reason.clone(),
        text: typed.text.clone(),
        changed_at: millis(at),
    };
    put(tx, vec![row], "keep what was typed").await
}

/// Forgets what the member of staff typed on the case; nothing typed is nothing to forget.
pub async fn delete(tx: &Tx, case: CaseId, staff: StaffId) -> Result<(), StoreError> {
    move_draft::Entity::delete_many()
        .filter(move_draft::COLUMN.case_id.eq(case.0))
        .filter(move_draft::COLUMN.staff_id.eq(staff.0))
        .exec(tx.connection())
        .await
        .map_err(failed("forget what was typed"))?;
    Ok(())
}

/// Forgets what anybody typed on the case: it has ended.
pub async fn delete_of_case(tx: &Tx, case: CaseId) -> Result<(), StoreError> {
    move_draft::Entity::delete_many()
        .filter(move_draft::COLUMN.case_id.eq(case.0))
        .exec(tx.connection())
        .await
        .map_err(failed("forget what was typed on a case"))?;
    Ok(())
}

/// Forgets what nobody has typed on since; answers how many.
pub async fn delete_unchanged_since(tx: &Tx, since: Instant) -> Result<u64, StoreError> {
    let old = ("move_draft", "case_id, staff_id", "changed_at");
    rows::delete_some(tx, old, millis(since), "forget what was typed long ago").await
}

fn fields_of(row: move_draft::Model) -> Result<MoveFields, StoreError> {
    Ok(MoveFields {
        kind: Code::read(&row.kind)?,
        date: row.date,
        decision_reason: row.decision_reason,
        text: row.text,
    })
}

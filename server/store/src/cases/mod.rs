//! Cases: inserted once, changed one version at a time, each change with its event.

mod events;
mod row;
mod tasks;

use std::collections::HashMap;

use domain::{
    access::{Permit, Sealed},
    case::{Case, CaseKind, Event, Status},
    centre::CentreNumber,
    id::{CaseId, DraftId, LoanId, PersonId},
    time::Instant,
};
use sea_orm::{
    ActiveValue::Set, EntityTrait as _, QueryFilter as _, QueryOrder as _, QuerySelect as _, Select,
    prelude::Uuid,
};

pub(crate) use events::event_of;
pub use events::{events, history};
pub use tasks::{TaskFilter, TaskRecord, counts, tasks};
pub(crate) use tasks::{kin, names_of, people_shown};

use crate::{
    codes::millis,
    entity::case_file,
    error::{StoreError, failed},
    handle::{Connected as _, Handle, Tx, locked},
    rows::insert_once,
};
use row::{case_of, row_of};

/// Keeps a new case with its first event. [`StoreError::Duplicate`] when its draft has become a case already, when its
/// loan has an open exchange or when the reference is taken; the transaction can then go on.
pub async fn insert(tx: &Tx, case: &Case, submitted: &Event) -> Result<(), StoreError> {
    insert_once(tx, row_of(case, ended_at(case, submitted)), "keep a case").await?;
    events::append(tx, submitted).await
}

/// Any case, for staff. In a transaction nobody else changes it meanwhile.
pub async fn find(h: &impl Handle, case: CaseId) -> Result<Option<Sealed<Case>>, StoreError> {
    let row = locked(h, case_file::Entity::find_by_id(case.0)).one(h.connection());
    let case = row.await.map_err(failed("read a case"))?.map(case_of).transpose()?;
    Ok(case.map(|case| Sealed::new(case.subject, case)))
}

/// One case of the subject; none when it is somebody else's. In a transaction nobody else changes it meanwhile.
pub async fn find_of(h: &impl Handle, permit: &Permit, case: CaseId) -> Result<Option<Case>, StoreError> {
    let one = own(permit).filter(case_file::COLUMN.id.eq(case.0));
    let row = locked(h, one).one(h.connection());
    row.await.map_err(failed("read a case"))?.map(case_of).transpose()
}

/// The case that the draft has become.
pub async fn by_draft(h: &impl Handle, permit: &Permit, draft: DraftId) -> Result<Option<Case>, StoreError> {
    let row = own(permit).filter(case_file::COLUMN.draft_id.eq(draft.0)).one(h.connection());
    row.await.map_err(failed("read a case"))?.map(case_of).transpose()
}

/// All cases of the subject, newest first.
pub async fn of(h: &impl Handle, permit: &Permit) -> Result<Vec<Case>, StoreError> {
    all(h, own(permit)).await
}

/// All cases about the loan, newest first.
pub async fn of_loan(h: &impl Handle, permit: &Permit, loan: LoanId) -> Result<Vec<Case>, StoreError> {
    all(h, own(permit).filter(case_file::COLUMN.loan_id.eq(loan.0))).await
}

/// The subject's cases that ended at `since` or later, newest first.
pub async fn ended_since(h: &impl Handle, permit: &Permit, since: Instant) -> Result<Vec<Case>, StoreError> {
    all(h, own(permit).filter(case_file::COLUMN.ended_at.gte(millis(since)))).await
}

/// The open exchange of each of the subject's loans that has one.
pub async fn open_by_loan(h: &impl Handle, permit: &Permit) -> Result<HashMap<LoanId, CaseId>, StoreError> {
    let rows = own(permit)
        .select_only()
        .columns([case_file::Column::LoanId, case_file::Column::Id])
        .filter(case_file::COLUMN.kind.eq(CaseKind::Exchange.code()))
        .filter(case_file::COLUMN.status.is_in(Status::OPEN.map(Status::code)))
        .into_tuple::<(Option<Uuid>, Uuid)>()
        .all(h.connection());
    let rows = rows.await.map_err(failed("read open cases"))?;
    Ok(rows.into_iter().filter_map(|(loan, case)| Some((LoanId(loan?), CaseId(case)))).collect())
}

/// The centres with an open case about the person, each once.
pub async fn centres_at_work(h: &impl Handle, subject: PersonId) -> Result<Vec<CentreNumber>, StoreError> {
    let rows = case_file::Entity::find()
        .select_only()
        .column(case_file::Column::Centre)
        .distinct()
        .filter(case_file::COLUMN.subject_id.eq(subject.0))
        .filter(case_file::COLUMN.status.is_in(Status::OPEN.map(Status::code)))
        .into_tuple::<String>()
        .all(h.connection());
    let rows = rows.await.map_err(failed("read centres at work"))?;
    Ok(rows.into_iter().map(CentreNumber).collect())
}

/// Keeps what a move changes (status, version, handler, dates and the end) and appends its event. [`StoreError::Stale`]
/// when the stored version is not `expected_version`.
pub async fn update(tx: &Tx, case: &Case, event: &Event, expected_version: i64) -> Result<(), StoreError> {
    let changed = case_file::ActiveModel {
        status: Set(case.status.code().to_owned()),
        version: Set(case.version),
        handler_id: Set(case.handler.map(|id| id.0)),
        hold_until: Set(case.hold_until),
        expected: Set(case.expected),
        due: Set(case.due),
        ended_at: Set(ended_at(case, event)),
        ..Default::default()
    };
    let done = case_file::Entity::update_many()
        .set(changed)
        .filter(case_file::COLUMN.id.eq(case.id.0))
        .filter(case_file::COLUMN.version.eq(expected_version))
        .exec(tx.connection());
    if done.await.map_err(failed("change a case"))?.rows_affected == 0 {
        return Err(StoreError::Stale);
    }
    events::append(tx, event).await
}

/// Forgets the other addresses that the subject's aids were to be delivered to. No new version: nothing has happened to
/// the cases, and a move under way on one is not refused for it.
pub(crate) async fn forget_addresses(tx: &Tx, subject: PersonId) -> Result<(), StoreError> {
    let nowhere = case_file::ActiveModel {
        street: Set(None),
        postcode: Set(None),
        city: Set(None),
        ..Default::default()
    };
    let done = case_file::Entity::update_many()
        .set(nowhere)
        .filter(case_file::COLUMN.subject_id.eq(subject.0))
        .exec(tx.connection());
    done.await.map(|_| ()).map_err(failed("forget addresses of cases"))
}

/// When the case ended, once it has: with its last event.
fn ended_at(case: &Case, last: &Event) -> Option<i64> {
    (!case.is_open()).then(|| millis(last.at))
}

fn own(permit: &Permit) -> Select<case_file::Entity> {
    case_file::Entity::find().filter(case_file::COLUMN.subject_id.eq(permit.subject().0))
}

async fn all(h: &impl Handle, select: Select<case_file::Entity>) -> Result<Vec<Case>, StoreError> {
    let rows = select
        .order_by_desc(case_file::Column::SubmittedAt)
        .order_by_asc(case_file::Column::Id)
        .all(h.connection());
    rows.await.map_err(failed("read cases"))?.into_iter().map(case_of).collect()
}

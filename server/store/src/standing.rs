//! What every page about one person asks first, in as few questions as it takes: on SQLite each question costs two
//! changes of thread.

use std::sync::LazyLock;

use domain::{
    access::{Permit, Sealed},
    agreement::Agreement,
    case::Status,
    id::{CaseId, DraftId, PersonId},
    loan::Loan,
    person::Person,
};
use sea_orm::{
    ConnectionTrait as _, EntityTrait as _, FromQueryResult, JoinType, QueryOrder as _, QuerySelect as _,
    Statement, prelude::Uuid,
};

use crate::{
    agreements::agreement_of,
    entity::{agreement, person},
    error::{StoreError, failed},
    handle::Handle,
    loans,
    people::person_of,
};

/// The person with all agreements, the one that came into force last first.
pub async fn person_with_agreements(
    h: &impl Handle,
    id: PersonId,
) -> Result<Option<Sealed<(Person, Vec<Agreement>)>>, StoreError> {
    let holder = person::Entity::belongs_to(agreement::Entity)
        .from(person::Column::Id)
        .to(agreement::Column::HolderId)
        .into();
    let rows = person::Entity::find_by_id(id.0)
        .select_also(agreement::Entity)
        .join(JoinType::LeftJoin, holder)
        .order_by_desc(agreement::Column::InForceFrom)
        .order_by_asc(agreement::Column::Id)
        .all(h.connection());
    let rows = rows.await.map_err(failed("read a person with agreements"))?;
    let mut found: Option<(Person, Vec<Agreement>)> = None;
    for (person, agreement) in rows {
        let (_, agreements) = match &mut found {
            Some(found) => found,
            none => none.insert((person_of(person)?, Vec::new())),
        };
        if let Some(row) = agreement {
            agreements.push(agreement_of(row)?);
        }
    }
    Ok(found.map(|found| Sealed::new(id, found)))
}

/// A loan with what is under way about it.
#[derive(Debug, Clone, PartialEq)]
pub struct LoanAtWork {
    pub loan: Loan,
    /// The exchange begun.
    pub draft: Option<DraftId>,
    /// The exchange sent and not ended.
    pub open_case: Option<CaseId>,
}

/// At most one draft and one open case: each has its unique index.
static SELECT: LazyLock<String> = LazyLock::new(|| {
    let open = Status::OPEN.map(|status| format!("'{}'", status.code()));
    format!(
        "SELECT {}, d.id AS draft, x.id AS open_case FROM {} \
         LEFT JOIN exchange_draft d ON d.loan_id = l.id AND d.subject_id = l.person_id \
         LEFT JOIN case_file x ON x.loan_id = l.id AND x.subject_id = l.person_id AND x.kind = 'exchange' AND x.status IN ({}) \
         WHERE l.person_id = $1",
        loans::COLUMNS,
        loans::TABLES,
        open.join(", ")
    )
});

/// All loans of the subject, in the order of [`loans::of`].
pub async fn loans_at_work(h: &impl Handle, permit: &Permit) -> Result<Vec<LoanAtWork>, StoreError> {
    let db = h.connection();
    let statement = Statement::from_sql_and_values(
        db.get_database_backend(),
        SELECT.as_str(),
        [permit.subject().0.into()],
    );
    let rows = Row::find_by_statement(statement).all(db).await.map_err(failed("read loans at work"))?;
    let mut found = Vec::with_capacity(rows.len());
    for Row { loan, draft, open_case } in rows {
        let loan = loans::loan_of(loan)?;
        found.push(LoanAtWork { loan, draft: draft.map(DraftId), open_case: open_case.map(CaseId) });
    }
    found.sort_by(|one, other| loans::newest_first(&one.loan, &other.loan));
    Ok(found)
}

#[derive(FromQueryResult)]
struct Row {
    #[sea_orm(nested)]
    loan: loans::Row,
    draft: Option<Uuid>,
    open_case: Option<Uuid>,
}

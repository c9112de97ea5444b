//! Cases as the tasks of a centre.

use std::collections::HashMap;

use domain::{
    access::TaskPermit,
    actor::{Right, StaffRights},
    case::{Case, Status},
    id::StaffId,
    person::AddressProtection,
    time::Instant,
    views::{TaskCounts, TaskView},
};
use sea_orm::{
    ColumnTrait as _, Condition, ConnectionTrait as _, EntityTrait as _, FromQueryResult, QueryFilter as _,
    QuerySelect as _, QueryTrait as _, Select, Statement, Value, prelude::Uuid,
};

use super::row::case_of;
use crate::{
    codes::{Code, millis},
    entity::{case_file, person},
    error::{StoreError, failed},
    handle::Handle,
    rows::CHUNK,
    staff,
};

/// Which tasks of the centre.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TaskFilter {
    pub view: TaskView,
    /// Only this status.
    pub status: Option<Status>,
    /// Ended ones are listed from then on.
    pub ended_since: Instant,
}

/// One task with the names beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TaskRecord {
    pub case: Case,
    pub person_name: String,
    /// Four digits.
    pub municipality: String,
    pub handler_name: Option<String>,
}

/// The tasks that permit and filter let through, in no order.
pub async fn tasks(
    h: &impl Handle,
    permit: &TaskPermit,
    filter: TaskFilter,
) -> Result<Vec<TaskRecord>, StoreError> {
    let rows = case_file::Entity::find().filter(condition(permit, filter)).all(h.connection());
    let mut cases = Vec::new();
    for row in rows.await.map_err(failed("read tasks"))? {
        cases.push(case_of(row)?);
    }
    let people = names_of(h, cases.iter().map(|case| case.subject.0)).await?;
    let mut handlers: Vec<StaffId> = cases.iter().filter_map(|case| case.handler).collect();
    handlers.sort_unstable();
    handlers.dedup();
    let handlers = staff::names(h, &handlers).await?;
    let records = cases.into_iter().filter_map(|case| {
        let (person_name, municipality) = people.get(&case.subject.0)?.clone();
        let handler_name = case.handler.and_then(|id| handlers.get(&id).cloned());
        Some(TaskRecord { case, person_name, municipality, handler_name })
    });
    Ok(records.collect())
}

fn condition(permit: &TaskPermit, filter: TaskFilter) -> Condition {
    let open = Status::OPEN.map(Status::code);
    let case = case_file::COLUMN;
    let mut all = Condition::all().add(case.centre.eq(permit.centre().0.as_str()));
    all = match filter.view {
        TaskView::Mine => all.add(case.status.is_in(open)).add(case.handler_id.eq(permit.staff().0)),
        TaskView::Centre => all.add(case.status.is_in(open)),
        TaskView::Unassigned => all.add(case.status.is_in(open)).add(case.handler_id.is_null()),
        TaskView::Ended => all.add(case.ended_at.gte(millis(filter.ended_since))),
    };
    if let Some(status) = filter.status {
        all = all.add(case.status.eq(status.code()));
    }
    all.add(case_file::Column::SubjectId.in_subquery(people_shown(permit).into_query()))
        .add(case.subject_id.is_not_in(kin(permit)))
        .add(case.submitted_by.is_not_in(kin(permit)))
}

/// The identifiers of those whom grade and shield do not keep from the one asking.
pub(crate) fn people_shown(permit: &TaskPermit) -> Select<person::Entity> {
    person::Entity::find()
        .select_only()
        .column(person::Column::Id)
        .filter(person::COLUMN.protection.is_in(grades(permit.rights()).map(Code::word)))
        .filter(person::Column::Shielded.is_in(shielded(permit.rights())))
}

/// The grades of address protection that the rights let through.
fn grades(rights: StaffRights) -> impl Iterator<Item = AddressProtection> {
    AddressProtection::ALL
        .into_iter()
        .filter(move |grade| grade.right().is_none_or(|right| rights.has(right)))
}

/// The member of staff and the family.
pub(crate) fn kin(permit: &TaskPermit) -> impl Iterator<Item = Uuid> {
    permit.kin().iter().map(|person| person.0)
}

/// Whether shielded persons are let through beside the others.
fn shielded(rights: StaffRights) -> impl Iterator<Item = bool> {
    [false, true].into_iter().filter(move |shielded| !shielded || rights.has(Right::Shielded))
}

/// Full name and municipality of those whom a list is about.
pub(crate) async fn names_of(
    h: &impl Handle,
    ids: impl Iterator<Item = Uuid>,
) -> Result<HashMap<Uuid, (String, String)>, StoreError> {
    let mut ids: Vec<Uuid> = ids.collect();
    ids.sort_unstable();
    ids.dedup();
    let mut people = HashMap::with_capacity(ids.len());
    for chunk in ids.chunks(CHUNK) {
        let rows = person::Entity::find()
            .select_only()
            .columns([
                person::Column::Id,
                person::Column::GivenName,
                person::Column::FamilyName,
                person::Column::Municipality,
            ])
            .filter(person::COLUMN.id.is_in(chunk.iter().copied()))
            .into_tuple::<(Uuid, String, String, String)>()
            .all(h.connection());
        for (id, given, family, municipality) in rows.await.map_err(failed("read people"))? {
            people.insert(id, (format!("{given} {family}"), municipality));
        }
    }
    Ok(people)
}

#[derive(FromQueryResult)]
struct CountRow {
    mine: i64,
    centre: i64,
    unassigned: i64,
    ended: i64,
}

/// How many tasks each view holds, counting the same cases as [`tasks`]: by the index of the open ones and that of the
/// ended ones, so that what ended long ago is not looked at. The filter's view and status do not matter.
pub async fn counts(
    h: &impl Handle,
    permit: &TaskPermit,
    filter: TaskFilter,
) -> Result<TaskCounts, StoreError> {
    let open = Status::OPEN.map(|status| format!("'{}'", status.code())).join(", ");
    let grades: Vec<String> = grades(permit.rights()).map(|grade| format!("'{}'", grade.word())).collect();
    let shielded: Vec<String> = shielded(permit.rights()).map(|one| one.to_string()).collect();
    let family: Vec<String> = (4..).take(permit.kin().len()).map(|at| format!("${at}")).collect();
    let family = match family.join(", ") {
        nobody if nobody.is_empty() => String::new(),
        family => format!(" AND subject_id NOT IN ({family}) AND submitted_by NOT IN ({family})"),
    };
    let shown = format!(
        " AND subject_id IN (SELECT id FROM person WHERE protection IN ({}) AND shielded IN ({})){family}",
        grades.join(", "),
        shielded.join(", ")
    );
    let sql = format!(
        "SELECT COUNT(CASE WHEN handler_id = $2 THEN 1 END) AS mine, COUNT(*) AS centre, \
         COUNT(CASE WHEN handler_id IS NULL THEN 1 END) AS unassigned, \
         (SELECT COUNT(*) FROM case_file WHERE centre = $1 AND ended_at >= $3{shown}) AS ended \
         FROM case_file WHERE centre = $1 AND status IN ({open}){shown}"
    );
    let db = h.connection();
    let values: Vec<Value> =
        vec![permit.centre().0.as_str().into(), permit.staff().0.into(), millis(filter.ended_since).into()];
    let values = values.into_iter().chain(kin(permit).map(Value::from));
    let statement = Statement::from_sql_and_values(db.get_database_backend(), sql, values);
    let row = CountRow::find_by_statement(statement).one(db).await.map_err(failed("count tasks"))?;
    let row = row.ok_or(StoreError::Missing)?;
    let count = |number: i64| usize::try_from(number).unwrap_or(0);
    Ok(TaskCounts {
        mine: count(row.mine),
        centre: count(row.centre),
        unassigned: count(row.unassigned),
        ended: count(row.ended),
    })
}

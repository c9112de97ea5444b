//! Who was shown whom: written in the transaction of the showing, read by the person and by the export.

use domain::{
    access::{LogPermit, Permit},
    centre::CentreNumber,
    id::{CaseId, PersonId, StaffId},
    read_log::{ReadKind, Reader, Reading},
    time::{Instant, oslo_date},
};
use sea_orm::{
    ActiveValue::{NotSet, Set},
    ConnectionTrait as _, DbBackend, EntityTrait as _, PaginatorTrait as _, QueryFilter as _,
    QueryOrder as _, QuerySelect as _,
    sea_query::OnConflict,
};

use crate::{
    codes::{instant, millis},
    entity::read_log,
    error::{StoreError, failed},
    handle::{Connected as _, Handle, Tx},
};

/// A showing with its place in the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LoggedReading {
    /// Grows in the order of writing; not without holes.
    pub position: i64,
    pub reading: Reading,
}

/// Writes down who is shown whom; to be committed before anything is answered. A guardian who is written down already
/// for this child, kind of page and Norwegian day is not written down again.
pub async fn record(tx: &Tx, reading: &Reading) -> Result<(), StoreError> {
    let (staff, centre, guardian) = match &reading.reader {
        Reader::Staff { id, centre } => (Some(id.0), Some(centre.0.clone()), None),
        Reader::Guardian(id) => (None, None, Some(id.0)),
        Reader::Program => (None, None, None),
    };
    let row = read_log::ActiveModel {
        position: NotSet,
        staff_id: Set(staff),
        centre: Set(centre),
        guardian_id: Set(guardian),
        person_id: Set(reading.person.0),
        case_id: Set(reading.case.map(|id| id.0)),
        what: Set(reading.kind.code().to_owned()),
        at: Set(millis(reading.at)),
        on_day: Set(guardian.map(|_| oslo_date(reading.at))),
        request_id: Set(reading.request.clone()),
    };
    let mut insert = read_log::Entity::insert(row);
    if guardian.is_some() {
        insert = insert.on_conflict(OnConflict::new().do_nothing().to_owned());
    }
    insert.exec_without_returning(tx.connection()).await.map(|_| ()).map_err(failed("log a reading"))
}

/// Whether the guardian is written down already for the child, this kind of page and the Norwegian day of `at`.
pub async fn has_guardian(
    h: &impl Handle,
    guardian: PersonId,
    child: PersonId,
    kind: ReadKind,
    at: Instant,
) -> Result<bool, StoreError> {
    let found = read_log::Entity::find()
        .filter(read_log::COLUMN.guardian_id.eq(guardian.0))
        .filter(read_log::COLUMN.person_id.eq(child.0))
        .filter(read_log::COLUMN.what.eq(kind.code()))
        .filter(read_log::COLUMN.on_day.eq(oslo_date(at)))
        .count(h.connection());
    Ok(found.await.map_err(failed("read the read log"))? > 0)
}

/// Who has been shown the subject, newest first.
pub async fn of(h: &impl Handle, permit: &Permit) -> Result<Vec<Reading>, StoreError> {
    let rows = own(permit).all(h.connection()).await.map_err(failed("read the read log"))?;
    rows.into_iter().map(reading_of).collect()
}

/// As [`of`], `limit` of them after the first `skip`.
pub async fn page_of(
    h: &impl Handle,
    permit: &Permit,
    skip: u64,
    limit: u64,
) -> Result<Vec<Reading>, StoreError> {
    let rows = own(permit).offset(skip).limit(limit).all(h.connection());
    rows.await.map_err(failed("read the read log"))?.into_iter().map(reading_of).collect()
}

/// How many showings of the subject there are.
pub async fn count_of(h: &impl Handle, permit: &Permit) -> Result<u64, StoreError> {
    own(permit).count(h.connection()).await.map_err(failed("count the read log"))
}

/// What the subject, as a guardian, has been shown of others, newest first.
pub async fn by_guardian(h: &impl Handle, permit: &Permit) -> Result<Vec<Reading>, StoreError> {
    let rows = newest_first(read_log::Entity::find())
        .filter(read_log::COLUMN.guardian_id.eq(permit.subject().0))
        .all(h.connection());
    rows.await.map_err(failed("read the read log"))?.into_iter().map(reading_of).collect()
}

/// The last position that everything before is settled at: nobody will ever write a smaller one. Zero while the log is
/// empty.
///
/// PostgreSQL hands out positions before they are committed. Whoever writes holds a lock on the table from before the
/// position is drawn, so that waiting for that lock waits for all of them. On SQLite there is one writer.
pub async fn settled(tx: &Tx) -> Result<i64, StoreError> {
    if tx.connection().get_database_backend() == DbBackend::Postgres {
        let lock = "LOCK TABLE read_log IN SHARE MODE";
        tx.connection().execute_unprepared(lock).await.map_err(failed("wait for the read log"))?;
    }
    let last = read_log::Entity::find().order_by_desc(read_log::Column::Position).limit(1);
    let last = last.one(tx.connection()).await.map_err(failed("read the read log"))?;
    Ok(last.map_or(0, |row| row.position))
}

/// Of everybody: at most `limit` showings after the position `after`, up to and with `settled`, from the instant `since` on, in order.
pub async fn after(
    h: &impl Handle,
    _permit: &LogPermit,
    after: i64,
    settled: i64,
    since: Option<Instant>,
    limit: u64,
) -> Result<Vec<LoggedReading>, StoreError> {
    let mut rows = read_log::Entity::find()
        .filter(read_log::COLUMN.position.gt(after))
        .filter(read_log::COLUMN.position.lte(settled));
    if let Some(since) = since {
        rows = rows.filter(read_log::COLUMN.at.gte(millis(since)));
    }
    let rows = rows.order_by_asc(read_log::Column::Position).limit(limit).all(h.connection());
    let logged =
        |row: read_log::Model| Ok(LoggedReading { position: row.position, reading: reading_of(row)? });
    rows.await.map_err(failed("read the read log"))?.into_iter().map(logged).collect()
}

fn own(permit: &Permit) -> sea_orm::Select<read_log::Entity> {
    newest_first(read_log::Entity::find()).filter(read_log::COLUMN.person_id.eq(permit.subject().0))
}

fn newest_first(rows: sea_orm::Select<read_log::Entity>) -> sea_orm::Select<read_log::Entity> {
    rows.order_by_desc(read_log::Column::At).order_by_desc(read_log::Column::Position)
}

fn reading_of(row: read_log::Model) -> Result<Reading, StoreError> {
    let reader = match (row.staff_id, row.centre, row.guardian_id) {
        (Some(id), Some(centre), None) => Reader::Staff { id: StaffId(id), centre: CentreNumber(centre) },
        (None, None, Some(id)) => Reader::Guardian(PersonId(id)),
        (None, None, None) => Reader::Program,
        _ => return Err(StoreError::Unreadable { what: "reader in the read log" }),
    };
    let kind = ReadKind::from_code(&row.what);
    Ok(Reading {
        reader,
        person: PersonId(row.person_id),
        case: row.case_id.map(CaseId),
        kind: kind.ok_or(StoreError::Unreadable { what: "kind of reading" })?,
        at: instant(row.at)?,
        request: row.request_id,
    })
}

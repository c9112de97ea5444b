//! The history of a trial.

use domain::{
    access::Permit,
    case::EventBy,
    id::{PersonId, StaffId, TrialId},
    time::Instant,
    trial::{TrialEvent, TrialStep},
};
use sea_orm::{
    ColumnTrait as _, EntityTrait as _, QueryFilter as _, QueryOrder as _, QuerySelect as _, QueryTrait as _,
};

use crate::{
    codes::{Code, instant, millis},
    entity::{trial, trial_event},
    error::{StoreError, failed},
    handle::{Handle, Tx},
    rows::insert,
};

/// What has happened to a trial of the subject, oldest first; nothing when it is somebody else's.
pub async fn events(h: &impl Handle, permit: &Permit, id: TrialId) -> Result<Vec<TrialEvent>, StoreError> {
    let own = trial::Entity::find()
        .select_only()
        .column(trial::Column::Id)
        .filter(trial::COLUMN.id.eq(id.0))
        .filter(trial::COLUMN.subject_id.eq(permit.subject().0));
    let rows = trial_event::Entity::find()
        .filter(trial_event::Column::TrialId.in_subquery(own.into_query()))
        .order_by_asc(trial_event::Column::Version)
        .all(h.connection());
    rows.await.map_err(failed("read the history of a trial"))?.into_iter().map(event_of).collect()
}

/// What the person has done with the trials of others, newest first.
pub async fn acts_of(h: &impl Handle, permit: &Permit) -> Result<Vec<(Instant, TrialStep)>, StoreError> {
    let others = trial::Entity::find()
        .select_only()
        .column(trial::Column::Id)
        .filter(trial::COLUMN.subject_id.ne(permit.subject().0));
    let rows = trial_event::Entity::find()
        .filter(trial_event::Column::TrialId.in_subquery(others.into_query()))
        .filter(trial_event::COLUMN.by_person.eq(permit.subject().0))
        .order_by_desc(trial_event::Column::At)
        .all(h.connection());
    let act = |row: trial_event::Model| Ok((instant(row.at)?, Code::read(&row.step)?));
    rows.await.map_err(failed("read what somebody has done"))?.into_iter().map(act).collect()
}

pub(super) async fn append(tx: &Tx, event: &TrialEvent) -> Result<(), StoreError> {
    let (by_person, by_staff) = match event.by {
        Some(EventBy::Citizen(person)) => (Some(person.0), None),
        Some(EventBy::Staff(staff)) => (None, Some(staff.0)),
        None => (None, None),
    };
    let row = trial_event::Model {
        trial_id: event.trial.0,
        version: event.version,
        at: millis(event.at),
        by_person,
        by_staff,
        step: event.step.word().to_owned(),
        starts_at: event.starts_at.map(millis),
        text: event.text.clone(),
    };
    insert(tx, row, "keep an event of a trial").await
}

fn event_of(row: trial_event::Model) -> Result<TrialEvent, StoreError> {
    let by = match (row.by_person, row.by_staff) {
        (Some(person), None) => Some(EventBy::Citizen(PersonId(person))),
        (None, Some(staff)) => Some(EventBy::Staff(StaffId(staff))),
        (None, None) => None,
        _ => return Err(StoreError::Unreadable { what: "author of an event" }),
    };
    Ok(TrialEvent {
        trial: TrialId(row.trial_id),
        version: row.version,
        at: instant(row.at)?,
        by,
        step: Code::read(&row.step)?,
        starts_at: row.starts_at.map(instant).transpose()?,
        text: row.text,
    })
}

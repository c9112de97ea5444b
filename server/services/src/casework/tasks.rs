//! The task list of the own centre.

use std::cmp::Ordering;

use chrono::{Days, NaiveDate};
use domain::{
    actor::Staff,
    alphabet::sort_key,
    case::{Case, Status},
    refusal::Refusal,
    time::start_of_day,
    views::{ENDED_DAYS, TaskList, TaskQuery, TaskRow, TaskSort, TaskView},
};
use store::{
    cases::{self, TaskFilter, TaskRecord},
    centres,
};

use super::rights::to_lists;
use crate::{error::Failure, ports::Deps};

pub(super) async fn tasks(deps: &Deps, who: &Staff, query: TaskQuery) -> Result<TaskList, Failure> {
    let reader = deps.store.read();
    let today = deps.clock.today();
    let centre = centres::find(&reader, &who.centre).await?.ok_or(Refusal::NotFound)?;
    let permit = to_lists(&reader, who, today).await?;
    let filter = TaskFilter {
        view: query.view,
        status: query.status,
        ended_since: start_of_day(today - Days::new(ENDED_DAYS)),
    };
    let mut records = cases::tasks(&reader, &permit, filter).await?;
    records.sort_by(|a, b| order(query, a, b));
    Ok(TaskList {
        centre_name: centre.name,
        query,
        counts: cases::counts(&reader, &permit, filter).await?,
        rows: records.into_iter().map(|record| row(record, who, today)).collect(),
    })
}

fn row(record: TaskRecord, who: &Staff, today: NaiveDate) -> TaskRow {
    let case = record.case;
    TaskRow {
        due: deadline(&case),
        overdue: case.late_since(today).is_some(),
        kind: case.kind(),
        case: case.id,
        aid_name: case.aid.name,
        person_name: record.person_name,
        municipality: record.municipality,
        handler: record.handler_name,
        is_mine: case.handler == Some(who.id),
        status: case.status,
        hold_until: case.hold_until,
        submitted_at: case.submitted_at,
        reference: case.reference,
    }
}

/// The date the centre works towards, or last did.
fn deadline(case: &Case) -> NaiveDate {
    case.promise().deadline(case.status).unwrap_or(case.due)
}

/// The order asked for; what is alike comes by deadline, then in the order it came in.
fn order(query: TaskQuery, a: &TaskRecord, b: &TaskRecord) -> Ordering {
    let (one, two) = (&a.case, &b.case);
    let asked = match query.sort {
        // Ended tasks have no deadline to wait for: the newest first.
        TaskSort::Due if query.view == TaskView::Ended => two.submitted_at.cmp(&one.submitted_at),
        TaskSort::Due => deadline(one).cmp(&deadline(two)),
        TaskSort::Submitted => one.submitted_at.cmp(&two.submitted_at),
        TaskSort::Person => sort_key(&a.person_name).cmp(&sort_key(&b.person_name)),
        TaskSort::Municipality => a.municipality.cmp(&b.municipality),
        TaskSort::Handler => handler_key(a).cmp(&handler_key(b)),
        TaskSort::Status => position(one.status).cmp(&position(two.status)),
    };
    let asked = if query.descending { asked.reverse() } else { asked };
    asked
        .then_with(|| deadline(one).cmp(&deadline(two)))
        .then_with(|| one.submitted_at.cmp(&two.submitted_at))
        .then_with(|| one.reference.as_str().cmp(two.reference.as_str()))
}

/// Tasks nobody holds come last.
fn handler_key(record: &TaskRecord) -> (bool, String) {
    let name = record.handler_name.as_deref();
    (name.is_none(), name.map(sort_key).unwrap_or_default())
}

fn position(status: Status) -> Option<usize> {
    Status::ALL.iter().position(|one| *one == status)
}

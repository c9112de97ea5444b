//! Cases under way, made through the real use cases at a time in the past.

use std::{collections::HashSet, sync::Arc};

use chrono::Duration;
use domain::{
    actor::{Citizen, Staff},
    case::Case,
    centre::CentreNumber,
    exchange::Delivery,
    id::{CaseId, DraftId, LoanId, PersonId},
    portal::{Casework, Exchanges, StepFields},
    refusal::Refusal,
};
use store::{cases, loans};

use super::{
    DemoError,
    chance::{Seeded, StandsStill, id_of},
    data::{CASES, CaseRow, Data, MoveRow, PersonRow},
};
use crate::{casework, error::Failure, exchanges, limits::Limits, ports::Deps, subject};

/// Those whose cases have not been made yet. They are stored as they were when they sent them.
pub(super) async fn missing(deps: &Deps, data: &Data) -> Result<HashSet<PersonId>, DemoError> {
    let mut missing = HashSet::new();
    for row in &data.cases {
        let subject = data.person(CASES, &row.subject)?.id();
        if made(deps, row, subject).await?.is_none() {
            missing.insert(subject);
        }
    }
    Ok(missing)
}

/// Makes what is missing of every case. A case that somebody has gone on with is left alone: its version is past the end of
/// what the file says.
pub(super) async fn make(deps: &Deps, data: &Data) -> Result<(), DemoError> {
    for row in &data.cases {
        let subject = data.person(CASES, &row.subject)?;
        let (case, version) = match made(deps, row, subject.id()).await? {
            Some(case) => (case.id, case.version),
            None => (send(deps, data, row, subject).await?, 1),
        };
        // The sending was version 1, and every move adds one.
        let done = usize::try_from(version - 1).unwrap_or(usize::MAX);
        for (step, made) in row.moves.iter().enumerate().skip(done) {
            handle(deps, data, row, case, step, made).await?;
        }
    }
    Ok(())
}

async fn made(deps: &Deps, row: &CaseRow, subject: PersonId) -> Result<Option<Case>, DemoError> {
    // The identifier that beginning the exchange draws first.
    let draft = DraftId(id_of(&seed(row, "start")));
    let reader = deps.store.read();
    match subject::of(&reader, &oneself(subject), deps.clock.today()).await {
        Ok(found) => Ok(cases::by_draft(&reader, &found.permit, draft).await?),
        // The first time there is nobody yet.
        Err(Failure::Refused(Refusal::NotFound)) => Ok(None),
        Err(failure) => Err(unread(row, failure)),
    }
}

async fn send(deps: &Deps, data: &Data, row: &CaseRow, subject: &PersonRow) -> Result<CaseId, DemoError> {
    let refused = |refusal| DemoError::Case { key: row.key.clone(), refusal };
    let who = match &row.sent_by {
        Some(guardian) => {
            Citizen { person: data.person(CASES, guardian)?.id(), acting_for: Some(subject.id()) }
        }
        None => oneself(subject.id()),
    };
    let loan = loan(deps, row, subject.id()).await?;
    let desk = exchanges::Desk(at(deps, row.days_ago, 0, seed(row, "start")));
    let draft = desk.start(&who, loan).await.map_err(refused)?;
    let reason = StepFields::Reason { reason: row.reason.clone(), reason_text: row.reason_text.clone() };
    desk.save(&who, draft, reason).await.map_err(refused)?;
    let delivery = StepFields::Delivery {
        delivery: Delivery::REGISTERED.to_owned(),
        street: String::new(),
        postcode: String::new(),
        city: String::new(),
    };
    desk.save(&who, draft, delivery).await.map_err(refused)?;
    let desk = exchanges::Desk(at(deps, row.days_ago, 0, seed(row, "submit")));
    desk.submit(&who, draft).await.map_err(refused)
}

async fn loan(deps: &Deps, row: &CaseRow, subject: PersonId) -> Result<LoanId, DemoError> {
    let reader = deps.store.read();
    let found = subject::of(&reader, &oneself(subject), deps.clock.today()).await;
    let loans = loans::of(&reader, &found.map_err(|failure| unread(row, failure))?.permit).await?;
    let loan = loans.into_iter().find(|loan| loan.hms_number.as_str() == row.hms_number);
    let nothing = || DemoError::Case { key: row.key.clone(), refusal: Refusal::NotFound };
    Ok(loan.ok_or_else(nothing)?.id)
}

async fn handle(
    deps: &Deps,
    data: &Data,
    row: &CaseRow,
    case: CaseId,
    step: usize,
    made: &MoveRow,
) -> Result<(), DemoError> {
    let refused = |refusal| DemoError::Case { key: row.key.clone(), refusal };
    let member = data.member(CASES, &made.staff)?;
    let who = Staff { id: member.id(), centre: CentreNumber(member.centre.clone()), rights: member.rights() };
    let version = i64::try_from(step + 1).unwrap_or(i64::MAX);
    let desk = casework::Desk(at(deps, made.days_ago, version, seed(row, &step.to_string())));
    desk.make(&who, case, version, made.made.clone()).await.map_err(refused)
}

fn oneself(person: PersonId) -> Citizen {
    Citizen { person, acting_for: None }
}

fn unread(row: &CaseRow, failure: Failure) -> DemoError {
    match failure {
        Failure::Store(error) => error.into(),
        Failure::Refused(_) | Failure::Denied(_) | Failure::BrokenOff(_) => {
            DemoError::Case { key: row.key.clone(), refusal: Refusal::NotFound }
        }
    }
}

/// The past: so many days ago, each step some minutes after the one before, with the same identifiers every time.
pub(super) fn at(deps: &Deps, days_ago: i64, step: i64, seed: String) -> Deps {
    let now = deps.clock.now() - Duration::days(days_ago) + Duration::minutes(20 * step);
    let random = Arc::new(Seeded::new(seed));
    // All of it is done in a moment that stands still.
    Deps { store: deps.store.clone(), clock: Arc::new(StandsStill(now)), random, limits: Limits::none() }
}

fn seed(row: &CaseRow, step: &str) -> String {
    format!("case {} {step}", row.key)
}

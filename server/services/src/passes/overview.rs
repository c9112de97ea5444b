//! The front page of a signed-in citizen.

use std::collections::HashMap;

use chrono::{Duration, NaiveDate};
use domain::{
    actor::Citizen,
    case::Status,
    exchange::Draft,
    id::LoanId,
    loan::Loan,
    views::{DraftCard, Overview, Return},
};
use store::{cases, drafts};

use crate::{cases::card, error::Failure, ports::Deps, standing, trials::going_on};

/// For how many days an answer stands on the overview: a message only says that something waits there.
const ANSWER_SHOWN_DAYS: i64 = 14;

pub(super) async fn overview(deps: &Deps, who: &Citizen) -> Result<Overview, Failure> {
    let reader = deps.store.read();
    let (standing, loans) = standing::with_loans(&reader, who, deps.clock.today()).await?;
    let person = &standing.subject.person;
    let loans: Vec<Loan> = loans.into_iter().map(|at| at.loan).collect();
    let permit = &standing.subject.permit;
    let drafts = drafts::of(&reader, permit).await?;
    let cases = cases::of(&reader, permit).await?;
    let lately = deps.clock.now() - Duration::days(ANSWER_SHOWN_DAYS);
    let answered = cases::ended_since(&reader, permit, lately).await?;
    Ok(Overview {
        subject_name: person.full_name(),
        protection: person.protection,
        pass: standing.pass(),
        centre: standing.centre(&reader).await?,
        drafts: draft_cards(&drafts, &loans),
        ongoing: cases.iter().filter(|case| case.is_open()).map(card).collect(),
        // Whoever has withdrawn a case knows.
        answered: answered.iter().filter(|case| case.status != Status::Withdrawn).map(card).collect(),
        trials: going_on(deps, &reader, permit, lately).await?,
        going_back: going_back(&loans, deps.clock.today()),
        loan_count: loans.len(),
        self_service_count: loans.iter().filter(|loan| standing.closed(loan).is_empty()).count(),
    })
}

fn going_back(loans: &[Loan], today: NaiveDate) -> Vec<Return> {
    let soon = |loan: &Loan| {
        let on = loan.goes_back_soon(today)?;
        Some(Return { loan: loan.id, aid_name: loan.name.clone(), on })
    };
    let mut soon: Vec<Return> = loans.iter().filter_map(soon).collect();
    soon.sort_by_key(|back| back.on);
    soon
}

/// A draft of a loan that has gone back is not shown: there is nothing to exchange.
fn draft_cards(drafts: &[Draft], loans: &[Loan]) -> Vec<DraftCard> {
    let names: HashMap<LoanId, &str> = loans.iter().map(|loan| (loan.id, loan.name.as_str())).collect();
    let card = |draft: &Draft| {
        Some(DraftCard {
            id: draft.id,
            loan: draft.loan,
            aid_name: (*names.get(&draft.loan)?).to_owned(),
            changed_at: draft.changed_at,
            deleted_on: draft.deleted_on(),
        })
    };
    drafts.iter().filter_map(card).collect()
}

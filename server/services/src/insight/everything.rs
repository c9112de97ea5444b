//! Everything that is held about one person, put together from the tables.
//!
//! What staff have typed into a case and not sent is left out: it is text for the internal preparation of a case, kept for
//! those who typed it for 30 days at most (personopplysningsloven § 16 e).

use std::collections::HashMap;

use domain::{
    access::Permit,
    actor::Citizen,
    id::LoanId,
    person::Person,
    views::{Everything, HeldAgreement, HeldDraft, HeldLoan},
};
use store::{
    Handle, agreements, charge_drafts, drafts, held, loans, order_numbers, people, read_log, representations,
};

use super::{cases, doings, lines, numbers, trials, viewer::Viewer};
use crate::{
    error::Failure,
    ports::Deps,
    subject::{self, Subject},
};

/// For the net: the number is not written out.
pub(super) async fn shown(deps: &Deps, who: &Citizen) -> Result<Everything, Failure> {
    let reader = deps.store.read();
    let today = deps.clock.today();
    let Subject { person, permit, .. } = subject::of(&reader, who, today).await?;
    let viewer = Viewer { citizen: who.clone(), me: Some(who.person), today };
    let mut everything = about(deps, &reader, &viewer, &permit, person).await?;
    everything.national_number = first_six(&everything.national_number);
    Ok(everything)
}

/// The date in the number, and that there is more.
fn first_six(number: &str) -> String {
    format!("{}*****", number.get(..6).unwrap_or_default())
}

/// With the whole number.
pub(super) async fn about(
    deps: &Deps,
    handle: &impl Handle,
    viewer: &Viewer,
    permit: &Permit,
    person: Person,
) -> Result<Everything, Failure> {
    let centres = lines::centre_names(handle).await?;
    let centre = |number: &str| centres.get(number).cloned().unwrap_or_default();
    let agreements = agreements::of_holder(handle, permit).await?.into_iter();
    let loans = held_loans(handle, permit).await?;
    let names: HashMap<LoanId, String> =
        loans.iter().map(|held| (held.loan.id, held.loan.name.clone())).collect();
    let drafts = drafts::of(handle, permit).await?.into_iter();
    let by_child = representations::of_child(handle, permit).await?;
    let guardians = viewer.names(handle, by_child.iter().map(|held| held.guardian)).await?;
    let doings = if viewer.acts_for_another() {
        None
    } else {
        Some(doings::of(deps, handle, viewer, permit, &centres).await?)
    };
    Ok(Everything {
        at: deps.clock.now(),
        national_number: number(handle, permit).await?,
        agreements: agreements
            .map(|agreement| HeldAgreement { centre: centre(&agreement.centre.0), agreement })
            .collect(),
        loans,
        drafts: drafts
            .map(|draft| HeldDraft { aid_name: names.get(&draft.loan).cloned().unwrap_or_default(), draft })
            .collect(),
        cases: cases::of(handle, viewer, permit, &person, &centres).await?,
        charges: charge_drafts::of(handle, permit).await?,
        numbers: numbers::of(handle, viewer, permit, &person, &centres).await?,
        questions: order_numbers::drafts_of(handle, permit).await?,
        trials: trials::of(handle, viewer, permit, &person, &centres).await?,
        represented_by: by_child
            .into_iter()
            .map(|held| doings::right(guardians.get(&held.guardian), &held))
            .collect(),
        reads: lines::of(handle, viewer, permit, read_log::of(handle, permit).await?).await?,
        doings,
        person,
    })
}

async fn number(handle: &impl Handle, permit: &Permit) -> Result<String, Failure> {
    let number = people::number_of(handle, permit).await?;
    Ok(number.map(|number| number.digits().to_owned()).unwrap_or_default())
}

async fn held_loans(handle: &impl Handle, permit: &Permit) -> Result<Vec<HeldLoan>, Failure> {
    let mut origins = held::loan_origins(handle, permit).await?;
    let held = |loan: domain::loan::Loan| {
        let (key, description) = origins.remove(&loan.id).unwrap_or_default();
        HeldLoan { loan, key, description }
    };
    Ok(loans::of(handle, permit).await?.into_iter().map(held).collect())
}

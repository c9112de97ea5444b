//! One aid with its cases.

use domain::{actor::Citizen, id::LoanId, refusal::Refusal, views::LoanPage};
use store::{cases, drafts, loans};

use super::loans::card as loan_card;
use crate::{cases::card as case_card, error::Failure, ports::Deps, standing};

pub(super) async fn loan(deps: &Deps, who: &Citizen, id: LoanId) -> Result<LoanPage, Failure> {
    let reader = deps.store.read();
    let standing = standing::of(&reader, who, deps.clock.today()).await?;
    let permit = &standing.subject.permit;
    let loan = loans::find(&reader, permit, id).await?.ok_or(Refusal::NotFound)?;
    let draft = drafts::find_for_loan(&reader, permit, id).await?.map(|draft| draft.id);
    let cases = cases::of_loan(&reader, permit, id).await?;
    Ok(LoanPage {
        card: loan_card(&standing, loan, draft),
        pass: standing.pass(),
        centre: standing.centre(&reader).await?,
        cases: cases.iter().map(case_card).collect(),
    })
}

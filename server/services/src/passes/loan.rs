//! One aid with its cases.

use domain::{actor::Citizen, id::LoanId, refusal::Refusal, views::LoanPage};
use store::{cases, drafts, loans};

use super::loans::card as loan_card;
use crate::{cases::card as case_card, error::Failure, ports::Deps, standing};

pub(super) async fn loan(deps: &Deps, who: &Citizen, id: LoanId) -> Result<LoanPage, Failure> {
    let reader = deps.store.read();
    let standing = standing::of(&reader, who, deps.clock.today()).await?;
    let subject = standing.subject.person.id;
    let loan = loans::find(&reader, subject, id).await?.ok_or(Refusal::NotFound)?;
    let draft = drafts::find_for_loan(&reader, subject, id).await?.map(|draft| draft.id);
    let cases = cases::of_loan(&reader, subject, id).await?;
    Ok(LoanPage {
        card: loan_card(&standing, loan, draft),
        pass: standing.pass(),
        centre: standing.centre(&reader).await?,
        cases: cases.iter().map(case_card).collect(),
    })
}

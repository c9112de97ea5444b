//! What the pages of an exchange show: the draft, or that it has been sent.

use domain::{
    actor::Citizen,
    id::DraftId,
    refusal::Refusal,
    views::{DraftPage, DraftState},
};
use store::{cases, drafts, loans};

use crate::{error::Failure, ports::Deps, standing};

pub(super) async fn state(deps: &Deps, who: &Citizen, id: DraftId) -> Result<DraftState, Failure> {
    let reader = deps.store.read();
    let standing = standing::of(&reader, who, deps.clock.today()).await?;
    let permit = &standing.subject.permit;
    let Some(draft) = drafts::find(&reader, permit, id).await? else {
        let case = cases::by_draft(&reader, permit, id).await?.ok_or(Refusal::NotFound)?;
        return Ok(DraftState::Sent(case.id));
    };
    let loan = loans::find(&reader, permit, draft.loan).await?.ok_or(Refusal::NotFound)?;
    Ok(DraftState::Open(Box::new(DraftPage {
        closed: standing.closed(&loan),
        centre: standing.centre(&reader).await?,
        registered_address: standing.subject.person.address,
        draft,
        loan,
    })))
}

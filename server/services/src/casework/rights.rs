//! What a member of staff may see and do: the facts are gathered here, and decided in `domain::access`.

use chrono::NaiveDate;
use domain::{
    access::{Action, CaseFacts, Facts, Permit, Sealed, SubjectFacts, decide},
    actor::Staff,
    case::Case,
    id::{CaseId, PersonId},
    person::Person,
    refusal::Refusal,
};
use store::{Handle, cases, people, representations};

use crate::error::Failure;

/// A case with its person, before anything is decided.
pub(super) struct Found {
    case: Sealed<Case>,
    person: Sealed<Person>,
    kin: Vec<PersonId>,
    today: NaiveDate,
}

/// The case with what is known about rights to it.
pub(super) async fn find(
    handle: &impl Handle,
    who: &Staff,
    id: CaseId,
    today: NaiveDate,
) -> Result<Found, Failure> {
    let case = cases::find(handle, id).await?.ok_or(Refusal::NotFound)?;
    let person = people::find(handle, case.subject()).await?.ok_or(Refusal::NotFound)?;
    Ok(Found { case, person, kin: kin(handle, who, today).await?, today })
}

impl Found {
    /// Asks for the right to do `action`, without looking at anything.
    pub(super) fn decide(&self, who: &Staff, action: Action) -> Result<Permit, Failure> {
        Ok(decide(who, action, &self.facts(&self.case.facts(), self.person.facts()))?)
    }

    fn facts<'a>(&'a self, case: &'a CaseFacts, subject: SubjectFacts) -> Facts<'a> {
        Facts { case: Some(case), kin: &self.kin, ..Facts::of(subject, self.today) }
    }

    /// The case and its person.
    pub(super) fn open(self, permit: &Permit) -> Result<(Case, Person), Failure> {
        Ok((self.case.open(permit)?, self.person.open(permit)?))
    }
}

/// The case and its person, when `who` may be shown them.
pub(super) async fn visible(
    handle: &impl Handle,
    who: &Staff,
    id: CaseId,
    today: NaiveDate,
) -> Result<(Permit, Case, Person), Failure> {
    let found = find(handle, who, id, today).await?;
    let permit = found.decide(who, Action::SeeCase)?;
    let (case, person) = found.open(&permit)?;
    Ok((permit, case, person))
}

/// The member of staff with the family; nobody when they are known to the service as staff alone, as most are.
pub(crate) async fn kin(
    handle: &impl Handle,
    who: &Staff,
    today: NaiveDate,
) -> Result<Vec<PersonId>, Failure> {
    Ok(representations::family_of(handle, who.id).await?.kin(today))
}

//! What a member of staff may see and do: the facts are gathered here, and decided in `domain::access`.

use chrono::NaiveDate;
use domain::{
    access::{Action, CaseFacts, Facts, Permit, Sealed, SubjectFacts, TaskPermit, decide, decide_tasks},
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

/// Something of a person's and the person, when `who` may be shown them as a case is shown; `as_a_case` are the facts of it.
pub(crate) async fn seen_as_a_case<T>(
    handle: &impl Handle,
    who: &Staff,
    sealed: Sealed<T>,
    as_a_case: &CaseFacts,
    today: NaiveDate,
) -> Result<(Permit, T, Person), Failure> {
    let person = people::find(handle, sealed.subject()).await?.ok_or(Refusal::NotFound)?;
    let kin = kin(handle, who, today).await?;
    let facts = Facts { case: Some(as_a_case), kin: &kin, ..Facts::of(person.facts(), today) };
    let permit = decide(who, Action::SeeCase, &facts)?;
    let (found, person) = (sealed.open(&permit)?, person.open(&permit)?);
    Ok((permit, found, person))
}

/// The right to the lists and the calendar of the own centre.
pub(crate) async fn to_lists(
    handle: &impl Handle,
    who: &Staff,
    today: NaiveDate,
) -> Result<TaskPermit, Failure> {
    Ok(decide_tasks(who, &kin(handle, who, today).await?)?)
}

/// The member of staff with the family; nobody when they are known to the service as staff alone, as most are.
pub(crate) async fn kin(
    handle: &impl Handle,
    who: &Staff,
    today: NaiveDate,
) -> Result<Vec<PersonId>, Failure> {
    Ok(representations::family_of(handle, who.id).await?.kin(today))
}

//! The person a citizen asks about: loaded and allowed in one place, at every use.

use chrono::NaiveDate;
use domain::{actor::Citizen, agreement::Agreement, person::Person, policy, refusal::Refusal};
use store::{Handle, people, representations, standing};

use crate::error::Failure;

/// A person somebody may look at and act for right now.
pub(crate) struct Subject {
    pub(crate) person: Person,
    /// A guardian asks on behalf of the child.
    pub(crate) represented: bool,
}

impl Subject {
    /// Whether "registered address" can be chosen for delivery.
    pub(crate) fn has_registered_address(&self) -> bool {
        self.person.address.is_some()
    }
}

/// The subject of `who`, or [`Refusal::NotFound`] when there is none or the right to act for it does not hold today.
pub(crate) async fn of(handle: &impl Handle, who: &Citizen, today: NaiveDate) -> Result<Subject, Failure> {
    let person = people::find(handle, who.subject()).await?.ok_or(Refusal::NotFound)?;
    allowed(handle, who, person, today).await
}

/// As [`of`], with all agreements of the subject, newest first.
pub(crate) async fn with_agreements(
    handle: &impl Handle,
    who: &Citizen,
    today: NaiveDate,
) -> Result<(Subject, Vec<Agreement>), Failure> {
    let found = standing::person_with_agreements(handle, who.subject()).await?;
    let (person, agreements) = found.ok_or(Refusal::NotFound)?;
    Ok((allowed(handle, who, person, today).await?, agreements))
}

async fn allowed(
    handle: &impl Handle,
    who: &Citizen,
    person: Person,
    today: NaiveDate,
) -> Result<Subject, Failure> {
    let represented = who.acting_for.is_some();
    let representations =
        if represented { representations::of_child(handle, person.id).await? } else { Vec::new() };
    policy::may_represent(who, &person, &representations, today)?;
    Ok(Subject { person, represented })
}

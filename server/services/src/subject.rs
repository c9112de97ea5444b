//! The person a citizen asks about: loaded and allowed in one place, at every use.

use chrono::NaiveDate;
use domain::{
    access::{Action, Facts, Permit, SubjectFacts, Ties, decide},
    actor::Citizen,
    agreement::Agreement,
    alphabet::sort_key,
    id::PersonId,
    person::Person,
    refusal::Refusal,
    representation::RepresentationKind,
};
use store::{Handle, people, representations, standing};

use crate::error::Failure;

/// A person somebody may look at and act for right now.
pub(crate) struct Subject {
    pub(crate) person: Person,
    /// What the store asks for before it answers about the person.
    pub(crate) permit: Permit,
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
    let found = people::find(handle, who.subject()).await?.ok_or(Refusal::NotFound)?;
    let permit = permit(handle, who, found.facts(), today).await?;
    Ok(Subject { person: found.open(&permit)?, represented: who.acting_for.is_some(), permit })
}

/// As [`of`], with all agreements of the subject, newest first.
pub(crate) async fn with_agreements(
    handle: &impl Handle,
    who: &Citizen,
    today: NaiveDate,
) -> Result<(Subject, Vec<Agreement>), Failure> {
    let found = standing::person_with_agreements(handle, who.subject()).await?.ok_or(Refusal::NotFound)?;
    let permit = permit(handle, who, found.facts(), today).await?;
    let (person, agreements) = found.open(&permit)?;
    Ok((Subject { person, represented: who.acting_for.is_some(), permit }, agreements))
}

async fn permit(
    handle: &impl Handle,
    who: &Citizen,
    subject: SubjectFacts,
    today: NaiveDate,
) -> Result<Permit, Failure> {
    let representations = match who.acting_for {
        Some(_) => representations::ties_of(handle, subject.id).await?,
        None => Ties::default(),
    };
    let facts = Facts { representations: &representations, ..Facts::of(subject, today) };
    Ok(decide(who, Action::Act, &facts)?)
}

/// Somebody one may act for, and on what ground.
pub(crate) struct Represented {
    pub(crate) person: Person,
    pub(crate) kind: RepresentationKind,
}

/// Those whom `guardian` may act for today, the eldest first, each once. A mandate counts before parental responsibility:
/// it goes on after the 18th birthday.
pub(crate) async fn represented_by(
    handle: &impl Handle,
    guardian: PersonId,
    today: NaiveDate,
) -> Result<Vec<Represented>, Failure> {
    let mut found: Vec<Represented> = Vec::new();
    for child in representations::of_guardian(handle, guardian).await? {
        let who = Citizen { person: guardian, acting_for: Some(child.subject()) };
        let facts = Facts { representations: &child.ties(), ..Facts::of(child.facts(), today) };
        // Whom one may not act for is left out, and not looked at.
        if let Ok(permit) = decide(&who, Action::Act, &facts) {
            let (person, held) = child.open(&permit)?;
            found.push(Represented { person, kind: held.kind });
        }
    }
    let by_parenthood = |one: &Represented| one.kind == RepresentationKind::ParentalResponsibility;
    found.sort_by_cached_key(|one| {
        (one.person.birth, sort_key(&one.person.given_name), one.person.id, by_parenthood(one))
    });
    found.dedup_by_key(|one| one.person.id);
    Ok(found)
}

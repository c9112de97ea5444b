//! People, with the national number that nothing else repeats. It is kept sealed ([`crate::vault`]): only looking people
//! up and [`number_of`] get at it.

use std::collections::HashMap;

use domain::{
    access::{Permit, Sealed},
    id::PersonId,
    national_number::NationalNumber,
    person::Person,
};
use sea_orm::{EntityTrait as _, QueryFilter as _, QuerySelect as _, prelude::Uuid, sea_query::LockType};

use crate::{
    cases,
    codes::Code,
    drafts,
    entity::person,
    error::{StoreError, failed},
    handle::{Connected as _, Handle, Tx},
    rows::{CHUNK, address_of, address_parts, put},
    vault,
};

/// One person.
pub async fn find(h: &impl Handle, id: PersonId) -> Result<Option<Sealed<Person>>, StoreError> {
    let row = person::Entity::find_by_id(id.0).one(h.connection()).await.map_err(failed("read a person"))?;
    row.map(sealed).transpose()
}

/// Waits until nobody else is in a turn about the subject, and keeps the turn until the transaction ends: for what is counted
/// and then written. Of what is locked it comes after the trial and before
/// everything else. Who refers to the person is not held up.
pub async fn take_turn(tx: &Tx, permit: &Permit) -> Result<(), StoreError> {
    let row = person::Entity::find_by_id(permit.subject().0)
        .select_only()
        .column(person::Column::Id)
        .lock(LockType::NoKeyUpdate)
        .into_tuple::<Uuid>()
        .one(tx.connection());
    row.await.map(|_| ()).map_err(failed("take a turn about a person"))
}

/// Those of `ids` that exist, in no order.
pub async fn find_many(h: &impl Handle, ids: &[PersonId]) -> Result<Vec<Sealed<Person>>, StoreError> {
    let mut people = Vec::with_capacity(ids.len());
    for chunk in ids.chunks(CHUNK) {
        let ids = chunk.iter().map(|id| id.0);
        let rows = person::Entity::find().filter(person::COLUMN.id.is_in(ids)).all(h.connection());
        for row in rows.await.map_err(failed("read people"))? {
            people.push(sealed(row)?);
        }
    }
    Ok(people)
}

/// Whose national numbers they are; unknown ones are left out.
pub async fn ids_by_national_numbers(
    h: &impl Handle,
    numbers: &[NationalNumber],
) -> Result<HashMap<NationalNumber, PersonId>, StoreError> {
    vault::ids_by_numbers(h, numbers).await
}

/// The national number of the subject. For the log of what staff were shown, and for the person's own copy of all that is
/// held: with any other permit there is none.
pub async fn number_of(h: &impl Handle, permit: &Permit) -> Result<Option<NationalNumber>, StoreError> {
    if permit.opens_number() { vault::number_of(h, permit.subject()).await } else { Ok(None) }
}

/// Whether anybody but `ids` is stored.
pub async fn is_there_another(h: &impl Handle, ids: &[PersonId]) -> Result<bool, StoreError> {
    let found = person::Entity::find()
        .select_only()
        .column(person::Column::Id)
        .filter(person::COLUMN.id.is_not_in(ids.iter().map(|id| id.0)))
        .into_tuple::<Uuid>()
        .one(h.connection());
    Ok(found.await.map_err(failed("look for people"))?.is_some())
}

/// Inserts the person or brings the row up to date. No address of a protected person is kept: neither the registered one
/// nor one typed into a draft or a case. [`StoreError::Duplicate`] when the national number is another
/// person's.
pub async fn save(tx: &Tx, person: &Person, number: &NationalNumber) -> Result<(), StoreError> {
    let address = person.address.clone().filter(|_| !person.protection.is_protected());
    let (street, postcode, city) = address_parts(address);
    let number = vault::sealed(tx, person.id, number).await?;
    let row = person::Model {
        id: person.id.0,
        number_sealed: number.sealed,
        number_key: number.key,
        number_index: number.index,
        index_key: number.index_key,
        given_name: person.given_name.clone(),
        family_name: person.family_name.clone(),
        birth: person.birth,
        street,
        postcode,
        city,
        municipality: person.municipality.clone(),
        protection: person.protection.word().to_owned(),
        shielded: person.shielded,
    };
    put(tx, vec![row], "keep a person").await?;
    if person.protection.is_protected() {
        drafts::forget_addresses(tx, person.id).await?;
        cases::forget_addresses(tx, person.id).await?;
    }
    Ok(())
}

pub(crate) fn sealed(row: person::Model) -> Result<Sealed<Person>, StoreError> {
    Ok(Sealed::new(PersonId(row.id), person_of(row)?))
}

pub(crate) fn person_of(row: person::Model) -> Result<Person, StoreError> {
    Ok(Person {
        id: PersonId(row.id),
        given_name: row.given_name,
        family_name: row.family_name,
        birth: row.birth,
        address: address_of(row.street, row.postcode, row.city),
        municipality: row.municipality,
        protection: Code::read(&row.protection)?,
        shielded: row.shielded,
    })
}

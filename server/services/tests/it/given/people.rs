//! People and whom they act for: ordinary unless a story says otherwise.

use chrono::{Days, NaiveDate};
use domain::{
    actor::Citizen,
    address::Address,
    id::PersonId,
    national_number::NationalNumber,
    person::{AddressProtection, Person},
    representation::{Representation, RepresentationKind},
};
use store::testing::opened;
use store::{Tx, people, representations};

use super::{World, a_pass, count};

/// A synthetic national number nobody else in this run has. The date in it is not the birth date.
pub fn national_number() -> NationalNumber {
    let date = NaiveDate::from_ymd_opt(1900, 1, 1).unwrap() + Days::new(count().into());
    let date = date.format("%d%m%y").to_string();
    let month: u32 = date[2..4].parse().unwrap();
    (0..50_000)
        .find_map(|rest| format!("{}{}{}{rest:05}", &date[..2], month + 80, &date[4..]).parse().ok())
        .unwrap()
}

pub struct PersonBuilder {
    person: Person,
    number: NationalNumber,
}

/// An adult in Oslo.
pub fn a_person() -> PersonBuilder {
    let number = national_number();
    let person = Person {
        id: PersonId(uuid::Uuid::nil()),
        given_name: "Prøve".to_owned(),
        family_name: format!("Person{}", count()),
        birth: "1980-05-01".parse().unwrap(),
        address: Some(Address {
            street: "Prøveveien 1".to_owned(),
            postcode: "0150".to_owned(),
            city: "Oslo".to_owned(),
        }),
        municipality: "0301".to_owned(),
        protection: AddressProtection::None,
        shielded: false,
    };
    PersonBuilder { person, number }
}

impl PersonBuilder {
    pub fn born(mut self, birth: NaiveDate) -> Self {
        self.person.birth = birth;
        self
    }

    pub fn named(mut self, given: &str, family: &str) -> Self {
        self.person.given_name = given.to_owned();
        self.person.family_name = family.to_owned();
        self
    }

    pub fn in_municipality(mut self, municipality: &str) -> Self {
        self.person.municipality = municipality.to_owned();
        self
    }

    pub fn protected(mut self, protection: AddressProtection) -> Self {
        self.person.protection = protection;
        self.person.address = None;
        self
    }

    pub fn shielded(mut self) -> Self {
        self.person.shielded = true;
        self
    }

    pub fn without_address(mut self) -> Self {
        self.person.address = None;
        self
    }

    pub fn with_number(mut self, number: &NationalNumber) -> Self {
        self.number = number.clone();
        self
    }

    pub async fn saved(mut self, world: &World) -> PersonId {
        self.person.id = PersonId(world.deps.random.uuid());
        self.saved_as(world).await
    }

    async fn saved_as(&self, world: &World) -> PersonId {
        let write = async |tx: &Tx| people::save(tx, &self.person, &self.number).await;
        world.deps.store.write(write).await.unwrap();
        self.person.id
    }
}

/// Protects the address of somebody already there.
pub async fn protect(world: &World, id: PersonId) {
    let mut person = people::find(&world.deps.store.read(), id).await.unwrap().map(opened).unwrap();
    person.protection = AddressProtection::Confidential;
    person.address = None;
    PersonBuilder { person, number: national_number() }.saved_as(world).await;
}

/// Whether `guardian` acts for `child`, and in which period.
pub fn guardianship(guardian: PersonId, child: PersonId) -> Representation {
    Representation {
        guardian,
        child,
        kind: RepresentationKind::ParentalResponsibility,
        from: "2010-01-01".parse().unwrap(),
        to: None,
    }
}

pub async fn parental_responsibility(world: &World, representation: &Representation) {
    let write = async |tx: &Tx| representations::save(tx, representation).await;
    world.deps.store.write(write).await.unwrap();
}

/// A child of ten with a pass, and the guardian acting for it.
pub async fn a_child_of(world: &World, guardian: PersonId) -> Citizen {
    let child = a_person().born(world.day(-3700)).saved(world).await;
    parental_responsibility(world, &guardianship(guardian, child)).await;
    a_pass(child).saved(world).await;
    Citizen { person: guardian, acting_for: Some(child) }
}

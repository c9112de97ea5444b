//! People, passes, loans and staff: ordinary unless a story says otherwise.

use std::sync::atomic::{AtomicU32, Ordering};

use chrono::{Days, NaiveDate};
use domain::{
    actor::{Citizen, Staff, StaffRights},
    address::Address,
    agreement::{Agreement, Scope, Task},
    centre::CentreNumber,
    id::{AgreementId, LoanId, PersonId, StaffId},
    loan::{LoanStatus, LoanType, Unit},
    national_number::NationalNumber,
    person::{AddressProtection, Language, Person},
    representation::{Representation, RepresentationKind},
};
use store::{
    StoreError, Tx, agreements,
    loans::{self, ImportedLoan},
    people, representations,
    staff::{self, StaffMember},
};

use super::World;

static COUNT: AtomicU32 = AtomicU32::new(0);

fn count() -> u32 {
    COUNT.fetch_add(1, Ordering::Relaxed)
}

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
        language: Language::Bokmal,
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
    let mut person = people::find(&world.deps.store.read(), id).await.unwrap().unwrap();
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

pub struct PassBuilder(Agreement);

/// A pass in force for years, for everything, at the centre in Oslo.
pub fn a_pass(holder: PersonId) -> PassBuilder {
    PassBuilder(Agreement {
        id: AgreementId(uuid::Uuid::nil()),
        holder,
        centre: CentreNumber("4703".to_owned()),
        in_force_from: "2020-01-01".parse().unwrap(),
        in_force_to: None,
        scope: Scope::All,
        holder_tasks: Task::ALL.to_vec(),
        contact: None,
    })
}

impl PassBuilder {
    pub fn at(mut self, centre: &str) -> Self {
        self.0.centre = CentreNumber(centre.to_owned());
        self
    }

    pub fn from(mut self, from: NaiveDate) -> Self {
        self.0.in_force_from = from;
        self
    }

    pub fn until(mut self, to: NaiveDate) -> Self {
        self.0.in_force_to = Some(to);
        self
    }

    pub fn only(mut self, codes: &[&str]) -> Self {
        self.0.scope = Scope::Categories(codes.iter().map(|code| (*code).to_owned()).collect());
        self
    }

    pub fn without(mut self, task: Task) -> Self {
        self.0.holder_tasks.retain(|one| *one != task);
        self
    }

    pub async fn saved(mut self, world: &World) -> Agreement {
        self.0.id = AgreementId(world.deps.random.uuid());
        let write = async |tx: &Tx| agreements::save(tx, &self.0).await;
        world.deps.store.write(write).await.unwrap();
        self.0
    }
}

pub struct LoanBuilder(ImportedLoan);

/// A permanent loan of an aid of the category.
pub fn a_loan(person: PersonId, iso: &str) -> LoanBuilder {
    let number = count();
    LoanBuilder(ImportedLoan {
        person,
        key: format!("story|{number}"),
        hms_number: format!("{:06}", 100_000 + number).parse().unwrap(),
        description: format!("Aid {number}"),
        iso: iso.parse().unwrap(),
        category: "Category".to_owned(),
        serial_number: None,
        loan_type: Some(LoanType::Permanent),
        lent_on: Some("2024-01-15".parse().unwrap()),
        return_by: None,
        updated_return_by: None,
        quantity: 1,
        unit: Unit::Piece,
        status: LoanStatus::OnLoan,
    })
}

pub fn gloves(person: PersonId) -> LoanBuilder {
    let mut loan = a_loan(person, "090312");
    loan.0.unit = Unit::Pair;
    loan
}

pub fn cane(person: PersonId) -> LoanBuilder {
    a_loan(person, "123903")
}

impl LoanBuilder {
    /// An OeBS code, or none.
    pub fn of_type(mut self, code: &str) -> Self {
        self.0.loan_type = LoanType::from_code(code);
        self
    }

    pub fn named(mut self, name: &str) -> Self {
        self.0.description = name.to_owned();
        self
    }

    pub fn returned_by(mut self, first: Option<NaiveDate>, updated: Option<NaiveDate>) -> Self {
        self.0.return_by = first;
        self.0.updated_return_by = updated;
        self
    }

    pub async fn saved(self, world: &World) -> LoanId {
        let write = async |tx: &Tx| -> Result<(), StoreError> {
            loans::save_many(tx, std::slice::from_ref(&self.0)).await?;
            Ok(())
        };
        world.deps.store.write(write).await.unwrap();
        let loans = loans::of(&world.deps.store.read(), self.0.person).await.unwrap();
        loans.into_iter().find(|loan| loan.hms_number == self.0.hms_number).unwrap().id
    }
}

pub struct StaffBuilder(StaffMember);

/// A member of staff at the centre, without special rights.
pub fn a_staff_member(centre: &str) -> StaffBuilder {
    StaffBuilder(StaffMember {
        id: StaffId(uuid::Uuid::nil()),
        name: format!("Staff {}", count()),
        centre: CentreNumber(centre.to_owned()),
        rights: StaffRights::default(),
        person: None,
    })
}

impl StaffBuilder {
    pub fn named(mut self, name: &str) -> Self {
        self.0.name = name.to_owned();
        self
    }

    pub fn with_protected_persons(mut self) -> Self {
        self.0.rights = StaffRights { protected_persons: true };
        self
    }

    pub fn who_is(mut self, person: PersonId) -> Self {
        self.0.person = Some(person);
        self
    }

    pub async fn saved(mut self, world: &World) -> Staff {
        self.0.id = StaffId(world.deps.random.uuid());
        let write = async |tx: &Tx| staff::save(tx, &self.0).await;
        world.deps.store.write(write).await.unwrap();
        Staff { id: self.0.id, centre: self.0.centre, rights: self.0.rights }
    }
}

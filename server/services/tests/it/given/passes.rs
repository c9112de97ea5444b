//! Passes and the staff who made them: ordinary unless a story says otherwise.

use chrono::NaiveDate;
use domain::{
    actor::{Right, Staff, StaffRights},
    agreement::{Agreement, Scope, Task},
    centre::CentreNumber,
    id::{AgreementId, PersonId, StaffId},
    national_number::NationalNumber,
};
use store::testing::permit;
use store::{
    Tx, agreements, people,
    staff::{self, StaffMember},
    staff_citizens,
};

use super::{World, count};

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

    pub fn with_contact(mut self, name: &str) -> Self {
        self.0.contact = Some(name.to_owned());
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

pub struct StaffBuilder(StaffMember, Option<NationalNumber>);

/// A member of staff at the centre, without special rights.
pub fn a_staff_member(centre: &str) -> StaffBuilder {
    let member = StaffMember {
        id: StaffId(uuid::Uuid::nil()),
        name: format!("Staff {}", count()),
        centre: CentreNumber(centre.to_owned()),
        nav_ident: None,
        rights: StaffRights::casework(),
    };
    StaffBuilder(member, None)
}

impl StaffBuilder {
    pub fn named(mut self, name: &str) -> Self {
        self.0.name = name.to_owned();
        self
    }

    pub fn with_protected_persons(mut self) -> Self {
        self.0.rights = StaffRights::of(&[Right::Casework, Right::Confidential, Right::StrictlyConfidential]);
        self
    }

    pub fn who_sees_shielded(mut self) -> Self {
        self.0.rights = self.0.rights.with(Right::Shielded);
        self
    }

    pub fn with_nav_ident(mut self, ident: &str) -> Self {
        self.0.nav_ident = Some(ident.to_owned());
        self
    }

    /// Nobody else in the story is a citizen as well.
    pub async fn who_is(mut self, world: &World, person: PersonId) -> Self {
        self.0.nav_ident.get_or_insert_with(|| format!("X{:06}", count()));
        self.1 = people::number_of(&world.deps.store.read(), &permit(person)).await.unwrap();
        self
    }

    pub async fn saved(mut self, world: &World) -> Staff {
        self.0.id = StaffId(world.deps.random.uuid());
        let write = async |tx: &Tx| {
            if let (Some(ident), Some(number)) = (&self.0.nav_ident, &self.1) {
                staff_citizens::replace_all(tx, &[(ident.parse().unwrap(), number.clone())]).await?;
            }
            staff::save(tx, &self.0).await
        };
        world.deps.store.write(write).await.unwrap();
        Staff { id: self.0.id, centre: self.0.centre, rights: self.0.rights }
    }
}

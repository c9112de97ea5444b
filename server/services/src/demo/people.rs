//! People, whom they act for, their passes, and the staff.

use chrono::NaiveDate;
use domain::{
    agreement::{Agreement, Scope},
    centre::CentreNumber,
    national_number::NationalNumber,
    person::{AddressProtection, Person},
    representation::{Representation, RepresentationKind},
};
use store::{
    Tx, agreements, people, representations,
    staff::{self, StaffMember},
    staff_citizens,
};

use super::{
    DemoError,
    data::{Data, PEOPLE, PassRow, PersonRow, STAFF},
};
use crate::ports::Deps;

/// Stores everybody in one transaction. Those for whom `before` says so are stored as they were before their address
/// was protected.
pub(super) async fn save(
    deps: &Deps,
    data: &Data,
    before: impl Fn(&PersonRow) -> bool,
) -> Result<(), DemoError> {
    deps.store
        .write(async |tx: &Tx| {
            for row in &data.people {
                people::save(tx, &person(row, before(row)), &number(row)?).await?;
                if let Some(pass) = &row.pass {
                    agreements::save(tx, &agreement(row, pass)).await?;
                }
            }
            for row in &data.people {
                for child in &row.children {
                    let child = data.person(PEOPLE, child)?;
                    representations::save(tx, &representation(row, child)).await?;
                }
            }
            let mut citizens = Vec::new();
            for row in &data.staff {
                if let Some(citizen) = &row.citizen {
                    let citizen = data.person(STAFF, citizen)?;
                    citizens.push((row.nav_ident.clone(), number(citizen)?));
                }
                let member = StaffMember {
                    id: row.id(),
                    name: row.name.clone(),
                    centre: CentreNumber(row.centre.clone()),
                    nav_ident: Some(row.nav_ident.to_string()),
                    rights: row.rights(),
                };
                staff::save(tx, &member).await?;
            }
            // A list that was taken over since stays.
            if !staff_citizens::are_known(tx).await? {
                staff_citizens::replace_all(tx, &citizens).await?;
            }
            Ok(())
        })
        .await
}

fn number(row: &PersonRow) -> Result<NationalNumber, DemoError> {
    row.number().ok_or_else(|| DemoError::Nobody { file: PEOPLE, key: row.key.clone() })
}

fn person(row: &PersonRow, before_protection: bool) -> Person {
    let protection = if before_protection { AddressProtection::None } else { row.protection };
    Person {
        id: row.id(),
        given_name: row.given.clone(),
        family_name: row.family.clone(),
        birth: row.born,
        address: (!protection.is_protected()).then(|| row.address.clone()),
        municipality: row.municipality.clone(),
        protection,
        shielded: row.shielded,
    }
}

fn agreement(row: &PersonRow, pass: &PassRow) -> Agreement {
    Agreement {
        id: row.agreement_id(),
        holder: row.id(),
        centre: CentreNumber(pass.centre.clone()),
        in_force_from: pass.from,
        in_force_to: None,
        scope: pass.categories.clone().map_or(Scope::All, Scope::Categories),
        holder_tasks: pass.tasks.clone(),
        contact: pass.contact.clone(),
    }
}

fn representation(guardian: &PersonRow, child: &PersonRow) -> Representation {
    Representation {
        guardian: guardian.id(),
        child: child.id(),
        kind: RepresentationKind::ParentalResponsibility,
        // Not the birth date: that moves with today for those whose age must stay, and the beginning tells one
        // representation from another.
        from: NaiveDate::from_ymd_opt(2005, 1, 1).unwrap_or_default(),
        to: None,
    }
}

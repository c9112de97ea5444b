//! The pass itself: an agreement between one person and one centre (S1).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{
    centre::{CentreNumber, centre_for_municipality},
    id::{AgreementId, PersonId},
    iso::{Iso, six_digits},
    person::Person,
    time::eighteenth_birthday,
};

/// Which aids the pass covers. Cars never (S13), whatever the scope says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Scope {
    /// Every aid on loan (S12).
    All,
    /// Only aids in these ISO categories; a code covers all codes it begins (S14). Loans may carry six digits of a
    /// category that the agreement names with eight, so that no more than six are compared.
    Categories(Vec<String>),
}

impl Scope {
    pub fn covers(&self, iso: &Iso) -> bool {
        !iso.is_car()
            && match self {
                Self::All => true,
                Self::Categories(codes) => {
                    codes.iter().any(|code| !code.is_empty() && iso.six().starts_with(six_digits(code)))
                }
            }
    }
}

/// A task the agreement divides between holder and centre (S3–S5, S8, S10).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Task {
    Exchange,
    Trial,
    Repair,
    Ordering,
}

impl Task {
    pub const ALL: [Self; 4] = [Self::Exchange, Self::Trial, Self::Repair, Self::Ordering];
}

/// An agreement. In force is dates, never the mere existence of a row (S16).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agreement {
    pub id: AgreementId,
    pub holder: PersonId,
    pub centre: CentreNumber,
    pub in_force_from: NaiveDate,
    /// Last day in force; usually none (S16).
    pub in_force_to: Option<NaiveDate>,
    pub scope: Scope,
    /// What the holder does; the rest stays with the centre.
    pub holder_tasks: Vec<Task>,
    /// Named contact at the centre, when one was agreed (C53).
    pub contact: Option<String>,
}

impl Agreement {
    pub fn is_in_force(&self, today: NaiveDate) -> bool {
        self.in_force_from <= today && self.in_force_to.is_none_or(|to| today <= to)
    }

    pub fn is_holder_task(&self, task: Task) -> bool {
        self.holder_tasks.contains(&task)
    }
}

/// Whether the pass is in force for `holder`: its dates, and a pass made for a child ends on the 18th birthday (S19, S20).
pub fn pass_in_force(pass: &Agreement, holder: &Person, today: NaiveDate) -> bool {
    let of_age = eighteenth_birthday(holder.birth);
    let childhood_over = pass.in_force_from < of_age && of_age <= today;
    pass.holder == holder.id && pass.is_in_force(today) && !childhood_over
}

/// The centre a person belongs to: that of the agreement in force or about to be, else the municipality's.
/// `agreements` begin with the newest.
pub fn home_centre(agreements: &[Agreement], person: &Person, today: NaiveDate) -> Option<CentreNumber> {
    let in_force = agreements.iter().find(|agreement| pass_in_force(agreement, person, today));
    let of_agreement = in_force
        .or_else(|| agreements.first().filter(|newest| newest.in_force_from > today))
        .map(|agreement| agreement.centre.clone());
    of_agreement.or_else(|| {
        centre_for_municipality(&person.municipality).map(|number| CentreNumber(number.to_owned()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scope_of_eight_digits_covers_loans_that_carry_six() {
        let scope = |code: &str| Scope::Categories(vec![code.to_owned()]);
        for (code, iso, covered) in [
            ("12390301", "123903", true),
            ("12390301", "12390302", true),
            ("123903", "12390301", true),
            ("1239", "12390301", true),
            ("12390301", "123904", false),
            ("", "123903", false),
        ] {
            assert_eq!(scope(code).covers(&iso.parse().unwrap()), covered, "{code} {iso}");
        }
    }
}

//! The files of the demonstration and their form.

use chrono::{Datelike, NaiveDate};
use domain::{
    actor::{Right, StaffRights},
    address::Address,
    agreement::Task,
    case::MoveFields,
    id::{AgreementId, PersonId, StaffId},
    national_number::NationalNumber,
    nav_ident::NavIdent,
    person::AddressProtection,
};
use serde::{Deserialize, de::DeserializeOwned};

use super::{DemoError, chance::id_of, fill};

pub(super) const PEOPLE: &str = "demo/people.json";
pub(super) const STAFF: &str = "demo/staff.json";
pub(super) const CATALOGUE: &str = "demo/catalogue.json";
pub(super) const LOANS: &str = "demo/loans.json";
pub(super) const CASES: &str = "demo/cases.json";
pub(super) const NUMBERS: &str = "demo/numbers.json";
pub(super) const TRIALS: &str = "demo/trials.json";

/// All files, with today's dates filled in.
pub(super) struct Data {
    pub(super) people: Vec<PersonRow>,
    pub(super) staff: Vec<StaffRow>,
    pub(super) cases: Vec<CaseRow>,
    pub(super) numbers: Vec<NumberRow>,
    pub(super) trials: Vec<TrialRow>,
    /// In the form of `import catalogue`.
    pub(super) catalogue: String,
    /// In the form of `import loans`.
    pub(super) loans: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct PersonRow {
    pub(super) key: String,
    /// Listed on the demo sign-in page.
    #[serde(default)]
    pub(super) signs_in: bool,
    pub(super) given: String,
    pub(super) family: String,
    pub(super) born: NaiveDate,
    /// For a protected person: the address before the protection, forgotten afterwards.
    pub(super) address: Address,
    pub(super) municipality: String,
    #[serde(default = "unprotected")]
    pub(super) protection: AddressProtection,
    #[serde(default)]
    pub(super) shielded: bool,
    /// Keys of the children the person has parental responsibility for.
    #[serde(default)]
    pub(super) children: Vec<String>,
    pub(super) pass: Option<PassRow>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct PassRow {
    pub(super) centre: String,
    pub(super) from: NaiveDate,
    /// ISO codes; none for every aid.
    pub(super) categories: Option<Vec<String>>,
    pub(super) tasks: Vec<Task>,
    pub(super) contact: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct StaffRow {
    pub(super) key: String,
    pub(super) name: String,
    pub(super) centre: String,
    pub(super) nav_ident: NavIdent,
    /// The key of the person who it is as a citizen; left out for most.
    pub(super) citizen: Option<String>,
    /// Beside ordinary casework.
    #[serde(default)]
    more_rights: Vec<String>,
}

/// An exchange sent some days ago, and what the centre has done with it since.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct CaseRow {
    pub(super) key: String,
    pub(super) subject: String,
    /// The guardian, when it was not the holder who sent it.
    pub(super) sent_by: Option<String>,
    /// Which of the subject's loans.
    pub(super) hms_number: String,
    pub(super) days_ago: i64,
    /// A `Reason` code.
    pub(super) reason: String,
    #[serde(default)]
    pub(super) reason_text: String,
    #[serde(default)]
    pub(super) moves: Vec<MoveRow>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct MoveRow {
    pub(super) days_ago: i64,
    pub(super) staff: String,
    pub(super) made: MoveFields,
}

/// An order number asked for some days ago, and what the centre has done with it since.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct NumberRow {
    pub(super) key: String,
    pub(super) subject: String,
    /// Which of the subject's loans.
    pub(super) hms_number: String,
    pub(super) days_ago: i64,
    /// A `Purpose` code.
    pub(super) purpose: String,
    /// One that is not on the list; none for the firm of the demonstration.
    pub(super) firm: Option<String>,
    #[serde(default)]
    pub(super) note: String,
    #[serde(default)]
    pub(super) moves: Vec<NumberMoveRow>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct NumberMoveRow {
    pub(super) days_ago: i64,
    pub(super) staff: String,
    /// A `MoveKind` code.
    pub(super) made: String,
    #[serde(default)]
    pub(super) reason: String,
    #[serde(default)]
    pub(super) text: String,
}

/// A trial booked some days ago.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct TrialRow {
    pub(super) key: String,
    pub(super) subject: String,
    /// HMS numbers.
    pub(super) products: Vec<String>,
    pub(super) days_ago: i64,
    /// From how many days ahead the first free time is taken; without it, from the first one could book then. Far enough that the
    /// one who has it can change it, whatever day and hour it is.
    pub(super) days_ahead: Option<u64>,
    /// Who received the person, when the day has come.
    pub(super) met_by: Option<String>,
}

impl StaffRow {
    pub(super) fn rights(&self) -> StaffRights {
        let more = self.more_rights.iter().filter_map(|code| Right::from_code(code));
        more.fold(StaffRights::casework(), StaffRights::with)
    }
}

fn unprotected() -> AddressProtection {
    AddressProtection::None
}

impl Data {
    pub(super) fn read(today: NaiveDate) -> Result<Self, DemoError> {
        let people: Vec<PersonRow> = read(PEOPLE, include_str!("../../demo/people.json"), today)?;
        let loans = fill::fill(LOANS, include_str!("../../demo/loans.json"), |token| {
            let Some(key) = token.strip_prefix("fnr ") else {
                return fill::date(token, today);
            };
            let person = people.iter().find(|person| person.key == key)?;
            Some(person.number()?.digits().to_owned())
        })?;
        Ok(Self {
            staff: read(STAFF, include_str!("../../demo/staff.json"), today)?,
            cases: read(CASES, include_str!("../../demo/cases.json"), today)?,
            catalogue: fill::fill(CATALOGUE, include_str!("../../demo/catalogue.json"), |token| {
                fill::date(token, today)
            })?,
            numbers: read(NUMBERS, include_str!("../../demo/numbers.json"), today)?,
            trials: read(TRIALS, include_str!("../../demo/trials.json"), today)?,
            loans,
            people,
        })
    }

    /// The person called `key` in `file`.
    pub(super) fn person(&self, file: &'static str, key: &str) -> Result<&PersonRow, DemoError> {
        let found = self.people.iter().find(|person| person.key == key);
        found.ok_or_else(|| DemoError::Nobody { file, key: key.to_owned() })
    }

    /// The member of staff called `key` in `file`.
    pub(super) fn member(&self, file: &'static str, key: &str) -> Result<&StaffRow, DemoError> {
        let found = self.staff.iter().find(|member| member.key == key);
        found.ok_or_else(|| DemoError::Nobody { file, key: key.to_owned() })
    }
}

fn read<T: DeserializeOwned>(file: &'static str, text: &str, today: NaiveDate) -> Result<T, DemoError> {
    let text = fill::fill(file, text, |token| fill::date(token, today))?;
    serde_json::from_str(&text).map_err(|error| DemoError::Form { file, error })
}

impl PersonRow {
    pub(super) fn id(&self) -> PersonId {
        PersonId(id_of(&format!("person {}", self.key)))
    }

    pub(super) fn agreement_id(&self) -> AgreementId {
        AgreementId(id_of(&format!("agreement {}", self.key)))
    }

    pub(super) fn number(&self) -> Option<NationalNumber> {
        // Individual numbers of those born in the 1900s are below 500, of those born later from 500 on.
        let first = if self.born.year() < 2000 { 0 } else { 500 };
        (first..first + 500).find_map(|individual| NationalNumber::synthetic(self.born, individual))
    }
}

impl StaffRow {
    pub(super) fn id(&self) -> StaffId {
        StaffId(id_of(&format!("staff {}", self.key)))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn everybody_has_a_synthetic_number_of_their_own_that_says_the_birth_date() {
        for today in ["2026-11-22", "2027-03-01", "2028-02-29", "2031-12-31"] {
            let files = Data::read(today.parse().unwrap()).unwrap();
            let mut numbers = HashSet::new();
            for person in &files.people {
                let number = person.number().unwrap();
                let born = person.born;
                let date = format!("{:02}{:02}{:02}", born.day(), born.month() + 80, born.year() % 100);
                assert!(number.is_synthetic() && number.digits().starts_with(&date), "{}", person.key);
                assert!(numbers.insert(number.digits().to_owned()), "{} is not alone", person.key);
            }
            assert!(!files.loans.contains("{{"));
        }
    }
}

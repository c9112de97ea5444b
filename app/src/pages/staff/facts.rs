//! Facts that more than one page for staff shows: the person, the pass, a loan.

use domain::{
    agreement::{Agreement, Task},
    case::CaseAid,
    loan::{Loan, LoanStatus},
    time::age_on,
    views::{By, Pass, StaffPersonCard},
};
use i18n::{Locale, format, texts::staff_person::StaffPerson, wording};
use leptos::prelude::*;

use crate::{
    api::context,
    pages::shared::{address_line, date},
    ui::{Facts, Row, Tag, Tone, row},
};

/// Somebody who did or may do something, as staff may know them; none for the centre itself.
pub(super) fn who(locale: Locale, by: &By) -> Option<String> {
    let texts = &locale.texts().staff_case;
    match by {
        By::You => Some(texts.me.to_owned()),
        By::Guardian => Some(texts.guardian.to_owned()),
        By::Centre => None,
        By::Citizen(name) | By::Staff(name) => Some(name.clone()),
    }
}

/// A product that is not on loan.
pub(super) fn product(locale: Locale, aid: &CaseAid) -> impl IntoView + use<> {
    let texts = &locale.texts().loans;
    let rows = vec![
        row(texts.hms_number, aid.hms_number.as_str().to_owned()),
        row(texts.category, format!("{} ({})", aid.category, aid.iso)),
    ];
    view! { <Facts rows/> }
}

/// Who it is. An address is shown only when there is one to show.
pub(super) fn person(locale: Locale, person: &StaffPersonCard) -> Vec<Row> {
    let texts = &locale.texts().staff_person;
    let age = (texts.age)(age_on(person.birth, context::today()));
    let mut rows = vec![
        row(texts.name, person.name.clone()),
        row(texts.birth, view! { {date(locale, person.birth)}" "{age} }),
        row(texts.municipality, wording::municipality(&person.municipality).to_owned()),
    ];
    if person.protection.is_protected() {
        rows.push(row(texts.address, view! { <Tag text=texts.protected tone=Tone::Warning/> }));
    } else {
        let address = person.address.as_ref().map_or(texts.no_address.to_owned(), address_line);
        rows.push(row(texts.address, address));
    }
    rows
}

/// The pass and what has been agreed.
pub(super) fn pass(locale: Locale, pass: &Pass) -> Vec<Row> {
    let texts = &locale.texts().staff_person;
    let (status, agreement) = match pass {
        Pass::None => (texts.pass_none.to_owned(), None),
        Pass::NotYet(agreement) => {
            ((texts.pass_not_yet)(&format::date(locale, agreement.in_force_from)), Some(agreement))
        }
        Pass::InForce(agreement) => {
            ((texts.pass_in_force)(&format::date(locale, agreement.in_force_from)), Some(agreement))
        }
        Pass::Ended(agreement) => (texts.pass_ended.to_owned(), Some(agreement)),
        Pass::CameOfAge(agreement) => (texts.pass_came_of_age.to_owned(), Some(agreement)),
    };
    let mut rows = vec![row(texts.pass, status)];
    if let Some(agreement) = agreement {
        rows.push(row(texts.scope, wording::scope(locale, &agreement.scope)));
        rows.push(row(texts.tasks, tasks(texts, agreement)));
        rows.extend(agreement.contact.clone().map(|contact| row(texts.contact, contact)));
    }
    rows
}

fn tasks(texts: &StaffPerson, agreement: &Agreement) -> String {
    let names = agreement.holder_tasks.iter().map(|task| match task {
        Task::Exchange => texts.exchange,
        Task::Trial => texts.trial,
        Task::Repair => texts.repair,
        Task::Ordering => texts.ordering,
    });
    let names: Vec<_> = names.collect();
    if names.is_empty() { texts.no_tasks.to_owned() } else { names.join(", ") }
}

/// A loan, without the name of the aid.
pub(super) fn loan(locale: Locale, loan: &Loan) -> Vec<Row> {
    let texts = &locale.texts().staff_person;
    let mut rows = vec![
        row(texts.hms_number, loan.hms_number.as_str().to_owned()),
        row(texts.category, format!("{} ({})", loan.category, loan.iso)),
    ];
    rows.extend(loan.serial_number.clone().map(|number| row(texts.serial_number, number)));
    rows.push(row(texts.loan_type, wording::loan_type(locale, loan.loan_type)));
    rows.push(row(texts.quantity, wording::quantity(locale, loan.quantity, loan.unit)));
    rows.extend(loan.lent_on.map(|day| row(texts.lent_on, date(locale, day))));
    rows.extend(loan.return_date().map(|day| row(texts.return_by, date(locale, day))));
    rows
}

/// What else there is to say about a loan: being repaired, or made up.
pub(super) fn loan_tags(locale: Locale, loan: &Loan) -> impl IntoView + use<> {
    let texts = &locale.texts().staff_person;
    let repair = (loan.status == LoanStatus::InRepair)
        .then(|| view! { <Tag text=texts.in_repair tone=Tone::Warning/> });
    let invented = loan.invented.then(|| view! { <Tag text=texts.invented/> });
    (repair.is_some() || invented.is_some()).then(|| view! { <p class="bp-row">{repair}{invented}</p> })
}

//! The form that asks for a number, as it was last kept.

use domain::{
    actor::Citizen,
    id::{AskId, LoanId, SupplierId},
    loan::Loan,
    order_number::{ANOTHER, AskFields, Closed, closed_to},
    supplier::Supplier,
    views::NumberForm,
};
use store::{Handle, order_numbers, suppliers};

use crate::{error::Failure, ports::Deps, standing};

pub(super) async fn form(deps: &Deps, who: &Citizen) -> Result<NumberForm, Failure> {
    let (reader, today) = (deps.store.read(), deps.clock.today());
    let (standing, loans) = standing::with_loans(&reader, who, today).await?;
    let loans: Vec<Loan> = loans.into_iter().map(|at| at.loan).collect();
    let suppliers = suppliers::firms(&reader).await?;
    let subject = &standing.subject;
    let kept = order_numbers::find_draft(&reader, &subject.permit, who.person).await?;
    let (ask, fields, kept_at) = match kept {
        Some(draft) => (draft.id, still_there(draft.fields, &loans, &suppliers), Some(draft.changed_at)),
        None => (AskId(deps.random.uuid()), AskFields::default(), None),
    };
    let has_pass = standing.agreement().is_some();
    let mut closed = closed_to(&subject.person, subject.represented, has_pass, today);
    closed.extend(is_car(&reader, &fields, &loans).await?.then_some(Closed::Car));
    Ok(NumberForm { ask, fields, kept_at, centre: standing.centre(&reader).await?, loans, suppliers, closed })
}

/// Whether the aid that was chosen, or the product whose number was written, is a car or a part of one.
async fn is_car(handle: &impl Handle, fields: &AskFields, loans: &[Loan]) -> Result<bool, Failure> {
    if fields.aid != ANOTHER {
        let chosen = loans.iter().find(|loan| loan.id.to_string() == fields.aid);
        return Ok(chosen.is_some_and(|loan| loan.iso.is_car()));
    }
    let Ok(number) = fields.product.trim().parse() else { return Ok(false) };
    let known = order_numbers::known_product(handle, &number).await?;
    Ok(known.is_some_and(|(_, iso, _)| iso.is_car()))
}

/// An aid that has gone back and a firm that is no longer listed are to be chosen anew.
fn still_there(fields: AskFields, loans: &[Loan], suppliers: &[Supplier]) -> AskFields {
    let gone_loan = |id: LoanId| loans.iter().all(|loan| loan.id != id);
    let gone_firm = |id: SupplierId| suppliers.iter().all(|supplier| supplier.id != id);
    AskFields {
        aid: if fields.aid.parse().is_ok_and(gone_loan) { String::new() } else { fields.aid },
        supplier: if fields.supplier.parse().is_ok_and(gone_firm) { String::new() } else { fields.supplier },
        ..fields
    }
}

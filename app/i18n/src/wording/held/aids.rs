//! Aids on loan, and exchanges that are not sent.

use domain::{
    exchange::Reason,
    loan::LoanStatus,
    views::{HeldDraft, HeldLoan},
};

use super::{Facts, HeldEntry, Words};
use crate::wording;

impl Words {
    pub(super) fn loan(self, held: &HeldLoan) -> HeldEntry {
        let (terms, loan) = (&self.texts.loans, &held.loan);
        let mut facts = Facts::default();
        facts.add(terms.hms_number, loan.hms_number.as_str());
        facts.add(self.texts.held.description, held.description.clone());
        facts.add(terms.category, format!("{} ({})", loan.category, loan.iso));
        facts.maybe(terms.serial_number, loan.serial_number.clone());
        facts.add(terms.loan_type, wording::loan_type(self.locale, loan.loan_type));
        facts.maybe(terms.lent_on, loan.lent_on.map(|day| self.date(day)));
        facts.maybe(terms.return_by, loan.return_by.map(|day| self.date(day)));
        facts.maybe(self.texts.held.new_return_by, loan.updated_return_by.map(|day| self.date(day)));
        facts.add(terms.quantity, wording::quantity(self.locale, loan.quantity, loan.unit));
        let state = match loan.status {
            LoanStatus::OnLoan => self.texts.held.on_loan,
            LoanStatus::InRepair => terms.in_repair,
        };
        facts.add(self.texts.held.state, state);
        facts.entry(Some(loan.name.clone()))
    }

    /// As typed: what was typed may be no choice of ours.
    pub(super) fn draft(self, held: &HeldDraft) -> HeldEntry {
        let (terms, fields) = (&self.texts.cases, &held.draft.fields);
        let mut facts = Facts::default();
        let reason = Reason::from_code(&fields.reason);
        let reason =
            reason.map_or(fields.reason.clone(), |reason| wording::reason(self.locale, reason).to_owned());
        facts.maybe(terms.reason, Some(reason));
        facts.maybe(terms.text, Some(fields.reason_text.clone()));
        facts.maybe(terms.delivery, Some(wording::delivery_typed(self.locale, &fields.delivery)));
        let address = [&fields.street, &fields.postcode, &fields.city];
        let address: Vec<&str> =
            address.into_iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
        facts.maybe(self.texts.held.address, Some(address.join(", ")));
        facts.add(self.texts.held.changed, self.moment(held.draft.changed_at));
        facts.add(self.texts.held.deleted_on, self.date(held.draft.deleted_on()));
        facts.entry(Some(held.aid_name.clone()))
    }
}

//! Cases with their history, and what somebody has done in the cases of others.

use domain::{
    case::{Billed, CaseKind, ChargeDraft, EventKind, Matter},
    exchange::Delivery,
    views::{By, EventLine, HeldAct, HeldCase},
};

use super::{Facts, HeldEntry, Words};
use crate::wording;

impl Words {
    pub(super) fn case(self, held: &HeldCase) -> HeldEntry {
        let (terms, loans, own) = (&self.texts.cases, &self.texts.loans, &self.texts.held);
        let (case, aid) = (&held.case, &held.case.aid);
        let mut facts = Facts::default();
        facts.add(terms.reference, case.reference.to_string());
        facts.add(terms.status, wording::status(self.locale, case.kind(), case.status));
        facts.add(terms.received, self.moment(case.submitted_at));
        facts.add(own.sent_by, self.by(&held.sent_by));
        facts.add(own.centre, wording::centre(self.locale, &held.centre));
        facts.add(loans.hms_number, aid.hms_number.as_str());
        facts.add(loans.category, format!("{} ({})", aid.category, aid.iso));
        facts.maybe(loans.serial_number, aid.serial_number.clone());
        facts.add(loans.quantity, wording::quantity(self.locale, 1, aid.unit));
        self.sent(&mut facts, &case.matter);
        facts.maybe(own.hold_until, case.hold_until.map(|day| self.date(day)));
        facts.add(own.due, self.date(case.due));
        facts.add(terms.expected, self.date(case.expected));
        facts.maybe(own.ended, held.ended_at.map(|at| self.moment(at)));
        for line in &held.history {
            facts.add(self.moment(line.event.at), self.event(case.kind(), line));
        }
        facts.entry(Some(wording::errand(self.locale, case.kind(), &aid.name)))
    }

    /// What only some kinds of case have.
    fn sent(self, facts: &mut Facts, matter: &Matter) {
        let (terms, own) = (&self.texts.cases, &self.texts.held);
        match matter {
            Matter::Exchange(exchange) => {
                facts.add(terms.reason, wording::reason(self.locale, exchange.reason));
                facts.maybe(terms.text, exchange.reason_text.clone());
                facts.add(terms.delivery, wording::delivery(self.locale, &exchange.delivery));
                if let Delivery::Other(address) = &exchange.delivery {
                    let line = format!("{}, {} {}", address.street, address.postcode, address.city);
                    facts.add(own.address, line);
                }
            }
            Matter::Purchase(purchase) => {
                facts.add(terms.supplier, &*purchase.supplier);
                facts.add(terms.rank, wording::place_on_agreement(self.locale, purchase.rank));
                facts.maybe(terms.why_this, purchase.why.clone());
            }
            Matter::Charge(charge) => {
                facts.add(terms.supplier, &*charge.supplier);
                facts.maybe(terms.amount, charge.amount.clone());
                facts.add(terms.happened, &*charge.text);
            }
        }
    }

    /// As typed. The firm that was chosen may be gone; its name stands there when it was written.
    pub(super) fn charge(self, draft: &ChargeDraft) -> HeldEntry {
        let (terms, fields) = (&self.texts.cases, &draft.fields);
        let mut facts = Facts::default();
        facts.maybe(terms.supplier, Some(fields.firm.clone()));
        facts.maybe(terms.amount, Some(fields.amount.clone()));
        facts.maybe(terms.happened, Some(fields.text.clone()));
        facts.add(self.texts.held.changed, self.moment(draft.changed_at));
        let number = matches!(draft.billed, Billed::Number(_));
        facts.entry(number.then(|| self.texts.held.charge_of_number.to_owned()))
    }

    pub(super) fn acts(self, acts: &[HeldAct]) -> Vec<HeldEntry> {
        let mut facts = Facts::default();
        for act in acts {
            let what = wording::event(self.locale, act.case_kind, &act.kind);
            facts.add(self.moment(act.at), format!("{what} ({})", act.reference));
        }
        facts.list()
    }

    /// What was done, by whom, and what was written.
    fn event(self, case: CaseKind, line: &EventLine) -> String {
        let by = (self.texts.cases.by)(&self.by_in_a_sentence(&line.by));
        let mut text = format!("{}, {by}", wording::event(self.locale, case, &line.event.kind));
        if let EventKind::Rejected { reason, .. } = &line.event.kind {
            text.push('\n');
            text.push_str(wording::reject_reason(self.locale, *reason));
        }
        if let Some(written) = wording::event_text(&line.event.kind) {
            text.push('\n');
            text.push_str(written);
        }
        text
    }

    pub(super) fn by(self, by: &By) -> String {
        match by {
            By::You => self.texts.held.you.to_owned(),
            By::Citizen(name) | By::Staff(name) => name.clone(),
            By::Centre => self.texts.held.the_centre.to_owned(),
            By::Guardian => self.texts.held.a_guardian.to_owned(),
        }
    }

    pub(super) fn by_in_a_sentence(self, by: &By) -> String {
        match by {
            By::You => self.by(by).to_lowercase(),
            other => self.by(other),
        }
    }
}

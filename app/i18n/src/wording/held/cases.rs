//! Cases with their history, and what somebody has done in the cases of others.

use domain::{
    case::EventKind,
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
        facts.add(terms.status, wording::status(self.locale, case.status));
        facts.add(terms.received, self.moment(case.submitted_at));
        facts.add(own.sent_by, self.by(&held.sent_by));
        facts.add(own.centre, wording::centre(self.locale, &held.centre));
        facts.add(loans.hms_number, aid.hms_number.as_str());
        facts.add(loans.category, format!("{} ({})", aid.category, aid.iso));
        facts.maybe(loans.serial_number, aid.serial_number.clone());
        facts.add(loans.quantity, wording::quantity(self.locale, 1, aid.unit));
        facts.add(terms.reason, wording::reason(self.locale, case.reason));
        facts.maybe(terms.text, case.reason_text.clone());
        facts.add(terms.delivery, wording::delivery(self.locale, &case.delivery));
        if let Delivery::Other(address) = &case.delivery {
            facts.add(own.address, format!("{}, {} {}", address.street, address.postcode, address.city));
        }
        facts.maybe(own.hold_until, case.hold_until.map(|day| self.date(day)));
        facts.add(own.due, self.date(case.due));
        facts.add(terms.expected, self.date(case.expected));
        facts.maybe(own.ended, held.ended_at.map(|at| self.moment(at)));
        for line in &held.history {
            facts.add(self.moment(line.event.at), self.event(line));
        }
        facts.entry(Some((terms.exchange_of)(&aid.name)))
    }

    pub(super) fn acts(self, acts: &[HeldAct]) -> Vec<HeldEntry> {
        let mut facts = Facts::default();
        for act in acts {
            let what = wording::event(self.locale, &act.kind);
            facts.add(self.moment(act.at), format!("{what} ({})", act.reference));
        }
        facts.list()
    }

    /// What was done, by whom, and what was written.
    fn event(self, line: &EventLine) -> String {
        let by = (self.texts.cases.by)(&self.by_in_a_sentence(&line.by));
        let mut text = format!("{}, {by}", wording::event(self.locale, &line.event.kind));
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

    fn by(self, by: &By) -> String {
        match by {
            By::You => self.texts.held.you.to_owned(),
            By::Citizen(name) | By::Staff(name) => name.clone(),
            By::Centre => self.texts.held.the_centre.to_owned(),
            By::Guardian => self.texts.held.a_guardian.to_owned(),
        }
    }

    fn by_in_a_sentence(self, by: &By) -> String {
        match by {
            By::You => self.by(by).to_lowercase(),
            other => self.by(other),
        }
    }
}

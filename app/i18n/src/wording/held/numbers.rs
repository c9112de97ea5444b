//! Order numbers with their history, questions that are not sent, and what somebody has done with the numbers of others.

use domain::{
    order_number::{AskDraft, EventKind, Purpose},
    views::{HeldNumber, HeldNumberAct, NumberBy, NumberEventLine},
};

use super::{Facts, HeldEntry, Words};
use crate::wording;

impl Words {
    pub(super) fn number(self, held: &HeldNumber) -> HeldEntry {
        let (terms, own, slip) = (&self.texts.staff_numbers, &self.texts.held, &self.texts.number_slip);
        let (number, aid) = (&held.number, &held.number.aid);
        let mut facts = Facts::default();
        facts.add(terms.reference, number.reference.to_string());
        facts.maybe(terms.number, number.code.as_ref().map(ToString::to_string));
        facts.add(terms.status, wording::number_status(self.locale, held.status));
        facts.add(terms.asked, self.moment(number.asked_at));
        facts.add(terms.asked_by, self.by(&held.asked_by));
        facts.add(own.centre, wording::centre(self.locale, &held.centre));
        facts.maybe(self.texts.loans.hms_number, aid.hms_number.as_ref().map(|hms| hms.as_str().to_owned()));
        facts.maybe(self.texts.loans.category, aid.category.clone());
        facts.maybe(self.texts.loans.serial_number, aid.serial_number.clone());
        facts.maybe(slip.also, Some(number.also.join("\n")));
        facts.add(terms.firm, number.firm.name.clone());
        facts.maybe(slip.note_term, number.note.clone());
        let why: Vec<&str> =
            number.why_staff.iter().map(|why| wording::why_staff(self.locale, *why)).collect();
        facts.maybe(terms.why, Some(why.join("\n")));
        facts.add(terms.due, self.date(number.due));
        facts.maybe(slip.valid_until, number.valid_until.map(|day| self.date(day)));
        for line in &held.history {
            facts.add(self.moment(line.event.at), self.number_event(line));
        }
        let purpose = wording::purpose(self.locale, number.purpose);
        facts.entry(Some((self.texts.numbers.of)(purpose, &aid.name)))
    }

    /// As typed: what was typed may be no choice of ours, and what was chosen may be gone.
    pub(super) fn question(self, draft: &AskDraft) -> HeldEntry {
        let (terms, fields) = (&self.texts.staff_numbers, &draft.fields);
        let mut facts = Facts::default();
        let purpose = Purpose::from_code(&fields.purpose);
        let purpose =
            purpose.map_or(fields.purpose.clone(), |one| wording::purpose(self.locale, one).to_owned());
        facts.maybe(terms.purpose, Some(purpose));
        facts.maybe(terms.aid, Some(fields.product.clone()));
        facts.maybe(terms.firm, Some(fields.firm.clone()));
        facts.maybe(self.texts.number_slip.note_term, Some(fields.note.clone()));
        facts.add(self.texts.held.changed, self.moment(draft.changed_at));
        facts.entry(None)
    }

    pub(super) fn number_acts(self, acts: &[HeldNumberAct]) -> Vec<HeldEntry> {
        let mut facts = Facts::default();
        for act in acts {
            let what = wording::number_event(self.locale, &act.kind);
            facts.add(self.moment(act.at), format!("{what} ({})", act.reference));
        }
        facts.list()
    }

    /// What was done, by whom, and what was written.
    fn number_event(self, line: &NumberEventLine) -> String {
        let by = match &line.by {
            NumberBy::Somebody(by) => (self.texts.cases.by)(&self.by_in_a_sentence(by)),
            NumberBy::Firm => self.texts.number_slip.by_firm.to_owned(),
            NumberBy::Agreement => self.texts.number_slip.by_agreement.to_owned(),
        };
        let mut text = format!("{}, {by}", wording::number_event(self.locale, &line.event.kind));
        if let EventKind::Refused { reason, .. } = &line.event.kind {
            text.push('\n');
            text.push_str(wording::refuse_reason(self.locale, *reason));
        }
        if let Some(written) = line.event.kind.text() {
            text.push('\n');
            text.push_str(written);
        }
        text
    }
}

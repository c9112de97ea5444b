//! Trials with their times and their history, and what somebody has done with the trials of others.

use domain::{
    trial::TrialEvent,
    views::{HeldTrial, HeldTrialAct, TrialLine, with_time_before},
};

use super::{Facts, HeldEntry, Words};
use crate::wording;

impl Words {
    pub(super) fn trial(self, held: &HeldTrial) -> HeldEntry {
        let (terms, own) = (&self.texts.cases, &self.texts.held);
        let trial = &held.trial;
        let mut facts = Facts::default();
        facts.add(terms.status, wording::trial_state(self.locale, trial.state));
        facts.add(own.sent_by, self.by(&held.started_by));
        facts.add(own.centre, wording::centre(self.locale, &held.centre));
        for product in &trial.products {
            let place = wording::place_on_agreement(self.locale, product.rank);
            facts.add(
                self.texts.loans.hms_number,
                format!(
                    "{}, {}, {}. {place}",
                    product.hms_number.as_str(),
                    product.name,
                    product.supplier_name
                ),
            );
        }
        for (at, why) in trial.outcome.whys.iter().enumerate().filter(|(_, why)| !why.trim().is_empty()) {
            let name = trial.products.get(at).map(|product| product.name.as_str()).unwrap_or_default();
            facts.add(terms.why_this, format!("{name}: {why}"));
        }
        facts.maybe(own.needs, Some(wording::needs(self.locale, &trial.needs).join("\n")));
        facts.maybe(own.wishes, Some(trial.wishes.join("\n")));
        for (booking, time) in &held.bookings {
            facts.add(self.moment(booking.made_at), format!("{} {}", own.time, self.moment(time.starts_at)));
        }
        for (line, before) in with_time_before(&held.history) {
            facts.add(self.moment(line.event.at), self.trial_line(line, before.is_some()));
        }
        facts.add(own.changed, self.moment(trial.changed_at));
        facts.entry(None)
    }

    pub(super) fn trial_acts(self, acts: &[HeldTrialAct]) -> Vec<HeldEntry> {
        let mut facts = Facts::default();
        for act in acts {
            facts.add(self.moment(act.at), wording::trial_step(self.locale, act.step));
        }
        facts.list()
    }

    /// What was done, by whom, and what was written.
    fn trial_line(self, line: &TrialLine, had_time: bool) -> String {
        let TrialEvent { text, .. } = &line.event;
        let mut told = wording::trial_event(self.locale, &line.event, had_time);
        if let Some(by) = &line.by {
            let by = (self.texts.cases.by)(&self.by_in_a_sentence(by));
            told = format!("{told}, {by}");
        }
        if let Some(written) = text {
            told.push('\n');
            told.push_str(written);
        }
        told
    }
}

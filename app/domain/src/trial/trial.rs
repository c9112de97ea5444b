//! What somebody wants to try, where, and what they need.

use chrono::{Duration, NaiveDate};

use super::{IllegalStep, Needs, OutcomeFields, TrialState, TrialStep};
use crate::{
    case::EventBy,
    centre::CentreNumber,
    id::{OrderNumberId, PersonId, SupplierId, TrialId, TrialProductId},
    iso::Iso,
    product::{HmsNumber, Rank},
    time::Instant,
};

/// Where one tries (S32).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// At the centre, with products of several suppliers in one visit (S33).
    Centre,
    /// At a supplier.
    Supplier {
        supplier: SupplierId,
        /// Whether the supplier wants money for it (S34); none while nobody has said.
        charges: Option<bool>,
    },
}

/// One product to try, as the catalogue had it when it was picked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrialProduct {
    pub id: TrialProductId,
    pub hms_number: HmsNumber,
    pub name: String,
    pub iso: Iso,
    pub category: String,
    pub supplier: SupplierId,
    pub supplier_name: String,
    /// None when it is on no agreement in force.
    pub rank: Option<Rank>,
}

/// How long after a trial at a supplier was sent in the portal asks how it went: the holder and the supplier agree on the day by
/// themselves.
pub const ASKED_AFTER_DAYS: i64 = 7;

/// The last day on which a time from the waiting list is of use.
pub type WaitingUntil = NaiveDate;

/// A trial. Changes its state only by [`Trial::step`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trial {
    pub id: TrialId,
    pub subject: PersonId,
    /// Who began it: the holder or a guardian.
    pub started_by: PersonId,
    /// The centre of the agreement when it was begun.
    pub centre: CentreNumber,
    pub state: TrialState,
    /// Grows by one with every step; a stale page is refused.
    pub version: i64,
    pub place: Option<Place>,
    /// In the order they were picked.
    pub products: Vec<TrialProduct>,
    pub needs: Needs,
    /// What is typed about the outcome.
    pub outcome: OutcomeFields,
    /// Up to three wished times, exactly as typed.
    pub wishes: Vec<String>,
    pub waits_until: Option<WaitingUntil>,
    /// The number with which a supplier that charges sends its bill.
    pub order_number: Option<OrderNumberId>,
    /// How often the entry in the holder's calendar has changed (RFC 5545 `SEQUENCE`).
    pub sequence: i64,
    pub changed_at: Instant,
}

impl Trial {
    /// Takes the step: the trial one version on. A time that was taken before and is changed or given up is a new edition of the
    /// calendar entry.
    pub fn step(&self, step: TrialStep, now: Instant) -> Result<Self, IllegalStep> {
        let state = self.state.after(step)?;
        // One who did not come has the entry still.
        let had_time = matches!(self.state, TrialState::Booked | TrialState::Missed);
        let changes_entry = had_time && matches!(step, TrialStep::Book | TrialStep::Cancel);
        let mut next = Self { state, version: self.version + 1, ..self.clone() };
        next.sequence += i64::from(changes_entry);
        if self.state == TrialState::Missed && step == TrialStep::Book {
            // What was answered about the visit that did not come off says nothing of the next.
            next.outcome = OutcomeFields::default();
        }
        // Whoever is offered a time keeps the place on the list.
        if !step.is_about_offer() {
            next.changed_at = now;
            next.waits_until = None;
        }
        Ok(next)
    }

    /// Whether a time is still waited for: the day until which one waits has not passed.
    pub fn still_waits(&self, today: NaiveDate) -> bool {
        self.waits_until.is_some_and(|until| today <= until)
    }

    /// Whether the holder is to be asked how it went.
    pub fn asks_for_outcome(&self, now: Instant) -> bool {
        match self.state {
            TrialState::Met => true,
            TrialState::AtSupplier => now - self.changed_at >= Duration::days(ASKED_AFTER_DAYS),
            _ => false,
        }
    }

    /// The suppliers whose products are tried, each once, in the order of the products.
    pub fn suppliers(&self) -> Vec<(SupplierId, &str)> {
        let mut suppliers: Vec<(SupplierId, &str)> = Vec::new();
        for product in &self.products {
            if suppliers.iter().all(|(known, _)| *known != product.supplier) {
                suppliers.push((product.supplier, &product.supplier_name));
            }
        }
        suppliers
    }
}

/// What has happened to a trial: append-only, one event for each version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrialEvent {
    pub trial: TrialId,
    pub version: i64,
    pub at: Instant,
    /// None: nobody did it, a time that was kept ran out.
    pub by: Option<EventBy>,
    pub step: TrialStep,
    /// The time that was taken.
    pub starts_at: Option<Instant>,
    /// What was written with it.
    pub text: Option<String>,
}

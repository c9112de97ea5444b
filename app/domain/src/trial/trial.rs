//! What somebody wants to try, where, and what they need.

use chrono::NaiveDate;

use super::{IllegalStep, Needs, OutcomeFields, TrialState, TrialStep, read_wishes};
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
        let had_time = self.state == TrialState::Booked;
        let changes_entry = had_time && matches!(step, TrialStep::Book | TrialStep::Cancel);
        let mut next = Self { state, version: self.version + 1, changed_at: now, ..self.clone() };
        next.sequence += i64::from(changes_entry);
        if step != TrialStep::Wait {
            next.waits_until = None;
        }
        Ok(next)
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

    /// The wished times that can be read as times.
    pub fn wished_times(&self, today: NaiveDate) -> Vec<chrono::NaiveDateTime> {
        read_wishes(&self.wishes, today).unwrap_or_default()
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

//! A person's hold on a slot.

use chrono::Duration;
use serde::{Deserialize, Serialize};

use super::Slot;
use crate::{
    id::{BookingId, SlotId, TrialId},
    time::Instant,
};

/// Hours for which a time that was freed is kept for the first on the waiting list. Ours: long enough to sleep on.
pub const OFFER_HOURS: i64 = 24;

/// How a booking stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum BookingState {
    /// Kept for somebody who waits, for some hours.
    Offered,
    Booked,
    /// Given up for another time.
    Changed,
    Cancelled,
    /// An offer that nobody took in time, or that was declined.
    Lapsed,
    /// An offer that the centre took back before it was answered.
    Withdrawn,
}

impl BookingState {
    pub const ALL: [Self; 6] =
        [Self::Offered, Self::Booked, Self::Changed, Self::Cancelled, Self::Lapsed, Self::Withdrawn];

    /// Those that keep everybody else from the slot. The partial unique index of the database says the same.
    pub const ACTIVE: [Self; 2] = [Self::Offered, Self::Booked];

    /// Stable word for the database.
    pub fn code(self) -> &'static str {
        match self {
            Self::Offered => "offered",
            Self::Booked => "booked",
            Self::Changed => "changed",
            Self::Cancelled => "cancelled",
            Self::Lapsed => "lapsed",
            Self::Withdrawn => "withdrawn",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }

    pub fn is_active(self) -> bool {
        Self::ACTIVE.contains(&self)
    }
}

/// A hold on a slot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Booking {
    pub id: BookingId,
    pub slot: SlotId,
    pub trial: TrialId,
    pub state: BookingState,
    pub made_at: Instant,
    /// Until when an offer is kept.
    pub kept_until: Option<Instant>,
}

impl Booking {
    /// An offer made now, kept until the time begins at the latest.
    pub fn offer(id: BookingId, slot: &Slot, trial: TrialId, now: Instant) -> Self {
        let kept_until = Some((now + Duration::hours(OFFER_HOURS)).min(slot.time.starts_at));
        Self { id, slot: slot.id, trial, state: BookingState::Offered, made_at: now, kept_until }
    }

    /// A booking made now.
    pub fn booked(id: BookingId, slot: SlotId, trial: TrialId, now: Instant) -> Self {
        Self { id, slot, trial, state: BookingState::Booked, made_at: now, kept_until: None }
    }

    /// Whether it still keeps others away: an offer does so until its time is over.
    pub fn holds(&self, now: Instant) -> bool {
        self.state.is_active() && self.kept_until.is_none_or(|until| now < until)
    }
}

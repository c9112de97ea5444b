//! Trying aids out (S3, S32–S37): at the centre with products of several suppliers in one visit, or at a supplier.
//!
//! * A [`Trial`] is what somebody wants to try and what comes of it. It is a draft until it has a time, or is with a supplier.
//! * A [`Slot`] is one time in a room that one person can have; a [`Booking`] is a person's hold on it. That one slot has one
//!   active booking is the database's work, not a check before a write.
//! * Times on the wall are Norwegian; what is stored and compared are instants.

mod booking;
mod calendar;
mod change;
mod closed;
mod fields;
pub mod form;
mod notice;
mod outcome;
mod plan;
mod slot;
mod state;
#[expect(clippy::module_inception, reason = "the noun of the module")]
mod trial;

pub use booking::{Booking, BookingState, OFFER_HOURS};
pub use calendar::{SlotTime, beside, closed_on, nearest, times};
pub use change::CalendarChange;
pub use closed::{Closed, closed};
pub use fields::{
    MAX_CALLED_OFF, MAX_NEED_TEXT, MAX_PRODUCTS, MAX_WISH, MAX_WISHES, Needs, PlaceFields, WishFields,
    read_wishes,
};
pub use notice::Notice;
pub use outcome::{Choice, OutcomeFields, Verdict, WhyNeeded, route, why_needed};
pub use plan::{Closure, DayHours, Hours, HoursError, Plan, WeekHours};
pub use slot::{AccessFact, Room, Slot, SlotState};
pub use state::{IllegalStep, TrialState, TrialStep};
pub use trial::{ASKED_AFTER_DAYS, Place, Trial, TrialEvent, TrialProduct, WaitingUntil};

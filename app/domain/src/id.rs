//! Typed identifiers. Public identifiers are random UUIDs; a number never tells when or in which order.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// What was written in an address is not an identifier.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not an identifier")]
pub struct NotAnId;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        pub struct $name(pub Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = NotAnId;

            fn from_str(text: &str) -> Result<Self, NotAnId> {
                // Only the form we write ourselves: one object has one address.
                if text.len() != 36 {
                    return Err(NotAnId);
                }
                Uuid::parse_str(text).map(Self).map_err(|_not_uuid| NotAnId)
            }
        }
    )+};
}

ids! {
    /// A person known to the service: passholder, guardian or child.
    PersonId,
    /// One aid on loan to one person.
    LoanId,
    /// An exchange being written; the key that makes submitting idempotent.
    DraftId,
    /// A matter that was sent to the centre, and its handling.
    CaseId,
    /// A trial of one or more products, at the centre or at a supplier.
    TrialId,
    /// One agreement between a person and a centre.
    AgreementId,
    /// A member of staff at a centre.
    StaffId,
    /// An order number, issued or asked for.
    OrderNumberId,
    /// The form that asks for an order number; the key that makes asking idempotent.
    AskId,
    /// One product of a trial.
    TrialProductId,
    /// A room or a station where aids are tried.
    RoomId,
    /// One time in a room that one person can have.
    SlotId,
    /// A person's hold on a slot.
    BookingId,
    /// A firm that supplies and repairs aids.
    SupplierId,
}

//! What pages are given: only what they show, so that nothing else can leak.

mod catalogue;
mod holder;
mod insight;
mod order_number;
mod staff;
mod trial;

use crate::{
    case::Event,
    id::{PersonId, StaffId},
};

pub use catalogue::*;
pub use holder::*;
pub use insight::*;
pub use order_number::*;
pub use staff::*;
pub use trial::*;

/// Who did something, as told to the reader.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum By {
    /// The one reading.
    You,
    /// Another citizen: the holder or another guardian.
    Citizen(String),
    /// The centre, without a name: for citizens.
    Centre,
    /// A guardian whose own address is protected: for staff who may not know who it is.
    Guardian,
    /// A named member of staff: for staff.
    Staff(String),
}

/// One line of a case's history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EventLine {
    pub event: Event,
    pub by: By,
}

/// Whom the demo sign-in offers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DemoPerson {
    /// Stable word; `i18n` has one line on what this person shows.
    pub key: String,
    pub name: String,
    pub who: DemoWho,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DemoWho {
    Citizen(PersonId),
    Staff(StaffId),
}

//! Rooms and the times in them.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::SlotTime;
use crate::{
    centre::CentreNumber,
    id::{RoomId, SlotId},
};

/// What one can know of a room before coming. What is not known is not said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum AccessFact {
    StepFree,
    Parking,
    HearingLoop,
    Hoist,
    AccessibleToilet,
}

impl AccessFact {
    pub const ALL: [Self; 5] =
        [Self::StepFree, Self::Parking, Self::HearingLoop, Self::Hoist, Self::AccessibleToilet];

    /// The value in forms.
    pub fn code(self) -> &'static str {
        match self {
            Self::StepFree => "trinnfritt",
            Self::Parking => "parkering",
            Self::HearingLoop => "teleslynge",
            Self::Hoist => "personlofter",
            Self::AccessibleToilet => "toalett",
        }
    }
}

/// A room or a station of a centre.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Room {
    pub id: RoomId,
    pub centre: CentreNumber,
    pub name: String,
    /// Where to go: street, floor, door.
    pub directions: String,
    pub access: Vec<AccessFact>,
}

impl Room {
    /// Stands for the identifier of a room that is new: the desk gives it one of its own.
    pub const NEW: RoomId = RoomId(Uuid::nil());
}

/// Whether a time can be had.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum SlotState {
    /// Made, and not shown to anybody yet.
    Draft,
    /// Can be booked.
    Open,
    /// Taken out by staff. A booking it has stays until it is moved or cancelled.
    Closed,
}

impl SlotState {
    pub const ALL: [Self; 3] = [Self::Draft, Self::Open, Self::Closed];

    /// Stable word for the database.
    pub fn code(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Open => "open",
            Self::Closed => "closed",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }
}

/// One time in a room that one person can have. A room that receives several has several slots at once, told apart by `place`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Slot {
    pub id: SlotId,
    pub room: RoomId,
    /// From 1 to the capacity of the room.
    pub place: u32,
    pub time: SlotTime,
    pub state: SlotState,
}

//! Rooms and times.

use domain::{
    id::{RoomId, SlotId},
    trial::{Plan, Room, Slot, SlotState, SlotTime},
};
use store::{Store, Tx, calendar};
use uuid::Uuid;

use super::{centre, instant};

/// A room of the centre.
pub(crate) fn room(n: u128) -> Room {
    Room {
        id: RoomId(Uuid::from_u128(n)),
        centre: centre(),
        name: format!("Rom {n}"),
        directions: "Gata 1, første etasje".into(),
        access: vec![],
    }
}

/// An open time of an hour in room 1.
pub(crate) fn slot(n: u128, starts_at: &str) -> Slot {
    let starts_at = instant(starts_at);
    Slot {
        id: SlotId(Uuid::from_u128(n)),
        room: room(1).id,
        place: 1,
        time: SlotTime { starts_at, ends_at: starts_at + chrono::Duration::hours(1) },
        state: SlotState::Open,
    }
}

/// Keeps room 1 with these times.
pub(crate) async fn kept_slots(store: &Store, slots: &[Slot]) {
    let plan = Plan {
        week: vec![],
        days: vec![],
        closures: vec![],
        minutes: 60,
        buffer: 0,
        capacity: 1,
        on_holidays: false,
    };
    let write = async |tx: &Tx| {
        calendar::save_room(tx, &room(1), &plan, true).await?;
        calendar::insert_missing(tx, &centre(), slots).await
    };
    store.write(write).await.unwrap();
}

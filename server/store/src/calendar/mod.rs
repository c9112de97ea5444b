//! The calendars of the centres: rooms, how they are used, and the times in them. Nothing here is about a person.

mod notice;
mod rooms;
mod slots;

pub use notice::{notice, save_notice};
pub use rooms::{
    ClosureId, RoomClosure, RoomRecord, close_room, delete_closure, room, room_is_elsewhere, rooms, save_day,
    save_room,
};
pub use slots::{
    FreeSlots, SlotRecord, delete_drafts, find, free, insert_missing, move_to, publish, set_state, slots_of,
};

pub(crate) use rooms::room_of;
pub(crate) use slots::slot_of;

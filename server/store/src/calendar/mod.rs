//! The calendars of the centres: rooms, how they are used, and the times in them. Nothing here is about a person.

mod changes;
mod notice;
mod rooms;
mod slots;

pub use changes::{
    close, close_times, delete_unused, find_to_change, insert_missing, move_to, open_moved, publish, redraft,
    set_state,
};
pub use notice::{notice, save_notice};
pub use rooms::{
    ClosureId, RoomClosure, RoomRecord, close_room, delete_closure, delete_day, room, room_is_elsewhere,
    rooms, rooms_alone, save_day, save_room,
};
pub use slots::{FreeSlots, SlotRecord, find, find_open, free, last_free, meeting, slots_of};

pub(crate) use rooms::room_of;
pub(crate) use slots::slot_of;

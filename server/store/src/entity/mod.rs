//! The tables, one file each, as the migrations made them.

#[expect(clippy::struct_excessive_bools, reason = "one column for each task; the domain has a list")]
pub(crate) mod agreement;
pub(crate) mod booking;
pub(crate) mod case_event;
pub(crate) mod case_file;
pub(crate) mod centre;
pub(crate) mod charge_draft;
pub(crate) mod exchange_draft;
pub(crate) mod loan;
pub(crate) mod move_draft;
pub(crate) mod order_number;
pub(crate) mod order_number_draft;
pub(crate) mod order_number_event;
pub(crate) mod order_number_limit;
pub(crate) mod order_number_typed;
pub(crate) mod outbox;
pub(crate) mod person;
pub(crate) mod product;
pub(crate) mod product_category;
pub(crate) mod product_standing;
pub(crate) mod rate_window;
pub(crate) mod read_log;
pub(crate) mod representation;
#[expect(clippy::struct_excessive_bools, reason = "one column for each fact; the domain has a list")]
pub(crate) mod room;
pub(crate) mod room_closure;
pub(crate) mod room_day;
pub(crate) mod room_hours;
pub(crate) mod session;
pub(crate) mod session_origin;
pub(crate) mod sign_in_attempt;
pub(crate) mod slot;
pub(crate) mod staff_citizen;
pub(crate) mod staff_identity;
pub(crate) mod staff_member;
pub(crate) mod supplier;
pub(crate) mod trial;
pub(crate) mod trial_event;
pub(crate) mod trial_notice;
pub(crate) mod trial_product;
pub(crate) mod trial_typed;
pub(crate) mod vault_key;

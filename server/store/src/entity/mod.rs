//! The tables, one file each, as the migrations made them.

#[expect(clippy::struct_excessive_bools, reason = "one column for each task; the domain has a list")]
pub(crate) mod agreement;
pub(crate) mod case_event;
pub(crate) mod centre;
pub(crate) mod exchange_case;
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
pub(crate) mod rate_window;
pub(crate) mod read_log;
pub(crate) mod representation;
pub(crate) mod session;
pub(crate) mod session_origin;
pub(crate) mod sign_in_attempt;
pub(crate) mod staff_citizen;
pub(crate) mod staff_identity;
pub(crate) mod staff_member;
pub(crate) mod supplier;
pub(crate) mod vault_key;

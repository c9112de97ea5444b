//! What Brukerpass is about: people and their aids on loan, the pass that says what one may steer oneself,
//! the exchange of gloves and canes, and the case that carries it to the door.
//!
//! Invariants:
//! * Nothing here does IO, reads a clock, draws random numbers or knows a framework.
//! * A [`Draft`](exchange::Draft) promises nothing; an [`Application`](exchange::Application) promises everything.
//! * Rights are decided by [`decide`](access::decide) alone; the use cases in `services` bring it the facts, and get the proof
//!   that the store asks for.
//! * The traits in [`portal`] are the table of contents of the product: what may be asked, by whom, with which refusal.

pub mod access;
pub mod actor;
pub mod address;
pub mod agreement;
pub mod alphabet;
pub mod case;
pub mod centre;
pub mod code;
pub mod exchange;
pub mod guide;
pub mod id;
pub mod iso;
pub mod loan;
pub mod national_number;
pub mod nav_ident;
pub mod order_number;
pub mod person;
pub mod portal;
pub mod problem;
pub mod product;
pub mod read_log;
pub mod reference;
pub mod refusal;
pub mod representation;
pub mod rights;
pub mod supplier;
pub mod time;
pub mod trial;
mod typed;
pub mod views;

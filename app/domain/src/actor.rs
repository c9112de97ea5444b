//! Who is asking.

use crate::{
    centre::CentreNumber,
    id::{PersonId, StaffId},
};

pub use crate::rights::{Right, StaffRights};

/// Somebody signed in. Made from a session by the server, never from what a request says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Actor {
    Citizen(Citizen),
    Staff(Staff),
}

/// A citizen, for oneself or for the person explicitly chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Citizen {
    pub person: PersonId,
    /// The child chosen on "Hvem gjelder det?"; none means oneself. Checked again at every use.
    pub acting_for: Option<PersonId>,
}

impl Citizen {
    /// The person whose aids, cases and pass are looked at.
    pub fn subject(&self) -> PersonId {
        self.acting_for.unwrap_or(self.person)
    }
}

/// A member of staff at one centre.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Staff {
    pub id: StaffId,
    pub centre: CentreNumber,
    pub rights: StaffRights,
}

/// What the frame of every page knows about a signed-in session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    pub actor: Actor,
    /// The name of the one signed in.
    pub name: String,
    /// The child acted for, when one is chosen.
    pub acting_for: Option<ActingFor>,
    /// Somebody can be chosen: the frame then offers to change person.
    pub represents: bool,
    /// When the session ends unless something is done.
    pub idle_ends_at: crate::time::Instant,
    /// When it ends whatever is done.
    pub ends_at: crate::time::Instant,
}

/// The child in the band at the top of every page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActingFor {
    pub name: String,
    /// Whole years.
    pub age: u32,
}

/// Somebody whose session ran out while writing: may still put down what was typed, is shown nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lapsed(pub Actor);

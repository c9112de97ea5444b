//! Whose cases a member of staff keeps away from.

use std::fmt;

use chrono::NaiveDate;

use crate::{
    id::PersonId,
    representation::{Representation, RepresentationKind},
};

/// A member of staff as a citizen, with the family: what the store reads before anything is decided. Nobody for most. Tells
/// nothing but whom to keep away from; `Debug` does not even show that.
#[derive(Clone, Default)]
pub struct Family {
    me: Option<PersonId>,
    around: Vec<Representation>,
}

impl Family {
    /// For the store, at the moment of reading. `around` are the representations in which `me`, a child of `me` or a parent
    /// of `me` takes part.
    pub fn of(me: PersonId, around: Vec<Representation>) -> Self {
        Self { me: Some(me), around }
    }

    /// The member of staff and the family, today.
    pub fn kin(&self, today: NaiveDate) -> Vec<PersonId> {
        self.me.map(|me| kin_of(me, &self.around, today)).unwrap_or_default()
    }
}

impl fmt::Debug for Family {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Family").finish_non_exhaustive()
    }
}

/// The member of staff as a citizen with the family, as far as it is known here: children, parents, the other parents of
/// one's children, the other children of one's parents, and those one is guardian for or has for guardian
/// (forvaltningsloven § 6: nobody handles a case in which a close relative is a party). A parent stays one after the 18th
/// birthday; a guardian only while it lasts.
fn kin_of(me: PersonId, around: &[Representation], today: NaiveDate) -> Vec<PersonId> {
    let parental = || around.iter().filter(|held| held.kind == RepresentationKind::ParentalResponsibility);
    let children: Vec<PersonId> =
        parental().filter(|held| held.guardian == me).map(|held| held.child).collect();
    let parents: Vec<PersonId> =
        parental().filter(|held| held.child == me).map(|held| held.guardian).collect();
    let other_parents = parental().filter(|held| children.contains(&held.child)).map(|held| held.guardian);
    let siblings = parental().filter(|held| parents.contains(&held.guardian)).map(|held| held.child);
    let for_the_time = around.iter().filter(|held| held.is_in_period(today)).filter_map(|held| match held {
        held if held.guardian == me => Some(held.child),
        held if held.child == me => Some(held.guardian),
        _ => None,
    });
    let ties = other_parents.chain(siblings).chain(for_the_time);
    let mut kin: Vec<PersonId> = [me].into_iter().chain(ties).collect();
    kin.extend(children.iter().chain(&parents));
    kin.sort_unstable();
    kin.dedup();
    kin
}

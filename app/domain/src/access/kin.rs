//! Whose cases a member of staff keeps away from.

use chrono::NaiveDate;

use crate::{
    id::PersonId,
    representation::{Representation, RepresentationKind},
};

/// The member of staff as a citizen with the family, as far as it is known here: children, parents, the other parents of
/// one's children, and those one is guardian for or has for guardian (forvaltningsloven § 6: nobody handles a case in
/// which a close relative is a party). A parent stays one after the 18th birthday; a guardian only while it lasts.
///
/// `around` are the representations in which `me` or a child of `me` takes part.
pub fn kin_of(me: PersonId, around: &[Representation], today: NaiveDate) -> Vec<PersonId> {
    let parental = |held: &&Representation| held.kind == RepresentationKind::ParentalResponsibility;
    let ties = |held: &&Representation| parental(held) || held.is_in_period(today);
    let children: Vec<PersonId> =
        around.iter().filter(|held| held.guardian == me).filter(parental).map(|held| held.child).collect();
    let direct = around.iter().filter(ties).filter_map(|held| match (held.guardian, held.child) {
        (guardian, child) if guardian == me => Some(child),
        (guardian, child) if child == me => Some(guardian),
        _ => None,
    });
    let other_parents = around
        .iter()
        .filter(parental)
        .filter(|held| children.contains(&held.child))
        .map(|held| held.guardian);
    let mut kin: Vec<PersonId> = [me].into_iter().chain(direct).chain(other_parents).collect();
    kin.sort_unstable();
    kin.dedup();
    kin
}

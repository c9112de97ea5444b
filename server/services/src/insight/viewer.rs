//! For whom something is put together.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::{actor::Citizen, id::PersonId};
use store::Handle;

use crate::{error::Failure, names};

/// Who reads it. A letter is read by the person it is about.
pub(super) struct Viewer {
    pub(super) citizen: Citizen,
    /// Spoken to as "you"; not in a letter, which others may hold in their hands.
    pub(super) me: Option<PersonId>,
    pub(super) today: NaiveDate,
}

impl Viewer {
    /// Whether it is read by somebody else than the person it is about.
    pub(super) fn acts_for_another(&self) -> bool {
        self.citizen.acting_for.is_some()
    }

    /// The names of those of `ids` that the viewer may know.
    pub(super) async fn names(
        &self,
        handle: &impl Handle,
        ids: impl Iterator<Item = PersonId>,
    ) -> Result<HashMap<PersonId, String>, Failure> {
        names::known(handle, &self.citizen, ids).await
    }
}

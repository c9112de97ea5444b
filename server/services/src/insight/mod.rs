//! What a person may know about the own information: who has seen it, and all of it.
//!
//! [`everything`](Insight::everything) goes over the net with the first six digits of the national number; the command
//! [`export_person`] writes the whole of it, for an answer by letter. Both are the same data, and [`json`] writes it down.

mod cases;
mod doings;
mod everything;
mod export;
mod json;
mod lines;
mod numbers;
mod reads;
mod trials;
mod viewer;

use async_trait::async_trait;
use domain::{
    actor::Citizen,
    portal::Insight,
    read_log::ReadKind,
    refusal::Refusal,
    views::{Everything, ReadList},
};

use crate::{error::Asked, guardians::written_down, ports::Deps};

pub use export::export_person;
pub use json::json;

/// The desk for insight.
pub(crate) struct Desk(pub(crate) Deps);

#[async_trait]
impl Insight for Desk {
    async fn reads(&self, who: &Citizen, page: u64) -> Result<ReadList, Refusal> {
        let found = reads::reads(&self.0, who, page).await;
        let shown = written_down(&self.0, who, ReadKind::Insight, found).await;
        Asked::new("insight.reads", who.person.0).about(who.subject().0).answer(shown)
    }

    async fn everything(&self, who: &Citizen) -> Result<Everything, Refusal> {
        let found = everything::shown(&self.0, who).await;
        let shown = written_down(&self.0, who, ReadKind::Everything, found).await;
        Asked::new("insight.everything", who.person.0).about(who.subject().0).answer(shown)
    }
}

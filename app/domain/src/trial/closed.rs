//! When the holder cannot arrange a trial without a call.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{
    agreement::{Agreement, Task, pass_in_force},
    person::Person,
    time::eighteenth_birthday,
};

/// Why trials are closed for somebody; the page then names the centre and the number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Closed {
    /// Protected address: no digital booking.
    ProtectedAddress,
    /// Under 18 and not represented: the guardian uses the pass (S19, S20).
    Underage,
    /// No agreement in force.
    NoAgreement,
    /// The agreement leaves trials to the centre (S10).
    NotHolderTask,
    /// A car or a part of one, which no pass covers (S13). Of a product, never of a person.
    Car,
}

impl Closed {
    /// Whether it lies in the person, so that nothing at all is sent here, not even what came of a trial.
    pub fn is_of_person(self) -> bool {
        matches!(self, Self::ProtectedAddress | Self::Underage)
    }
}

/// Every reason that closes trials, the weightiest first; empty when they are open (S3). `agreement` is the one in force, if any.
pub fn closed(
    subject: &Person,
    represented: bool,
    agreement: Option<&Agreement>,
    today: NaiveDate,
) -> Vec<Closed> {
    let mut closed = Vec::new();
    if subject.protection.is_protected() {
        closed.push(Closed::ProtectedAddress);
    }
    if !represented && today < eighteenth_birthday(subject.birth) {
        closed.push(Closed::Underage);
    }
    match agreement.filter(|pass| pass_in_force(pass, subject, today)) {
        None => closed.push(Closed::NoAgreement),
        Some(pass) if !pass.is_holder_task(Task::Trial) => closed.push(Closed::NotHolderTask),
        Some(_) => {}
    }
    closed
}

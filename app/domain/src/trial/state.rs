//! The states of a trial and the only legal steps between them.

use serde::{Deserialize, Serialize};

/// How a trial stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum TrialState {
    /// Being put together.
    Draft,
    /// No time fitted: the centre looks at the wished times.
    Wished,
    /// Waits for a time that somebody gives up.
    Waiting,
    /// Has a time at the centre.
    Booked,
    /// Agreed with a supplier.
    AtSupplier,
    /// Was there; what was chosen is not said yet.
    Met,
    /// Did not come.
    Missed,
    /// One or more products were chosen: the centre has the cases.
    Chosen,
    /// Nothing fitted.
    NothingFitted,
    Cancelled,
}

/// What can happen to a trial.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum TrialStep {
    /// Sends wished times.
    Wish,
    /// Goes on the waiting list.
    Wait,
    /// Takes a time, the first or another one.
    Book,
    /// Agrees with a supplier.
    Arrange,
    Meet,
    Miss,
    Choose,
    ChooseNothing,
    Cancel,
    /// Is offered a time that was given up.
    Offer,
    /// Says no to it.
    Decline,
    /// Does not answer in time, or the time is taken out.
    Lapse,
}

/// The step cannot be taken from this state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{step:?} is not a legal step from {from:?}")]
pub struct IllegalStep {
    pub from: TrialState,
    pub step: TrialStep,
}

impl TrialState {
    pub const ALL: [Self; 10] = [
        Self::Draft,
        Self::Wished,
        Self::Waiting,
        Self::Booked,
        Self::AtSupplier,
        Self::Met,
        Self::Missed,
        Self::Chosen,
        Self::NothingFitted,
        Self::Cancelled,
    ];

    /// Stable word for the database.
    pub fn code(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Wished => "wished",
            Self::Waiting => "waiting",
            Self::Booked => "booked",
            Self::AtSupplier => "at_supplier",
            Self::Met => "met",
            Self::Missed => "missed",
            Self::Chosen => "chosen",
            Self::NothingFitted => "nothing_fitted",
            Self::Cancelled => "cancelled",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }

    /// Nothing more comes of it.
    pub fn is_final(self) -> bool {
        TrialStep::ALL.into_iter().all(|step| self.after(step).is_err())
    }

    /// Waits for a day, or for an answer of the centre.
    pub fn is_ahead(self) -> bool {
        matches!(self, Self::Wished | Self::Waiting | Self::Booked | Self::AtSupplier)
    }

    /// The state after a step, or that the step is not legal from here.
    pub fn after(self, step: TrialStep) -> Result<Self, IllegalStep> {
        use TrialStep as S;
        match (step, self) {
            (S::Wish, Self::Draft | Self::Waiting | Self::Wished) => Ok(Self::Wished),
            // Also once more, when the day until which one waited has passed.
            (S::Wait, Self::Draft | Self::Wished | Self::Waiting)
            | (S::Offer | S::Decline | S::Lapse, Self::Waiting) => Ok(Self::Waiting),
            // Changing is taking another time.
            (S::Book, Self::Draft | Self::Wished | Self::Waiting | Self::Booked | Self::Missed) => {
                Ok(Self::Booked)
            }
            (S::Arrange, Self::Draft) => Ok(Self::AtSupplier),
            (S::Meet, Self::Booked | Self::Missed) => Ok(Self::Met),
            (S::Miss, Self::Booked | Self::Met) => Ok(Self::Missed),
            (S::Choose, Self::Met | Self::AtSupplier | Self::NothingFitted) => Ok(Self::Chosen),
            (S::ChooseNothing, Self::Met | Self::AtSupplier) => Ok(Self::NothingFitted),
            (S::Cancel, Self::Wished | Self::Waiting | Self::Booked | Self::AtSupplier | Self::Missed) => {
                Ok(Self::Cancelled)
            }
            (step, from) => Err(IllegalStep { from, step }),
        }
    }
}

impl TrialStep {
    pub const ALL: [Self; 12] = [
        Self::Wish,
        Self::Wait,
        Self::Book,
        Self::Arrange,
        Self::Meet,
        Self::Miss,
        Self::Choose,
        Self::ChooseNothing,
        Self::Cancel,
        Self::Offer,
        Self::Decline,
        Self::Lapse,
    ];

    /// Whether it is about a time that is kept for one who waits, who goes on waiting.
    pub fn is_about_offer(self) -> bool {
        matches!(self, Self::Offer | Self::Decline | Self::Lapse)
    }
}

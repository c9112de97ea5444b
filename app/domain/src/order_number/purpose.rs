//! What a firm is to do.

use serde::{Deserialize, Serialize};

use crate::agreement::Task;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Purpose {
    /// Trying out an aid, where the firm takes payment for it (S34).
    Trial,
    Service,
    Repair,
}

impl Purpose {
    pub const ALL: [Self; 3] = [Self::Repair, Self::Service, Self::Trial];

    /// The value in forms and in the database.
    pub fn code(self) -> &'static str {
        match self {
            Self::Trial => "utproving",
            Self::Service => "service",
            Self::Repair => "reparasjon",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|purpose| purpose.code() == code)
    }

    /// The task of the agreement that it belongs to: service is looked after as repair is.
    pub fn task(self) -> Task {
        match self {
            Self::Trial => Task::Trial,
            Self::Service | Self::Repair => Task::Repair,
        }
    }

    /// Days after the day of issue on which a firm can still use the number. Ours: a trial takes longer to arrange.
    pub fn valid_days(self) -> u64 {
        match self {
            Self::Trial => 180,
            Self::Service | Self::Repair => 90,
        }
    }
}

//! The six ways an exchange can go (`/bytte`, S63–S73).

use crate::iso::Iso;

/// The situation the holder is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Situation {
    /// Gloves or cane, worn or defective: exchange it yourself (S72).
    WornGlovesOrCane,
    /// Any other aid, worn or defective: the centre directly, no application (S65–S67).
    WornOther,
    /// It no longer fits: an equivalent in a larger size (S64).
    DoesNotFit,
    /// It no longer covers the need: a conversation (S68–S69).
    NeedChanged,
    /// Another type of aid: a new decision, by the short route (S70–S71).
    OtherType,
    /// A car: outside the pass (S13).
    Car,
}

impl Situation {
    pub const ALL: [Self; 6] = [
        Self::WornGlovesOrCane,
        Self::WornOther,
        Self::DoesNotFit,
        Self::NeedChanged,
        Self::OtherType,
        Self::Car,
    ];

    /// The value in the address: `?situasjon=`.
    pub fn code(self) -> &'static str {
        match self {
            Self::WornGlovesOrCane => "hansker-eller-stokk",
            Self::WornOther => "annet-utslitt",
            Self::DoesNotFit => "passer-ikke",
            Self::NeedChanged => "behov",
            Self::OtherType => "annen-type",
            Self::Car => "bil",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|situation| situation.code() == code)
    }

    /// The situations that can apply to an aid of this category: a car has one way out, nothing else is a car.
    pub fn for_aid(iso: &Iso) -> &'static [Self] {
        const CAR: [Situation; 1] = [Situation::Car];
        const GLOVES_OR_CANE: [Situation; 4] = [
            Situation::WornGlovesOrCane,
            Situation::DoesNotFit,
            Situation::NeedChanged,
            Situation::OtherType,
        ];
        const OTHER: [Situation; 4] =
            [Situation::WornOther, Situation::DoesNotFit, Situation::NeedChanged, Situation::OtherType];
        if iso.is_car() {
            &CAR
        } else if iso.is_self_service() {
            &GLOVES_OR_CANE
        } else {
            &OTHER
        }
    }
}

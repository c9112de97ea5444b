//! What is wrong with a form: derived from the draft at every showing, never stored and never sent.

use chrono::Weekday;
use serde::{Deserialize, Serialize};

use crate::trial::MAX_PRODUCTS;

/// Ids of the reasons, one for each product of a trial. Their form name is an array.
const WHYS: [&str; MAX_PRODUCTS] =
    ["hvorfor-1", "hvorfor-2", "hvorfor-3", "hvorfor-4", "hvorfor-5", "hvorfor-6", "hvorfor-7", "hvorfor-8"];

/// A field of a form. `name` is both the form name and the element id that an error links to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Field {
    Reason,
    ReasonText,
    Delivery,
    Street,
    Postcode,
    City,
    DecisionReason,
    DecisionText,
    ExpectedDate,
    HoldUntil,
    HoldReason,
    Person,
    Aid,
    NewProduct,
    Purpose,
    Firm,
    Note,
    Category,
    Most,
    Place,
    Supplier,
    Charges,
    Product,
    Interpreter,
    NeedText,
    Time,
    Wish,
    Outcome,
    Chosen,
    /// Why a product of a trial was chosen, by its place among them, from 0.
    Why(u8),
    RoomName,
    Directions,
    Minutes,
    Buffer,
    Capacity,
    /// The opening hours of a weekday.
    HoursOf(Weekday),
    Day,
    Hours,
    ClosedFrom,
    ClosedTo,
    ClosedReason,
    MadeFrom,
    MadeTo,
    ShownFrom,
    ShownTo,
    BookDays,
    ChangeHours,
    HorizonDays,
    Amount,
    Happened,
}

impl Field {
    /// The name in the form, in the draft and in the address of the error link. Norwegian, as addresses are.
    pub fn name(self) -> &'static str {
        match self {
            Self::Reason => "arsak",
            Self::ReasonText => "begrunnelse",
            Self::Delivery => "levering",
            Self::Street => "adresse",
            Self::Postcode => "postnummer",
            Self::City => "poststed",
            Self::DecisionReason => "avslagsgrunn",
            Self::DecisionText => "tekst",
            Self::ExpectedDate => "forventet",
            Self::HoldUntil => "venter-til",
            Self::HoldReason => "vente-grunn",
            Self::Person => "person",
            Self::Aid => "hjelpemiddel",
            Self::NewProduct => "nytt-produkt",
            Self::Purpose => "formal",
            Self::Firm => "firma",
            Self::Note => "merknad",
            Self::Category => "kategori",
            Self::Most => "antall",
            Self::Place => "sted",
            Self::Supplier => "leverandor",
            Self::Charges => "betaling",
            Self::Product => "produkt",
            Self::Interpreter => "tolk",
            Self::NeedText => "behov",
            Self::Time => "time",
            Self::Wish => "onske",
            Self::Outcome => "utfall",
            Self::Chosen => "valgt",
            Self::Why(at) => WHYS.get(usize::from(at)).copied().unwrap_or_default(),
            Self::Amount => "belop",
            Self::Happened => "hendelse",
            other => other.name_in_calendar(),
        }
    }

    fn name_in_calendar(self) -> &'static str {
        match self {
            Self::RoomName => "navn",
            Self::Directions => "veibeskrivelse",
            Self::Minutes => "varighet",
            Self::Buffer => "pause",
            Self::Capacity => "plasser",
            Self::HoursOf(Weekday::Mon) => "mandag",
            Self::HoursOf(Weekday::Tue) => "tirsdag",
            Self::HoursOf(Weekday::Wed) => "onsdag",
            Self::HoursOf(Weekday::Thu) => "torsdag",
            Self::HoursOf(Weekday::Fri) => "fredag",
            Self::HoursOf(Weekday::Sat) => "lordag",
            Self::HoursOf(Weekday::Sun) => "sondag",
            Self::Day => "dato",
            Self::Hours => "apningstid",
            Self::ClosedFrom => "sperret-fra",
            Self::ClosedTo => "sperret-til",
            Self::ClosedReason => "sperret-grunn",
            Self::MadeFrom => "lag-fra",
            Self::MadeTo => "lag-til",
            Self::ShownFrom => "vis-fra",
            Self::ShownTo => "vis-til",
            Self::BookDays => "bestillingsfrist",
            Self::ChangeHours => "endringsfrist",
            _ => "dager-fram",
        }
    }
}

/// One thing to put right.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    pub field: Field,
    pub kind: ProblemKind,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum ProblemKind {
    /// Nothing was chosen or written.
    Missing,
    /// Longer than `max` characters.
    TooLong { max: u32 },
    /// Not four digits.
    NotAPostcode,
    /// Not a date.
    NotADate,
    /// More than `max` of them.
    TooMany { max: u32 },
    /// Not a day with a time.
    NotATime,
    /// Later than anything is arranged.
    TooFarAhead,
    /// Another answer in the form says the opposite.
    Contradicted,
    /// Earlier than today.
    BeforeToday,
    /// Today or earlier, where it must be later.
    NotAfterToday,
    /// A firm is written, and another is chosen from the list.
    FirmTwice,
    /// An aid that is not on loan can only be tried.
    OnlyForTrial,
    /// Not two to eight digits.
    NotACategory,
    /// Not a whole number that makes sense.
    NotACount,
    /// Not a whole number from `min` to `max`.
    NotBetween { min: u32, max: u32 },
    /// Not opening hours, or not in order.
    NotHours,
    /// It ends before it begins.
    EndsBeforeStart,
    /// More than `days` at once.
    TooLongPeriod { days: u32 },
    /// The room is not in use.
    RoomNotInUse,
}

impl Problem {
    pub fn new(field: Field, kind: ProblemKind) -> Self {
        Self { field, kind }
    }
}

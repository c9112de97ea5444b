//! What is wrong with a form: derived from the draft at every showing, never stored and never sent.

use serde::{Deserialize, Serialize};

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
    Why,
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
            Self::Why => "hvorfor",
            Self::Amount => "belop",
            Self::Happened => "hendelse",
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
    /// Earlier than today.
    BeforeToday,
    /// Today or earlier, where it must be later.
    NotAfterToday,
    /// An aid that is not on loan can only be tried.
    OnlyForTrial,
    /// Not two to eight digits.
    NotACategory,
    /// Not a whole number that makes sense.
    NotACount,
}

impl Problem {
    pub fn new(field: Field, kind: ProblemKind) -> Self {
        Self { field, kind }
    }
}

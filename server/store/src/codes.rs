//! How values of the domain are written in columns: enums as stable words, instants as milliseconds.

use chrono::DateTime;
use domain::{
    case::{CaseKind, MoveKind, RejectReason, Status},
    exchange::Reason,
    iso::Iso,
    loan::{LoanStatus, LoanType, Unit},
    person::AddressProtection,
    product::{HmsNumber, Kind, Rank},
    representation::RepresentationKind,
    time::Instant,
    trial::{BookingState, SlotState, TrialState, TrialStep},
};

use crate::error::StoreError;

/// An enum with one stable word for each variant. The words are repeated in the migrations' CHECKs.
pub(crate) trait Code: Copy + PartialEq + 'static {
    /// For the error when a word is not known.
    const WHAT: &'static str;
    const WORDS: &'static [(Self, &'static str)];

    fn word(self) -> &'static str {
        Self::WORDS.iter().find(|(one, _)| *one == self).map_or("", |(_, word)| word)
    }

    fn read(word: &str) -> Result<Self, StoreError> {
        let known = Self::WORDS.iter().find(|(_, one)| *one == word);
        known.map(|(value, _)| *value).ok_or(StoreError::Unreadable { what: Self::WHAT })
    }
}

impl Code for AddressProtection {
    const WHAT: &'static str = "address protection";
    const WORDS: &'static [(Self, &'static str)] = &[
        (Self::None, "none"),
        (Self::Confidential, "confidential"),
        (Self::StrictlyConfidential, "strictly_confidential"),
        (Self::StrictlyConfidentialAbroad, "strictly_confidential_abroad"),
    ];
}

impl Code for RepresentationKind {
    const WHAT: &'static str = "kind of representation";
    const WORDS: &'static [(Self, &'static str)] = &[
        (Self::ParentalResponsibility, "parental_responsibility"),
        (Self::Guardianship, "guardianship"),
        (Self::GuardianshipElsewhere, "guardianship_elsewhere"),
    ];
}

impl Code for Kind {
    const WHAT: &'static str = "kind of product";
    const WORDS: &'static [(Self, &'static str)] =
        &[(Self::Main, "main"), (Self::Accessory, "accessory"), (Self::Part, "part")];
}

impl Code for Unit {
    const WHAT: &'static str = "unit";
    const WORDS: &'static [(Self, &'static str)] = &[(Self::Piece, "STK"), (Self::Pair, "PAR")];
}

impl Code for LoanStatus {
    const WHAT: &'static str = "loan status";
    const WORDS: &'static [(Self, &'static str)] =
        &[(Self::OnLoan, "on_loan"), (Self::InRepair, "in_repair")];
}

impl Code for MoveKind {
    const WHAT: &'static str = "kind of move";
    const WORDS: &'static [(Self, &'static str)] = &[
        (Self::Take, "take"),
        (Self::TakeOver, "take_over"),
        (Self::HandBack, "hand_back"),
        (Self::Hold, "hold"),
        (Self::Resume, "resume"),
        (Self::Approve, "approve"),
        (Self::Reject, "reject"),
        (Self::Send, "send"),
        (Self::Deliver, "deliver"),
        (Self::Settle, "settle"),
        (Self::Cancel, "cancel"),
        (Self::Withdraw, "withdraw"),
    ];
}

impl Code for TrialStep {
    const WHAT: &'static str = "step of a trial";
    const WORDS: &'static [(Self, &'static str)] = &[
        (Self::Wish, "wish"),
        (Self::Wait, "wait"),
        (Self::Book, "book"),
        (Self::Arrange, "arrange"),
        (Self::Meet, "meet"),
        (Self::Miss, "miss"),
        (Self::Choose, "choose"),
        (Self::ChooseNothing, "choose_nothing"),
        (Self::Cancel, "cancel"),
        (Self::Offer, "offer"),
        (Self::Decline, "decline"),
        (Self::Lapse, "lapse"),
    ];
}

// The domain has words of its own for these.

pub(crate) fn loan_type(word: &str) -> Result<LoanType, StoreError> {
    LoanType::from_code(word).ok_or(StoreError::Unreadable { what: "loan type" })
}

pub(crate) fn status(word: &str) -> Result<Status, StoreError> {
    Status::from_code(word).ok_or(StoreError::Unreadable { what: "case status" })
}

pub(crate) fn case_kind(word: &str) -> Result<CaseKind, StoreError> {
    CaseKind::from_code(word).ok_or(StoreError::Unreadable { what: "kind of case" })
}

/// A rank by its number.
pub(crate) fn rank(number: Option<i64>) -> Result<Option<Rank>, StoreError> {
    let read = |number| u8::try_from(number).ok().and_then(|number| Rank::try_from(number).ok());
    number.map(|number| read(number).ok_or(StoreError::Unreadable { what: "rank" })).transpose()
}

pub(crate) fn slot_state(word: &str) -> Result<SlotState, StoreError> {
    SlotState::from_code(word).ok_or(StoreError::Unreadable { what: "state of a time" })
}

pub(crate) fn booking_state(word: &str) -> Result<BookingState, StoreError> {
    BookingState::from_code(word).ok_or(StoreError::Unreadable { what: "state of a booking" })
}

pub(crate) fn trial_state(word: &str) -> Result<TrialState, StoreError> {
    TrialState::from_code(word).ok_or(StoreError::Unreadable { what: "state of a trial" })
}

pub(crate) fn reason(word: &str) -> Result<Reason, StoreError> {
    Reason::from_code(word).ok_or(StoreError::Unreadable { what: "reason for an exchange" })
}

pub(crate) fn reject_reason(word: &str) -> Result<RejectReason, StoreError> {
    RejectReason::from_code(word).ok_or(StoreError::Unreadable { what: "reason for a rejection" })
}

pub(crate) fn hms_number(text: &str) -> Result<HmsNumber, StoreError> {
    text.parse().map_err(|_wrong| StoreError::Unreadable { what: "HMS number" })
}

pub(crate) fn iso(text: String) -> Result<Iso, StoreError> {
    Iso::try_from(text).map_err(|_wrong| StoreError::Unreadable { what: "ISO category" })
}

/// Milliseconds since 1970 in UTC; anything finer is lost.
pub(crate) fn millis(instant: Instant) -> i64 {
    instant.timestamp_millis()
}

pub(crate) fn instant(millis: i64) -> Result<Instant, StoreError> {
    DateTime::from_timestamp_millis(millis).ok_or(StoreError::Unreadable { what: "instant" })
}

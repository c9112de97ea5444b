//! Why a row was not kept. Names fields, never repeats what they hold.

use domain::national_number::NationalNumberError;

/// What is wrong with a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Reason {
    #[error("the row is not JSON")]
    NotJson,
    #[error("the row is not an object, or a field holds something else than text or a whole number")]
    WrongShape,
    #[error("the row is longer than 64 KiB")]
    TooLong,
    #[error("{0} is missing")]
    Missing(&'static str),
    #[error("{0} is wrong: {1}")]
    NationalNumber(&'static str, NationalNumberError),
    #[error("{0} is a made-up number: give --synthetic when the file is meant to hold them")]
    Synthetic(&'static str),
    #[error("nobody with this fnr is known")]
    UnknownPerson,
    #[error("{0} is not an HMS number of six digits")]
    HmsNumber(&'static str),
    #[error("{0} is not an ISO category of six or eight digits")]
    Category(&'static str),
    #[error("antall is not a whole number of at least 1")]
    Quantity,
    #[error("antallEnhet is neither STK nor PAR")]
    Unit,
    #[error("artikkelStatus is neither \"I utlån\" nor \"Til reparasjon\"")]
    LoanStatus,
    #[error("utlånsType is none of P, F, K and U")]
    LoanType,
    #[error("{0} is not a date in the form it must have")]
    Date(&'static str),
    #[error("status is neither ACTIVE nor INACTIVE")]
    ProductStatus,
    #[error("attributes.produkttype is none of Hovedprodukt, Tilbehoer and Del")]
    ProductKind,
    #[error("agreements.rank is none of 1 to 4 and 99")]
    Rank,
    #[error("{0} is not a whole number")]
    Number(&'static str),
    #[error("number is not a unit number of four digits")]
    CentreNumber,
    #[error("phone is not a Norwegian number of five or eight digits")]
    Phone,
    #[error("phone has no confirmedOn: a number nobody has confirmed is not shown")]
    Unconfirmed,
    #[error("the same {0} stands in an earlier row of the file")]
    Repeated(&'static str),
    #[error("the row is not nav_ident and national_number with a comma between them")]
    NotTwoFields,
    #[error("nav_ident is not a letter and six digits")]
    NavIdent,
}

//! The exchange of one worn or defective aid for one like it (S63–S73).

mod application;
mod draft;
mod eligibility;
mod step;

pub use application::{Application, Delivery, Reason};
pub use draft::{DRAFT_LIFE_DAYS, Draft, DraftFields, MAX_ADDRESS_PART, MAX_REASON_TEXT};
pub use eligibility::{Closed, Facts, LoanClosed, closed_reasons, loan_closed};
pub use step::Step;

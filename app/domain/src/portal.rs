//! What may be asked of the service: one trait for each desk, one method for each use case.
//!
//! Every method takes who asks and decides rights itself; "not yours" and "does not exist" are the same
//! [`Refusal::NotFound`]. Pages and server functions are thin callers. `services` implements the desks, `server` puts
//! them in the request's context, tests may use their own.

use std::sync::Arc;

use async_trait::async_trait;

use crate::{
    actor::{Citizen, Staff},
    case::MoveFields,
    exchange::DraftFields,
    id::{CaseId, DraftId, LoanId, PersonId},
    product::{HmsNumber, ProductQuery},
    refusal::Refusal,
    views::{
        CaseList, CasePage, CategoryChoice, DemoPerson, DraftState, Everything, LoanList, LoanPage, Overview,
        PersonChoice, ProductList, ProductPage, ReadList, StaffCase, StaffPerson, SupplierChoice, TaskList,
        TaskQuery,
    },
};

/// The desks side by side.
#[derive(Clone)]
pub struct Portal {
    pub passes: Arc<dyn Passes>,
    pub exchanges: Arc<dyn Exchanges>,
    pub cases: Arc<dyn Cases>,
    pub casework: Arc<dyn Casework>,
    pub insight: Arc<dyn Insight>,
    pub catalogue: Arc<dyn Catalogue>,
    /// Only there when the service runs with `--demo`.
    pub demo: Option<Arc<dyn Demo>>,
}

/// The pass and the aids on loan.
#[async_trait]
pub trait Passes: Send + Sync {
    /// Oneself and everybody one may act for today.
    async fn people(&self, who: &Citizen) -> Result<Vec<PersonChoice>, Refusal>;
    async fn overview(&self, who: &Citizen) -> Result<Overview, Refusal>;
    async fn loans(&self, who: &Citizen) -> Result<LoanList, Refusal>;
    async fn loan(&self, who: &Citizen, loan: LoanId) -> Result<LoanPage, Refusal>;
}

/// The fields of one step, as typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StepFields {
    Reason { reason: String, reason_text: String },
    Delivery { delivery: String, street: String, postcode: String, city: String },
}

impl StepFields {
    /// Writes the step into the draft, leaving the other step as it is.
    pub fn write_to(self, fields: &mut DraftFields) {
        match self {
            Self::Reason { reason, reason_text } => {
                fields.reason = reason;
                fields.reason_text = reason_text;
            }
            Self::Delivery { delivery, street, postcode, city } => {
                fields.delivery = delivery;
                fields.street = street;
                fields.postcode = postcode;
                fields.city = city;
            }
        }
    }
}

/// Exchanging an aid oneself.
#[async_trait]
pub trait Exchanges: Send + Sync {
    /// Begins an exchange of the loan, or goes on with the one already begun. Refuses with
    /// [`Refusal::ExchangeClosed`] when the rules say no.
    async fn start(&self, who: &Citizen, loan: LoanId) -> Result<DraftId, Refusal>;
    async fn draft(&self, who: &Citizen, draft: DraftId) -> Result<DraftState, Refusal>;
    /// Keeps what was typed, right or wrong; answers with the draft as it now is.
    async fn save(&self, who: &Citizen, draft: DraftId, fields: StepFields) -> Result<DraftState, Refusal>;
    async fn delete(&self, who: &Citizen, draft: DraftId) -> Result<(), Refusal>;
    /// Sends the exchange. Sending the same draft again gives the same case.
    async fn submit(&self, who: &Citizen, draft: DraftId) -> Result<CaseId, Refusal>;
}

/// The holder's own cases.
#[async_trait]
pub trait Cases: Send + Sync {
    async fn list(&self, who: &Citizen) -> Result<CaseList, Refusal>;
    async fn find(&self, who: &Citizen, case: CaseId) -> Result<CasePage, Refusal>;
    /// Takes the case back while it is not decided. Withdrawing twice is withdrawing once.
    async fn withdraw(&self, who: &Citizen, case: CaseId) -> Result<(), Refusal>;
}

/// The centre's handling.
#[async_trait]
pub trait Casework: Send + Sync {
    async fn tasks(&self, who: &Staff, query: TaskQuery) -> Result<TaskList, Refusal>;
    /// Shows a case and its person; one row in the read log before anything is answered.
    async fn open(&self, who: &Staff, case: CaseId) -> Result<StaffCase, Refusal>;
    /// Makes a move on the case as shown in `version`; [`Refusal::Stale`] when it has changed since, unless by this very
    /// move of the same member of staff. What was typed is kept for the same member of staff when the move is refused,
    /// and forgotten when it is made.
    async fn make(&self, who: &Staff, case: CaseId, version: i64, typed: MoveFields) -> Result<(), Refusal>;
    /// Keeps what a member of staff whose session ran out had typed into a move on a case they hold, until they have
    /// signed in again. Nothing is moved and nothing is shown; any other case is [`Refusal::NotFound`].
    async fn put_down(&self, who: &Staff, case: CaseId, typed: MoveFields) -> Result<(), Refusal>;
    /// Shows a person; one row in the read log before anything is answered.
    async fn person(&self, who: &Staff, person: PersonId) -> Result<StaffPerson, Refusal>;
}

/// What a person may know about the own information.
#[async_trait]
pub trait Insight: Send + Sync {
    /// Who has been shown the person; `page` counts from 1, and a page past the end is the last one.
    async fn reads(&self, who: &Citizen, page: u64) -> Result<ReadList, Refusal>;
    /// Everything that is held about the person, with the first six digits of the national number.
    async fn everything(&self, who: &Citizen) -> Result<Everything, Refusal>;
}

/// The national catalogue. It is about nobody: whoever asks is answered, and nothing is written in the read log.
#[async_trait]
pub trait Catalogue: Send + Sync {
    /// A page of what is found. A product that is asked for by its number is found whatever else is asked; a page past the
    /// end is the last one.
    async fn search(&self, query: ProductQuery) -> Result<ProductList, Refusal>;
    async fn product(&self, number: HmsNumber) -> Result<ProductPage, Refusal>;
    /// The categories that the catalogue has products in, by title.
    async fn categories(&self) -> Result<Vec<CategoryChoice>, Refusal>;
    /// The suppliers, by name.
    async fn suppliers(&self) -> Result<Vec<SupplierChoice>, Refusal>;
}

/// The people of the demonstration.
#[async_trait]
pub trait Demo: Send + Sync {
    async fn people(&self) -> Result<Vec<DemoPerson>, Refusal>;
}

//! What may be asked of the service: one trait for each desk, one method for each use case.
//!
//! Every method takes who asks and decides rights itself; "not yours" and "does not exist" are the same
//! [`Refusal::NotFound`]. Pages and server functions are thin callers. `services` implements the desks, `server` puts
//! them in the request's context, tests may use their own.

use std::sync::Arc;

use async_trait::async_trait;
use chrono::NaiveDate;

use crate::{
    actor::{Citizen, Staff},
    case::{Billed, ChargeTyped, MoveFields},
    exchange::DraftFields,
    id::{AskId, CaseId, DraftId, LoanId, OrderNumberId, PersonId, SlotId, TrialId, TrialProductId},
    order_number::{AskFields, LimitFields, NumberMoveFields},
    product::{HmsNumber, ProductQuery},
    refusal::Refusal,
    time::Instant,
    trial::{CalendarChange, Needs, OutcomeFields, PlaceFields, WishFields},
    views::{
        Asked, Calendar, CalendarEntry, CaseList, CasePage, CategoryChoice, ChargeForm, Checked, DayList,
        DemoPerson, DraftState, Everything, FreeTimes, LoanList, LoanPage, NumberForm, NumberLimits,
        NumberList, NumberPage, NumberView, Overview, PaperSlip, PersonChoice, ProductList, ProductPage,
        ReadList, Reported, StaffCase, StaffNumber, StaffNumberList, StaffPerson, StaffTrial, SupplierChoice,
        TaskList, TaskQuery, TrialList, TrialPage,
    },
};

/// The desks side by side.
#[derive(Clone)]
pub struct Portal {
    pub passes: Arc<dyn Passes>,
    pub exchanges: Arc<dyn Exchanges>,
    pub cases: Arc<dyn Cases>,
    pub casework: Arc<dyn Casework>,
    pub order_numbers: Arc<dyn OrderNumbers>,
    pub number_checks: Arc<dyn NumberChecks>,
    pub number_work: Arc<dyn NumberWork>,
    pub trials: Arc<dyn Trials>,
    pub trial_work: Arc<dyn TrialWork>,
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
    /// The form about a firm that wanted money, as it was last kept, or a blank one.
    async fn charge_form(&self, who: &Citizen, billed: Billed) -> Result<ChargeForm, Refusal>;
    /// Keeps what was typed, right or wrong; answers when.
    async fn keep_charge(&self, who: &Citizen, typed: ChargeTyped) -> Result<Instant, Refusal>;
    /// Reports it to the centre. Sending the same form again gives the same case.
    async fn charge(&self, who: &Citizen, typed: ChargeTyped) -> Result<Reported, Refusal>;
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

/// Numbers with which firms send their bills to the centre.
#[async_trait]
pub trait OrderNumbers: Send + Sync {
    async fn list(&self, who: &Citizen) -> Result<NumberList, Refusal>;
    async fn find(&self, who: &Citizen, number: OrderNumberId) -> Result<NumberPage, Refusal>;
    /// A number that can be used, to have on paper. One that is not issued is not found.
    async fn on_paper(&self, who: &Citizen, number: OrderNumberId) -> Result<PaperSlip, Refusal>;
    /// The form as it was last kept, or a blank one.
    async fn form(&self, who: &Citizen) -> Result<NumberForm, Refusal>;
    /// Keeps what was typed, right or wrong; answers when.
    async fn keep(&self, who: &Citizen, ask: AskId, fields: AskFields) -> Result<Instant, Refusal>;
    /// Asks for a number. The same form sent again, and the same errand asked about twice, give the same number. Refuses
    /// with [`Refusal::OrderNumberClosed`] when the rules say no.
    async fn ask(&self, who: &Citizen, ask: AskId, fields: AskFields) -> Result<Asked, Refusal>;
    /// Takes the number back before it is used. Twice is once.
    async fn cancel(&self, who: &Citizen, number: OrderNumberId) -> Result<(), Refusal>;
}

/// What a firm may ask with a number in hand, without signing in. How often is counted by whoever knows the address.
#[async_trait]
pub trait NumberChecks: Send + Sync {
    /// What the number is good for.
    async fn check(&self, typed: &str) -> Result<Checked, Refusal>;
    /// Notes that the work is done; a number that cannot be used is left as it is. Twice is once.
    async fn mark_used(&self, typed: &str) -> Result<Checked, Refusal>;
}

/// The centre's handling of order numbers.
#[async_trait]
pub trait NumberWork: Send + Sync {
    async fn list(&self, who: &Staff, view: NumberView) -> Result<StaffNumberList, Refusal>;
    /// The number or reference somebody said, when it is one of the centre's.
    async fn search(&self, who: &Staff, typed: &str) -> Result<OrderNumberId, Refusal>;
    /// Shows an order number and its person; one row in the read log before anything is answered.
    async fn open(&self, who: &Staff, number: OrderNumberId) -> Result<StaffNumber, Refusal>;
    /// Makes a move on the number as shown in `version`. What was typed is kept for the same member of staff when the move
    /// is refused, and forgotten when it is made.
    async fn make(
        &self,
        who: &Staff,
        number: OrderNumberId,
        version: i64,
        typed: NumberMoveFields,
    ) -> Result<(), Refusal>;
    /// As [`Casework::put_down`].
    async fn put_down(
        &self,
        who: &Staff,
        number: OrderNumberId,
        typed: NumberMoveFields,
    ) -> Result<(), Refusal>;
    async fn limits(&self, who: &Staff) -> Result<NumberLimits, Refusal>;
    async fn set_limit(&self, who: &Staff, typed: LimitFields) -> Result<(), Refusal>;
    /// Takes a limit away; one that is not there is gone already.
    async fn drop_limit(&self, who: &Staff, typed: LimitFields) -> Result<(), Refusal>;
    /// All numbers of the centre as a file of comma-separated values, without names and without the numbers themselves.
    async fn export(&self, who: &Staff) -> Result<String, Refusal>;
}

/// The fields of one step of a trial, as typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TrialFields {
    Place(PlaceFields),
    Needs(Needs),
    Wishes(WishFields),
    Outcome(OutcomeFields),
}

/// Trying aids out.
#[async_trait]
pub trait Trials: Send + Sync {
    async fn list(&self, who: &Citizen) -> Result<TrialList, Refusal>;
    /// Begins a trial, or goes on with the one last written on, and picks the product for it when one is named. Refuses with
    /// [`Refusal::TrialClosed`] when the rules say no, and with [`Refusal::Invalid`] when no more products fit.
    async fn pick(&self, who: &Citizen, product: Option<HmsNumber>) -> Result<TrialId, Refusal>;
    /// Takes a product out of a trial that is being put together. Twice is once.
    async fn put_back(&self, who: &Citizen, trial: TrialId, product: TrialProductId) -> Result<(), Refusal>;
    async fn find(&self, who: &Citizen, trial: TrialId) -> Result<TrialPage, Refusal>;
    /// Keeps what was typed, right or wrong; answers with the trial as it now is.
    async fn save(&self, who: &Citizen, trial: TrialId, fields: TrialFields) -> Result<TrialPage, Refusal>;
    /// Deletes a draft.
    async fn discard(&self, who: &Citizen, trial: TrialId) -> Result<(), Refusal>;
    /// The times one can have from a day on; `taken` is one that somebody else was quicker to take.
    async fn free(
        &self,
        who: &Citizen,
        trial: TrialId,
        from: Option<NaiveDate>,
        taken: Option<SlotId>,
    ) -> Result<FreeTimes, Refusal>;
    /// Takes a time, the first or another one. [`Refusal::TimeTaken`] when somebody else has it: nothing has changed then.
    async fn book(&self, who: &Citizen, trial: TrialId, slot: SlotId) -> Result<(), Refusal>;
    /// Sends the wished times that were kept.
    async fn wish(&self, who: &Citizen, trial: TrialId) -> Result<(), Refusal>;
    /// Goes on the waiting list until a day.
    async fn wait(&self, who: &Citizen, trial: TrialId) -> Result<(), Refusal>;
    /// Takes or declines the time that is kept for one who waits; [`Refusal::TimeTaken`] when it is another one, or none.
    async fn answer_offer(
        &self,
        who: &Citizen,
        trial: TrialId,
        slot: SlotId,
        yes: bool,
    ) -> Result<(), Refusal>;
    /// Notes that the trial is agreed with a supplier; asks for an order number when the supplier charges.
    async fn arrange(&self, who: &Citizen, trial: TrialId) -> Result<(), Refusal>;
    /// Calls the trial off, and frees its time.
    async fn cancel(&self, who: &Citizen, trial: TrialId) -> Result<(), Refusal>;
    /// Says what came of it, as kept: each product that was chosen becomes a case. Twice is once.
    async fn conclude(&self, who: &Citizen, trial: TrialId) -> Result<(), Refusal>;
    /// The entry for one's own calendar; [`Refusal::NotFound`] without a time.
    async fn calendar_entry(&self, who: &Citizen, trial: TrialId) -> Result<CalendarEntry, Refusal>;
}

/// The centre's side of trials: who comes, and the calendar.
#[async_trait]
pub trait TrialWork: Send + Sync {
    /// Who comes on a day, and who waits for an answer.
    async fn day(&self, who: &Staff, date: NaiveDate) -> Result<DayList, Refusal>;
    /// Shows a trial and its person; one row in the read log before anything is answered.
    /// The free times are those from a day on; without one from the first day that is wished for.
    async fn open(&self, who: &Staff, trial: TrialId, from: Option<NaiveDate>)
    -> Result<StaffTrial, Refusal>;
    /// Does something with the trial as shown in `version`; [`Refusal::Stale`] when it has changed since, unless by this very
    /// move of the same member of staff.
    async fn make(&self, who: &Staff, trial: TrialId, version: i64, made: TrialMove) -> Result<(), Refusal>;
    async fn calendar(&self, who: &Staff, from: NaiveDate) -> Result<Calendar, Refusal>;
    /// Changes the calendar of the own centre.
    async fn change(&self, who: &Staff, change: CalendarChange) -> Result<(), Refusal>;
}

/// What staff do with a trial.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TrialMove {
    Met,
    Missed,
    /// Books a free time for the one who wished or waited, or moves the one who has a time.
    Book(SlotId),
    /// Calls it off, with what the holder reads.
    Cancel(String),
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

//! What stories begin with: a world with one database, a clock that stands still and chance from a seed.

mod chance;
mod loans;
mod moves;
mod numbers;
mod passes;
mod people;
mod trials;

use std::sync::{
    Arc, Mutex,
    atomic::{AtomicU32, Ordering},
};

use chrono::{Duration, NaiveDate};
use domain::{
    actor::Citizen,
    exchange::Delivery,
    id::{CaseId, DraftId, LoanId},
    portal::{Portal, StepFields},
    time::{Clock, Instant},
};
use services::{Deps, limits::Limits, sessions::Sessions};
use store::testing::{TestDb, TestKeys};

pub use chance::Seeded;
pub use loans::{a_loan, cane, gloves};
pub use moves::{cancel, hold, just, reject, send};
pub use numbers::{a_firm, a_form, a_report, about, ask, move_of, to_try, with_another_firm};
pub use passes::{a_pass, a_staff_member};
pub use people::{a_child_of, a_person, guardianship, national_number, parental_responsibility, protect};
pub use trials::{a_calendar, a_product, a_product_of, a_trial, free};

/// A Sunday: promises begin on the Monday.
pub const NOW: &str = "2026-11-22T09:00:00Z";

/// A clock that moves only when told to.
pub struct Frozen(Mutex<Instant>);

impl Frozen {
    pub fn pass(&self, time: Duration) {
        *self.0.lock().unwrap() += time;
    }

    pub fn set(&self, to: &str) {
        *self.0.lock().unwrap() = to.parse().unwrap();
    }
}

impl Clock for Frozen {
    fn now(&self) -> Instant {
        *self.0.lock().unwrap()
    }
}

/// Everything a story can touch.
pub struct World {
    pub deps: Deps,
    pub portal: Portal,
    pub sessions: Sessions,
    pub clock: Arc<Frozen>,
    pub database: &'static str,
    /// Where another instance finds the same database.
    pub url: String,
    /// The keys of the store: what the key file is to the service.
    pub keys: TestKeys,
    /// The database itself, deleted when the story is over.
    pub stored: TestDb,
}

impl World {
    fn new(database: TestDb) -> Self {
        let clock = Arc::new(Frozen(Mutex::new(NOW.parse().unwrap())));
        let deps = Deps {
            store: database.store.clone(),
            clock: Arc::<Frozen>::clone(&clock),
            random: Arc::new(Seeded::new(1)),
            limits: Limits::none(),
        };
        Self {
            portal: services::portal(&deps, true),
            sessions: Sessions::new(deps.clone()),
            deps,
            clock,
            database: database.name,
            url: database.url.clone(),
            keys: database.keys.clone(),
            stored: database,
        }
    }

    pub fn today(&self) -> NaiveDate {
        self.clock.today()
    }

    pub fn day(&self, offset: i64) -> NaiveDate {
        self.today() + Duration::days(offset)
    }

    /// An adult with a pass for everything at the centre in Oslo.
    pub async fn holder(&self) -> Citizen {
        let person = a_person().saved(self).await;
        a_pass(person).saved(self).await;
        Citizen { person, acting_for: None }
    }

    /// A draft that lacks nothing.
    pub async fn a_complete_draft(&self, who: &Citizen, loan: LoanId) -> DraftId {
        let draft = self.portal.exchanges.start(who, loan).await.unwrap();
        self.complete(who, draft).await;
        draft
    }

    pub async fn complete(&self, who: &Citizen, draft: DraftId) {
        for fields in [reason("utslitt", ""), registered()] {
            self.portal.exchanges.save(who, draft, fields).await.unwrap();
        }
    }

    /// A case sent by `who`.
    pub async fn a_case(&self, who: &Citizen, loan: LoanId) -> CaseId {
        let draft = self.a_complete_draft(who, loan).await;
        self.portal.exchanges.submit(who, draft).await.unwrap()
    }
}

/// Tells the story on every database.
pub async fn on_every_database(story: impl AsyncFn(&World)) {
    for database in store::testing::databases().await {
        let world = World::new(database);
        story(&world).await;
    }
}

pub fn reason(code: &str, text: &str) -> StepFields {
    StepFields::Reason { reason: code.to_owned(), reason_text: text.to_owned() }
}

pub fn registered() -> StepFields {
    delivery(Delivery::REGISTERED, "", "", "")
}

pub fn delivery(delivery: &str, street: &str, postcode: &str, city: &str) -> StepFields {
    StepFields::Delivery {
        delivery: delivery.to_owned(),
        street: street.to_owned(),
        postcode: postcode.to_owned(),
        city: city.to_owned(),
    }
}

/// Counts whatever must not be the same twice in a run.
fn count() -> u32 {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    COUNT.fetch_add(1, Ordering::Relaxed)
}

//! Many want the same times at once: each time is had by one, and everybody else is told so.

use domain::{
    id::{BookingId, SlotId, TrialId},
    trial::{Booking, BookingState},
};
use store::{
    Store, StoreError, Tx,
    testing::{TestDb, databases},
    trials,
};
use tokio::task::JoinSet;
use uuid::Uuid;

use crate::given::{self, instant};

const SLOTS: u128 = 100;
const ATTEMPTS: u128 = 10_000;
/// At once. A store has sixteen connections to PostgreSQL: four stores have as many as this.
const AT_ONCE: u128 = 64;

/// So many trials without a time, past the store: ten thousand drafts one by one take longer than the race.
async fn trials_and_slots(db: &TestDb) {
    let subject = given::someone(&db.store, 1).await;
    let slots: Vec<_> = (0..SLOTS)
        .map(|n| {
            let mut slot = given::slot(n + 1, "2027-03-30T08:00:00Z");
            let later = chrono::Duration::hours(i64::try_from(n).unwrap());
            slot.time.starts_at += later;
            slot.time.ends_at += later;
            slot
        })
        .collect();
    given::kept_slots(&db.store, &slots).await;
    let quoted =
        |id: Uuid| if db.name == "SQLite" { format!("x'{}'", id.simple()) } else { format!("'{id}'") };
    let no = if db.name == "SQLite" { "0" } else { "FALSE" };
    let (subject, none) = (quoted(subject.0), "''");
    for chunk in (1..=ATTEMPTS).collect::<Vec<_>>().chunks(1000) {
        let rows: Vec<String> = chunk
            .iter()
            .map(|n| {
                let id = quoted(Uuid::from_u128(*n));
                format!(
                    "({id}, {subject}, {subject}, '4703', 'draft', 1, 'centre', {none}, {no}, {no}, {no}, {none}, \
                     {none}, {none}, {none}, {none}, 0, 0)"
                )
            })
            .collect();
        db.run(&format!(
            "INSERT INTO trial (id, subject_id, started_by, centre, state, version, place, interpreter, companion, \
             transport, hoist, need_text, wish_1, wish_2, wish_3, answer, sequence, changed_at) VALUES {}",
            rows.join(", ")
        ))
        .await;
    }
}

#[derive(Debug, Default, PartialEq, Eq)]
struct Outcome {
    booked: u128,
    taken: u128,
    errors: Vec<String>,
}

/// Every trial tries for one slot; as many at once as there are connections, over all the stores.
async fn race(stores: &[Store]) -> Outcome {
    let mut running = JoinSet::new();
    for runner in 0..AT_ONCE {
        let store = stores[usize::try_from(runner).unwrap() % stores.len()].clone();
        running.spawn(async move {
            let mut outcome = Outcome::default();
            for n in (runner..ATTEMPTS).step_by(usize::try_from(AT_ONCE).unwrap()) {
                let slot = SlotId(Uuid::from_u128(n % SLOTS + 1));
                let (id, trial) = (BookingId(Uuid::from_u128(n + 1)), TrialId(Uuid::from_u128(n + 1)));
                let booking = Booking::booked(id, slot, trial, instant("2027-03-02T10:00:00Z"));
                match store.write(async |tx: &Tx| trials::take(tx, &booking).await).await {
                    Ok(()) => outcome.booked += 1,
                    Err(StoreError::Duplicate) => outcome.taken += 1,
                    Err(other) => outcome.errors.push(other.to_string()),
                }
            }
            outcome
        });
    }
    let mut all = Outcome::default();
    for outcome in running.join_all().await {
        all.booked += outcome.booked;
        all.taken += outcome.taken;
        all.errors.extend(outcome.errors);
    }
    all
}

/// Four stores on PostgreSQL, as four instances; on SQLite one, as there is only ever one.
async fn stores(db: &TestDb) -> Vec<Store> {
    let mut stores = vec![db.store.clone()];
    if db.name == "PostgreSQL" {
        for _ in 0..3 {
            stores.push(Store::connect(&db.url).await.unwrap());
        }
    }
    stores
}

/// How many hold a slot that another holds too.
async fn double(db: &TestDb) -> i64 {
    let active =
        format!("state IN ('{}', '{}')", BookingState::ACTIVE[0].code(), BookingState::ACTIVE[1].code());
    let all = db.count(&format!("booking WHERE {active}")).await;
    all - db.count(&format!("(SELECT DISTINCT slot_id FROM booking WHERE {active}) AS held")).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn ten_thousand_attempts_on_a_hundred_times_book_a_hundred_and_refuse_the_rest() {
    for db in databases().await {
        trials_and_slots(&db).await;
        let stores = stores(&db).await;
        let outcome = race(&stores).await;
        assert_eq!(outcome, Outcome { booked: 100, taken: 9900, errors: vec![] }, "{}", db.name);
        assert_eq!((db.count("booking").await, double(&db).await), (100, 0), "{}", db.name);
        for store in &stores[1..] {
            store.close().await.unwrap();
        }
    }
}

/// The same without the index: what the test above would see if it were missing.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn without_the_index_the_same_race_books_twice() {
    for db in databases().await {
        trials_and_slots(&db).await;
        db.run("DROP INDEX booking_one_active_of_slot").await;
        let outcome = race(std::slice::from_ref(&db.store)).await;
        assert!(outcome.booked > SLOTS && double(&db).await > 0, "{}: {outcome:?}", db.name);
    }
}

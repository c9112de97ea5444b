//! What happens when several do the same at once.

use domain::case::{Case, EventBy, Move};
use store::testing::permit;
use store::{Store, StoreError, Tx, cases, centres, drafts, testing::databases};
use tokio::task::JoinSet;

use crate::given;

/// Runs `count` of them at once and gathers the answers.
async fn all_at_once<F, Fut, T>(count: u64, one: F) -> Vec<T>
where
    F: Fn(u64) -> Fut,
    Fut: Future<Output = T> + Send + 'static,
    T: Send + 'static,
{
    let mut running = JoinSet::new();
    for n in 0..count {
        running.spawn(one(n));
    }
    running.join_all().await
}

fn is_duplicate(result: &Result<(), StoreError>) -> bool {
    matches!(result, Err(StoreError::Duplicate))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_two_submissions_of_one_draft_one_becomes_the_case() {
    for db in databases().await {
        let subject = given::someone(&db.store, 1).await;
        // Two loans, so that nothing but the draft makes them the same.
        let loans = [given::cane(&db.store, subject, "a").await, given::cane(&db.store, subject, "b").await];
        let draft = given::draft(1, subject, loans[0]);
        let answers = all_at_once(2, |n| {
            let store = db.store.clone();
            // Each attempt has an identifier and a reference of its own, as a second click has.
            let case =
                Case { draft: draft.id, ..given::case(n + 1, subject, loans[usize::try_from(n).unwrap()]) };
            async move { given::insert(&store, &case).await }
        })
        .await;
        assert_eq!(answers.iter().filter(|answer| answer.is_ok()).count(), 1, "{}: {answers:?}", db.name);
        assert_eq!(
            answers.iter().filter(|answer| is_duplicate(answer)).count(),
            1,
            "{}: {answers:?}",
            db.name
        );
        let kept = cases::of(&db.store.read(), &permit(subject)).await.unwrap();
        assert_eq!(kept.len(), 1, "{}", db.name);
        assert_eq!(
            cases::events(&db.store.read(), &permit(kept[0].subject), kept[0].id).await.unwrap().len(),
            1,
            "{}",
            db.name
        );
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_many_exchanges_of_one_loan_one_is_open() {
    for db in databases().await {
        let subject = given::someone(&db.store, 1).await;
        let loan = given::cane(&db.store, subject, "a").await;
        let answers = all_at_once(16, |n| {
            let store = db.store.clone();
            let case = given::case(n + 1, subject, loan);
            async move { given::insert(&store, &case).await }
        })
        .await;
        assert_eq!(answers.iter().filter(|answer| answer.is_ok()).count(), 1, "{}: {answers:?}", db.name);
        assert_eq!(
            answers.iter().filter(|answer| is_duplicate(answer)).count(),
            15,
            "{}: {answers:?}",
            db.name
        );
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_two_beginnings_of_an_exchange_one_becomes_the_draft() {
    for db in databases().await {
        let subject = given::someone(&db.store, 1).await;
        let loan = given::cane(&db.store, subject, "a").await;
        let answers = all_at_once(2, |n| {
            let store = db.store.clone();
            let draft = given::draft(u128::from(n) + 1, subject, loan);
            async move { store.write(async |tx: &Tx| drafts::insert(tx, &draft).await).await }
        })
        .await;
        assert_eq!(answers.iter().filter(|answer| answer.is_ok()).count(), 1, "{}: {answers:?}", db.name);
        assert_eq!(
            answers.iter().filter(|answer| is_duplicate(answer)).count(),
            1,
            "{}: {answers:?}",
            db.name
        );
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_many_who_take_a_task_one_gets_it() {
    for db in databases().await {
        let subject = given::someone(&db.store, 1).await;
        let loan = given::cane(&db.store, subject, "a").await;
        let case = given::case(1, subject, loan);
        given::insert(&db.store, &case).await.unwrap();
        let mut staff = Vec::new();
        for n in 1..=8 {
            staff.push(given::employee(&db.store, n).await);
        }
        let answers = all_at_once(8, |n| {
            let (store, case, by) = (db.store.clone(), case.clone(), staff[usize::try_from(n).unwrap()]);
            async move {
                let (taken, event) = case.apply(Move::Take, EventBy::Staff(by), case.submitted_at).unwrap();
                store.write(async |tx: &Tx| cases::update(tx, &taken, &event, case.version).await).await
            }
        })
        .await;
        let stale = answers.iter().filter(|answer| matches!(answer, Err(StoreError::Stale))).count();
        assert_eq!((answers.iter().filter(|answer| answer.is_ok()).count(), stale), (1, 7), "{}", db.name);
        assert_eq!(
            cases::events(&db.store.read(), &permit(case.subject), case.id).await.unwrap().len(),
            2,
            "{}",
            db.name
        );
    }
}

/// Reads and then writes what it read, which loses updates and fails with "database is locked" unless the write
/// transaction begins before the reading. Through two stores, as two instances or a command beside the service would.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn reading_before_writing_in_parallel_neither_fails_nor_loses_anything() {
    async fn write_on(store: &Store, n: u64, draft: domain::exchange::Draft) -> Result<(), StoreError> {
        store
            .write(async |tx: &Tx| {
                let mut found =
                    drafts::find(tx, &permit(draft.subject), draft.id).await?.ok_or(StoreError::Missing)?;
                found.fields.reason_text += &n.to_string();
                found.fields.reason_text += " ";
                drafts::save(tx, &found).await
            })
            .await
    }
    for db in databases().await {
        let subject = given::someone(&db.store, 1).await;
        let loan = given::cane(&db.store, subject, "a").await;
        let draft = given::draft(1, subject, loan);
        given::kept_draft(&db.store, &draft).await;
        let stores = [db.store.clone(), Store::connect(&db.url).await.unwrap()];
        let answers = all_at_once(30, |n| {
            let store = stores[usize::try_from(n % 2).unwrap()].clone();
            let draft = draft.clone();
            async move { write_on(&store, n, draft).await }
        })
        .await;
        assert!(answers.iter().all(Result::is_ok), "{}: {answers:?}", db.name);
        let found = drafts::find(&db.store.read(), &permit(subject), draft.id).await.unwrap().unwrap();
        assert_eq!(found.fields.reason_text.split_whitespace().count(), 30, "{}", db.name);
        stores[1].close().await.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn many_readers_and_writers_share_the_database() {
    for db in databases().await {
        let answers = all_at_once(100, |n| {
            let store = db.store.clone();
            async move {
                if n % 10 == 0 {
                    let mut centre =
                        centres::find(&store.read(), &given::centre()).await?.ok_or(StoreError::Missing)?;
                    centre.region = format!("Region {n}");
                    store.write(async |tx: &Tx| centres::save(tx, &centre).await).await.map(|_| ())
                } else {
                    centres::find(&store.read(), &given::centre()).await.map(|_| ())
                }
            }
        })
        .await;
        assert!(answers.iter().all(Result::is_ok), "{}: {answers:?}", db.name);
    }
}

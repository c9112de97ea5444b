//! Counting for all instances together.

use store::{Store, StoreError, Tx, rates, testing::databases};

use crate::given;

const NOON: &str = "2026-11-22T12:00:00Z";

async fn count(store: &Store, whom: &str, began: &str, most: u32) -> bool {
    let began = given::instant(began);
    store.write(async |tx: &Tx| rates::count(tx, "knock", whom, began, most).await).await.unwrap()
}

#[tokio::test]
async fn two_instances_share_the_count_and_the_next_window_begins_anew() {
    for db in databases().await {
        let other = Store::connect(&db.url).await.unwrap().unlocked(db.keys.vault());
        for store in [&db.store, &other, &db.store] {
            assert!(count(store, "a", NOON, 3).await, "{}", db.name);
        }
        assert!(!count(&db.store, "a", NOON, 3).await && !count(&other, "a", NOON, 3).await, "{}", db.name);
        assert!(count(&other, "b", NOON, 3).await, "{}: somebody else", db.name);
        assert!(count(&other, "a", "2026-11-22T12:01:00Z", 3).await, "{}: a minute later", db.name);
        assert!(!count(&other, "c", NOON, 0).await, "{}: never", db.name);
        let something_else = async |tx: &Tx| rates::count(tx, "call", "a", given::instant(NOON), 3).await;
        assert!(other.write(something_else).await.unwrap(), "{}", db.name);
        other.close().await.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_many_at_once_no_more_than_the_limit_come_through() {
    for db in databases().await {
        let stores = [db.store.clone(), Store::connect(&db.url).await.unwrap().unlocked(db.keys.vault())];
        let mut knocking = tokio::task::JoinSet::new();
        for n in 0..60 {
            let store = stores[n % 2].clone();
            knocking.spawn(async move { count(&store, "a", NOON, 10).await });
        }
        let through = knocking.join_all().await.into_iter().filter(|through| *through).count();
        assert_eq!(through, 10, "{}", db.name);
        stores[1].close().await.unwrap();
    }
}

#[tokio::test]
async fn what_is_undone_is_not_counted() {
    for db in databases().await {
        let undone = db.store.write(async |tx: &Tx| {
            assert!(rates::count(tx, "knock", "a", given::instant(NOON), 1).await?);
            Err::<(), _>(StoreError::Stale)
        });
        assert!(undone.await.is_err());
        assert!(count(&db.store, "a", NOON, 1).await, "{}", db.name);
    }
}

#[tokio::test]
async fn the_table_tells_nothing_about_anybody_and_is_emptied() {
    for db in databases().await {
        assert!(count(&db.store, "192.0.2.7", NOON, 1).await);
        let readable = if db.name == "SQLite" { "CAST(bucket AS TEXT)" } else { "encode(bucket, 'escape')" };
        let told = format!("rate_window WHERE {readable} LIKE '%192.0.2%'");
        assert_eq!(given::count(&db, &told).await, 0, "{}", db.name);
        let forget = async |before: &str| {
            let before = given::instant(before);
            db.store.write(async |tx: &Tx| rates::delete_begun_before(tx, before).await).await.unwrap()
        };
        assert_eq!(forget(NOON).await, 0, "{}", db.name);
        assert_eq!(forget("2026-11-22T12:00:01Z").await, 1, "{}", db.name);
        assert_eq!(given::count(&db, "rate_window").await, 0, "{}", db.name);
    }
}

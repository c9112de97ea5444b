use store::testing::permit;
use store::{
    StoreError, Tx,
    ledger::{self, OutboxMessage, ReadLogEntry},
    testing::databases,
};
use uuid::Uuid;

use crate::given::{self, instant};

fn message(n: u128, at: &str) -> OutboxMessage {
    OutboxMessage {
        id: Uuid::from_u128(n),
        kind: "case-submitted".into(),
        payload: serde_json::json!({ "case": Uuid::from_u128(n), "nested": [1, null, "æ"] }),
        at: instant(at),
    }
}

#[tokio::test]
async fn messages_wait_oldest_first_and_no_more_than_asked_for() {
    for db in databases().await {
        let late = message(1, "2026-03-02T10:00:00Z");
        let early = message(2, "2026-03-01T10:00:00Z");
        for one in [&late, &early] {
            db.store.write(async |tx: &Tx| ledger::enqueue(tx, one).await).await.unwrap();
        }
        let reader = db.store.read();
        assert_eq!(ledger::pending(&reader, 1).await.unwrap(), std::slice::from_ref(&early), "{}", db.name);
        assert_eq!(ledger::pending(&reader, 10).await.unwrap(), [early, late.clone()], "{}", db.name);
        let twice = db.store.write(async |tx: &Tx| ledger::enqueue(tx, &late).await).await;
        assert!(matches!(twice, Err(StoreError::Duplicate)), "{}: {twice:?}", db.name);
    }
}

#[tokio::test]
async fn a_message_of_a_change_that_was_undone_is_not_sent() {
    for db in databases().await {
        let undone: Result<(), StoreError> = db
            .store
            .write(async |tx: &Tx| {
                ledger::enqueue(tx, &message(1, "2026-03-02T10:00:00Z")).await?;
                Err(StoreError::Stale)
            })
            .await;
        assert!(matches!(undone, Err(StoreError::Stale)), "{}", db.name);
        assert!(ledger::pending(&db.store.read(), 10).await.unwrap().is_empty(), "{}", db.name);
    }
}

#[tokio::test]
async fn readings_of_a_person_come_newest_first_and_cannot_be_rewritten() {
    for db in databases().await {
        let (person, other) = (given::someone(&db.store, 1).await, given::someone(&db.store, 2).await);
        let staff = given::employee(&db.store, 1).await;
        let loan = given::cane(&db.store, person, "a").await;
        let case = given::case(1, person, loan);
        given::insert(&db.store, &case).await.unwrap();
        let entry = |n, person, case, at| ReadLogEntry {
            id: Uuid::from_u128(n),
            staff,
            person,
            case,
            what: "sak".into(),
            at: instant(at),
        };
        let early = entry(1, person, Some(case.id), "2026-03-01T10:00:00Z");
        let late = entry(2, person, None, "2026-03-02T10:00:00Z");
        let of_other = entry(3, other, None, "2026-03-02T10:00:00Z");
        for one in [&early, &late, &of_other] {
            db.store.write(async |tx: &Tx| ledger::record_read(tx, one).await).await.unwrap();
        }
        assert_eq!(
            ledger::reads_of(&db.store.read(), &permit(person)).await.unwrap(),
            [late, early],
            "{}",
            db.name
        );
        for change in ["UPDATE read_log SET what = ''", "DELETE FROM read_log"] {
            let refused = given::raw(&db, change).await.expect_err(change).to_string();
            assert!(refused.contains("append-only"), "{} {change}: {refused}", db.name);
        }
    }
}

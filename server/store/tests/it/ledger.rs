use store::{
    StoreError, Tx,
    ledger::{self, OutboxMessage},
    testing::databases,
};
use uuid::Uuid;

use crate::given::instant;

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

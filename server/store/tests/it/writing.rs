//! One write is one transaction.

use std::time::Duration;

use store::testing::opened;
use store::{Store, StoreError, Tx, centres, people, testing::databases};
use tokio::sync::oneshot;

use crate::given;

#[derive(Debug, thiserror::Error)]
enum Failure {
    #[error("the rules say no")]
    Refused,
    #[error("the store failed")]
    Store(#[from] StoreError),
}

#[tokio::test]
async fn a_callers_refusal_undoes_everything() {
    for db in databases().await {
        let person = given::person(1);
        let refused: Result<(), Failure> = db
            .store
            .write(async |tx: &Tx| {
                people::save(tx, &person, &given::national_number(1)).await?;
                assert!(people::find(tx, person.id).await?.is_some(), "seen inside");
                Err(Failure::Refused)
            })
            .await;
        assert!(matches!(refused, Err(Failure::Refused)), "{}: {refused:?}", db.name);
        assert_eq!(people::find(&db.store.read(), person.id).await.unwrap().map(opened), None, "{}", db.name);
        given::kept(&db.store, &person).await;
    }
}

#[tokio::test]
async fn a_write_that_is_dropped_half_way_is_undone_and_holds_nobody_up() {
    for db in databases().await {
        let person = given::person(1);
        let (begun, has_begun) = oneshot::channel();
        let writing = db.store.write(async |tx: &Tx| {
            people::save(tx, &person, &given::national_number(1)).await?;
            begun.send(()).unwrap();
            std::future::pending::<Result<(), StoreError>>().await
        });
        tokio::select! {
            _ = writing => unreachable!("it waits for ever"),
            begun = has_begun => begun.unwrap(),
        }
        let next = tokio::time::timeout(Duration::from_secs(10), given::someone(&db.store, 2)).await;
        next.expect("the next writer gets its turn");
        assert_eq!(people::find(&db.store.read(), person.id).await.unwrap().map(opened), None, "{}", db.name);
    }
}

#[tokio::test]
async fn readers_do_not_see_what_is_not_committed_and_do_not_wait_for_it() {
    for db in databases().await {
        let person = given::person(1);
        db.store
            .write(async |tx: &Tx| {
                people::save(tx, &person, &given::national_number(1)).await?;
                assert_eq!(people::find(&db.store.read(), person.id).await?.map(opened), None, "{}", db.name);
                Ok::<_, StoreError>(())
            })
            .await
            .unwrap();
        assert!(people::find(&db.store.read(), person.id).await.unwrap().is_some(), "{}", db.name);
    }
}

/// Servers run requests on any thread, so what a use case awaits must be able to move between them.
#[tokio::test]
async fn reading_and_writing_can_be_spawned() {
    async fn use_case(store: Store) -> Result<bool, StoreError> {
        let number = given::centre();
        let found = store.write(async |tx: &Tx| centres::find(tx, &number).await).await?;
        Ok(found.is_some() && centres::find(&store.read(), &number).await? == found)
    }
    for db in databases().await {
        let found = tokio::spawn(use_case(db.store.clone())).await.unwrap().unwrap();
        assert!(found, "{}", db.name);
    }
}

//! From one key to the next while the service goes on.

use domain::id::PersonId;
use store::{
    Store, StoreError, Tx, people,
    testing::{TestDb, databases, permit},
    vault::rotation::{self, Cursor},
};
use uuid::Uuid;

use crate::given;

/// Another instance, with the keys there are now.
async fn instance(db: &TestDb) -> Store {
    Store::connect(&db.url).await.unwrap().unlocked(db.keys.vault())
}

async fn begin(store: &Store) {
    let _brought = store.write(async |tx: &Tx| rotation::begin(tx).await).await.unwrap();
}

async fn reseal(store: &Store, after: Option<&Cursor>, limit: u64) -> rotation::Resealed {
    store.write(async |tx: &Tx| rotation::reseal(tx, after, limit).await).await.unwrap()
}

/// How many rows have the key.
async fn rows_of(db: &TestDb, key: &str) -> i64 {
    given::count(db, &format!("person WHERE number_key = '{key}' OR index_key = '{key}'")).await
}

async fn is_found(store: &Store, n: usize) -> bool {
    let number = given::national_number(n);
    let found = people::ids_by_national_numbers(&store.read(), std::slice::from_ref(&number)).await.unwrap();
    let id = PersonId(Uuid::from_u128(u128::try_from(n).unwrap()));
    let opened = people::number_of(&store.read(), &permit(id)).await.unwrap();
    found.get(&number) == Some(&id) && opened == Some(number)
}

#[tokio::test]
async fn a_rotation_that_stops_half_way_loses_nobody_and_goes_on_where_it_was() {
    for db in databases().await {
        for n in 1..=10 {
            given::someone(&db.store, n).await;
        }
        db.keys.add();
        let rotating = instance(&db).await;
        for brought in [true, false] {
            let begun = rotating.write(async |tx: &Tx| rotation::begin(tx).await).await.unwrap();
            assert_eq!(begun, brought, "{}: the second time they are in use", db.name);
        }
        assert_eq!(rotation::left(&rotating.read()).await.unwrap(), 10, "{}", db.name);
        let first = reseal(&rotating, None, 4).await;
        assert_eq!((first.rows, first.last), (4, Some(Cursor::Person(Uuid::from_u128(4)))), "{}", db.name);
        rotating.close().await.unwrap();

        assert_eq!((rows_of(&db, "seal-1").await, rows_of(&db, "seal-2").await), (6, 4), "{}", db.name);
        // The other instance was started before the new keys were made.
        for n in 1..=10 {
            assert!(is_found(&db.store, n).await, "{}: {n}", db.name);
        }
        let again = instance(&db).await;
        begin(&again).await;
        let still = again.write(async |tx: &Tx| rotation::end(tx).await).await.unwrap();
        assert_eq!(still.len(), 2, "{}: rows use both older keys", db.name);
        let second = reseal(&again, None, 100).await;
        assert_eq!(second.rows, 6, "{}", db.name);
        assert_eq!(reseal(&again, second.last.as_ref(), 100).await, rotation::Resealed::default());
        assert_eq!(rotation::left(&again.read()).await.unwrap(), 0, "{}", db.name);
        let still = again.write(async |tx: &Tx| rotation::end(tx).await).await.unwrap();
        assert!(still.is_empty(), "{}: {still:?}", db.name);
        for key in ["seal-1", "index-1"] {
            assert_eq!(rows_of(&db, key).await, 0, "{}", db.name);
            assert!(!rotation::needs(&again.read(), &key.parse().unwrap()).await.unwrap(), "{}", db.name);
            db.keys.lose(&key.parse().unwrap());
        }
        assert!(rotation::needs(&again.read(), &"seal-2".parse().unwrap()).await.unwrap(), "{}", db.name);
        let fresh = instance(&db).await;
        fresh.check_keys().await.unwrap();
        for n in 1..=10 {
            assert!(is_found(&fresh, n).await && is_found(&db.store, n).await, "{}: {n}", db.name);
        }
    }
}

/// What an instance knows that was started before the rotation, at the moment it is asked.
#[tokio::test]
async fn an_instance_of_yesterday_finds_reads_and_keeps_people_under_the_new_key() {
    for db in databases().await {
        given::someone(&db.store, 1).await;
        db.keys.add();
        let rotating = instance(&db).await;
        begin(&rotating).await;
        reseal(&rotating, None, 100).await;
        rotating.write(async |tx: &Tx| rotation::end(tx).await).await.unwrap();
        // The first thing it is asked is to find somebody: it knows only the key that is gone.
        assert!(is_found(&db.store, 1).await, "{}", db.name);

        db.keys.add();
        let rotating = instance(&db).await;
        begin(&rotating).await;
        // The first thing it is asked is to keep somebody.
        given::someone(&db.store, 2).await;
        assert_eq!((rows_of(&db, "seal-3").await, rows_of(&db, "index-3").await), (1, 1), "{}", db.name);
        assert!(is_found(&db.store, 2).await, "{}", db.name);
    }
}

#[tokio::test]
async fn a_number_is_not_given_twice_across_an_old_and_a_new_key() {
    for db in databases().await {
        given::someone(&db.store, 1).await;
        db.keys.add();
        let rotating = instance(&db).await;
        begin(&rotating).await;
        let (number, double) = (given::national_number(1), given::person(2));
        for store in [&db.store, &rotating] {
            let refused = store.write(async |tx: &Tx| people::save(tx, &double, &number).await).await;
            assert!(matches!(refused, Err(StoreError::Duplicate)), "{}: {refused:?}", db.name);
        }
        // The person may keep it, and takes the new keys along.
        given::someone(&db.store, 1).await;
        assert_eq!((rows_of(&db, "seal-2").await, given::count(&db, "person").await), (1, 1), "{}", db.name);
        let refused = rotating.write(async |tx: &Tx| people::save(tx, &double, &number).await).await;
        assert!(matches!(refused, Err(StoreError::Duplicate)), "{}: {refused:?}", db.name);
    }
}

/// Somebody writes a number under the old key, and has not committed, while the new key comes into use and somebody else
/// gives the same number away under it.
#[tokio::test]
async fn a_new_key_waits_for_those_who_write_under_the_old_one() {
    for db in databases().await {
        given::someone(&db.store, 9).await;
        db.keys.add();
        let rotating = instance(&db).await;
        let (number, one, two) = (given::national_number(1), given::person(1), given::person(2));
        let others = async {
            begin(&rotating).await;
            rotating.write(async |tx: &Tx| people::save(tx, &two, &number).await).await
        };
        let mut others = std::pin::pin!(others);
        let first = db.store.write(async |tx: &Tx| {
            people::save(tx, &one, &number).await?;
            // Long enough for the others to be done, if nothing held them back.
            let waited = tokio::time::timeout(std::time::Duration::from_millis(500), &mut others).await;
            assert!(waited.is_err(), "{}: {waited:?}", db.name);
            Ok::<_, StoreError>(())
        });
        first.await.unwrap();
        let second = others.await;
        assert!(matches!(second, Err(StoreError::Duplicate)), "{}: {second:?}", db.name);
    }
}

#[tokio::test]
async fn keys_older_than_those_of_the_database_are_not_brought_back() {
    for db in databases().await {
        given::someone(&db.store, 1).await;
        let yesterday = db.keys.copy();
        db.keys.add();
        let rotating = instance(&db).await;
        begin(&rotating).await;
        let stale = Store::connect(&db.url).await.unwrap().unlocked(yesterday.vault());
        let refused = stale.write(async |tx: &Tx| rotation::begin(tx).await).await;
        assert!(matches!(refused, Err(StoreError::KeyMissing { .. })), "{}: {refused:?}", db.name);
    }
}

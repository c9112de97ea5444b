//! National numbers are sealed, and found all the same.

use domain::{
    access::{Action, Facts, Who, decide},
    actor::{Right, Staff, StaffRights},
    id::{PersonId, StaffId},
    national_number::NationalNumber,
};
use sea_orm::{ConnectionTrait as _, Database, Statement};
use store::{
    Store, StoreError, Tx, people,
    testing::{TestDb, databases, permit},
    vault::rotation,
};
use uuid::Uuid;

use crate::given;

/// Every column of every person that could hold a trace of a number, as hexadecimal digits.
async fn columns(db: &TestDb) -> Vec<String> {
    let connection = Database::connect(&db.url).await.unwrap();
    let row = if db.name == "SQLite" {
        "hex(number_sealed) || hex(number_index) || hex(CAST(given_name || family_name || birth AS BLOB))"
    } else {
        "encode(number_sealed, 'hex') || encode(number_index, 'hex') || encode(CAST(person AS text)::bytea, 'hex')"
    };
    let question = format!("SELECT {row} AS line FROM person");
    let question = Statement::from_string(connection.get_database_backend(), question);
    let rows = connection.query_all_raw(question).await.unwrap();
    connection.close().await.unwrap();
    rows.iter().map(|row| row.try_get::<String>("", "line").unwrap().to_lowercase()).collect()
}

/// What somebody could look for who tries all numbers: the digits, and their hashes without a key.
fn traces(number: &NationalNumber) -> Vec<Vec<u8>> {
    use hmac::{Hmac, KeyInit as _, Mac as _};
    use sha2::{Digest as _, Sha256};
    let digits = number.digits().as_bytes();
    let unkeyed = Hmac::<Sha256>::new_from_slice(b"").unwrap().chain_update(digits).finalize().into_bytes();
    vec![digits.to_vec(), Sha256::digest(digits).to_vec(), unkeyed.to_vec()]
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |text, byte| text + &format!("{byte:02x}"))
}

#[tokio::test]
async fn neither_the_tables_nor_the_file_hold_a_number_or_a_hash_that_anybody_can_make() {
    for db in databases().await {
        let people = 20;
        for n in 1..=people {
            given::someone(&db.store, n).await;
        }
        let columns = columns(&db).await.concat();
        let mut bytes = Vec::new();
        if let Some(file) = db.url.strip_prefix("sqlite://").and_then(|rest| rest.split('?').next()) {
            bytes = [std::fs::read(file).unwrap(), std::fs::read(format!("{file}-wal")).unwrap()].concat();
        }
        let holds = |part: &[u8]| bytes.windows(part.len()).any(|window| window == part);
        // What is looked for is found where it is.
        assert!(columns.contains(&hex("Syntetisk7".as_bytes())), "{}", db.name);
        assert!(bytes.is_empty() || holds("Syntetisk7".as_bytes()));
        for n in 1..=usize::try_from(people).unwrap() {
            for trace in traces(&given::national_number(n)) {
                assert!(!columns.contains(&hex(&trace)), "{}", db.name);
                assert!(!holds(&trace) && !holds(hex(&trace).as_bytes()), "{}", db.name);
            }
        }
    }
}

#[tokio::test]
async fn a_number_comes_out_as_it_went_in_and_a_change_of_it_too() {
    for db in databases().await {
        let id = given::someone(&db.store, 1).await;
        let number = async |id| people::number_of(&db.store.read(), &permit(id)).await.unwrap();
        assert_eq!(number(id).await, Some(given::national_number(1)), "{}", db.name);
        assert_eq!(number(PersonId(Uuid::from_u128(9))).await, None, "{}", db.name);
        let (person, other) = (given::person(1), given::national_number(2));
        db.store.write(async |tx: &Tx| people::save(tx, &person, &other).await).await.unwrap();
        assert_eq!(number(id).await, Some(other.clone()), "{}", db.name);
        let numbers = [given::national_number(1), other.clone()];
        let found = people::ids_by_national_numbers(&db.store.read(), &numbers).await.unwrap();
        assert_eq!(found.into_iter().collect::<Vec<_>>(), [(other, id)], "{}", db.name);
    }
}

#[tokio::test]
async fn a_number_sealed_for_one_row_does_not_open_in_another() {
    for db in databases().await {
        let (one, two) = (given::someone(&db.store, 1).await, given::someone(&db.store, 2).await);
        let copy = "UPDATE person SET number_sealed = (SELECT p.number_sealed FROM person p WHERE p.id <> person.id) \
             WHERE given_name = 'Syntetisk1'";
        assert_eq!(given::raw(&db, copy).await.unwrap(), 1, "{}", db.name);
        let opened = people::number_of(&db.store.read(), &permit(one)).await;
        assert!(matches!(opened, Err(StoreError::Unreadable { .. })), "{}: {opened:?}", db.name);
        assert_eq!(
            people::number_of(&db.store.read(), &permit(two)).await.unwrap(),
            Some(given::national_number(2))
        );
    }
}

#[tokio::test]
async fn a_permit_of_staff_opens_no_number() {
    let staff =
        Staff { id: StaffId(Uuid::nil()), centre: given::centre(), rights: StaffRights::of(&Right::ALL) };
    for db in databases().await {
        let id = given::someone(&db.store, 1).await;
        let facts = people::find(&db.store.read(), id).await.unwrap().unwrap().facts();
        let facts = Facts { centres: &[given::centre()], ..Facts::of(facts, given::date("2026-11-22")) };
        let seen = decide(&staff, Action::SeePerson, &facts).unwrap();
        assert_eq!(people::number_of(&db.store.read(), &seen).await.unwrap(), None, "{}", db.name);
        let exported = decide(Who::Operator, Action::Export, &facts).unwrap();
        let number = people::number_of(&db.store.read(), &exported).await.unwrap();
        assert_eq!(number, Some(given::national_number(1)), "{}", db.name);
    }
}

#[tokio::test]
async fn a_store_without_keys_shows_people_but_no_number_and_keeps_nobody() {
    for db in databases().await {
        let id = given::someone(&db.store, 1).await;
        let locked = Store::connect(&db.url).await.unwrap();
        assert!(people::find(&locked.read(), id).await.unwrap().is_some(), "{}", db.name);
        let number = given::national_number(1);
        let opened = people::number_of(&locked.read(), &permit(id)).await;
        assert!(matches!(opened, Err(StoreError::Locked)), "{}: {opened:?}", db.name);
        let found = people::ids_by_national_numbers(&locked.read(), std::slice::from_ref(&number)).await;
        assert!(matches!(found, Err(StoreError::Locked)), "{}: {found:?}", db.name);
        let person = given::person(1);
        let kept = locked.write(async |tx: &Tx| people::save(tx, &person, &number).await).await;
        assert!(matches!(kept, Err(StoreError::Locked)), "{}: {kept:?}", db.name);
        locked.close().await.unwrap();
    }
}

#[tokio::test]
async fn a_key_that_rows_need_and_nobody_has_is_named() {
    for db in databases().await {
        let id = given::someone(&db.store, 1).await;
        db.store.check_keys().await.unwrap();
        db.keys.add();
        for lost in ["index-1", "seal-1"] {
            db.keys.lose(&lost.parse().unwrap());
            let store = Store::connect(&db.url).await.unwrap().unlocked(db.keys.vault());
            let checked = store.check_keys().await;
            let Err(StoreError::KeyMissing { id: named }) = checked else {
                panic!("{}: {checked:?}", db.name)
            };
            assert_eq!(named.as_str(), "index-1", "{}", db.name);
            store.close().await.unwrap();
        }
        let store = Store::connect(&db.url).await.unwrap().unlocked(db.keys.vault());
        let opened = people::number_of(&store.read(), &permit(id)).await;
        assert!(
            matches!(&opened, Err(StoreError::KeyMissing { id }) if id.as_str() == "seal-1"),
            "{opened:?}"
        );
        let numbers = [given::national_number(1)];
        let found = people::ids_by_national_numbers(&store.read(), &numbers).await;
        assert!(found.is_err(), "somebody who cannot be looked up is not unknown: {found:?}");
        store.close().await.unwrap();
    }
}

/// The file was put together by hand: the names are right, and one secret is not.
#[tokio::test]
async fn a_wrong_key_under_the_right_name_is_refused_at_the_start_and_at_every_use() {
    for db in databases().await {
        given::someone(&db.store, 1).await;
        for name in ["seal-1", "index-1"] {
            let mixed = db.keys.copy();
            mixed.mix_up(&name.parse().unwrap());
            let store = Store::connect(&db.url).await.unwrap().unlocked(mixed.vault());
            let is_named = |outcome: Result<(), StoreError>, what: &str| {
                let named = matches!(&outcome, Err(StoreError::KeyWrong { id }) if id.as_str() == name);
                assert!(named, "{}, {name}, {what}: {outcome:?}", db.name);
            };
            is_named(store.check_keys().await, "start");
            let (person, number) = (given::person(2), given::national_number(2));
            is_named(store.write(async |tx: &Tx| people::save(tx, &person, &number).await).await, "keep");
            let numbers = [given::national_number(1), number];
            let found = people::ids_by_national_numbers(&store.read(), &numbers).await;
            is_named(found.map(|_| ()), "look up");
            is_named(store.write(async |tx: &Tx| rotation::begin(tx).await.map(|_| ())).await, "rotate");
            mixed.add();
            let rotating = Store::connect(&db.url).await.unwrap().unlocked(mixed.vault());
            let begun = rotating.write(async |tx: &Tx| rotation::begin(tx).await).await;
            is_named(begun.map(|_| ()), "rotate to a new key");
            rotating.close().await.unwrap();
            store.close().await.unwrap();
        }
        db.store.check_keys().await.unwrap();
        assert_eq!(given::count(&db, "vault_key").await, 2, "{}: nothing was registered", db.name);
    }
}

/// An instance that has not met the new key reads the file again, and finds another key under its name.
#[tokio::test]
async fn a_wrong_key_that_comes_with_the_next_file_is_refused() {
    for db in databases().await {
        given::someone(&db.store, 1).await;
        let yesterday = db.keys.copy();
        let running = Store::connect(&db.url).await.unwrap().unlocked(yesterday.vault());
        db.keys.add();
        let rotating = Store::connect(&db.url).await.unwrap().unlocked(db.keys.vault());
        rotating.write(async |tx: &Tx| rotation::begin(tx).await).await.unwrap();
        rotating.write(async |tx: &Tx| rotation::reseal(tx, None, 100).await).await.unwrap();
        yesterday.add();
        yesterday.mix_up(&"index-2".parse().unwrap());
        let numbers = [given::national_number(1)];
        let found = people::ids_by_national_numbers(&running.read(), &numbers).await;
        assert!(
            matches!(&found, Err(StoreError::KeyWrong { id }) if id.as_str() == "index-2"),
            "{}: {found:?}",
            db.name
        );
        running.close().await.unwrap();
        rotating.close().await.unwrap();
    }
}

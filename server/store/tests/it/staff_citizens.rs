//! Which citizen is which member of staff.

use chrono::NaiveDate;
use domain::{
    id::{PersonId, StaffId},
    national_number::NationalNumber,
    representation::{Representation, RepresentationKind},
};
use store::{
    Store, StoreError, Tx, held, representations,
    staff::{self, StaffMember},
    staff_citizens::{self, LinkCounts},
    testing::{TestDb, databases, permit},
    vault::rotation,
};
use uuid::Uuid;

use crate::given;

async fn replace(store: &Store, links: &[(&str, usize)]) -> LinkCounts {
    let link = |(ident, n): &(&str, usize)| (ident.parse().unwrap(), given::national_number(*n));
    let links: Vec<(_, NationalNumber)> = links.iter().map(link).collect();
    store.write(async |tx: &Tx| staff_citizens::replace_all(tx, &links).await).await.unwrap()
}

/// The n-th member of staff, called Z00000n.
async fn member(store: &Store, n: u32) -> StaffId {
    let member = StaffMember {
        id: StaffId(Uuid::from_u128(n.into())),
        name: format!("Veileder {n}"),
        centre: given::centre(),
        nav_ident: Some(format!("Z{n:06}")),
        rights: domain::actor::StaffRights::casework(),
    };
    store.write(async |tx: &Tx| staff::save(tx, &member).await).await.unwrap();
    member.id
}

async fn kin(store: &Store, id: StaffId) -> Vec<u128> {
    let family = representations::family_of(&store.read(), id).await.unwrap();
    family.kin(NaiveDate::default()).into_iter().map(|id| id.0.as_u128()).collect()
}

async fn idents(store: &Store, n: u128) -> Vec<String> {
    let found = held::staff_of(&store.read(), &permit(PersonId(Uuid::from_u128(n)))).await.unwrap();
    found.into_iter().map(|(ident, members)| format!("{ident} {}", members.len())).collect()
}

#[tokio::test]
async fn a_link_may_come_before_the_member_and_before_the_citizen() {
    for db in databases().await {
        assert_eq!(replace(&db.store, &[("Z000001", 7)]).await.new, 1, "{}", db.name);
        let me = member(&db.store, 1).await;
        assert!(kin(&db.store, me).await.is_empty(), "{}: nobody has the number yet", db.name);
        given::someone(&db.store, 7).await;
        given::someone(&db.store, 8).await;
        let parent = Representation {
            guardian: PersonId(Uuid::from_u128(7)),
            child: PersonId(Uuid::from_u128(8)),
            kind: RepresentationKind::ParentalResponsibility,
            from: given::date("2020-01-01"),
            to: None,
        };
        db.store.write(async |tx: &Tx| representations::save(tx, &parent).await).await.unwrap();
        assert_eq!(kin(&db.store, me).await, [7, 8], "{}", db.name);
        assert!(kin(&db.store, member(&db.store, 2).await).await.is_empty(), "{}: another", db.name);
        let nobody = representations::family_of(&db.store.read(), StaffId(Uuid::from_u128(9))).await;
        assert!(matches!(nobody, Err(StoreError::Missing)), "{}: {nobody:?}", db.name);
    }
}

#[tokio::test]
async fn a_new_list_takes_the_place_of_the_last() {
    for db in databases().await {
        let counts = |new, changed, unchanged, removed| LinkCounts { new, changed, unchanged, removed };
        let first = [("Z000001", 1), ("Z000002", 2), ("Z000003", 3)];
        assert_eq!(replace(&db.store, &first).await, counts(3, 0, 0, 0), "{}", db.name);
        assert_eq!(replace(&db.store, &first).await, counts(0, 0, 3, 0), "{}", db.name);
        let second = [("Z000002", 2), ("Z000003", 1), ("Z000004", 1)];
        assert_eq!(replace(&db.store, &second).await, counts(1, 1, 1, 1), "{}", db.name);
        for n in 1..=3 {
            given::someone(&db.store, n).await;
        }
        member(&db.store, 4).await;
        assert_eq!(
            idents(&db.store, 1).await,
            ["Z000003 0", "Z000004 1"],
            "{}: one never signed in",
            db.name
        );
        assert_eq!(
            (idents(&db.store, 2).await, idents(&db.store, 3).await),
            (vec!["Z000002 0".to_owned()], vec![])
        );
    }
}

#[tokio::test]
async fn a_number_sealed_for_one_member_does_not_open_for_another() {
    for db in databases().await {
        replace(&db.store, &[("Z000001", 1), ("Z000002", 2)]).await;
        let (one, two) = (member(&db.store, 1).await, member(&db.store, 2).await);
        let copy = "UPDATE staff_citizen SET number_sealed = (SELECT s.number_sealed FROM staff_citizen s \
             WHERE s.nav_ident = 'Z000002') WHERE nav_ident = 'Z000001'";
        assert_eq!(given::raw(&db, copy).await.unwrap(), 1, "{}", db.name);
        let opened = representations::family_of(&db.store.read(), one).await;
        assert!(matches!(opened, Err(StoreError::Unreadable { .. })), "{}: {opened:?}", db.name);
        assert!(kin(&db.store, two).await.is_empty(), "{}", db.name);
    }
}

async fn rows_of(db: &TestDb, key: &str) -> i64 {
    given::count(db, &format!("staff_citizen WHERE number_key = '{key}' OR index_key = '{key}'")).await
}

#[tokio::test]
async fn a_rotation_takes_the_links_along_and_loses_none_on_the_way() {
    for db in databases().await {
        for n in 1..=3 {
            given::someone(&db.store, n).await;
        }
        replace(&db.store, &[("Z000001", 1), ("Z000002", 2), ("Z000003", 9)]).await;
        let (one, two) = (member(&db.store, 1).await, member(&db.store, 2).await);
        db.keys.add();
        let rotating = Store::connect(&db.url).await.unwrap().unlocked(db.keys.vault());
        rotating.write(async |tx: &Tx| rotation::begin(tx).await).await.unwrap();
        assert_eq!(rotation::left(&rotating.read()).await.unwrap(), 6, "{}", db.name);
        let (mut after, mut rows) = (None, 0);
        loop {
            let round = rotating.write(async |tx: &Tx| rotation::reseal(tx, after.as_ref(), 2).await);
            let round = round.await.unwrap();
            rows += round.rows;
            for store in [&db.store, &rotating] {
                assert_eq!((kin(store, one).await, kin(store, two).await), (vec![1], vec![2]), "{}", db.name);
                assert_eq!(idents(store, 1).await, ["Z000001 1"], "{}: after {rows}", db.name);
            }
            after = round.last;
            if after.is_none() {
                break;
            }
            let still = rotating.write(async |tx: &Tx| rotation::end(tx).await).await.unwrap();
            assert_eq!(still.is_empty(), rows == 6, "{}: {still:?} after {rows}", db.name);
        }
        assert_eq!((rows, rotation::left(&rotating.read()).await.unwrap()), (6, 0), "{}", db.name);
        for key in ["seal-1", "index-1"] {
            assert_eq!(rows_of(&db, key).await, 0, "{}", db.name);
            db.keys.lose(&key.parse().unwrap());
        }
        let fresh = Store::connect(&db.url).await.unwrap().unlocked(db.keys.vault());
        fresh.check_keys().await.unwrap();
        assert_eq!(kin(&fresh, two).await, [2], "{}", db.name);
        fresh.close().await.unwrap();
        rotating.close().await.unwrap();
    }
}

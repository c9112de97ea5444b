use domain::{
    id::PersonId,
    representation::{Representation, RepresentationKind},
};
use store::{
    Store, Tx, representations,
    testing::{databases, opened, permit},
};

use crate::given::{self, date};

fn representation(guardian: PersonId, child: PersonId) -> Representation {
    Representation {
        guardian,
        child,
        kind: RepresentationKind::ParentalResponsibility,
        from: date("2020-01-01"),
        to: None,
    }
}

async fn keep(store: &Store, representation: &Representation) {
    store.write(async |tx: &Tx| representations::save(tx, representation).await).await.unwrap();
}

async fn child(store: &Store, n: u128, birth: &str) -> PersonId {
    let mut child = given::person(n);
    child.birth = date(birth);
    given::kept(store, &child).await
}

#[tokio::test]
async fn a_representation_is_found_from_the_child_and_its_end_can_change() {
    for db in databases().await {
        let guardian = given::someone(&db.store, 1).await;
        let child = child(&db.store, 2, "2015-06-01").await;
        let mut held = representation(guardian, child);
        keep(&db.store, &held).await;
        held.to = Some(date("2026-12-31"));
        keep(&db.store, &held).await;
        let reader = db.store.read();
        assert_eq!(representations::of_child(&reader, &permit(child)).await.unwrap(), [held], "{}", db.name);
        assert!(
            representations::of_child(&reader, &permit(guardian)).await.unwrap().is_empty(),
            "{}",
            db.name
        );
    }
}

#[tokio::test]
async fn a_guardian_is_found_with_everybody_ever_represented() {
    for db in databases().await {
        let store = &db.store;
        let guardian = given::someone(store, 1).await;
        let (one, two) = (child(store, 2, "2015-06-01").await, child(store, 3, "2001-03-03").await);
        let of_another = child(store, 4, "2015-06-01").await;
        let mut kept = vec![
            representation(guardian, two),
            Representation {
                kind: RepresentationKind::Guardianship,
                from: date("2021-01-01"),
                to: Some(date("2021-12-31")),
                ..representation(guardian, one)
            },
            Representation {
                kind: RepresentationKind::GuardianshipElsewhere,
                from: date("2022-01-01"),
                ..representation(guardian, one)
            },
        ];
        for held in kept.iter().rev() {
            keep(store, held).await;
        }
        keep(store, &representation(one, of_another)).await;
        let found = representations::of_guardian(&store.read(), guardian).await.unwrap();
        let own = representations::held_by(&store.read(), &permit(guardian)).await.unwrap();
        assert_eq!(own, kept, "{}", db.name);
        for sealed in found {
            let (person, held) = opened(sealed);
            assert_eq!((person.id, &held), (held.child, &kept.remove(0)), "{}", db.name);
        }
        assert!(kept.is_empty(), "{}", db.name);
    }
}

#[tokio::test]
async fn a_family_is_parents_children_and_the_other_parents_of_ones_children() {
    for db in databases().await {
        let store = &db.store;
        let (me, other_parent) = (given::someone(store, 1).await, given::someone(store, 2).await);
        let (mother, stranger) = (given::someone(store, 3).await, given::someone(store, 4).await);
        let (mine, theirs) = (child(store, 5, "2015-06-01").await, child(store, 6, "2015-06-01").await);
        let sister = child(store, 7, "2001-06-01").await;
        let family = [
            representation(me, mine),
            representation(other_parent, mine),
            representation(mother, me),
            representation(mother, sister),
        ];
        for held in
            family.iter().chain([&representation(stranger, theirs), &representation(other_parent, theirs)])
        {
            keep(store, held).await;
        }
        let staff = given::employee_who_is(store, 1, me).await;
        let found = representations::family_of(&store.read(), staff).await.unwrap();
        assert_eq!(found.kin(date("2026-11-22")), [me, other_parent, mother, mine, sister], "{}", db.name);
    }
}

use chrono::NaiveDate;
use domain::{
    id::PersonId,
    person::AddressProtection,
    representation::{Representation, RepresentationKind},
};
use store::{Store, Tx, people, representations, testing::databases};

use crate::given::{self, date};

const TODAY: &str = "2026-03-02";

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

async fn children(store: &Store, guardian: PersonId, today: NaiveDate) -> Vec<PersonId> {
    let children = representations::children_of(&store.read(), guardian, today).await.unwrap();
    children.into_iter().map(|child| child.id).collect()
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
        assert_eq!(representations::of_child(&reader, child).await.unwrap(), [held], "{}", db.name);
        assert!(representations::of_child(&reader, guardian).await.unwrap().is_empty(), "{}", db.name);
    }
}

#[tokio::test]
async fn children_are_those_in_the_period_under_age_and_without_protection() {
    for db in databases().await {
        let store = &db.store;
        let guardian = given::someone(store, 1).await;
        let younger = child(store, 2, "2015-06-01").await;
        let almost = child(store, 3, "2008-03-03").await;
        let of_age_today = child(store, 4, "2008-03-02").await;
        let ended = child(store, 5, "2015-06-01").await;
        let not_yet = child(store, 6, "2015-06-01").await;
        let protected = child(store, 7, "2015-06-01").await;
        let of_another = child(store, 8, "2015-06-01").await;
        for id in [younger, almost, of_age_today, protected] {
            keep(store, &representation(guardian, id)).await;
        }
        keep(store, &Representation { to: Some(date("2026-03-01")), ..representation(guardian, ended) })
            .await;
        keep(store, &Representation { from: date("2026-03-03"), ..representation(guardian, not_yet) }).await;
        keep(store, &representation(younger, of_another)).await;
        let mut person = people::find(&store.read(), protected).await.unwrap().unwrap();
        person.protection = AddressProtection::Confidential;
        given::kept(store, &person).await;

        assert_eq!(children(store, guardian, date(TODAY)).await, [almost, younger], "{}", db.name);
    }
}

#[tokio::test]
async fn the_first_and_the_last_day_of_a_period_count() {
    for db in databases().await {
        let guardian = given::someone(&db.store, 1).await;
        let child = child(&db.store, 2, "2015-06-01").await;
        let day = date(TODAY);
        keep(&db.store, &Representation { from: day, to: Some(day), ..representation(guardian, child) })
            .await;
        assert_eq!(children(&db.store, guardian, day).await, [child], "{}", db.name);
    }
}

/// The database is asked for the same rule that the domain has: on every day around a leap day they agree.
#[tokio::test]
async fn who_is_a_child_on_leap_days_is_what_the_domain_says() {
    for db in databases().await {
        let store = &db.store;
        let guardian = given::someone(store, 1).await;
        let mut held = Vec::new();
        for (n, birth) in
            [(2, "2008-02-28"), (3, "2008-02-29"), (4, "2008-03-01"), (5, "2010-02-28"), (6, "2010-03-01")]
        {
            let id = child(store, n, birth).await;
            held.push(representation(guardian, id));
            keep(store, &representation(guardian, id)).await;
        }
        for today in
            ["2026-02-27", "2026-02-28", "2026-03-01", "2026-03-02", "2028-02-28", "2028-02-29", "2028-03-01"]
        {
            let today = date(today);
            let mut expected = Vec::new();
            for one in &held {
                let child = people::find(&store.read(), one.child).await.unwrap().unwrap();
                expected.extend(one.holds(&child, today).then_some(child.id));
            }
            let mut found = children(store, guardian, today).await;
            found.sort();
            expected.sort();
            assert_eq!(found, expected, "{} {today}", db.name);
        }
    }
}

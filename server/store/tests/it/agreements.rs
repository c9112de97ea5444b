use domain::{
    agreement::{Agreement, Scope, Task},
    id::{AgreementId, PersonId},
};
use store::testing::permit;
use store::{Tx, agreements, testing::databases};
use uuid::Uuid;

use crate::given::{self, date};

fn agreement(n: u128, holder: PersonId, from: &str) -> Agreement {
    Agreement {
        id: AgreementId(Uuid::from_u128(n)),
        holder,
        centre: given::centre(),
        in_force_from: date(from),
        in_force_to: None,
        scope: Scope::All,
        holder_tasks: Task::ALL.to_vec(),
        contact: None,
    }
}

#[tokio::test]
async fn the_agreement_that_came_into_force_last_is_first() {
    for db in databases().await {
        let holder = given::someone(&db.store, 1).await;
        let other = given::someone(&db.store, 2).await;
        let old = agreement(1, holder, "2020-01-01");
        let new = agreement(2, holder, "2025-01-01");
        let of_other = agreement(3, other, "2025-01-01");
        for one in [&old, &new, &of_other] {
            db.store.write(async |tx: &Tx| agreements::save(tx, one).await).await.unwrap();
        }
        let found = agreements::of_holder(&db.store.read(), &permit(holder)).await.unwrap();
        assert_eq!(found, [new, old], "{}", db.name);
    }
}

#[tokio::test]
async fn scope_tasks_end_and_contact_are_read_as_they_were_kept() {
    for db in databases().await {
        let holder = given::someone(&db.store, 1).await;
        let mut one = agreement(1, holder, "2025-01-01");
        for scope in [
            Scope::All,
            Scope::Categories(vec!["123903".into(), "0903".into()]),
            Scope::Categories(Vec::new()),
        ] {
            for tasks in [vec![], vec![Task::Exchange], vec![Task::Trial, Task::Ordering], vec![Task::Repair]]
            {
                one.scope = scope.clone();
                one.holder_tasks = tasks;
                one.in_force_to = Some(date("2026-12-31"));
                one.contact = Some("Kontakt".into());
                db.store.write(async |tx: &Tx| agreements::save(tx, &one).await).await.unwrap();
                let found = agreements::of_holder(&db.store.read(), &permit(holder)).await.unwrap();
                assert_eq!(found, [one.clone()], "{}", db.name);
            }
        }
    }
}

#[tokio::test]
async fn a_scope_of_categories_without_categories_is_refused_by_the_table() {
    for db in databases().await {
        let holder = given::someone(&db.store, 1).await;
        let one = agreement(1, holder, "2025-01-01");
        db.store.write(async |tx: &Tx| agreements::save(tx, &one).await).await.unwrap();
        given::raw(&db, "UPDATE agreement SET scope = 'categories'").await.expect_err(db.name);
        given::raw(&db, "UPDATE agreement SET scope = 'some'").await.expect_err(db.name);
    }
}

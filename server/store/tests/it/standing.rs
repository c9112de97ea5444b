use domain::{
    agreement::{Agreement, Scope, Task},
    case::Status,
    id::{AgreementId, PersonId},
};
use store::testing::{opened, permit};
use store::{Tx, agreements, cases, loans, standing, testing::databases};
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
async fn a_person_comes_with_the_agreements_of_that_person_alone() {
    for db in databases().await {
        let holder = given::someone(&db.store, 1).await;
        let other = given::someone(&db.store, 2).await;
        let none = given::someone(&db.store, 3).await;
        for (n, who, from) in [(1, holder, "2020-01-01"), (2, holder, "2025-01-01"), (3, other, "2026-01-01")]
        {
            let one = agreement(n, who, from);
            db.store.write(async |tx: &Tx| agreements::save(tx, &one).await).await.unwrap();
        }
        let reader = db.store.read();
        let (person, found) =
            standing::person_with_agreements(&reader, holder).await.unwrap().map(opened).unwrap();
        assert_eq!(person, given::person(1), "{}", db.name);
        assert_eq!(found, agreements::of_holder(&reader, &permit(holder)).await.unwrap(), "{}", db.name);
        assert_eq!(found.len(), 2, "{}", db.name);
        let (person, found) =
            standing::person_with_agreements(&reader, none).await.unwrap().map(opened).unwrap();
        assert_eq!((person, found), (given::person(3), Vec::new()), "{}", db.name);
        let nobody = PersonId(Uuid::from_u128(9));
        assert!(standing::person_with_agreements(&reader, nobody).await.unwrap().is_none(), "{}", db.name);
    }
}

#[tokio::test]
async fn a_loan_comes_with_its_own_draft_and_open_case() {
    for db in databases().await {
        let subject = given::someone(&db.store, 1).await;
        let other = given::someone(&db.store, 2).await;
        let [begun, sent, ended, idle] = [
            given::cane(&db.store, subject, "a").await,
            given::cane(&db.store, subject, "b").await,
            given::cane(&db.store, subject, "c").await,
            given::cane(&db.store, subject, "d").await,
        ];
        given::cane(&db.store, other, "e").await;
        let draft = given::draft(1, subject, begun);
        given::kept_draft(&db.store, &draft).await;
        let open = given::case(2, subject, sent);
        given::insert(&db.store, &open).await.unwrap();
        let mut over = given::case(3, subject, ended);
        over.status = Status::Delivered;
        given::insert(&db.store, &over).await.unwrap();

        let reader = db.store.read();
        let found = standing::loans_at_work(&reader, &permit(subject)).await.unwrap();
        let plain: Vec<_> = found.iter().map(|at| at.loan.clone()).collect();
        assert_eq!(
            plain,
            loans::of(&reader, &permit(subject)).await.unwrap(),
            "{}: same loans, same order",
            db.name
        );
        let at = |id| found.iter().find(|at| at.loan.id == id).map(|at| (at.draft, at.open_case)).unwrap();
        assert_eq!(at(begun), (Some(draft.id), None), "{}", db.name);
        assert_eq!(at(sent), (None, Some(open.id)), "{}", db.name);
        assert_eq!(at(ended), (None, None), "{}", db.name);
        assert_eq!(at(idle), (None, None), "{}", db.name);
        let by_loan = cases::open_by_loan(&reader, &permit(subject)).await.unwrap();
        assert_eq!(by_loan, [(sent, open.id)].into(), "{}", db.name);
    }
}

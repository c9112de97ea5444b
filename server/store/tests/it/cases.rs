use domain::{
    case::{Case, CaseKind, Charge, Exchange, Matter, Purchase, Route, Status},
    exchange::{Delivery, Reason},
    id::{CaseId, TrialId},
    product::Rank,
};
use store::testing::{opened, permit};
use store::{StoreError, Tx, cases, testing::databases};
use uuid::Uuid;

use crate::given::{self, date, instant};

#[tokio::test]
async fn every_kind_of_case_is_read_as_it_was_sent_and_only_an_exchange_holds_its_loan() {
    for db in databases().await {
        let subject = given::someone(&db.store, 1).await;
        let loan = given::cane(&db.store, subject, "a").await;
        let bought = |route, rank| {
            let (trial, supplier) = (TrialId(Uuid::from_u128(8)), "Eksempel Mobilitet".to_owned());
            Matter::Purchase(Purchase { trial, supplier, route, rank, why: Some("Den passer".into()) })
        };
        let charge = Charge {
            supplier: "Eksempel Mobilitet".into(),
            amount: Some("450 kroner".into()),
            text: "De ville ha betalt for reisen".into(),
        };
        let matters = [
            bought(Route::Agreement, Some(Rank::Second)),
            bought(Route::Dispensation, None),
            bought(Route::NewDecision, Some(Rank::Unranked)),
            Matter::Charge(charge),
        ];
        for (n, matter) in (1..).zip(matters) {
            let mut case = given::case(n, subject, loan);
            case.aid.loan = Some(loan).filter(|_| matter.kind() == CaseKind::Charge);
            case.matter = matter;
            given::insert(&db.store, &case).await.unwrap();
            let found = cases::find_of(&db.store.read(), &permit(subject), case.id).await.unwrap();
            assert_eq!(found, Some(case), "{}", db.name);
        }
        assert!(
            cases::open_by_loan(&db.store.read(), &permit(subject)).await.unwrap().is_empty(),
            "{}",
            db.name
        );
        let exchange = given::case(9, subject, loan);
        given::insert(&db.store, &exchange).await.unwrap();
        let second = given::insert(&db.store, &given::case(10, subject, loan)).await;
        assert!(matches!(second, Err(StoreError::Duplicate)), "{}", db.name);
        assert_eq!(
            cases::of_loan(&db.store.read(), &permit(subject), loan).await.unwrap().len(),
            2,
            "{}",
            db.name
        );
    }
}

#[tokio::test]
async fn a_case_is_read_as_it_was_submitted() {
    for db in databases().await {
        let (subject, guardian) = (given::someone(&db.store, 1).await, given::someone(&db.store, 2).await);
        let loan = given::cane(&db.store, subject, "a").await;
        let mut case = given::case(1, subject, loan);
        case.submitted_by = guardian;
        case.matter = Matter::Exchange(Exchange {
            reason: Reason::Other,
            reason_text: Some("Den er «skjev»".into()),
            delivery: Delivery::Other(given::address()),
        });
        given::insert(&db.store, &case).await.unwrap();
        let reader = db.store.read();
        assert_eq!(
            cases::find(&reader, case.id).await.unwrap().map(opened).as_ref(),
            Some(&case),
            "{}",
            db.name
        );
        assert_eq!(
            cases::find_of(&reader, &permit(subject), case.id).await.unwrap().as_ref(),
            Some(&case),
            "{}",
            db.name
        );
        assert_eq!(
            cases::by_draft(&reader, &permit(subject), case.draft).await.unwrap().as_ref(),
            Some(&case),
            "{}",
            db.name
        );
        assert_eq!(cases::of(&reader, &permit(subject)).await.unwrap(), [case.clone()], "{}", db.name);
        assert_eq!(
            cases::of_loan(&reader, &permit(subject), loan).await.unwrap(),
            [case.clone()],
            "{}",
            db.name
        );
        let open = cases::open_by_loan(&reader, &permit(subject)).await.unwrap();
        assert_eq!(open, [(loan, case.id)].into(), "{}", db.name);
        assert_eq!(
            cases::events(&reader, &permit(subject), case.id).await.unwrap(),
            [given::submitted(&case)],
            "{}",
            db.name
        );
    }
}

#[tokio::test]
async fn somebody_elses_case_is_not_found() {
    for db in databases().await {
        let (owner, other) = (given::someone(&db.store, 1).await, given::someone(&db.store, 2).await);
        let loan = given::cane(&db.store, owner, "a").await;
        let case = given::case(1, owner, loan);
        given::insert(&db.store, &case).await.unwrap();
        let reader = db.store.read();
        assert_eq!(cases::find_of(&reader, &permit(other), case.id).await.unwrap(), None, "{}", db.name);
        assert_eq!(cases::by_draft(&reader, &permit(other), case.draft).await.unwrap(), None, "{}", db.name);
        assert!(cases::events(&reader, &permit(other), case.id).await.unwrap().is_empty(), "{}", db.name);
        assert!(cases::of(&reader, &permit(other)).await.unwrap().is_empty(), "{}", db.name);
        assert!(cases::of_loan(&reader, &permit(other), loan).await.unwrap().is_empty(), "{}", db.name);
        assert!(cases::open_by_loan(&reader, &permit(other)).await.unwrap().is_empty(), "{}", db.name);
    }
}

#[tokio::test]
async fn the_same_draft_reference_or_open_loan_is_a_duplicate_and_the_transaction_goes_on() {
    for db in databases().await {
        let subject = given::someone(&db.store, 1).await;
        let one_loan = given::cane(&db.store, subject, "a").await;
        let other_loan = given::cane(&db.store, subject, "b").await;
        let first = given::case(1, subject, one_loan);
        given::insert(&db.store, &first).await.unwrap();

        let same_draft = Case { draft: first.draft, ..given::case(2, subject, other_loan) };
        let same_reference =
            Case { reference: first.reference.clone(), ..given::case(3, subject, other_loan) };
        let same_loan = given::case(4, subject, one_loan);
        let count = db
            .store
            .write(async |tx: &Tx| {
                for twin in [&same_draft, &same_reference, &same_loan] {
                    let twice = cases::insert(tx, twin, &given::submitted(twin)).await;
                    assert!(matches!(twice, Err(StoreError::Duplicate)), "{}: {twice:?}", db.name);
                }
                let found = cases::of(tx, &permit(subject)).await?;
                Ok::<_, StoreError>(found.len())
            })
            .await;
        assert_eq!(count.unwrap(), 1, "{}", db.name);
    }
}

#[tokio::test]
async fn a_loan_may_be_exchanged_again_once_its_case_has_ended_in_any_way() {
    for db in databases().await {
        let subject = given::someone(&db.store, 1).await;
        for (n, status) in (1..).zip(Status::ALL) {
            let loan = given::cane(&db.store, subject, &n.to_string()).await;
            let hold_until = (status == Status::OnHold).then(|| date("2026-04-01"));
            given::insert(&db.store, &Case { status, hold_until, ..given::case(n, subject, loan) })
                .await
                .unwrap();
            let again = given::insert(&db.store, &given::case(n + 100, subject, loan)).await;
            assert_eq!(again.is_ok(), !status.is_open(), "{} {status:?}: {again:?}", db.name);
        }
        let open = cases::open_by_loan(&db.store.read(), &permit(subject)).await.unwrap();
        assert_eq!(open.len(), Status::ALL.len(), "{}", db.name);
    }
}

#[tokio::test]
async fn cases_come_newest_first() {
    for db in databases().await {
        let subject = given::someone(&db.store, 1).await;
        for (n, at) in [(1, "2026-01-01T10:00:00Z"), (2, "2026-03-01T10:00:00Z"), (3, "2026-02-01T10:00:00Z")]
        {
            let loan = given::cane(&db.store, subject, &n.to_string()).await;
            let case = Case { submitted_at: instant(at), ..given::case(n, subject, loan) };
            given::insert(&db.store, &case).await.unwrap();
        }
        let ids: Vec<_> =
            cases::of(&db.store.read(), &permit(subject)).await.unwrap().iter().map(|case| case.id).collect();
        assert_eq!(ids, [2, 3, 1].map(|n| CaseId(Uuid::from_u128(n))), "{}", db.name);
    }
}

#[tokio::test]
async fn rows_that_make_no_sense_are_refused_by_the_table() {
    for db in databases().await {
        let subject = given::someone(&db.store, 1).await;
        let loan = given::cane(&db.store, subject, "a").await;
        let case = given::case(1, subject, loan);
        given::insert(&db.store, &case).await.unwrap();
        for wrong in [
            "UPDATE case_file SET status = 'lost'",
            "UPDATE case_file SET status = 'on_hold'",
            "UPDATE case_file SET street = 'a', postcode = '0001', city = 'b'",
            "UPDATE case_file SET reason = 'annet'",
            "UPDATE case_file SET ended_at = 0",
            "UPDATE case_file SET status = 'delivered'",
            "UPDATE case_file SET version = 0",
            "UPDATE case_file SET centre = '9999'",
        ] {
            given::raw(&db, wrong).await.expect_err(wrong);
        }
        assert_eq!(
            cases::find(&db.store.read(), case.id).await.unwrap().map(opened),
            Some(case),
            "{}",
            db.name
        );
    }
}

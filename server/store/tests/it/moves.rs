//! Changing a case: one version and one event at a time.

use domain::{
    case::{Case, EventBy, EventKind, Move, RejectReason},
    id::{DraftId, PersonId, StaffId},
};
use store::testing::{opened, permit};
use store::{Store, StoreError, Tx, cases, testing::databases};
use uuid::Uuid;

use crate::given::{self, date, instant};

/// Makes the move by the member of staff and keeps it.
async fn made(store: &Store, case: &Case, by: EventBy, moved: Move) -> Case {
    let (changed, event) = case.apply(moved, by, instant("2026-03-03T08:00:00.123Z")).unwrap();
    store.write(async |tx: &Tx| cases::update(tx, &changed, &event, case.version).await).await.unwrap();
    changed
}

#[tokio::test]
async fn every_move_is_kept_with_its_event() {
    for db in databases().await {
        let store = &db.store;
        let subject = given::someone(store, 1).await;
        let (me, colleague) = (given::employee(store, 1).await, given::employee(store, 2).await);
        let loan = given::cane(store, subject, "a").await;
        let by = |staff: StaffId| EventBy::Staff(staff);
        let mut case = given::case(1, subject, loan);
        given::insert(store, &case).await.unwrap();
        let until = date("2026-03-20");
        for (who, moved) in [
            (me, Move::Take),
            (me, Move::HandBack),
            (colleague, Move::Take),
            (me, Move::TakeOver),
            (me, Move::Hold { until, reason: "Venter på vare".into() }),
            (colleague, Move::TakeOver),
            (colleague, Move::Resume),
            (colleague, Move::Approve),
            (colleague, Move::Send { expected: date("2026-03-25") }),
            (colleague, Move::Deliver),
        ] {
            case = made(store, &case, by(who), moved).await;
            assert_eq!(
                cases::find(&store.read(), case.id).await.unwrap().map(opened).as_ref(),
                Some(&case),
                "{}",
                db.name
            );
        }
        let events = cases::events(&store.read(), &permit(case.subject), case.id).await.unwrap();
        let told: Vec<_> = events.iter().map(|event| (event.version, event.by, event.kind.clone())).collect();
        let expected = [
            (1, EventBy::Citizen(subject), EventKind::Submitted),
            (2, by(me), EventKind::Taken),
            (3, by(me), EventKind::HandedBack),
            (4, by(colleague), EventKind::Taken),
            (5, by(me), EventKind::TakenOver),
            (6, by(me), EventKind::Held { until, reason: "Venter på vare".into() }),
            (7, by(colleague), EventKind::TakenOver),
            (8, by(colleague), EventKind::Resumed),
            (9, by(colleague), EventKind::Approved),
            (10, by(colleague), EventKind::Sent { expected: date("2026-03-25") }),
            (11, by(colleague), EventKind::Delivered),
        ];
        assert_eq!(told, expected, "{}", db.name);
        assert_eq!(events[1].at, instant("2026-03-03T08:00:00.123Z"), "{}", db.name);
    }
}

#[tokio::test]
async fn the_endings_of_a_case_are_kept_with_their_words() {
    for db in databases().await {
        let store = &db.store;
        let subject = given::someone(store, 1).await;
        let me = given::employee(store, 1).await;
        let rejected = RejectReason::ALL.map(|reason| Move::Reject { reason, text: "Fordi".into() });
        let cancelled = [Move::Cancel { text: "Feil".into() }];
        for (n, ending) in (1..).zip(rejected.into_iter().chain(cancelled)) {
            let loan = given::cane(store, subject, &n.to_string()).await;
            let case = given::case(n, subject, loan);
            given::insert(store, &case).await.unwrap();
            let case = made(store, &case, EventBy::Staff(me), Move::Take).await;
            let case = made(store, &case, EventBy::Staff(me), ending.clone()).await;
            let events = cases::events(&store.read(), &permit(case.subject), case.id).await.unwrap();
            assert_eq!(events[2].kind, EventKind::from(ending), "{}", db.name);
        }
        let loan = given::cane(store, subject, "last").await;
        let case = given::case(100, subject, loan);
        given::insert(store, &case).await.unwrap();
        let case = made(store, &case, EventBy::Citizen(subject), Move::Withdraw).await;
        let events = cases::events(&store.read(), &permit(case.subject), case.id).await.unwrap();
        assert_eq!(
            (events[1].by, &events[1].kind),
            (EventBy::Citizen(subject), &EventKind::Withdrawn),
            "{}",
            db.name
        );
    }
}

#[tokio::test]
async fn a_change_of_an_outdated_version_is_refused_and_leaves_no_event() {
    for db in databases().await {
        let subject = given::someone(&db.store, 1).await;
        let me = given::employee(&db.store, 1).await;
        let loan = given::cane(&db.store, subject, "a").await;
        let case = given::case(1, subject, loan);
        given::insert(&db.store, &case).await.unwrap();
        let taken = made(&db.store, &case, EventBy::Staff(me), Move::Take).await;

        let (withdrawn, event) =
            case.apply(Move::Withdraw, EventBy::Citizen(subject), case.submitted_at).unwrap();
        let late =
            db.store.write(async |tx: &Tx| cases::update(tx, &withdrawn, &event, case.version).await).await;
        assert!(matches!(late, Err(StoreError::Stale)), "{}: {late:?}", db.name);
        assert_eq!(
            cases::find(&db.store.read(), case.id).await.unwrap().map(opened),
            Some(taken),
            "{}",
            db.name
        );
        assert_eq!(
            cases::events(&db.store.read(), &permit(case.subject), case.id).await.unwrap().len(),
            2,
            "{}",
            db.name
        );
    }
}

#[tokio::test]
async fn a_case_that_is_not_there_is_not_changed() {
    for db in databases().await {
        let case = given::case(1, PersonId(Uuid::from_u128(1)), given::lost_loan());
        let (changed, event) =
            case.apply(Move::Withdraw, EventBy::Citizen(case.subject), case.submitted_at).unwrap();
        let lost = db.store.write(async |tx: &Tx| cases::update(tx, &changed, &event, 1).await).await;
        assert!(matches!(lost, Err(StoreError::Stale)), "{}: {lost:?}", db.name);
        assert_eq!(cases::find(&db.store.read(), case.id).await.unwrap().map(opened), None, "{}", db.name);
        let draft = DraftId(Uuid::from_u128(9));
        assert_eq!(
            cases::by_draft(&db.store.read(), &permit(case.subject), draft).await.unwrap(),
            None,
            "{}",
            db.name
        );
    }
}

#[tokio::test]
async fn the_history_of_a_case_cannot_be_rewritten() {
    for db in databases().await {
        let subject = given::someone(&db.store, 1).await;
        let loan = given::cane(&db.store, subject, "a").await;
        given::insert(&db.store, &given::case(1, subject, loan)).await.unwrap();
        for change in ["UPDATE case_event SET at = 0", "DELETE FROM case_event"] {
            let refused = given::raw(&db, change).await.expect_err(change).to_string();
            assert!(refused.contains("append-only"), "{} {change}: {refused}", db.name);
        }
        if db.name == "PostgreSQL" {
            given::raw(&db, "TRUNCATE case_event").await.expect_err("emptied");
        }
    }
}

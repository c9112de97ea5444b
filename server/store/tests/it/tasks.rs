use std::collections::BTreeSet;

use domain::{
    access::{TaskPermit, decide_tasks},
    actor::{Right, Staff, StaffRights},
    case::{Case, Status},
    centre::CentreNumber,
    id::{PersonId, StaffId},
    person::AddressProtection,
    views::{TaskCounts, TaskView},
};
use store::{
    Store,
    cases::{self, TaskFilter},
    testing::databases,
};

use crate::given::{self, date};

/// Seven cases at the centre, one of them about a protected person, and one elsewhere.
async fn given_cases(store: &Store) -> (StaffId, StaffId) {
    let (me, colleague) = (given::employee(store, 1).await, given::employee(store, 2).await);
    let subject = given::someone(store, 1).await;
    let mut hidden = given::person(2);
    hidden.protection = AddressProtection::Confidential;
    let hidden = given::kept(store, &hidden).await;
    let rows = [
        (1, subject, Status::Received, None),
        (2, subject, Status::InProgress, Some(me)),
        (3, subject, Status::OnHold, Some(colleague)),
        (4, subject, Status::Approved, Some(me)),
        (5, subject, Status::Delivered, Some(me)),
        (6, subject, Status::Withdrawn, None),
        (7, hidden, Status::Received, None),
    ];
    for (n, person, status, handler) in rows {
        let loan = given::cane(store, person, &n.to_string()).await;
        let hold_until = (status == Status::OnHold).then(|| date("2026-04-01"));
        let case = Case { status, handler, hold_until, ..given::case(n, person, loan) };
        given::insert(store, &case).await.unwrap();
    }
    let loan = given::cane(store, subject, "8").await;
    let elsewhere = Case { centre: CentreNumber("4710".into()), ..given::case(8, subject, loan) };
    given::insert(store, &elsewhere).await.unwrap();
    (me, colleague)
}

fn filter(view: TaskView) -> TaskFilter {
    TaskFilter { view, status: None, ended_since: given::instant("2026-03-02T10:00:00Z") }
}

fn ordinary(me: StaffId) -> TaskPermit {
    with_rights(me, &[], &[])
}

/// Casework and more rights, keeping away from the cases of `kin`.
fn with_rights(me: StaffId, more: &[Right], kin: &[PersonId]) -> TaskPermit {
    let rights = more.iter().fold(StaffRights::casework(), |rights, right| rights.with(*right));
    decide_tasks(&Staff { id: me, centre: given::centre(), rights }, kin).unwrap()
}

async fn found(store: &Store, permit: &TaskPermit, filter: TaskFilter) -> BTreeSet<u128> {
    let tasks = cases::tasks(&store.read(), permit, filter).await.unwrap();
    tasks.iter().map(|task| task.case.id.0.as_u128()).collect()
}

#[tokio::test]
async fn each_view_holds_its_tasks_of_the_own_centre() {
    for db in databases().await {
        let (me, colleague) = given_cases(&db.store).await;
        for (view, expected) in [
            (TaskView::Mine, vec![2, 4]),
            (TaskView::Centre, vec![1, 2, 3, 4]),
            (TaskView::Unassigned, vec![1]),
            (TaskView::Ended, vec![5, 6]),
        ] {
            let tasks = found(&db.store, &ordinary(me), filter(view)).await;
            assert_eq!(tasks, expected.into_iter().collect(), "{} {view:?}", db.name);
        }
        assert_eq!(
            found(&db.store, &ordinary(colleague), filter(TaskView::Mine)).await,
            [3].into(),
            "{}",
            db.name
        );
    }
}

#[tokio::test]
async fn a_status_narrows_the_view() {
    for db in databases().await {
        let (me, _) = given_cases(&db.store).await;
        let narrowed = TaskFilter { status: Some(Status::Approved), ..filter(TaskView::Centre) };
        assert_eq!(found(&db.store, &ordinary(me), narrowed).await, [4].into(), "{}", db.name);
        let never = TaskFilter { status: Some(Status::Delivered), ..filter(TaskView::Centre) };
        assert!(found(&db.store, &ordinary(me), never).await.is_empty(), "{}", db.name);
    }
}

#[tokio::test]
async fn protected_persons_are_neither_listed_nor_counted_without_the_right() {
    for db in databases().await {
        let (me, _) = given_cases(&db.store).await;
        let without = TaskCounts { mine: 2, centre: 4, unassigned: 1, ended: 2 };
        let with = TaskCounts { mine: 2, centre: 5, unassigned: 2, ended: 2 };
        let reader = db.store.read();
        let counted = async |permit: &TaskPermit| {
            cases::counts(&reader, permit, filter(TaskView::Centre)).await.unwrap()
        };
        assert_eq!(counted(&ordinary(me)).await, without, "{}", db.name);
        let trusted = with_rights(me, &[Right::Confidential], &[]);
        assert_eq!(counted(&trusted).await, with, "{}", db.name);
        let all = found(&db.store, &trusted, filter(TaskView::Unassigned)).await;
        assert_eq!(all, [1, 7].into(), "{}", db.name);
        // One grade does not follow from another.
        let other = with_rights(me, &[Right::StrictlyConfidential, Right::Shielded], &[]);
        assert_eq!(counted(&other).await, without, "{}", db.name);
        let unassigned = found(&db.store, &other, filter(TaskView::Unassigned)).await;
        assert_eq!(unassigned, [1].into(), "{}", db.name);
    }
}

#[tokio::test]
async fn shielded_persons_and_the_own_family_are_neither_listed_nor_counted() {
    for db in databases().await {
        let store = &db.store;
        let me = given::employee(store, 1).await;
        let mut shielded = given::person(1);
        shielded.shielded = true;
        let shielded = given::kept(store, &shielded).await;
        let (aunt, child) = (given::someone(store, 2).await, given::someone(store, 3).await);
        // The third case is about the child, and sent by somebody of the family.
        for (n, subject, submitted_by) in [(1, shielded, shielded), (2, aunt, aunt), (3, child, aunt)] {
            let loan = given::cane(store, subject, "a").await;
            let case = Case { submitted_by, ..given::case(n, subject, loan) };
            given::insert(store, &case).await.unwrap();
        }
        for (permit, expected) in [
            (ordinary(me), vec![2, 3]),
            (with_rights(me, &[Right::Shielded], &[]), vec![1, 2, 3]),
            (with_rights(me, &[Right::Shielded], &[aunt]), vec![1]),
            (with_rights(me, &[Right::Shielded], &[shielded, child]), vec![2]),
        ] {
            let listed = found(store, &permit, filter(TaskView::Centre)).await;
            assert_eq!(listed, expected.iter().copied().collect(), "{} {permit:?}", db.name);
            let counts = cases::counts(&store.read(), &permit, filter(TaskView::Centre)).await.unwrap();
            assert_eq!((counts.centre, counts.unassigned), (expected.len(), expected.len()), "{}", db.name);
        }
    }
}

#[tokio::test]
async fn what_ended_before_is_neither_listed_nor_counted() {
    for db in databases().await {
        let (me, _) = given_cases(&db.store).await;
        let later =
            TaskFilter { ended_since: given::instant("2026-03-02T10:00:00.001Z"), ..filter(TaskView::Ended) };
        assert!(found(&db.store, &ordinary(me), later).await.is_empty(), "{}", db.name);
        let counts = cases::counts(&db.store.read(), &ordinary(me), later).await.unwrap();
        assert_eq!((counts.centre, counts.ended), (4, 0), "{}", db.name);
    }
}

#[tokio::test]
async fn an_empty_centre_counts_nothing() {
    for db in databases().await {
        let me = given::employee(&db.store, 1).await;
        let counts = cases::counts(&db.store.read(), &ordinary(me), filter(TaskView::Centre)).await.unwrap();
        assert_eq!(counts, TaskCounts::default(), "{}", db.name);
    }
}

#[tokio::test]
async fn a_task_names_the_person_and_the_handler() {
    for db in databases().await {
        let (me, _) = given_cases(&db.store).await;
        let tasks = cases::tasks(&db.store.read(), &ordinary(me), filter(TaskView::Centre)).await.unwrap();
        for task in tasks {
            assert_eq!(task.person_name, "Syntetisk1 Ødegård", "{}", db.name);
            assert_eq!(task.municipality, "0301", "{}", db.name);
            let handler = task.case.handler.map(|id| format!("Veileder {}", id.0.as_u128()));
            assert_eq!(task.handler_name, handler, "{}", db.name);
        }
    }
}

use std::collections::BTreeSet;

use domain::{
    actor::{Right, StaffRights},
    case::{Case, Status},
    centre::CentreNumber,
    id::StaffId,
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

fn filter(me: StaffId, view: TaskView) -> TaskFilter {
    TaskFilter {
        centre: given::centre(),
        me,
        view,
        status: None,
        ended_since: given::instant("2026-03-02T10:00:00Z"),
        rights: StaffRights::casework(),
    }
}

async fn found(store: &Store, filter: &TaskFilter) -> BTreeSet<u128> {
    let tasks = cases::tasks(&store.read(), filter).await.unwrap();
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
            let tasks = found(&db.store, &filter(me, view)).await;
            assert_eq!(tasks, expected.into_iter().collect(), "{} {view:?}", db.name);
        }
        assert_eq!(found(&db.store, &filter(colleague, TaskView::Mine)).await, [3].into(), "{}", db.name);
    }
}

#[tokio::test]
async fn a_status_narrows_the_view() {
    for db in databases().await {
        let (me, _) = given_cases(&db.store).await;
        let narrowed = TaskFilter { status: Some(Status::Approved), ..filter(me, TaskView::Centre) };
        assert_eq!(found(&db.store, &narrowed).await, [4].into(), "{}", db.name);
        let never = TaskFilter { status: Some(Status::Delivered), ..filter(me, TaskView::Centre) };
        assert!(found(&db.store, &never).await.is_empty(), "{}", db.name);
    }
}

#[tokio::test]
async fn protected_persons_are_neither_listed_nor_counted_without_the_right() {
    for db in databases().await {
        let (me, _) = given_cases(&db.store).await;
        let without = TaskCounts { mine: 2, centre: 4, unassigned: 1, ended: 2 };
        let with = TaskCounts { mine: 2, centre: 5, unassigned: 2, ended: 2 };
        let reader = db.store.read();
        let ordinary = filter(me, TaskView::Centre);
        assert_eq!(cases::counts(&reader, &ordinary).await.unwrap(), without, "{}", db.name);
        let right_grade = StaffRights::of(&[Right::Confidential]);
        let trusted = TaskFilter { rights: right_grade, ..ordinary.clone() };
        assert_eq!(cases::counts(&reader, &trusted).await.unwrap(), with, "{}", db.name);
        let all = TaskFilter { rights: right_grade, ..filter(me, TaskView::Unassigned) };
        assert_eq!(found(&db.store, &all).await, [1, 7].into(), "{}", db.name);
        // One grade does not follow from another.
        let other_rights = StaffRights::of(&[Right::StrictlyConfidential, Right::Shielded]);
        let other = TaskFilter { rights: other_rights, ..ordinary };
        assert_eq!(cases::counts(&reader, &other).await.unwrap(), without, "{}", db.name);
    }
}

#[tokio::test]
async fn what_ended_before_is_neither_listed_nor_counted() {
    for db in databases().await {
        let (me, _) = given_cases(&db.store).await;
        let later = TaskFilter {
            ended_since: given::instant("2026-03-02T10:00:00.001Z"),
            ..filter(me, TaskView::Ended)
        };
        assert!(found(&db.store, &later).await.is_empty(), "{}", db.name);
        let counts = cases::counts(&db.store.read(), &later).await.unwrap();
        assert_eq!((counts.centre, counts.ended), (4, 0), "{}", db.name);
    }
}

#[tokio::test]
async fn an_empty_centre_counts_nothing() {
    for db in databases().await {
        let me = given::employee(&db.store, 1).await;
        let counts = cases::counts(&db.store.read(), &filter(me, TaskView::Centre)).await.unwrap();
        assert_eq!(counts, TaskCounts::default(), "{}", db.name);
    }
}

#[tokio::test]
async fn a_task_names_the_person_and_the_handler() {
    for db in databases().await {
        let (me, _) = given_cases(&db.store).await;
        let tasks = cases::tasks(&db.store.read(), &filter(me, TaskView::Centre)).await.unwrap();
        for task in tasks {
            assert_eq!(task.person_name, "Syntetisk1 Ødegård", "{}", db.name);
            assert_eq!(task.municipality, "0301", "{}", db.name);
            let handler = task.case.handler.map(|id| format!("Veileder {}", id.0.as_u128()));
            assert_eq!(task.handler_name, handler, "{}", db.name);
        }
    }
}

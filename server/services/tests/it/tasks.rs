//! The task list of a centre.

use chrono::Duration;
use domain::{
    actor::{Citizen, Staff},
    case::{MoveKind, Status},
    id::CaseId,
    views::{TaskQuery, TaskSort, TaskView},
};

use crate::given::{World, a_pass, a_person, a_staff_member, gloves, just, on_every_database, protect};

async fn case_of(world: &World, family: &str, municipality: &str) -> (Citizen, CaseId) {
    let person = a_person().named("Prøve", family).in_municipality(municipality).saved(world).await;
    a_pass(person).saved(world).await;
    let who = Citizen { person, acting_for: None };
    let loan = gloves(person).saved(world).await;
    let case = world.a_case(&who, loan).await;
    (who, case)
}

async fn list(world: &World, staff: &Staff, query: TaskQuery) -> Vec<CaseId> {
    let tasks = world.portal.casework.tasks(staff, query).await.unwrap();
    assert_eq!(tasks.query, query);
    tasks.rows.iter().map(|row| row.case).collect()
}

#[tokio::test]
async fn tasks_are_mine_the_centres_unassigned_or_ended() {
    on_every_database(async |world| {
        let (_, mine) = case_of(world, "A", "0301").await;
        let (_, free) = case_of(world, "B", "0301").await;
        let (who, ended) = case_of(world, "C", "0301").await;
        world.portal.cases.withdraw(&who, ended).await.unwrap();
        let elsewhere = a_person().saved(world).await;
        a_pass(elsewhere).at("4706").saved(world).await;
        let loan = gloves(elsewhere).saved(world).await;
        world.a_case(&Citizen { person: elsewhere, acting_for: None }, loan).await;

        let staff = a_staff_member("4703").saved(world).await;
        world.portal.casework.make(&staff, mine, 1, just(MoveKind::Take)).await.unwrap();
        let of = |view| TaskQuery { view, ..TaskQuery::default() };
        assert_eq!(list(world, &staff, of(TaskView::Mine)).await, [mine]);
        assert_eq!(list(world, &staff, of(TaskView::Unassigned)).await, [free]);
        assert_eq!(list(world, &staff, of(TaskView::Ended)).await, [ended]);
        assert_eq!(list(world, &staff, of(TaskView::Centre)).await.len(), 2);
        let tasks = world.portal.casework.tasks(&staff, TaskQuery::default()).await.unwrap();
        let counts = tasks.counts;
        assert_eq!((counts.mine, counts.centre, counts.unassigned, counts.ended), (1, 2, 1, 1));
        assert_eq!(tasks.centre_name, "Oslo");
        let received = TaskQuery { status: Some(Status::Received), ..TaskQuery::default() };
        assert_eq!(list(world, &staff, received).await, [free], "{}", world.database);
    })
    .await;
}

#[tokio::test]
async fn the_deadline_comes_first_unless_something_else_is_asked_for() {
    on_every_database(async |world| {
        let (_, first) = case_of(world, "Åsen", "3201").await;
        world.clock.pass(Duration::days(1));
        let (_, second) = case_of(world, "Ødegård", "0301").await;
        world.clock.pass(Duration::days(1));
        let (_, third) = case_of(world, "Berg", "3203").await;
        let (nora, jon) = (
            a_staff_member("4703").named("Nora").saved(world).await,
            a_staff_member("4703").named("Jon").saved(world).await,
        );
        world.portal.casework.make(&nora, first, 1, just(MoveKind::Take)).await.unwrap();
        world.portal.casework.make(&jon, third, 1, just(MoveKind::Take)).await.unwrap();
        let sorted = async |sort, descending| {
            list(world, &nora, TaskQuery { sort, descending, ..TaskQuery::default() }).await
        };
        assert_eq!(sorted(TaskSort::Due, false).await, [first, second, third]);
        assert_eq!(sorted(TaskSort::Due, true).await, [third, second, first]);
        assert_eq!(sorted(TaskSort::Submitted, true).await, [third, second, first]);
        assert_eq!(sorted(TaskSort::Person, false).await, [third, second, first]);
        assert_eq!(sorted(TaskSort::Municipality, false).await, [second, first, third]);
        assert_eq!(sorted(TaskSort::Handler, false).await, [third, first, second]);
        assert_eq!(sorted(TaskSort::Status, false).await, [second, first, third], "{}", world.database);
    })
    .await;
}

#[tokio::test]
async fn a_task_is_overdue_the_day_after_its_deadline_until_it_is_decided() {
    on_every_database(async |world| {
        let (_, case) = case_of(world, "Berg", "0301").await;
        let staff = a_staff_member("4703").saved(world).await;
        let overdue =
            async || world.portal.casework.tasks(&staff, TaskQuery::default()).await.unwrap().rows[0].overdue;
        world.clock.set("2026-11-24T12:00:00Z");
        assert!(!overdue().await);
        world.clock.set("2026-11-24T23:00:00Z");
        assert!(overdue().await);
        world.portal.casework.make(&staff, case, 1, just(MoveKind::Take)).await.unwrap();
        assert!(overdue().await);
        world.portal.casework.make(&staff, case, 2, just(MoveKind::Approve)).await.unwrap();
        assert!(!overdue().await);
    })
    .await;
}

#[tokio::test]
async fn ended_tasks_come_newest_first() {
    on_every_database(async |world| {
        let (who, first) = case_of(world, "A", "0301").await;
        world.portal.cases.withdraw(&who, first).await.unwrap();
        world.clock.pass(Duration::days(1));
        let (who, second) = case_of(world, "B", "0301").await;
        world.portal.cases.withdraw(&who, second).await.unwrap();
        let staff = a_staff_member("4703").saved(world).await;
        let ended = TaskQuery { view: TaskView::Ended, ..TaskQuery::default() };
        assert_eq!(list(world, &staff, ended).await, [second, first]);
    })
    .await;
}

#[tokio::test]
async fn ended_tasks_are_those_of_the_last_ten_days() {
    on_every_database(async |world| {
        let (who, case) = case_of(world, "A", "0301").await;
        world.clock.pass(Duration::days(20));
        world.portal.cases.withdraw(&who, case).await.unwrap();
        let staff = a_staff_member("4703").saved(world).await;
        let ended = async || {
            let ended = TaskQuery { view: TaskView::Ended, ..TaskQuery::default() };
            let tasks = world.portal.casework.tasks(&staff, ended).await.unwrap();
            assert_eq!(tasks.rows.len(), tasks.counts.ended);
            tasks.counts.ended
        };
        world.clock.pass(Duration::days(10));
        assert_eq!(ended().await, 1, "{}", world.database);
        world.clock.pass(Duration::days(1));
        assert_eq!(ended().await, 0, "{}", world.database);
    })
    .await;
}

#[tokio::test]
async fn a_protected_persons_task_is_listed_and_counted_only_with_that_right() {
    on_every_database(async |world| {
        let (who, case) = case_of(world, "A", "0301").await;
        protect(world, who.person).await;
        let ordinary = a_staff_member("4703").saved(world).await;
        let trusted = a_staff_member("4703").with_protected_persons().saved(world).await;
        assert!(list(world, &ordinary, TaskQuery::default()).await.is_empty());
        assert_eq!(list(world, &trusted, TaskQuery::default()).await, [case]);
        let counted = async |staff| {
            world.portal.casework.tasks(staff, TaskQuery::default()).await.unwrap().counts.centre
        };
        assert_eq!((counted(&ordinary).await, counted(&trusted).await), (0, 1), "{}", world.database);
    })
    .await;
}

//! The holder's own cases.

use domain::{
    case::{EventKind, MoveKind, RejectReason, Status},
    refusal::{NotAllowed, Refusal},
    views::By,
};

use crate::given::{a_child_of, a_staff_member, cane, gloves, just, on_every_database, reject};

#[tokio::test]
async fn a_case_is_withdrawn_while_undecided_and_withdrawing_twice_is_once() {
    on_every_database(async |world| {
        let who = world.holder().await;
        let loan = gloves(who.person).saved(world).await;
        let case = world.a_case(&who, loan).await;
        world.portal.cases.withdraw(&who, case).await.unwrap();
        world.portal.cases.withdraw(&who, case).await.unwrap();
        let page = world.portal.cases.find(&who, case).await.unwrap();
        assert_eq!((page.case.status, page.case.version), (Status::Withdrawn, 2));
        assert_eq!(page.history.last().unwrap().event.kind, EventKind::Withdrawn);
        let list = world.portal.cases.list(&who).await.unwrap();
        assert_eq!((list.ongoing.len(), list.ended.len()), (0, 1));
    })
    .await;
}

#[tokio::test]
async fn a_decided_case_is_not_withdrawn() {
    on_every_database(async |world| {
        let who = world.holder().await;
        let staff = a_staff_member("4703").saved(world).await;
        let loan = gloves(who.person).saved(world).await;
        let case = world.a_case(&who, loan).await;
        world.portal.casework.make(&staff, case, 1, just(MoveKind::Take)).await.unwrap();
        world.portal.casework.make(&staff, case, 2, just(MoveKind::Approve)).await.unwrap();
        let withdrawn = world.portal.cases.withdraw(&who, case).await;
        assert_eq!(withdrawn, Err(Refusal::NotAllowed(NotAllowed::IllegalMove)));
        assert_eq!(world.portal.cases.find(&who, case).await.unwrap().case.status, Status::Approved);
    })
    .await;
}

#[tokio::test]
async fn another_ones_case_is_not_found() {
    on_every_database(async |world| {
        let (who, stranger) = (world.holder().await, world.holder().await);
        let loan = gloves(who.person).saved(world).await;
        let case = world.a_case(&who, loan).await;
        assert_eq!(world.portal.cases.find(&stranger, case).await, Err(Refusal::NotFound));
        assert_eq!(world.portal.cases.withdraw(&stranger, case).await, Err(Refusal::NotFound));
        assert!(world.portal.cases.list(&stranger).await.unwrap().ongoing.is_empty());
        assert_eq!(world.portal.cases.find(&who, case).await.unwrap().case.status, Status::Received);
    })
    .await;
}

#[tokio::test]
async fn the_history_says_who_without_naming_staff_and_leaves_out_what_is_not_for_the_holder() {
    on_every_database(async |world| {
        let guardian = world.holder().await.person;
        let child = a_child_of(world, guardian).await;
        let other = crate::given::a_person().named("Odd", "Prøve").saved(world).await;
        let responsibility = crate::given::guardianship(other, child.subject());
        crate::given::parental_responsibility(world, &responsibility).await;
        let reader = domain::actor::Citizen { person: other, acting_for: child.acting_for };

        let loan = gloves(child.subject()).saved(world).await;
        let case = world.a_case(&child, loan).await;
        let (one, two) =
            (a_staff_member("4703").saved(world).await, a_staff_member("4703").saved(world).await);
        let desk = &world.portal.casework;
        desk.make(&one, case, 1, just(MoveKind::Take)).await.unwrap();
        desk.make(&two, case, 2, just(MoveKind::TakeOver)).await.unwrap();
        desk.make(&two, case, 3, reject("Ring oss.")).await.unwrap();

        let page = world.portal.cases.find(&reader, case).await.unwrap();
        let history: Vec<_> =
            page.history.iter().map(|line| (line.by.clone(), line.event.kind.clone())).collect();
        let sender = world.portal.cases.find(&child, case).await.unwrap().history[0].by.clone();
        assert_eq!(sender, By::You);
        assert!(
            matches!(&history[0], (By::Citizen(name), EventKind::Submitted) if name.starts_with("Prøve "))
        );
        assert_eq!(history[1], (By::Centre, EventKind::Taken));
        let rejected = EventKind::Rejected { reason: RejectReason::Repairable, text: "Ring oss.".to_owned() };
        assert_eq!(history[2], (By::Centre, rejected));
        assert_eq!(history.len(), 3, "{}", world.database);
    })
    .await;
}

#[tokio::test]
async fn cases_are_listed_newest_first() {
    on_every_database(async |world| {
        let who = world.holder().await;
        let (first, second) = (gloves(who.person).saved(world).await, cane(who.person).saved(world).await);
        let first = world.a_case(&who, first).await;
        world.clock.pass(chrono::Duration::minutes(1));
        let second = world.a_case(&who, second).await;
        let list = world.portal.cases.list(&who).await.unwrap();
        let order: Vec<_> = list.ongoing.iter().map(|card| card.id).collect();
        assert_eq!(order, [second, first]);
    })
    .await;
}

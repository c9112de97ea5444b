//! What cannot be written down is not shown.

use domain::{case::MoveKind, refusal::Refusal};
use store::{cases, testing::opened};

use crate::given::{a_child_of, a_person, a_staff_member, gloves, just, on_every_database};

#[tokio::test]
async fn without_a_read_log_nobody_but_oneself_is_shown_and_nothing_is_moved() {
    on_every_database(async |world| {
        let guardian = a_person().saved(world).await;
        let child = a_child_of(world, guardian).await;
        let loan = gloves(child.subject()).saved(world).await;
        let case = world.a_case(&child, loan).await;
        let begun = gloves(child.subject()).saved(world).await;
        let draft = world.portal.exchanges.start(&child, begun).await.unwrap();
        let who = world.holder().await;
        let staff = a_staff_member("4703").saved(world).await;
        world.stored.run("DROP TABLE read_log").await;

        let (casework, portal) = (&world.portal.casework, &world.portal);
        let unavailable = Err(Refusal::Unavailable);
        assert_eq!(casework.open(&staff, case).await.map(|_| ()), unavailable, "{}", world.database);
        assert_eq!(casework.person(&staff, child.subject()).await.map(|_| ()), unavailable);
        assert_eq!(casework.make(&staff, case, 1, just(MoveKind::Take)).await, unavailable);
        let stored = opened(cases::find(&world.deps.store.read(), case).await.unwrap().unwrap());
        assert_eq!((stored.version, stored.handler), (1, None), "{}", world.database);
        // Every page that leaves a row about a child.
        assert_eq!(portal.passes.overview(&child).await.map(|_| ()), unavailable, "{}", world.database);
        assert_eq!(portal.passes.loans(&child).await.map(|_| ()), unavailable);
        assert_eq!(portal.passes.loan(&child, loan).await.map(|_| ()), unavailable);
        assert_eq!(portal.exchanges.draft(&child, draft).await.map(|_| ()), unavailable);
        assert_eq!(portal.cases.list(&child).await.map(|_| ()), unavailable);
        assert_eq!(portal.cases.find(&child, case).await.map(|_| ()), unavailable);
        assert_eq!(portal.insight.reads(&child, 1).await.map(|_| ()), unavailable);
        assert_eq!(portal.insight.everything(&child).await.map(|_| ()), unavailable);
        assert!(portal.passes.overview(&who).await.is_ok(), "oneself is not written down");
    })
    .await;
}

#[tokio::test]
async fn while_the_read_log_takes_nothing_nothing_is_shown_and_afterwards_it_is() {
    on_every_database(async |world| {
        let guardian = a_person().saved(world).await;
        let child = a_child_of(world, guardian).await;
        let staff = a_staff_member("4703").saved(world).await;
        let blocked = world.stored.blocked().await;
        let (by_staff, by_guardian) = tokio::join!(
            world.portal.casework.person(&staff, child.subject()),
            world.portal.passes.overview(&child)
        );
        assert_eq!(by_staff.map(|_| ()), Err(Refusal::Unavailable), "{}", world.database);
        assert_eq!(by_guardian.map(|_| ()), Err(Refusal::Unavailable), "{}", world.database);
        drop(blocked);
        let shown = async || world.portal.casework.person(&staff, child.subject()).await;
        // The lock goes when the database has noticed that its owner is gone.
        for _ in 0..20 {
            if shown().await.is_ok() {
                return;
            }
        }
        panic!("it goes on: {}", world.database);
    })
    .await;
}

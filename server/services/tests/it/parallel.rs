//! Many at once: constraints and transactions, not luck.

use std::sync::Arc;

use domain::{
    case::MoveKind,
    exchange::{Closed, Draft, DraftFields},
    id::DraftId,
    refusal::Refusal,
};
use store::testing::permit;
use store::{Tx, cases, drafts, ledger};
use tokio::task::JoinSet;

use crate::given::{a_staff_member, gloves, just, on_every_database};

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn eight_parallel_sendings_of_one_draft_are_one_case() {
    on_every_database(async |world| {
        let who = world.holder().await;
        let loan = gloves(who.person).saved(world).await;
        let draft = world.a_complete_draft(&who, loan).await;
        let mut sendings = JoinSet::new();
        for _ in 0..8 {
            let (desk, who) = (Arc::clone(&world.portal.exchanges), who.clone());
            sendings.spawn(async move { desk.submit(&who, draft).await });
        }
        let answers = sendings.join_all().await;
        let reader = world.deps.store.read();
        let stored = cases::of(&reader, &permit(who.person)).await.unwrap();
        assert_eq!(stored.len(), 1, "{}", world.database);
        assert!(answers.iter().all(|answer| *answer == Ok(stored[0].id)), "{}: {answers:?}", world.database);
        assert_eq!(cases::events(&reader, &permit(who.person), stored[0].id).await.unwrap().len(), 1);
        assert_eq!(ledger::pending(&reader, 10).await.unwrap().len(), 1);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn eight_parallel_beginnings_are_one_draft() {
    on_every_database(async |world| {
        let who = world.holder().await;
        let loan = gloves(who.person).saved(world).await;
        let mut beginnings = JoinSet::new();
        for _ in 0..8 {
            let (desk, who) = (Arc::clone(&world.portal.exchanges), who.clone());
            beginnings.spawn(async move { desk.start(&who, loan).await });
        }
        let answers = beginnings.join_all().await;
        let stored = drafts::of(&world.deps.store.read(), &permit(who.person)).await.unwrap();
        assert_eq!(stored.len(), 1, "{}", world.database);
        assert!(answers.iter().all(|answer| *answer == Ok(stored[0].id)), "{}: {answers:?}", world.database);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_parallel_moves_on_one_version_one_is_made() {
    on_every_database(async |world| {
        let who = world.holder().await;
        let loan = gloves(who.person).saved(world).await;
        let case = world.a_case(&who, loan).await;
        let mut moves = JoinSet::new();
        for _ in 0..6 {
            let staff = a_staff_member("4703").saved(world).await;
            let desk = Arc::clone(&world.portal.casework);
            moves.spawn(async move { desk.make(&staff, case, 1, just(MoveKind::Take)).await });
        }
        let answers = moves.join_all().await;
        assert_eq!(answers.iter().filter(|answer| answer.is_ok()).count(), 1, "{}", world.database);
        let refused = |answer: &&Result<(), Refusal>| matches!(answer, Err(Refusal::Stale));
        assert_eq!(answers.iter().filter(refused).count(), 5, "{}: {answers:?}", world.database);
        let reader = world.deps.store.read();
        assert_eq!(cases::events(&reader, &permit(who.person), case).await.unwrap().len(), 2);
        assert_eq!(ledger::pending(&reader, 10).await.unwrap().len(), 2);
    })
    .await;
}

#[tokio::test]
async fn a_draft_begun_elsewhere_meanwhile_is_closed_by_the_open_case() {
    on_every_database(async |world| {
        let who = world.holder().await;
        let loan = gloves(who.person).saved(world).await;
        let draft = world.a_complete_draft(&who, loan).await;
        let case = world.portal.exchanges.submit(&who, draft).await.unwrap();
        // As if the door had been asked a moment before the first was sent.
        let late = Draft {
            id: DraftId(world.deps.random.uuid()),
            subject: who.person,
            loan,
            fields: DraftFields::default(),
            changed_at: world.deps.clock.now(),
        };
        world.deps.store.write(async |tx: &Tx| drafts::insert(tx, &late).await).await.unwrap();
        world.complete(&who, late.id).await;
        let closed = Err(Refusal::ExchangeClosed(vec![Closed::AlreadyOpen(case)]));
        assert_eq!(world.portal.exchanges.submit(&who, late.id).await, closed);
    })
    .await;
}

//! What is deleted when its time has come.

use chrono::Duration;
use domain::{refusal::Refusal, time::Clock as _};
use services::{
    sessions::Resolved,
    upkeep::{Swept, sweep},
};
use store::{CHUNK, StoreError, Tx, rates};

use crate::{
    given::{cancel, cane, gloves, on_every_database},
    moves::{Scene, make, scene},
    typed::kept,
};

#[tokio::test]
async fn drafts_go_on_the_day_their_page_says() {
    on_every_database(async |world| {
        let who = world.holder().await;
        let (old, new) = (gloves(who.person).saved(world).await, cane(who.person).saved(world).await);
        let old = world.portal.exchanges.start(&who, old).await.unwrap();
        world.clock.pass(Duration::days(1));
        let new = world.portal.exchanges.start(&who, new).await.unwrap();
        // 28 days after the old one was begun, an hour before that day begins in Oslo.
        world.clock.set("2026-12-19T22:00:00Z");
        assert_eq!(sweep(&world.deps).await.unwrap().drafts, 0);
        world.clock.set("2026-12-19T23:00:00Z");
        assert_eq!(
            sweep(&world.deps).await.unwrap(),
            Swept {
                trials: 0,
                offers: 0,
                drafts: 1,
                questions: 0,
                charges: 0,
                typed: 0,
                typed_on_numbers: 0,
                typed_on_trials: 0,
                sessions: 0,
                rates: 0,
                sign_ins: 0
            }
        );
        assert_eq!(world.portal.exchanges.draft(&who, old).await, Err(Refusal::NotFound));
        assert!(world.portal.exchanges.draft(&who, new).await.is_ok(), "{}", world.database);
    })
    .await;
}

#[tokio::test]
async fn what_staff_typed_and_left_goes_after_thirty_days() {
    on_every_database(async |world| {
        let Scene { staff, case, .. } = scene(world).await;
        assert!(make(world, &staff, case, cancel("Dobbelt sendt")).await.is_err());
        world.clock.pass(Duration::days(30));
        assert_eq!(sweep(&world.deps).await.unwrap().typed, 0, "{}", world.database);
        world.clock.pass(Duration::seconds(1));
        assert_eq!(sweep(&world.deps).await.unwrap().typed, 1, "{}", world.database);
        assert_eq!(kept(world, case, staff.id).await, None);
    })
    .await;
}

#[tokio::test]
async fn more_than_one_transaction_takes_goes_in_one_sweep() {
    on_every_database(async |world| {
        let began = world.clock.now() - Duration::days(3);
        let write = async |tx: &Tx| -> Result<(), StoreError> {
            for n in 0..=CHUNK {
                rates::count(tx, "test", &n.to_string(), began, 9).await?;
            }
            Ok(())
        };
        world.deps.store.write(write).await.unwrap();
        assert_eq!(sweep(&world.deps).await.unwrap().rates, CHUNK as u64 + 1, "{}", world.database);
        assert_eq!(sweep(&world.deps).await.unwrap().rates, 0);
    })
    .await;
}

#[tokio::test]
async fn sessions_go_when_they_can_no_longer_take_what_was_typed() {
    on_every_database(async |world| {
        let who = world.holder().await;
        let session = world.sessions.open_citizen(who.person).await.unwrap();
        world.clock.pass(Duration::hours(25));
        assert_eq!(sweep(&world.deps).await.unwrap().sessions, 0);
        world.clock.pass(Duration::hours(5) + Duration::seconds(1));
        assert_eq!(sweep(&world.deps).await.unwrap().sessions, 1);
        assert_eq!(world.sessions.resolve(&session.token_text).await, Ok(Resolved::None));
    })
    .await;
}

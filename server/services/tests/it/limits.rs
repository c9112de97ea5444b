//! How often things may be done.

use chrono::Duration;
use domain::{actor::Citizen, id::DraftId, refusal::Refusal};
use services::{
    Deps,
    limits::{self, Limit, Limits},
    upkeep::sweep,
};
use store::testing::permit;
use store::{Store, cases};

use crate::given::{World, a_pass, a_person, a_staff_member, cane, gloves, on_every_database};

/// The world with limits.
fn limited(world: &World, limits: Limits) -> Deps {
    Deps { limits, ..world.deps.clone() }
}

async fn drafts(world: &World, who: &Citizen, count: usize) -> Vec<DraftId> {
    let mut drafts = Vec::new();
    for n in 0..count {
        let loan = if n % 2 == 0 { gloves(who.person) } else { cane(who.person) };
        drafts.push(world.a_complete_draft(who, loan.saved(world).await).await);
    }
    drafts
}

#[tokio::test]
async fn sending_too_much_in_a_minute_is_refused_and_the_draft_stays() {
    on_every_database(async |world| {
        let two = Limits { submit: Limit { times: 2, seconds: 60 }, ..Limits::none() };
        let portal = services::portal(&limited(world, two), false);
        let (who, other) = (world.holder().await, world.holder().await);
        let mine = drafts(world, &who, 3).await;
        world.clock.set("2026-11-22T09:00:20Z");
        let sent = portal.exchanges.submit(&who, mine[0]).await.unwrap();
        portal.exchanges.submit(&who, mine[1]).await.unwrap();
        let refused = portal.exchanges.submit(&who, mine[2]).await;
        assert_eq!(refused, Err(Refusal::TooMany { seconds: 40 }), "{}", world.database);
        // What has been sent is never reported as failed, and nobody else is held up.
        assert_eq!(portal.exchanges.submit(&who, mine[0]).await, Ok(sent), "{}", world.database);
        let theirs = drafts(world, &other, 1).await;
        portal.exchanges.submit(&other, theirs[0]).await.unwrap();
        let stored = cases::of(&world.deps.store.read(), &permit(who.person)).await.unwrap();
        assert_eq!(stored.len(), 2, "{}", world.database);
        world.clock.pass(Duration::seconds(40));
        portal.exchanges.submit(&who, mine[2]).await.unwrap();
        world.clock.pass(Duration::days(3));
        assert!(sweep(&world.deps).await.unwrap().rates >= 3, "{}", world.database);
    })
    .await;
}

#[tokio::test]
async fn a_member_of_staff_is_shown_so_many_people_in_a_minute_and_in_a_day() {
    on_every_database(async |world| {
        let few = Limits {
            look_ups: Limit { times: 2, seconds: 60 },
            look_ups_of_the_day: Limit { times: 3, seconds: 24 * 3600 },
            ..Limits::none()
        };
        let desk = services::portal(&limited(world, few), false).casework;
        let person = a_person().saved(world).await;
        a_pass(person).saved(world).await;
        let (staff, other) =
            (a_staff_member("4703").saved(world).await, a_staff_member("4703").saved(world).await);
        let look = async |who| desk.person(who, person).await.map(|_| ());
        assert_eq!((look(&staff).await, look(&staff).await), (Ok(()), Ok(())));
        assert_eq!(look(&staff).await, Err(Refusal::TooMany { seconds: 60 }), "{}", world.database);
        assert_eq!(look(&other).await, Ok(()), "{}", world.database);
        // What was refused was not shown, and is not in the read log.
        let reads = store::read_log::of(&world.deps.store.read(), &permit(person)).await.unwrap();
        assert_eq!(reads.len(), 3, "{}", world.database);
        world.clock.pass(Duration::minutes(1));
        assert_eq!(look(&staff).await, Ok(()));
        let left = Refusal::TooMany { seconds: 14 * 3600 + 59 * 60 };
        assert_eq!(look(&staff).await, Err(left), "{}: of the day", world.database);
        world.clock.pass(Duration::days(1));
        assert_eq!(look(&staff).await, Ok(()), "{}", world.database);
    })
    .await;
}

#[tokio::test]
async fn one_address_begins_to_sign_in_so_often_a_minute_whichever_instance_it_meets() {
    on_every_database(async |world| {
        let five = Limit { times: 5, seconds: 60 };
        let here = limited(world, Limits { sign_in: five, ..Limits::default() });
        let store = Store::connect(&world.url).await.unwrap().unlocked(world.keys.vault());
        let there = Deps { store, ..here.clone() };
        let address = "192.0.2.7".parse().unwrap();
        for deps in [&here, &there, &here, &there, &here] {
            limits::sign_in(deps, address).await.unwrap();
        }
        let refused = limits::sign_in(&there, address).await;
        assert_eq!(refused, Err(Refusal::TooMany { seconds: 60 }), "{}", world.database);
        limits::sign_in(&there, "192.0.2.8".parse().unwrap()).await.unwrap();
        // The demonstration counts by itself.
        limits::demo_sign_in(&there, address).await.unwrap();
        world.clock.pass(Duration::minutes(1));
        limits::sign_in(&there, address).await.unwrap();
        there.store.close().await.unwrap();
    })
    .await;
}

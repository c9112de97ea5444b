//! What waits for the holder on the overview.

use chrono::Duration;
use domain::case::{MoveKind, Status};

use crate::given::{
    World, a_calendar, a_staff_member, a_trial, free, gloves, just, on_every_database, reject,
};
use crate::moves::{Scene, make, scene};

async fn answers(world: &World, scene: &Scene) -> Vec<Status> {
    let overview = world.portal.passes.overview(&scene.who).await.unwrap();
    overview.answered.iter().map(|card| card.status).collect()
}

#[tokio::test]
async fn an_answer_stands_on_the_overview_for_two_weeks() {
    on_every_database(async |world| {
        let scene = scene(world).await;
        assert_eq!(answers(world, &scene).await, [], "not answered yet");
        make(world, &scene.staff, scene.case, just(MoveKind::Take)).await.unwrap();
        make(world, &scene.staff, scene.case, reject("Repairs do.")).await.unwrap();
        assert_eq!(answers(world, &scene).await, [Status::Rejected]);
        world.clock.pass(Duration::days(13));
        assert_eq!(answers(world, &scene).await, [Status::Rejected]);
        world.clock.pass(Duration::days(2));
        assert_eq!(answers(world, &scene).await, []);
    })
    .await;
}

#[tokio::test]
async fn whoever_withdraws_gets_no_answer() {
    on_every_database(async |world| {
        let scene = scene(world).await;
        world.portal.cases.withdraw(&scene.who, scene.case).await.unwrap();
        assert_eq!(answers(world, &scene).await, []);
    })
    .await;
}

#[tokio::test]
async fn loans_that_go_back_within_a_month_are_told_of_the_first_one_first() {
    on_every_database(async |world| {
        let who = world.holder().await;
        let due = |day| gloves(who.person).of_type("U").returned_by(Some(world.day(day)), None);
        let (soon, late, _later) =
            (due(30).saved(world).await, due(-2).saved(world).await, due(31).saved(world).await);
        // The later of two dates counts.
        let longer = gloves(who.person).returned_by(Some(world.day(3)), Some(world.day(90)));
        longer.saved(world).await;
        let overview = world.portal.passes.overview(&who).await.unwrap();
        let told: Vec<_> = overview.going_back.iter().map(|back| (back.loan, back.on)).collect();
        assert_eq!(told, [(late, world.day(-2)), (soon, world.day(30))]);
    })
    .await;
}

#[tokio::test]
async fn a_trial_stands_on_the_overview_until_it_is_over() {
    on_every_database(async |world| {
        let who = world.holder().await;
        assert!(world.portal.passes.overview(&who).await.unwrap().trials.is_quiet());
        let trial = a_trial(world, &who).await;
        let begun = world.portal.passes.overview(&who).await.unwrap().trials.drafts;
        assert_eq!(begun.iter().map(|card| card.id).collect::<Vec<_>>(), [trial], "{}", world.database);
        let staff = a_staff_member("4703").saved(world).await;
        a_calendar(world, &staff).await;
        let times = free(world, &who, trial).await;
        world.portal.trials.book(&who, trial, times[0]).await.unwrap();
        let trials = world.portal.passes.overview(&who).await.unwrap().trials;
        assert_eq!((trials.drafts.len(), trials.ahead.len()), (0, 1), "{}", world.database);
        assert!(trials.ahead[0].time.is_some(), "it says when");
        world.portal.trials.cancel(&who, trial).await.unwrap();
        assert!(world.portal.passes.overview(&who).await.unwrap().trials.is_quiet(), "{}", world.database);
    })
    .await;
}

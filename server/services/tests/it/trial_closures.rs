//! Times that meet a closure, that are moved out of one, and that are over.

use domain::{
    actor::Staff,
    id::RoomId,
    portal::TrialMove,
    refusal::{NotAllowed, Refusal},
    time::Clock as _,
    trial::CalendarChange,
    views::CalendarRoom,
};

use crate::given::{World, a_calendar, a_staff_member, a_trial, free, on_every_database};

async fn a_centre(world: &World) -> (Staff, RoomId) {
    let staff = a_staff_member("4703").saved(world).await;
    let room = a_calendar(world, &staff).await;
    (staff, room)
}

async fn change(world: &World, staff: &Staff, change: CalendarChange) -> Result<(), Refusal> {
    world.portal.trial_work.change(staff, change).await
}

async fn room_of(world: &World, staff: &Staff) -> CalendarRoom {
    world.portal.trial_work.calendar(staff, world.today()).await.unwrap().rooms.remove(0)
}

#[tokio::test]
async fn a_time_that_two_closures_meet_stays_closed_when_one_is_taken_away() {
    on_every_database(async |world| {
        let ((staff, room), who) = (a_centre(world).await, world.holder().await);
        let trial = a_trial(world, &who).await;
        // The first of Wednesday, from nine to ten.
        let time = free(world, &who, trial).await[2];
        let at = |time: &str| world.day(3).and_time(time.parse().unwrap());
        for (from, to, reason) in [("08:00:00", "09:30:00", "Kurs"), ("09:30:00", "12:00:00", "Møte")] {
            let (from, to, reason) = (at(from), at(to), reason.to_owned());
            change(world, &staff, CalendarChange::Close { room, from, to, reason }).await.unwrap();
        }
        let is_free = async || {
            let (from, to) = (world.day(1), world.day(30));
            change(world, &staff, CalendarChange::Publish { room, from, to }).await.unwrap();
            free(world, &who, trial).await.contains(&time)
        };
        for (reason, comes_back) in [("Kurs", false), ("Møte", true)] {
            let closures = room_of(world, &staff).await.closures;
            let closure = closures.iter().find(|closure| closure.reason == reason).unwrap().id;
            change(world, &staff, CalendarChange::Reopen { room, closure }).await.unwrap();
            assert_eq!(is_free().await, comes_back, "{}: {reason}", world.database);
        }
    })
    .await;
}

#[tokio::test]
async fn a_time_that_is_moved_out_of_a_closure_can_be_had_again_when_it_is_given_up() {
    on_every_database(async |world| {
        let ((staff, room), who) = (a_centre(world).await, world.holder().await);
        let trial = a_trial(world, &who).await;
        let slot = free(world, &who, trial).await[2];
        world.portal.trials.book(&who, trial, slot).await.unwrap();
        let (from, to) = (world.day(3).into(), world.day(4).into());
        change(world, &staff, CalendarChange::Close { room, from, to, reason: "Kurs".into() }).await.unwrap();
        let to = world.day(4).and_hms_opt(15, 0, 0).unwrap();
        change(world, &staff, CalendarChange::Move { slot, to }).await.unwrap();
        world.portal.trials.cancel(&who, trial).await.unwrap();
        let next = a_trial(world, &who).await;
        assert!(free(world, &who, next).await.contains(&slot), "{}", world.database);
    })
    .await;
}

#[tokio::test]
async fn what_is_over_is_not_moved() {
    on_every_database(async |world| {
        let (staff, _room) = a_centre(world).await;
        let refused = Err(Refusal::NotAllowed(NotAllowed::IllegalMove));
        let to = world.day(20).and_hms_opt(15, 0, 0).unwrap();
        let (missed, begun) = (world.holder().await, world.holder().await);
        let (of_missed, of_begun) = (a_trial(world, &missed).await, a_trial(world, &begun).await);
        // Nine and ten of one day.
        let times = free(world, &missed, of_missed).await;
        world.portal.trials.book(&missed, of_missed, times[1]).await.unwrap();
        world.portal.trials.book(&begun, of_begun, times[0]).await.unwrap();
        let first = world.portal.trials.find(&begun, of_begun).await.unwrap().time.unwrap().time;
        let now = world.clock.now();
        world.clock.pass(first.starts_at - now);
        world.portal.trial_work.make(&staff, of_missed, 2, TrialMove::Missed).await.unwrap();
        for slot in [times[1], times[0]] {
            assert_eq!(
                change(world, &staff, CalendarChange::Move { slot, to }).await,
                refused,
                "{}",
                world.database
            );
        }
    })
    .await;
}

//! Finding a time among many, and booking while others do.

use chrono::Duration;
use domain::{
    actor::Staff,
    id::SlotId,
    portal::{TrialFields, TrialMove},
    refusal::Refusal,
    time::{oslo, oslo_date},
    trial::{CalendarChange, Hours, Needs, TrialState, WishFields},
    views::{CalendarRoom, FreeTime},
};
use tokio::task::JoinSet;

use crate::given::{World, a_calendar, a_staff_member, a_trial, free, on_every_database};

/// Times of five minutes from nine to three: 72 a day.
async fn many_times(world: &World) -> Staff {
    let staff = a_staff_member("4703").saved(world).await;
    let room = a_calendar(world, &staff).await;
    let calendar = world.portal.trial_work.calendar(&staff, world.today()).await.unwrap();
    let CalendarRoom { room: about, mut plan, .. } = calendar.rooms.into_iter().next().unwrap();
    let hours = Hours::new("09:00:00".parse().unwrap(), "15:00:00".parse().unwrap()).unwrap();
    plan.week.iter_mut().for_each(|week| week.hours = hours);
    plan.minutes = 5;
    let (from, to) = (world.day(31), world.day(40));
    for change in [
        CalendarChange::Room { room: about, plan, in_use: true },
        CalendarChange::Generate { room, from, to },
        CalendarChange::Publish { room, from, to },
    ] {
        world.portal.trial_work.change(&staff, change).await.unwrap();
    }
    staff
}

fn days(times: &[FreeTime]) -> Vec<chrono::NaiveDate> {
    let mut days: Vec<_> = times.iter().map(|time| oslo_date(time.time.starts_at)).collect();
    days.dedup();
    days
}

#[tokio::test]
async fn a_day_is_shown_whole_and_later_times_are_later_days() {
    on_every_database(async |world| {
        let (staff, who) = (many_times(world).await, world.holder().await);
        let trial = a_trial(world, &who).await;
        let shown = async |from| world.portal.trials.free(&who, trial, from, None).await.unwrap();
        let mut from = Some(world.day(31));
        let mut seen = Vec::new();
        while let Some(day) = from {
            let page = shown(Some(day)).await;
            assert_eq!((page.times.len(), days(&page.times).len()), (72, 1), "{}", world.database);
            assert!(seen.len() < 20, "goes on for ever, {}", world.database);
            seen.extend(days(&page.times));
            from = page.more_from;
        }
        assert!(seen.len() >= 6 && seen.is_sorted_by(|one, next| one < next), "{}", world.database);
        // Staff come to the last day as well, and begin where somebody wishes to.
        let wish = format!("{} 10:00", seen[1].format("%d.%m.%Y"));
        let wishes = WishFields { wishes: vec![wish] };
        world.portal.trials.save(&who, trial, TrialFields::Wishes(wishes)).await.unwrap();
        world.portal.trials.wish(&who, trial).await.unwrap();
        let open = async |from| world.portal.trial_work.open(&staff, trial, from).await.unwrap();
        let begun = open(None).await;
        assert_eq!(
            (begun.free_from, days(&begun.free)),
            (Some(seen[1]), vec![seen[1]]),
            "{}",
            world.database
        );
        let mut pages = days(&begun.free);
        let mut from = begun.more_from;
        while let Some(day) = from {
            let page = open(Some(day)).await;
            pages.extend(days(&page.free));
            from = page.more_from;
        }
        assert_eq!(pages, seen[1..], "{}", world.database);
        let today = open(Some(world.today())).await;
        assert!(days(&today.free).iter().all(|day| *day < seen[0]) && !today.free.is_empty());
    })
    .await;
}

#[tokio::test]
async fn the_nearest_times_are_near_also_far_ahead() {
    on_every_database(async |world| {
        let (_staff, who) = (many_times(world).await, world.holder().await);
        let trial = a_trial(world, &who).await;
        let page = world.portal.trials.free(&who, trial, Some(world.day(32)), None).await.unwrap();
        let wanted = page.times[50].clone();
        let near = world.portal.trials.free(&who, trial, None, Some(wanted.slot)).await.unwrap().nearest;
        let expected = [&page.times[50], &page.times[49], &page.times[51]].map(|time| time.slot);
        assert_eq!(near.iter().map(|time| time.slot).collect::<Vec<_>>(), expected, "{}", world.database);
    })
    .await;
}

#[tokio::test]
async fn one_who_did_not_come_books_again_and_a_move_is_short_notice() {
    on_every_database(async |world| {
        let staff = a_staff_member("4703").saved(world).await;
        a_calendar(world, &staff).await;
        let who = world.holder().await;
        let trial = a_trial(world, &who).await;
        let times = free(world, &who, trial).await;
        world.portal.trials.book(&who, trial, times[0]).await.unwrap();
        world.clock.pass(Duration::days(3));
        world.portal.trial_work.make(&staff, trial, 2, TrialMove::Missed).await.unwrap();
        world.portal.trial_work.make(&staff, trial, 2, TrialMove::Missed).await.expect("twice is once");
        let met = world.portal.trial_work.make(&staff, trial, 2, TrialMove::Met).await;
        assert_eq!(met, Err(Refusal::Stale), "{}", world.database);
        let time = world.portal.trials.free(&who, trial, None, None).await.unwrap().times[20].clone();
        world.portal.trials.book(&who, trial, time.slot).await.unwrap();
        let state = world.portal.trials.find(&who, trial).await.unwrap().trial.state;
        assert_eq!(state, TrialState::Booked, "{}", world.database);
        // Two days before, staff move it an hour.
        let row = async || {
            let day = oslo_date(time.time.starts_at);
            world.portal.trial_work.day(&staff, day).await.unwrap().rows.remove(0)
        };
        assert!(!row().await.is_short_notice, "{}", world.database);
        world.clock.set(&(time.time.starts_at - Duration::days(2)).to_rfc3339());
        let to = oslo(time.time.starts_at) + Duration::hours(3);
        let moved = CalendarChange::Move { slot: time.slot, to };
        world.portal.trial_work.change(&staff, moved).await.unwrap();
        assert!(row().await.is_short_notice, "{}", world.database);
    })
    .await;
}

#[tokio::test]
async fn needs_that_are_too_long_stop_a_booking() {
    on_every_database(async |world| {
        a_calendar(world, &a_staff_member("4703").saved(world).await).await;
        let who = world.holder().await;
        let trial = a_trial(world, &who).await;
        let times = free(world, &who, trial).await;
        let needs = Needs { text: "x".repeat(1001), ..Needs::default() };
        world.portal.trials.save(&who, trial, TrialFields::Needs(needs)).await.unwrap();
        for refused in [
            world.portal.trials.book(&who, trial, times[0]).await,
            world.portal.trials.wait(&who, trial).await,
        ] {
            assert!(matches!(refused, Err(Refusal::Invalid(_))), "{}: {refused:?}", world.database);
        }
        let wishes = WishFields { wishes: vec!["9".repeat(5000)] };
        let page = world.portal.trials.save(&who, trial, TrialFields::Wishes(wishes)).await.unwrap();
        assert!(page.trial.wishes[0].len() < 200, "{}", world.database);
    })
    .await;
}

/// Everybody wants what the others have, while staff move and close the same times.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn changing_times_all_at_once_breaks_nothing_off() {
    on_every_database(async |world| {
        let staff = a_staff_member("4703").saved(world).await;
        a_calendar(world, &staff).await;
        let mut people = Vec::new();
        for _ in 0..4 {
            let who = world.holder().await;
            let trial = a_trial(world, &who).await;
            people.push((who, trial));
        }
        let times = free(world, &people[0].0, people[0].1).await;
        let walls: Vec<_> = world.portal.trial_work.calendar(&staff, world.day(10)).await.unwrap().slots;
        let mut running = JoinSet::new();
        for (n, (who, trial)) in people.iter().cloned().enumerate() {
            let mut wanted: Vec<SlotId> = (0..16).map(|at| times[4 + (at * (n + 1) + n) % 5]).collect();
            wanted.push(times[4 + n]);
            let portal = world.portal.clone();
            running.spawn(async move {
                let mut answers = Vec::new();
                for slot in wanted {
                    answers.push(portal.trials.book(&who, trial, slot).await);
                }
                answers
            });
        }
        for at in 4..6 {
            let (portal, staff, slot) = (world.portal.clone(), staff.clone(), times[at]);
            let to = oslo(walls[at * 2].slot.time.starts_at) + Duration::hours(4);
            running.spawn(async move {
                let mut answers = Vec::new();
                for minutes in 0..8 {
                    let to = to + Duration::minutes(minutes / 2);
                    let change = CalendarChange::Move { slot, to };
                    answers.push(portal.trial_work.change(&staff, change).await);
                }
                answers
            });
        }
        let answers: Vec<_> = running.join_all().await.into_iter().flatten().collect();
        let fine = |answer: &Result<(), Refusal>| matches!(answer, Ok(()) | Err(Refusal::TimeTaken));
        assert!(answers.iter().all(fine), "{}: {answers:?}", world.database);
        let mut held = Vec::new();
        for (who, trial) in &people {
            held.extend(world.portal.trials.find(who, *trial).await.unwrap().time.map(|time| time.slot));
        }
        let many = held.len();
        held.sort_unstable_by_key(|slot| slot.0);
        held.dedup();
        assert_eq!(held.len(), many, "{}", world.database);
    })
    .await;
}

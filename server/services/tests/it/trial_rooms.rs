//! The calendar of a centre: what is closed cannot be had, and nothing stands on top of something else.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use domain::{
    actor::Staff,
    id::{RoomId, SlotId},
    problem::{Field, Problem, ProblemKind},
    refusal::{NotAllowed, Refusal},
    time::oslo,
    trial::{CalendarChange, DayHours, Hours, Room, Slot, SlotState},
    views::{CalendarRoom, CalendarSlot},
};

use crate::given::{World, a_calendar, a_staff_member, a_trial, free, on_every_database};

async fn change(world: &World, staff: &Staff, change: CalendarChange) -> Result<(), Refusal> {
    world.portal.trial_work.change(staff, change).await
}

async fn room_of(world: &World, staff: &Staff) -> CalendarRoom {
    world.portal.trial_work.calendar(staff, world.today()).await.unwrap().rooms.remove(0)
}

async fn slots(world: &World, staff: &Staff) -> Vec<CalendarSlot> {
    world.portal.trial_work.calendar(staff, world.today()).await.unwrap().slots
}

async fn a_centre(world: &World) -> (Staff, RoomId) {
    let staff = a_staff_member("4703").saved(world).await;
    let room = a_calendar(world, &staff).await;
    (staff, room)
}

fn whole_day(day: NaiveDate) -> (NaiveDateTime, NaiveDateTime) {
    (day.and_time(NaiveTime::MIN), day.succ_opt().unwrap().and_time(NaiveTime::MIN))
}

#[tokio::test]
async fn nothing_is_made_or_moved_on_top_of_a_time_that_stands() {
    on_every_database(async |world| {
        let (staff, id) = a_centre(world).await;
        let before = slots(world, &staff).await;
        let CalendarRoom { room, mut plan, .. } = room_of(world, &staff).await;
        // Times of three quarters of an hour, with room for two: the new place is empty, the old one is not.
        (plan.minutes, plan.capacity) = (45, 2);
        change(world, &staff, CalendarChange::Room { room, plan, in_use: true }).await.unwrap();
        let again = CalendarChange::Generate { room: id, from: world.day(1), to: world.day(30) };
        change(world, &staff, again).await.unwrap();
        let of_place = |slots: &[CalendarSlot], place| {
            slots.iter().filter(|one| one.slot.place == place).map(|one| one.slot.time).collect::<Vec<_>>()
        };
        let after = slots(world, &staff).await;
        assert_eq!(of_place(&after, 1), of_place(&before, 1), "{}", world.database);
        assert!(of_place(&after, 2).len() >= before.len(), "{}", world.database);
        // Half an hour into the other one; where it stands already; and where nothing is.
        let first = before[0].slot;
        let wall = oslo(before[2].slot.time.starts_at);
        let to = |minutes: i64| CalendarChange::Move {
            slot: first.id,
            to: wall + chrono::Duration::minutes(minutes),
        };
        assert_eq!(change(world, &staff, to(-30)).await, Err(Refusal::TimeTaken), "{}", world.database);
        let stays = CalendarChange::Move { slot: first.id, to: oslo(first.time.starts_at) };
        change(world, &staff, stays).await.unwrap();
        change(world, &staff, to(-60)).await.unwrap();
        change(world, &staff, to(-60)).await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn drafts_are_made_anew_only_on_the_days_that_are_asked_for() {
    on_every_database(async |world| {
        let staff = a_staff_member("4703").saved(world).await;
        let room = a_calendar(world, &staff).await;
        let make = |from, to| CalendarChange::Generate { room, from: world.day(from), to: world.day(to) };
        change(world, &staff, make(31, 60)).await.unwrap();
        let later = async || {
            let calendar = world.portal.trial_work.calendar(&staff, world.day(31)).await.unwrap();
            calendar.slots.iter().map(|one| one.slot.id).collect::<Vec<SlotId>>()
        };
        let drafts = later().await;
        change(world, &staff, make(1, 30)).await.unwrap();
        assert_eq!(later().await, drafts, "{}", world.database);
        assert!(!drafts.is_empty());
    })
    .await;
}

#[tokio::test]
async fn times_that_begin_at_once_are_read_by_the_names_of_their_rooms() {
    on_every_database(async |world| {
        let ((staff, first), who) = (a_centre(world).await, world.holder().await);
        let trial = a_trial(world, &who).await;
        for name in ["Rom Å", "Rom Æ", "rom B", "Rom Ø", "Rom C"] {
            let page = world.portal.trial_work.calendar(&staff, world.today()).await.unwrap();
            let known = page.rooms.into_iter().find(|room| room.room.id == first).unwrap();
            let (id, plan) = (page.new_room, known.plan);
            let room = Room { id, name: name.into(), ..known.room };
            change(world, &staff, CalendarChange::Room { room, plan, in_use: true }).await.unwrap();
            let (from, to) = (world.day(1), world.day(30));
            change(world, &staff, CalendarChange::Generate { room: id, from, to }).await.unwrap();
            change(world, &staff, CalendarChange::Publish { room: id, from, to }).await.unwrap();
        }
        let times = world.portal.trials.free(&who, trial, None, None).await.unwrap().times;
        let of_first = times.iter().take_while(|time| time.time == times[0].time);
        let names: Vec<_> = of_first.map(|time| time.room.name.as_str()).collect();
        let wanted = ["Rom 1", "rom B", "Rom C", "Rom Æ", "Rom Ø", "Rom Å"];
        assert_eq!(names, wanted, "{}", world.database);
        assert!(times.is_sorted_by_key(|time| time.time.starts_at), "{}", world.database);
    })
    .await;
}

#[tokio::test]
async fn what_is_closed_for_a_while_cannot_be_had_and_comes_back_as_drafts() {
    on_every_database(async |world| {
        let ((staff, room), who) = (a_centre(world).await, world.holder().await);
        let trial = a_trial(world, &who).await;
        let times = free(world, &who, trial).await;
        world.portal.trials.book(&who, trial, times[2]).await.unwrap();
        // Wednesday has the third and the fourth.
        let (from, to) = whole_day(world.day(3));
        let close = CalendarChange::Close { room, from, to, reason: "Kurs".into() };
        change(world, &staff, close).await.unwrap();
        let held = world.portal.trials.find(&who, trial).await.unwrap().time.unwrap();
        assert_eq!(held.slot, times[2], "who has a time keeps it, {}", world.database);
        let another = world.holder().await;
        let other = a_trial(world, &another).await;
        assert_eq!(world.portal.trials.book(&another, other, times[3]).await, Err(Refusal::TimeTaken));
        world.portal.trials.cancel(&who, trial).await.unwrap();
        let trial = a_trial(world, &who).await;
        let left = free(world, &who, trial).await;
        assert!(!left.contains(&times[2]) && !left.contains(&times[3]), "{}", world.database);
        let closure = room_of(world, &staff).await.closures[0].id;
        change(world, &staff, CalendarChange::Reopen { room, closure }).await.unwrap();
        assert!(!free(world, &who, trial).await.contains(&times[3]), "a draft, {}", world.database);
        // One that somebody has had stays when drafts are made anew.
        let days = (world.day(1), world.day(30));
        change(world, &staff, CalendarChange::Generate { room, from: days.0, to: days.1 }).await.unwrap();
        change(world, &staff, CalendarChange::Publish { room, from: days.0, to: days.1 }).await.unwrap();
        let back = free(world, &who, trial).await;
        assert!(back.contains(&times[2]) && back.len() == 40, "{}", world.database);
    })
    .await;
}

#[tokio::test]
async fn a_date_that_is_closed_or_shorter_takes_its_times_out() {
    on_every_database(async |world| {
        let ((staff, room), who) = (a_centre(world).await, world.holder().await);
        let trial = a_trial(world, &who).await;
        let times = free(world, &who, trial).await;
        let day = DayHours { date: world.day(3), hours: None };
        change(world, &staff, CalendarChange::Day { room, day }).await.unwrap();
        let early = Hours::new("09:00:00".parse().unwrap(), "10:00:00".parse().unwrap()).unwrap();
        let day = DayHours { date: world.day(4), hours: Some(early) };
        change(world, &staff, CalendarChange::Day { room, day }).await.unwrap();
        let left = free(world, &who, trial).await;
        let gone: Vec<_> = times.iter().position(|slot| !left.contains(slot)).into_iter().collect();
        assert_eq!(gone, [2], "{}", world.database);
        assert_eq!(left[..4], [times[0], times[1], times[4], times[6]], "{}", world.database);
        // Written wrong, and put right: the times that fit are back when staff have looked.
        let both = Hours::new("09:00:00".parse().unwrap(), "11:00:00".parse().unwrap()).unwrap();
        for hours in [both, early] {
            let day = DayHours { date: world.day(4), hours: Some(hours) };
            change(world, &staff, CalendarChange::Day { room, day }).await.unwrap();
            show(world, &staff, room).await;
            let there = free(world, &who, trial).await.contains(&times[5]);
            assert_eq!(there, hours == both, "{}", world.database);
        }
        // A closure that is taken away brings nothing back that is closed for another reason, and closes nothing elsewhere.
        let (alone, apart) = (left[2], left[10]);
        let by_hand = |slot, state| CalendarChange::Slot { slot, state };
        change(world, &staff, by_hand(alone, SlotState::Closed)).await.unwrap();
        let week = (world.day(7).into(), world.day(12).into());
        let other = CalendarChange::Close { room, from: week.0, to: week.1, reason: "Jul".into() };
        change(world, &staff, other).await.unwrap();
        change(world, &staff, by_hand(apart, SlotState::Open)).await.unwrap();
        let left = free(world, &who, trial).await;
        assert!(left.contains(&apart) && !left.contains(&alone), "{}", world.database);
        let period = (world.day(3).into(), world.day(6).into());
        let close =
            CalendarChange::Close { room, from: period.0, to: period.1, reason: "Kurs i løft".into() };
        change(world, &staff, close).await.unwrap();
        let closures = room_of(world, &staff).await.closures;
        let closure = closures.iter().find(|closure| closure.reason == "Kurs i løft").unwrap().id;
        change(world, &staff, CalendarChange::Reopen { room, closure }).await.unwrap();
        show(world, &staff, room).await;
        assert_eq!(free(world, &who, trial).await, left, "{}", world.database);
    })
    .await;
}

/// Opens the drafts as they are, of the coming month.
async fn show(world: &World, staff: &Staff, room: RoomId) {
    let (from, to) = (world.day(1), world.day(30));
    change(world, staff, CalendarChange::Publish { room, from, to }).await.unwrap();
}

#[tokio::test]
async fn a_date_whose_own_hours_are_taken_away_has_those_of_its_weekday() {
    on_every_database(async |world| {
        let (staff, room) = a_centre(world).await;
        let open_on = async |offset| {
            let slots = slots(world, &staff).await.into_iter().map(|held| held.slot);
            let on = |slot: &Slot| oslo(slot.time.starts_at).date() == world.day(offset);
            slots.filter(|slot| on(slot) && slot.state == SlotState::Open).count()
        };
        let usual = |offset| CalendarChange::UsualDay { room, date: world.day(offset) };
        change(world, &staff, usual(3)).await.expect("it has none");
        let day = DayHours { date: world.day(3), hours: None };
        change(world, &staff, CalendarChange::Day { room, day }).await.unwrap();
        let long = Hours::new("09:00:00".parse().unwrap(), "14:00:00".parse().unwrap()).unwrap();
        let day = DayHours { date: world.day(4), hours: Some(long) };
        change(world, &staff, CalendarChange::Day { room, day }).await.unwrap();
        let days = (world.day(1), world.day(30));
        change(world, &staff, CalendarChange::Generate { room, from: days.0, to: days.1 }).await.unwrap();
        show(world, &staff, room).await;
        assert_eq!((open_on(3).await, open_on(4).await), (0, 5), "{}", world.database);
        change(world, &staff, usual(3)).await.unwrap();
        change(world, &staff, usual(4)).await.unwrap();
        assert!(room_of(world, &staff).await.plan.days.is_empty(), "{}", world.database);
        assert_eq!((open_on(3).await, open_on(4).await), (0, 2), "what comes back is looked at first");
        show(world, &staff, room).await;
        assert_eq!((open_on(3).await, open_on(4).await), (2, 2), "{}", world.database);
        // Open on a Saturday, not after all, and closed for a while: nobody is there afterwards.
        let day = DayHours { date: world.day(6), hours: Some(long) };
        change(world, &staff, CalendarChange::Day { room, day }).await.unwrap();
        change(world, &staff, CalendarChange::Generate { room, from: days.0, to: days.1 }).await.unwrap();
        show(world, &staff, room).await;
        assert_eq!(open_on(6).await, 5, "{}", world.database);
        change(world, &staff, usual(6)).await.unwrap();
        let period = (world.day(5).into(), world.day(7).into());
        let close =
            CalendarChange::Close { room, from: period.0, to: period.1, reason: "Kurs i løft".into() };
        change(world, &staff, close).await.unwrap();
        let closure = room_of(world, &staff).await.closures[0].id;
        change(world, &staff, CalendarChange::Reopen { room, closure }).await.unwrap();
        show(world, &staff, room).await;
        assert_eq!((open_on(5).await, open_on(6).await), (2, 0), "{}", world.database);
    })
    .await;
}

#[tokio::test]
async fn a_room_that_is_not_in_use_has_no_times_and_gets_none() {
    on_every_database(async |world| {
        let ((staff, id), who) = (a_centre(world).await, world.holder().await);
        let trial = a_trial(world, &who).await;
        let times = free(world, &who, trial).await;
        let CalendarRoom { room, plan, .. } = room_of(world, &staff).await;
        let use_it = |in_use| CalendarChange::Room { room: room.clone(), plan: plan.clone(), in_use };
        change(world, &staff, use_it(false)).await.unwrap();
        assert!(free(world, &who, trial).await.is_empty(), "{}", world.database);
        assert_eq!(world.portal.trials.book(&who, trial, times[0]).await, Err(Refusal::TimeTaken));
        let (from, to) = (world.day(1), world.day(30));
        let why = |field| Err(Refusal::Invalid(vec![Problem::new(field, ProblemKind::RoomNotInUse)]));
        let made = change(world, &staff, CalendarChange::Generate { room: id, from, to }).await;
        assert_eq!(made, why(Field::MadeTo), "{}", world.database);
        let shown = change(world, &staff, CalendarChange::Publish { room: id, from, to }).await;
        assert_eq!(shown, why(Field::ShownTo), "{}", world.database);
        change(world, &staff, use_it(true)).await.unwrap();
        assert_eq!(free(world, &who, trial).await, times, "{}", world.database);
        let draft = CalendarChange::Slot { slot: times[0], state: SlotState::Draft };
        let refused = Err(Refusal::NotAllowed(NotAllowed::IllegalMove));
        assert_eq!(change(world, &staff, draft).await, refused, "shown once, {}", world.database);
    })
    .await;
}
